"""Offices that begin at a token, if they are believable: "head" or "general" need something beside them."""

from __future__ import annotations

from dragoman.annotate.grid import Grid
from dragoman.annotate.name_words import honorific, load_name_words
from dragoman.annotate.office import Office
from dragoman.annotate.offices import OfficeGrammar
from dragoman.languages.lemmas import is_past
from dragoman.languages.titles import load_title_words

_REACH = 14  # tokens of an office before its head


class OfficeFinder:
    """Finds offices on one grid; `limits[i]` is where the line of token i ends, `breaks` where lines begin."""

    def __init__(self, grid: Grid, limits: list[int], breaks: frozenset[int]) -> None:
        self.grid = grid
        self.tokens = grid.tokens
        self.norms = grid.tokens.norms
        self.words = grid.lexicon.words
        self.n = len(grid.tokens)
        self.limits = limits
        self.breaks = breaks
        self.offices = OfficeGrammar(grid)
        self.titles = load_title_words()
        self.doubtful = load_name_words().doubtful_titles

    def at(self, i: int, floor: int, heads: list[int]) -> Office | None:
        """The office that begins at token i; of several heads the last, to whom the others belong as possessors."""
        best: Office | None = None
        for head in heads:
            if head - i > _REACH or head >= self.limits[i] or (best is not None and head > best.last + 1):
                break
            office = self._cached(head, floor)
            if office is None or office.first != i:
                continue
            office.last = min(office.last, self.limits[i])
            if self._believable(office) and (best is None or office.last > best.last):
                best = office
        return best

    def ahead(self, i: int) -> Office | None:
        """The office that begins at token i, with its head near it and in the line."""
        heads = [k for k in range(i, min(i + _REACH, self.limits[i])) if self.grid.head[k] is not None]
        return self.at(i, i, heads) if heads else None

    def _cached(self, head: int, floor: int) -> Office | None:
        return self.offices.office_at(head, max(floor, self._line_start(head)))

    def _line_start(self, i: int) -> int:
        k = i
        while k > 0 and k not in self.breaks and i - k < 16:
            k -= 1
        return k

    def _believable(self, office: Office) -> bool:
        """A bare lower-case head ("head", "chair", "general") is an office only with something that says so."""
        after = office.last
        if self._doubtful(office):
            return False
        if (
            office.last == office.head + 1
            and not office.plural
            and after < self.n
            and office.word in self.titles.adjectival
        ):
            text = self.tokens.texts[after]
            if self.tokens.caps[after] and (
                self.norms[after] in self.words.portfolio_words or self.norms[after] in self.words.bodies
            ):
                return False  # "General Affairs Council"
            told = self.norms[after] in self.titles.after_title or is_past(self.norms[after])  # "the guest met"
            if text.isalpha() and text.islower() and not told:
                return False
        if self.tokens.caps[office.head] or len(office.word.split()) > 1:
            return True
        if office.counterpart:
            return True
        return bool(office.codes or office.last - office.first > 1 or office.article or office.owner or office.plural)

    def _doubtful(self, office: Office) -> bool:
        """ "Amir Ohana", "Sultan Al Jaber": a given name rather than a title."""
        after = office.last
        alone = after == office.first + 1 and not office.article and not office.codes
        if not alone or after >= self.n or not self.tokens.caps[office.head]:
            return False
        if office.word == "sultan":
            return self.norms[after] in self.words.particles and self.norms[after] != "bin"
        return office.word in self.doubtful and self.tokens.caps[after] and not honorific(self.grid, after)
