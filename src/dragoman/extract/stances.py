"""What actors said, showed or meant: stance frames over clauses, with holder and object."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.extract.draft import Draft
from dragoman.extract.parties import PartyBuilder
from dragoman.extract.party import Party
from dragoman.extract.phrases import PhraseReader
from dragoman.extract.reported import Reported, ReportedStances
from dragoman.extract.stance_objects import StanceObjects
from dragoman.frames.stance_words import load_stance_words
from dragoman.frames.telling import StanceFrame, load_stance_frames
from dragoman.model.analysis import Analysis, Tree
from dragoman.model.clause import Argument, Clause
from dragoman.model.evidence import Span
from dragoman.model.stance import Holder, Stance

_UNREAL = ("possible", "conditional", "wished")
_AGAIN = ("reaffirm", "state", "offer", "support")
_PRONOUNS = frozenset({"his", "her", "its", "their", "our", "my"})


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
        self.objects = StanceObjects(analysis, phrases, language, {c.head: c for c in analysis.clauses if not c.noun})
        self._verbs = {c.head: c for c in analysis.clauses if not c.noun}

    def find(self, drafts: list[Draft]) -> list[Stance]:
        """All stances in order of the text; holders told by "they" are those of the engagement last told."""
        out: list[Stance] = []
        taken: set[tuple[int, int]] = set()
        for clause in sorted([*self.analysis.clauses, *self._felt()], key=lambda c: c.head):
            found = self._match(clause, drafts)
            if found is None:
                continue
            for first, last in filter(self.objects.says_something, found.spans):
                if (first, last) not in taken and not any(a <= first and last <= b for a, b in taken):
                    taken.add((first, last))
                    out.append(self._stance(found, first, last, len(out)))
        for reported in self._reported(taken):
            out.append(self._written(reported, len(out)))
        out.sort(key=lambda s: (s.evidence[0].title is False, s.evidence[0].start))
        for number, stance in enumerate(out):
            stance.id = f"s{number}"
        return out

    def _reported(self, taken: set[tuple[int, int]]) -> Iterator[Reported]:
        """What is quoted or reported where no frame has told a stance in the same words."""
        if self.builder.speakers is None:
            return
        finder = ReportedStances(self.analysis, self.builder, self.builder.speakers, self.phrases, self.words)
        for reported in finder.find():
            if not any(a < reported.last and reported.first < b for a, b in taken):
                yield reported

    def _written(self, reported: Reported, number: int) -> Stance:
        analysis = self.analysis
        span = analysis.span(analysis.token_starts[reported.first], analysis.token_ends[reported.last - 1])
        text = self.phrases.text(reported.first, reported.last)
        stance = Stance(reported.kind, text, f"s{number}", self._holder(reported.holders), evidence=[span])
        stance.why.give("kind", (span,), reported.rule, 0.6)
        stance.why.give("object", (span,), reported.rule, 0.7)
        self._give_holder(stance, reported.holders, span)
        return stance

    def _felt(self) -> Iterator[Clause]:
        """ "was concerned that": an adjective that the tree takes for a passive without a clause of its own."""
        known = {c.head for c in self.analysis.clauses}
        for sentence, tree in self.analysis.parsed.items():
            for node, relation in enumerate(tree.relations):
                subjects = [c for c in tree.children[node] if tree.relations[c] in ("subject", "subject-passive")]
                if relation == "attribute" or not subjects or tree.first[node] in known or tree.mention[node] >= 0:
                    continue
                norm = self.analysis.token_norms[tree.first[node]]
                if any(f.pos == "adjective" for f in self.frames.get(norm, ())):
                    clause = Clause(tree.first[node], norm, sentence)
                    clause.subjects = [
                        Argument(tree.first[c], *self.phrases.extent(tree, c), tree.lemmas[c], tree.mention[c])
                        for c in subjects
                    ]
                    yield clause

    # -- matching --------------------------------------------------------------------------

    def _match(self, clause: Clause, drafts: list[Draft]) -> _Found | None:
        tree = self.analysis.parsed.get(clause.sentence)
        node = tree.node_at(clause.head) if tree is not None else -1
        if tree is None or node < 0 or clause.modality in _UNREAL:
            return None
        if not clause.polarity and clause.lemma not in self.words.refusing:
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
            spans = self.objects.of(frame, clause, tree, node)
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
                spans = self.objects.below(frame, tree, child)
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
            found = self.builder.of_argument(argument, clause.sentence) or self._of_words(argument)
            if not found and argument.mention >= 0:
                found = self.builder.of_metonym(self.analysis.mentions[argument.mention], argument.head)
            out += [p for p in found if all(p.key != q.key for q in out)]
        if not out and arguments and all(self._is_stance_noun(a) for a in arguments):
            return self._of_earlier(clause, drafts)
        passive = clause.voice == "passive" and not arguments
        support = self._verbs.get(clause.support) if clause.noun else None
        return out, bool(out) or passive or (support is not None and support.voice == "passive" and not arguments)

    def _of_earlier(self, clause: Clause, drafts: list[Draft]) -> tuple[list[Party], bool]:
        """ "reiterated readiness to talk and voiced concern": the holders are those of the verb before."""
        before = [c for c in self._verbs.values() if c.sentence == clause.sentence and c.head < clause.head]
        for other in sorted(before, key=lambda c: c.head):
            if other.subjects and not any(self._is_stance_noun(a) for a in other.subjects):
                return self._people(other.subjects, other, drafts)
        return [], False

    def _of_words(self, argument: Argument) -> list[Party]:
        """A body that is no mention, by its words ("the purchase committee", "the ministry")."""
        if (
            self.analysis.token_norms[argument.last - 1] not in self.words.bodies
            and argument.lemma not in self.words.bodies
        ):
            return []
        first, last = self.phrases.trimmed(argument.first, argument.last)
        text = self.phrases.text(first, last)
        span = self.analysis.span(self.analysis.token_starts[first], self.analysis.token_ends[last - 1])
        return [Party(("words", text.lower()), text, "organization", token=argument.head, spans=[span])]

    def _last_sides(self, clause: Clause, drafts: list[Draft]) -> list[Party]:
        before = [d for d in drafts if d.lead.head <= clause.head and len(d.parties) > 1]
        near = max(
            before,
            key=lambda d: max(c.head for c in d.candidates if c.head <= clause.head or c is d.lead),
            default=None,
        )
        return [p for p in near.parties if p.role != "accompanying"][:3] if near else []

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
        self._give_holder(stance, found.holders, span)
        return stance

    @staticmethod
    def _give_holder(stance: Stance, people: list[Party], span: Span) -> None:
        """Say why the holder is who it is."""
        if stance.holder is not None:
            for name in ("name", "kind", "represents"):
                if getattr(stance.holder, name):
                    stance.why.give(
                        f"holder.{name}", tuple(s for p in people for s in p.spans) or (span,), "holder", 0.75
                    )
            for k in range(len(stance.holder.also_represents)):
                stance.why.give(f"holder.also_represents.{k}", (span,), "holder", 0.7)

    def _kind(self, found: _Found) -> str:
        """The kind of the frame; what is only said again of its importance is reaffirmed."""
        if found.frame.kind == "state" and found.clause.noun:
            support = self._verbs.get(found.clause.support)
            if support is not None and support.lemma in self.words.again:
                return "reaffirm"
        if not found.clause.polarity and found.frame.kind == "support":
            return "oppose"  # "will not accept"
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
