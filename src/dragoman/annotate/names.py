"""Personal names as runs of capitals with particles, initials, honorifics and brackets."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.annotate.grid import Grid
from dragoman.annotate.name_words import honorific, load_name_words

_OPEN = {"[": "]", "(": ")"}
_LONGEST = 8
_BRACKET = 5


@dataclass(slots=True)
class Name:
    """A personal name: tokens `first` to `last` with honorifics, the name itself, its gender if an honorific tells."""

    first: int
    last: int
    name: str
    name_first: int
    gender: str = ""
    titled: bool = False


def read_name(grid: Grid, i: int, sure: bool) -> Name | None:
    """The personal name that begins at token i, or None.

    Args:
        sure: a title stands right before it, so that one capitalised word is enough.
    """
    return _Reader(grid, i, sure).read()


class _Reader:
    """Reads one name; `at` is the token to be looked at next, `pieces` the words of the name so far."""

    def __init__(self, grid: Grid, first: int, sure: bool) -> None:
        self.grid = grid
        self.tokens = grid.tokens
        self.norms = grid.tokens.norms
        self.words = grid.lexicon.words
        self.around = load_name_words()
        self.n = grid.limits[first] if grid.limits else len(grid.tokens)
        self.first = self.at = first
        self.sure = sure
        self.gender = ""
        self.titled = False
        self.pieces: list[str] = []

    def read(self) -> Name | None:
        if self.tokens.texts[self.at] == "@":
            return self._handle()
        kept = self._honorifics()
        name_first = self.at - len(kept)
        self.pieces = list(kept)
        self.sure = self.sure or self.titled
        while self.at < self.n and len(self.pieces) < _LONGEST and self._piece():
            pass
        self._generation()
        while self.pieces and self.at < self.n and self._post_nominal(self.at):
            self.at += 1
        if not self.pieces or (len(self.pieces) == 1 and (len(self.pieces[0]) < 2 or not self.sure)):
            return None
        return Name(self.first, self.at, " ".join(self.pieces), name_first, self.gender, self.titled)

    def _handle(self) -> Name | None:
        """ "@AnnaLund" behind a title, where a post names people by their accounts."""
        name = self.at + 1
        if not self.sure or name >= self.n or self.tokens.starts[name] != self.tokens.ends[self.at]:
            return None
        return Name(self.first, name + 1, self.tokens.texts[name], name)

    def _honorifics(self) -> list[str]:
        """Skip honorifics; those that belong to the name ("Tengku Zaharin") come back as its first words."""
        kept: list[str] = []
        while self.at < self.n and (length := honorific(self.grid, self.at)):
            word, follows = self.norms[self.at], self.at + length
            if (
                follows < self.n
                and self.norms[follows] == "the"
                and follows + 1 < self.n
                and honorific(self.grid, follows + 1)
            ):
                follows += 1  # "Her Excellency the Right Honourable Dame Cindy Moana"
            if follows >= self.n or not (
                self.tokens.caps[follows] or self.norms[follows] in ("the", "[", "(", *self.words.particles)
            ):
                break
            genders = self.around.genders
            self.gender = self.gender or next((genders[w] for w in self.norms[self.at : follows] if w in genders), "")
            self.gender = self.gender or {"his": "m", "her": "f"}.get(word, "")
            self.titled = True
            kept = self.tokens.texts[self.at : follows] if self.words.honorifics.get(word.rstrip(".")) else []
            if kept and not (follows < self.n and is_name_token(self.grid, follows, True)):
                break
            self.at = follows
        return kept

    def _piece(self) -> bool:
        """Take one more word, initial, bracket or particle of the name."""
        j, text, norm = self.at, self.tokens.texts[self.at], self.norms[self.at]
        if text in _OPEN and j + 2 < self.n and is_name_token(self.grid, j + 1, True):
            return self._bracket(text)
        if len(self.pieces) > 1 and self._post_nominal(j):
            return False
        if self.pieces and norm in self.around.closers:
            return False
        if is_name_token(self.grid, j, self.sure or bool(self.pieces)):
            self._take(j)
            return True
        if self._last_initial(j):
            self.pieces.append(f"{text}.")
            self.at += 2
            return False
        if norm not in self.words.particles or norm in self.around.joined_particles or j + 1 >= self.n:
            return False
        if self.pieces:
            return self._particles(j, norm)
        if self.sure and is_name_token(self.grid, j + 1, True):
            self.pieces.append(text)
            self.at += 1
            return True
        return False

    def _take(self, j: int) -> None:
        self.pieces.append(self.tokens.texts[j])
        self.at += 1
        if self._initial(j) and self.at < self.n and self.tokens.texts[self.at] == ".":
            self.pieces[-1] += "."
            self.at += 1
        elif self._open_apostrophe():
            self.pieces[-1] += self.tokens.texts[self.at]  # "Shia’ al-Sudani"
            self.at += 1

    def _initial(self, j: int) -> bool:
        return len(self.tokens.texts[j]) == 1 or self.norms[j] in self.around.initials

    def _last_initial(self, j: int) -> bool:
        """ "Tileuberdi M." at the end of a clause."""
        text = self.tokens.texts[j]
        return (
            bool(self.pieces)
            and len(text) == 1
            and text.isupper()
            and text != "I"
            and j + 1 < self.n
            and self.tokens.texts[j + 1] == "."
            and (j + 2 >= self.n or not self.tokens.caps[j + 2])
        )

    def _open_apostrophe(self) -> bool:
        j = self.at
        return (
            j + 1 < self.n
            and self.tokens.texts[j] in "'’ʻʼ"
            and self.tokens.starts[j + 1] > self.tokens.ends[j] == self.tokens.ends[j - 1] + 1
            and is_name_token(self.grid, j + 1, True)
        )

    def _bracket(self, opening: str) -> bool:
        """ "[Khalid] Al-Farjani", "Andrej [Babiš]": words that a text adds in brackets."""
        j = self.at
        close = next((k for k in range(j + 2, min(j + _BRACKET, self.n)) if self.tokens.texts[k] == _OPEN[opening]), -1)
        if close < 0 or (self.pieces and opening == "("):
            return False
        if not all(is_name_token(self.grid, k, True) for k in range(j + 1, close)):
            return False
        self.pieces += self.tokens.texts[j + 1 : close]
        self.at = close + 1
        return True

    def _particles(self, j: int, norm: str) -> bool:
        ahead = j + 1
        while ahead < self.n and self.norms[ahead] in self.words.particles and ahead < j + 3:
            ahead += 1
        if ahead >= self.n or not is_name_token(self.grid, ahead, True):
            return False
        if norm in ("y", "e") and len(self.pieces) < 2:  # they join surnames only between capitals of one name
            return False
        self.pieces += self.tokens.texts[j:ahead]
        self.at = ahead
        return True

    def _generation(self) -> None:
        """ "Jr.", ", Sr.", "III" after a name."""
        j = self.at
        if not self.pieces or j >= self.n:
            return
        if self.norms[j] == "," and j + 1 < self.n and self.norms[j + 1] in self.around.suffixes:
            self.at += 2
        elif self.norms[j] in self.around.suffixes and self.tokens.caps[j]:
            self.pieces.append(self.tokens.texts[j])
            self.at += 1
        else:
            return
        if self.at < self.n and self.tokens.texts[self.at] == "." and self.norms[self.at - 1] in ("jr", "sr"):
            self.at += 1

    def _post_nominal(self, j: int) -> bool:
        return self.tokens.texts[j] in self.around.post_nominals


def is_name_token(grid: Grid, i: int, sure: bool) -> bool:
    """Whether token i can stand in a personal name; `sure` if a title or a name stands before it."""
    tokens, words = grid.tokens, grid.lexicon.words
    text, norm = tokens.texts[i], tokens.norms[i]
    if not tokens.caps[i] and _with_article(text, words.particles):
        return True
    if not tokens.caps[i] or not text[0].isalpha():
        return False
    if len(text) == 1 and i + 1 < len(tokens) and tokens.texts[i + 1] == ".":
        return i + 2 < len(tokens) and tokens.caps[i + 2]
    known = words.names(norm)
    if norm in words.common and not (sure and (known or _common_in_name(grid, i))):
        return False
    start = grid.covered[i]
    if start >= 0:
        return _place_in_name(grid, i, start, sure, known)
    if grid.head[i] is not None and norm in load_name_words().doubtful_titles:
        return i + 1 < len(tokens) and tokens.caps[i + 1] and grid.head[i + 1] is None
    if grid.head[i] is not None or norm in words.modifiers:
        return sure and known
    if norm in words.bodies or norm in words.body_modifiers or norm in words.portfolio_words:
        return sure and known
    return True


def _place_in_name(grid: Grid, i: int, start: int, sure: bool, known: bool) -> bool:
    """Whether a token that is a place or an adjective of a state as well stands in a name here."""
    found = grid.place[start]
    assert found is not None
    length, entry = found
    ambiguous = known and grid.tokens.norms[i] in grid.lexicon.words.ambiguous
    if length > 1 or entry.kind in ("state", "organization", "format", "pair", "government"):
        return sure and length == 1 and (ambiguous or _plain_capital(grid, i + 1))
    if entry.kind in ("adjective", "inhabitants", "venue"):
        return sure and ambiguous
    return sure or known


def _with_article(text: str, particles: frozenset[str]) -> bool:
    """ "al-Sudani", "el-Sisi", "d'Aubigny": an article or particle in lower case joined to a capital."""
    article, dash, rest = text.replace("’", "'").partition("-")
    if not dash or not rest[:1].isupper() or article not in particles:
        article, dash, rest = text.replace("’", "'").partition("'")
        article += dash
    return bool(dash) and article in particles and rest[:1].isupper()


def _common_in_name(grid: Grid, i: int) -> bool:
    """An ordinary word with a capital that is a part of a name: "Al Said", "Semi Waqanivalu", "Attard Pace"."""
    tokens, words = grid.tokens, grid.lexicon.words
    if i > 0 and tokens.caps[i - 1] and tokens.norms[i - 1] in words.particles:
        return True
    if i + 1 < len(tokens) and tokens.caps[i + 1]:
        return i > 0 and tokens.norms[i - 1] in words.honorifics and _plain_capital(grid, i + 1)
    if tokens.norms[i].endswith(("s", "ed")):  # "Onodera Visits" is no surname
        return False
    return i > 0 and tokens.caps[i - 1] and _plain_capital(grid, i - 1) and grid.head[i] is None


def _plain_capital(grid: Grid, i: int) -> bool:
    """A capitalised word of no table at token i, as a surname after "Bharat" or "Jordan"."""
    tokens, words = grid.tokens, grid.lexicon.words
    return (
        i < len(tokens)
        and tokens.caps[i]
        and grid.covered[i] < 0
        and grid.head[i] is None
        and not honorific(grid, i)
        and not any(
            tokens.norms[i] in table
            for table in (words.common, words.bodies, words.body_modifiers, words.portfolio_words)
        )
    )


__all__ = ["Name", "honorific", "is_name_token", "read_name"]
