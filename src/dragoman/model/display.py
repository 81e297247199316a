"""How a Reading shows itself: as lines of text when printed, as an annotated page in a notebook."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING

from dragoman.model.document import Document
from dragoman.model.engagement import Engagement
from dragoman.model.marks import Mark, marks_of, segments
from dragoman.model.phrases import (
    company_phrase,
    count_phrase,
    date_phrase,
    kind_phrase,
    listed,
    person_phrase,
    place_phrase,
)
from dragoman.model.visible import one_line, visible

if TYPE_CHECKING:
    from dragoman.model.reading import Reading

MOST_SHOWN = 50_000
"""Characters of a text that a notebook shows; what is beyond is counted only."""

_COLOURS = {
    "trigger": "#ffd9a0",
    "actor": "#bfe0ff",
    "date": "#fff3a3",
    "place": "#c9f0c4",
    "topic": "#e4d7ff",
    "stance": "#ffd0dc",
    "instrument": "#d0f0f0",
}


def reading_as_text(reading: Reading) -> str:
    """The engagements, stances and instruments of a reading as readable lines, without control characters."""
    lines = [headline(reading)]
    for engagement in reading.engagements:
        lines += engagement_lines(engagement)
    for stance in reading.stances:
        holder = stance.holder.name if stance.holder else "?"
        lines.append(f"{stance.id}  " + one_line(f"{stance.kind}: {holder} on {stance.object}"))
    for instrument in reading.instruments:
        lines.append(f"{instrument.id}  " + one_line(f"{instrument.action}: {instrument.title}"))
    return "\n".join(lines)


def headline(reading: Reading) -> str:
    """One line: what the document is and how much was read in it."""
    document = reading.document
    source = ", ".join(part for part in (document_name(document), document.outlet, document.published) if part)
    if document.unread:
        return one_line(f"{source}: not read, {document.unread}")
    counts = [count_phrase(len(reading.engagements), "engagement")]
    counts += [count_phrase(len(reading.stances), "stance")] if reading.stances else []
    counts += [count_phrase(len(reading.instruments), "instrument")] if reading.instruments else []
    return one_line(f"{source}: {', '.join(counts)}")


def document_name(document: Document) -> str:
    """The shortest name by which the user knows the document."""
    path = document.path.replace("\\", "/").rsplit("/", 1)[-1] if document.path else None
    return document.external_id or path or document.url or document.title or "text"


def source_name(document: Document) -> str:
    """Where a document is to be found: its path, with its own id in a file of several."""
    parts = (document.path, document.external_id) if document.path else (document_name(document),)
    return ", ".join(part for part in parts if part)


def engagement_lines(engagement: Engagement) -> Iterator[str]:
    """An engagement as a few lines: what and when, who, about what."""
    first = (
        engagement.id,
        kind_phrase(engagement),
        f'"{engagement.format}"' if engagement.format else "",
        date_phrase(engagement.start, engagement.end, engagement.date_precision) or "no date",
        place_phrase(engagement.place, venue=True),
        f"part of {engagement.part_of}" if engagement.part_of else "",
        f"according to {engagement.attribution}" if engagement.attribution else "",
    )
    yield "  ".join(one_line(part) for part in first if part)
    for participant in engagement.participants:
        yield f"      {person_phrase(participant)}"
    if engagement.topics:
        yield f"      about {listed(topic.text for topic in engagement.topics)}"


def reading_as_html(reading: Reading) -> str:
    """The annotated text with a table of its engagements, for a notebook; all of it escaped."""
    text = reading.document.text
    rows = "".join(_row(engagement) for engagement in reading.engagements)
    table = f"<table><tr>{_HEAD}</tr>{rows}</table>" if rows else ""
    more = f"<p>… {len(text) - MOST_SHOWN:,} more characters</p>" if len(text) > MOST_SHOWN else ""
    return (
        f'<div class="dragoman"><p><b>{_safe(headline(reading))}</b></p>{table}'
        f'<div style="white-space:pre-wrap">{"".join(_annotated(reading))}</div>{more}</div>'
    )


_HEAD = "".join(f"<th>{head}</th>" for head in ("", "what", "when", "who", "where", "topics"))


def _row(engagement: Engagement) -> str:
    cells = (
        engagement.id,
        kind_phrase(engagement),
        date_phrase(engagement.start, engagement.end, engagement.date_precision),
        company_phrase(engagement),
        place_phrase(engagement.place),
        listed(topic.text for topic in engagement.topics),
    )
    return "<tr>" + "".join(f'<td style="text-align:left">{_safe(cell)}</td>' for cell in cells) + "</tr>"


def _annotated(reading: Reading) -> Iterator[str]:
    marks = marks_of(reading)
    if reading.document.title:
        titled = [mark for mark in marks if mark.span.title]
        yield "<b>" + "".join(_piece(*pair) for pair in segments(reading.document.title, titled)) + "</b>\n\n"
    body = [mark for mark in marks if not mark.span.title and mark.span.end <= MOST_SHOWN]
    yield from (_piece(*pair) for pair in segments(reading.document.text[:MOST_SHOWN], body))


def _piece(text: str, mark: Mark | None) -> str:
    if mark is None:
        return _safe(text)
    if mark.kind == "boilerplate":
        return f'<span style="opacity:0.5">{_safe(text)}</span>'
    style = f"background:{_COLOURS[mark.kind]};color:#000"
    return f'<mark style="{style}" title="{_safe(mark.label)}">{_safe(text)}</mark>'


def _safe(text: str) -> str:
    return escape(visible(text), quote=True)
