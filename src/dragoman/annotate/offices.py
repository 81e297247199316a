"""The grammar of offices: modifiers, portfolios, bodies and states around a title head.

"Assistant to the President of the Republic of Azerbaijan - Head of the Foreign Policy Affairs Department",
"NATO Secretary-General's Special Representative for the Caucasus", "Turkish and Greek foreign ministers".
"""

from __future__ import annotations

from dragoman.annotate.office import COUNTERPARTS, Office
from dragoman.annotate.office_left import LeftReader
from dragoman.annotate.office_right import RightReader

_OWNERS = frozenset({"his", "her", "its", "their", "our", "my", "your"})
_MIXED_OK = frozenset({"former", "then", "new", "late", "outgoing", "visiting", "acting", "incoming"})


class OfficeGrammar(LeftReader, RightReader):
    """Reads offices off the grid of one document."""

    def office_at(self, head: int, floor: int) -> Office | None:
        """The office around the title head at token `head`; nothing left of token `floor` is taken."""
        found = self.grid.head[head]
        if found is None:
            return None
        length, title, plural = found
        word = " ".join(self.norms[head : head + length])
        office = Office(head, head + length, head, word, title.rank, plural)
        office.counterpart = word in COUNTERPARTS
        self.read_left(office, floor)
        if office.counterpart:
            self.read_counterpart(office)
        else:
            self.read_right(office)
        self._surroundings(office)
        return office

    def _surroundings(self, office: Office) -> None:
        """Note an article, a possessive pronoun, and ex- before the office."""
        t = office.first - 1
        while t >= 0 and self.norms[t] in _MIXED_OK:
            if self.norms[t] in ("former", "late"):
                office.former = True
            t -= 1
        if t < 0:
            return
        norm = self.norms[t]
        if norm in _OWNERS or norm == "'s":
            office.owner = norm
        elif norm in ("the", "a", "an", "this", "that"):
            office.article = norm
