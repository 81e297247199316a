"""A year that no words name is told by arithmetic, and by nothing else."""

from __future__ import annotations

import pytest

from dragoman.annotate.times import find_times
from dragoman.annotate.years import find_year


def _year(text: str) -> int | str | None:
    found = find_year(text, find_times(text)[0])
    return found.year if found else "not told"


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("He was in Rome on May 4. This year marks the 75th anniversary of the North Atlantic Treaty.", 2024),
        ("On 3 June they met. This year is the 50th anniversary of the signing of the Helsinki Final Act.", 2025),
        ("They spoke on March 9 of preparations for COP29.", 2024),
        ("They spoke on December 9 of preparations for COP29.", 2023),
        ("On July 2 they spoke of preparations for COP28.", 2023),
    ],
)
def test_the_year_is_counted(text: str, year: int) -> None:
    assert _year(text) == year


@pytest.mark.parametrize(
    "text",
    [
        "They met on June 12.",
        "They met on June 12 and recalled the 75th anniversary of the North Atlantic Treaty.",
        "On June 12 he spoke of COP29 as a success.",
    ],
)
def test_nothing_is_guessed(text: str) -> None:
    assert _year(text) == "not told"


def test_what_contradicts_itself_tells_no_year() -> None:
    text = "On June 12 they spoke of preparations for COP28. This year marks the 75th anniversary of the North Atlantic Treaty."
    assert _year(text) is None
