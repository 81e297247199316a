"""Whose voice an outlet is: official outlets, state agencies and the press, by name and by host."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from dragoman.codebook.folding import fold
from dragoman.codebook.hosts import government_home, host_of, suffixes
from dragoman.codebook.organizations import load_organizations
from dragoman.codebook.states import load_states
from dragoman.codebook.tables import Table, needed, one_of, several, yes_no

KINDS = frozenset(
    {
        "foreign ministry",
        "presidency",
        "government",
        "defence ministry",
        "parliament",
        "organization",
        "state agency",
        "press",
    }
)
# From strong to weak.
RULES = ("outlet-official", "outlet-host", "outlet-name", "outlet-agency", "outlet-press")
# Words that make a name one of an office, so that the state named with it is the home.
_OFFICES = frozenset(
    several(
        "ministry|minister|ministers|ministerial|department|government|presidency|president|presidential|embassy|"
        "consulate|mission|delegation|parliament|assembly|senate|chancellery|cabinet|palace|court|secretariat|office"
    )
)
_SHORT_NAMES = ("NATO", "UN", "EU", "OSCE")
_LONGEST_NAME = 9


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet and the side it speaks for.

    Attributes:
        hosts: hosts of its pages, without "www."; subdomains count as well.
        home: a state's code or an organization's `short`.
        kind: one of `KINDS`.
        official: speaks for its home (ministries, state agencies), rather than merely sitting there (press).
    """

    name: str
    other_names: tuple[str, ...]
    hosts: tuple[str, ...]
    home: str
    kind: str
    official: bool

    @property
    def rule(self) -> str:
        """The name of the rule by which a home found through this row is given."""
        return {"press": "outlet-press", "state agency": "outlet-agency"}.get(self.kind, "outlet-official")


def _outlet(cells: Sequence[str]) -> Outlet:
    name, others, hosts, home, kind, official = cells
    return Outlet(
        needed(name, "outlet"),
        several(others),
        several(hosts),
        needed(home, "home"),
        one_of(kind, "kind", KINDS),
        yes_no(official, "official"),
    )


OUTLETS = Table(
    file="outlets.csv",
    columns=("outlet", "other_names", "hosts", "home", "kind", "official"),
    parse=_outlet,
    key=lambda outlet: (outlet.name, outlet.home),
)


@lru_cache(maxsize=4)
def load_outlets(directory: Path | None = None) -> tuple[Outlet, ...]:
    """All outlets; `directory` is a user's overlay whose rows add or replace by name and home.

    Raises:
        CodebookError: a malformed row, with file and line.
    """
    return OUTLETS.load(directory)


def home_of(outlet: str | None, url: str | None, directory: Path | None = None) -> tuple[str, str] | None:
    """The side for which a text speaks, told from where it was published.

    Args:
        outlet: name of the outlet as the document has it.
        url: address of the document.
        directory: a user's overlay.

    Returns:
        The code of a state or organization and the rule by which it was found; None if it cannot be told.
        The rules are `RULES`: outlet-official (a row of the table), outlet-host (a government's domain), outlet-name
        ("Embassy of X in Y"), outlet-agency (a state agency), outlet-press (where a paper sits, which says little
        about whose president "the president" is).
    """
    host = host_of(url)
    name_row, host_row = _by_name(outlet, directory), _by_host(host, directory)
    rows = [row for row in (name_row, host_row) if row]
    found = {row.rule: row.home for row in reversed(rows)}
    if host and not host_row:
        found["outlet-host"] = government_home(host, directory) or ""
    if outlet and not name_row:
        found["outlet-name"] = _named_in(outlet, directory) or ""
    return next(((found[rule], rule) for rule in RULES if found.get(rule)), None)


def _by_name(outlet: str | None, directory: Path | None) -> Outlet | None:
    return _names(directory).get(_key(outlet)) if outlet else None


def _by_host(host: str | None, directory: Path | None) -> Outlet | None:
    hosts = _hosts(directory)
    return next((hosts[end] for end in suffixes(host) if end in hosts), None) if host else None


def _key(name: str) -> str:
    """The name without what varies: capitals, accents, points, a leading article."""
    return fold(name).replace(".", "").removeprefix("the ").strip()


@lru_cache(maxsize=4)
def _names(directory: Path | None) -> dict[str, Outlet]:
    return {_key(name): row for row in load_outlets(directory) for name in (row.name, *row.other_names)}


@lru_cache(maxsize=4)
def _hosts(directory: Path | None) -> dict[str, Outlet]:
    return {host: row for row in load_outlets(directory) for host in row.hosts}


def _named_in(outlet: str, directory: Path | None) -> str | None:
    """The first state or organization named in the name of an office."""
    words = fold(outlet).replace(",", " ").replace(".", "").replace("'s ", " ").split()
    if _OFFICES.isdisjoint(words):
        return None
    codes = _codes(directory)
    for first in range(len(words)):
        for last in range(min(len(words), first + _LONGEST_NAME), first, -1):
            code = codes.get(" ".join(words[first:last]))
            if code:
                return code
    return None


@lru_cache(maxsize=4)
def _codes(directory: Path | None) -> dict[str, str]:
    """From the words for a state, or the full name of an organization, to its code, if they mean one only."""
    found: dict[str, set[str]] = {}
    for state in load_states(directory):
        if not state.valid_to:
            for word in (state.name, state.official, *state.other_names, *state.adjectives):
                found.setdefault(fold(word).replace(".", ""), set()).add(state.code)
    for organization in load_organizations(directory):
        for word in (organization.name, *organization.other_names):
            if " " in word:
                found.setdefault(fold(word).replace(".", ""), set()).add(organization.acts_for)
    found |= {fold(short): {short} for short in _SHORT_NAMES}
    return {word: codes.pop() for word, codes in found.items() if len(codes) == 1}
