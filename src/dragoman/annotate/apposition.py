"""The office that an apposition tells of a name before it: "Ann Lee, the foreign minister of X,"."""

from __future__ import annotations

import re

from dragoman.annotate.grid import Grid
from dragoman.annotate.held_names import HeldNames
from dragoman.annotate.mention_making import MentionMaker
from dragoman.annotate.office import Office
from dragoman.annotate.office_finding import OfficeFinder
from dragoman.model.mention import Mention

_BEFORE_OFFICE = frozenset({"the", "a", "an", "his", "her", "their", "its"})
_ORDER = re.compile(r"(?:[A-Z]\.){2,}")
_CLOSERS = frozenset({",", ".", ";", ")", "–", "—", "who", "whose"})


class AppositionReader:
    """Reads appositions on one grid."""

    def __init__(self, grid: Grid, offices: OfficeFinder, held: HeldNames, maker: MentionMaker) -> None:
        self.grid = grid
        self.tokens = grid.tokens
        self.norms = grid.tokens.norms
        self.offices = offices
        self.held = held
        self.maker = maker

    def read(self, mention: Mention, limit: int) -> None:
        """ "Ann Lee, the foreign minister of X," or "(foreign minister)" after a name: its office."""
        j = mention.last
        if j + 1 >= limit or self.norms[j] not in (",", "(", "–", "—", "-"):
            return
        if j + 2 < limit and self.norms[j + 2] == "," and _ORDER.fullmatch(self.tokens.texts[j + 1]):
            j += 2  # "Uhuru Otieno, C.G.H., the President of X"
        k = j + 1
        if self.norms[k] in _BEFORE_OFFICE:
            k += 1
        office = self.offices.ahead(k)
        if office is None or office.plural or office.counterpart:
            return
        if mention.office is not None and not self._fuller(office, limit):
            return
        names = self.held.after(office)
        beside = bool(names.names) and names.names[0].first == office.last and self.norms[office.last] != "("
        if beside:  # else it is the next of a list
            inner = self.grid.head_ending(office.last)
            if inner <= office.head:
                return
            joiner = next((t for t in range(office.head, inner) if self.norms[t] == "and"), -1)
            if joiner >= 0:  # "A, Minister of X, and Ambassador B": the next of a list again
                office.last = joiner
            else:  # "Chief of Staff for European Commission President Ursula von der Leyen"
                office.last = names.last
        end = office.last
        if self.norms[j] == "(":
            if end >= limit or self.norms[end] != ")":
                return
            end += 1
        elif self.norms[j] == "," and k == j + 1 and not self.tokens.caps[k] and not office.codes and end - k < 2:
            return
        self.maker.fill_office(mention, office)
        mention.plural = False
        if self._closes(j, end, limit):
            end += 1
        mention.last, mention.end = end, self.tokens.ends[end - 1]

    def _closes(self, opening: int, end: int, limit: int) -> bool:
        """Whether the token at `end` closes the apposition that a mark opened, and does not part members of a list."""
        if end >= limit or self.norms[end] != self.norms[opening]:
            return False
        if self.norms[opening] == ",":
            return not self.held.list_follows(end, limit)
        return self.norms[opening] in ("–", "—", "-")

    def _fuller(self, office: Office, limit: int) -> bool:
        """Whether an office after the name of a titled person says more: "General X, Chief of Staff of the Army,"."""
        ends = office.last >= limit or self.norms[office.last] in _CLOSERS
        return ends and (bool(office.codes) or office.last - office.first > 2) and len(office.word) > 2
