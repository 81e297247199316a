"""One row a participation: rows of the same engagement share its id."""

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
from dragoman.model.engagement import Participation
from dragoman.store.stored import StoredEngagement

# docs/export.md says what each is; a test holds the two together.
COLUMNS = (
    "engagement",
    "participant",
    "name",
    "participant_kind",
    "office",
    "office_rank",
    "represents",
    "also_represents",
    "role",
    "kind",
    "status",
    "format",
    "start",
    "end",
    "date_precision",
    "city",
    "country",
    "background",
    "domestic",
    "confidence",
    *EVIDENCE_COLUMNS,
    *DOCUMENT_COLUMNS,
)


def write_participants(engagements: Iterable[StoredEngagement], stream: TextIO) -> int:
    """Write the participants of engagements as CSV, one row each, and say how many engagements they were."""
    sheet, count = Sheet(stream, COLUMNS), 0
    for stored in engagements:
        for number, who in enumerate(stored.engagement.participants, start=1):
            sheet.write(_row(stored, number, who))
        count += 1
    return count


def _row(stored: StoredEngagement, number: int, who: Participation) -> dict[str, Value]:
    one = stored.engagement
    return {
        "engagement": stored.id,
        "participant": str(number),
        "name": who.name,
        "participant_kind": who.kind,
        "office": who.office,
        "office_rank": who.rank,
        "represents": who.represents,
        "also_represents": who.also_represents,
        "role": who.role,
        "kind": one.kind,
        "status": one.status,
        "format": one.format,
        "start": one.start,
        "end": one.end,
        "date_precision": one.date_precision,
        "city": one.place.city,
        "country": one.place.country,
        "background": one.background,
        "domestic": one.domestic,
        "confidence": confidence_value(one.why, f"participants.{number - 1}.name"),
        **evidence_values(stored.document, who.evidence),
        **document_values(stored.document),
    }
