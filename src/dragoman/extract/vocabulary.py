"""Word classes that the extraction of engagements asks for, as data of the language."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Classes of words; see `languages/<code>/engagement_words.toml`."""

    phone: frozenset[str]
    present: frozenset[str]
    named: frozenset[str]
    separately: frozenset[str]
    together: frozenset[str]
    plurals: frozenset[str]
    objects: dict[str, frozenset[str]]
    ranks: dict[str, str]
    sidelines: frozenset[str]
    light: frozenset[str]
    sport: frozenset[str]
    sharing: frozenset[str]
    temporal: frozenset[str]

    def is_object(self, kind: str, lemma: str) -> bool:
        """Whether a lemma is of a class of objects ("instrument", "credentials", "wreath", "message")."""
        return lemma in self.objects.get(kind, frozenset({kind}))


@lru_cache(maxsize=4)
def load_vocabulary(language: str) -> Vocabulary:
    """The word classes of a language."""
    resource = files("dragoman.languages") / language / "engagement_words.toml"
    table = tomllib.loads(resource.read_text(encoding="utf-8"))
    return Vocabulary(
        phone=frozenset(table["phone"]),
        present=frozenset(table["present"]),
        named=frozenset(table["named"]),
        separately=frozenset(table["separately"]),
        together=frozenset(table["together"]),
        plurals=frozenset(table["plurals"]),
        objects={kind: frozenset(words) for kind, words in table["objects"].items()},
        ranks=dict(table["ranks"]),
        sidelines=frozenset(table["sidelines"]),
        sport=frozenset(table["sport"]),
        light=frozenset(table["light"]),
        sharing=frozenset(table["sharing"]),
        temporal=frozenset(table["temporal"]),
    )
