"""Whose voice an outlet is: by its name, by its address, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.codebook.organizations import load_organizations
from dragoman.codebook.outlets import home_of, load_outlets
from dragoman.codebook.states import load_states


@pytest.mark.parametrize(
    ("outlet", "url", "found"),
    [
        ("White House", None, ("USA", "outlet-official")),
        ("US Department of State", "https://www.state.gov/x", ("USA", "outlet-official")),
        ("THE KREMLIN", None, ("RUS", "outlet-official")),
        (None, "https://www.mfa.gov.az/en/news/1", ("AZE", "outlet-official")),
        (None, "https://www.nato.int/cps/en/news.htm", ("NATO", "outlet-official")),
        (None, "https://www.eeas.europa.eu/eeas/x_en", ("EU", "outlet-official")),
        (None, "https://shape.nato.int/x", ("NATO", "outlet-official")),
        (None, "https://web.archive.org/web/20210101/https://www.kremlin.ru/x", ("RUS", "outlet-official")),
        (None, "https://ge.usembassy.gov/x", ("USA", "outlet-official")),
        (None, "https://deputies.gob.xx.cl/1", None),
        (None, "https://www.interior.gob.cl/1", ("CHL", "outlet-official")),
        (None, "https://statements.gov.bz", ("BLZ", "outlet-host")),
        (None, "https://www.meti.go.jp/english", ("JPN", "outlet-host")),
        ("Embassy of Estonia in Kyiv", None, ("EST", "outlet-name")),
        ("Permanent Mission of Azerbaijan to NATO", None, ("AZE", "outlet-name")),
        ("Ministry of Health of the Democratic Republic of the Congo", None, ("COD", "outlet-name")),
        ("Delegation of the European Union to Georgia", None, ("EU", "outlet-name")),
        ("Foreign Ministry of Guinea-Bissau", None, ("GNB", "outlet-name")),
        ("Embassy of Estonia in Kyiv", "https://www.reuters.com/x", ("EST", "outlet-name")),
        ("Xinhua", None, ("CHN", "outlet-agency")),
        ("AZERTAC", "https://azertag.az/en/xeber/1", ("AZE", "outlet-agency")),
        ("Saudi Press Agency", "https://www.spa.gov.sa/x", ("SAU", "outlet-agency")),
        ("The Guardian", None, ("GBR", "outlet-press")),
        (None, "https://www.bbc.co.uk/news", ("GBR", "outlet-press")),
    ],
)
def test_the_home_and_the_rule_that_gives_it(
    outlet: str | None, url: str | None, found: tuple[str, str] | None
) -> None:
    assert home_of(outlet, url) == found


@pytest.mark.parametrize(
    ("outlet", "url"),
    [
        (None, None),
        ("", ""),
        ("University of Georgia", None),
        ("Foreign Affairs Weekly", None),
        ("Dominican Foreign Ministry", None),
        (None, "https://example.org/gov.uk"),
        (None, "http://[not-an-address"),
        (None, "https://notgov.example.com"),
        (None, "https://go.fr"),
    ],
)
def test_nothing_is_guessed(outlet: str | None, url: str | None) -> None:
    assert home_of(outlet, url) is None


def test_an_outlet_of_the_user_is_known(tmp_path: Path) -> None:
    row = "Valley Dispatch,,valley.example,FJI,government,yes\n"
    (tmp_path / "outlets.csv").write_text("outlet,other_names,hosts,home,kind,official\n" + row, encoding="utf-8")
    assert home_of("valley dispatch", None, tmp_path) == ("FJI", "outlet-official")
    assert home_of(None, "https://news.valley.example/1", tmp_path) == ("FJI", "outlet-official")
    assert home_of("valley dispatch", None) is None


def test_every_present_member_of_the_united_nations_has_its_foreign_ministry() -> None:
    members = {state.code for state in load_states() if state.recognised == "yes" and not state.valid_to}
    ministries = {outlet.home for outlet in load_outlets() if outlet.kind == "foreign ministry"}
    assert members - ministries == set()


def test_names_and_hosts_are_unique_and_homes_known() -> None:
    outlets = load_outlets()
    names = [name.casefold() for outlet in outlets for name in (outlet.name, *outlet.other_names)]
    hosts = [host for outlet in outlets for host in outlet.hosts]
    assert len(names) == len(set(names))
    assert len(hosts) == len(set(hosts))
    assert all(host == host.lower() and not host.startswith("www.") and "/" not in host for host in hosts)
    known = {state.code for state in load_states()} | {one.short for one in load_organizations()}
    assert {outlet.home for outlet in outlets} <= known
    assert all(outlet.official == (outlet.kind != "press") for outlet in outlets)
