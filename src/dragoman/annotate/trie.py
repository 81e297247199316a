"""Longest match of phrases over token sequences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from dragoman.annotate.tokens import tokenize

T = TypeVar("T")


class PhraseTable(Generic[T]):
    """Phrases of one or more tokens with a value each; found by their first token."""

    def __init__(self) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        self._sorted = True

    def add(self, phrase: str, value: T) -> None:
        """Enter a phrase; the first value entered for a phrase stays."""
        norms = tuple(tokenize(phrase).norms)
        if not norms:
            return
        rows = self._by_first.setdefault(norms[0], [])
        if all(existing != norms for existing, _ in rows):
            rows.append((norms, value))
            self._sorted = False

    def freeze(self) -> None:
        """Order the rows longest first; call once after the last `add`."""
        for rows in self._by_first.values():
            rows.sort(key=lambda row: -len(row[0]))
        self._sorted = True

    def __contains__(self, norm: str) -> bool:
        return norm in self._by_first

    def at(self, norms: Sequence[str], index: int) -> list[tuple[int, T]]:
        """All phrases that begin at token `index`, longest first, as (length, value)."""
        rows = self._by_first.get(norms[index])
        if rows is None:
            return []
        return [
            (len(phrase), value)
            for phrase, value in rows
            if len(phrase) == 1 or tuple(norms[index : index + len(phrase)]) == phrase
        ]

    def longest(self, norms: Sequence[str], index: int) -> tuple[int, T] | None:
        """The longest phrase that begins at token `index`, as (length, value)."""
        rows = self._by_first.get(norms[index])
        if rows is None:
            return None
        for phrase, value in rows:
            if len(phrase) == 1 or tuple(norms[index : index + len(phrase)]) == phrase:
                return len(phrase), value
        return None
