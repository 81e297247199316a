"""Who is quoted with an engagement: in whose quotation it is told, who "said that", according to whom."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from dragoman.extract.candidate import Candidate
from dragoman.extract.draft import Draft
from dragoman.extract.parties import PartyBuilder
from dragoman.extract.party import Party
from dragoman.frames.stance_words import load_stance_words
from dragoman.model.analysis import Analysis
from dragoman.model.clause import Clause

_DEEP = 3  # verbs above that of what is said
_ACCORDING = ["according", "to"]
_NAME = 12  # tokens between "according to" and the name
_SAYERS = frozenset({"person", "office"})


def verb_of_saying(clause: Clause, verbs: Mapping[int, Clause], reporting: Container[str]) -> Clause | None:
    """The verb of saying nearest over a clause.

    Args:
        verbs: the verbal clauses of the text by their heads.
        reporting: lemmas of verbs of saying.
    """
    over: Clause | None = verbs.get(clause.support) if clause.noun else clause
    for _ in range(_DEEP):
        over = verbs.get(over.governor) if over is not None else None
        if over is None or over.lemma in reporting:
            return over
    return None


class Attributions:
    """Finds who is quoted with the engagements of one analysis."""

    def __init__(self, analysis: Analysis, builder: PartyBuilder, language: str) -> None:
        self.analysis = analysis
        self.builder = builder
        self.reporting = load_stance_words(language).reporting
        self.verbs = {clause.head: clause for clause in analysis.clauses if not clause.noun}

    def give(self, drafts: Sequence[Draft]) -> None:
        """Tell drafts, in place, who is quoted; what the author tells anywhere is the author's."""
        for draft in drafts:
            told = [self._of(c) for c in draft.candidates if not c.reference]
            draft.attribution = told[0] if told and all(told) else None

    def _of(self, candidate: Candidate) -> Party | None:
        return self._quoted(candidate) or self._said(candidate) or self._according(candidate)

    def _quoted(self, candidate: Candidate) -> Party | None:
        speakers = self.builder.speakers
        token = candidate.head
        if speakers is None or not any(first < token < last for first, last in speakers.quotes(token, token + 1)):
            return None
        who = speakers.speaker(token)
        return self._party(who, token) if who >= 0 else None

    def _said(self, candidate: Candidate) -> Party | None:
        """The subject of a verb of saying that governs the predicate."""
        saying = verb_of_saying(candidate.clause, self.verbs, self.reporting)
        subjects = [a for a in saying.subjects if a.mention >= 0] if saying is not None else []
        return self._party(subjects[0].mention, subjects[0].head) if subjects else None

    def _according(self, candidate: Candidate) -> Party | None:
        """ "According to ministry spokeswoman X"."""
        sentence, norms = self.analysis.sentences[candidate.sentence], self.analysis.token_norms
        for t in range(sentence.first, sentence.last - 2):
            if norms[t : t + 2] == _ACCORDING:
                behind = (k for k, m in enumerate(self.analysis.mentions) if t + 2 <= m.first < t + _NAME)
                return next((party for k in behind if (party := self._party(k, t))), None)
        return None

    def _party(self, mention: int, token: int) -> Party | None:
        """The person or holder of an office; a ministry that says something of its own is the author's source."""
        named = self.analysis.mentions[mention]
        if named.kind not in _SAYERS or named.plural:
            return None
        return next(iter(self.builder.of_mention(named, token)), None)
