"""The table of organizations: codes, names, and for whom the people of a body act."""

from __future__ import annotations

from collections import Counter

import pytest

from dragoman.codebook.organizations import load_organizations
from dragoman.codebook.states import load_states

ORGANIZATIONS = {organization.short: organization for organization in load_organizations()}


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("ASEAN", "ASEAN"),
        ("Economic Community of West African States", "ECOWAS"),
        ("UN Security Council", "UNSC"),
        ("U.N. Security Council", "UNSC"),
        ("Organisation of Turkic States", "OTS"),
        ("Türksoy", "TURKSOY"),
        ("MERCOSUR", "Mercosur"),
        ("Arab League", "LAS"),
        ("Quadrilateral Security Dialogue", "Quad"),
        ("Visegrad Four", "V4"),
        ("OPEC Plus", "OPEC+"),
        ("UN Refugee Agency", "UNHCR"),
        ("World Food Program", "WFP"),
        ("External Action Service", "EEAS"),
        ("International Committee of the Red Cross", "ICRC"),
        ("Organization for Security and Cooperation in Europe", "OSCE"),
    ],
)
def test_names_lead_to_the_organization(name: str, short: str) -> None:
    assert [one.short for one in ORGANIZATIONS.values() if name in one.names] == [short]


@pytest.mark.parametrize(
    ("short", "side"),
    [
        ("European Commission", "EU"),
        ("European Council", "EU"),
        ("EEAS", "EU"),
        ("NAC", "NATO"),
        ("UNSC", "UN"),
        ("AU Commission", "AU"),
        ("CoE Committee of Ministers", "CoE"),
        ("UNHCR", "UNHCR"),
        ("ESCWA", "ESCWA"),
        ("IAEA", "IAEA"),
        ("NATO", "NATO"),
    ],
)
def test_who_speaks_for_a_body_acts_for(short: str, side: str) -> None:
    assert ORGANIZATIONS[short].acts_for == side


def test_names_that_need_context_are_kept_apart() -> None:
    assert "the Alliance" in ORGANIZATIONS["NATO"].context_names
    assert "the Alliance" not in ORGANIZATIONS["NATO"].names
    assert "Security Council" in ORGANIZATIONS["UNSC"].context_names


def test_no_name_means_two_organizations() -> None:
    times = Counter(name for one in ORGANIZATIONS.values() for name in one.names)
    assert [name for name in times if times[name] > 1] == []


def test_a_seat_of_government_is_no_organization() -> None:
    names = {name for one in ORGANIZATIONS.values() for name in one.names}
    assert not names & {"Brussels", "Geneva", "Davos", "Addis Ababa"}


def test_codes_refer_to_what_is_there() -> None:
    states = {state.code for state in load_states()}
    for one in ORGANIZATIONS.values():
        assert not one.parent or one.parent in ORGANIZATIONS, one.short
        assert one.acts_for in ORGANIZATIONS or one.acts_for in states, one.short
        assert set(one.members) <= states, one.short
        assert not one.seat_iso3 or one.seat_iso3 in states, one.short
