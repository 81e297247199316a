"""What stands before the head of an office: modifiers, fields, bodies, adjectives and possessors."""

from __future__ import annotations

from dragoman.annotate.office import COUNTERPARTS, Office
from dragoman.annotate.office_words import CODED, LONGEST, POSSESSIVE, OfficeWords

_LOCAL = frozenset({"governor", "mayor", "bishop", "archbishop", "chief", "police chief"})
_SERVED = {"adjective", "state", "organization"}
_JOINERS = ("and", "&", ",", "/", "-")


class LeftReader(OfficeWords):
    """Reads leftwards from a head."""

    def read_left(self, office: Office, floor: int) -> None:
        """Take modifiers, portfolios, bodies, adjectives and possessors before the head, none left of `floor`."""
        j = office.first
        while j > floor and office.last - j < LONGEST:
            step = self._leftward(office, j, floor)
            if step < 0:
                break
            j = step
        norms = self.norms
        while j < office.head and (norms[j] in (*_JOINERS, "the") or norms[j] in POSSESSIVE):
            j += 1
        office.first = j

    def _leftward(self, office: Office, j: int, floor: int) -> int:
        """The token to which the office reaches one step further to the left of j, or -1."""
        t, norm = j - 1, self.norms[j - 1]
        start = self.grid.place_ending(j)
        if start >= floor and start >= 0:
            return start if self._place_before(office, start, j) else -1
        if norm == ")" and t - 2 > floor and self.norms[t - 2] == "(" and self.tokens.texts[t - 1].isupper():
            served = self.grid.place_ending(t - 2) >= 0 or self.official(t - 3)
            return t - 2 if served else -1  # "Republic of Korea (ROK) President"
        if norm in POSSESSIVE and t > floor:
            return self._owner(office, t, floor)
        if norm == "under" and not self.tokens.caps[t] and self.norms[j] != "secretary":
            return -1  # "the team under Deputy Prime Minister X"
        if norm in self.words.modifiers:
            office.former = office.former or self.words.modifiers[norm] == "former"
            return t
        if norm in _JOINERS and t > floor and self._portfolio_list(t):
            return t
        if norm in ("of", "for") and t > floor and self._of_body(t, j):
            return t - 1  # "Ministry of Foreign Affairs Political Director"
        if self.field_word(t, strict=norm in self.words.common and not self.tokens.caps[t]) or self._small_field(t):
            return t
        if "-" in norm and not self.tokens.caps[t] and self.norms[t - 1] in POSSESSIVE and t > floor:
            return t  # "Kenya's first-ever National Security Adviser"
        return t if j == office.first and self._unknown_field(t, floor) else -1

    def _small_field(self, t: int) -> bool:
        """ "Danish energy minister": a field in lower case right before a head, or before another field."""
        if self.tokens.caps[t] or self.norms[t] not in self.words.portfolio_words or self.tokens.caps[t + 1]:
            return False
        after = t + 1
        if self.norms[after] in _JOINERS and after + 1 < self.n:
            return self.norms[after + 1] in self.words.portfolio_words
        return self.grid.head[after] is not None or self.norms[after] in self.words.portfolio_words

    def _small_list(self, joiner: int) -> bool:
        """ "Chad's culture, sports and tourism minister": fields in lower case, and whose they are before them."""
        first, ended = joiner - 1, self.norms[joiner] == "and" or self.norms[joiner + 2] == "and"
        while first > 0 and self.norms[first - 1] in _JOINERS and self._small_field(first):
            first -= 2
        while first > 0 and (self.norms[first - 1] in self.words.modifiers or self._small_field(first - 1)):
            first -= 1
        owned = self.norms[first - 1] in ("the", *POSSESSIVE) or self.grid.place_ending(first) >= 0
        return ended and owned and self._small_field(joiner - 1) and self._small_field(joiner + 1)

    def _of_body(self, t: int, j: int) -> bool:
        return self.body_token(t - 1) and self.body_token(j) and self.grid.head_ending(t) < 0

    def _place_before(self, office: Office, start: int, j: int) -> bool:
        """Whether a place right before token j belongs to the office; a city only with a body or a local office."""
        entry = self.grid.place[start][1]  # type: ignore[index]
        if entry.kind in CODED:
            rule = "adjective" if entry.kind in ("adjective", "inhabitants") else "modifier"
            for code in entry.code.split("|"):
                office.note(code, rule, start)
            return True
        return entry.kind in ("city", "venue") and (self.official(j) or office.word in _LOCAL)

    def _owner(self, office: Office, apostrophe: int, floor: int) -> int:
        """Start of the possessor that ends at the apostrophe, or -1."""
        start = self.grid.place_ending(apostrophe)
        if start >= floor and start >= 0:
            return self._place_owner(office, start, floor)
        head = self.grid.head_ending(apostrophe)
        if head >= floor and head >= 0:
            nested = Office(head, apostrophe, head, "", "", False)
            self.read_left(nested, floor)
            for code, _, token in nested.codes:
                office.note(code, "possessive-office", token)
            return nested.first
        k = apostrophe
        if k > floor and self.norms[k - 1] in self.words.bodies and not self.tokens.caps[k - 1]:
            return k - 1  # "the ministry's director general"
        while k > floor and self.body_token(k - 1):
            k -= 1
        return k if k < apostrophe and any(self.norms[m] in self.words.bodies for m in range(k, apostrophe)) else -1

    def _place_owner(self, office: Office, start: int, floor: int) -> int:
        entry = self.grid.place[start][1]  # type: ignore[index]
        if entry.kind in ("city", "venue", "government"):
            office.note(entry.code, "possessive-city", start)
            return start
        if entry.kind not in CODED:
            return -1
        office.note(entry.code.split("|")[0], "possessive", start)
        k = self._other_owners(office, start, floor) if office.plural else start
        while k > floor and self.field_word(k - 1, strict=True):
            k -= 1
        return k

    def _other_owners(self, office: Office, start: int, floor: int) -> int:
        """ "Kenya's and Chad's foreign ministers": further states before the one that begins at `start`."""
        while start - 2 > floor and self.norms[start - 1] == "and" and self.norms[start - 2] in POSSESSIVE:
            other = self.grid.place_ending(start - 2)
            found = self.grid.place[other] if other >= floor else None
            if found is None or found[1].kind not in CODED:
                break
            office.note(found[1].code.split("|")[0], "possessive", other)
            start = other
        return start

    def _portfolio_list(self, joiner: int) -> bool:
        """Whether "," or "and" at `joiner` stands between fields of one portfolio, or between adjectives."""
        left, right = joiner - 1, joiner + 1
        if self.norms[left] == ",":
            left -= 1
        if left < 0 or right >= self.n:
            return False
        joined = self.tokens.caps[left] or self.norms[joiner] in ("and", "/", "&", "-")
        if joined and self.field_word(left, strict=True) and self.field_word(right, strict=True):
            return True
        if right + 1 < self.n and left > 0 and self._small_list(joiner):
            return True
        if self.norms[joiner] == "and" and left > 0 and self.norms[left - 1] in POSSESSIVE:
            fields = (
                self.words.portfolio_words | self.words.modifiers.keys()
            )  # "the AU's peace and security commissioner"
            return self.norms[left] in fields and self.norms[right] in fields
        place_left, place_right = self.grid.place_ending(left + 1), self.grid.place[right]
        return bool(
            place_left >= 0
            and place_right
            and {place_right[1].kind, self.grid.place[place_left][1].kind} <= _SERVED  # type: ignore[index]
            and self.norms[joiner] in ("and", ",")
            and self._plural_ahead(right)
        )

    def _plural_ahead(self, i: int) -> bool:
        return any(
            ((found := self.grid.head[k]) is not None and found[2]) or self.norms[k] in COUNTERPARTS
            for k in range(i, min(i + 6, self.n))
        )

    def _unknown_field(self, i: int, floor: int) -> bool:
        """A capitalised word right before the head whose own left neighbour is a state or "the"."""
        if not self.tokens.caps[i] or self.norms[i] in self.words.common or i <= floor:
            return False
        if not self.tokens.texts[i].isalpha() or not self.tokens.caps[i + 1]:
            return False
        if self.norms[i] in self.words.given or self.norms[i] in self.words.surnames:
            return False
        place = self.grid.place_ending(i)
        if place >= 0:
            return self.grid.place[place][1].kind in ("adjective", "state")  # type: ignore[index]
        return self.norms[i - 1] == "the"
