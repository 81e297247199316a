"""Candidates of one document that tell of one engagement become one draft."""

from __future__ import annotations

from dragoman.extract.act_sorts import PRESENTED, one_presentation, one_sort, without_unnamed
from dragoman.extract.candidate import Candidate
from dragoman.extract.draft import Draft
from dragoman.extract.found import DateFound, PlaceFound
from dragoman.extract.gathering_merging import same_gathering
from dragoman.extract.party import Party
from dragoman.extract.visit_merging import same_visit, take_place

_ATTENDED = 4  # sentences after an engagement within which a text tells who else was there
_PAIR = 2  # sides
_TALKING = frozenset({"meeting", "session", "consultations", "summit", "call"})
# A kind told by a general word gives way to one told by a particular word.
_PARTICULAR = {"meeting": 0, "session": 2, "consultations": 3, "summit": 3, "call": 2}


def compatible_kinds(a: str, b: str) -> bool:
    """Whether two kinds can be words for one engagement ("talks" and "consultations")."""
    if a == b:
        return True
    return {a, b} in ({"meeting", "session"}, {"meeting", "consultations"}, {"session", "consultations"})


def same_dates(a: DateFound | None, b: DateFound | None) -> bool:
    """Whether two dates can be of one engagement; unknown ones can."""
    if a is None or b is None or not a.known or not b.known:
        return True
    if a.dated.precision == "day" and b.dated.precision == "day":
        return a.dated.start == b.dated.start
    return a.dated.start <= b.dated.end + "~" and b.dated.start <= a.dated.end + "~"


def same_places(a: PlaceFound | None, b: PlaceFound | None) -> bool:
    """Whether two places can be of one engagement."""
    if a is None or b is None:
        return True
    if a.country and b.country and a.country != b.country:
        return False
    return not (a.city and b.city and a.city != b.city)


def same_status(a: str, b: str) -> bool:
    """Held and planned can be one (announced, then reported); a denied one only with its like."""
    return a == b or {a, b} == {"planned", "cancelled"}


def merged(draft: Draft, candidate: Candidate, date: DateFound | None, place: PlaceFound | None) -> bool:
    """Whether the candidate tells of the draft's engagement; if so the draft takes it in."""
    one = same_gathering(draft, candidate, same_dates(draft.date, date), same_places(draft.place, place))
    if one is not None:
        if one:
            take(draft, candidate, date, place)
            if candidate.format and len(candidate.format.split()) > len((draft.format or "").split()):
                draft.format, draft.format_span = candidate.format, candidate.format_span
        return one
    if draft.kind == candidate.kind == "visit":
        if not same_dates(draft.date, date) or not same_visit(draft, candidate, date, place):
            return False
        take(draft, candidate, date, place)
        return True
    told_again = _told_again(draft, candidate, date, place)
    if not compatible_kinds(draft.kind, candidate.kind) and not told_again:
        return False
    if not same_status(draft.status, candidate.status):
        return False
    if draft.background != candidate.background and not candidate.reference:
        return False
    if not one_sort(draft.lead.sort, candidate.sort):
        return False
    if not same_dates(draft.date, date) or not same_places(draft.place, place):
        return False
    together = one_presentation(draft.parties, candidate.parties) if draft.lead.sort == PRESENTED else False
    if not together and not _same_parties(draft, candidate):
        return False
    take(draft, candidate, date, place)
    if together:
        draft.parties = without_unnamed(draft.parties)
    return True


def _told_again(draft: Draft, candidate: Candidate, date: DateFound | None, place: PlaceFound | None) -> bool:
    """Whether a general word ("discussed", "the two consulted on") goes on about talks of another kind."""
    if candidate.weak:
        return draft.kind in _TALKING
    bare = date is None and place is None
    pointing = {p.key for p in candidate.parties} <= draft.keys()
    return draft.kind == "call" and candidate.kind == "meeting" and not candidate.clause.noun and bare and pointing


def _same_parties(draft: Draft, candidate: Candidate) -> bool:
    known, new = draft.keys(), {p.key for p in candidate.parties}
    if not new:
        return candidate.reference
    if candidate.reference and candidate.attended:
        return candidate.sentence - draft.candidates[-1].sentence <= _ATTENDED
    if candidate.kind == "message" and _other_addressee(draft, candidate):
        return False
    if new <= known or known <= new:
        return not _two_of_several(draft, candidate)
    shared = known & new
    sides = draft.codes(), {c for p in candidate.parties for c in p.codes()}
    if len(sides[1]) >= 2 and sides[1] <= sides[0] | sides[1] and sides[0] == sides[1]:
        # The same two sides; named persons of one side must not contradict.
        return not _contradict(draft.parties, candidate.parties)
    if len(sides[1]) == 1 and 0 < candidate.subjects < len(candidate.parties) and not candidate.reference:
        return False  # "he also met members of the Indian community": one side among itself
    return bool(shared) and sides[1] <= sides[0] and not _contradict(draft.parties, candidate.parties)


def _other_addressee(draft: Draft, candidate: Candidate) -> bool:
    """ "He also sent a similar cable to the Prime Minister": messages to two persons of one side are two."""

    def persons(parties: list[Party]) -> set[tuple[str, str]]:
        return {p.key for p in parties[1:] if p.kind == "person"}

    known, new = persons(draft.parties), persons(candidate.parties)
    return bool(known and new) and not known & new


def _two_of_several(draft: Draft, candidate: Candidate) -> bool:
    """ "He met X" after talks of three sides: two of them met by themselves."""
    told = candidate.complete and not candidate.reference and not candidate.weak and not candidate.clause.noun
    codes = candidate.codes()
    return told and len(draft.codes()) > _PAIR == len(codes) and codes < draft.codes()


def _contradict(known: list[Party], new: list[Party]) -> bool:
    """Two different named persons of one side, none of whom is in both; or one of no known side in another's place."""
    others = {p.key for p in known if p.kind == "person"} - {p.key for p in new}
    keys = {p.key for p in known}
    if others and any(p.key[0] == "entity" and p.key not in keys and not p.codes() for p in new):
        return True
    for code in {c for p in known for c in p.codes()}:
        a = {p.key for p in known if code in p.codes() and p.key[0] == "entity"}
        b = {p.key for p in new if code in p.codes() and p.key[0] == "entity"}
        if a and b and not a & b:
            return True
    return False


def take(draft: Draft, candidate: Candidate, date: DateFound | None, place: PlaceFound | None) -> None:
    """Let a draft take in a candidate that tells of the same, with its date and place."""
    draft.candidates.append(candidate)
    if not candidate.weak and _PARTICULAR.get(candidate.kind, 0) > _PARTICULAR.get(draft.kind, 0):
        draft.kind = candidate.kind
    known = draft.keys()
    persons = {c for p in draft.parties if p.kind == "person" for c in p.codes()}
    for party in candidate.parties:
        if party.key in known or any(p.name == party.name and p.codes() == party.codes() for p in draft.parties):
            continue
        if party.kind in ("state", "organization") and party.codes() & persons:
            continue
        draft.parties.append(party)
    people = {c for p in draft.parties if p.kind == "person" for c in p.codes()}
    draft.parties = [p for p in draft.parties if p.key[0] != "member" or not p.codes() <= people]
    named = {c for p in draft.parties if p.kind in ("person", "group") for c in p.codes()}
    draft.parties = [
        p
        for p in draft.parties
        if p.kind not in ("state", "organization")
        or not p.codes() & named
        or (p.kind == "organization" and draft.kind in ("session", "summit"))
    ]
    stop = draft.kind == "visit" and _within_stay(draft.date, date)
    longer = draft.kind == "visit" and _within_stay(date, draft.date, first=True)
    better = longer or draft.date is None or not draft.date.known or (date is not None and _finer(date, draft.date))
    if date is not None and not stop and better:
        draft.date = date
    if draft.kind == "visit":
        draft.place = draft.place if stop else take_place(draft.place, place)
    elif place is not None and (draft.place is None or (place.city and not draft.place.city)):
        draft.place = place
    draft.format = draft.format or candidate.format
    draft.format_span = draft.format_span or candidate.format_span
    draft.rank = draft.rank or candidate.rank
    if candidate.status == "cancelled" or (draft.kind == "visit" and candidate.status == "held"):
        draft.status = candidate.status


def _within_stay(stay: DateFound | None, date: DateFound | None, first: bool = False) -> bool:
    """Whether a date is one of the later days of a stay, or its `first`.

    What is told of a later day is a stop on the way, not the visit.
    """
    if stay is None or date is None or not stay.known or not date.known or stay.dated.precision != "span":
        return False
    if date.dated.precision != "day" or date.dated.start > stay.dated.end:
        return False
    return stay.dated.start < date.dated.start or (first and stay.dated.start == date.dated.start)


def _finer(a: DateFound, b: DateFound) -> bool:
    order = {"day": 0, "span": 1, "within": 2, "month": 3, "year": 4}
    return order.get(a.dated.precision, 5) < order.get(b.dated.precision, 5)
