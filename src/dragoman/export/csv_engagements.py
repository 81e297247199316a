"""One row an engagement."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from dragoman.export.cells import Sheet, Value
from dragoman.export.sources import (
    DOCUMENT_COLUMNS,
    EVIDENCE_COLUMNS,
    confidence_value,
    document_values,
    evidence_values,
)
from dragoman.store.stored import StoredEngagement

# docs/export.md says what each is; a test holds the two together.
COLUMNS = (
    "id",
    "kind",
    "rank",
    "status",
    "format",
    "start",
    "end",
    "date_precision",
    "date_basis",
    "venue",
    "city",
    "country",
    "sides",
    "participants",
    "offices",
    "topics",
    "part_of",
    "background",
    "domestic",
    "attribution",
    "flags",
    "confidence",
    *EVIDENCE_COLUMNS,
    *DOCUMENT_COLUMNS,
)


def write_engagements(engagements: Iterable[StoredEngagement], stream: TextIO) -> int:
    """Write engagements as CSV, one row each, and say how many they were."""
    sheet, count = Sheet(stream, COLUMNS), 0
    for stored in engagements:
        sheet.write(_row(stored))
        count += 1
    return count


def _row(stored: StoredEngagement) -> dict[str, Value]:
    one = stored.engagement
    return {
        "id": stored.id,
        "kind": one.kind,
        "rank": one.rank,
        "status": one.status,
        "format": one.format,
        "start": one.start,
        "end": one.end,
        "date_precision": one.date_precision,
        "date_basis": one.date_basis,
        "venue": one.place.venue,
        "city": one.place.city,
        "country": one.place.country,
        "sides": sorted(one.sides()),
        "participants": [who.name for who in one.participants],
        "offices": [who.office or "" for who in one.participants],
        "topics": [topic.text for topic in one.topics],
        "part_of": one.part_of,
        "background": one.background,
        "domestic": one.domestic,
        "attribution": one.attribution,
        "flags": one.flags,
        "confidence": confidence_value(one.why, "kind"),
        **evidence_values(stored.document, one.evidence),
        **document_values(stored.document),
    }
