"""Which words can stand in the names of gatherings besides those of the table."""

from __future__ import annotations

from dragoman.annotate.grid import Grid


class NameWords:
    """Answers on the grid of one document."""

    def __init__(self, grid: Grid, limits: list[int]) -> None:
        self.grid = grid
        self.tokens = grid.tokens
        self.norms = grid.tokens.norms
        self.limits = limits

    def field(self, t: int) -> bool:
        lexicon = self.grid.lexicon.words
        norm = self.norms[t]
        if norm in lexicon.portfolio_words:
            return True
        return self.tokens.caps[t] and (norm in lexicon.body_modifiers or norm in lexicon.bodies)

    def nameish(self, t: int) -> bool:
        """A capitalised word that is neither a plain word at the head of a sentence nor a person's name."""
        lexicon = self.grid.lexicon.words
        norm = self.norms[t]
        if (
            norm in ("the", "a", "an", "in", "at", "on", "and", "this", "his", "her", "its", "their", "our")
            or norm in lexicon.modifiers
        ):
            return False
        begins = t == 0 or self.limits[t - 1] != self.limits[t]
        if begins and norm in lexicon.common:
            return False
        return norm not in lexicon.given and self.grid.head[t] is None
