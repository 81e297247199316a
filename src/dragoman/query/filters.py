"""The filters of a search, in the words of the user."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.errors import QueryError
from dragoman.model.engagement import KINDS, STATUSES
from dragoman.store.period import bounds


@dataclass(slots=True, frozen=True)
class Filters:
    """What an engagement must be to be found; a filter that is None asks nothing.

    Attributes:
        actor: a name or part of one, words of an office, or a state or organization by code or name;
            all words must be those of one participant.
        dyad: two states or organizations, by code or name, that both take part; a visit counts for the
            state visited.
        kind: one of `KINDS`.
        status: one of `STATUSES`.
        format: words of the name of a standing format ("C5+1").
        since: first day; a year or month counts from its first day ("2024", "2024-06", "2024-06-10").
        until: last day; a year or month counts to its last day.
        text: words that the document must have, in any order; words in double quotes must follow each other.
        place: words of the venue or city, or a country by code or name.
        topic: words of a topic, or a concept of the scheme of topics ("energy", "border-delimitation"), which
            counts for those below it.
        include_background: also what is only recalled to explain the news.
        include_domestic: also what concerns one state alone.
        min_confidence: only engagements that are at least so sure, from 0 to 1; their values of less confidence are
            given as unknown, but are searched all the same.

    Engagements of which no year is known are found only without `since` and `until`.

    Raises:
        QueryError: for a value that is not allowed; the message names it and what is.
    """

    actor: str | None = None
    dyad: tuple[str, str] | None = None
    kind: str | None = None
    status: str | None = None
    format: str | None = None
    since: str | None = None
    until: str | None = None
    text: str | None = None
    place: str | None = None
    topic: str | None = None
    include_background: bool = False
    include_domestic: bool = False
    min_confidence: float | None = None

    def __post_init__(self) -> None:
        _one_of("kind", self.kind, KINDS)
        _one_of("status", self.status, STATUSES)
        first, last = first_day(self.since), last_day(self.until)
        if self.min_confidence is not None and not 0 <= self.min_confidence <= 1:
            raise QueryError(f"confidence {self.min_confidence} is not between 0 and 1")
        if first and last and first > last:
            raise QueryError(f"since {self.since} is after until {self.until}; exchange them")


def parse_filters(
    *,
    actor: str | None = None,
    dyad: str | None = None,
    kind: str | None = None,
    status: str | None = None,
    format: str | None = None,
    since: str | None = None,
    until: str | None = None,
    text: str | None = None,
    place: str | None = None,
    topic: str | None = None,
    include_background: bool = False,
    include_domestic: bool = False,
    min_confidence: float | None = None,
) -> Filters:
    """Filters from strings as a user typed them; an empty string asks nothing.

    Raises:
        QueryError: for a value that is not allowed; the message names it and what is.
    """
    return Filters(
        actor=_typed(actor),
        dyad=parse_dyad(dyad) if dyad is not None and dyad.strip() else None,
        kind=_lower(kind),
        status=_lower(status),
        format=_typed(format),
        since=_typed(since),
        until=_typed(until),
        text=_typed(text),
        place=_typed(place),
        topic=_typed(topic),
        include_background=include_background,
        include_domestic=include_domestic,
        min_confidence=min_confidence,
    )


def parse_dyad(typed: str) -> tuple[str, str]:
    """The two sides of "AZE/NATO" or "Azerbaijan/NATO".

    Raises:
        QueryError: without exactly two sides.
    """
    sides = tuple(side.strip() for side in typed.split("/"))
    if len(sides) != 2 or not all(sides):
        raise QueryError(f"dyad {typed!r} must name two sides parted by a stroke, as AZE/NATO or Azerbaijan/NATO")
    return sides[0], sides[1]


def first_day(date: str | None) -> str | None:
    """The first day of a date that may lack its day or month ("2024-06" → "2024-06-01")."""
    return None if date is None else _days("since", date)[0]


def last_day(date: str | None) -> str | None:
    """The last day of a date that may lack its day or month ("2024-06" → "2024-06-30")."""
    return None if date is None else _days("until", date)[1]


def _days(name: str, date: str) -> tuple[str, str]:
    days = bounds(date, date) if date[:4].isdigit() else None
    if days is None:
        raise QueryError(f"{name} {date!r} is not a date; give a year, month or day, as 2024, 2024-06 or 2024-06-10")
    return days


def _one_of(name: str, value: str | None, allowed: tuple[str, ...]) -> None:
    if value is not None and value not in allowed:
        raise QueryError(f"{name} {value!r} is not known; it is one of {', '.join(allowed)}")


def _typed(value: str | None) -> str | None:
    return (value or "").strip() or None


def _lower(value: str | None) -> str | None:
    typed = _typed(value)
    return None if typed is None else typed.lower()
