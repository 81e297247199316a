"""The language of a text: function words first, statistics of letters only where they leave a doubt."""

from __future__ import annotations

import re
from functools import lru_cache

from dragoman.codebook.states import load_states
from dragoman.languages.forms import forms

UNKNOWN = "und"  # ISO 639: undetermined
_SAMPLE = 20_000  # so many characters from the beginning tell the language
_CLEAR = 0.14  # share of words that are English and nothing else, which no other language reaches
_SOME = 0.05
_LEAST_KINDS = 3
_DOUBT = 25.0  # English is kept within this distance of logarithms of likelihood; a line of names comes near it
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str, hint: str | None = None) -> str:
    """The ISO 639-1 code of the language of a text; "und" for one without words.

    Args:
        text: the text.
        hint: a code that the source gives; it counts where the words leave a doubt, as pages often name the language of
            their site and not of the article.
    """
    words = [word.casefold() for word in _WORD.findall(text[:_SAMPLE])]
    if not words:
        return hint or UNKNOWN
    share, kinds = _english_share(words)
    if share >= _CLEAR and kinds >= min(_LEAST_KINDS, 1 + len(words) // 8):
        return "en"
    if hint:
        return hint
    return _by_letters(" ".join(dict.fromkeys(words)), _DOUBT * (2 if share >= _SOME else 1))


def _english_share(words: list[str]) -> tuple[float, int]:
    """Which share of the words is English and nothing else, and how many different ones there are."""
    known = [word for word in words if word in _english()]
    return len(known) / len(words), len(set(known))


@lru_cache(maxsize=1)
def _english() -> frozenset[str]:
    """Function words, words of the trade, and what English alone calls the people of a state ("Mozambican")."""
    table = forms("en", "function_words")
    peoples = (adjective.casefold() for state in load_states() for adjective in state.adjectives if adjective.istitle())
    return frozenset([*table["words"], *table["trade"], *forms("en", "calendar")["weekdays"], *peoples])


def _by_letters(words: str, doubt: float) -> str:
    """What py3langid makes of the words, each given once; English unless another language is likelier by far.

    Loading its model takes half a second.
    """
    import py3langid

    others = forms("en", "function_words")["languages"]
    ranked = [(str(code), float(score)) for code, score in py3langid.rank(words) if code == "en" or code in others]
    code, best = ranked[0]
    return "en" if best - dict(ranked)["en"] < doubt else code
