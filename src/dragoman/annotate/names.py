"""Personal names as runs of capitals with particles, initials, honorifics and brackets."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.annotate.grid import Grid

_SUFFIXES = frozenset({"jr", "sr", "jnr", "snr", "ii", "iii", "iv", "xiv", "xvi", "vi"})
_POST_NOMINALS = frozenset(
    {
        "TD",
        "MP",
        "MEP",
        "PhD",
        "MD",
        "QC",
        "KC",
        "KBE",
        "CBE",
        "OBE",
        "MBE",
        "AM",
        "AO",
        "AC",
        "CMG",
        "KCMG",
        "GCMG",
        "SC",
        "JP",
        "MNA",
        "MLA",
        "MSP",
        "MHA",
    }
)
_OPEN = {"[": "]", "(": ")"}
_LONGEST = 8


@dataclass(slots=True)
class Name:
    """A personal name: tokens `first` to `last` with honorifics, the name itself, its gender if an honorific tells."""

    first: int
    last: int
    name: str
    name_first: int
    gender: str = ""
    titled: bool = False


_GENDERS = {
    "mr": "m",
    "mrs": "f",
    "ms": "f",
    "miss": "f",
    "sir": "m",
    "madam": "f",
    "dame": "f",
    "lord": "m",
    "lady": "f",
    "sheikh": "m",
    "king": "m",
    "queen": "f",
    "prince": "m",
    "princess": "f",
    "baroness": "f",
    "ms.": "f",
    "mr.": "m",
}


def honorific(grid: Grid, i: int) -> int:
    """Number of tokens of an honorific that begins at i (with its full stop), or 0."""
    norms, n = grid.tokens.norms, len(grid.tokens)
    table = grid.lexicon.words.honorifics
    for length in (5, 4, 3, 2, 1):
        if i + length > n:
            continue
        phrase = " ".join(norms[i : i + length])
        if length > 1:
            phrase = phrase.replace(" .", ".").replace(" '", "'").replace(" ’", "'")
        if phrase in table or phrase.rstrip(".") in table:
            if not (grid.tokens.caps[i]):
                return 0
            end = i + length
            if length == 1 and end < n and norms[end] == "." and len(norms[i]) <= 5:
                length += 1
            return length
    return 0


def _is_name_token(grid: Grid, i: int, sure: bool) -> bool:
    """Whether token i can stand in a personal name; `sure` if a title or a name stands before it."""
    tokens, words = grid.tokens, grid.lexicon.words
    text, norm = tokens.texts[i], tokens.norms[i]
    if not tokens.caps[i] and _with_article(text, words.particles):
        return True
    if not tokens.caps[i] or not text[0].isalpha():
        return False
    if len(text) == 1 and i + 1 < len(tokens) and tokens.texts[i + 1] == ".":
        return i + 2 < len(tokens) and tokens.caps[i + 2]
    known = norm in words.given or norm in words.surnames or norm in words.ambiguous
    if norm in words.common and not (sure and (known or _common_in_name(grid, i))):
        return False
    start = grid.covered[i]
    if start >= 0:
        found = grid.place[start]
        assert found is not None
        length, entry = found
        if length > 1 or entry.kind in ("state", "organization", "format", "pair", "government"):
            return sure and length == 1 and ((known and norm in words.ambiguous) or _plain_capital(grid, i + 1))
        if entry.kind in ("adjective", "inhabitants", "venue"):
            return sure and known and norm in words.ambiguous
        return sure or known
    if grid.head[i] is not None or norm in words.modifiers:
        return sure and known
    if norm in words.bodies or norm in words.body_modifiers or norm in words.portfolio_words:
        return sure and known
    return True


def _with_article(text: str, particles: frozenset[str]) -> bool:
    """ "al-Sudani", "el-Sisi": an article in lower case joined to a capital."""
    article, dash, rest = text.partition("-")
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
        and not {tokens.norms[i]} & (words.common | words.bodies.keys() | words.body_modifiers | words.portfolio_words)
    )


def read_name(grid: Grid, i: int, sure: bool) -> Name | None:
    """The personal name that begins at token i, or None.

    Args:
        sure: a title stands right before it, so that one capitalised word is enough.
    """
    tokens, words = grid.tokens, grid.lexicon.words
    norms, n = tokens.norms, len(tokens)
    first, gender, titled = i, "", False
    kept: list[str] = []
    while i < n and (length := honorific(grid, i)):
        word = norms[i]
        follows = i + length
        if follows >= n or not (tokens.caps[follows] or norms[follows] in ("[", "(")):
            break
        gender = gender or _GENDERS.get(word, "")
        titled = True
        kept = tokens.texts[i:follows] if words.honorifics.get(word.rstrip(".")) else []  # "Tengku Zaharin"
        if kept and not _name_goes_on(grid, follows):
            break
        i = follows
    sure = sure or titled
    name_first = i - len(kept)
    pieces: list[str] = list(kept)
    j = i
    while j < n and len(pieces) < _LONGEST:
        text, norm = tokens.texts[j], norms[j]
        if text in _OPEN and j + 2 < n and _is_name_token(grid, j + 1, True):
            close = next((k for k in range(j + 2, min(j + 5, n)) if tokens.texts[k] == _OPEN[text]), -1)
            if close < 0 or (pieces and text == "("):
                break
            if not all(_is_name_token(grid, k, True) for k in range(j + 1, close)):
                break
            pieces += tokens.texts[j + 1 : close]
            j = close + 1
            continue
        if _is_name_token(grid, j, sure or bool(pieces)):
            pieces.append(text)
            j += 1
            if len(text) == 1 and j < n and tokens.texts[j] == ".":
                pieces[-1] += "."
                j += 1
            elif (
                j + 1 < n
                and tokens.texts[j] in "'’ʻʼ"
                and tokens.starts[j + 1] > tokens.ends[j] == tokens.ends[j - 1] + 1
            ):
                if _is_name_token(grid, j + 1, True):  # "Shia’ al-Sudani"
                    pieces[-1] += tokens.texts[j]
                    j += 1
            continue
        if pieces and norm in words.particles and j + 1 < n:
            ahead = j + 1
            while ahead < n and norms[ahead] in words.particles and ahead < j + 3:
                ahead += 1
            if ahead < n and _is_name_token(grid, ahead, True) and not _joins_people(norm, pieces):
                pieces += tokens.texts[j:ahead]
                j = ahead
                continue
        if not pieces and norm in words.particles and sure and j + 1 < n and _is_name_token(grid, j + 1, True):
            pieces.append(text)
            j += 1
            continue
        if pieces and norm == "," and j + 1 < n and norms[j + 1] in _SUFFIXES:
            j += 2
            if j < n and tokens.texts[j] == ".":
                j += 1
            break
        if pieces and norm in _SUFFIXES and tokens.caps[j]:
            pieces.append(text)
            j += 1
            if j < n and tokens.texts[j] == "." and norm in ("jr", "sr"):
                j += 1
            break
        break
    while pieces and j < n and tokens.texts[j] in _POST_NOMINALS:
        j += 1
    if not pieces:
        return None
    name = " ".join(pieces)
    if len(pieces) == 1 and (len(pieces[0]) < 2 or not sure):
        return None
    return Name(first, j, name, name_first, gender, titled)


def _name_goes_on(grid: Grid, i: int) -> bool:
    return i < len(grid.tokens) and _is_name_token(grid, i, True)


def _joins_people(norm: str, pieces: list[str]) -> bool:
    """ "e" and "y" join surnames only between capitals of one name; "la" and the like always belong."""
    return norm in ("y", "e") and len(pieces) < 2
