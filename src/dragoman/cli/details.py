"""One document or one engagement of the record in full."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rich.table import Table
from rich.text import Text

from dragoman.cli.annotated import annotated_text
from dragoman.cli.explain import explanation
from dragoman.model.display import document_name, engagement_lines
from dragoman.model.document import Document
from dragoman.model.evidence import Span
from dragoman.model.reading import Reading
from dragoman.model.visible import one_line
from dragoman.store.stored import StoredDocument, StoredEngagement

_PROPERTIES = ("outlet", "home", "published", "language", "url", "path", "external_id")
_AROUND = 60


def document_details(stored: StoredDocument, *, colour: bool, explain: bool) -> Iterator[Text | Table]:
    """The properties, the annotated text, and the engagements under their ids in the record."""
    reading = _under_record_ids(stored)
    yield from _properties(stored.document)
    yield Text()
    yield from explanation(reading) if explain else annotated_text(reading, colour=colour)


def engagement_details(stored: StoredEngagement, *, explain: bool) -> Iterator[Text | Table]:
    """The engagement in words, the words of the text that tell of it, and the document."""
    engagement, document = stored.engagement, stored.document
    yield from (Text(line) for line in engagement_lines(engagement))
    yield Text()
    for span in engagement.evidence:
        yield _in_context(document, span)
    yield Text(f"told by {document.id}  {document_name(document)}", style="bold")
    yield from _properties(document)
    if explain:
        yield Text()
        yield from explanation(Reading(document, stored.coder, [engagement]))


def _under_record_ids(stored: StoredDocument) -> Reading:
    """The reading with ids of the record in place of those that are local to it."""
    ids = {e.id: id for e, id in zip(stored.reading.engagements, stored.engagement_ids, strict=True)}
    engagements = [
        replace(e, id=ids[e.id], part_of=ids.get(e.part_of or "", e.part_of)) for e in stored.reading.engagements
    ]
    return replace(stored.reading, engagements=engagements)


def _properties(document: Document) -> Iterator[Text]:
    for name in _PROPERTIES:
        if value := getattr(document, name):
            yield Text(f"  {name}: ", style="dim").append(one_line(str(value)))


def _in_context(document: Document, span: Span) -> Text:
    """The words of a span with some of the text around them."""
    text = document.title or "" if span.title else document.text
    before = text[max(0, span.start - _AROUND) : span.start]
    after = text[span.end : span.end + _AROUND]
    # blanks beside the span are kept, those at the ends are not needed
    line = Text("  … ", style="dim").append(one_line(before) + " " * before[-1:].isspace())
    line.append(one_line(text[span.start : span.end]), style="bold not dim")
    return line.append(" " * after[:1].isspace() + one_line(after) + " …")
