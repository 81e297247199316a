"""Time expressions of a text, unresolved; `resolve` gives EDTF dates against a reference date.

"June 12-13", "28 and 29 September", "on Tuesday", "last week", "in June last year", "before the end of the year".
Dates are EDTF level 0 and 1 (ISO 8601-2): "2024-06-12", "2024-06", "XXXX-06-12".
"""

from __future__ import annotations

import calendar as months
import datetime
import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from dragoman.model.analysis import Time


@dataclass(slots=True, frozen=True)
class Dated:
    """A resolved time: EDTF start and end, and the precision (day, span, within, month, year)."""

    start: str
    end: str
    precision: str


@lru_cache(maxsize=4)
def _calendar(language: str) -> dict[str, Any]:
    resource = files("dragoman.languages") / language / "calendar.toml"
    return tomllib.loads(resource.read_text(encoding="utf-8"))


def _words(table: dict[str, int]) -> str:
    return "|".join(sorted((re.escape(w).replace(r"\ ", r"\s+") for w in table), key=len, reverse=True))


@lru_cache(maxsize=4)
def _pattern(language: str) -> re.Pattern[str]:
    """One pattern over all forms; the name of the group that matched tells the form."""
    table = _calendar(language)
    month = rf"(?:{_words(table['months'])})\b\.?"
    weekday = rf"(?:{_words({w: n for w, n in table['weekdays'].items() if len(w) > 4})})"
    day = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
    year = r"(?:19[4-9]\d|20[0-4]\d)(?![\d,]*\d)"
    number = rf"(?:{_words(table['numbers'])}|\d{{1,2}})"
    join = r"(?:\s*(?:-|–|—|/)\s*|\s+(?:to|and|through|until|till|&)\s+)"
    part = r"(?:\s+(?:morning|afternoon|evening|night))"
    forms = [
        ("iso", r"(?P<iso>(?:19|20)\d\d-\d\d-\d\d)\b"),
        ("dotted", r"(?P<dotted>\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d)\b"),
        ("compact", r"(?P<compact>(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))\b"),
        ("mdmd", rf"(?P<mdmd>{month}\s+{day}{join}{month}\s+{day}(?:,?\s+{year})?)\b"),
        (
            "dmdm",
            rf"(?P<dmdm>{day}\s+(?:of\s+)?{month}(?:,?\s+{year})?{join}{day}\s+(?:of\s+)?{month}(?:,?\s+{year})?)\b",
        ),
        ("mdd", rf"(?P<mdd>{month}\s+{day}{join}{day}(?:\s*,?\s+{year})?)\b"),
        ("ddm", rf"(?P<ddm>{day}{join}(?:the\s+)?{day}\s+(?:of\s+)?{month}(?:,?\s+{year})?)\b"),
        ("md", rf"(?P<md>{month}\s+(?:the\s+)?{day}(?:\s*,?\s+{year})?)(?![\d:])\b"),
        ("dm", rf"(?P<dm>(?:the\s+)?{day}\s+(?:of\s+)?{month}(?:\s*,?\s+{year})?)\b"),
        ("my", rf"(?P<my>(?:(?:early|mid|late|end[- ]of)[- ])?{month}(?:,|\s+of)?\s+{year})\b"),
        (
            "monthrel",
            rf"(?P<monthrel>(?:in\s+)?(?:(?:early|mid|late)[- ])?{month}\s+(?:last|this|next|the\s+same|of\s+(?:this|last|next|the\s+same))\s+year)\b",
        ),
        (
            "relmonth",
            rf"(?P<relmonth>(?:last|this|next|this\s+coming|early|mid|late|in|since|by|until)[- \s]+{month})(?!\s*\d)\b",
        ),
        ("relative", rf"(?P<relative>{_words(table['relative'])})\b"),
        (
            "relweekday",
            rf"(?P<relweekday>(?:last|this|next|this\s+coming|this\s+past|coming|past)\s+{weekday}{part}?)\b",
        ),
        ("weekspan", rf"(?P<weekspan>{weekday}{join}{weekday})\b"),
        ("weekday", rf"(?P<weekday>{weekday}{part}?)\b"),
        ("anaphoric", rf"(?P<anaphoric>{_words(table['anaphoric'])})\b"),
        (
            "nthday",
            rf"(?P<nthday>the\s+(?:{_words(table['ordinals'])})(?:\s+and\s+(?:last|final|concluding))?\s+day\s+of)\b",
        ),
        ("ago", rf"(?P<ago>{number}\s+(?:days?|weeks?|months?|years?)\s+(?:ago|earlier|before))\b"),
        (
            "within",
            rf"(?P<within>(?:within|in)\s+(?:the\s+)?(?:next\s+|coming\s+|following\s+)?{number}\s+(?:days?|weeks?|months?))\b",
        ),
        (
            "unit",
            r"(?P<unit>(?:(?:early|earlier|later|late|mid|the\s+end\s+of|the\s+beginning\s+of|the\s+middle\s+of)[- \s]+)?(?:this|last|next|the\s+coming|the\s+following|the\s+past|the\s+previous|the\s+same|coming)\s+(?:week(?:end)?|month|year|spring|summer|autumn|fall|winter))\b",
        ),
        (
            "endof",
            r"(?P<endof>(?:(?:before|by|at|towards?|until)\s+)?(?:the\s+)?(?:end|close)\s+of\s+(?:the|this)\s+(?:year|month|week)|year[- ]end)\b",
        ),
        ("weekend", r"(?P<weekend>(?:over|at|on|during)\s+the\s+weekend)\b"),
        (
            "half",
            rf"(?P<half>(?:the\s+)?(?:first|second)\s+half\s+of\s+(?:{year}|this\s+year|next\s+year|last\s+year|the\s+year))\b",
        ),
        (
            "quarter",
            rf"(?P<quarter>(?:the\s+)?(?:first|second|third|fourth|last)\s+quarter\s+of\s+(?:{year}|this\s+year|next\s+year|the\s+year))\b",
        ),
        (
            "inyear",
            rf"(?P<inyear>(?:in|since|of|during|by|back\s+in|early|late|mid|spring|summer|autumn|winter|fall)[- \s]+{year})\b",
        ),
    ]
    return re.compile(r"(?<![\w.])(?:" + "|".join(p for _, p in forms) + ")", re.IGNORECASE)


def find_times(text: str, language: str = "en") -> list[Time]:
    """All time expressions of a text, in order, as the words tell them."""
    table = _calendar(language)
    out = []
    for match in _pattern(language).finditer(text):
        form = match.lastgroup or ""
        time = _read(form, match.group(form), match.start(form), match.end(form), table)
        if time is not None:
            out.append(time)
    return out


_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}
_NUMBER = re.compile(r"\d+")


def _years(words: str) -> tuple[str, int | None]:
    """The words without a year at or near their end, and the year."""
    found = re.search(r"\b((?:19|20)\d\d)\b", words)
    if not found:
        return words, None
    return words[: found.start()] + words[found.end() :], int(found[1])


def _read(form: str, words: str, start: int, end: int, table: dict[str, Any]) -> Time | None:
    """A Time out of the words of a match, or None where the numbers are no date."""
    low = " ".join(words.lower().split())
    tokens = re.findall(r"[a-z]+", low)
    month_names = [table["months"][t] for t in tokens if t in table["months"]]
    time = Time(start, end, form)
    if words and words[0].islower() and form in ("relmonth",) and not any(c.isupper() for c in words):
        return None
    if form in ("iso", "dotted", "compact"):
        return _numeric(time, low)
    if form in ("mdmd", "dmdm", "mdd", "ddm", "md", "dm", "my"):
        rest, time.year = _years(low)
        days = [int(d) for d in _NUMBER.findall(rest)]
        if form == "my":
            time.form, time.month = "month", month_names[0]
            return time
        if not month_names or not days or max(days) > 31:
            return None
        if not any(c.isupper() for c in words):
            return None
        time.form, time.month, time.day = "day", month_names[0], days[0]
        if len(days) > 1:
            time.form, time.end_month, time.end_day = "range", month_names[-1], days[1]
        return time
    if form == "monthrel":
        time.form, time.month = "month", month_names[0]
        time.direction = -1 if "last" in tokens else 1 if "next" in tokens else 0
        time.unit = "same" if "same" in tokens else "year"
        return time
    if form == "relmonth":
        if not month_names or not re.search(r"[A-Z]", words):
            return None
        time.form, time.month = "month", month_names[0]
        time.direction = {"last": -1, "next": 1}.get(tokens[0])
        return time
    if form == "relative":
        time.form, time.offset, time.unit = "relative", table["relative"][low], "day"
        return time
    if form in ("weekday", "relweekday"):
        time.form, time.weekday = "weekday", next(table["weekdays"][t] for t in tokens if t in table["weekdays"])
        if form == "relweekday":
            time.direction = (
                -1 if tokens[0] in ("last", "past") or "past" in tokens[:2] else 1 if tokens[0] == "next" else 0
            )
        return time
    if form == "weekspan":
        days = [table["weekdays"][t] for t in tokens if t in table["weekdays"]]
        time.form, time.weekday, time.end_day = "weekspan", days[0], days[1]
        return time
    if form == "anaphoric":
        time.form, time.offset = "anaphoric", table["anaphoric"][low]
        return time
    if form == "nthday":
        time.form, time.offset = "nthday", next(table["ordinals"][t] for t in tokens if t in table["ordinals"])
        return time
    if form in ("ago", "within"):
        count = _NUMBER.search(low)
        time.offset = (
            int(count[0]) if count else next((table["numbers"][t] for t in tokens if t in table["numbers"]), 0)
        )
        time.unit = next(u for u in ("day", "week", "month", "year") if any(t.startswith(u) for t in tokens))
        time.form = form
        if tokens[-1] in ("earlier", "before"):
            return None
        return time if time.offset else None
    if form == "unit":
        time.form, time.unit = (
            "unit",
            next(
                (
                    u
                    for u in ("weekend", "week", "month", "year", "spring", "summer", "autumn", "fall", "winter")
                    if u in tokens
                ),
                "",
            ),
        )
        time.direction = (
            -1
            if {"last", "past", "previous"} & set(tokens)
            else 1
            if {"next", "coming", "following"} & set(tokens)
            else 0
        )
        time.day = (
            -1 if tokens[0] in ("earlier", "early") else 1 if tokens[0] in ("later", "late") or "end" in tokens else 0
        )
        return time
    if form == "endof":
        time.form, time.unit = "endof", next((u for u in ("week", "month", "year") if u in tokens), "year")
        return time
    if form == "weekend":
        time.form, time.unit, time.direction = "unit", "weekend", 0
        time.day = 0
        return time
    if form in ("half", "quarter"):
        _, time.year = _years(low)
        time.direction = 1 if "next" in tokens else -1 if tokens[-2] == "last" and not time.year else 0
        time.offset = next(n for t in tokens if (n := _NTH.get(t)))
        return time
    if form == "inyear":
        _, time.year = _years(low)
        time.form = "year"
        return time
    return None


def _numeric(time: Time, low: str) -> Time | None:
    numbers = [int(x) for x in _NUMBER.findall(low)]
    if time.form == "compact":
        numbers = [int(low[:4]), int(low[4:6]), int(low[6:])]
    if time.form == "dotted":
        numbers = numbers[::-1]
        if numbers[1] > 12:  # 06/23/2024: the month stands first
            numbers = [numbers[0], numbers[2], numbers[1]]
    time.form = "day"
    time.year, time.month, time.day = numbers
    try:
        datetime.date(time.year, time.month, time.day)
    except ValueError:
        return None
    return time


# -- resolving -------------------------------------------------------------------------------


def resolve(time: Time, reference: datetime.date | None, direction: int) -> Dated | None:
    """The date that a time means, or None if it cannot be told.

    Args:
        reference: the date of the document, if known.
        direction: -1 for what is told as past, 1 for what is to come, 0 if neither.
    """
    if time.form in ("day", "range"):
        return _calendar_day(time, reference, direction)
    if time.form == "month":
        return _month(time, reference, direction)
    if time.form == "year" and time.year:
        return Dated(str(time.year), str(time.year), "year")
    if time.form in ("half", "quarter"):
        return _part_of_year(time, reference)
    if reference is None:
        return None
    if time.form == "relative":
        return _day(reference + datetime.timedelta(days=time.offset))
    if time.form == "weekday":
        return _day(_weekday(time, reference, direction))
    if time.form == "weekspan":
        first = _weekday(time, reference, direction)
        assert time.end_day is not None and time.weekday is not None
        last = first + datetime.timedelta(days=(time.end_day - time.weekday) % 7)
        return Dated(first.isoformat(), last.isoformat(), "span")
    if time.form == "ago":
        return _ago(time, reference)
    if time.form == "within":
        days = {"day": 1, "week": 7, "month": 30}[time.unit] * time.offset
        return Dated(reference.isoformat(), (reference + datetime.timedelta(days=days)).isoformat(), "within")
    if time.form == "unit":
        return _unit(time, reference)
    if time.form == "endof":
        return Dated(reference.isoformat(), _last_of(time.unit, reference).isoformat(), "within")
    return None


def _day(date: datetime.date) -> Dated:
    return Dated(date.isoformat(), date.isoformat(), "day")


def _year_for(month: int, day: int, reference: datetime.date, direction: int) -> int:
    """The year in which month and day lie nearest to the reference, on the side that the tense tells."""
    options = []
    for year in (reference.year - 1, reference.year, reference.year + 1):
        last = months.monthrange(year, month)[1]
        distance = (datetime.date(year, month, min(day, last)) - reference).days
        wrong = (direction < 0 and distance > 2) or (direction > 0 and distance < -3)
        options.append((wrong, abs(distance), year))
    return min(options)[2]


def _calendar_day(time: Time, reference: datetime.date | None, direction: int) -> Dated | None:
    assert time.month is not None and time.day is not None
    year = time.year
    if year is None and reference is not None:
        year = _year_for(time.month, time.day, reference, direction)
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
        if time.unit == "year":
            year = reference.year + (time.direction or 0)
        elif time.direction == -1:
            year = reference.year if time.month < reference.month else reference.year - 1
        elif time.direction == 1:
            year = reference.year if time.month > reference.month else reference.year + 1
        elif direction < 0:
            year = reference.year if time.month <= reference.month else reference.year - 1
        elif direction > 0:
            year = reference.year if time.month >= reference.month else reference.year + 1
        else:
            year = _year_for(time.month, 15, reference, 0)
    value = f"{year or 'XXXX'}-{time.month:02d}"
    return Dated(value, value, "month")


def _part_of_year(time: Time, reference: datetime.date | None) -> Dated | None:
    year = time.year or (reference.year + (time.direction or 0) if reference else None)
    if year is None:
        return None
    size = 6 if time.form == "half" else 3
    first = (time.offset - 1) * size + 1
    return Dated(f"{year}-{first:02d}", f"{year}-{first + size - 1:02d}", "within")


def _weekday(time: Time, reference: datetime.date, direction: int) -> datetime.date:
    assert time.weekday is not None
    ahead = (time.weekday - reference.weekday()) % 7
    if time.direction == -1:
        return reference - datetime.timedelta(days=(7 - ahead) % 7 or 7)
    if time.direction == 1:
        return reference + datetime.timedelta(days=ahead or 7)
    if direction > 0:
        return reference + datetime.timedelta(days=ahead)
    if direction < 0:
        return reference - datetime.timedelta(days=(7 - ahead) % 7)
    return reference + datetime.timedelta(days=ahead if ahead <= 3 else ahead - 7)


def _ago(time: Time, reference: datetime.date) -> Dated | None:
    if time.unit in ("day", "week"):
        return _day(reference - datetime.timedelta(days=time.offset * (7 if time.unit == "week" else 1)))
    if time.unit == "month":
        index = reference.year * 12 + reference.month - 1 - time.offset
        value = f"{index // 12}-{index % 12 + 1:02d}"
        return Dated(value, value, "month")
    value = str(reference.year - time.offset)
    return Dated(value, value, "year")


def _last_of(unit: str, reference: datetime.date) -> datetime.date:
    if unit == "week":
        return reference + datetime.timedelta(days=6 - reference.weekday())
    if unit == "month":
        return reference.replace(day=months.monthrange(reference.year, reference.month)[1])
    return datetime.date(reference.year, 12, 31)


def _unit(time: Time, reference: datetime.date) -> Dated | None:
    step = time.direction or 0
    if time.unit in ("week", "weekend"):
        monday = reference - datetime.timedelta(days=reference.weekday()) + datetime.timedelta(days=7 * step)
        first, last = monday, monday + datetime.timedelta(days=6)
        if time.unit == "weekend":
            if step == 0 and reference.weekday() < 3:
                monday -= datetime.timedelta(days=7)
            first, last = monday + datetime.timedelta(days=5), monday + datetime.timedelta(days=6)
        elif step == 0 and time.day == -1:
            last = reference
        elif step == 0 and time.day == 1:
            first = reference
        return Dated(first.isoformat(), last.isoformat(), "within")
    if time.unit == "month":
        index = reference.year * 12 + reference.month - 1 + step
        value = f"{index // 12}-{index % 12 + 1:02d}"
        return Dated(value, value, "month")
    if time.unit == "year":
        value = str(reference.year + step)
        return Dated(value, value, "year")
    return None
