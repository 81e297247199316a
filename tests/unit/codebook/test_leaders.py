"""Who held which office when: found by any usual form of the name, and not beyond what is known."""

from __future__ import annotations

import re

import pytest

from dragoman.codebook.leaders import LEADERS, load_leaders
from dragoman.codebook.organizations import load_organizations
from dragoman.codebook.states import load_states

DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


@pytest.mark.parametrize(
    ("name", "on", "state"),
    [
        ("Erdogan", "2024-06-12", "TUR"),
        ("Aliyev", "2021-05-01", "AZE"),
        ("xi", "2021-05-01", "CHN"),
        ("Abiy", "2021-05-01", "ETH"),
        ("Sisi", "2021-05-01", "EGY"),
        ("al-Sisi", "2021-05-01", "EGY"),
        ("van der bellen", "2021-05-01", "AUT"),
        ("Bin Salman", "2021-05-01", "SAU"),
        ("Pedro Sánchez", "2021-05-01", "ESP"),
        ("Antony Blinken", "2021-05-21", "USA"),
    ],
)
def test_a_holder_is_found_by_the_usual_form_of_the_name(name: str, on: str, state: str) -> None:
    assert {leader.iso3 for leader in load_leaders().holders(name, on)} == {state}


def test_without_a_date_all_tenures_are_given_the_latest_first() -> None:
    starts = [leader.start for leader in load_leaders().holders("Netanyahu") if leader.office == "head of government"]
    assert len(starts) > 1
    assert starts == sorted(starts, reverse=True)


def test_a_full_name_is_not_confused_with_the_surname() -> None:
    assert {leader.iso3 for leader in load_leaders().holders("Ilham Aliyev")} == {"AZE"}


def test_an_unknown_name_has_no_holders() -> None:
    assert load_leaders().holders("Nobody Inparticular") == ()


@pytest.mark.parametrize(
    ("state", "office", "on", "name"),
    [
        ("AZE", "foreign minister", "2024-05-01", "Jeyhun Bayramov"),
        ("USA", "head of state", "2021-06-01", "Joe Biden"),
        ("USA", "head of state", "2021-01-20", "Joe Biden"),
        ("DEU", "head of government", "2015-01", "Angela Merkel"),
        ("NATO", "secretary-general", "2020", "Jens Stoltenberg"),
    ],
)
def test_the_holder_of_an_office_on_a_date(state: str, office: str, on: str, name: str) -> None:
    leader = load_leaders().holder_of(state, office, on)
    assert leader is not None
    assert leader.name == name


def test_the_holder_is_unknown_where_two_governments_claim_the_office() -> None:
    assert load_leaders().holder_of("VEN", "head of state and government", "2020-06-01") is None


def test_an_open_tenure_is_vouched_for_until_it_was_checked() -> None:
    leader = load_leaders().holder_of("AZE", "foreign minister", "2024-05-01")
    assert leader is not None and not leader.end
    after = str(int(leader.checked[:4]) + 1)
    assert not leader.serving(after)
    assert leader.serving(after, presumed=True)
    assert load_leaders().holder_of("AZE", "foreign minister", after) is None


def test_dates_and_codes_are_valid() -> None:
    known = {state.code for state in load_states()} | {one.short for one in load_organizations()}
    for leader in load_leaders():
        assert DATE.fullmatch(leader.start), leader
        assert not leader.end or (DATE.fullmatch(leader.end) and leader.start <= leader.end + "-99"), leader
        assert leader.iso3 in known, leader


def test_each_tenure_stands_once() -> None:
    keys = [LEADERS.key(leader) for leader in load_leaders()]
    assert len(keys) == len(set(keys))
