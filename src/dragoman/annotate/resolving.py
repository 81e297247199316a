"""What a time expression means against a reference date: EDTF dates, level 0 and 1 (ISO 8601-2).

"2024-06-12", "2024-06", "2024"; "XXXX-06-12" where no year is known.
"""

from __future__ import annotations

import calendar
import datetime
from dataclasses import dataclass

from dragoman.model.analysis import Time

_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
_THIRDS = {"mid": (11, 20), "late": (21, 31)}
_JUST_PAST = 14  # days for which a present may go back ("is on a visit from 7 to 9 May"); a year on would be told
_YEARS = 6  # so far from the reference a year is looked for in which the weekday goes with the day


@dataclass(slots=True, frozen=True)
class Dated:
    """A resolved time: EDTF start and end, and the precision (day, span, within, month, year)."""

    start: str
    end: str
    precision: str


def resolve(
    time: Time, reference: datetime.date | None, direction: int, anchor: datetime.date | None = None
) -> Dated | None:
    """The date that a time means, or None if it cannot be told.

    Args:
        reference: the date of the document, if known.
        direction: -1 for what is told as past, 1 for what is to come, 0 if neither.
        anchor: the day told last, from which "the same day" and "a week later" are counted.
    """
    if time.form in ("day", "range"):
        return _calendar_day(time, reference, direction)
    if time.form == "month":
        return _month(time, reference, direction)
    if time.form == "year" and time.year:
        return Dated(str(time.year), str(time.year), "year")
    if time.form in ("half", "quarter"):
        return _part_of_year(time, reference)
    if time.form == "unit" and time.unit == "season":
        return _season(time, reference)
    if time.form == "anaphoric":
        return _anaphoric(time, anchor) if anchor else None
    if time.form == "weekday" and time.unit in ("told", "that week"):
        return _after_told(time, anchor) if anchor else None
    if reference is None:
        return None
    return _relative(time, reference, direction)


def _relative(time: Time, reference: datetime.date, direction: int) -> Dated | None:
    """What is counted from the date of the document."""
    if time.form == "relative":
        return _day(reference + datetime.timedelta(days=time.offset))
    if time.form == "weekday":
        return _day(_weekday(time, reference, direction))
    if time.form == "monthday":
        return _month_day(time, reference, direction)
    if time.form == "weekspan":
        first = _weekday(time, reference, direction)
        assert time.end_day is not None and time.weekday is not None
        last = first + datetime.timedelta(days=(time.end_day - time.weekday) % 7)
        if direction < 0 < (last - reference).days:  # "from Friday to Sunday", told on Saturday
            first, last = first - datetime.timedelta(days=7), last - datetime.timedelta(days=7)
        return Dated(first.isoformat(), last.isoformat(), "span")
    if time.form == "ago":
        return _counted(time.unit, -time.offset, reference)
    if time.form == "ahead":
        return _counted(time.unit, time.offset, reference)
    if time.form == "within" and time.unit == "day" and time.direction == 1 and direction > 0:
        return _day(reference + datetime.timedelta(days=time.offset))  # "will meet in three days"
    if time.form == "within":
        days = _DAYS[time.unit] * time.offset
        return Dated(reference.isoformat(), (reference + datetime.timedelta(days=days)).isoformat(), "within")
    if time.form == "unit":
        return _unit(time, reference, direction)
    if time.form == "endof":
        return Dated(reference.isoformat(), _last_of(time.unit, reference).isoformat(), "within")
    return None


def _day(date: datetime.date) -> Dated:
    return Dated(date.isoformat(), date.isoformat(), "day")


def _year_for(month: int, day: int, reference: datetime.date, direction: int) -> int:
    """The year in which month and day lie nearest to the reference, on the side that the tense tells."""
    options = []
    for year in (reference.year - 1, reference.year, reference.year + 1):
        last = calendar.monthrange(year, month)[1]
        distance = (datetime.date(year, month, min(day, last)) - reference).days
        wrong = (direction < 0 and distance > 2) or (direction > 0 and distance < -_JUST_PAST)
        options.append((wrong, abs(distance), year))
    return min(options)[2]


def _year_by_weekday(time: Time, reference: datetime.date) -> int | None:
    """The year nearest to the reference in which the day falls on the weekday told with it."""
    assert time.month is not None and time.day is not None
    for distance in range(_YEARS):
        for year in (reference.year - distance, reference.year + distance):
            try:
                if datetime.date(year, time.month, time.day).weekday() == time.weekday:
                    return year
            except ValueError:
                continue
    return None


def _year_told(time: Time, reference: datetime.date | None, direction: int) -> int | None:
    """The year of a day and a month: told, pointed at, or the one that goes with weekday, tense and reference."""
    if time.year is not None or reference is None:
        return time.year
    assert time.month is not None and time.day is not None
    if time.unit == "year":
        return reference.year + (time.direction or 0)
    near = _year_for(time.month, time.day, reference, direction)
    if time.weekday is None:
        return near
    try:
        if datetime.date(near, time.month, time.day).weekday() == time.weekday:
            return near
    except ValueError:
        return None
    return _year_by_weekday(time, reference) or near


def _calendar_day(time: Time, reference: datetime.date | None, direction: int) -> Dated | None:
    assert time.month is not None and time.day is not None
    year = _year_told(time, reference, direction)
    try:
        datetime.date(year or 2024, time.month, time.day)
        if time.end_day:
            datetime.date(year or 2024, time.end_month or time.month, time.end_day)
    except ValueError:
        return None
    shown = str(year) if year else "XXXX"
    start = f"{shown}-{time.month:02d}-{time.day:02d}"
    if time.form == "day" or not time.end_day:
        return Dated(start, start, "day")
    end_month = time.end_month or time.month
    end_year = str(year + (end_month < time.month)) if year else "XXXX"
    return Dated(start, f"{end_year}-{end_month:02d}-{time.end_day:02d}", "span")


def _month(time: Time, reference: datetime.date | None, direction: int) -> Dated | None:
    assert time.month is not None
    year = time.year
    if year is None and reference is not None:
        year = _year_of_month(time, time.month, reference, direction)
    value = f"{year or 'XXXX'}-{time.month:02d}"
    third = _THIRDS.get(time.unit)
    if third is None:
        return Dated(value, value, "month")
    last = calendar.monthrange(year or 2024, time.month)[1]
    return Dated(f"{value}-{third[0]:02d}", f"{value}-{min(third[1], last):02d}", "within")


def _year_of_month(time: Time, month: int, reference: datetime.date, direction: int) -> int:
    """The year of "in June", "last June", "June last year"."""
    if time.unit == "year":
        return reference.year + (time.direction or 0)
    if time.direction == -1:
        return reference.year if month < reference.month else reference.year - 1
    if time.direction == 1:
        return reference.year if month > reference.month else reference.year + 1
    if direction < 0:
        return reference.year if month <= reference.month else reference.year - 1
    if direction > 0:
        return reference.year if month >= reference.month else reference.year + 1
    return _year_for(month, 15, reference, 0)


def _part_of_year(time: Time, reference: datetime.date | None) -> Dated | None:
    year = time.year or (reference.year + (time.direction or 0) if reference else None)
    if year is None:
        return None
    size = 6 if time.form == "half" else 3
    first = (time.offset - 1) * size + 1
    return Dated(f"{year}-{first:02d}", f"{year}-{first + size - 1:02d}", "within")


def _season(time: Time, reference: datetime.date | None) -> Dated | None:
    """ "spring 2024", "this summer", "last autumn"; a winter ends in the year after."""
    assert time.month is not None and time.end_month is not None
    year = time.year
    if year is None:
        if reference is None:
            return None
        step = time.direction or 0
        year = reference.year
        over = time.end_month < reference.month if step < 0 else time.month > reference.month
        if step and not over:
            year += step
    end = year + (time.end_month < time.month)
    return Dated(f"{year}-{time.month:02d}", f"{end}-{time.end_month:02d}", "within")


def _weekday(time: Time, reference: datetime.date, direction: int) -> datetime.date:
    assert time.weekday is not None
    ahead = (time.weekday - reference.weekday()) % 7
    monday = reference - datetime.timedelta(days=reference.weekday())
    if time.unit == "week":  # "Tuesday of next week"
        return monday + datetime.timedelta(days=7 * (time.direction or 0) + time.weekday)
    if time.direction == -1:
        return reference - datetime.timedelta(days=(7 - ahead) % 7 or 7)
    if time.direction == 1:
        return monday + datetime.timedelta(days=7 + time.weekday)
    back = (7 - ahead) % 7
    if time.direction == 0 and direction == 0:  # "this Friday"
        return monday + datetime.timedelta(days=time.weekday)
    if direction > 0:
        return reference + datetime.timedelta(days=ahead)
    if direction < 0:
        return reference - datetime.timedelta(days=back)
    return reference + datetime.timedelta(days=ahead if ahead <= 3 else ahead - 7)


def _month_day(time: Time, reference: datetime.date, direction: int) -> Dated | None:
    """ "on the 9th", "Monday, the 28th": the month nearest to the reference in which it is such a day."""
    assert time.day is not None
    options = []
    for step in (-1, 0, 1):
        index = reference.year * 12 + reference.month - 1 + step
        try:
            date = datetime.date(index // 12, index % 12 + 1, time.day)
        except ValueError:
            continue
        distance = (date - reference).days
        wrong = (direction < 0 and distance > 0) or (direction > 0 and distance < 0)
        other = time.weekday is not None and date.weekday() != time.weekday
        options.append((other, wrong, abs(distance), date))
    return _day(min(options)[3]) if options else None


def _counted(unit: str, offset: int, start: datetime.date) -> Dated:
    if unit in ("day", "week"):
        return _day(start + datetime.timedelta(days=offset * _DAYS[unit]))
    if unit == "month":
        index = start.year * 12 + start.month - 1 + offset
        value = f"{index // 12}-{index % 12 + 1:02d}"
        return Dated(value, value, "month")
    value = str(start.year + offset)
    return Dated(value, value, "year")


def _anaphoric(time: Time, anchor: datetime.date) -> Dated:
    """ "the next day", "nine days earlier", "the week before"."""
    if time.unit != "week" or abs(time.offset) > 1:
        return _counted(time.unit or "day", time.offset, anchor)
    monday = anchor - datetime.timedelta(days=anchor.weekday() - 7 * time.offset)
    return Dated(monday.isoformat(), (monday + datetime.timedelta(days=6)).isoformat(), "within")


def _after_told(time: Time, anchor: datetime.date) -> Dated:
    """ "the following Monday", "Friday of that week": counted from the day told last."""
    assert time.weekday is not None
    monday = anchor - datetime.timedelta(days=anchor.weekday())
    if time.unit == "that week":
        return _day(monday + datetime.timedelta(days=time.weekday + 7 * (time.direction or 0)))
    ahead = (time.weekday - anchor.weekday()) % 7
    if time.direction == -1:
        return _day(anchor - datetime.timedelta(days=(7 - ahead) % 7 or 7))
    return _day(anchor + datetime.timedelta(days=ahead or 7))


def _last_of(unit: str, reference: datetime.date) -> datetime.date:
    if unit == "week":
        return reference + datetime.timedelta(days=6 - reference.weekday())
    if unit == "month":
        return reference.replace(day=calendar.monthrange(reference.year, reference.month)[1])
    return datetime.date(reference.year, 12, 31)


def _unit(time: Time, reference: datetime.date, direction: int) -> Dated | None:
    """ "next week", "later this week", "at the weekend", "last month", "the new year"."""
    step = time.direction or 0
    if time.unit == "weekend":
        return _weekend(time, reference, direction)
    if time.unit == "week":
        monday = reference - datetime.timedelta(days=reference.weekday()) + datetime.timedelta(days=7 * step)
        first, last = monday, monday + datetime.timedelta(days=6)
        if step == 0 and time.day == -1:
            last = reference
        elif step == 0 and time.day == 1:
            first = reference
        return Dated(first.isoformat(), last.isoformat(), "within")
    return _counted(time.unit, step, reference) if time.unit in ("month", "year") else None


def _weekend(time: Time, reference: datetime.date, direction: int) -> Dated:
    """The weekend last past, or the one to come; "at the weekend" goes with the tense."""
    saturday = reference + datetime.timedelta(days=5 - reference.weekday())
    if time.direction is not None:
        saturday += datetime.timedelta(days=7 * time.direction)
        if time.direction == 0 and direction < 0 and saturday > reference:
            saturday -= datetime.timedelta(days=7)
    elif (direction < 0 or (direction == 0 and reference.weekday() < 3)) and saturday > reference:
        saturday -= datetime.timedelta(days=7)
    return Dated(saturday.isoformat(), (saturday + datetime.timedelta(days=1)).isoformat(), "within")
