"""Words around stances, as data of the language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from dragoman.languages.forms import forms


@dataclass(frozen=True, slots=True)
class StanceWords:
    """Verbs around stances, bodies that hold them, and words of reported speech.

    See `languages/<code>/stance_words.toml`.
    """

    expressing: frozenset[str]
    being: frozenset[str]
    carrying: frozenset[str]
    again: frozenset[str]
    refusing: frozenset[str]
    bodies: frozenset[str]
    saying: frozenset[str]
    obliging: frozenset[str]
    promising: frozenset[str]
    denying: frozenset[str]
    speaking: frozenset[str]
    idle: frozenset[str]
    finite: frozenset[str]
    telling: frozenset[str]
    possessives: frozenset[str]
    giving_way: frozenset[str]
    reporting: frozenset[str]
    needs: frozenset[str]
    valuing: frozenset[str]
    empty: frozenset[str]
    addressing: frozenset[str]
    informing: frozenset[str]
    civil: frozenset[str]
    opening: frozenset[str]
    closing: frozenset[str]
    discussing: frozenset[str]
    means: frozenset[str]
    told_by_call: frozenset[str]
    binding: frozenset[str]
    bound: frozenset[str]
    yielding: frozenset[str]
    states: frozenset[str]
    valued: dict[str, str]


@lru_cache(maxsize=4)
def load_stance_words(language: str) -> StanceWords:
    """The words around stances of a language."""
    table = dict(forms(language, "stance_words"))
    valued = {word: kind for kind, words in table.pop("valued").items() for word in words}
    return StanceWords(**{name: frozenset(words) for name, words in table.items()}, valued=valued)
