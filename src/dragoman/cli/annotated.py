"""A reading as its text, with what was read in it in colour, or in brackets where there is no colour."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from dragoman.model.display import engagement_lines, headline
from dragoman.model.marks import Mark, marks_of, segments
from dragoman.model.reading import Reading
from dragoman.model.visible import one_line, visible

_STYLES = {
    "trigger": "bold reverse",
    "actor": "bold cyan",
    "date": "yellow",
    "place": "green",
    "topic": "magenta",
    "stance": "red",
    "instrument": "blue",
    "boilerplate": "dim",
}
_NAMES = {"trigger": "engagement", "boilerplate": "not read"}
_UNLABELLED = ("boilerplate", "topic")


def annotated_text(reading: Reading, *, colour: bool) -> Iterator[Text]:
    """The headline, the annotated title and text, and the engagements in words."""
    yield Text(headline(reading), style="bold" if colour else "")
    yield Text()
    marks = marks_of(reading)
    if reading.document.title:
        yield _annotate(reading.document.title, [mark for mark in marks if mark.span.title], colour)
        yield Text()
    yield _annotate(reading.document.text, [mark for mark in marks if not mark.span.title], colour)
    yield Text()
    if colour and marks:
        yield _legend(marks)
    for engagement in reading.engagements:
        yield from (Text(line) for line in engagement_lines(engagement))


def _annotate(text: str, marks: list[Mark], colour: bool) -> Text:
    out = Text()
    for piece, mark in segments(text, marks):
        words = visible(piece)
        if mark is None or (not colour and mark.kind in _UNLABELLED):
            out.append(words)
        elif not colour:
            out.append(f"[{words}|{one_line(mark.label)}]")
        else:
            out.append(words, style=_STYLES[mark.kind])
            if mark.kind == "trigger":
                out.append(f" {one_line(mark.label)} ", style="dim")
    return out


def _legend(marks: list[Mark]) -> Text:
    out = Text()
    for kind in _STYLES:
        if any(mark.kind == kind for mark in marks):
            out.append(f" {_NAMES.get(kind, kind)} ", style=_STYLES[kind]).append(" ")
    return out
