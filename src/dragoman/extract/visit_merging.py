"""Which tellings of a visit are of one: a traveller has one visit to each state, however many cities he sees there."""

from __future__ import annotations

from dataclasses import replace

from dragoman.extract.candidate import Candidate
from dragoman.extract.draft import Draft
from dragoman.extract.found import DateFound, PlaceFound
from dragoman.extract.party import Party

SEVERAL = "place:several"  # rule of a place whose cities are several


def same_visit(draft: Draft, candidate: Candidate, date: DateFound | None, place: PlaceFound | None) -> bool:
    """Whether a candidate of a visit tells of a draft's; dates must be known to go together."""
    days = draft.date is not None and date is not None  # what is of the same days is no recollection
    if draft.background != candidate.background and not candidate.reference and not days:
        return False
    if not _same_status(draft, candidate, date) or not _same_travellers(draft.parties, candidate.parties):
        return False
    known = draft.place
    return known is None or place is None or not known.country or not place.country or known.country == place.country


def _same_status(draft: Draft, candidate: Candidate, date: DateFound | None) -> bool:
    """Held and announced are one where no day of its own tells the announcement apart ("arrives; will pay a visit")."""
    if draft.status == candidate.status or {draft.status, candidate.status} == {"planned", "cancelled"}:
        return True
    planned = draft.date if draft.status == "planned" else date
    return {draft.status, candidate.status} == {"held", "planned"} and planned is None


def _same_travellers(known: list[Party], new: list[Party]) -> bool:
    """Whether a traveller is in both, or one of them only by an office of the other's side."""
    if not known or not new or {p.key for p in known} & {p.key for p in new}:
        return True
    named = [p for p in (*known, *new) if p.key[0] == "entity"]
    sides = {c for p in known for c in p.codes()}, {c for p in new for c in p.codes()}
    one_unnamed = all(p not in named for p in known) or all(p not in named for p in new)
    foremost = {p.rank for p in known} & {p.rank for p in new} - {None}
    return one_unnamed and sides[0] == sides[1] != set() and bool(foremost)


def take_place(known: PlaceFound | None, place: PlaceFound | None) -> PlaceFound | None:
    """The place of a visit that is told twice: of several cities of a state none."""
    if place is None or known is None:
        return known or place
    if known.rule == SEVERAL or not place.city:
        return known
    if not known.city:
        return place
    return known if known.city == place.city else replace(known, city=None, rule=SEVERAL)
