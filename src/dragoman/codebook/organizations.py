"""Organizations, their bodies, and standing formats."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from dragoman.codebook.tables import Table, needed, one_of, several

KINDS = frozenset(
    {"IGO", "format", "body of an IGO", "NGO", "development bank", "court", "military alliance", "movement"}
)


@dataclass(frozen=True, slots=True)
class Organization:
    """An organization, a body of one, or a format without a treaty body.

    Attributes:
        short: the code that `represents` holds.
        other_names: further names and spellings; one may belong to several organizations.
        kind: one of `KINDS`; a movement is a party, front or armed group with which states meet.
        parent: `short` of the organization it belongs to, or empty.
        members: current members as ISO alpha-3; empty where unknown.
        plover: actor code of the CAMEO and PETRARCH family, or empty.
        acts_for: `short` of the organization for which those who speak for this one act: a vice-president
            of the European Commission acts for the EU. Its own `short` for most.
        context_names: names that mean it only where the text speaks of it by another name
            ("the Alliance", "the Commission").
    """

    short: str
    name: str
    other_names: tuple[str, ...]
    kind: str
    parent: str
    seat_city: str
    seat_iso3: str
    members: tuple[str, ...]
    plover: str
    acts_for: str
    context_names: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it goes by, each once: the short one, the full one, the others."""
        return tuple(dict.fromkeys((self.short, self.name, *self.other_names)))


def _organization(cells: Sequence[str]) -> Organization:
    return Organization(
        short=needed(cells[0], "short"),
        name=needed(cells[1], "name"),
        other_names=several(cells[2]),
        kind=one_of(cells[3], "kind", KINDS),
        parent=cells[4],
        seat_city=cells[5],
        seat_iso3=cells[6],
        members=several(cells[7]),
        plover=cells[8],
        acts_for=cells[10] or cells[0],
        context_names=several(cells[11]),
    )


ORGANIZATIONS = Table(
    file="organizations.csv",
    columns=(
        "short",
        "name",
        "other_names",
        "kind",
        "parent",
        "seat_city",
        "seat_iso3",
        "members",
        "plover",
        "source",
        "acts_for",
        "context_names",
    ),
    parse=_organization,
    key=lambda organization: organization.short,
)


@lru_cache(maxsize=4)
def load_organizations(directory: Path | None = None) -> tuple[Organization, ...]:
    """All organizations; `directory` is a user's overlay whose rows add or replace by `short`.

    Raises:
        CodebookError: a malformed row, with file and line.
    """
    return ORGANIZATIONS.load(directory)
