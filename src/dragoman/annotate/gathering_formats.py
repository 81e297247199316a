"""The standing format that a gathering is of: the innermost body with its modifiers, without its number."""

from __future__ import annotations

from dragoman.annotate.gathering_codes import CodeReader
from dragoman.annotate.gathering_parts import Part, ordinal
from dragoman.annotate.grid import Grid
from dragoman.languages.gatherings import GatheringWords

_SMALL = frozenset({"of", "and", "the", "for", "on"})


class FormatReader:
    """Reads formats off the grid of one document."""

    def __init__(self, grid: Grid, words: GatheringWords, codes: CodeReader) -> None:
        self.grid = grid
        self.tokens = grid.tokens
        self.norms = grid.tokens.norms
        self.words = words
        self.codes = codes

    def read(
        self, parts: list[Part], end: int, kind: str, codes: list[str], norms: set[str], entry: bool
    ) -> tuple[int, int] | None:
        """Tokens of the standing format: the innermost body with its modifiers, or the name without its number."""
        body = next((p for p in reversed(parts) if p.noun.sort in ("body", "format")), None)
        if body is not None and body is not parts[0]:
            return self._unnumbered(body.first, body.head), self._end_of(body, parts, end)
        first = self._unnumbered(parts[0].first, parts[0].head)
        if body is not None:
            return first, end
        part = parts[0]
        if kind == "conference" and not entry:
            standing = any((found := self.grid.place[k]) and found[1].kind == "format" for k in range(first, end))
            dialogue = part.noun.word.startswith("dialog") and self._capital(first, part.last)
            return (first, end) if standing or dialogue else None
        if part.noun.sort in ("weak", "part") or part.noun.word in ("session", "sitting", "round"):
            return self._inner_format(parts, first, end)
        caps = self._capital(first, part.last) and (part.last - first > 1 or entry)
        pair = codes and (kind != "summit" or any(c not in self.grid.lexicon.states for c in codes))
        on = kind == "consultations" and end > part.last and "on" in norms
        return (first, end) if pair or caps or on else None

    def _capital(self, first: int, last: int) -> bool:
        """Whether all words but the small ones are capitalised."""
        words = (k for k in range(first, last) if self.tokens.texts[k].isalpha() and self.norms[k] not in _SMALL)
        return all(self.tokens.caps[k] for k in words)

    def _inner_format(self, parts: list[Part], first: int, end: int) -> tuple[int, int] | None:
        """The organization, format or named event after "meeting of", or before "meeting"; else a capitalised name."""
        if len(parts) > 1 and parts[-1].noun.sort == "event":
            inner = self._unnumbered(parts[-1].first, parts[-1].head)
            topical = {"on", "for"} & set(self.norms[parts[-1].last : end])
            plain = not (topical or self.codes.read(inner, end) or self._capital(inner, parts[-1].last))
            return None if plain else (inner, end)
        for k in range(parts[0].first, end):
            found = self.grid.place[k]
            if found is not None and found[1].kind in ("organization", "format"):
                return k, k + found[0]
        part = parts[0]
        return (first, end) if self._capital(first, part.last) and part.last - first > 2 else None

    def _unnumbered(self, first: int, head: int) -> int:
        while first < head and (
            self.norms[first] in self.words.counting
            or ordinal(self.tokens, first, self.words)
            or self.norms[first] in ("the", "its", "their")
        ):
            first += 1
        return first

    @staticmethod
    def _end_of(body: Part, parts: list[Part], end: int) -> int:
        later = [p for p in parts if p.head > body.head and p.noun.sort in ("weak", "part", "event")]
        return later[0].first if later and later[0].first >= body.last else end
