"""Many readings against the gold of the same documents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dragoman.evaluation.claims import Claims
from dragoman.evaluation.comparing import compare
from dragoman.evaluation.facts import Comparison
from dragoman.evaluation.gold import GoldDocument
from dragoman.evaluation.totals import Totals


@dataclass(slots=True, frozen=True)
class Evaluated:
    """One document of gold with what came of comparing.

    Attributes:
        read: the claims that were read; None if it was not read, which counts as read empty.
    """

    gold: GoldDocument
    read: Claims | None
    comparison: Comparison

    def tells(self) -> bool:
        """Whether gold has an engagement that a reading should tell."""
        return any(engagement.told() for engagement in self.gold.claims.engagements)


def evaluate(golds: Iterable[GoldDocument], readings: Mapping[str, Claims]) -> list[Evaluated]:
    """Compare each document of gold with its reading, if there is one.

    Args:
        golds: the annotated documents.
        readings: what was read, by the id of the gold document.
    """
    return [_one(gold, readings.get(gold.id)) for gold in golds]


def _one(gold: GoldDocument, read: Claims | None) -> Evaluated:
    return Evaluated(gold, read, compare(gold.claims, read or Claims(), gold.published))


def totals(documents: Iterable[Evaluated]) -> Totals:
    """Counts over whole documents."""
    counted = Totals()
    for document in documents:
        comparison = document.comparison
        counted.documents += 1
        counted.unread += document.read is None
        counted.count(comparison.facts, comparison.additions)
        if not document.tells():
            counted.without += 1
            counted.false += any(one.field == "engagement" for one in comparison.additions)
    return counted
