"""A date and a place as they were found: the value, the characters that tell it, and the rule by which."""

from __future__ import annotations

import calendar
import datetime
from dataclasses import dataclass

from dragoman.annotate.resolving import Dated

_YEAR, _MONTH, _WHOLE = 4, 7, 10


@dataclass(slots=True)
class DateFound:
    """A date with where and how it was told; `known` is False where only the publication date stands for it."""

    dated: Dated
    span: tuple[int, int]
    basis: str
    rule: str
    confidence: float
    known: bool = True

    def first_day(self) -> datetime.date | None:
        """The day on which it begins, if that is a whole one."""
        return whole_day(self.dated.start)

    def last_day(self) -> datetime.date | None:
        """The day on which it ends, if that is a whole one."""
        return whole_day(self.dated.end)


@dataclass(slots=True)
class PlaceFound:
    """Venue, city and country with the characters that tell them."""

    city: str | None
    country: str | None
    span: tuple[int, int]
    rule: str
    confidence: float
    venue: str | None = None


def whole_day(value: str) -> datetime.date | None:
    """An EDTF day with a known year, else None."""
    if len(value) != _WHOLE or value.startswith("X"):
        return None
    return datetime.date.fromisoformat(value)


def last_day_of(value: str) -> datetime.date:
    """The last day of an EDTF day, month or year with a known year."""
    day = whole_day(value)
    if day is not None:
        return day
    year = int(value[:_YEAR])
    if len(value) < _MONTH:
        return datetime.date(year, 12, 31)
    month = int(value[_YEAR + 1 : _MONTH])
    return datetime.date(year, month, calendar.monthrange(year, month)[1])


def day_found(date: datetime.date, span: tuple[int, int], basis: str, rule: str, confidence: float) -> DateFound:
    """One day as a found date."""
    value = date.isoformat()
    return DateFound(Dated(value, value, "day"), span, basis, rule, confidence)
