"""Dated gatherings: when and where, each name one of them."""

from __future__ import annotations

import pytest

from dragoman.codebook.cities import load_cities
from dragoman.codebook.gatherings import load_gatherings
from dragoman.codebook.organizations import load_organizations
from dragoman.codebook.states import load_states

GATHERINGS = {name: one for one in load_gatherings() for name in one.names}


@pytest.mark.parametrize(
    ("name", "start", "city", "country"),
    [
        ("COP29", "2024-11-11", "Baku", "AZE"),
        ("COP1", "1995-03-28", "Berlin", "DEU"),
        ("2023 NATO summit", "2023-07-11", "Vilnius", "LTU"),
        ("2008 NATO summit", "2008-04-02", "Bucharest", "ROU"),
        ("2024 G20 summit", "2024-11-18", "Rio de Janeiro", "BRA"),
        ("16th BRICS summit", "2024-10-22", "Kazan", "RUS"),
        ("SCO Samarkand summit", "2022-09-15", "Samarkand", "UZB"),
        ("CHOGM 2022", "2022-06-20", "Kigali", "RWA"),
        ("APEC summit 2025", "2025-10-31", "Gyeongju", "KOR"),
        ("60th Munich Security Conference", "2024-02-16", "Munich", "DEU"),
    ],
)
def test_when_and_where(name: str, start: str, city: str, country: str) -> None:
    found = GATHERINGS[name]
    assert (found.start, found.city, found.country) == (start, city, country)


def test_a_name_of_two_gatherings_is_given_to_none() -> None:
    assert sum(len(one.names) for one in load_gatherings()) == len(GATHERINGS)
    assert "2022 NATO summit" not in GATHERINGS


def test_codes_and_cities_are_known() -> None:
    assert {one.series for one in load_gatherings()} <= {one.short for one in load_organizations()} | {""}
    assert {one.country for one in load_gatherings()} <= {state.code for state in load_states()}
    cities = {(name, city.iso3) for city in load_cities() for name in city.names}
    assert {(one.city, one.country) for one in load_gatherings() if one.city} - cities == set()


def test_they_stand_in_the_order_of_their_dates() -> None:
    starts = [one.start for one in load_gatherings()]
    assert starts == sorted(starts)
