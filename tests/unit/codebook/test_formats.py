"""Formats by name, with what a sitting of them is."""

from __future__ import annotations

import pytest

from dragoman.codebook.formats import load_formats
from dragoman.codebook.organizations import load_organizations
from dragoman.codebook.states import load_states

FORMATS = {name: one for one in load_formats() for name in (*one.names, *one.templates)}


@pytest.mark.parametrize(
    ("name", "short", "kind"),
    [
        ("North Atlantic Council", "NATO", "session"),
        ("C5+1", "C5+1", "session"),
        ("SCO Council of Foreign Ministers", "SCO", "session"),
        ("GCC Ministerial Council", "GCC", "session"),
        ("OTS Summit", "OTS", "summit"),
        ("G20 Summit", "G20", "summit"),
        ("Political Consultations", "", "consultations"),
        ("Joint Intergovernmental Commission", "", "consultations"),
        ("Munich Security Conference", "MSC", "conference"),
    ],
)
def test_a_format_has_its_organization_and_kind(name: str, short: str, kind: str) -> None:
    assert (FORMATS[name].short, FORMATS[name].kind) == (short, kind)


def test_names_with_a_state_in_them_are_templates() -> None:
    assert FORMATS["NATO + {state}"].short == "NATO"
    assert "NATO + {state}" not in FORMATS["NATO + {state}"].names
    assert not any("{" in name for one in load_formats() for name in one.names)


def test_names_are_unique_and_codes_known() -> None:
    assert sum(len(one.names) + len(one.templates) for one in load_formats()) == len(FORMATS)
    organizations = {one.short for one in load_organizations()}
    known = organizations | {state.code for state in load_states()}
    assert {one.short for one in load_formats()} <= organizations | {""}
    assert {code for one in load_formats() for code in one.members} <= known
