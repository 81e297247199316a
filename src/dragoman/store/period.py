"""Dates in EDTF as the days that they may mean, so that they can be compared."""

from __future__ import annotations

import re
from calendar import monthrange

# "2024-06-12", "2024-06", "2024", "202X", "2024-06-XX", "XXXX-06-12", with marks of doubt behind
_EDTF = re.compile(r"(?P<year>\d{1,4}X{0,3}|XXXX)(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?[~?%]?")


def bounds(start: str | None, end: str | None) -> tuple[str, str] | None:
    """The first and the last day on which something between two EDTF dates may be, as ISO dates.

    One of the dates may be missing; the other then stands for both. None where no year is known, or where
    what is given is not a date.
    """
    first = _days(start or end)
    last = _days(end or start)
    if first is None or last is None or first[0] > last[1]:
        return None
    return first[0], last[1]


def _days(date: str | None) -> tuple[str, str] | None:
    match = _EDTF.fullmatch(date or "")
    if match is None or len(match["year"]) != 4 or match["year"] == "XXXX":
        return None
    year, month, day = match["year"], match["month"], match["day"]
    first_year, last_year = year.replace("X", "0"), year.replace("X", "9")
    first_month, last_month = ("01", "12") if month in (None, "XX") else (month, month)
    if first_year == "0000" or not "01" <= first_month <= "12":
        return None
    # where the year is open, February may have 29 days
    month_length = monthrange(2024 if "X" in year else int(year), int(last_month))[1]
    if day in (None, "XX"):
        return f"{first_year}-{first_month}-01", f"{last_year}-{last_month}-{month_length:02d}"
    if not 1 <= int(day) <= month_length:
        return None
    return f"{first_year}-{first_month}-{day}", f"{last_year}-{last_month}-{day}"
