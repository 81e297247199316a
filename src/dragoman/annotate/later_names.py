"""Later mentions of persons by a part of their name, which the grammar alone does not see: "Getachew", "al-Busaidi"."""

from __future__ import annotations

from dragoman.annotate.grid import Grid
from dragoman.codebook.folding import fold
from dragoman.model.mention import Mention

_LOWER = frozenset({"van", "von", "der", "al", "bin", "den", "de", "da", "dos"})
_SHORT = 4  # letters of an ordinary word that is no surname at the beginning of a sentence


def later_mentions(grid: Grid, mentions: list[Mention], breaks: frozenset[int]) -> list[Mention]:
    """Mentions by surname or part of a name, in order with the rest."""
    return _Finder(grid, mentions, breaks).find()


def parts_of(name: str, particles: frozenset[str]) -> set[str]:
    """The folded words of a name by which somebody may be called, each also without its article."""
    out = set()
    for piece in name.split():
        article, dash, rest = piece.partition("-")
        joined = bool(dash) and fold(article) in particles and rest[:1].isupper()
        if piece[:1].isupper() or joined:
            out.add(fold(piece))
        if joined:
            out.add(fold(rest))
    return out


class _Finder:
    def __init__(self, grid: Grid, mentions: list[Mention], breaks: frozenset[int]) -> None:
        self.grid = grid
        self.tokens = grid.tokens
        self.words = grid.lexicon.words
        self.mentions = mentions
        self.breaks = breaks
        self.known: set[str] = set()
        for m in mentions:
            if m.kind == "person":
                self.known |= parts_of(m.name, self.words.particles)
        self.taken = [False] * len(self.tokens)
        for m in mentions:
            for t in range(m.first, m.last):
                self.taken[t] = m.kind != "city"

    def find(self) -> list[Mention]:
        found = []
        for i in range(len(self.tokens)):
            if not self.taken[i] and self._names(i):
                mention = self._mention(i)
                found.append(mention)
                for t in range(mention.first, mention.last):
                    self.taken[t] = True
        if not found:
            return self.mentions
        claimed = {t for m in found for t in range(m.first, m.last)}
        kept = [m for m in self.mentions if m.kind != "city" or not any(t in claimed for t in range(m.first, m.last))]
        return sorted([*kept, *found], key=lambda m: m.start)

    def _names(self, i: int) -> bool:
        """Whether the token is a part of a known name."""
        norm, text = self.tokens.norms[i], self.tokens.texts[i]
        article, dash, rest = norm.partition("-")
        joined = bool(dash) and article in self.words.particles
        capital = self.tokens.caps[i] or (joined and text.partition("-")[2][:1].isupper())
        if not capital or len(norm) < 2 or not (norm in self.known or (joined and rest in self.known)):
            return False
        ordinary = norm in self.words.common and text.lower() == norm
        return not (ordinary and (i in self.breaks or len(norm) < _SHORT))

    def _mention(self, i: int) -> Mention:
        """The mention with the particles before the name and its other known parts after it."""
        tokens, first, last = self.tokens, i, i + 1
        while (
            first > 0
            and first not in self.breaks
            and tokens.norms[first - 1] in self.words.particles
            and not self.taken[first - 1]
            and (tokens.caps[first - 1] or tokens.norms[first - 1] in _LOWER)
        ):
            first -= 1
        while (
            last < len(tokens)
            and tokens.caps[last]
            and not self.taken[last]
            and last not in self.breaks
            and tokens.norms[last] in self.known
        ):
            last += 1
        span = (tokens.starts[first], tokens.ends[last - 1])
        return Mention(*span, first, last, "person", tokens.slice(first, last), name_span=span)
