"""Words by which topics are told apart, as data of the language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from dragoman.languages.forms import Phrases, by_first_word, forms

_PHRASES = ("joining", "closing", "listing", "attaching", "occasions")


@dataclass(frozen=True, slots=True)
class TopicWords:
    """See `languages/<code>/topic_words.toml`; phrases stand under their first word, the longest first."""

    agenda: frozenset[str]
    plain_agenda: frozenset[str]
    talking: frozenset[str]
    messages: frozenset[str]
    sittings: frozenset[str]
    joining: Phrases
    ending: frozenset[str]
    cutting: frozenset[str]
    complements: frozenset[str]
    articles: frozenset[str]
    relatives: frozenset[str]
    sharing: frozenset[str]
    talks: frozenset[str]
    subordinating: frozenset[str]
    questions: frozenset[str]
    being: frozenset[str]
    placing: dict[str, tuple[str, ...]]
    kinds: dict[str, tuple[str, ...]]
    leaders: frozenset[str]
    pronouns: frozenset[str]
    alike: frozenset[str]
    adverbs: frozenset[str]
    passing: frozenset[str]
    personal: frozenset[str]
    asking: frozenset[str]
    greetings: frozenset[str]
    about: frozenset[str]
    repeated: frozenset[str]
    sited: frozenset[str]
    saying: frozenset[str]
    agreeing: frozenset[str]
    vague_ends: frozenset[str]
    pairs: frozenset[str]
    relating: frozenset[str]
    things: frozenset[str]
    many: frozenset[str]
    closing: Phrases
    occasions: Phrases
    listing: Phrases
    collective: frozenset[str]
    counting: frozenset[str]
    fields: frozenset[str]
    bonds: frozenset[str]
    bond_adjectives: frozenset[str]
    opportunities: frozenset[str]
    inserted: frozenset[str]
    attaching: Phrases
    occurring: frozenset[str]
    holding: frozenset[str]


@lru_cache(maxsize=4)
def load_topic_words(language: str) -> TopicWords:
    """The words around topics of a language."""
    table = forms(language, "topic_words")
    values: dict[str, Any] = {}
    for name, value in table.items():
        if isinstance(value, dict):
            values[name] = {word: tuple(words) for word, words in value.items()}
        else:
            values[name] = by_first_word(line.split() for line in value) if name in _PHRASES else frozenset(value)
    return TopicWords(**values)
