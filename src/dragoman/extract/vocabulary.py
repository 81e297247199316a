"""Word classes that the extraction of engagements asks for, as data of the language."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from dragoman.errors import CodebookError
from dragoman.languages.forms import forms


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Classes of words; see `languages/<code>/engagement_words.toml`."""

    phone: frozenset[str]
    lines: frozenset[str]
    present: frozenset[str]
    here: frozenset[str]
    private: frozenset[str]
    house: frozenset[str]
    named: frozenset[str]
    separately: frozenset[str]
    together: frozenset[str]
    plurals: frozenset[str]
    objects: dict[str, frozenset[str]]
    ranks: dict[str, str]
    passing: frozenset[str]
    technical: frozenset[str]
    sidelines: frozenset[str]
    light: frozenset[str]
    sport: frozenset[str]
    sharing: frozenset[str]
    temporal: frozenset[str]

    def class_of(self, name: str) -> frozenset[str]:
        """The lemmas of a class that rows ask for ("visit", "meal").

        Raises:
            CodebookError: there is no such class.
        """
        try:
            return self.objects[name]
        except KeyError:
            raise CodebookError(f"engagement_words.toml has no class {name!r} under [objects]: add it") from None


def _support_verbs(language: str) -> frozenset[str]:
    """Verbs whose subject takes part in what their object names ("held talks")."""
    resource = files("dragoman.languages") / language / "support_verbs.csv"
    with resource.open(encoding="utf-8") as stream:
        return frozenset(row["lemma"] for row in csv.DictReader(stream))


@lru_cache(maxsize=4)
def load_vocabulary(language: str) -> Vocabulary:
    """The word classes of a language."""
    table = forms(language, "engagement_words")
    return Vocabulary(
        phone=frozenset(table["phone"]),
        lines=frozenset(table["lines"]),
        present=frozenset(table["present"]),
        here=frozenset(table["here"]),
        private=frozenset(table["private"]),
        house=frozenset(table["house"]),
        named=frozenset(table["named"]),
        separately=frozenset(table["separately"]),
        together=frozenset(table["together"]),
        plurals=frozenset(table["plurals"]),
        objects={kind: frozenset(words) for kind, words in table["objects"].items()},
        ranks=dict(table["ranks"]),
        passing=frozenset(table["passing"]),
        technical=frozenset(table["technical"]),
        sidelines=frozenset(table["sidelines"]),
        sport=frozenset(table["sport"]),
        light=_support_verbs(language),
        sharing=frozenset(table["sharing"]),
        temporal=frozenset(table["temporal"]),
    )
