"""A gathering's phrase and its parts, as they are handed from step to step of reading it."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.annotate.tokens import Tokens
from dragoman.languages.gatherings import GatheringWords, Noun

# Signs that stand within names of gatherings.
DASHES = frozenset({"-", "–", "—", "/"})
APOSTROPHES = frozenset({"'", "’", "'s"})
QUOTES = frozenset({'"', "“", "”", "«", "»", "'", "‘", "’"})
_ROMAN = frozenset("IVXLC")
_ORDINAL = ("st", "nd", "rd", "th")


@dataclass(slots=True)
class Phrase:
    """A gathering's name: its tokens, kind, codes in order, and the tokens of the format it is of, if any."""

    first: int
    last: int
    kind: str
    plural: bool
    format: tuple[int, int] | None = None
    codes: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Part:
    """One noun of a phrase with what stands before it: "the 26th meeting", "the ECO Council of Ministers"."""

    first: int
    head: int
    last: int
    noun: Noun


def ordinal(tokens: Tokens, t: int, words: GatheringWords) -> bool:
    """Whether token t counts: "26th", "XV", "sixty-sixth"."""
    norm, text = tokens.norms[t], tokens.texts[t]
    if norm[0].isdigit() and norm.endswith(_ORDINAL):
        return True
    if text.isupper() and set(text) <= _ROMAN and (len(text) > 1 or text in ("V", "X")):
        return True
    return "-" in norm and norm.rsplit("-", 1)[1] in words.counting and norm.split("-", 1)[0].endswith("ty")
