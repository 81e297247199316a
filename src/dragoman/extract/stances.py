"""What actors said, showed or meant: stance frames over clauses, with holder and object."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from dragoman.extract.draft import Draft
from dragoman.extract.parties import PartyBuilder
from dragoman.extract.party import Party
from dragoman.extract.phrases import PhraseReader
from dragoman.frames.telling import StanceFrame, load_stance_frames
from dragoman.model.analysis import Analysis, Tree
from dragoman.model.clause import Argument, Clause
from dragoman.model.stance import Holder, Stance

_LONGEST = 50
_CLAUSAL = ("that", "to")
_AGAIN = ("reaffirm", "state", "offer", "support")
_EMPTY = frozenset({"part", "it", "which", "you", "him", "her", "them", "us", "me", "that", "this", "other"})
_PRONOUNS = frozenset({"his", "her", "its", "their", "our", "my"})


@dataclass(frozen=True, slots=True)
class StanceWords:
    """Verbs around stance nouns and adjectives; see `languages/<code>/stance_words.toml`."""

    expressing: frozenset[str]
    being: frozenset[str]
    carrying: frozenset[str]
    again: frozenset[str]


@lru_cache(maxsize=4)
def load_stance_words(language: str) -> StanceWords:
    """The words around stances of a language."""
    resource = files("dragoman.languages") / language / "stance_words.toml"
    table = tomllib.loads(resource.read_text(encoding="utf-8"))
    return StanceWords(**{name: frozenset(words) for name, words in table.items()})


@dataclass(slots=True)
class _Found:
    frame: StanceFrame
    clause: Clause
    node: int
    holders: list[Party]
    known: bool  # the text names a holder, or a passive leaves none
    spans: list[tuple[int, int]]


class StanceFinder:
    """Finds stances in one analysis, given its engagements."""

    def __init__(self, analysis: Analysis, builder: PartyBuilder, phrases: PhraseReader, language: str) -> None:
        self.analysis = analysis
        self.builder = builder
        self.phrases = phrases
        self.frames = load_stance_frames(language)
        self.words = load_stance_words(language)
        self.norms = analysis.token_norms
        self._verbs = {c.head: c for c in analysis.clauses if not c.noun}

    def find(self, drafts: list[Draft]) -> list[Stance]:
        """All stances in order of the text; holders told by "they" are those of the engagement last told."""
        out: list[Stance] = []
        taken: set[tuple[int, int]] = set()
        for clause in sorted(self.analysis.clauses, key=lambda c: c.head):
            found = self._match(clause, drafts)
            if found is None:
                continue
            for first, last in filter(self._says_something, found.spans):
                if (first, last) not in taken and not any(a <= first and last <= b for a, b in taken):
                    taken.add((first, last))
                    out.append(self._stance(found, first, last, len(out)))
        return out

    # -- matching --------------------------------------------------------------------------

    def _match(self, clause: Clause, drafts: list[Draft]) -> _Found | None:
        tree = self.analysis.parsed.get(clause.sentence)
        node = tree.node_at(clause.head) if tree is not None else -1
        if tree is None or node < 0 or clause.modality in ("possible", "conditional") or not clause.polarity:
            return None
        for frame in self.frames.get(clause.lemma, ()):
            if (
                (frame.pos == "noun") != clause.noun
                or frame.pos == "adjective"
                or frame.particle not in ("", clause.particle)
            ):
                continue
            holders = self._noun_holders(clause) if clause.noun else self._verb_holders(clause)
            if holders is None:
                continue
            if not clause.noun and frame.kind in _AGAIN and any(self._is_stance_noun(a) for a in clause.objects):
                continue  # "reiterated support for X" is support
            spans = self._objects(frame, clause, tree, node)
            if spans:
                people, known = self._people(holders, clause, drafts)
                if known:
                    return _Found(frame, clause, node, people, known, spans)
        return self._adjective(clause, tree, node, drafts)

    def _adjective(self, clause: Clause, tree: Tree, node: int, drafts: list[Draft]) -> _Found | None:
        """ "Tuvalu remains opposed to …": an adjective under "be" or its like."""
        if clause.noun:
            return None
        inner = (
            [c for c in tree.children[node] if tree.relations[c] == "attribute"]
            if clause.lemma in self.words.being
            else [node]
        )
        for child in inner:
            word = self.analysis.token_norms[tree.first[child]]
            for frame in self.frames.get(word, ()):
                if frame.pos != "adjective":
                    continue
                spans = self._below(frame, tree, child)
                people, known = self._people(clause.subjects or clause.objects[:1], clause, drafts)
                if spans and known:
                    return _Found(frame, clause, child, people, known, spans)
        return None

    def _is_stance_noun(self, argument: Argument) -> bool:
        return argument.mention < 0 and any(f.pos == "noun" for f in self.frames.get(argument.lemma, ()))

    def _verb_holders(self, clause: Clause) -> list[Argument] | None:
        """Subjects of a verb of stance; None if the clause is only the content of another stance."""
        governor = self._verbs.get(clause.governor)
        if clause.relation in ("open", "gerund", "participle") and governor is not None and not clause.noun:
            if governor.lemma in self.words.carrying:
                return governor.subjects
            if governor.lemma in self.frames and clause.relation != "participle":
                return None
        return clause.subjects

    def _noun_holders(self, clause: Clause) -> list[Argument] | None:
        """Holders of a stance noun: its possessor, else who expresses it; None if nobody expresses it."""
        owners = [
            a
            for a in clause.obliques
            if a.case == "poss" and self.analysis.token_norms[a.head] not in _PRONOUNS and a.mention >= 0
        ]
        support = self._verbs.get(clause.support) if clause.support >= 0 else None
        if support is None or clause.relation not in ("object", "passive"):
            return None
        if support.lemma not in self.words.expressing or not support.polarity:
            return None
        if support.modality in ("possible", "conditional"):
            return None
        return owners or support.subjects

    def _people(self, arguments: list[Argument], clause: Clause, drafts: list[Draft]) -> tuple[list[Party], bool]:
        """(holders, whether the stance is somebody's): a passive without an agent has none, and is kept."""
        out: list[Party] = []
        for argument in arguments:
            if self.builder.is_they(argument):
                out += self._last_sides(clause, drafts)
                continue
            found = self.builder.of_argument(argument, clause.sentence)
            if not found and argument.mention >= 0:
                found = self.builder.of_metonym(self.analysis.mentions[argument.mention], argument.head)
            out += [p for p in found if all(p.key != q.key for q in out)]
        passive = clause.voice == "passive" and not arguments
        support = self._verbs.get(clause.support) if clause.noun else None
        return out, bool(out) or passive or (support is not None and support.voice == "passive" and not arguments)

    def _last_sides(self, clause: Clause, drafts: list[Draft]) -> list[Party]:
        before = [d for d in drafts if d.lead.head <= clause.head and len(d.parties) > 1]
        near = max(
            before,
            key=lambda d: max(c.head for c in d.candidates if c.head <= clause.head or c is d.lead),
            default=None,
        )
        return [p for p in near.parties if p.role != "accompanying"][:3] if near else []

    # -- objects ---------------------------------------------------------------------------

    def _objects(self, frame: StanceFrame, clause: Clause, tree: Tree, node: int) -> list[tuple[int, int]]:
        for slot in frame.slots:
            spans = self._clauses_below(tree, node, slot) if slot in _CLAUSAL else []
            if spans:
                return spans
            if slot == "obj":
                spans = self._phrases(tree, [a for a in clause.objects if not self._is_person(a)])
            else:
                spans = self._phrases(tree, [a for a in clause.obliques if a.case == slot])
                if not spans and clause.noun and clause.relation in ("object", "passive"):
                    support = self._verbs.get(clause.support)
                    spans = self._phrases(tree, [a for a in support.obliques if a.case == slot] if support else [])
            if spans:
                return spans
        return []

    def _below(self, frame: StanceFrame, tree: Tree, node: int) -> list[tuple[int, int]]:
        for slot in frame.slots:
            if slot in _CLAUSAL:
                spans = self._clauses_below(tree, node, slot)
                if not spans and slot == "to":
                    spans = self._after(tree, node, slot)
            else:
                spans = self._after(tree, node, slot)
            if spans:
                return spans
        return []

    def _after(self, tree: Tree, node: int, preposition: str) -> list[tuple[int, int]]:
        """Phrases behind a preposition that hangs on an adjective, or on the verb over it."""
        out: list[tuple[int, int]] = []
        for over in (node, tree.heads[node]):
            for child in tree.children[over]:
                if (
                    tree.relations[child] != "preposition"
                    or self.analysis.token_norms[tree.first[child]] != preposition
                ):
                    continue
                if tree.first[child] < tree.first[node]:
                    continue
                for inner in tree.children[child]:
                    if tree.relations[inner] == "case-object":
                        out += self.phrases.coordinated(tree, inner)
                    elif tree.relations[inner] == "clause-object":
                        out.append(self.phrases.clause(tree, inner))
            if out:
                break
        return self._fitting(out)

    def _clauses_below(self, tree: Tree, node: int, slot: str) -> list[tuple[int, int]]:
        relations = ("complement",) if slot == "that" else ("open-complement", "noun-clause", "complement")
        out = []
        for child in tree.children[node]:
            if tree.relations[child] not in relations or tree.first[child] < tree.first[node]:
                continue
            infinitive = any(self.analysis.token_norms[tree.first[c]] == "to" for c in tree.children[child])
            if (slot == "to") != infinitive:
                continue
            span = self.phrases.clause(tree, child)
            first = max(span[0], tree.first[child]) if slot == "to" else span[0]
            out.append((first, span[1]))
        return self._fitting(out)

    def _phrases(self, tree: Tree, arguments: list[Argument]) -> list[tuple[int, int]]:
        out: list[tuple[int, int]] = []
        seen: set[int] = set()
        for argument in arguments:
            node = tree.node_at(argument.head)
            while node >= 0 and tree.relations[node] == "conjunct" and tree.heads[node] != node:
                node = tree.heads[node]
            if node < 0 or node in seen:
                continue
            seen.add(node)
            if tree.tags[node].startswith("VB"):
                out.append(self.phrases.clause(tree, node))
            else:
                out += self.phrases.coordinated(tree, node)
        return self._fitting(out)

    @staticmethod
    def _fitting(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
        return [(a, b) for a, b in spans if 0 < b - a <= _LONGEST]

    def _says_something(self, span: tuple[int, int]) -> bool:
        """Not "for his part", "it", "which", a bare pronoun or a time."""
        first, last = span
        words = self.norms[first:last]
        if words[-1] in _EMPTY and len(words) <= 2:
            return False
        return not any(t.first <= first and last <= t.last for t in self.analysis.times)

    def _is_person(self, argument: Argument) -> bool:
        return argument.mention >= 0 and self.analysis.mentions[argument.mention].kind in ("person", "office")

    # -- writing ---------------------------------------------------------------------------

    def _stance(self, found: _Found, first: int, last: int, number: int) -> Stance:
        analysis = self.analysis
        text = self.phrases.text(first, last)
        kind = self._kind(found)
        start = min(found.clause.head, found.clause.support if found.clause.support >= 0 else found.clause.head, first)
        end = max(last, found.clause.head + 1)
        span = analysis.span(analysis.token_starts[start], analysis.token_ends[end - 1])
        stance = Stance(kind, text, f"s{number}", self._holder(found.holders), evidence=[span])
        rule = f"stance:{found.frame.pos}:{found.frame.lemma}"
        stance.why.give("kind", (span,), rule, 0.75)
        stance.why.give(
            "object", (analysis.span(analysis.token_starts[first], analysis.token_ends[last - 1]),), rule, 0.7
        )
        if stance.holder is not None:
            for name in ("name", "kind", "represents"):
                if getattr(stance.holder, name):
                    stance.why.give(
                        f"holder.{name}", tuple(s for p in found.holders for s in p.spans) or (span,), "holder", 0.75
                    )
            for k in range(len(stance.holder.also_represents)):
                stance.why.give(f"holder.also_represents.{k}", (span,), "holder", 0.7)
        return stance

    def _kind(self, found: _Found) -> str:
        """The kind of the frame; what is only said again of its importance is reaffirmed."""
        if found.frame.kind == "state" and found.clause.noun:
            support = self._verbs.get(found.clause.support)
            if support is not None and support.lemma in self.words.again:
                return "reaffirm"
        return found.frame.kind

    @staticmethod
    def _holder(people: list[Party]) -> Holder | None:
        if not people:
            return None
        names = [p.name for p in people]
        joined = names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]
        codes = list(dict.fromkeys(c for p in people for c in (p.represents, *p.also) if c))
        if len(people) == 1:
            return Holder(joined, people[0].kind, people[0].represents, list(people[0].also))
        return Holder(joined, "group", codes[0] if len(codes) == 1 else None, codes if len(codes) > 1 else [])
