"""Words of titles and actions of instruments, as data of the language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from dragoman.languages.forms import forms


@dataclass(frozen=True, slots=True)
class InstrumentWords:
    """Words of titles and verbs of action; see `languages/<code>/instrument_words.toml`."""

    heads: frozenset[str]
    general: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    stop: frozenset[str]
    actions: dict[str, str]
    deeds: dict[str, str]
    done: dict[str, str]
    pairs: frozenset[str]
    standing: frozenset[str]
    specific: frozenset[str]
    completed: frozenset[str]
    alone: frozenset[str]
    wanting: frozenset[str]
    passed: frozenset[str]
    drafts: frozenset[str]
    numbers: frozenset[str]
    pairs_of: frozenset[str]
    else_: frozenset[str]
    bonds: frozenset[str]
    venues: frozenset[str]
    definite: frozenset[str]
    seeking: frozenset[str]
    determining: frozenset[str]
    plain: frozenset[str]
    open: frozenset[str]
    tied: frozenset[str]
    apart: frozenset[str]
    entering: frozenset[str]
    wishing: frozenset[str]


@lru_cache(maxsize=4)
def load_instrument_words(language: str) -> InstrumentWords:
    """The words of instruments of a language."""
    table = dict(forms(language, "instrument_words"))
    actions, deeds, done = (dict(table.pop(name)) for name in ("actions", "deeds", "done"))
    sets = {name: frozenset(words) for name, words in table.items()}
    return InstrumentWords(**sets, actions=actions, deeds=deeds, done=done)
