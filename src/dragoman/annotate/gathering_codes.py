"""The states and organizations that a gathering's name tells."""

from __future__ import annotations

from dragoman.annotate.grid import CODED, Grid
from dragoman.languages.gatherings import GatheringWords

_REGIONS = frozenset(
    {
        "central",
        "latin",
        "africa",
        "asia",
        "arab",
        "caribbean",
        "nordic",
        "pacific",
        "caricom",
        "east",
        "west",
        "southeast",
        "americas",
        "gulf",
    }
)


class CodeReader:
    """Reads codes off the grid of one document."""

    def __init__(self, grid: Grid, words: GatheringWords) -> None:
        self.grid = grid
        self.tokens = grid.tokens
        self.norms = grid.tokens.norms
        self.words = words

    def read(self, first: int, last: int) -> list[str]:
        """Codes of the states and organizations named; for "Permanent Council of the OAS" only the OAS."""
        out: list[str] = []
        k = first
        while k < last:
            found = self.grid.place[k]
            if found is None:
                out += [c for c in self._hyphenated(k, first, last) if c not in out]
                k += 1
                continue
            length, entry = found
            whose = self.norms[k + length] == "of" if k + length < last else False
            sits = entry.name in self.words.sitting and whose and self._organization_ahead(k + length, last)
            sits = sits or self._short_form(k, k + length, last)
            if entry.kind in CODED - {"government", "inhabitants"} and not sits and not self._sea(k + length):
                out += [c for c in entry.code.split("|") if c not in out]
            k += length
        return out

    def _short_form(self, first: int, end: int, last: int) -> bool:
        """ "Peace and Security Council (PSC) of the African Union": letters of the body, whoever else bears them."""
        if end + 1 >= last or self.norms[first - 1 : first] != ["("] or self.norms[end : end + 2] != [")", "of"]:
            return False
        return self._organization_ahead(end + 1, last)

    def _hyphenated(self, k: int, first: int, last: int) -> list[str]:
        """ "Nigeria-South Africa", "Costa Rica-Estonia": two states joined by a hyphen within longer names."""
        left, dash, right = self.norms[k].partition("-")
        if not dash or not self.tokens.caps[k]:
            return []
        places = self.grid.lexicon.places
        before = [self.norms[k - 1], left] if k > first else [left]
        options = (before, [left], [right, *self.norms[k + 1 : min(k + 3, last)]])
        found = [places.longest(words, 0) for words in options]
        whole = found[0] if found[0] is not None and found[0][0] == len(before) else found[1]
        pair = [f[1].code for f in (whole, found[2]) if f is not None and f[1].kind in CODED]
        return pair if len(pair) == 2 or {left, right} & _REGIONS else []

    def _organization_ahead(self, first: int, last: int) -> bool:
        return any(
            (found := self.grid.place[k]) is not None and found[1].kind in ("organization", "format")
            for k in range(first, last)
        )

    def _sea(self, k: int) -> bool:
        """The Indian Ocean and the South China Sea are no states."""
        return k < len(self.norms) and self.norms[k] in ("ocean", "sea", "peninsula")
