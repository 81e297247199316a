"""Times are found wherever they stand in a long text, though they are looked for near words of time only."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from dragoman.annotate.times import find_times

CALENDAR = tomllib.loads((files("dragoman.languages") / "en" / "calendar.toml").read_text(encoding="utf-8"))
PHRASES = [phrase for table in ("relative", "anaphoric", "anaphoric_weeks") for phrase in CALENDAR[table]]
FORMS = [
    "2031-05-17",
    "17.05.2031",
    "20310517",
    "Thursday, the May 17 to Saturday, the May 19, 2031",
    "17 May 2031 to 3 June 2031",
    "May 17-19, 2031",
    "17th and 18th of May, 2031",
    "May 17, 2031 (Thursday)",
    "the 17th of May last year",
    "late May of 2031",
    "early May of the same year",
    "the beginning of May",
    "Thursday morning of the following week",
    "this coming Thursday afternoon",
    "Thursday evening through Saturday morning",
    "Thursday the 17th",
    "three months from now",
    "within the following twelve weeks",
    "over the coming months",
    "the middle of the previous winter",
    "before the end of the year",
    "before the year is out",
    "over the weekend",
    "the second half of 2031",
    "the third quarter of next year",
    "Q3, 2031",
    "late autumn of 2031",
    "back in 2031",
]
BEFORE = "The two sides spoke of trade, of transport and of the many ties that bind both shores of the lake, and met "
BEHIND = (
    " at the old mill by the river, where they spoke of fish and of the boats that bring it over to the other shore."
)


@pytest.mark.parametrize("words", PHRASES + FORMS)
def test_a_time_is_found_between_many_words_without_any(words: str) -> None:
    found = find_times(BEFORE + words + BEHIND)
    assert [(t.start, t.end) for t in found] == [(len(BEFORE), len(BEFORE) + len(words))]


def test_times_near_each_other_are_found_once_each_and_in_order() -> None:
    text = f"{BEFORE}on Monday, the day after, on 17 May 2031 and in June 2032{BEHIND} They meet again next week."
    found = [text[t.start : t.end] for t in find_times(text)]
    assert found == ["Monday", "the day after", "17 May 2031", "June 2032", "next week"]


def test_an_empty_text_and_one_without_words_have_none() -> None:
    assert find_times("") == []
    assert find_times("\u0301 - …") == []
