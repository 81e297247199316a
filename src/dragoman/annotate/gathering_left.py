"""Where a gathering's name begins: what stands before its noun and belongs to it."""

from __future__ import annotations

from dragoman.annotate.gathering_names import NameWords
from dragoman.annotate.gathering_parts import APOSTROPHES, DASHES, ordinal
from dragoman.annotate.grid import CODED, Grid
from dragoman.languages.gatherings import GatheringWords

_LONGEST = 22


class LeftReader:
    """Reads to the left on the grid of one document."""

    def __init__(self, grid: Grid, limits: list[int], words: GatheringWords) -> None:
        self.grid = grid
        self.tokens = grid.tokens
        self.norms = grid.tokens.norms
        self.limits = limits
        self.words = words
        self.names = NameWords(grid, limits)

    def begin(self, head: int, floor: int) -> int:
        """The first token of the words before a noun that belong to it."""
        j = head
        limit = self.limits[head]
        while j > floor and head - j < _LONGEST and self.limits[j - 1] == limit:
            step = self._place_left(j, floor, head) or self._word_left(j, floor, head)
            if not step:
                break
            j -= step
        while j < head and (
            self.norms[j] in ("and", ",", "&", "of") or self.norms[j] in DASHES or self.norms[j] in APOSTROPHES
        ):
            j += 1
        return j

    def _place_left(self, j: int, floor: int, head: int) -> int:
        """Length of a state, body or format that ends at token j; cities only within a capitalised name."""
        start = self.grid.place_ending(j)
        if start < floor or start < 0 or (self.norms[j].endswith("ed") and not self.tokens.caps[j]):
            return 0
        entry = self.grid.place[start][1]  # type: ignore[index]
        if entry.kind in CODED:
            return j - start
        return (
            j - start
            if self.tokens.caps[head] and self.tokens.caps[min(j, head)] and self.norms[start - 1] not in ("in", "at")
            else 0
        )

    def _word_left(self, j: int, floor: int, head: int) -> int:
        """Number of tokens of the word or sign before token j that belong to the name, or 0."""
        title = self.grid.head_ending(j)
        if title >= floor and self.grid.head[title][2]:  # type: ignore[index]
            return j - title
        return int(self._sign_belongs(j - 1, floor, head) or self._word_belongs(j - 1, head))

    def _sign_belongs(self, t: int, floor: int, head: int) -> bool:
        """Whether a dash, apostrophe, comma or "and" at t joins words of the name."""
        norm = self.norms[t]
        if t <= floor:
            return False
        if norm in DASHES:
            return self.grid.place_ending(t) >= floor and self.grid.place[t + 1] is not None
        if norm in APOSTROPHES:
            return self.norms[t - 1] in self.words.holders
        if norm in ("and", "&"):
            return self._joined(t)
        return norm == "," and self._joined(t) and any(self.norms[k] in ("and", "&") for k in range(t + 1, head))

    def _word_belongs(self, t: int, head: int) -> bool:
        """Whether a word at t can stand in the name before its noun."""
        norm, text, caps = self.norms[t], self.tokens.texts[t], self.tokens.caps
        if norm in self.words.specifiers or norm in self.words.counting or ordinal(self.tokens, t, self.words):
            return True
        if norm in self.words.holders:
            return (caps[head] and caps[t]) or self.norms[t + 1] in APOSTROPHES or t + 1 == head
        if self.names.field(t) or (text.isdigit() and len(text) == 4 and text[:2] in ("19", "20")):
            return True
        return caps[t] and caps[head] and text.replace("-", "").isalnum() and self.names.nameish(t)

    def _joined(self, t: int) -> bool:
        """Whether "and" or a comma at t stands between two words of one name."""
        left, right = t - 1, t + 1
        places = self.grid.place_ending(t), self.grid.place[right]
        if places[0] >= 0 and places[1] is not None:
            return True
        known = self.names.field(left) or self.norms[left] in self.words.specifiers
        return (
            known
            and (self.names.field(right) or self.norms[right] in self.words.specifiers)
            and self.tokens.caps[left] == self.tokens.caps[right]
        )
