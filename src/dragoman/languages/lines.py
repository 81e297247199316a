"""A text cut into lines, with what can be seen of a line without understanding it."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Everything that ends a line in Unicode, so that a block never holds two lines by accident.
_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+|\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


@dataclass(slots=True, frozen=True)
class Line:
    """A line with something in it: blanks at both ends left out.

    Attributes:
        start, end: its span in the text.
        gap: how many empty lines stand above it.
        indent: how many blanks stand before it.
    """

    start: int
    end: int
    gap: int
    indent: int


def lines(text: str, start: int = 0, end: int | None = None) -> list[Line]:
    """All lines of the text between two offsets that hold more than blanks, in order."""
    found: list[Line] = []
    breaks = 1
    for match in _LINE.finditer(text, start, len(text) if end is None else end):
        piece = match.group()
        bare = piece.strip()
        if bare:
            indent = len(piece) - len(piece.lstrip())
            first = match.start() + indent
            found.append(Line(first, first + len(bare), max(0, breaks - 1), indent))
            breaks = 0
        elif not piece.strip("\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"):
            breaks += 1
    return found
