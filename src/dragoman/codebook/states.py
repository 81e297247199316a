"""States and state-like entities with the words that texts use for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from dragoman.codebook.tables import Table, needed, one_of, several, year

_RECOGNISED = frozenset({"yes", "partly", "no"})


@dataclass(frozen=True, slots=True)
class State:
    """A state, a former state, or an authority that meets like one.

    Attributes:
        iso3: ISO 3166-1 alpha-3 (XKX for Kosovo; ISO 3166-3 for former states); empty without one.
        cow: number in the Correlates of War list, or empty.
        adjectives: as in "the Emirati side"; one adjective may belong to several states.
        government_words: what stands for the government, the capital among them.
        recognised: yes, partly or no.
        valid_from: first year, for states that came into being since 1990 and former ones.
        valid_to: last year, for former states.
        combining: forms that stand only before a hyphen ("Sino-Vietnamese").
    """

    iso3: str
    iso2: str
    cow: str
    name: str
    official: str
    other_names: tuple[str, ...]
    adjectives: tuple[str, ...]
    inhabitants: tuple[str, ...]
    capital: str
    other_capitals: tuple[str, ...]
    government_words: tuple[str, ...]
    recognised: str
    valid_from: int | None
    valid_to: int | None
    combining: tuple[str, ...]

    @property
    def code(self) -> str:
        """What `represents` holds for this state: the alpha-3 code, or the name if it has none."""
        return self.iso3 or self.name

    def valid_in(self, on: int) -> bool:
        """Whether the state existed in the year."""
        return (self.valid_from or on) <= on <= (self.valid_to or on)


def _state(cells: Sequence[str]) -> State:
    iso3 = cells[0]
    if iso3 and not (len(iso3) == 3 and iso3.isascii() and iso3.isupper()):
        raise ValueError(f"iso3 is {iso3!r}; it must be three capital letters or empty")
    return State(
        iso3=iso3,
        iso2=cells[1],
        cow=cells[2],
        name=needed(cells[3], "name"),
        official=needed(cells[4], "official"),
        other_names=several(cells[5]),
        adjectives=several(cells[6]),
        inhabitants=several(cells[7]),
        capital=cells[8],
        other_capitals=several(cells[9]),
        government_words=several(cells[10]),
        recognised=one_of(cells[11], "recognised", _RECOGNISED),
        valid_from=year(cells[12], "valid_from"),
        valid_to=year(cells[13], "valid_to"),
        combining=several(cells[14]),
    )


STATES = Table(
    file="states.csv",
    columns=(
        "iso3",
        "iso2",
        "cow",
        "name",
        "official",
        "other_names",
        "adjectives",
        "inhabitants",
        "capital",
        "other_capitals",
        "government_words",
        "recognised",
        "valid_from",
        "valid_to",
        "combining",
    ),
    parse=_state,
    key=lambda state: state.code,
)


@lru_cache(maxsize=4)
def load_states(directory: Path | None = None) -> tuple[State, ...]:
    """All states; `directory` is a user's overlay whose states.csv adds or replaces rows by code.

    Raises:
        CodebookError: a malformed row, with file and line.
    """
    return STATES.load(directory)


@lru_cache(maxsize=1)
def iso_codes() -> frozenset[str]:
    """Codes of states and lands of ISO 3166, without authorities that few recognise ("South Ossetia")."""
    return frozenset(state.iso3 for state in load_states() if state.iso3)


@lru_cache(maxsize=1)
def state_codes() -> frozenset[str]:
    """What `represents` may hold for states, in the tables that come with dragoman."""
    return frozenset(state.code for state in load_states())
