"""Lines put together to paragraphs, and parted from what is boilerplate."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.languages.lines import Line, lines
from dragoman.languages.wrapping import MARKER, unwrapped
from dragoman.model.evidence import Span


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
    return unwrapped(text, own, by_number=True)


__all__ = ["MARKER", "paragraphs", "part"]
