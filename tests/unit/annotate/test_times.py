"""Dates as texts tell them, against a Wednesday: 12 June 2024."""

from __future__ import annotations

import datetime

import pytest

from dragoman.annotate.resolving import resolve
from dragoman.annotate.times import count_of, find_times

TODAY = datetime.date(2024, 6, 12)
PAST, AHEAD = -1, 1

# Words, whether they are told as past or as to come, start, end ("" where it is the same), precision.
DATES = [
    ("on 2024-05-03", PAST, "2024-05-03", "", "day"),
    ("on 03.05.2024", PAST, "2024-05-03", "", "day"),
    ("14-03-2023, Arusha", PAST, "2023-03-14", "", "day"),
    ("on 06/23/2024", AHEAD, "2024-06-23", "", "day"),
    ("19980924", PAST, "1998-09-24", "", "day"),
    ("on June 3", PAST, "2024-06-03", "", "day"),
    ("on Jun. 3", PAST, "2024-06-03", "", "day"),
    ("on 3 June", PAST, "2024-06-03", "", "day"),
    ("on the 3rd of June", PAST, "2024-06-03", "", "day"),
    ("on June the 3rd, 2022", PAST, "2022-06-03", "", "day"),
    ("June 12. 2024", PAST, "2024-06-12", "", "day"),
    ("on December 20", PAST, "2023-12-20", "", "day"),
    ("on December 20", AHEAD, "2024-12-20", "", "day"),
    ("on 4 January", AHEAD, "2025-01-04", "", "day"),
    ("on 26 August last year", PAST, "2023-08-26", "", "day"),
    ("on May 30 this year", PAST, "2024-05-30", "", "day"),
    ("on Thursday (16 October)", AHEAD, "2025-10-16", "", "day"),
    ("on Wednesday, 15 June", PAST, "2022-06-15", "", "day"),
    ("on Tuesday, June 4, 2024", PAST, "2024-06-04", "", "day"),
    ("on June 4 (Tuesday)", PAST, "2024-06-04", "", "day"),
    ("on Monday, the 10th", PAST, "2024-06-10", "", "day"),
    ("on Friday (14)", AHEAD, "2024-06-14", "", "day"),
    ("on the 9th, in Osh", PAST, "2024-06-09", "", "day"),
    ("on the 20th, in Oslo", AHEAD, "2024-06-20", "", "day"),
    ("from June 3 to 8", PAST, "2024-06-03", "2024-06-08", "span"),
    ("on June 13-14", AHEAD, "2024-06-13", "2024-06-14", "span"),
    ("on 28 and 29 May", PAST, "2024-05-28", "2024-05-29", "span"),
    ("from the 4th to the 8th of March", PAST, "2024-03-04", "2024-03-08", "span"),
    ("from 30 May to 2 June", PAST, "2024-05-30", "2024-06-02", "span"),
    ("May 30 – June 2", PAST, "2024-05-30", "2024-06-02", "span"),
    ("from 30 December to 2 January", PAST, "2023-12-30", "2024-01-02", "span"),
    ("April 14-18, 2023", PAST, "2023-04-14", "2023-04-18", "span"),
    ("from Monday to Wednesday", PAST, "2024-06-10", "2024-06-12", "span"),
    ("on Thursday and Friday", AHEAD, "2024-06-13", "2024-06-14", "span"),
    ("on Friday and Saturday", PAST, "2024-06-07", "2024-06-08", "span"),
    ("on Monday", PAST, "2024-06-10", "", "day"),
    ("on Wednesday", PAST, "2024-06-12", "", "day"),
    ("on Thursday", PAST, "2024-06-06", "", "day"),
    ("on Thursday", AHEAD, "2024-06-13", "", "day"),
    ("on Monday", AHEAD, "2024-06-17", "", "day"),
    ("late on Tuesday evening", PAST, "2024-06-11", "", "day"),
    ("last Friday", PAST, "2024-06-07", "", "day"),
    ("on Friday last", PAST, "2024-06-07", "", "day"),
    ("next Thursday", AHEAD, "2024-06-20", "", "day"),
    ("this Friday", AHEAD, "2024-06-14", "", "day"),
    ("on Tuesday of next week", AHEAD, "2024-06-18", "", "day"),
    ("on Thursday last week", PAST, "2024-06-06", "", "day"),
    ("today", PAST, "2024-06-12", "", "day"),
    ("this morning", PAST, "2024-06-12", "", "day"),
    ("tonight", AHEAD, "2024-06-12", "", "day"),
    ("later today", AHEAD, "2024-06-12", "", "day"),
    ("yesterday afternoon", PAST, "2024-06-11", "", "day"),
    ("late last night", PAST, "2024-06-11", "", "day"),
    ("tomorrow evening", AHEAD, "2024-06-13", "", "day"),
    ("the day after tomorrow", AHEAD, "2024-06-14", "", "day"),
    ("the day before yesterday", PAST, "2024-06-10", "", "day"),
    ("two days ago", PAST, "2024-06-10", "", "day"),
    ("three weeks ago", PAST, "2024-05-22", "", "day"),
    ("a month ago", PAST, "2024-05", "", "month"),
    ("ten years ago", PAST, "2014", "", "year"),
    ("in two weeks' time", AHEAD, "2024-06-26", "", "day"),
    ("in May", PAST, "2024-05", "", "month"),
    ("in September", PAST, "2023-09", "", "month"),
    ("in September", AHEAD, "2024-09", "", "month"),
    ("in May 1999", PAST, "1999-05", "", "month"),
    ("in June last year", PAST, "2023-06", "", "month"),
    ("in October of this year", AHEAD, "2024-10", "", "month"),
    ("last August", PAST, "2023-08", "", "month"),
    ("next March", AHEAD, "2025-03", "", "month"),
    ("in late May", PAST, "2024-05-21", "2024-05-31", "within"),
    ("in mid-July", AHEAD, "2024-07-11", "2024-07-20", "within"),
    ("his July trip to Oslo", AHEAD, "2024-07", "", "month"),
    ("this week", PAST, "2024-06-10", "2024-06-16", "within"),
    ("earlier this week", PAST, "2024-06-10", "2024-06-12", "within"),
    ("later this week", AHEAD, "2024-06-12", "2024-06-16", "within"),
    ("last week", PAST, "2024-06-03", "2024-06-09", "within"),
    ("next week", AHEAD, "2024-06-17", "2024-06-23", "within"),
    ("at the weekend", PAST, "2024-06-08", "2024-06-09", "within"),
    ("at the weekend", AHEAD, "2024-06-15", "2024-06-16", "within"),
    ("last weekend", PAST, "2024-06-08", "2024-06-09", "within"),
    ("later this month", AHEAD, "2024-06", "", "month"),
    ("next month", AHEAD, "2024-07", "", "month"),
    ("last month", PAST, "2024-05", "", "month"),
    ("last year", PAST, "2023", "", "year"),
    ("in the new year", AHEAD, "2025", "", "year"),
    ("in 2019", PAST, "2019", "", "year"),
    ("early in 2023", PAST, "2023", "", "year"),
    ("in the first half of 2020", PAST, "2020-01", "2020-06", "within"),
    ("in the second half of this year", AHEAD, "2024-07", "2024-12", "within"),
    ("in the third quarter of 2024", AHEAD, "2024-07", "2024-09", "within"),
    ("in Q1 2025", AHEAD, "2025-01", "2025-03", "within"),
    ("in spring 2024", PAST, "2024-03", "2024-05", "within"),
    ("last autumn", PAST, "2023-09", "2023-11", "within"),
    ("next winter", AHEAD, "2024-12", "2025-02", "within"),
    ("by the end of the month", AHEAD, "2024-06-12", "2024-06-30", "within"),
    ("before the year is out", AHEAD, "2024-06-12", "2024-12-31", "within"),
    ("within the next two weeks", AHEAD, "2024-06-12", "2024-06-26", "within"),
    ("in the coming days", AHEAD, "2024-06-12", "2024-06-19", "within"),
]

# Words that are counted from the day told last, Thursday 30 May.
TOLD_LAST = datetime.date(2024, 5, 30)
COUNTED = [
    ("the same day", "2024-05-30", "", "day"),
    ("that evening", "2024-05-30", "", "day"),
    ("later that day", "2024-05-30", "", "day"),
    ("in the afternoon", "2024-05-30", "", "day"),
    ("the following day", "2024-05-31", "", "day"),
    ("a day later", "2024-05-31", "", "day"),
    ("two days later", "2024-06-01", "", "day"),
    ("the previous evening", "2024-05-29", "", "day"),
    ("nine days earlier", "2024-05-21", "", "day"),
    ("the week before", "2024-05-20", "2024-05-26", "within"),
    ("the same week", "2024-05-27", "2024-06-02", "within"),
    ("the following week", "2024-06-03", "2024-06-09", "within"),
    ("the following Monday", "2024-06-03", "", "day"),
    ("on Friday of that week", "2024-05-31", "", "day"),
    ("six months later", "2024-11", "", "month"),
    ("a year earlier", "2023", "", "year"),
]


@pytest.mark.parametrize(("words", "direction", "start", "end", "precision"), DATES)
def test_a_time_means_a_date(words: str, direction: int, start: str, end: str, precision: str) -> None:
    times = find_times(f"They met {words}.")
    assert len(times) == 1
    dated = resolve(times[0], TODAY, direction)
    assert dated is not None
    assert (dated.start, dated.end, dated.precision) == (start, end or start, precision)


@pytest.mark.parametrize(("words", "start", "end", "precision"), COUNTED)
def test_a_time_is_counted_from_the_day_told_last(words: str, start: str, end: str, precision: str) -> None:
    (time,) = find_times(f"They met {words}.")
    dated = resolve(time, TODAY, PAST, TOLD_LAST)
    assert dated is not None
    assert (dated.start, dated.end, dated.precision) == (start, end or start, precision)
    assert resolve(time, TODAY, PAST) is None


@pytest.mark.parametrize(
    ("words", "start"),
    [("on June 3", "XXXX-06-03"), ("in May", "XXXX-05"), ("on 3 June 2021", "2021-06-03"), ("in 2019", "2019")],
)
def test_without_a_reference_what_no_words_tell_stays_unknown(words: str, start: str) -> None:
    (time,) = find_times(f"They met {words}.")
    dated = resolve(time, None, PAST)
    assert dated is not None and dated.start == start


@pytest.mark.parametrize("words", ["on Monday", "yesterday", "last week", "two days ago", "this morning"])
def test_relative_words_tell_no_date_without_a_reference(words: str) -> None:
    (time,) = find_times(f"They met {words}.")
    assert resolve(time, None, PAST) is None


@pytest.mark.parametrize(
    "text",
    [
        "They may meet 5 times.",
        "The march on the capital began.",
        "Sat nearby was the envoy.",
        "The price was 10.30 euros.",
        "Resolution 2202 was adopted.",
        "On the 12th meeting he spoke.",
        "At 23:30 the hall was empty.",
        "On February 31 nothing happened.",
    ],
)
def test_what_is_no_date_tells_none(text: str) -> None:
    assert [d for t in find_times(text) if (d := resolve(t, TODAY, PAST)) is not None] == []


def test_neighbouring_dates_are_kept_apart() -> None:
    times = find_times("They met on 12 April and 20 September and on Monday in Rome.")
    assert [(t.month, t.day) for t in times] == [(4, 12), (9, 20), (None, None)]


@pytest.mark.parametrize(
    ("words", "offset"),
    [
        ("On the second day of the visit", 2),
        ("On the last day of his stay", -1),
        ("On the third and final day of the tour", -1),
        ("On the opening day of the forum", 1),
    ],
)
def test_days_of_a_whole_are_told_by_their_number(words: str, offset: int) -> None:
    (time,) = find_times(f"{words}, he met the mayor.")
    assert (time.form, time.offset) == ("nthday", offset)


@pytest.mark.parametrize(("word", "count"), [("three", 3), ("12", 12), ("Two", 2), ("many", 0)])
def test_numbers_are_counted(word: str, count: int) -> None:
    assert count_of(word) == count
