"""Word classes of letters, signings, ceremonies and speeches, as data of the language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from dragoman.languages.forms import forms


@dataclass(frozen=True, slots=True)
class ActWords:
    """Classes of objects and further words; see `languages/<code>/acts.toml`."""

    classes: dict[str, frozenset[str]]
    words: dict[str, frozenset[str]]


@lru_cache(maxsize=4)
def load_act_words(language: str) -> ActWords:
    """The word classes of acts of a language."""
    table = forms(language, "acts")
    return ActWords(
        {name: frozenset(words) for name, words in table["classes"].items()},
        {name: frozenset(words) for name, words in table["words"].items()},
    )
