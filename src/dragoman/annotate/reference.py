"""How a document dates itself: the day from which relative words are counted, and the place of its dateline."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from dragoman.annotate.layout import Layout
from dragoman.annotate.lexicon import Lexicon
from dragoman.annotate.resolving import resolve
from dragoman.annotate.times import find_times
from dragoman.annotate.tokens import tokenize
from dragoman.codebook.cities import cities_by_name
from dragoman.codebook.folding import fold
from dragoman.model.analysis import Analysis, Time
from dragoman.model.document import Document

_WHOLE = 10
_LATE = 7  # days between the day of a dateline and the publication
_LEAD = 4  # paragraphs in which a report tells its own day
_SHORT = re.compile(r"(?<!\d)(\d{1,2})[-./](\d{1,2})[-./](\d\d)(?!\d)")  # "03-10-22" in a line that bears the date
_CENTURY = 2000


def date_document(analysis: Analysis, layout: Layout, document: Document, lexicon: Lexicon) -> None:
    """Set the reference date (the publication date, else the day that the text says is its own) and the dateline."""
    shift = analysis.shift
    analysis.date_lines = [(s.start + shift, s.end + shift) for s in layout.date_line]
    if layout.dateline:
        analysis.agency = layout.dateline.agency
        analysis.dateline_span = (layout.dateline.span.start + shift, layout.dateline.span.end + shift)
    analysis.dateline_city = _city(layout, document, lexicon)
    if document.published:
        analysis.reference = _of_dateline(analysis, document.published[:_WHOLE]) or document.published[:_WHOLE]
        return
    for start, end, date in _own_dates(analysis):
        analysis.reference, analysis.reference_span = date, (start, end)
        return


def _of_dateline(analysis: Analysis, published: str) -> str | None:
    """The day of the dateline, from which "today" is counted where a report came out some days later."""
    try:
        day = datetime.date.fromisoformat(published)
    except ValueError:
        return None
    start, end = analysis.dateline_span or (0, 0)
    for time in find_times(analysis.text[start:end]):
        dated = resolve(time, day, -1) if time.form == "day" else None
        if dated is not None and 0 <= (day - datetime.date.fromisoformat(dated.start)).days <= _LATE:
            return dated.start
    return None


def reference_date(analysis: Analysis) -> datetime.date | None:
    """The reference date of an analysis as a date, if it is a whole one."""
    try:
        return datetime.date.fromisoformat(analysis.reference or "")
    except ValueError:
        return None


# -- the place of the dateline ------------------------------------------------------------------


def _city(layout: Layout, document: Document, lexicon: Lexicon) -> tuple[str, str] | None:
    """City and country of the dateline: "AMMAN —", "State House, Nairobi –", "GABALA /Azerbaijan/"."""
    if layout.dateline is None:
        lines = (document.text[s.start : s.end] for s in layout.date_line)
        return next((found for line in lines if (found := _known(line, lexicon))), None)
    place = layout.dateline.place_text
    region = layout.dateline.region
    words = document.text[region.start : region.end] if region else ""
    found = _known(place, lexicon)
    if found is not None:
        return found
    if words and (found := _known(words, lexicon)):
        return found
    state = _longest(words, lexicon) if words else None
    return (_cased(place), state[1]) if state and state[0] == "state" else None


def _known(words: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """The city with which the words begin, as they write it; "Luxembourg", "Kuwait" are cities of their states."""
    found = _longest(words, lexicon)
    if found is None:
        return None
    city = found[0] == "city" or any(c.iso3 == found[1] for c in cities_by_name().get(fold(found[2]), ()))
    return (_cased(found[2]), found[1]) if city else None


def _longest(words: str, lexicon: Lexicon) -> tuple[str, str, str] | None:
    """Kind, code and words of the place with which the words begin."""
    tokens = tokenize(words)
    found = lexicon.places.longest(tokens.norms, 0) if len(tokens) else None
    if not found:
        return None
    return found[1].kind, found[1].code, tokens.slice(0, found[0])


def _cased(city: str) -> str:
    """A city of a dateline in the usual case ("BRUSSELS" → "Brussels")."""
    return city.title() if city.isupper() else city


# -- the day -------------------------------------------------------------------------------------


def _own_dates(analysis: Analysis) -> Iterator[tuple[int, int, str]]:
    """Days that a text may mean as its own, the surest first, with their characters."""
    spans = list(analysis.date_lines)
    if analysis.dateline_span:
        spans.append(analysis.dateline_span)
    yearless: list[tuple[int, Time]] = []
    for start, end in spans:
        line = analysis.text[start:end]
        for time in find_times(line):
            yield from _whole(start, time)
            if time.form == "day" and time.year is None:
                yearless.append((start, time))
        short = _SHORT.search(line)
        if short:
            yield from _of_short(start + short.start(), start + short.end(), short)
    for start, time in yearless:
        yield from _with_year(start, time, analysis)
    lead = next((s.end for s in reversed(analysis.sentences) if s.paragraph < _LEAD), 0)
    for time in analysis.times:
        if time.year and time.form == "day" and time.start < lead:
            yield from _whole(0, time)
    whole = [found for time in analysis.times if time.year for found in _whole(0, time)]
    yield from sorted(whole, key=lambda f: f[2], reverse=True)[:1]


def _whole(shift: int, time: Time) -> Iterator[tuple[int, int, str]]:
    """A time that is one whole day."""
    dated = resolve(time, None, 0) if time.form == "day" else None
    if dated is not None and not dated.start.startswith("X"):
        yield shift + time.start, shift + time.end, dated.start


def _of_short(start: int, end: int, match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """ "03-10-22": day, month and the last figures of the year."""
    day, month, year = (int(group) for group in match.groups())
    try:
        yield start, end, datetime.date(_CENTURY + year, month, day).isoformat()
    except ValueError:
        return


def _with_year(shift: int, time: Time, analysis: Analysis) -> Iterator[tuple[int, int, str]]:
    """The day of a dateline that has no year ("Pyongyang, June 12"), with the latest year that the text tells."""
    years = [t.year for t in analysis.times if t.year]
    if not years:
        return
    assert time.month is not None and time.day is not None
    try:
        date = datetime.date(max(years), time.month, time.day)
    except ValueError:
        return
    yield shift + time.start, shift + time.end, date.isoformat()
