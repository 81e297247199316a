"""How a sentence tells of a gathering: the verbs that govern or modify its name, and the words right before it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.extract.mood import MoodReader
from dragoman.frames.gathering_table import GatheringFrame, GatheringTable, load_gathering_frames
from dragoman.languages.forms import forms
from dragoman.languages.gatherings import GatheringWords
from dragoman.languages.lemmas import lemma
from dragoman.model.analysis import Analysis
from dragoman.model.clause import Argument, Clause
from dragoman.model.mention import Mention

_ACTORS = frozenset({"person", "office", "group", "state", "organization"})
_PRONOUNS = frozenset({"he", "she", "i", "they", "we"})
_RELATIVES = frozenset({"which", "that"})
_LOOSE = frozenset({"participle", "adverbial", "open", "relative", "main"})
_BEFORE = frozenset(
    {"the", "a", "an", "this", "its", "their", "his", "her", "that", "last", "year", "'s", "our", "both", "my"}
)
_REACH = 9
_NEAR = 14
_TIMED = 6  # tokens


@dataclass(slots=True)
class Told:
    """How a verb tells of a gathering: the verb's clause and the row that fits."""

    verb: Clause
    frame: GatheringFrame


def _head(clause: Clause) -> int:
    return clause.head


class GatheringVerbs:
    """Finds what tells of gatherings in one analysis."""

    def __init__(self, analysis: Analysis, moods: MoodReader, words: GatheringWords, language: str) -> None:
        self.analysis = analysis
        self.norms = analysis.token_norms
        self.moods = moods
        self.words = words
        self.table: GatheringTable = load_gathering_frames(language)
        self._leads: dict[str, str] = {
            p: name for name, phrases in forms(language, "gatherings")["leads"].items() for p in phrases
        }
        self._verbs: dict[int, list[Clause]] = {}
        for clause in analysis.clauses:
            if not clause.noun:
                self._verbs.setdefault(clause.sentence, []).append(clause)

    def told(self, clause: Clause, index: int) -> list[Told]:
        """The verbs that tell of a gathering, each once; "be" only where nothing else does."""
        out: list[Told] = []
        for verb, place in self._incidences(clause, index):
            frame = self._frame(verb, place)
            if frame is not None and all(t.verb is not verb for t in out):
                out.append(Told(verb, frame))
        better = [t for t in out if t.frame.lemma != "be"]
        return better or out

    def _incidences(self, clause: Clause, index: int) -> Iterator[tuple[Clause, str]]:
        """Verbs of the sentence with the slot in which the gathering stands."""
        mention = self.analysis.mentions[index]
        for verb in self._verbs.get(clause.sentence, ()):
            passive = verb.voice == "passive"
            if any(a.mention == index for a in verb.subjects):
                yield verb, "subj"
            if any(a.mention == index for a in verb.objects):
                yield verb, "pass" if passive else "obj"
            for argument in verb.obliques:
                if argument.mention == index:
                    yield verb, argument.case.rsplit(" ", 1)[-1]
            if verb.relation == "relative" and self._relative_behind(verb, mention):
                yield verb, "obj" if any(a.mention >= 0 for a in verb.subjects) else "pass" if passive else "subj"
            if verb.relation == "relative" and verb.governor == clause.head:
                heads = [self.norms[a.head] for a in verb.objects if a.mention < 0]
                if set(heads) & _RELATIVES or (not passive and not verb.objects and verb.subjects):
                    yield verb, "pass" if passive else "obj"
            if self._apposed(verb, mention):
                yield verb, "pass" if self.table.at(verb.lemma, "pass") else "subj"
        support = self.moods.verb(clause.support) if clause.support >= 0 else None
        if support is not None and clause.relation.startswith("case:"):
            yield support, clause.relation[5:].rstrip("+")
        elif support is not None and clause.relation == "loose" and not support.objects:
            yield support, "obj"
        if support is None and clause.relation == "noun":
            first = min(
                (v for v in self._verbs.get(clause.sentence, ()) if v.head > mention.last), key=_head, default=None
            )
            if first is not None and first.head < mention.last + _NEAR and first.relation == "participle":
                yield first, "subj"  # "talks over the borderlands ended": the tree took the verb for one of the lands
        beside = next((v for v in self._verbs.get(clause.sentence, ()) if self._right_before(v, mention)), None)
        last = beside or (self._by_order(clause, mention) if support is None else None)
        if last is not None:
            yield last, "obj"

    def _relative_behind(self, verb: Clause, mention: Mention) -> bool:
        """ "Participation in the Council, which will convene": the clause right behind a name is the name's."""
        between = self.norms[mention.last : verb.head]
        start = between[1:] if between[:1] == [","] else between
        return 0 < len(start) < 6 and start[0] in _RELATIVES and verb.head > mention.last

    def _right_before(self, verb: Clause, mention: Mention) -> bool:
        """An active verb without an object, with nothing but an article between it and the name."""
        between = self.norms[verb.head + 1 : mention.first]
        near = verb.head < mention.first and len(between) < 3 and set(between) <= _BEFORE
        return near and verb.voice == "active" and not verb.objects

    def _by_order(self, clause: Clause, mention: Mention) -> Clause | None:
        """A verb right before the name that the parser took for something else ("will on Thursday chair a …")."""
        t = mention.first - 1
        while t >= 0 and self.norms[t] in _BEFORE:
            t -= 1
        sentence = self.analysis.sentences[clause.sentence]
        word = lemma(self.norms[t], "VB") if t > sentence.first else ""
        if not self.table.at(word, "obj") or self.moods.verb(t) is not None:
            return None
        if t == mention.first - 1 and word == self.norms[t]:
            return None
        verb = Clause(t, word, clause.sentence)
        before = self.norms[max(sentence.first, t - 10) : t]
        verb.modality, verb.tense = ("planned", "future") if {"will", "to"} & set(before) else ("", "past")
        verb.subjects = self.subjects_before(verb)
        return verb

    def subjects_before(self, verb: Clause) -> list[Argument]:
        """The last actor named before a verb in its sentence, with those joined to it: by order, without the tree."""
        t, first = verb.head, self.analysis.sentences[verb.sentence].first
        at = {m.first: i for i, m in enumerate(self.analysis.mentions) if first <= m.first < t and m.kind in _ACTORS}
        out: list[Argument] = []
        for k in range(t - 1, first - 1, -1):
            if k in at:
                m = self.analysis.mentions[at[k]]
                if out and self.norms[m.last : m.last + 1] not in (["and"], [","]):
                    break
                out.insert(0, Argument(m.first, m.first, m.last, "", at[k]))
            elif not out and self.norms[k] in _PRONOUNS:
                return [Argument(k, k, k + 1, self.norms[k])]
        return out

    def _apposed(self, verb: Clause, mention: Mention) -> bool:
        """ "…, chaired by X", "…, to be held in May": a participle behind the name that the tree ties elsewhere."""
        if verb.relation not in _LOOSE or not mention.last <= verb.head < mention.last + _NEAR:
            return False
        before = self.norms[max(mention.last, verb.head - 2) : verb.head]
        infinitive = before == ["to", "be"]
        start = verb.head - 2 if infinitive else verb.head
        if not infinitive and (
            verb.tense or self.norms[verb.head + 1 : verb.head + 2] not in (["by"], ["in"], ["at"], ["for"], ["on"])
        ):
            return False
        between = self.norms[mention.last : start]
        if between and between[-1] not in (",", "and", "-", "–", "—", "(") and not infinitive:
            return False
        nearer = any(
            m.kind in ("gathering", "person") and mention.last <= m.first < verb.head for m in self.analysis.mentions
        )
        finite = any(
            v is not verb and v.tense and mention.last <= v.head < verb.head for v in self._verbs[verb.sentence]
        )
        return not nearer and not finite

    def _frame(self, verb: Clause, place: str) -> GatheringFrame | None:
        words = ("due", verb.lemma) if verb.lemma == "be" and self._due(verb) else (verb.lemma,)
        for word in words:
            for frame in self.table.at(word, place):
                if frame.particles and not frame.particles & set(verb.particle.split()):
                    continue
                if self._fits(verb, frame):
                    return frame
        return None

    def _due(self, verb: Clause) -> bool:
        return "due" in self.norms[verb.head + 1 : verb.head + 4]

    def _fits(self, verb: Clause, frame: GatheringFrame) -> bool:
        name, values = frame.needs
        if name == "object" and values == {"person"}:
            kinds = {self.analysis.mentions[a.mention].kind for a in verb.objects if a.mention >= 0}
            return bool(kinds & {"person", "office", "group"})
        if name == "object":
            return any(a.lemma in values for a in verb.objects)
        if name == "placed":
            return self._placed(verb)
        if name == "timed":
            return any(verb.head < t.first < verb.head + _TIMED for t in self.analysis.times)
        if name == "words":
            sentence = self.analysis.sentences[verb.sentence]
            text = " ".join(self.norms[sentence.first : sentence.last])
            return any(v in text for v in values)
        return True

    def _placed(self, verb: Clause) -> bool:
        """A place or a day stands in the sentence."""
        sentence = self.analysis.sentences[verb.sentence]
        here = (m for m in self.analysis.mentions if sentence.first <= m.first < sentence.last)
        return any(m.kind in ("city", "venue") and self.norms[m.first - 1] in ("in", "at") for m in here)

    def lead(self, first: int) -> str:
        """The class of the words right before a gathering's name ("on the sidelines of"), or ""."""
        end = first
        while end > 0 and first - end < 3 and self.norms[end - 1] in _BEFORE:
            end -= 1
        for length in range(min(_REACH, end), 0, -1):
            name = self._leads.get(" ".join(self.norms[end - length : end]))
            if name == "within" and self._speech(end):
                return "attending"
            if name:
                return name
        return ""

    def _speech(self, end: int) -> bool:
        """ "Remarks by Minister Lee at the forum": a speech is told right before, without a verb."""
        return bool(self.words.speeches & set(self.norms[max(0, end - _NEAR) : end]))
