"""Engagements written for other programs: one file a format, all of them in `FORMATS`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TextIO

from dragoman.errors import QueryError
from dragoman.export.csv_engagements import write_engagements
from dragoman.export.csv_participants import write_participants
from dragoman.export.jsonl import write_jsonl
from dragoman.store.stored import StoredEngagement

# Writes engagements to a stream and says how many they were.
Exporter = Callable[[Iterable[StoredEngagement], TextIO], int]

FORMATS: dict[str, Exporter] = {
    "csv": write_engagements,
    "csv-participants": write_participants,
    "jsonl": write_jsonl,
}


def exporter(format: str) -> Exporter:
    """The writer of a format.

    Raises:
        QueryError: there is no such format.
    """
    if format not in FORMATS:
        raise QueryError(f"format {format!r} is not known; it is one of {', '.join(FORMATS)}")
    return FORMATS[format]
