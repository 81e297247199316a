"""The tables of a language: TOML, loaded once, and CSV."""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Any

from dragoman.errors import CodebookError, LanguageError


@lru_cache(maxsize=32)
def forms(language: str, table: str) -> dict[str, Any]:
    """The contents of `languages/<language>/<table>.toml`; not to be changed by who gets it.

    Raises:
        LanguageError: there is no such table for the language.
        CodebookError: the table is not TOML.
    """
    resource = files("dragoman.languages") / language / f"{table}.toml"
    if not resource.is_file():
        raise LanguageError(f"no table {table}.toml for the language {language!r}; choose one that is read")
    try:
        return tomllib.loads(resource.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise CodebookError(f"languages/{language}/{table}.toml: {error}") from error


def csv_rows(language: str, table: str) -> list[dict[str, str]]:
    """The rows of `languages/<language>/<table>.csv`, by the names of its columns.

    Raises:
        LanguageError: there is no such table for the language.
    """
    resource = files("dragoman.languages") / language / f"{table}.csv"
    if not resource.is_file():
        raise LanguageError(f"no table {table}.csv for the language {language!r}; choose one that is read")
    with resource.open(encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


Phrases = dict[str, tuple[tuple[str, ...], ...]]
"""Phrases as words, under their first word, the longest first."""


def by_first_word(phrases: Iterable[Sequence[str]]) -> Phrases:
    """The phrases, each a sequence of words, as they are looked up at a token."""
    out: dict[str, list[tuple[str, ...]]] = {}
    for words in sorted(map(tuple, phrases), key=len, reverse=True):
        out.setdefault(words[0], []).append(words)
    return {first: tuple(several) for first, several in out.items()}


def one_of(phrases: Iterable[str]) -> str:
    """A regular expression for any of the phrases, the longest first; a blank stands for any blanks in the line."""
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase).replace(r"\ ", r"[^\S\n]+") for phrase in longest_first)
