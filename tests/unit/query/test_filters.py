"""Filters take what users type and refuse what they cannot mean, in words that help."""

from __future__ import annotations

from typing import get_args

import pytest

from dragoman.errors import QueryError
from dragoman.model.form import EngagementForm, Kind
from dragoman.query.filters import KINDS, STATUSES, Filters, first_day, last_day, parse_dyad, parse_filters


def test_the_kinds_and_statuses_are_those_of_the_form() -> None:
    assert get_args(Kind) == KINDS
    assert get_args(EngagementForm.model_fields["status"].annotation) == STATUSES


def test_nothing_typed_asks_nothing() -> None:
    assert parse_filters() == Filters()
    assert parse_filters(actor="", dyad=" ", kind="", since=" ", text="") == Filters()


def test_what_is_typed_is_tidied() -> None:
    filters = parse_filters(actor="  Ilham Aliyev ", dyad=" AZE / NATO", kind="Meeting", status="HELD")
    assert filters == Filters(actor="Ilham Aliyev", dyad=("AZE", "NATO"), kind="meeting", status="held")


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("kind", "meting", "'meting' is not known; it is one of visit, meeting, call"),
        ("status", "done", "'done' is not known; it is one of held, planned, cancelled, denied"),
        ("since", "yesterday", "since 'yesterday' is not a date; give a year, month or day"),
        ("until", "2024-13", "until '2024-13' is not a date"),
        ("since", "2024-02-30", "since '2024-02-30' is not a date"),
        ("since", "XXXX-06-12", "is not a date"),
        ("dyad", "AZE", "'AZE' must name two sides parted by a stroke"),
        ("dyad", "AZE/", "must name two sides"),
        ("dyad", "AZE/NATO/EU", "must name two sides"),
    ],
)
def test_a_bad_value_is_named_with_what_is_allowed(name: str, value: str, told: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse_filters(**{name: value})  # type: ignore[arg-type]
    assert told in str(caught.value)


def test_a_time_that_ends_before_it_begins() -> None:
    with pytest.raises(QueryError, match="since 2024-07 is after until 2024-06"):
        parse_filters(since="2024-07", until="2024-06")
    assert parse_filters(since="2024-06-10", until="2024-06").until == "2024-06"


def test_partial_dates_reach_as_far_as_they_can() -> None:
    assert (first_day("2024-06"), last_day("2024-06")) == ("2024-06-01", "2024-06-30")
    assert (first_day("2024"), last_day("2024")) == ("2024-01-01", "2024-12-31")
    assert (first_day(None), last_day(None)) == (None, None)


def test_a_dyad_may_be_of_names() -> None:
    assert parse_dyad("Czech Republic/European Union") == ("Czech Republic", "European Union")
