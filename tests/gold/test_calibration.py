"""How sure values are said to be agrees with how many are right, on texts of the check part."""

from __future__ import annotations

from typing import Any

from dragoman.codebook.calibration import BASE, CALIBRATION, SAID
from dragoman.evaluation.claims import claims_from_form
from dragoman.evaluation.evaluating import evaluate
from dragoman.evaluation.gold import GoldDocument
from dragoman.evaluation.judged import judged_values
from dragoman.evaluation.reliability import ENOUGH, Told, reliability
from dragoman.extract.signals import reasoned_values

# The table is fitted to these texts among others; between two fits the reading may change.
_MOST = 0.08


def test_what_is_said_and_what_is_right_agree(golds: list[GoldDocument], forms: dict[str, dict[str, Any]]) -> None:
    check = [gold for gold in golds if gold.part == "check"]
    documents = evaluate(check, {gold.id: claims_from_form(forms[gold.id], gold.id) for gold in check})
    bins = reliability(Told(one.field, one.said, one.right) for one in judged_values(documents))
    off = {
        f"{one.field} {one.low} to {one.high}": f"said {one.mean_said():.3f}, right {one.share_right():.3f}"
        for one in bins
        if one.values >= ENOUGH and abs(one.mean_said() - one.share_right()) > _MOST
    }
    assert not off, f"confidence no longer says what is so: {off}; run `make calibrate`"


def test_every_signal_of_the_table_is_one_that_readings_have(forms: dict[str, dict[str, Any]]) -> None:
    seen = {BASE, SAID}
    for id, form in forms.items():
        claims = claims_from_form(form, id)
        for value in reasoned_values(claims.engagements, claims.stances, claims.instruments):
            seen.update(signal.partition("=")[0] for signal in value.signals)
    table = {row.signal.partition("=")[0] for row in CALIBRATION.load()}
    assert table <= seen, "signals have other names now; run `make calibrate`"
