"""The table of states: every code once, and the words by which texts name them."""

from __future__ import annotations

from collections import Counter

import pytest

from dragoman.codebook.states import State, load_states

STATES = {state.code: state for state in load_states()}


def named(word: str) -> set[str]:
    """Codes of the present states that have the word as a name, adjective or word for their people."""
    return {
        state.code
        for state in STATES.values()
        if not state.valid_to
        and word in (state.name, state.official, *state.other_names, *state.adjectives, *state.inhabitants)
    }


@pytest.mark.parametrize(
    ("word", "codes"),
    [
        ("Emirati", {"ARE"}),
        ("UAE", {"ARE"}),
        ("U.S.", {"USA"}),
        ("American", {"USA"}),
        ("Czech", {"CZE"}),
        ("Czech Republic", {"CZE"}),
        ("British", {"GBR"}),
        ("U.K.", {"GBR"}),
        ("Korean", {"KOR"}),
        ("ROK", {"KOR"}),
        ("Republic of Korea", {"KOR"}),
        ("DPRK", {"PRK"}),
        ("Ivorian", {"CIV"}),
        ("Bosnian", {"BIH"}),
        ("Kosovar", {"XKX"}),
        ("Kosovan", {"XKX"}),
        ("Dutch", {"NLD"}),
        ("Filipino", {"PHL"}),
        ("Philippine", {"PHL"}),
        ("Türkiye", {"TUR"}),
        ("Turkiye", {"TUR"}),
        ("Turkey", {"TUR"}),
        ("PRC", {"CHN"}),
        ("Palestinian Authority", {"PSE"}),
        ("Hellenic", {"GRC"}),
        ("Nigerien", {"NER"}),
        ("Nigerian", {"NGA"}),
        ("Viet Nam", {"VNM"}),
        ("Dominican", {"DMA", "DOM"}),
        ("Congolese", {"COD", "COG"}),
    ],
)
def test_words_mean_these_states_and_no_others(word: str, codes: set[str]) -> None:
    assert named(word) == codes


def test_every_code_stands_once_and_has_its_form() -> None:
    assert len(STATES) == len(load_states())
    coded = [state for state in STATES.values() if state.iso3]
    assert all(len(state.iso3) == 3 and len(state.iso2) == 2 for state in coded)
    present = Counter(state.iso2 for state in coded if not state.valid_to)
    assert [code for code, times in present.items() if times > 1] == []


def test_codes_are_those_of_iso() -> None:
    pycountry = pytest.importorskip("pycountry")
    of_iso = {country.alpha_3: country.alpha_2 for country in pycountry.countries}
    ours = {state.iso3: state.iso2 for state in STATES.values() if state.iso3 and not state.valid_to}
    assert {code for code in ours if code not in of_iso} == {"XKX"}
    assert {code for code in ours if code != "XKX" and ours[code] != of_iso[code]} == set()


def test_former_states_have_the_years_in_which_they_were() -> None:
    yugoslavia = STATES["YUG"]
    assert yugoslavia.valid_in(1999)
    assert not yugoslavia.valid_in(2010)
    assert not STATES["SSD"].valid_in(2010)
    assert STATES["FRA"].valid_in(1900)


def test_an_authority_without_a_code_goes_by_its_name() -> None:
    assert STATES["Abkhazia"].iso3 == ""


def test_forms_that_need_a_hyphen_are_no_adjectives() -> None:
    combining: list[State] = [state for state in STATES.values() if state.combining]
    assert "Sino" in STATES["CHN"].combining
    assert all(not set(state.combining) & set(state.adjectives) for state in combining)
