"""The words that say whether what a predicate tells is held, planned, wished, called off or denied."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from dragoman.languages.forms import forms


@dataclass(frozen=True, slots=True)
class Moods:
    """Lemmas of governing verbs and words beside nouns, by what they say of the predicate; see `moods.toml`."""

    planned: frozenset[str]
    ahead: frozenset[str]
    plans: frozenset[str]
    listing: frozenset[str]
    wished: frozenset[str]
    cancelled: frozenset[str]
    cancellations: frozenset[str]
    moved: frozenset[str]
    denied: frozenset[str]
    without: frozenset[str]
    possible: frozenset[str]
    upcoming: frozenset[str]
    earlier: frozenset[str]
    recalling: frozenset[str]
    counted: frozenset[str]
    recollecting: frozenset[str]
    spoken: frozenset[str]
    awaiting: frozenset[str]
    purposes: frozenset[str]
    failed: frozenset[str]
    reasons: frozenset[str]
    happening: frozenset[str]
    saying: frozenset[str]


@lru_cache(maxsize=4)
def load_moods(language: str) -> Moods:
    """The mood words of a language."""
    table = forms(language, "moods")
    return Moods(**{name: frozenset(words) for name, words in table.items()})
