"""What part participants have in an engagement, where the words say so: host, guest, signatory, speaker, mediator."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dragoman.extract.candidate import Candidate
from dragoman.extract.draft import Draft
from dragoman.extract.party import Party
from dragoman.extract.when_where_words import WhenWhereWords
from dragoman.model.analysis import Analysis

_ALONE = {"signing": "signatory", "statement": "speaker", "visit": "guest"}
"""Roles of those who do what an engagement of a kind is, not of those who are there."""


def give_roles(drafts: Sequence[Draft], analysis: Analysis, words: WhenWhereWords) -> None:
    """Give parties, in place, the roles that are told; who is told to accompany keeps that."""
    verbs = {clause.head: clause.lemma for clause in analysis.clauses if not clause.noun}
    for draft in drafts:
        for candidate in draft.candidates:
            _give(draft, candidate, verbs.get(candidate.clause.support, ""), words)


def _give(draft: Draft, candidate: Candidate, support: str, words: WhenWhereWords) -> None:
    """Give the roles that one candidate tells; `support` is the verb of a noun ("mediated talks")."""
    keys = [{p.key for p in side} for side in _sides(candidate)]
    first, second = ([p for p in draft.parties if p.key in side] for side in keys)
    verb = candidate.frame_words() or candidate.clause.lemma
    if candidate.kind in _ALONE:
        _set(first or draft.parties, _ALONE[candidate.kind])
    elif support in words.mediating:
        _set(first, "mediator")
    elif candidate.kind != "call" and verb in words.hosting:
        _set(first, "host")
        _set(second, "guest")
    elif candidate.kind != "call" and verb in words.calling:
        _set(first, "guest")
        _set(second, "host")


def _sides(candidate: Candidate) -> tuple[list[Party], list[Party]]:
    """Who does what the predicate says, and those to whom or with whom it is done."""
    return candidate.parties[: candidate.subjects], candidate.parties[candidate.subjects :]


def _set(parties: Iterable[Party], role: str) -> None:
    for party in parties:
        party.role = party.role or role
