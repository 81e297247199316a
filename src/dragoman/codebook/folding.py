"""One form for all spellings of a name: lower case, without accents, with plain letters."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

# Letters that do not fall apart into a plain one and a mark.
_PLAIN = str.maketrans(
    {
        "ı": "i",
        "ə": "a",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "ħ": "h",
        "’": "'",
        "‘": "'",
        "ʻ": "'",
        "ʼ": "'",
        "`": "'",
        "‐": "-",
        "‑": "-",
        "–": "-",
        "\u00a0": " ",
        "\u202f": " ",
    }
)


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The text for comparing names: "Əliyev" and "aliyev", "Erdoğan" and "Erdogan" give the same.

    The length may change: offsets into the folded text say nothing about the text.
    """
    if text.isascii():
        return " ".join(text.casefold().split())
    folded = _once(text)
    while (again := _once(folded)) != folded:  # what falls apart may leave a capital: the 𝐀 of mathematics
        folded = again
    return folded


def _once(text: str) -> str:
    # A combining dot is what the casefolded İ leaves behind.
    parts = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN))
    plain = "".join(c for c in parts if not unicodedata.combining(c))
    return " ".join(plain.translate(_PLAIN).casefold().split())
