"""Groups: a head noun of persons with adjectives before it and "of …" after it ("a delegation of the Knesset")."""

from __future__ import annotations

from dragoman.annotate.grid import Grid
from dragoman.annotate.mention_making import MentionMaker
from dragoman.model.mention import Mention

_ANAPHORS = frozenset(
    {"the", "both", "two", "three", "four", "these", "those", "his", "her", "its", "their", "our", "all"}
)
_RIGHT = frozenset({"of", "from", "for"})
_BODYISH = frozenset(
    {"allied", "member", "states", "countries", "nations", "partner", "partners", "two", "three", "ministries"}
)
_LONGEST_BODY = 4  # tokens of a body's name
_NUMBERS = frozenset({"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"})
_ATTRIBUTES = 4  # words between an adjective of a state and the noun of its group


class GroupReader:
    """Reads groups off one grid."""

    def __init__(self, grid: Grid, maker: MentionMaker, limits: list[int]) -> None:
        self.grid = grid
        self.maker = maker
        self.tokens = grid.tokens
        self.norms = grid.tokens.norms
        self.words = grid.lexicon.words
        self.limits = limits

    def noun_after(self, i: int) -> int:
        """The noun of a group whose adjective stands before token i, or -1 ("Turkish parliamentary delegation")."""
        limit = self.limits[i - 1]
        first = self._after_adjectives(i, limit)
        for k in range(first, min(first + _ATTRIBUTES, limit)):
            if self.norms[k] in self.words.groups:
                return k
            if not self._attribute(k):
                return -1
        return -1

    def _after_adjectives(self, i: int, limit: int) -> int:
        """The token behind further adjectives of states ("Kyrgyz *and Tajik* delegations"), else i."""
        while i + 1 < limit and self.norms[i] in ("and", ","):
            k = i + 2 if self.norms[i] == "," and self.norms[i + 1] == "and" else i + 1
            found = self.grid.place[k] if k < limit else None
            if found is None or found[1].kind != "adjective":
                break
            i = k + found[0]
        return i

    def read(self, i: int, floor: int) -> Mention:
        """The group whose head noun is at token i; nothing left of `floor` is taken."""
        first, codes, rule = self._left(i, floor)
        last, right = self._right(i + 1)
        codes += [c for c in right if c not in codes]
        mention = self.maker.mention(first, last, "group", self.tokens.slice(first, last))
        mention.plural = True
        if codes:
            mention.represents, mention.rule = codes[0], rule or "of-state"
            mention.also = codes[1:]
        before = self.norms[first - 1] if first else ""
        if before in _ANAPHORS:
            mention.anaphor = before
        return mention

    def _attribute(self, k: int) -> bool:
        norm = self.norms[k]
        return (
            norm in self.words.body_modifiers
            or norm in self.words.portfolio_words
            or norm in self.words.modifiers
            or norm in self.words.bodies
        )

    def _left(self, i: int, floor: int) -> tuple[int, list[str], str]:
        """First token, the codes told before the noun, and by which rule."""
        first = i
        codes: list[str] = []
        while first > floor:
            start = self.grid.place_ending(first)
            if start >= floor and start >= 0:
                entry = self.grid.place[start][1]  # type: ignore[index]
                if entry.kind in ("city", "venue"):
                    break
                codes = [*entry.code.split("|"), *codes]
                first = start
                continue
            norm = self.norms[first - 1]
            joins = norm in ("'s", "and", ",") and first - 2 >= floor and self.grid.place_ending(first - 1) >= floor
            if self._attribute(first - 1) or (joins and (norm != "," or codes)):
                first -= 1
                continue
            break
        while first < i and self.norms[first] in ("and", "'s", ","):
            first += 1
        return first, codes, "adjective" if codes else ""

    def _right(self, j: int) -> tuple[int, list[str]]:
        codes: list[str] = []
        end = j
        limit = self.limits[j - 1]
        if j >= limit or self.norms[j] not in _RIGHT:
            return end, codes
        k = j + 1
        if self._counted(k, limit):
            head = self.grid.head[k + 1]
            assert head is not None
            return k + 1 + head[0], codes
        if k < limit and self.norms[k] in ("the", "its", "their", "all", "both"):
            k += 1
        while k < limit:
            found = self.grid.place[k]
            if found and (found[1].kind not in ("city", "venue") or self.norms[k] in self.words.bodies):
                codes += found[1].code.split("|")
                k += found[0]
                end = k
                if k < limit and self.norms[k] in (",", "and") and self._place_after(k + 1, limit):
                    k += 1
                    continue
                if k < limit and found[1].kind in ("adjective", "state", "organization") and self._bodyish(k):
                    continue
                if k + 1 < limit and self.norms[k] in ("'s", "’s") and self._bodyish(k + 1):
                    k += 1  # "of the Bundestag's budget committee"
                    continue
                if k < limit and self.grid.head[k] is not None and self.grid.head[k][2]:  # type: ignore[index]
                    return k + self.grid.head[k][0], codes  # type: ignore[index]  # "a group of US senators"
                break
            length = self._bodyish(k)
            if not length:
                break
            k += length
            end = k
        return end, codes

    def _counted(self, k: int, limit: int) -> bool:
        """ "(A delegation of) 12 lawmakers"."""
        number = k + 1 < limit and (self.norms[k].isdigit() or self.norms[k] in _NUMBERS)
        head = self.grid.head[k + 1] if number else None
        return head is not None and head[2]

    def _bodyish(self, k: int) -> int:
        """How many tokens from k on are a word or a phrase of names of bodies ("House of Representatives")."""
        for length in range(min(_LONGEST_BODY, self.limits[k] - k), 1, -1):
            if " ".join(self.norms[k : k + length]) in self.words.bodies:
                return length
        norm = self.norms[k]
        known = norm in self.words.bodies or norm in self.words.body_modifiers or norm in self.words.portfolio_words
        return int(known or norm in _BODYISH)

    def _place_after(self, k: int, limit: int) -> bool:
        if k < limit and self.norms[k] in ("and", "the"):
            k += 1
        found = self.grid.place[k] if k < limit else None
        return bool(found and found[1].kind in ("state", "organization", "format"))
