"""Made-up offices: for whom a person acts, and the words that tell it."""

from __future__ import annotations

import random
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from dragoman.codebook.states import State, load_states

ORGANIZATIONS = 0.15  # of the sides are organizations, or states told by an office that only they have
SHORT = 0.5
_WITH_ARTICLE = frozenset(
    """Bahamas|Central African Republic|Comoros|Dominican Republic|Gambia|Maldives|Marshall Islands|Netherlands|Philippines
    |Seychelles|Solomon Islands|United Arab Emirates|United Kingdom|United States|Holy See""".replace(
        "\n    ", ""
    ).split("|")
)
_WITHOUT_REALM = frozenset(
    """Antigua and Barbuda|Barbados|Belize|Bosnia and Herzegovina|Brunei Darussalam|Burkina Faso|Canada|Georgia|Grenada|Hungary
    |Iceland|Ireland|Jamaica|Japan|Malaysia|Mongolia|Montenegro|Nepal|New Zealand|Romania|Saint Lucia
    |Saint Vincent and the Grenadines|Solomon Islands|Turkmenistan|Tuvalu|Ukraine""".replace("\n    ", "").split("|")
)
_UNMISTAKABLE = {"Congo": "the Republic of the Congo"}  # what "Congo" alone is, no text tells
_PLURALS = {
    "Minister": "Ministers",
    "President": "Presidents",
    "Secretary": "Secretaries",
    "Speaker": "Speakers",
    "Adviser": "Advisers",
    "Ambassador": "Ambassadors",
    "Envoy": "Envoys",
}


@dataclass(frozen=True, slots=True)
class Side:
    """A state or an organization and the words for it; an organization has only its code and an office."""

    code: str
    state: str = ""
    official: str = ""
    adj: str = ""
    poss: str = ""
    capital: str = ""
    office: str = ""


@dataclass(frozen=True, slots=True)
class Post:
    """An office: its words, and whether they are a short title beside which the side has to be told."""

    words: str
    short: bool


@lru_cache(maxsize=1)
def offices() -> dict[str, list[str]]:
    """The table of offices."""
    return tomllib.loads((Path(__file__).parent / "offices.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def state_sides() -> tuple[Side, ...]:
    """All states of today."""
    states = [s for s in load_states() if s.recognised == "yes" and not s.valid_to]
    shared = {a for s in states for a in s.adjectives if sum(a in other.adjectives for other in states) > 1}
    return tuple(_side(state, shared) for state in states)


def _side(state: State, shared: set[str]) -> Side:
    name = f"the {state.name}" if state.name in _WITH_ARTICLE else _UNMISTAKABLE.get(state.name, state.name)
    official = state.official if state.official in _WITHOUT_REALM else f"the {state.official}"
    own = [a for a in state.adjectives if a not in shared]
    possessive = name + ("'" if name.endswith("s") else "'s")
    return Side(state.code, name, official, own[0] if own else state.name, possessive, state.capital)


def make_side(rng: random.Random, taken: set[str], *, states_only: bool) -> Side:
    """A side that nobody in the document acts for yet."""
    while True:
        if not states_only and rng.random() < ORGANIZATIONS:
            row = rng.choice(offices()["sided"])
            side = Side(row["code"], office=row["office"])  # type: ignore[index]
        else:
            side = rng.choice(state_sides())
        if side.code not in taken:
            taken.add(side.code)
            return side


def make_post(rng: random.Random, side: Side, *, short: bool | None = None) -> Post:
    """An office of a side; `short` asks for a short title, or for none."""
    if side.office:
        return Post(side.office, False)
    if short is None:
        short = rng.random() < SHORT
    if short:
        return Post(rng.choice(offices()["short"]), True)
    other = rng.choice([s for s in state_sides() if s.code != side.code])
    words = rng.choice(offices()["posts"]).format(
        state=side.state, official=side.official, adj=side.adj, poss=side.poss, other=other.state
    )
    return Post(words, False)


def plural(title: str) -> str:
    """A short title for several: "Ministers of Foreign Affairs"."""
    for one, several in _PLURALS.items():
        if one in title.split():
            return title.replace(one, several, 1)
    raise ValueError(f"{title!r} has no noun of which the plural is known")
