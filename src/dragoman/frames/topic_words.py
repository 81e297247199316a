"""Words by which topics are told apart, as data of the language."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class TopicWords:
    """See `languages/<code>/topic_words.toml`; `joining` are tuples of words, the longest first."""

    agenda: frozenset[str]
    plain_agenda: frozenset[str]
    talking: frozenset[str]
    messages: frozenset[str]
    sittings: frozenset[str]
    joining: tuple[tuple[str, ...], ...]
    ending: frozenset[str]
    cutting: frozenset[str]
    complements: frozenset[str]
    articles: frozenset[str]
    relatives: frozenset[str]
    sharing: frozenset[str]
    talks: frozenset[str]
    subordinating: frozenset[str]


@lru_cache(maxsize=4)
def load_topic_words(language: str) -> TopicWords:
    """The words around topics of a language."""
    resource = files("dragoman.languages") / language / "topic_words.toml"
    table = tomllib.loads(resource.read_text(encoding="utf-8"))
    joining = sorted((tuple(j.split()) for j in table.pop("joining")), key=len, reverse=True)
    return TopicWords(joining=tuple(joining), **{name: frozenset(words) for name, words in table.items()})
