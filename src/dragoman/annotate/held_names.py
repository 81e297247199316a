"""The names that belong to an office: behind it or after a mark of apposition; lists after plural titles."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.annotate.grid import Grid
from dragoman.annotate.names import Name, honorific, read_name
from dragoman.annotate.office import Office
from dragoman.languages.titles import load_title_words

_MARKS = frozenset({",", ":", "–", "—", "-"})
_ENDS = frozenset({",", ".", ";", ")", "-", "–", "—", "and", "(", ":", "'s"})
_BRACKET = 8
_ASIDE = 8
_ASIDES = frozenset({"resident", "residing", "based", "accredited", "stationed", "seated"})


@dataclass(slots=True)
class Held:
    """An office with the names that belong to it, and the tokens of the whole."""

    office: Office
    names: list[Name]
    first: int
    last: int


class HeldNames:
    """Finds the names of offices on one grid; `limits[i]` is where the line or sentence of token i ends."""

    def __init__(self, grid: Grid, limits: list[int]) -> None:
        self.grid = grid
        self.tokens = grid.tokens
        self.norms = grid.tokens.norms
        self.words = grid.lexicon.words
        self.limits = limits
        self.titles = load_title_words()

    def after(self, office: Office) -> Held:
        """The name or names that follow the office."""
        j, limit = office.last, self.limits[office.first]
        names: list[Name] = []
        first = office.first
        name = read_name(self.grid, j, True) if j < limit else None
        if name is None and j < limit:
            name = self._courtesy(j, limit, False) or self._after_mark(office, j, limit)
        if name is None or name.last > limit:
            return Held(office, [], first, office.last)
        names.append(name)
        j = name.last
        if name.name_first > office.last and self.norms[office.last] == "," and self._closing_comma(office, j, limit):
            return Held(office, names, first, j + 1)
        if office.plural or office.codes:
            while j < limit:
                first_of, k = self._next_of_state(office, j, limit)
                k = k or (self._next_in_list(j, limit) if office.plural else 0)
                more = read_name(self.grid, k, True) if k else None
                if more is None:
                    break
                more.first = first_of or more.first
                names.append(more)
                j = more.last
        return Held(office, names, first, j)

    def _closing_comma(self, office: Office, j: int, limit: int) -> bool:
        """Whether the comma at token j closes an apposition and no more."""
        return j < limit and self.norms[j] == "," and not office.plural and not self.list_follows(j, limit)

    def list_follows(self, comma: int, limit: int) -> bool:
        """Whether the comma that closes an apposition also separates members of a list."""
        k = comma + 1
        return k < limit and (self.norms[k] == "and" or self.tokens.caps[k])

    def _after_mark(self, office: Office, j: int, limit: int) -> Name | None:
        mark = self.norms[j]
        if mark in _MARKS and j + 1 < limit:
            j = self._after_aside(j, limit)
            courtesy = self._courtesy(j + 1, limit, office.counterpart) if mark == "," else None
            return courtesy or self._apposed(office, j, limit)
        if mark in ("(", "[") and j + 1 < limit:
            name = read_name(self.grid, j if mark == "[" else j + 1, True)
            if name and mark == "(" and name.last < limit and self.norms[name.last] == ")":
                name.last += 1
                return name
            return name if name and mark == "[" else None
        return None

    def _after_aside(self, j: int, limit: int) -> int:
        """ ", resident in Rabat, Goran Milenković": the comma that closes an aside about a post, else j."""
        if self.norms[j] != "," or self.norms[j + 1] not in _ASIDES:
            return j
        return next((k for k in range(j + 2, min(j + _ASIDE, limit - 1)) if self.norms[k] == ","), j)

    def _apposed(self, office: Office, j: int, limit: int) -> Name | None:
        """A name after a comma, dash or colon, if it looks like an apposition to the office."""
        comma = self.norms[j] == ","
        if self.norms[j + 1] == "the" and j + 2 < limit and honorific(self.grid, j + 2):
            j += 1  # "Prime Minister, the Most Hon. Dr. Carlton Nembhard"
        style = j + 1 + honorific(self.grid, j + 1)
        if comma and style > j + 1 and style + 1 < limit and self.norms[style] == ",":
            return read_name(self.grid, style + 1, True)  # "President, His Excellency, Nana Ofori"
        sure = comma and not office.plural and self._closed(j + 1, limit)
        name = read_name(self.grid, j + 1, sure or honorific(self.grid, j + 1) > 0)
        if name is None and comma:
            name = self._first_of_list(j + 1, limit) if office.plural else self._between_commas(j + 1, limit)
        if name is None:
            return None
        single = len(name.name.split()) == 1
        if not comma and single:
            return None
        if office.plural or not single or name.titled:
            return name if self._apposition_ends(name.last, limit, office) else None
        return name if sure and self.norms[j + 1] not in self.words.common else None

    def _courtesy(self, j: int, limit: int, any_title: bool) -> Name | None:
        """A name with a title of courtesy or service before it: ", Ambassador Rui Neto", ", Retired General X".

        After "his Finnish counterpart," any title does ("President Aino Rautalahti").
        """
        k = j
        if not self.tokens.caps[j]:
            return None
        while k < limit and self.grid.head[k] is None and self.norms[k] in self.words.modifiers and self.tokens.caps[k]:
            k += 1
        found = self.grid.head[k] if k < limit else None
        if (
            found is None
            or found[2]
            or not (any_title or " ".join(self.norms[k : k + found[0]]) in self.titles.courtesy)
        ):
            return None
        name = read_name(self.grid, k + found[0], True) if k + found[0] < limit else None
        if name is not None:
            name.first = j
        return name

    def _closed(self, i: int, limit: int) -> bool:
        """A single capitalised word between commas right after an office."""
        return (
            i + 1 < limit
            and self.tokens.caps[i]
            and self.norms[i + 1] in (",", ".")
            and self.grid.place[i] is None
            and self.grid.head[i] is None
        )

    def _first_of_list(self, i: int, limit: int) -> Name | None:
        """ "his counterparts, Mark Lam and Ana Lind,": a name that begins with an ordinary word, before others."""
        if not self.words.names(self.norms[i]):
            return None
        name = read_name(self.grid, i, True)
        listed = name is not None and name.last < limit and self.norms[name.last] in (",", "and")
        return name if name is not None and listed and len(name.name.split()) > 1 else None

    def _between_commas(self, i: int, limit: int) -> Name | None:
        """Several words between commas right after an office, though they be words too: ", Grace Njoroge,"."""
        name = read_name(self.grid, i, True)
        if name is None or name.last >= limit or self.norms[name.last] != "," or len(name.name.split()) == 1:
            return None
        official = any(self.norms[k] in self.words.bodies or self.grid.head[k] is not None for k in range(i, name.last))
        return None if official or self.grid.place[i] is not None else name

    def _apposition_ends(self, j: int, limit: int, office: Office) -> bool:
        """Whether what follows a name after "office," looks like the end of an apposition."""
        if office.plural or j >= limit:
            return True
        return self.norms[j] in _ENDS or not self.tokens.caps[j]

    def _next_of_state(self, office: Office, j: int, limit: int) -> tuple[int, int]:
        """The tokens of "of" and of the next name, or zeros.

        "Ambassadors of Chad, A, of Laos, B, and of Fiji, C"; "Ambassador of Chad A, of Laos B and of Fiji C".
        """
        if self.norms[j] not in (",", "and"):  # "A of Finland, B of Estonia" are names with states behind them
            return 0, 0
        k = j + 1 if self.norms[j] == "," else j
        k += k < limit and self.norms[k] == "and"
        if k + 1 >= limit:
            return 0, 0
        start = k
        bare = self.norms[k] != "of"  # "the envoys of Laos, Bounkeut Sangsom, and Kenya, Otieno Were"
        k += not bare
        k += self.norms[k] == "the"
        found = self.grid.place[k] if k < limit else None
        after = k + found[0] if found and found[1].kind in ("state", "organization") else limit
        apposed = after < limit and self.norms[after] == ","
        if bare and not (apposed and office.codes):
            return 0, 0
        after += apposed
        if found is None or after >= limit or not self.tokens.caps[after]:
            return 0, 0
        office.note(found[1].code, "of-state", k)
        return start, after

    def _next_in_list(self, j: int, limit: int) -> int:
        """Token at which the next name of a list begins, or 0."""
        if j < limit and self.norms[j] == "(":
            close = next((k for k in range(j, min(j + _BRACKET, limit)) if self.norms[k] == ")"), 0)
            j = close + 1 if close else j
        elif j + 1 < limit and self.norms[j] in ("of", "from"):  # "Ministers A of Finland and B of Estonia"
            k = j + 2 if self.norms[j + 1] == "the" else j + 1
            found = self.grid.place[k] if k < limit else None
            j = k + found[0] if found and found[1].kind in ("state", "organization") else j
        if j >= limit or self.norms[j] not in (",", "and", "&"):
            return 0
        k = j + 1
        if k < limit and self.norms[j] == "," and self.norms[k] == "and":
            k += 1
        return k if k < limit and self.tokens.caps[k] else 0
