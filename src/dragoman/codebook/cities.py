"""Cities and other places where diplomacy happens."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from dragoman.codebook.folding import fold
from dragoman.codebook.tables import Table, needed, several, yes_no


class City(NamedTuple):
    """A city, or another place that texts use like one ("Camp David").

    Attributes:
        other_names: further spellings and former names; unfolded.
        population: 0 where it is not known.
        capital: of the state as states.csv has it.
        ambiguous: the name is a word of the language or a person's name as well ("Nice", "Austin"), so it needs
            a preposition or a country beside it.
    """

    name: str
    other_names: tuple[str, ...]
    iso3: str
    population: int
    capital: bool
    ambiguous: bool

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.other_names)


def _city(cells: Sequence[str]) -> City:
    name, ascii_name, others, iso3, population, capital, ambiguous = cells
    other_names = several(others)
    return City(
        needed(name, "name"),
        (ascii_name, *other_names) if ascii_name else other_names,
        needed(iso3, "iso3"),
        int(population or 0),
        yes_no(capital, "capital"),
        yes_no(ambiguous, "ambiguous"),
    )


CITIES = Table(
    file="cities.csv",
    columns=("name", "ascii_name", "other_names", "iso3", "population", "capital", "ambiguous"),
    parse=_city,
    key=lambda city: (city.name, city.iso3),
)


@lru_cache(maxsize=4)
def load_cities(directory: Path | None = None) -> tuple[City, ...]:
    """All cities; `directory` is a user's overlay whose rows add or replace by name and country.

    Raises:
        CodebookError: a malformed row, with file and line.
    """
    return CITIES.load(directory)


@lru_cache(maxsize=4)
def cities_by_name(directory: Path | None = None) -> dict[str, tuple[City, ...]]:
    """From a folded name to the cities that bear it: capitals first, then by inhabitants."""
    found: dict[str, list[City]] = {}
    for city in sorted(load_cities(directory), key=lambda city: (not city.capital, -city.population)):
        for name in dict.fromkeys(map(fold, city.names)):
            found.setdefault(name, []).append(city)
    return {name: tuple(cities) for name, cities in found.items()}
