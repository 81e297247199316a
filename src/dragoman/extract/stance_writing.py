"""Stances as found → stances of the model: beside kind and object who holds, who is addressed, who is quoted."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.annotate.coreference import SINGULAR
from dragoman.extract.attribution import verb_of_saying
from dragoman.extract.draft import Draft
from dragoman.extract.parties import PartyBuilder
from dragoman.extract.party import Party
from dragoman.extract.phrases import PhraseReader
from dragoman.extract.writing import claim_ids, in_order
from dragoman.frames.stance_words import StanceWords
from dragoman.model.analysis import Analysis
from dragoman.model.clause import Argument, Clause
from dragoman.model.evidence import Span
from dragoman.model.stance import Holder, Stance

_ADDRESSED = ("to", "on", "upon", "at", "told")
_RECEIVING = ("person", "office", "state", "organization", "group")


@dataclass(frozen=True, slots=True)
class FoundStance:
    """A stance before it is written: its kind, the tokens of its object, who holds it, the clause that tells it."""

    kind: str
    first: int
    last: int
    holders: list[Party]
    rule: str
    confidence: float
    clause: Clause | None = None


class StanceWriter:
    """Writes stances of one analysis, given its engagements."""

    def __init__(
        self,
        analysis: Analysis,
        phrases: PhraseReader,
        builder: PartyBuilder,
        words: StanceWords,
        drafts: list[Draft],
    ) -> None:
        self.analysis = analysis
        self.phrases = phrases
        self.builder = builder
        self.words = words
        self.drafts = in_order(drafts)
        self._ids = claim_ids(self.drafts)
        self._verbs = {c.head: c for c in analysis.clauses if not c.noun}

    def write(self, found: FoundStance) -> Stance:
        """The stance with a reason for each of its values; its id is given when all are known."""
        span = self._evidence(found)
        stance = Stance(found.kind, self.phrases.text(found.first, found.last), evidence=[span])
        stance.why.give("kind", (span,), found.rule, found.confidence)
        stance.why.give("object", (self._span(found.first, found.last),), found.rule, 0.7)
        stance.holder = holder_of(found.holders)
        self._give_holder(stance, found.holders, span)
        for name, told in (("addressee", self._addressee(found)), ("attribution", self._attribution(found))):
            if told is not None:
                setattr(stance, name, told.name)
                stance.why.give(name, tuple(told.spans) or (span,), name, 0.6)
        draft = self._engagement(found)
        if draft is not None:
            stance.engagement = self._ids[id(draft)]
            stance.why.give("engagement", (span,), "engagement:before", 0.6)
        return stance

    def _span(self, first: int, last: int) -> Span:
        return self.analysis.span(self.analysis.token_starts[first], self.analysis.token_ends[last - 1])

    def _evidence(self, found: FoundStance) -> Span:
        """From the predicate, or the verb that carries it, to the end of the object."""
        if found.clause is None:
            return self._span(found.first, found.last)
        heads = [found.clause.head, *([found.clause.support] if found.clause.support >= 0 else [])]
        return self._span(min(*heads, found.first), max(found.last, found.clause.head + 1))

    @staticmethod
    def _give_holder(stance: Stance, people: list[Party], span: Span) -> None:
        """Say why the holder is who it is."""
        if stance.holder is None:
            return
        spans = tuple(s for p in people for s in p.spans) or (span,)
        for name in ("name", "kind", "represents"):
            if getattr(stance.holder, name):
                stance.why.give(f"holder.{name}", spans, "holder", 0.75)
        for k in range(len(stance.holder.also_represents)):
            stance.why.give(f"holder.also_represents.{k}", (span,), "holder", 0.7)

    # -- beside ----------------------------------------------------------------------------

    def _addressee(self, found: FoundStance) -> Party | None:
        """To whom it is said: whom one thanks, urges or tells."""
        if found.clause is None:
            return None
        support = self._verbs.get(found.clause.support)
        held = {p.key for p in found.holders}
        for clause in (found.clause, *([support] if support else [])):
            told = [*clause.objects, *(a for a in clause.obliques if a.case in _ADDRESSED)]
            for argument in told if clause.voice == "active" else clause.objects:
                if found.first <= argument.head < found.last or not self._receives(argument):
                    continue
                party = next(iter(self.builder.of_argument(argument, clause.sentence)), None)
                if party is not None and party.key not in held:
                    return party
        return None

    def _receives(self, argument: Argument) -> bool:
        if argument.mention >= 0:
            return self.analysis.mentions[argument.mention].kind in _RECEIVING
        return self.analysis.token_norms[argument.head] in SINGULAR

    def _attribution(self, found: FoundStance) -> Party | None:
        """Who is quoted with it or says it of another; None where the author tells it."""
        speakers = self.builder.speakers
        if speakers is not None and any(True for _ in speakers.quotes(found.first, found.last)):
            who = speakers.speaker(found.first)
            return (
                next(iter(self.builder.of_mention(self.analysis.mentions[who], found.first)), None)
                if who >= 0
                else None
            )
        saying = verb_of_saying(found.clause, self._verbs, self.words.reporting) if found.clause is not None else None
        if saying is None:
            return None
        people = [p for a in saying.subjects for p in self.builder.of_argument(a, saying.sentence)]
        return people[0] if people and people[0].key not in {p.key for p in found.holders} else None

    def _engagement(self, found: FoundStance) -> Draft | None:
        """The engagement told last before, if the holder, or the side of the holder, takes part in it."""
        sentence = self.analysis.sentence_of(self.analysis.token_starts[found.first])
        held = {p.key for p in found.holders}
        codes = {c for p in found.holders for c in p.codes()}
        best: tuple[int, Draft] | None = None
        for draft in self.drafts:
            told = [c.sentence for c in draft.candidates if c.sentence <= sentence]
            if told and not draft.background and (held & draft.keys() or codes & draft.codes() or not held):
                near = max(told)
                if best is None or near >= best[0]:
                    best = (near, draft)
        return best[1] if best else None


def holder_of(people: list[Party]) -> Holder | None:
    """One holder, or several who hold it together as one ("A and B")."""
    if not people:
        return None
    names = [p.name for p in people]
    if len(people) == 1:
        return Holder(names[0], people[0].kind, people[0].represents, list(people[0].also))
    codes = list(dict.fromkeys(c for p in people for c in (p.represents, *p.also) if c))
    joined = ", ".join(names[:-1]) + " and " + names[-1]
    return Holder(joined, "group", codes[0] if len(codes) == 1 else None, codes if len(codes) > 1 else [])
