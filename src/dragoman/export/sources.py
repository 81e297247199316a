"""The columns that lead from a row back to the characters of its source."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.export.cells import Value
from dragoman.model.document import Document
from dragoman.model.evidence import Reasons, Span

EVIDENCE_COLUMNS = ("evidence", "evidence_in", "evidence_start", "evidence_end")
DOCUMENT_COLUMNS = ("document", "external_id", "outlet", "published", "title", "url", "path")
_QUOTE_CHARS = 1000


def evidence_values(document: Document, spans: Sequence[Span]) -> dict[str, Value]:
    """The first piece of evidence: its words, the field they stand in, and their offsets there."""
    if not spans:
        return dict.fromkeys(EVIDENCE_COLUMNS)
    span = spans[0]
    field = (document.title or "") if span.title else document.text
    return {
        "evidence": field[span.start : min(span.end, span.start + _QUOTE_CHARS)],
        "evidence_in": "title" if span.title else "text",
        "evidence_start": str(span.start),
        "evidence_end": str(span.end),
    }


def confidence_value(reasons: Reasons, path: str) -> str | None:
    """How sure the value at a path is; None where no reason is kept."""
    why = reasons.by_path.get(path)
    return None if why is None else f"{why.confidence:.3f}"


def document_values(document: Document) -> dict[str, Value]:
    """What tells the document."""
    return {
        "document": document.id,
        "external_id": document.external_id,
        "outlet": document.outlet,
        "published": document.published,
        "title": document.title,
        "url": document.url,
        "path": document.path,
    }
