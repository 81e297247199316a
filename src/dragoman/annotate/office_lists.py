"""Lists within an office: "Foreign Affairs and Trade", "of Guatemala and Belize", "of the Interior and of Justice"."""

from __future__ import annotations

from dragoman.annotate.office import Office
from dragoman.annotate.office_words import POSSESSIVE, OfficeWords

_TITLE = 5  # words of a title before its head
_LISTED = frozenset({",", "the", "of", "&"})


class ListReader(OfficeWords):
    """Answers whether a list of fields or places goes on after a joiner."""

    def list_goes_on(self, office: Office, j: int, preposition: str, after_place: bool) -> int:
        """How many tokens of the joiner at j (and of a field that no table has) to take if the list goes on, else 0."""
        k = j + 1
        if self.norms[j] == "," and self.norms[k] == "and":
            k += 1
        if k < self.n and self.norms[k] == "the":
            k += 1
        if k >= self.n:
            return 0
        found = self.grid.place[k]
        if after_place:
            return k - j if self._places_go_on(office, j, k, preposition) else 0
        if office.plural and self._next_holder(k):  # "advisers of the German chancellor and the French president"
            return k - j
        if found and found[1].kind != "city":
            after = k + found[0]
            like = self.tokens.caps[j - 1] == self.tokens.caps[k]
            if not office.plural and self._office_ahead(
                after
            ):  # "…, US Deputy Assistant Secretary": the next of a list
                return 0
            fields = self.body_token(after) or (self.new_field(k) > 0 and like and found[1].kind == "adjective")
            return k - j if fields and self.tokens.caps[j - 1] else self._new_field_step(j, k)
        is_field = self.norms[k] in self.words.portfolio_words or self.norms[k] in self.words.bodies
        if self.grid.head[k] is not None or not is_field:
            return self._new_field_step(j, k)
        if self.norms[j] == ",":
            return k - j if self.tokens.caps[k] and self._and_ahead(k) else 0
        return k - j if self.tokens.caps[k] == self.tokens.caps[j - 1] else 0

    def _office_ahead(self, i: int) -> bool:
        """Whether words of a title lead from token i to the head of another office."""
        for k in range(i, min(i + _TITLE, self.n)):
            if self.grid.head[k] is not None:
                return self.tokens.caps[k]
            if not self.tokens.caps[k] or not (self.norms[k] in self.words.modifiers or self.official(k)):
                return False
        return False

    def _next_holder(self, k: int) -> bool:
        found = self.grid.place[k]
        after = k + found[0] if found and found[1].kind == "adjective" else -1
        head = self.grid.head[after] if 0 <= after < self.n else None
        return head is not None and not head[2]

    def _new_field_step(self, j: int, k: int) -> int:
        """The same for a field that no table has; the field itself is taken too."""
        if self.norms[j] == "," and self.norms[j + 1] != "and" and not self._and_ahead(k):
            return 0
        length = self.new_field(k)
        if not length or (self.tokens.caps[k] != self.tokens.caps[j - 1] and self.grid.place[k] is None):
            return 0
        return k - j + length

    def _places_go_on(self, office: Office, j: int, k: int, preposition: str) -> bool:
        found = self.grid.place[k]
        if found is None:  # "for Russia, Eastern Europe and Central Asia"
            return preposition == "for" and self.body_token(k) and not office.plural and self.grid.head[k] is None
        if found[1].kind not in ("state", "organization", "format"):
            return False
        if office.plural and self.grid.head_ending(k + found[0] + 1) < 0:
            return True
        subject = k + found[0] < self.n and self.norms[k + found[0]] in POSSESSIVE
        return preposition in ("to", "for") and self.norms[j] == "and" and not subject

    def _and_ahead(self, k: int) -> bool:
        for m in range(k + 1, min(k + 8, self.n)):
            if self.norms[m] in ("and", "&"):
                return m + 1 < self.n and (self.norms[m + 1] in self.words.portfolio_words or self.new_field(m + 1) > 0)
            known = self.norms[m] in self.words.portfolio_words or self.norms[m] in _LISTED
            if not known and not self.new_field(m):
                return False
        return False
