"""Names without a title before them, and runs of capitals that look like names and are sites."""

from __future__ import annotations

from dragoman.annotate.grid import Grid
from dragoman.annotate.name_words import load_name_words
from dragoman.annotate.names import Name, read_name
from dragoman.annotate.office import Office
from dragoman.annotate.office_finding import OfficeFinder

_LETTERS = 3
_SITE = 4  # tokens from a name to the word for a site named for its bearer


class UntitledNames:
    """Finds names on one grid."""

    def __init__(self, grid: Grid, offices: OfficeFinder, limits: list[int]) -> None:
        self.grid = grid
        self.tokens = grid.tokens
        self.norms = grid.tokens.norms
        self.words = grid.lexicon.words
        self.offices = offices
        self.limits = limits
        self.sites = load_name_words().sites

    def at(self, i: int) -> Name | None:
        """The name that begins at token i, if it is one without a title."""
        return self._name_first(i, self.limits[i]) or self._name_apposed(i, self.limits[i])

    def _name_first(self, i: int, limit: int) -> Name | None:
        """A name without a title before it: two capitals at least, not ordinary words, or a known given name."""
        name = read_name(self.grid, i, False)
        if name is None or name.last > limit or self._is_site(name):
            return None
        if name.titled:
            return name
        pieces = [p for p in name.name.split() if p[:1].isupper() or ("-" in p and p.partition("-")[2][:1].isupper())]
        if len(pieces) < 2 or all(p.isupper() and len(p) <= _LETTERS for p in pieces):  # "RA NA": letters for bodies
            return None
        norms = [self.norms[k] for k in range(name.name_first, name.last)]
        if any(w in self.words.given or w in self.words.surnames for w in norms):
            return name
        return name if len(pieces) <= 4 and not any(w in self.words.bodies for w in norms) else None

    def _name_apposed(self, i: int, limit: int) -> Name | None:
        """A name that begins with an ordinary word, where its office stands behind it: "Fan Weiguo, Premier of X,"."""
        norm = self.norms[i]
        if not self.words.names(norm) or norm not in self.words.common or i + 3 >= limit or not self.tokens.caps[i + 1]:
            return None
        name = read_name(self.grid, i, True)
        if name is None or name.last + 2 >= limit or len(name.name.split()) < 2:
            return None
        k = name.last + 1
        k += self.norms[k] == "the"
        opened = self.norms[name.last] in (",", "(", "–", "—")
        office = self.offices.ahead(k) if opened else None
        return name if office is not None and not office.plural and office.codes else None

    def site_end(self, name: Name, office: Office) -> int:
        """The token after a site that is named for a titled person ("King Khalid International Airport"), or 0."""
        if name.first != office.last or office.codes:
            return 0
        if self._is_site(name):
            return name.last
        limit = min(self.limits[name.first], name.last + _SITE)
        for k in range(name.last, limit):
            if not self.tokens.caps[k]:
                return 0
            if self.norms[k] in self.sites:
                return k + 1
        return 0

    def _is_site(self, name: Name) -> bool:
        """Whether a name ends in a word for a building or place that is no surname ("Serena Hotel")."""
        last = self.norms[name.last - 1]
        return last in self.sites and last not in self.words.surnames and len(name.name.split()) > 1
