"""EDTF dates are compared by the days that they may mean."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.store.period import bounds


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        ("2024-06-12", "2024-06-13", ("2024-06-12", "2024-06-13")),
        ("2024-06", "2024-06", ("2024-06-01", "2024-06-30")),
        ("2024-02", None, ("2024-02-01", "2024-02-29")),
        ("2023-02", None, ("2023-02-01", "2023-02-28")),
        (None, "2024", ("2024-01-01", "2024-12-31")),
        ("2020-01", "2020-06", ("2020-01-01", "2020-06-30")),
        ("202X", "202X", ("2020-01-01", "2029-12-31")),
        ("2024-XX-05", None, ("2024-01-05", "2024-12-05")),
        ("2024-06-XX", None, ("2024-06-01", "2024-06-30")),
        ("2024-06-12~", None, ("2024-06-12", "2024-06-12")),
        ("2024?", None, ("2024-01-01", "2024-12-31")),
        ("202X-02-29", None, ("2020-02-29", "2029-02-29")),
    ],
)
def test_a_date_means_the_days_between(start: str | None, end: str | None, days: tuple[str, str]) -> None:
    assert bounds(start, end) == days


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (None, None),
        ("XXXX-06-12", "XXXX-06-12"),
        ("2024-06-12", "XXXX-06-13"),
        ("2024-13", None),
        ("2024-00", None),
        ("2024-02-30", None),
        ("2024-06-31", None),
        ("0000", None),
        ("24-06-12", None),
        ("tomorrow", None),
        ("2024-06-13", "2024-06-12"),
        ("", ""),
    ],
)
def test_without_a_year_or_a_date_nothing_is_known(start: str | None, end: str | None) -> None:
    assert bounds(start, end) is None


def _cut(day: date, precision: int) -> str:
    return day.isoformat()[:precision]


def _days(day: date, precision: int) -> tuple[date, date]:
    if precision == 10:
        return day, day
    if precision == 7:
        return day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])
    return date(day.year, 1, 1), date(day.year, 12, 31)


_DAY = st.dates(date(1900, 1, 1), date(2100, 12, 31))
_PRECISION = st.sampled_from([4, 7, 10])


@given(_DAY, _PRECISION, st.integers(-400, 400), _PRECISION)
def test_overlap_of_partial_dates_is_overlap_of_their_days(day: date, one: int, apart: int, other: int) -> None:
    second = day + timedelta(days=apart)
    first_days, second_days = _days(day, one), _days(second, other)
    mine, theirs = bounds(_cut(day, one), None), bounds(_cut(second, other), None)
    assert mine is not None and theirs is not None
    overlaps = first_days[0] <= second_days[1] and second_days[0] <= first_days[1]
    assert (mine[0] <= theirs[1] and theirs[0] <= mine[1]) == overlaps
