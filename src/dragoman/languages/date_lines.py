"""Dates as a page sets them, and lines that do nothing but date the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from dragoman.languages.forms import forms, one_of

_LONGEST = 160  # a longer line is prose
_OTHER_WORDS = 3  # names of a place, a section or an agency that may stand beside the date

# 2023-09-20, 2023/09/20, 20.09.2023, 20/9/23; not a piece of a longer number or of a version
_NUMERIC = (
    r"(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?![-/.]?\d)"
    r"|\d{1,2}[-/.]\d{1,2}[-/.](?:(?:19|20)\d\d|\d\d)(?![-/.]?\d)"
    r"|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)"
)
_TIME = r"\d{1,2}(?:[:.h]\d\d(?::\d\d)?)?[^\S\n]?[ap]\.?m\b\.?|\d{1,2}[:.h]\d\d(?::\d\d)?(?![\d:])"


@dataclass(slots=True, frozen=True)
class _Patterns:
    date: re.Pattern[str]
    noise: re.Pattern[str]
    bound: re.Pattern[str]


@lru_cache(maxsize=4)
def _patterns(language: str) -> _Patterns:
    layout = forms(language, "layout")
    month = rf"(?:{one_of(layout['calendar']['months'])})\b\.?"
    day = r"(?<!\d)(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?!\d)"
    year = r"(?:19|20)\d\d(?!\d)"
    gap = r"[^\S\n]{0,3}"
    sep = r"(?:[^\S\n]{1,3}|,[^\S\n]{0,3}|-)"
    worded = (
        rf"{day}(?:{gap}(?:of)?{gap}|-){month}(?:{sep}{year})?"
        rf"|\b{month}{gap}{day}(?:{sep}{year})?"
        rf"|\b{month}{sep}{year}"
    )
    words = one_of([*layout["calendar"]["weekdays"], *layout["date_line"]["words"]])
    return _Patterns(
        date=re.compile(rf"(?<![\w/.])(?:{_NUMERIC})|{worded}", re.I),
        noise=re.compile(rf"(?<!\w)(?:{_TIME})|(?<!\w)(?:{words})(?!\w)\.?|[^\w]+|(?<!\w)\d[\w/-]*", re.I),
        bound=re.compile(rf"\b(?:{one_of(layout['date_line']['binders'])})[^\S\n]*$", re.I),
    )


def date_pattern(language: str) -> re.Pattern[str]:
    """A pattern for a date with at least a month and a day, or a month and a year, in digits or words."""
    return _patterns(language).date


def is_date_line(line: str, language: str) -> bool:
    """Whether the line only says when (and perhaps where and by whom) the text was published."""
    if len(line) > _LONGEST:
        return False
    patterns = _patterns(language)
    date = patterns.date.search(line)
    if date is None:
        return False
    left = patterns.noise.sub(" ", patterns.date.sub(" ", line)).split()
    if left and patterns.bound.search(line, 0, date.start()):
        return False  # "Meets the Minister on 5 May" dates what is told
    return len(left) <= _OTHER_WORDS and all(word[0].isupper() for word in left)
