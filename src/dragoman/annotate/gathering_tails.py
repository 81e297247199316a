"""What may close a gathering's name: its topic, its format, a quoted title, an abbreviation."""

from __future__ import annotations

from dragoman.annotate.gathering_names import NameWords
from dragoman.annotate.gathering_parts import QUOTES, Part
from dragoman.annotate.grid import Grid
from dragoman.languages.gatherings import GatheringWords

_WITHIN = frozenset({"in", "within", "under"})
_TOPIC = 7


class TailReader:
    """Reads tails on the grid of one document."""

    def __init__(self, grid: Grid, limits: list[int], words: GatheringWords) -> None:
        self.grid = grid
        self.tokens = grid.tokens
        self.norms = grid.tokens.norms
        self.limits = limits
        self.words = words
        self.names = NameWords(grid, limits)

    def takes_topic(self, parts: list[Part]) -> bool:
        """Bodies, dialogues and conferences are named by what they are for; plain meetings are not."""
        noun = parts[-1].noun
        return (
            noun.sort == "body"
            or noun.kind in ("conference", "summit")
            or noun.word.startswith(("dialog", "consultation", "negotiation", "mechanism", "talks"))
        )

    def topic(self, i: int, limit: int, preposition: str) -> int:
        """End of "trade and economic cooperation", "maritime issues", "the code of conduct" after for, on, against."""
        j = i
        if j < limit and self.norms[j] in ("the", "a"):
            j += 1
        start = end = j
        while j < limit and j - i < _TOPIC:
            norm, text = self.norms[j], self.tokens.texts[j]
            if self.grid.place[j] is not None:
                j += self.grid.place[j][0]  # type: ignore[index]
                end = j
            elif text.isalpha() or ("-" in text and text[0].isalpha()):
                if norm in ("and", "of") and j > start:
                    j += 1
                    continue
                if norm in self.words.stoppers or self._finite(norm):
                    break
                if (
                    preposition == "for"
                    and j == start
                    and not (self.names.field(j) or norm in self.words.specifiers or self.tokens.caps[j])
                ):
                    break
                j += 1
                end = j
            else:
                break
        return end if end > start else -1

    @staticmethod
    def _finite(norm: str) -> bool:
        """A verb form that ends a noun phrase."""
        return norm.endswith("ed") and len(norm) > 4

    def in_format(self, i: int, limit: int) -> int:
        """ "in the C5+1 format", 'held within the "3+3" format': the token after, or 0 if none begins at token i."""
        start = i + (self.norms[i] in self.words.takes_place)
        if start >= limit or self.norms[start] not in _WITHIN:
            return 0
        for j in range(start + 1, min(start + 11, limit)):
            if self.norms[j] == "format" and j > start + 2:
                return j + 1
            if self.norms[j] in self.words.stoppers - {"the", "a", "and"} or self.norms[j] in (".", ";"):
                return 0
        return 0

    def quoted(self, i: int, limit: int) -> int:
        """The token after a quoted name right behind the noun, or 0."""
        for j in range(i + 2, min(i + 12, limit)):
            if self.norms[j] in QUOTES:
                return j + 1 if self.tokens.caps[i + 1] or self.norms[i + 1][0].isdigit() else 0
        return 0

    def acronym(self, i: int, limit: int) -> int:
        """Token after a bracketed abbreviation or sign ("(BNC)", '("2+2")'), or 0."""
        close = next((k for k in range(i + 2, min(i + 5, limit)) if self.norms[k] == ")"), 0)
        texts = [t for t in self.tokens.texts[i + 1 : close] if t not in QUOTES]
        if len(texts) != 1:
            return 0
        told = len(texts[0]) > 1 and (sum(c.isupper() for c in texts[0]) >= 2 or "+" in texts[0])
        return close + 1 if told else 0
