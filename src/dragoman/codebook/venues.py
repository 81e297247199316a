"""Seats of government and other named venues, with where they stand and whose they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from dragoman.codebook.tables import Table, needed, several, yes_no


@dataclass(frozen=True, slots=True)
class Venue:
    """A building or residence that texts name instead of a city or a government.

    Attributes:
        country: where it stands, ISO alpha-3; empty for a name that every other capital has ("State House").
        home: whose it is, a state's code or an organization's `short`; empty for hotels and halls.
        shared_name: other places have the name as well, so it needs a city or a country beside it.
    """

    name: str
    other_names: tuple[str, ...]
    city: str
    country: str
    home: str
    shared_name: bool

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.other_names)


def _venue(cells: Sequence[str]) -> Venue:
    name, others, city, country, home, shared = cells
    if not country and shared != "yes":
        raise ValueError("country is empty; only a shared name may go without")
    return Venue(needed(name, "venue"), several(others), city, country, home, yes_no(shared, "shared_name"))


VENUES = Table(
    file="venues.csv",
    columns=("venue", "other_names", "city", "country", "home", "shared_name"),
    parse=_venue,
    key=lambda venue: (venue.name, venue.country),
)


@lru_cache(maxsize=4)
def load_venues(directory: Path | None = None) -> tuple[Venue, ...]:
    """All venues; `directory` is a user's overlay whose rows add or replace by name and country.

    Raises:
        CodebookError: a malformed row, with file and line.
    """
    return VENUES.load(directory)
