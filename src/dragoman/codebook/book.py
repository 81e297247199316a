"""All tables in one object."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from dragoman.codebook.calibration import CALIBRATION
from dragoman.codebook.cities import CITIES, City, cities_by_name, load_cities
from dragoman.codebook.formats import FORMATS, Format, load_formats
from dragoman.codebook.gatherings import GATHERINGS, Gathering, load_gatherings
from dragoman.codebook.instruments import INSTRUMENTS, Instrument, load_instruments
from dragoman.codebook.leaders import LEADERS, Leaders, load_leaders
from dragoman.codebook.organizations import ORGANIZATIONS, Organization, load_organizations
from dragoman.codebook.outlets import OUTLETS, Outlet, home_of, load_outlets
from dragoman.codebook.states import STATES, State, load_states
from dragoman.codebook.tables import Table
from dragoman.codebook.topics import TOPICS, TopicConcept, load_topics
from dragoman.codebook.venues import VENUES, Venue, load_venues
from dragoman.errors import CodebookError

TABLES: tuple[Table[Any], ...] = (
    STATES,
    ORGANIZATIONS,
    LEADERS,
    CITIES,
    VENUES,
    OUTLETS,
    FORMATS,
    GATHERINGS,
    INSTRUMENTS,
    CALIBRATION,
    TOPICS,
)


@dataclass(frozen=True)
class Codebook:
    """The tables in use. Each is read when it is first asked for, once a process.

    Attributes:
        overlay: directory of a user's own rows, or None.
    """

    overlay: Path | None = None

    @property
    def states(self) -> tuple[State, ...]:
        return load_states(self.overlay)

    @property
    def organizations(self) -> tuple[Organization, ...]:
        return load_organizations(self.overlay)

    @property
    def leaders(self) -> Leaders:
        return load_leaders(self.overlay)

    @property
    def cities(self) -> tuple[City, ...]:
        return load_cities(self.overlay)

    @property
    def venues(self) -> tuple[Venue, ...]:
        return load_venues(self.overlay)

    @property
    def outlets(self) -> tuple[Outlet, ...]:
        return load_outlets(self.overlay)

    @property
    def formats(self) -> tuple[Format, ...]:
        return load_formats(self.overlay)

    @property
    def gatherings(self) -> tuple[Gathering, ...]:
        return load_gatherings(self.overlay)

    @property
    def instruments(self) -> tuple[Instrument, ...]:
        return load_instruments(self.overlay)

    @property
    def topics(self) -> tuple[TopicConcept, ...]:
        return load_topics(self.overlay)

    @cached_property
    def state(self) -> dict[str, State]:
        """States by code."""
        return {state.code: state for state in self.states}

    @cached_property
    def organization(self) -> dict[str, Organization]:
        """Organizations by `short`."""
        return {organization.short: organization for organization in self.organizations}

    def cities_named(self, folded: str) -> tuple[City, ...]:
        """The cities of a folded name, capitals first, then by inhabitants."""
        return cities_by_name(self.overlay).get(folded, ())

    def home_of(self, outlet: str | None, url: str | None) -> tuple[str, str] | None:
        """The side for which a text speaks and the rule that says so; see `outlets.home_of`."""
        return home_of(outlet, url, self.overlay)

    @cached_property
    def hash(self) -> str:
        """Short checksum of all rows in use; it changes if a table or the overlay changes."""
        digest = hashlib.sha256()
        for table in TABLES:
            content = table.content(self.overlay)
            digest.update(f"{table.file} {len(content)}\n".encode())
            digest.update(content)
        return digest.hexdigest()[:12]


@lru_cache(maxsize=4)
def load_codebook(overlay: Path | None = None) -> Codebook:
    """The codebook, with a user's own tables laid over it.

    Args:
        overlay: a directory with CSV files named and headed like those of the package; their rows are added, or
            replace the row with the same key. All of its tables are read at once, so that a mistake shows here.

    Raises:
        CodebookError: no such directory, or a malformed row, with its file and line.
    """
    if overlay is not None:
        _check(overlay)
    return Codebook(overlay)


def _check(overlay: Path) -> None:
    if not overlay.is_dir():
        raise CodebookError(f"{overlay}: no such directory; name one with tables such as outlets.csv")
    for table in TABLES:
        if (overlay / table.file).exists():
            table.load(overlay)
