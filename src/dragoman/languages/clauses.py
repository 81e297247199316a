"""Words that decide how clauses are built out of a tree."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from dragoman.languages.forms import forms


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """Classes of lemmas of one language; see `languages/<code>/clauses.toml`."""

    controlling: frozenset[str]
    rewarding: frozenset[str]
    transparent: frozenset[str]
    telling: frozenset[str]


@lru_cache(maxsize=4)
def load_clause_words(language: str) -> ClauseWords:
    """The clause words of a language.

    Raises:
        LanguageError: there is no such table for the language.
    """
    table = forms(language, "clauses")
    return ClauseWords(**{name: frozenset(words) for name, words in table.items()})
