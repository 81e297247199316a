"""What makes an engagement: who must take part, and when it is one between states."""

from __future__ import annotations

from dragoman.codebook.states import state_codes
from dragoman.extract.candidate import Candidate
from dragoman.extract.draft import Draft
from dragoman.extract.gathering_merging import concerns_several
from dragoman.extract.party import Party
from dragoman.extract.settling import of_states
from dragoman.extract.vocabulary import Vocabulary
from dragoman.model.analysis import Analysis
from dragoman.model.mention import ACTING_RANKS, FOREMOST_RANKS

_SPORT = 3  # so many different words of sport make a text one about sport
_ALONE = ("session", "summit", "conference", "ceremony", "statement", "signing")
_ABROAD = ("session", "summit", "conference", "ceremony", "statement")


def _foreign(draft: Draft, unknown: list[Party], place: str | None) -> bool:
    """Whether those of unknown side cannot be of the one that is known.

    They hold the same office of which a state has one, or are met abroad, or act as a state's envoy to it.
    """
    if not draft.codes() & state_codes() and any(p.kind == "person" and p.office for p in unknown):
        return True  # an organization's own people seldom hold talks with one another
    if _granted(draft.parties):
        return True
    known = {p.rank for p in draft.parties if p.codes() and p.kind == "person" and not _deputy(p)}
    ranks = {p.rank for p in unknown if p.kind == "person" and not _deputy(p)}
    if known & ranks & FOREMOST_RANKS:
        return True
    diplomatic = ranks & (FOREMOST_RANKS | {"minister", "ambassador", "deputy minister", "legislator"})
    return bool(diplomatic) and place is not None and place not in draft.codes() and draft.kind != "call"


def _granted(parties: list[Party]) -> bool:
    """ "Foreign Minister Lind met Prime Minister Ek of Norway": one whose state goes without saying, then a foreigner.

    The other way round, or with "Norwegian Prime Minister Ek", both may be of one state.
    """
    first, others = parties[0], [p for p in parties[1:] if p.codes()]
    ranked = all(p.kind == "person" and p.rank in ACTING_RANKS for p in (first, *others))
    return ranked and not first.codes() and bool(others) and all(p.side_rule == "after-name" for p in others)


def _deputy(party: Party) -> bool:
    words = (party.office or "").lower()
    return "deputy" in words or "vice" in words


class Worth:
    """Judges candidates and drafts of one analysis."""

    def __init__(self, analysis: Analysis, vocabulary: Vocabulary, home: str | None) -> None:
        self.home = home
        self.vocabulary = vocabulary
        self.sport = len(vocabulary.sport & set(analysis.token_norms)) >= _SPORT

    def engaging(self, candidate: Candidate) -> bool:
        """Whether a candidate alone makes an engagement."""
        if candidate.parties and not self._diplomatic(candidate):
            return False
        if candidate.kind == "visit":
            return bool(candidate.parties) and candidate.destination >= 0
        if candidate.reference:
            return False
        if candidate.gathering is not None:
            return candidate.status != "denied" or bool(candidate.parties)
        if candidate.kind in _ALONE:
            return bool(candidate.parties)
        return candidate.complete

    def _diplomatic(self, candidate: Candidate) -> bool:
        """Somebody who holds an office of state or of an organization, or a state or organization, takes part.

        In a text about sport only those of rank count: there states play one another.
        """
        if any(p.kind == "person" and (p.rank in ACTING_RANKS or self._of_house(p)) for p in candidate.parties):
            return True
        if self.sport:
            return False
        return any(
            p.kind in ("state", "organization", "group")
            or (p.kind == "person" and (p.rank == "official" or not p.office))
            for p in candidate.parties
        )

    def _of_house(self, party: Party) -> bool:
        """Members of a reigning house and spouses act for their state, though they hold no office."""
        return not self.vocabulary.house.isdisjoint((party.office or "").lower().split())

    def international(self, draft: Draft) -> bool:
        """Whether two sides are in it; marks domestic ones."""
        if draft.lead.gathering is not None:
            several = concerns_several(draft, draft.place, draft.date)
            draft.domestic = not several and bool(draft.codes())
            return several
        codes = draft.codes()
        unknown = [p for p in draft.parties if not p.codes()]
        place = draft.place.country if draft.place else None
        if draft.kind == "visit":
            abroad = place is not None and place not in codes
            return abroad and (bool(codes) or (place != self.home and any(p.rank in ACTING_RANKS for p in unknown)))
        if len(codes) >= 2 or of_states(draft):
            return True
        if len(codes) == 1 and place and place not in codes and draft.kind in _ABROAD:
            return True
        if unknown and codes:
            return _foreign(draft, unknown, place)
        draft.domestic = len(codes) == 1
        return False
