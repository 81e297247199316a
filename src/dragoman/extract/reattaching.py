"""Arguments that the parser has tied elsewhere, found again by order: "spoke on the margins of the summit with X".

Only for verbs of the table whose counterpart is not there, and only as far as the next verb.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import replace

from dragoman.extract.days import timed_tokens
from dragoman.frames.table import FrameTable
from dragoman.model.analysis import Analysis
from dragoman.model.clause import Argument, Clause
from dragoman.model.mention import Mention

_BESIDE_NAMES = frozenset({"visiting"})
_ACTORS = frozenset({"person", "office"})
_LEADS = frozenset({"the", "a", "an", "his", "her", "their", "its", "our", "my", "visiting", "former", "new", "both"})
_BOUND = frozenset(
    [
        "of",
        "with",
        "by",
        "to",
        "for",
        "from",
        "in",
        "at",
        "on",
        "and",
        "or",
        ",",
        "between",
        "that",
        "as",
        "than",
        "about",
    ]
)
_BETWEEN = frozenset({"between", "among"})
_NEAR = 5  # tokens between a preposition and whom it ties
_BEING = frozenset({"was", "were", "is", "are"})
_OF_THOSE = frozenset({"relative", "participle"})
_FAR = 30  # tokens between a verb and its counterpart
_AT = frozenset({"in", "at", "on"})
_JOINS = (("and",), (",",), (",", "and"), ("&",), ("and", "with"), (",", "and", "with"))


def reattach(analysis: Analysis, table: FrameTable) -> None:
    """Add to verbal clauses, in place, the counterparts that their trees do not give them."""
    _Reattaching(analysis, table).run()


class _Reattaching:
    def __init__(self, analysis: Analysis, table: FrameTable) -> None:
        self.analysis = analysis
        self.table = table
        self.mentions = analysis.mentions
        self.firsts = [m.first for m in analysis.mentions]
        self.subjects = {a.mention for c in analysis.clauses if not c.noun for a in c.subjects}
        self.timed = timed_tokens(analysis)
        self.verbs: dict[int, list[int]] = defaultdict(list)
        for clause in analysis.clauses:
            if not clause.noun:
                self.verbs[clause.sentence].append(clause.head)

    def run(self) -> None:
        self._name_those_among()
        self._unvisit()
        for clause in self.analysis.clauses:
            if clause.noun and any("between" in row.b for row in self.table.nouns.get(clause.lemma, ())):
                self._pair(clause)
            rows = () if clause.noun else self.table.verbs.get(clause.lemma, ())
            slots = {slot for row in rows for slot in row.b}
            self._extend(clause, slots)
            if "with" in slots and not self._has_counterpart(clause):
                clause.obliques += self._behind_with(clause)
            if "obj" in slots and clause.voice == "active" and not clause.objects and not self._has_counterpart(clause):
                clause.objects += self._object(clause)

    def _name_those_among(self) -> None:
        """ "Among those who met X was Y": Y met X."""
        norms = self.analysis.token_norms
        for index, sentence in enumerate(self.analysis.sentences):
            if norms[sentence.first] != "among":
                continue
            verb = max((t for t in range(sentence.first, sentence.last) if norms[t] in _BEING), default=-1)
            first = self._actor_after(verb + 1, min(verb + _NEAR, sentence.last)) if verb >= 0 else -1
            if first < 0:
                continue
            named = self._list(first, "", subjects=True)
            for clause in self.analysis.clauses:
                if clause.sentence == index and clause.head < verb and clause.relation in _OF_THOSE:
                    if clause.voice == "passive":
                        clause.objects = named
                    else:
                        clause.subjects = named

    def _pair(self, noun: Clause) -> None:
        """Give "a meeting between A and B" both, also where a time or a verb stands between noun and preposition."""
        told = [a for a in noun.obliques if a.case == "between" and a.mention >= 0]
        norms, sentence = self.analysis.token_norms, self.analysis.sentences[noun.sentence]
        token = next(
            (t for t in range(noun.head + 1, min(noun.head + _FAR, sentence.last)) if norms[t] == "between"), -1
        )
        first = self._actor_after(token + 1, min(token + _NEAR, sentence.last)) if token >= 0 else -1
        if len(told) > 1 or first < 0:
            return
        pair = self._list(first, "between", subjects=True)
        if len(pair) == 1:
            return
        members = {a.mention for a in pair}
        noun.obliques = [*(a for a in noun.obliques if a.mention not in members), *pair]
        for clause in self.analysis.clauses:
            if clause.sentence == noun.sentence and not clause.noun:
                clause.subjects = [a for a in clause.subjects if a.mention not in members]

    def _unvisit(self) -> None:
        """ "Talks with visiting X": a word beside a name, which the parser takes for what somebody does."""
        starts = set(self.firsts)
        beside = {
            c.head: c.objects[0]
            for c in self.analysis.clauses
            if c.relation == "gerund" and c.head + 1 in starts and c.objects and c.objects[0].first <= c.head + 1
            if self.analysis.token_norms[c.head] in _BESIDE_NAMES
        }
        if not beside:
            return
        for clause in self.analysis.clauses:
            clause.obliques = [replace(beside[a.head], case=a.case) if a.head in beside else a for a in clause.obliques]
        self.analysis.clauses = [c for c in self.analysis.clauses if c.head not in beside]

    def _extend(self, clause: Clause, slots: set[str]) -> None:
        """Give a slot with a counterpart those listed after it ("the Premier of Fiji, the President of Palau")."""
        for arguments, wanted in ((clause.objects, "obj"), (clause.obliques, "with")):
            told = [a for a in arguments if a.mention >= 0 and (wanted == "obj" or a.case.endswith(wanted))]
            told = [a for a in told if self.mentions[a.mention].kind in _ACTORS and not a.case.startswith("together")]
            if wanted not in slots or not told or clause.voice == "passive":
                continue
            known = {a.mention for a in arguments if a.case == told[0].case}
            last = max(told, key=lambda a: a.mention)
            added = [a for a in self._list(last.mention, last.case) if a.mention not in known]
            listed = {a.mention for a in added}
            clause.obliques = [a for a in clause.obliques if a.mention not in listed]
            if wanted == "obj":
                clause.objects = [*clause.objects, *added]
            else:
                clause.obliques = [*clause.obliques, *added]

    def _has_counterpart(self, clause: Clause) -> bool:
        told = [*clause.objects, *(a for a in clause.obliques if a.case.endswith("with"))]
        return any(
            a.mention >= 0 and self.mentions[a.mention].kind in (*_ACTORS, "group", "state", "organization")
            for a in told
        )

    def _end(self, clause: Clause) -> int:
        """The token before which arguments are looked for: the next verb, or the end of the sentence."""
        sentence = self.analysis.sentences[clause.sentence]
        after = [head for head in self.verbs[clause.sentence] if head > clause.head]
        return min([sentence.last, clause.head + _FAR, *after])

    def _behind_with(self, clause: Clause) -> list[Argument]:
        norms = self.analysis.token_norms
        for t in range(clause.head + 1, self._end(clause)):
            if norms[t] == "with":
                found = self._actor_after(t + 1, min(t + _NEAR, self.analysis.sentences[clause.sentence].last))
                return self._list(found, "with") if found >= 0 else []
        return []

    def _object(self, clause: Clause) -> list[Argument]:
        found = self._actor_after(clause.head + 1, self._end(clause))
        if found < 0 or self._of_another(found):
            return []
        norms = self.analysis.token_norms
        t = self.mentions[found].first - 1
        while t > clause.head and norms[t] in _LEADS:
            t -= 1
        end = t
        while t > clause.head and self._of_time(t):
            t -= 1
        if t < end and t > clause.head:
            return []  # a time parts them, and more: "are to meet in Sydney in July, the minister said"
        return self._list(found, "") if t == clause.head or norms[t] in self._particles(clause) else []

    def _particles(self, clause: Clause) -> set[str]:
        return {row.particle for row in self.table.verbs.get(clause.lemma, ()) if row.particle}

    def _of_another(self, index: int) -> bool:
        """ "Will meet in July, the President said", "the President's office said": who says so."""
        last = self.mentions[index].last
        return index in self.subjects or self.analysis.token_norms[last : last + 1] in (["'s"], ["’s"], ["'"], ["’"])

    def _of_time(self, t: int) -> bool:
        """Whether a token is part of a time, or a comma or preposition beside one ("on Sunday, 21 January,")."""
        beside = self.analysis.token_norms[t] in (",", *_AT) and {t - 1, t + 1} & self.timed
        return t in self.timed or bool(beside)

    def _actor_after(self, first: int, end: int) -> int:
        """Index of the first person or holder of an office that begins between two tokens, or -1."""
        for k in range(bisect_left(self.firsts, first), len(self.mentions)):
            mention = self.mentions[k]
            if mention.first >= end:
                return -1
            if mention.kind in _ACTORS:  # but "the prime minister's office"
                owns = self.analysis.token_norms[mention.last : mention.last + 1] == ["'s"]
                return -1 if owns else k
        return -1

    def _list(self, first: int, case: str, *, subjects: bool = False) -> list[Argument]:
        """The mention with those that follow it in a list; subjects of verbs are none, unless asked for."""
        out = [self._argument(first, case)]
        norms = self.analysis.token_norms
        before = self.mentions[first]
        for k in range(first + 1, len(self.mentions)):
            mention = self.mentions[k]
            between = tuple(norms[t] for t in range(before.last, mention.first) if self._joins(t))
            if mention.kind == "city" and len(between) == 1 and between[0] in _AT:  # "met X in Rabat, and Y in Rome"
                before = mention
                continue
            taken = k in self.subjects and not subjects
            if between not in _JOINS or mention.kind not in _ACTORS or taken:
                break
            out.append(self._argument(k, case))
            before = mention
        return out

    def _joins(self, t: int) -> bool:
        """Whether a token between two of a list joins them, rather than tells when or leads in the next."""
        norms = self.analysis.token_norms
        return norms[t] not in _LEADS and t not in self.timed and not (norms[t] in _AT and t + 1 in self.timed)

    def _argument(self, index: int, case: str) -> Argument:
        mention: Mention = self.mentions[index]
        return Argument(mention.first, mention.first, mention.last, "", index, case)
