"""Venues lead to a city and to whose they are."""

from __future__ import annotations

import pytest

from dragoman.codebook.organizations import load_organizations
from dragoman.codebook.states import load_states
from dragoman.codebook.venues import Venue, load_venues

VENUES = {name: venue for venue in load_venues() for name in venue.names}


@pytest.mark.parametrize(
    ("name", "city", "home"),
    [
        ("White House", "Washington", "USA"),
        ("Blair House", "Washington", "USA"),
        ("Élysée Palace", "Paris", "FRA"),
        ("10 Downing Street", "London", "GBR"),
        ("Great Hall of the People", "Beijing", "CHN"),
        ("Diaoyutai", "Beijing", "CHN"),
        ("Hyderabad House", "New Delhi", "IND"),
        ("Malacañang", "Manila", "PHL"),
        ("Ak Orda", "Astana", "KAZ"),
        ("Kuksaroy", "Tashkent", "UZB"),
        ("Ala-Archa", "Bishkek", "KGZ"),
        ("Zagulba", "Baku", "AZE"),
        ("Dolmabahçe", "Istanbul", "TUR"),
        ("Aso Rock", "Abuja", "NGA"),
        ("Union Buildings", "Pretoria", "ZAF"),
        ("Casa Rosada", "Buenos Aires", "ARG"),
        ("Casa de Nariño", "Bogotá", "COL"),
        ("NATO headquarters", "Brussels", "NATO"),
        ("UN Headquarters", "New York", "UN"),
        ("Palais des Nations", "Geneva", "UN"),
        ("Berlaymont", "Brussels", "EU"),
    ],
)
def test_a_venue_stands_in_a_city_and_is_somebodys(name: str, city: str, home: str) -> None:
    assert (VENUES[name].city, VENUES[name].home) == (city, home)


def test_a_name_that_many_capitals_have_says_nothing_alone() -> None:
    assert VENUES["State House"] == Venue("State House", (), "", "", "", True)
    assert VENUES["State House Entebbe"].country == "UGA"


def test_names_are_unique_and_codes_known() -> None:
    assert sum(len(venue.names) for venue in load_venues()) == len(VENUES)
    states = {state.code for state in load_states()}
    homes = states | {one.short for one in load_organizations()} | {""}
    assert {venue.country for venue in load_venues()} <= states | {""}
    assert {venue.home for venue in load_venues()} <= homes
