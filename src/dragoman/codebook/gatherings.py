"""Dated summits, sessions and conferences, so that "on the sidelines of COP29" has a date and a place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from dragoman.codebook.formats import KINDS
from dragoman.codebook.tables import Table, needed, one_of, several


@dataclass(frozen=True, slots=True)
class Gathering:
    """One meeting of a series, or one that stands alone.

    Attributes:
        series: `short` of the organization or format that met; empty for one that stands alone.
        edition: its number in the series, or empty.
        kind: session, summit or conference.
        start: first day, ISO.
        end: last day, ISO.
        city: empty if it was held by video; `country` is then the one in the chair.
    """

    name: str
    other_names: tuple[str, ...]
    series: str
    edition: str
    kind: str
    start: str
    end: str
    city: str
    country: str

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.other_names)


def _gathering(cells: Sequence[str]) -> Gathering:
    name, others, series, edition, kind, start, end, city, country = cells
    if date.fromisoformat(start) > date.fromisoformat(end):
        raise ValueError(f"start {start} is after end {end}")
    return Gathering(
        needed(name, "name"),
        several(others),
        series,
        edition,
        one_of(kind, "kind", KINDS),
        start,
        end,
        city,
        needed(country, "country"),
    )


GATHERINGS = Table(
    file="gatherings.csv",
    columns=("name", "other_names", "series", "edition", "kind", "start", "end", "city", "country"),
    parse=_gathering,
    key=lambda gathering: gathering.name,
)


@lru_cache(maxsize=4)
def load_gatherings(directory: Path | None = None) -> tuple[Gathering, ...]:
    """All gatherings by date; `directory` is a user's overlay whose rows add or replace by name.

    Raises:
        CodebookError: a malformed row, with file and line.
    """
    return GATHERINGS.load(directory)
