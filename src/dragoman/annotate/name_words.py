"""Words that stand around personal names, as data of the language, and honorifics before them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from dragoman.annotate.grid import Grid, is_fathered
from dragoman.languages.forms import forms

_LONGEST = 5  # tokens of an honorific
_ABBREVIATED = 5  # letters of an honorific that takes a full stop


@dataclass(frozen=True, slots=True)
class NameWords:
    """See `languages/<code>/names.toml`; `genders` maps an honorific to "m" or "f"."""

    suffixes: frozenset[str]
    post_nominals: frozenset[str]
    initials: frozenset[str]
    joined_particles: frozenset[str]
    doubtful_titles: frozenset[str]
    closers: frozenset[str]
    sites: frozenset[str]
    styles: frozenset[str]
    genders: dict[str, str]


@lru_cache(maxsize=4)
def load_name_words(language: str = "en") -> NameWords:
    """The words around names of a language."""
    table = forms(language, "names")
    return NameWords(
        suffixes=frozenset(table["suffixes"]),
        post_nominals=frozenset(table["post_nominals"]),
        initials=frozenset(table["initials"]),
        joined_particles=frozenset(table["joined_particles"]),
        doubtful_titles=frozenset(table["doubtful_titles"]),
        closers=frozenset(table["closers"]),
        sites=frozenset(table["sites"]),
        styles=frozenset(table["styles"]),
        genders={word: gender for gender, words in table["genders"].items() for word in words},
    )


def honorific(grid: Grid, i: int) -> int:
    """Number of tokens of an honorific that begins at i (with its full stop), or 0."""
    norms, n = grid.tokens.norms, len(grid.tokens)
    table = grid.lexicon.words.honorifics
    if not grid.tokens.caps[i] or norms[i] not in grid.lexicon.honorific_starts or is_fathered(grid.tokens, i, table):
        return 0
    for length in range(min(_LONGEST, n - i), 0, -1):
        phrase = " ".join(norms[i : i + length])
        if length > 1:
            phrase = phrase.replace(" .", ".").replace(" '", "'").replace(" ’", "'")
            phrase = "h.e" if phrase == "h. e" else phrase  # "H.E" with one full stop comes as three tokens
        if phrase in table or phrase.rstrip(".") in table:
            end = i + length
            if length == 1 and end < n and norms[end] == "." and len(norms[i]) <= _ABBREVIATED:
                length += 1
            return 0 if _is_initial(grid, i, length) else length
    return 0


def _is_initial(grid: Grid, i: int, length: int) -> bool:
    """ "M. A. Momin", "Ch. Nazarov Y.": an initial before another rather than "Monsieur"."""
    end = i + length
    tokens = grid.tokens
    return (
        len(tokens.texts[i]) == 1
        and length > 1
        and end + 1 < len(tokens)
        and len(tokens.texts[end]) == 1
        and tokens.caps[end]
        and tokens.texts[end + 1] == "."
    )
