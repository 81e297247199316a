"""The year of a text that names none, by arithmetic on what it says.

"This year marks the 30th anniversary of" an instrument whose signing year the codebook knows tells the year;
"preparations for COP29" tells that the text is of the twelve months before it. What several tell is intersected: one
year that is left is the year; none left is a contradiction, and then there is no year.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from dragoman.codebook.folding import fold
from dragoman.codebook.gatherings import Gathering, load_gatherings
from dragoman.codebook.instruments import load_instruments
from dragoman.model.analysis import Analysis, Time

_ANNIVERSARY = re.compile(
    r"(\d{1,3}(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+)?)[- ]anniversary of (?:the )?"
    r"(?:(?:signing|adoption|conclusion|establishment|signature|entry into force|adopting)(?: of)? (?:the )?)?"
)
_ORDINAL = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")
_THIS_YEAR = re.compile(r"\b(?:this year|marks?|is marking|celebrates?|commemorates?|this is the)\b")
_COMING = re.compile(
    r"\b(?:preparations? (?:for|to)|prepar(?:es?|ing) (?:for|to host)|run-up to|ahead of|in the lead-up to"
    r"|upcoming|forthcoming|will host|to host|presidency of|hosting of)\s+(?:the\s+)?$"
)
_WORDS = {
    "tenth": 10,
    "fifteenth": 15,
    "twentieth": 20,
    "twenty-fifth": 25,
    "thirtieth": 30,
    "thirty-fifth": 35,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "seventieth": 70,
    "seventy-fifth": 75,
    "eightieth": 80,
    "hundredth": 100,
}
_BEFORE = 60  # characters before a gathering's name in which it is told to be coming
_SENTENCE = 160
_SHORTEST = 5


@dataclass(slots=True)
class Told:
    """Years that something in the text allows, with its characters."""

    years: frozenset[int]
    start: int
    end: int


@dataclass(slots=True)
class YearFound:
    """The year, or None where what is told contradicts itself; with the characters that tell it."""

    year: int | None
    spans: list[tuple[int, int]] = field(default_factory=list)


def give_year(analysis: Analysis) -> None:
    """Set the year of times without one, for an analysis that has no date of its own, where the text tells it."""
    yearless = [t for t in analysis.times if t.form in ("day", "range", "month") and t.year is None]
    if analysis.reference is not None or not yearless or any(t.year for t in analysis.times):
        return
    found = find_year(analysis.text, yearless[0])
    if found is None:
        return
    analysis.year_spans, analysis.year_contradicted = found.spans, found.year is None
    for time in yearless if found.year else ():
        time.year = found.year


def find_year(text: str, time: Time) -> YearFound | None:
    """The year of a text with a day but no year; None if nothing tells it.

    Args:
        text: the whole text.
        time: a time of it without a year, for gatherings that are still to come.
    """
    folded = text.lower()
    told = [*_anniversaries(folded), *_gatherings(folded, time)]
    if not told:
        return None
    years = frozenset.intersection(*(t.years for t in told))
    spans = [(t.start, t.end) for t in told]
    if not years:
        return YearFound(None, spans)
    return YearFound(next(iter(years)), spans) if len(years) == 1 else None


def count_of(word: str) -> int | None:
    """The number of an anniversary ("30th", "thirtieth"); None if a word is none."""
    match = _ORDINAL.fullmatch(word)
    return int(match[1]) if match else _WORDS.get(word)


def _anniversaries(folded: str) -> Iterator[Told]:
    for match in _ANNIVERSARY.finditer(folded):
        count = count_of(match[1])
        around = folded[max(0, match.start() - _SENTENCE) : match.start()]
        if not count or not _THIS_YEAR.search(around.rpartition(". ")[2]):
            continue
        following = folded[match.end() : match.end() + _SENTENCE]
        for name, year in _instrument_names():
            if following.startswith(name):
                yield Told(frozenset({year + count}), match.start(), match.end() + len(name))
                break


def _gatherings(folded: str, time: Time) -> Iterator[Told]:
    for name, gathering in _gathering_names():
        at = folded.find(name)
        while at >= 0:
            if _COMING.search(folded[max(0, at - _BEFORE) : at]):
                yield Told(_year_before(gathering, time), at, at + len(name))
                break
            at = folded.find(name, at + 1)


def _year_before(gathering: Gathering, time: Time) -> frozenset[int]:
    """The year in which month and day of a time lie in the twelve months before a gathering begins."""
    begins = datetime.date.fromisoformat(gathering.start)
    return frozenset(
        {begins.year if (time.month or 1, time.day or 1) <= (begins.month, begins.day) else begins.year - 1}
    )


@lru_cache(maxsize=1)
def _instrument_names() -> tuple[tuple[str, int], ...]:
    """Folded names of dated instruments, the longest first, with the year of signing."""
    rows = ((name.lower(), i.year) for i in load_instruments() for name in i.names if len(name) >= _SHORTEST)
    return tuple(sorted(rows, key=lambda r: -len(r[0])))


@lru_cache(maxsize=1)
def _gathering_names() -> tuple[tuple[str, Gathering], ...]:
    """Folded names that only one gathering has, the longest first."""
    owners: dict[str, list[Gathering]] = {}
    for gathering in load_gatherings():
        for name in gathering.names:
            if len(fold(name)) >= _SHORTEST:
                owners.setdefault(name.lower(), []).append(gathering)
    rows = ((name, found[0]) for name, found in owners.items() if len(found) == 1)
    return tuple(sorted(rows, key=lambda r: -len(r[0])))
