"""Words that point back to somebody, as data of the language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from dragoman.languages.forms import forms


@dataclass(frozen=True, slots=True)
class PointingWords:
    """See `languages/<code>/coreference.toml`.

    `aliases` are pairs of sets of words: a title of the first set may mean whom a word of the second was told of;
    after `holding` ("is", "serves as"), and words of `before_office` beside it, stands an office that somebody holds;
    `numbers` count whom a plural means; `plurals` ask for a word in the office of each.
    """

    aliases: tuple[tuple[frozenset[str], frozenset[str]], ...]
    visitors: frozenset[str]
    hosts: frozenset[str]
    holding: frozenset[str]
    before_office: frozenset[str]
    numbers: dict[str, int]
    plurals: dict[str, frozenset[str]]


@lru_cache(maxsize=4)
def load_pointing_words(language: str = "en") -> PointingWords:
    """The pointing words of a language."""
    table = forms(language, "coreference")
    return PointingWords(
        aliases=tuple((frozenset(a["title"]), frozenset(a["known"])) for a in table["aliases"]),
        visitors=frozenset(table["words"]["visitors"]),
        hosts=frozenset(table["words"]["hosts"]),
        holding=frozenset(table["words"]["holding"]),
        before_office=frozenset(table["words"]["before_office"]),
        numbers=dict(table["numbers"]),
        plurals={word: frozenset(known) for word, known in table["plurals"].items()},
    )
