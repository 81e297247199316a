"""How much two phrases have in common, whatever their case, accents and little words."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import lru_cache
from importlib.resources import files

_WORDS = tomllib.loads((files(__package__) / "words.toml").read_text(encoding="utf-8"))
_PASSED_OVER = frozenset(_WORDS["passed_over"])
_PLAIN = str.maketrans(_WORDS["plain_letters"])
_WORD = re.compile(r"\w+")
_POSSESSIVE = re.compile(r"'s\b")
# An almost equal name; one within the other is the same name if it has at most so many words less.
_SAME_NAME = 0.75
_WORDS_MORE = 2


@lru_cache(maxsize=65536)
def folded(phrase: str | None) -> str:
    """The phrase in lower case and plain letters; not the folding by which the codebook is searched, so that a
    change of that does not change what counts as right."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", phrase or "") if not unicodedata.combining(c))
    return plain.lower().translate(_PLAIN)


@lru_cache(maxsize=65536)
def content_words(phrase: str | None) -> frozenset[str]:
    """The words of a phrase that tell it from others."""
    plain = _POSSESSIVE.sub("", folded(phrase)).replace("'", "")
    return frozenset(_WORD.findall(plain)) - _PASSED_OVER


def shared_words(a: str | None, b: str | None) -> float:
    """The share of their words that two phrases have in common, from 0 to 1; two without words are equal."""
    x, y = content_words(a), content_words(b)
    return 2 * len(x & y) / (len(x) + len(y)) if x and y else float(x == y)


def same_name(gold: str | None, read: str | None) -> bool:
    """Whether one name stands within the other, the read one not much longer, or they are nearly equal."""
    x, y = content_words(gold), content_words(read)
    if not x or not y:
        return False
    return ((x <= y or y <= x) and len(y) <= len(x) + _WORDS_MORE) or shared_words(gold, read) >= _SAME_NAME
