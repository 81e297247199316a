"""Dated instruments: the year for arithmetic on anniversaries."""

from __future__ import annotations

import pytest

from dragoman.codebook.instruments import load_instruments
from dragoman.codebook.organizations import load_organizations
from dragoman.codebook.states import load_states

INSTRUMENTS = {name: one for one in load_instruments() for name in one.names}


@pytest.mark.parametrize(
    ("name", "year", "parties"),
    [
        ("Partnership for Peace Framework Document", 1994, ("NATO",)),
        ("Helsinki Final Act", 1975, ("OSCE",)),
        ("Shusha Declaration", 2021, ("AZE", "TUR")),
        ("Élysée Treaty", 1963, ("DEU", "FRA")),
        ("Good Friday Agreement", 1998, ("GBR", "IRL")),
        ("JCPOA", 2015, ("CHN", "DEU", "FRA", "GBR", "IRN", "RUS", "USA", "EU")),
        ("Treaty of Amity and Cooperation", 1976, ("ASEAN",)),
        ("Prespa Agreement", 2018, ("GRC", "MKD")),
    ],
)
def test_the_year_and_the_parties(name: str, year: int, parties: tuple[str, ...]) -> None:
    assert (INSTRUMENTS[name].year, INSTRUMENTS[name].parties) == (year, parties)


def test_names_are_unique_and_parties_known() -> None:
    assert sum(len(one.names) for one in load_instruments()) == len(INSTRUMENTS)
    known = {state.code for state in load_states()} | {one.short for one in load_organizations()}
    assert {code for one in load_instruments() for code in one.parties} <= known


def test_they_stand_in_the_order_of_their_dates() -> None:
    dates = [one.date for one in load_instruments()]
    assert dates == sorted(dates)
