"""From which confidence on what is read is as right as somebody wants it, and what is lost for that."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.evaluation.claims import Claims
from dragoman.evaluation.evaluating import Evaluated
from dragoman.evaluation.facts import Site
from dragoman.evaluation.totals import PAIRED, share
from dragoman.model.evidence import Reasons


@dataclass(slots=True, frozen=True)
class Threshold:
    """What one family of claims is like if only what is sure enough is kept.

    Attributes:
        family: engagement, participant, topic, stance or instrument.
        confidence: the least confidence that is kept; None if no confidence gives the precision wanted.
        precision, recall: of what is kept.
        kept: how many are kept.
        recall_of_all: the recall if all are kept.
        read: how many were read.
    """

    family: str
    confidence: float | None
    precision: float
    recall: float
    kept: int
    recall_of_all: float
    read: int


def thresholds(documents: Iterable[Evaluated], precision: float) -> list[Threshold]:
    """For each family the threshold that keeps most while what is kept has the precision wanted.

    Each family is looked at for itself: participants and topics of engagements that would be left out are counted.

    Args:
        documents: readings whose values have reasons.
        precision: from 0 to 1.
    """
    evaluated = list(documents)
    return [_threshold(family, evaluated, precision) for family in PAIRED]


def _threshold(family: str, documents: list[Evaluated], precision: float) -> Threshold:
    """Walk down from the surest; of equal confidences all are kept or none."""
    facts = sum(fact.field == family for document in documents for fact in document.comparison.facts)
    told = sorted(_told(family, documents), reverse=True)
    all_right = sum(right for _, right in told)
    found = Threshold(family, None, 0.0, 0.0, 0, share(all_right, facts), len(told))
    right = 0
    for kept, (said, is_right) in enumerate(told, 1):
        right += is_right
        last_of_equals = kept == len(told) or told[kept][0] < said
        if last_of_equals and right >= precision * kept:
            found = Threshold(family, said, right / kept, share(right, facts), kept, found.recall_of_all, len(told))
    return found


def _told(family: str, documents: list[Evaluated]) -> list[tuple[float, bool]]:
    """Of everything read of a family, what is said of it and whether it is right."""
    told = []
    for document in documents:
        comparison, read = document.comparison, document.read
        if read is None:
            continue
        sites = [(fact.read_at, True) for fact in comparison.facts if fact.field == family and fact.right]
        sites += [(addition.read_at, False) for addition in comparison.additions if addition.field == family]
        told += [(_said(read, site), right) for site, right in sites if site is not None]
    return told


def _said(read: Claims, site: Site) -> float:
    """The confidence at a place; 1 for a value without a reason."""
    reasons: Reasons = getattr(read, site.family)[site.claim].why
    why = reasons.by_path.get(site.path)
    return 1.0 if why is None else why.confidence
