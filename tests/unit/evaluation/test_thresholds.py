from typing import Any

from pytest import approx

from dragoman.evaluation.evaluating import Evaluated, evaluate
from dragoman.evaluation.thresholds import Threshold, thresholds

from .conftest import Form, meeting, person
from .test_totals import gold, read

PEOPLE = [("Ada Lind", "FIN"), ("Bo Ek", "NOR"), ("Cai Ma", "CHN"), ("Dee Po", "LVA"), ("Eva Sol", "ISL")]


def met(first: int, second: int, sure: float | None, **changed: Any) -> Form:
    two = [person(*PEOPLE[first]), person(*PEOPLE[second])]
    why = {} if sure is None else {"kind": {"evidence": [], "rule": "r", "confidence": sure}}
    return meeting(participants=two, why=why, **changed)


def documents() -> list[Evaluated]:
    """Of three engagements two are read, one of them surely; two are added, one of them quite surely."""
    told = gold("a", met(0, 1, None), met(0, 2, None), met(0, 3, None))
    return evaluate([told], {"a": read(met(0, 1, 0.9), met(0, 2, 0.6), met(1, 4, 0.8), met(2, 4, 0.3))})


def of(family: str, precision: float) -> Threshold:
    return next(one for one in thresholds(documents(), precision) if one.family == family)


def test_the_lowest_confidence_that_gives_the_precision_is_told_with_the_recall_left() -> None:
    every = of("engagement", 0.95)
    assert (every.confidence, every.precision, every.kept, every.read) == (0.9, 1.0, 1, 4)
    assert (every.recall, every.recall_of_all) == (approx(1 / 3), approx(2 / 3))
    some = of("engagement", 0.6)
    assert (some.confidence, some.precision, some.kept) == (0.6, approx(2 / 3), 3)


def test_all_is_kept_where_all_is_right_enough() -> None:
    assert (of("engagement", 0.5).confidence, of("engagement", 0.5).kept) == (0.3, 4)


def test_no_confidence_may_be_enough() -> None:
    wrong = evaluate([gold("a")], {"a": read(met(0, 1, 0.9))})
    (first, *_) = thresholds(wrong, 0.5)
    assert (first.confidence, first.kept, first.read) == (None, 0, 1)


def test_of_equal_confidences_all_are_kept_or_none() -> None:
    told = gold("a", met(0, 1, None))
    tied = evaluate([told], {"a": read(met(0, 1, 0.9), met(2, 3, 0.9))})
    assert thresholds(tied, 0.9)[0].confidence is None
