"""Whether a reading has just the participants that were put into a text."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from telling import Told

from dragoman.codebook.folding import fold
from dragoman.model.engagement import Engagement

_ARTICLE = re.compile(r"^(?:the|a|an) ")
_MARKS = str.maketrans({"’": "'", "\u2010": "-", "\u2011": "-"})

Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What of a document is not as it should be; right if nothing is."""

    missing: tuple[tuple[Key, ...], ...]
    invented: tuple[tuple[Key, ...], ...]

    @property
    def right(self) -> bool:
        return not self.missing and not self.invented


def judge(told: Told, engagements: list[Engagement]) -> Verdict:
    """Compare participants, offices and sides of all engagements, whatever their kinds, dates and order."""
    golds = Counter(
        tuple(sorted(_key(p.name, p.office, p.represents) for p in participants)) for participants in told.engagements
    )
    reads = Counter(
        tuple(sorted(_key(p.name, p.office, p.represents) for p in one.participants)) for one in engagements
    )
    return Verdict(tuple((golds - reads).elements()), tuple((reads - golds).elements()))


def _key(name: str, office: str | None, side: str | None) -> Key:
    return _words(name), _words(office or ""), side or ""


def _words(text: str) -> str:
    """Words without what does not count: case, articles before, how blanks and apostrophes are written."""
    return _ARTICLE.sub("", fold(" ".join(text.split()).translate(_MARKS)))
