"""Cities by any usual spelling, with the country that a text most likely means first."""

from __future__ import annotations

import pytest

from dragoman.codebook.cities import cities_by_name, load_cities
from dragoman.codebook.folding import fold
from dragoman.codebook.organizations import load_organizations
from dragoman.codebook.states import load_states


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Kyiv", "UKR"),
        ("Kiev", "UKR"),
        ("Nur-Sultan", "KAZ"),
        ("Bishkek", "KGZ"),
        ("Khankendi", "AZE"),
        ("Stepanakert", "AZE"),
        ("Gabala", "AZE"),
        ("Sharm el-Sheikh", "EGY"),
        ("Camp David", "USA"),
        ("Davos", "CHE"),
        ("Ischgl", "AUT"),
        ("Sochi", "RUS"),
        ("Gymnich", "DEU"),
        ("Tripoli", "LBY"),
        ("London", "GBR"),
        ("Paris", "FRA"),
        ("Sana’a", "YEM"),
        ("N’Djamena", "TCD"),
        ("Brasilia", "BRA"),
        ("The Hague", "NLD"),
        ("Panmunjom", "KOR"),
    ],
)
def test_a_name_means_this_country_first(name: str, country: str) -> None:
    assert cities_by_name()[fold(name)][0].iso3 == country


def test_other_cities_of_the_name_are_kept() -> None:
    assert {"LBY", "LBN"} <= {city.iso3 for city in cities_by_name()["tripoli"]}


@pytest.mark.parametrize("name", ["Nice", "Split", "Reading", "Mobile", "Most", "Male", "Van", "Bar"])
def test_names_that_are_words_are_flagged(name: str) -> None:
    assert all(city.ambiguous for city in load_cities() if city.name == name)


@pytest.mark.parametrize("name", ["Paris", "Geneva", "Baku", "Barcelona", "Washington", "Manila"])
def test_well_known_cities_are_not(name: str) -> None:
    assert not any(city.ambiguous for city in load_cities() if city.name == name)


def test_every_capital_of_a_state_is_there() -> None:
    capitals = {(name, city.iso3) for city in load_cities() if city.capital for name in map(fold, city.names)}
    states = [state for state in load_states() if state.iso3 and state.capital and not state.valid_to]
    assert [state.capital for state in states if (fold(state.capital), state.iso3) not in capitals] == []


def test_every_seat_of_an_organization_is_there() -> None:
    there = {(fold(name), city.iso3) for city in load_cities() for name in city.names}
    seats = {(fold(one.seat_city), one.seat_iso3) for one in load_organizations() if one.seat_city}
    assert seats - there == set()


def test_each_city_stands_once_in_a_known_country() -> None:
    states = {state.code for state in load_states()}
    keys = [(city.name, city.iso3) for city in load_cities()]
    assert len(keys) == len(set(keys))
    assert {city.iso3 for city in load_cities()} <= states
