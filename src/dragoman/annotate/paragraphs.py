"""Lines put together to paragraphs, and parted from what is boilerplate."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from dragoman.languages.lines import Line, lines
from dragoman.model.evidence import Span

_WRAPPED = (45, 100)  # how long the lines of a text with fixed line breaks are
# What stands before a heading, a quotation or an item of a list.
MARKER = re.compile(
    r"(?:[#>]{1,6}[^\S\n]*)+"
    r"|(?:[•·▪●◦‣*–—-]|\d{1,2}[.)]|\((?:\d{1,2}|[a-zA-Z]|[ivxIVX]{2,4})\)|[a-z]\)|[ivx]{1,4}[.)]|[IVX]{2,4}\.)[^\S\n]+"
)


def part(text: str, boilerplate: Sequence[Span]) -> tuple[list[Line], list[Line]]:
    """The lines of the text itself, and those within boilerplate; a line that is partly so is cut."""
    own: list[Line] = []
    foreign: list[Line] = []
    at = 0
    for span in sorted(boilerplate):
        if span.end <= at or span.title:
            continue
        own += lines(text, at, span.start)
        foreign += lines(text, max(at, span.start), span.end)
        at = span.end
    own += lines(text, at)
    return own, foreign


def paragraphs(text: str, own: list[Line]) -> list[Line]:
    """The lines, those joined that only a fixed line length has parted."""
    least, most = _WRAPPED
    inner = [line for line, after in pairwise(own) if not after.gap]
    sized = sum(least <= line.end - line.start <= most for line in inner)
    if len(inner) < 6 or sized < 0.75 * len(inner):
        return own
    joined: list[Line] = []
    for line in own:
        above = joined[-1] if joined else None
        if above is not None and not line.gap and _goes_on(text, above, line):
            joined[-1] = Line(above.start, line.end, above.gap, above.indent)
        else:
            joined.append(line)
    return joined


def _goes_on(text: str, above: Line, line: Line) -> bool:
    """Whether a line continues the paragraph above it, which is closed by a short last line or a mark of a list."""
    if MARKER.match(text, line.start, line.end) or text[above.end : line.start].strip():
        return False
    last = max(text.rfind("\n", above.start, above.end) + 1, above.start)
    return above.end - last >= _WRAPPED[0]
