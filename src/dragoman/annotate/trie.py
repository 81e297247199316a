"""Longest match of phrases over token sequences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Generic, TypeVar

from dragoman.annotate.tokens import tokenize

T = TypeVar("T")


class PhraseTable(Generic[T]):
    """Phrases of one or more tokens with a value each; found by their first token and how long they can be."""

    def __init__(self) -> None:
        self._values: dict[tuple[str, ...], T] = {}
        self._lengths: dict[str, list[int]] = {}  # by first token, longest first

    def add(self, phrase: str, value: T) -> None:
        """Enter a phrase; the first value entered for a phrase stays."""
        norms = tuple(tokenize(phrase).norms)
        if not norms or norms in self._values:
            return
        self._values[norms] = value
        lengths = self._lengths.setdefault(norms[0], [])
        if len(norms) not in lengths:
            lengths.append(len(norms))
            lengths.sort(reverse=True)

    def __contains__(self, norm: str) -> bool:
        return norm in self._lengths

    def phrases(self) -> Iterator[tuple[str, T]]:
        """All phrases, their tokens parted by blanks as a text has them, with their values."""
        return ((" ".join(norms).replace(" .", "."), value) for norms, value in self._values.items())

    def at(self, norms: Sequence[str], index: int) -> Iterator[tuple[int, T]]:
        """All phrases that begin at token `index`, longest first, as (length, value)."""
        for length in self._lengths.get(norms[index], ()):
            phrase = tuple(norms[index : index + length])
            if len(phrase) == length and phrase in self._values:
                yield length, self._values[phrase]

    def longest(self, norms: Sequence[str], index: int) -> tuple[int, T] | None:
        """The longest phrase that begins at token `index`, as (length, value)."""
        return next(self.at(norms, index), None)
