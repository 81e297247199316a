"""The grammar of offices: modifiers, portfolios, bodies and states around a title head.

"Assistant to the President of the Republic of Azerbaijan - Head of the Foreign Policy Affairs Department",
"NATO Secretary-General's Special Representative for the Caucasus", "Turkish and Greek foreign ministers".
"""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.annotate.grid import Grid
from dragoman.annotate.lexicon import Entry
from dragoman.annotate.names import honorific

_POSSESSIVE = frozenset({"'s", "'"})
_OWNERS = frozenset({"his", "her", "its", "their", "our", "my"})
_PREPOSITIONS = frozenset({"of", "for", "to", "on", "at", "in", "with", "from"})
_DASHES = frozenset({"-", "–", "—", "/", "&"})
_CODED = frozenset({"state", "adjective", "organization", "format", "government", "pair", "inhabitants"})
_LONGEST = 34
COUNTERPARTS = frozenset({"counterpart", "counterparts", "colleague", "colleagues", "homologue", "homologues"})
_MIXED_OK = frozenset({"former", "then", "new", "late", "outgoing", "visiting", "acting", "incoming"})


@dataclass(slots=True)
class Office:
    """An office phrase: tokens `first` to `last`, the head's tokens, and the codes told in it.

    `codes` holds (code, rule, token) in order of strength; `owner` is a pronoun that possesses it.
    """

    first: int
    last: int
    head: int
    word: str
    rank: str
    plural: bool
    codes: list[tuple[str, str, int]] = field(default_factory=list)
    also: list[str] = field(default_factory=list)
    former: bool = False
    owner: str = ""
    article: str = ""
    counterpart: bool = False


class OfficeGrammar:
    """Reads offices off the grid of one document."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self.tokens = grid.tokens
        self.words = grid.lexicon.words
        self.norms = grid.tokens.norms
        self.n = len(grid.tokens)

    def office_at(self, head: int, floor: int) -> Office | None:
        """The office around the title head at token `head`; nothing left of token `floor` is taken."""
        found = self.grid.head[head]
        if found is None:
            return None
        length, title, plural = found
        word = " ".join(self.norms[head : head + length])
        office = Office(head, head + length, head, word, title.rank, plural)
        office.counterpart = word in COUNTERPARTS
        self._left(office, floor)
        if not office.counterpart:
            self._right(office)
        self._surroundings(office)
        return office

    # -- to the left -----------------------------------------------------------------------

    def _left(self, office: Office, floor: int) -> None:
        """Take modifiers, portfolios, bodies, adjectives and possessors before the head."""
        j = office.first
        norms = self.norms
        while j > floor and office.last - j < _LONGEST:
            t = j - 1
            norm = norms[t]
            start = self.grid.place_ending(j)
            if start >= floor and start >= 0:
                entry = self.grid.place[start][1]  # type: ignore[index]
                if not self._take_left_place(office, start, entry):
                    break
                j = start
                continue
            if norm == ")" and t - 2 > floor and norms[t - 2] == "(" and self.tokens.texts[t - 1].isupper():
                j = t - 2  # "Republic of Korea (ROK) President"
                continue
            if norm in _POSSESSIVE and t > floor:
                owner = self._owner(office, t, floor)
                if owner < 0:
                    break
                j = owner
                continue
            if norm in self.words.modifiers:
                office.former = office.former or self.words.modifiers[norm] == "former"
                j = t
                continue
            if norm in ("and", "&", ",", "/", "-") and t > floor and self._portfolio_list(t):
                j = t
                continue
            if (
                norm in ("of", "for")
                and t > floor
                and self._body_token(t - 1)
                and self._body_token(j)
                and self.grid.head_ending(t) < 0
            ):
                j = t - 1  # "Ministry of Foreign Affairs Political Director"
                continue
            if self._field_word(t, strict=norm in self.words.common and not self.tokens.caps[t]):
                j = t
                continue
            if j == office.first and self._unknown_field(t, floor):
                j = t
                continue
            break
        while j < office.head and (norms[j] in ("and", "&", ",", "/", "-", "the") or norms[j] in _POSSESSIVE):
            j += 1
        office.first = j

    def _take_left_place(self, office: Office, start: int, entry: Entry) -> bool:
        if entry.kind in _CODED:
            rule = "adjective" if entry.kind in ("adjective", "inhabitants") else "modifier"
            for code in entry.code.split("|"):
                self._code(office, code, rule, start)
            return True
        return entry.kind in ("city", "venue")

    def _owner(self, office: Office, apostrophe: int, floor: int) -> int:
        """Start of the possessor that ends at the apostrophe, or -1."""
        start = self.grid.place_ending(apostrophe)
        if start >= floor and start >= 0:
            entry = self.grid.place[start][1]  # type: ignore[index]
            if entry.kind in ("city", "venue", "government"):
                code = entry.code
                self._code(office, code, "possessive-city", start)
                return start
            if entry.kind in _CODED:
                self._code(office, entry.code.split("|")[0], "possessive", start)
                k = start
                while k > floor and self._field_word(k - 1, strict=True):
                    k -= 1
                return k
            return -1
        head = self.grid.head_ending(apostrophe)
        if head >= floor and head >= 0:
            nested = Office(head, apostrophe, head, "", "", False)
            self._left(nested, floor)
            for code, _, token in nested.codes:
                self._code(office, code, "possessive-office", token)
            return nested.first
        k = apostrophe
        while k > floor and self._body_token(k - 1):
            k -= 1
        return k if k < apostrophe and any(self.norms[m] in self.words.bodies for m in range(k, apostrophe)) else -1

    def _portfolio_list(self, joiner: int) -> bool:
        """Whether "," or "and" at `joiner` stands between fields of one portfolio, or between adjectives."""
        left, right = joiner - 1, joiner + 1
        if self.norms[left] == ",":
            left -= 1
        if left < 0 or right >= self.n:
            return False
        both_fields = self._field_word(left, strict=True) and self._field_word(right, strict=True)
        if both_fields:
            return self.tokens.caps[left] or self.norms[joiner] in ("and", "/", "&", "-")
        place_left, place_right = self.grid.place_ending(left + 1), self.grid.place[right]
        return bool(
            place_left >= 0
            and place_right
            and self.grid.place[place_left][1].kind in ("adjective", "state", "organization")  # type: ignore[index]
            and place_right[1].kind == self.grid.place[place_left][1].kind  # type: ignore[index]
            and self.norms[joiner] in ("and", ",")
            and self._plural_ahead(right)
        )

    def _plural_ahead(self, i: int) -> bool:
        return any(
            ((found := self.grid.head[k]) is not None and found[2]) or self.norms[k] in COUNTERPARTS
            for k in range(i, min(i + 6, self.n))
        )

    def _field_word(self, i: int, strict: bool) -> bool:
        norm = self.norms[i]
        if norm in self.words.portfolio_words:
            return self.tokens.caps[i] or not strict or norm in self.words.modifiers
        if norm in self.words.bodies or norm in self.words.body_modifiers:
            return self.tokens.caps[i] or (not strict and norm in self.words.bodies)
        return False

    def _body_token(self, i: int) -> bool:
        return self.tokens.caps[i] and (
            self.norms[i] in self.words.bodies
            or self.norms[i] in self.words.body_modifiers
            or self.norms[i] in self.words.portfolio_words
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

    # -- to the right ----------------------------------------------------------------------

    def _right(self, office: Office) -> None:
        """Take "of …", "for …", "to …" and joined offices after the head."""
        j = office.last
        while j < self.n and j - office.first < _LONGEST:
            norm = self.norms[j]
            if norm in _PREPOSITIONS:
                end = self._phrase(office, j + 1, norm)
                if end < 0:
                    break
                j = end
                continue
            if (
                norm in ("and", "&")
                and j == office.head + len(office.word.split())
                and self.norms[j - 1] in self.words.portfolio_words
            ):
                step = self._list_goes_on(office, j, "of", False)  # "Secretary of Foreign Affairs and Trade"
                if step:
                    j += step + 1
                    continue
            if norm in _DASHES or norm == "and":
                end = self._joined(office, j)
                if end < 0:
                    break
                j = end
                continue
            if norm == "(" and j + 2 < self.n and self.norms[j + 2] == ")" and self.tokens.texts[j + 1].isupper():
                if j > office.last and len(self.tokens.texts[j + 1]) > 1:
                    j += 3
                    continue
                break
            if norm == "designate" or norm == "elect":
                j += 1
                continue
            if norm == "-" and j + 1 < self.n and self.norms[j + 1] in ("elect", "designate"):
                j += 2
                continue
            break
        office.last = j

    def _joined(self, office: Office, joiner: int) -> int:
        """End of a second office of the same person joined by "and", a dash or a slash, or -1."""
        k = joiner + 1
        while (
            k < self.n
            and k < joiner + 8
            and self.grid.head[k] is None
            and (
                self.norms[k] in self.words.modifiers
                or self._field_word(k, strict=True)
                or (self.norms[k] in ("and", "&") and k > joiner + 1)
            )
        ):
            k += 1
        found = self.grid.head[k] if k < self.n else None
        if found is None or found[2] != office.plural:
            return -1
        article = self.norms[office.first - 1] if office.first else ""
        if self.norms[joiner] == "and" and (article in ("the", "both") or not self.tokens.caps[k]):
            return -1
        if self.norms[joiner] == "and" and not self._same_person(office, k, found[0]):
            return -1
        second = Office(joiner + 1, k + found[0], k, "", found[1].rank, found[2])
        self._right(second)
        for code, rule, token in second.codes:
            self._code(office, code, rule, token)
        return second.last

    def _same_person(self, office: Office, head: int, length: int) -> bool:
        """Two singular titles joined by "and" are of one person unless the pair names two ranks of one state."""
        first, second = office.word, " ".join(self.norms[head : head + length])
        return {first, second} != {"president", "prime minister"} and first != second

    def _phrase(self, office: Office, i: int, preposition: str) -> int:
        """End of the noun phrase after a preposition that belongs to the office, or -1."""
        j = i
        if j < self.n and self.norms[j] in ("the", "its", "his", "her", "their", "our"):
            j += 1
        start, last_place, modifies = j, -1, False
        while j < self.n and j - i < _LONGEST:
            norm = self.norms[j]
            if j > start and self.tokens.caps[j] and honorific(self.grid, j):
                break
            found = self.grid.place[j]
            if found is not None:
                length, entry = found
                if preposition in ("at", "in") and entry.kind in ("city", "venue") and j == start:
                    if preposition == "in" or office.word not in ("ambassador", "envoy"):
                        return -1
                if last_place == j and entry.kind not in ("state", "organization", "format"):
                    break
                if preposition == "to" and entry.kind == "city" and office.rank not in ("ambassador", "envoy"):
                    return -1 if j == start else j
                if j > start and last_place < 0 and entry.kind == "state" and self._bare_before(j):
                    break
                if last_place == j and self.norms[j - 1] not in _POSSESSIVE:
                    break
                self._note(office, entry, preposition, j)
                modifies = entry.kind in ("organization", "adjective")
                j += length
                last_place = j
                if entry.kind == "adjective" and j < self.n and not self._body_token(j) and self.grid.head[j] is None:
                    if not (self.norms[j] in self.words.portfolio_words or self.norms[j] in self.words.bodies):
                        return -1 if j - length == start else j - length
                continue
            if norm in _POSSESSIVE and (last_place == j or (j > start and j + 1 < self.n and self._body_token(j + 1))):
                j += 1
                last_place = -1
                continue
            head = self.grid.head[j]
            if head is not None and (self.tokens.caps[j] or j > start or preposition in ("to", "of")):
                if last_place == j and not modifies:
                    break
                j += head[0]
                last_place = -1
                continue
            if self._part_of_body(j, start):
                if last_place == j and not self._body_token(j):
                    break
                j += 1
                last_place = -1
                continue
            if norm in ("and", "&", ",") and j + 1 < self.n and j > start:
                step = self._list_goes_on(office, j, preposition, last_place == j)
                if step:
                    j += step
                    last_place = -1
                    continue
                break
            if norm in ("of", "for", "on", "to", "in", "at") and j > start:
                if norm in ("in", "at", "to") and not (
                    (last_place == j and norm != "in") or office.rank in ("ambassador", "envoy")
                ):
                    break
                nested = self._phrase(office, j + 1, norm)
                if nested < 0:
                    break
                return nested
            if (
                norm == "("
                and j + 2 < self.n
                and self.norms[j + 2] == ")"
                and len(self.tokens.texts[j + 1]) > 1
                and self.tokens.texts[j + 1][:2].isupper()
            ):
                j += 3
                continue
            break
        return j if j > start else -1

    def _bare_before(self, j: int) -> bool:
        """A word of a body stands right before token j, with nothing that ties a state to it."""
        return (
            self.norms[j - 1] not in (*_PREPOSITIONS, "the", "and", "&", ",") and self.norms[j - 1] not in _POSSESSIVE
        )

    def _part_of_body(self, j: int, start: int) -> bool:
        norm = self.norms[j]
        if norm in self.words.portfolio_words or norm in self.words.bodies or norm in self.words.body_modifiers:
            if norm in self.words.given and self.tokens.caps[j] and j > start and self._two_names(j):
                return False
            return True
        return norm in self.words.modifiers or norm in (
            "allied",
            "member",
            "partner",
            "nations",
            "countries",
            "states",
            "people",
            "workers",
        )

    def _two_names(self, j: int) -> bool:
        """Two capitalised words of which the first is a given name and the second no word of offices."""
        k = j + 1
        return (
            k < self.n
            and self.tokens.caps[k]
            and self.norms[k] not in self.words.bodies
            and (self.norms[k] not in self.words.portfolio_words)
        )

    def _list_goes_on(self, office: Office, j: int, preposition: str, after_place: bool) -> int:
        """How many tokens of a joiner to take if the list of fields or places goes on after it, else 0."""
        k = j + 1
        if self.norms[j] == "," and self.norms[k] == "and":
            k += 1
        if k < self.n and self.norms[k] == "the":
            k += 1
        if k >= self.n:
            return 0
        found = self.grid.place[k]
        if after_place:
            if not found or found[1].kind not in ("state", "organization", "format"):
                return 0
            if office.plural and self.grid.head_ending(k + found[0] + 1) < 0:
                return k - j
            if preposition == "to" and self.norms[j] == "and" and not self._subject_ahead(k + found[0]):
                return k - j
            return 0
        if found and found[1].kind != "city":
            return k - j if found[1].kind == "adjective" and self._body_token(k + found[0]) else 0
        is_field = self.norms[k] in self.words.portfolio_words or self.norms[k] in self.words.bodies
        if self.grid.head[k] is not None or not is_field:
            return 0
        if self.norms[j] == ",":
            return k - j if self.tokens.caps[k] and self._and_ahead(k) else 0
        return k - j if self.tokens.caps[k] == self.tokens.caps[j - 1] else 0

    def _subject_ahead(self, i: int) -> bool:
        return i < self.n and self.norms[i] in _POSSESSIVE

    def _and_ahead(self, k: int) -> bool:
        for m in range(k + 1, min(k + 8, self.n)):
            if self.norms[m] in ("and", "&"):
                return m + 1 < self.n and self.norms[m + 1] in self.words.portfolio_words
            if not (self.norms[m] in self.words.portfolio_words or self.norms[m] in (",", "the", "of")):
                return False
        return False

    def _note(self, office: Office, entry: Entry, preposition: str, token: int) -> None:
        """Remember the code of a place in a phrase, with what its preposition says of it."""
        if entry.kind not in _CODED:
            if entry.kind in ("city", "venue"):
                self._code(office, entry.code, "of-city", token)
            return
        if preposition == "of":
            rule = "of-state" if entry.kind != "adjective" else "body"
        elif preposition in ("to", "in", "at"):
            rule = "to-state"
        else:
            rule = "field"
        for code in entry.code.split("|"):
            self._code(office, code, rule, token)

    def _code(self, office: Office, code: str, rule: str, token: int) -> None:
        if all(code != known for known, _, _ in office.codes):
            office.codes.append((code, rule, token))

    # -- around ----------------------------------------------------------------------------

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
        if norm in _OWNERS:
            office.owner = norm
        elif norm in ("the", "a", "an", "this", "that"):
            office.article = norm


STRENGTH = {
    "adjective": 0,
    "modifier": 1,
    "possessive": 0,
    "possessive-office": 1,
    "possessive-city": 2,
    "of-state": 3,
    "body": 4,
    "of-city": 5,
}
DIPLOMATS = frozenset({"ambassador", "envoy"})


def represented(office: Office) -> tuple[str, str, int] | None:
    """Whom the holder acts for: the strongest (code, rule, token) told in the office, or None.

    "Turkiye's Permanent Representative to NATO" acts for Turkiye; "NATO Deputy Secretary General" for NATO;
    an ambassador "to Azerbaijan" without more says nothing of whose ambassador it is.
    """
    told = [c for c in office.codes if c[1] in STRENGTH]
    if not told:
        return None
    return min(told, key=lambda c: (STRENGTH[c[1]], c[2]))
