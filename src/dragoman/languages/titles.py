"""Words that decide whether a title is one, and whose, as data of the language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from dragoman.languages.forms import forms


@dataclass(frozen=True, slots=True)
class TitleWords:
    """See `languages/<code>/offices.toml`."""

    adjectival: frozenset[str]
    after_title: frozenset[str]
    courtesy: frozenset[str]


@lru_cache(maxsize=4)
def load_title_words(language: str = "en") -> TitleWords:
    """The title words of a language.

    Raises:
        LanguageError: there are no tables for the language.
    """
    table = forms(language, "offices")
    return TitleWords(
        adjectival=frozenset(table["adjectival"]),
        after_title=frozenset(table["after_title"]),
        courtesy=frozenset(table["courtesy"]),
    )
