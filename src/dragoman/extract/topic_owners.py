"""At which engagement something was talked of: told in the sentence, by those who take part, else the last before."""

from __future__ import annotations

from dragoman.extract.draft import Draft
from dragoman.extract.mood import MoodReader
from dragoman.frames.topic_words import TopicWords
from dragoman.model.analysis import Analysis
from dragoman.model.clause import Clause

_ASKING = frozenset({"propose", "request", "seek", "ask"})  # topics of messages alone
_NEAR = 3  # paragraphs
_MESSAGES = frozenset(
    {"congratulate", "condolences", "condolence", "congratulations", "felicitations", "letter", "message"}
)


class TopicOwners:
    """Answers for one analysis and its drafts."""

    def __init__(self, analysis: Analysis, moods: MoodReader, words: TopicWords, drafts: list[Draft]) -> None:
        self.analysis = analysis
        self.moods = moods
        self.words = words
        self.drafts = drafts
        self._by_sentence: dict[int, list[Clause]] = {}
        for clause in analysis.clauses:
            self._by_sentence.setdefault(clause.sentence, []).append(clause)

    def of(self, clause: Clause, spans: list[tuple[int, int]]) -> list[Draft]:
        """The engagements to which the topics of a clause belong; several for messages told by one verb."""
        message = (
            clause.lemma in _MESSAGES
            or any(a.lemma in self.words.messages for a in clause.subjects)
            or clause.lemma in _ASKING
            or any(clause.governor == c.head for d in self.drafts if d.kind == "message" for c in d.candidates)
        )
        fitting = [d for d in self.drafts if d.kind != "visit" and (message or d.kind != "message")]
        if message:
            fitting = [d for d in fitting if d.kind in ("message", "call")] or fitting
        here = [d for d in fitting if self._heads(d, clause, spans)]
        if here:
            best = min(here, key=lambda d: self._distance(d, clause, spans))
            return [d for d in here if d is best or (d.kind == "message" and d.lead.head == best.lead.head)]
        before = self._before(clause, fitting)
        return [] if before is None else [before]

    def _heads(self, draft: Draft, clause: Clause, spans: list[tuple[int, int]]) -> list[int]:
        """Predicates of a draft in a sentence, but for such as a topic names or as are only recalled there."""
        heads = [
            c.head
            for c in draft.candidates
            if c.sentence == clause.sentence and not any(a <= c.head < b for a, b in spans)
        ]
        governed = clause.governor in heads or clause.support in heads or clause.head in heads
        recalled = draft.background or (draft.status != "held" and self.moods.status(clause)[0] == "held")
        return heads if governed or not recalled else []

    def _distance(self, draft: Draft, clause: Clause, spans: list[tuple[int, int]]) -> tuple[bool, bool, int]:
        """Smaller is likelier: who is named beside the verb takes part; one talks at it; near."""
        heads = self._heads(draft, clause, spans)
        named = self._named(clause, spans)
        return (
            bool(named) and not self._takes_part(draft, named),
            draft.kind not in self.words.talks,
            min(abs(h - clause.head) for h in heads),
        )

    def _named(self, clause: Clause, spans: list[tuple[int, int]]) -> list[int]:
        """Mentions of persons named with "with" in the sentence of a clause, outside its topics, or its objects."""
        arguments = [a for a in clause.objects if a.mention >= 0]
        for other in self._by_sentence.get(clause.sentence, ()):
            arguments += [a for a in other.obliques if a.case == "with" and a.mention >= 0]
        inside = [a.mention for a in arguments if not any(x <= a.head < y for x, y in spans)]
        return [m for m in inside if self.analysis.mentions[m].kind in ("person", "office")]

    def _takes_part(self, draft: Draft, mentions: list[int]) -> bool:
        """Whether one of some mentions is a party of a draft, or of its side where the text only tells an office."""
        if self._keys(mentions) & draft.keys():
            return True
        offices = [self.analysis.mentions[m] for m in mentions if self.analysis.mentions[m].entity < 0]
        return any(m.represents in draft.codes() for m in offices if m.represents)

    def _keys(self, mentions: list[int]) -> set[tuple[str, str]]:
        entities = [self.analysis.mentions[m].entity for m in mentions if m >= 0]
        return {("entity", str(e)) for e in entities if e >= 0}

    def _before(self, clause: Clause, fitting: list[Draft]) -> Draft | None:
        paragraph = self.analysis.sentences[clause.sentence].paragraph
        before = [
            d
            for d in fitting
            if d.lead.head < clause.head
            and paragraph - self.analysis.sentences[d.candidates[-1].sentence].paragraph <= _NEAR
            and self._heads_before(d, clause)
        ]
        talked = [d for d in before if d.kind in self.words.talks or d.kind == "message"] or before
        if self.moods.status(clause)[0] == "held":
            talked = [d for d in talked if d.status == "held" and not d.background] or talked
        named = self._named(clause, [])
        subjects = self._keys([a.mention for a in clause.subjects])
        chosen = (
            [d for d in talked if named and self._takes_part(d, named)]
            or [d for d in talked if subjects and subjects & d.keys()]
            or talked
        )
        return max(chosen, key=lambda d: max(self._heads_before(d, clause)), default=None)

    @staticmethod
    def _heads_before(draft: Draft, clause: Clause) -> list[int]:
        return [c.head for c in draft.candidates if c.head < clause.head]
