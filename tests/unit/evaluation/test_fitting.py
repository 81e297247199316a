from random import Random

import pytest

from dragoman.codebook.calibration import Calibration
from dragoman.evaluation.fitting import Fitted, fit
from dragoman.evaluation.judged import JudgedValue


def values(field: str, part: str, right: int, wrong: int, *signals: str, said: float = 0.8) -> list[JudgedValue]:
    return [JudgedValue(f"{part}{n}", part, field, signals, said, n < right) for n in range(right + wrong)]


def confidence(fitted: Fitted, field: str, *signals: str) -> float:
    return Calibration(fitted.weights).confidence(field, signals, 0.8)


def test_a_field_is_as_sure_as_it_is_right() -> None:
    fitted = fit(values("stances.kind", "check", 300, 100))
    assert confidence(fitted, "stances.kind") == pytest.approx(0.75, abs=0.01)


def test_a_rule_is_told_from_others_as_far_as_it_was_seen() -> None:
    field = "stances.kind"
    fitted = fit(values(field, "check", 180, 20, "rule=good") + values(field, "check", 100, 100, "rule=bad"))
    good, bad = confidence(fitted, field, "rule=good"), confidence(fitted, field, "rule=bad")
    assert 0.8 < good < 0.9 and 0.5 < bad < 0.6  # drawn a little to each other
    few = fit(values(field, "check", 180, 20, "rule=good") + values(field, "check", 0, 7, "rule=bad"))
    assert confidence(few, field, "rule=bad") == pytest.approx(confidence(few, field), abs=1e-9)


def test_traits_of_the_claim_weigh_only_where_the_value_stands_for_it() -> None:
    for field, differs in (("engagements.kind", True), ("engagements.place.city", False)):
        several = values(field, "check", 190, 10, "sides=2") + values(field, "check", 100, 100, "sides=1")
        fitted = fit(several)
        assert (confidence(fitted, field, "sides=2") > confidence(fitted, field, "sides=1")) is differs


def test_what_was_worked_on_does_not_promise_as_much_for_other_texts() -> None:
    field = "stances.kind"
    fitted = fit(values(field, "work", 380, 20) + values(field, "check", 140, 60))
    assert confidence(fitted, field) == pytest.approx(0.7, abs=0.02)
    assert "work" not in fitted.weights[field]


def test_a_field_that_check_texts_hardly_have_is_told_as_others_differ() -> None:
    others = values("stances.kind", "work", 380, 20) + values("stances.kind", "check", 140, 60)
    fitted = fit(others + values("instruments.date", "work", 38, 2))
    assert confidence(fitted, "instruments.date") < 0.85  # 0.95 on texts that were worked on


def test_the_order_of_values_does_not_matter() -> None:
    several = values("stances.kind", "check", 60, 40, "rule=a") + values("stances.kind", "work", 90, 10, "rule=b")
    shuffled = list(several)
    Random(1).shuffle(shuffled)
    assert fit(several).rows() == fit(shuffled).rows()
