"""Word classes of letters, signings, ceremonies and speeches, as data of the language."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class ActWords:
    """Classes of objects and further words; see `languages/<code>/acts.toml`."""

    classes: dict[str, frozenset[str]]
    words: dict[str, frozenset[str]]


@lru_cache(maxsize=4)
def load_act_words(language: str) -> ActWords:
    """The word classes of acts of a language."""
    resource = files("dragoman.languages") / language / "acts.toml"
    table = tomllib.loads(resource.read_text(encoding="utf-8"))
    return ActWords(
        {name: frozenset(words) for name, words in table["classes"].items()},
        {name: frozenset(words) for name, words in table["words"].items()},
    )
