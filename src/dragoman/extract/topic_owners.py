"""At which engagement something was talked of: told in the sentence, by those who take part, else the last before."""

from __future__ import annotations

from dragoman.extract.draft import Draft
from dragoman.extract.mood import MoodReader
from dragoman.frames.topic_words import TopicWords
from dragoman.model.analysis import Analysis
from dragoman.model.clause import Argument, Clause
from dragoman.model.mention import Mention

_TALKS = ("meeting", "call")
_PAIR = 2
_NEAR = 3  # paragraphs
_NAMED = ("person", "office")
_LEADERS = frozenset({"head of state", "head of government", "head of organization"})
_RANKS = {"minister": frozenset({"minister", "foreign minister"})}

Span = tuple[int, int]


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

    def of(self, clause: Clause, spans: list[Span]) -> list[Draft]:
        """The engagements to which the topics of a clause belong; several for messages told by one verb."""
        fitting = self._fitting(clause)
        here = [d for d in fitting if self._heads(d, clause, spans)]
        if here:
            best = min(here, key=lambda d: self._distance(d, clause, spans))
            return [d for d in here if d is best or (d.kind == "message" and d.lead.head == best.lead.head)]
        before = self._before(clause, fitting)
        return [] if before is None else [before]

    def near(self, token: int, sentence: int) -> Draft | None:
        """The engagement of talking that is told in a sentence before a token, or else last before it."""
        talks = [d for d in self.drafts if d.kind in self.words.talks and not d.background]
        heads = {id(d): [c.head for c in d.candidates if c.head < token] for d in talks}
        near = [d for d in talks if heads[id(d)] and self._paragraphs(d, sentence) <= _NEAR]
        return max(near, key=lambda d: max(heads[id(d)]), default=None)

    def _paragraphs(self, draft: Draft, sentence: int) -> int:
        """How many paragraphs a sentence stands behind the last telling of a draft."""
        sentences = self.analysis.sentences
        return sentences[sentence].paragraph - sentences[draft.candidates[-1].sentence].paragraph

    def _fitting(self, clause: Clause) -> list[Draft]:
        """The engagements of such kinds as a clause can tell the topics of."""
        message = (
            clause.lemma in self.words.greetings
            or any(a.lemma in self.words.messages for a in clause.subjects)
            or clause.lemma in self.words.asking
            or any(clause.governor == c.head for d in self.drafts if d.kind == "message" for c in d.candidates)
        )
        if clause.lemma in self.words.greetings:  # by word of mouth it is a wish
            return [d for d in self.drafts if d.kind == "message"]
        fitting = [d for d in self.drafts if d.kind != "visit" and (message or d.kind != "message")]
        return [d for d in fitting if d.kind in ("message", "call")] or fitting if message else fitting

    # -- in the sentence ---------------------------------------------------------------------

    def _heads(self, draft: Draft, clause: Clause, spans: list[Span]) -> list[int]:
        """Predicates of a draft in a sentence, but for such as a topic names or as are only recalled there."""
        heads = [
            c.head
            for c in draft.candidates
            if c.sentence == clause.sentence and not any(a <= c.head < b for a, b in spans)
        ]
        governed = clause.governor in heads or clause.support in heads or clause.head in heads
        recalled = draft.background or (draft.status != "held" and self.moods.status(clause)[0] == "held")
        return heads if governed or not recalled else []

    def _distance(self, draft: Draft, clause: Clause, spans: list[Span]) -> tuple[bool, bool, bool, int]:
        """Smaller is likelier: it is what the clause tells; who is named takes part; one talks at it; near."""
        heads = self._heads(draft, clause, spans)
        named = self._named(clause, spans)
        return (
            bool(named) and not self._takes_part(draft, named),
            draft.kind not in self.words.talks,
            clause.head not in heads and clause.governor not in heads,
            min(abs(h - clause.head) for h in heads),
        )

    def _named(self, clause: Clause, spans: list[Span]) -> list[int]:
        """Mentions of persons named with "with" in the sentence of a clause, outside its topics, or its objects."""
        arguments = [a for a in clause.objects if a.mention >= 0]
        for other in self._by_sentence.get(clause.sentence, ()):
            arguments += [a for a in other.obliques if a.case == "with" and a.mention >= 0]
        inside = [a.mention for a in arguments if not any(x <= a.head < y for x, y in spans)]
        return [m for m in inside if self.analysis.mentions[m].kind in _NAMED]

    def _takes_part(self, draft: Draft, mentions: list[int]) -> bool:
        """Whether one of some mentions is a party of a draft, or of its side where the text only tells an office."""
        if self._keys(mentions) & draft.keys():
            return True
        offices = [self.analysis.mentions[m] for m in mentions if self.analysis.mentions[m].entity < 0]
        return any(m.represents in draft.codes() for m in offices if m.represents)

    def _keys(self, mentions: list[int]) -> set[tuple[str, str]]:
        entities = [self.analysis.mentions[m].entity for m in mentions if m >= 0]
        return {("entity", str(e)) for e in entities if e >= 0}

    # -- before it ---------------------------------------------------------------------------

    def _before(self, clause: Clause, fitting: list[Draft]) -> Draft | None:
        """The last engagement before a clause among those that go best with whom and what it names."""
        before = [d for d in fitting if self._last(d, clause) >= 0 and self._paragraphs(d, clause.sentence) <= _NEAR]
        before = [d for d in before if d.kind in self.words.talks or d.kind == "message"] or before
        if self.moods.status(clause)[0] == "held":
            before = [d for d in before if d.status == "held" and not d.background] or before
        named = self._named(clause, [])
        kinds = self._kinds(clause)
        if named:
            before = [d for d in before if self._takes_part(d, named)] or before
        before = self._told_by(clause.subjects, before)
        likeliest = next((kind for kind in kinds if any(d.kind == kind for d in before)), None)
        if likeliest is not None:
            before = [d for d in before if d.kind == likeliest]
        last = max(before, key=lambda d: self._last(d, clause), default=None)
        if last is None or likeliest is not None or last.kind in _TALKS:
            return last
        # "X met Y during the assembly. They discussed A": at the meeting, not at the assembly
        beside = (d for d in before if d.kind in _TALKS and d.lead.sentence == last.lead.sentence)
        return next(beside, last)

    def _told_by(self, subjects: list[Argument], drafts: list[Draft]) -> list[Draft]:
        """Of some drafts those in which all subjects take part, else one of them, else all drafts."""
        mentions = [self.analysis.mentions[a.mention] for a in subjects if a.mention >= 0]
        if any(not self.words.pairs.isdisjoint(self.analysis.token_norms[a.first : a.last]) for a in subjects):
            drafts = [d for d in drafts if len(d.codes()) == _PAIR] or drafts
        ranked = [m for m in mentions if m.kind == "office" and m.plural and m.entity < 0]
        if ranked:  # "the ministers discussed"
            several = [d for d in drafts if len(d.parties) > 1] or drafts
            return [d for d in several if _is_of_rank(d, ranked[0], self.words.leaders)] or several
        if any(
            a.lemma in self.words.many or (a.mention >= 0 and self.analysis.mentions[a.mention].plural)
            for a in subjects
        ):
            drafts = [d for d in drafts if len(d.parties) > 1] or drafts
        keys = self._keys([a.mention for a in subjects])
        if not keys:
            return drafts
        return [d for d in drafts if keys <= d.keys()] or [d for d in drafts if keys & d.keys()] or drafts

    def _kinds(self, clause: Clause) -> tuple[str, ...]:
        """Kinds of engagements that the words of talking beside a clause name ("during the call", "the session")."""
        arguments = [*clause.subjects, *(a for a in clause.obliques if a.case in ("at", "during", "in", "over"))]
        words = (self.analysis.token_norms[a.head] for a in arguments if a.mention < 0)
        return next((self.words.kinds[w] for w in words if w in self.words.kinds), ())

    @staticmethod
    def _last(draft: Draft, clause: Clause) -> int:
        """The last predicate of a draft before a clause, or -1."""
        return max((c.head for c in draft.candidates if c.head < clause.head), default=-1)


def _is_of_rank(draft: Draft, office: Mention, leaders: frozenset[str]) -> bool:
    """Whether those who take part are such as a plural office names: ministers, presidents, leaders."""
    wanted = _LEADERS if office.name.split()[-1].lower() in leaders else _RANKS.get(office.rank or "")
    wanted = wanted or frozenset({office.rank or ""})
    ranks = [p.rank for p in draft.parties if p.kind == "person"]
    return len(ranks) > 1 and all(rank in wanted for rank in ranks)
