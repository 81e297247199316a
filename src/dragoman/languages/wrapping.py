"""Lines of a fixed length, as mails and old pages have them, put together to paragraphs again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from dragoman.languages.lines import Line

_WRAPPED = (45, 100)  # how long the lines of a text with fixed line breaks are
_SIZED = 0.75  # of the lines have such a length
_FULL = 0.9  # of the lines had no room for the first word of the next
_MANY = 6  # so many lines without a gap, most of them of that length, need no other sign
_ENDS = ".!?:;"
_ASIDES = "–—"
# What stands before a heading, a quotation or an item of a list.
MARKER = re.compile(
    r"(?:[#>]{1,6}[^\S\n]*)+"
    r"|(?:[•·▪●◦‣*–—-]|\d{1,2}[.)]|\((?:\d{1,2}|[a-zA-Z]|[ivxIVX]{2,4})\)|[a-z]\)|[ivx]{1,4}[.)]|[IVX]{2,4}\.)[^\S\n]+"
)


def unwrapped(text: str, found: list[Line], *, by_number: bool) -> list[Line]:
    """The lines, those joined that only a fixed line length has parted.

    Args:
        text: in which they stand.
        found: its lines in order.
        by_number: many lines of a like length are enough of a sign (not so where lists of links may stand).
    """
    inner = [(a, b) for a, b in pairwise(found) if not b.gap and not _is_item(text, a, b)]
    if not (_are_full(text, inner) or (by_number and _are_many(inner))):
        return found
    joined: list[Line] = []
    for line in found:
        above = joined[-1] if joined else None
        if above is not None and not line.gap and _goes_on(text, above, line):
            joined[-1] = Line(above.start, line.end, above.gap, above.indent)
        else:
            joined.append(line)
    return joined


def _are_many(inner: Sequence[tuple[Line, Line]]) -> bool:
    least, most = _WRAPPED
    sized = sum(least <= line.end - line.start <= most for line, _ in inner)
    return len(inner) >= _MANY and sized >= _SIZED * len(inner)


def _are_full(text: str, inner: Sequence[tuple[Line, Line]]) -> bool:
    """Whether the lines broke where the next word had no room, mostly within sentences."""
    width = max((line.end - line.start for line, _ in inner), default=0)  # 0 where no line follows another at once
    if not _WRAPPED[0] <= width <= _WRAPPED[1]:
        return False
    full = sum(line.end - line.start + 1 + _first_word(text, after) > width for line, after in inner)
    within = sum(text[line.end - 1] not in _ENDS for line, _ in inner)
    return full >= _FULL * len(inner) and 2 * within >= len(inner)


def _first_word(text: str, line: Line) -> int:
    """The length of the first word of a line."""
    return len(text[line.start : line.end].split(maxsplit=1)[0])


def _goes_on(text: str, above: Line, line: Line) -> bool:
    """Whether a line continues the paragraph above it, which is closed by a short last line or a mark of a list."""
    last = max(text.rfind("\n", above.start, above.end) + 1, above.start)
    if _is_item(text, Line(last, above.end, 0, 0), line) or text[above.end : line.start].strip():
        return False
    return above.end - last >= _WRAPPED[0]


def _is_item(text: str, above: Line, line: Line) -> bool:
    """Whether a line is an item of a list, rather than begins with the dash of an aside."""
    if MARKER.match(text, line.start, line.end) is None:
        return False
    aside = text[line.start] in _ASIDES and text[above.end - 1] not in _ENDS
    return not aside or MARKER.match(text, above.start, above.end) is not None
