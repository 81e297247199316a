"""Text as the words by which it is searched, made here so that all stores find the same."""

from __future__ import annotations

import re

from dragoman.codebook.folding import fold

_WORD = re.compile(r"[^\W_]+")
_QUOTED = re.compile(r'"([^"]*)"')

# The codebook keeps what it folded, which is right for names and would keep whole documents here.
_fold_once = fold.__wrapped__


def words(text: str) -> tuple[str, ...]:
    """The folded words of a text, in order: "Hikmət Hacıyev’s" gives hikmat, haciyev, s."""
    return tuple(_WORD.findall(_fold_once(text)))


def phrases(query: str) -> tuple[tuple[str, ...], ...]:
    """What must be found for a query: each word on its own, and what stands in double quotes together."""
    quoted = [words(phrase) for phrase in _QUOTED.findall(query)]
    single = [(word,) for word in words(_QUOTED.sub(" ", query))]
    return tuple(phrase for phrase in (*quoted, *single) if phrase)
