"""The rank of a visit where its noun is told with one: state, official, working, private or transit."""

from __future__ import annotations

from dragoman.extract.candidate import Candidate
from dragoman.extract.draft import Draft
from dragoman.extract.vocabulary import Vocabulary
from dragoman.model.analysis import Analysis

_NOUNS = frozenset({"visit", "visits", "trip", "trips", "stopover", "stop", "tour"})
_IN_TRANSIT = ["in", "transit"]
_REACH = 4  # so many words may stand between rank and noun ("official three-day visit")


def give_ranks(drafts: list[Draft], analysis: Analysis, vocabulary: Vocabulary) -> None:
    """Set the rank of each visit that is told with one in any sentence that tells of it."""
    for draft in drafts:
        if draft.kind == "visit" and draft.rank is None:
            draft.rank = next((r for c in draft.candidates if (r := _rank(c, analysis, vocabulary))), None)
            if draft.rank is None and any(_passes(c, analysis, vocabulary) for c in draft.candidates):
                draft.rank = "transit"


def _rank(candidate: Candidate, analysis: Analysis, vocabulary: Vocabulary) -> str | None:
    """The word of rank before the noun of visiting that stands nearest to the predicate."""
    sentence, norms = analysis.sentences[candidate.sentence], analysis.token_norms
    if candidate.clause.lemma in vocabulary.ranks:
        return vocabulary.ranks[candidate.clause.lemma]  # "transited through Luanda"
    nouns = [t for t in range(sentence.first, sentence.last) if norms[t] in _NOUNS]
    for noun in sorted(nouns, key=lambda t: abs(t - candidate.head)):
        for t in range(noun - 1, max(sentence.first, noun - _REACH) - 1, -1):
            if norms[t] in vocabulary.ranks:
                return vocabulary.ranks[norms[t]]
    if any(norms[t : t + 2] == _IN_TRANSIT for t in range(sentence.first, sentence.last)):
        return vocabulary.ranks[_IN_TRANSIT[1]]
    return None


def _passes(candidate: Candidate, analysis: Analysis, vocabulary: Vocabulary) -> bool:
    """Whether somebody only passes through: "transiting through", "a stopover", "a technical stop"."""
    if candidate.clause.lemma in vocabulary.passing:
        return True
    before = analysis.token_norms[max(0, candidate.head - _REACH) : candidate.head]
    return candidate.clause.noun and bool(vocabulary.technical & set(before))
