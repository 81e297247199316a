"""Words that tell when and where something took place, as data of the language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from dragoman.languages.forms import forms


@dataclass(frozen=True, slots=True)
class WhenWhereWords:
    """Classes of words; see `languages/<code>/when_where.toml`."""

    inside: frozenset[str]
    determiners: frozenset[str]
    closed: frozenset[str]
    openers: frozenset[str]
    heading: frozenset[str]
    staying: frozenset[str]
    capital: frozenset[str]
    hosting: frozenset[str]
    calling: frozenset[str]
    mediating: frozenset[str]
    sequence: frozenset[str]
    frames: frozenset[str]
    beside: frozenset[str]
    envoys: frozenset[str]
    visiting: frozenset[str]
    handing: frozenset[str]
    giving: frozenset[str]
    sidelines: frozenset[str]
    arriving: frozenset[str]
    leaving: frozenset[str]
    over: frozenset[str]
    airports: frozenset[str]
    ending: frozenset[str]
    returned: frozenset[str]
    returning: frozenset[str]
    homeward: frozenset[str]
    travelling: frozenset[str]
    schedules: frozenset[str]
    buildings: frozenset[str]
    within: frozenset[str]
    topical: frozenset[str]
    city_states: frozenset[str]
    meals: frozenset[str]


@lru_cache(maxsize=4)
def load_when_where_words(language: str) -> WhenWhereWords:
    """The word classes of a language."""
    table = forms(language, "when_where")
    return WhenWhereWords(**{name: frozenset(words) for name, words in table.items()})
