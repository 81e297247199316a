"""The reading of the check part does not get worse: each score stays above its floor in floors.toml.

Only figures are told, never which facts are missed: who sees the misses of the check part cannot measure with it.
"""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from dragoman.evaluation.claims import claims_from_form
from dragoman.evaluation.evaluating import evaluate, totals
from dragoman.evaluation.gold import GoldDocument
from dragoman.evaluation.totals import Totals

from .check_part import FLOORS, checksum

HELD: dict[str, Any] = tomllib.loads(FLOORS.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def counted(golds: list[GoldDocument], forms: dict[str, dict[str, Any]]) -> Totals:
    check = [gold for gold in golds if gold.part == "check"]
    return totals(evaluate(check, {gold.id: claims_from_form(forms[gold.id], gold.id) for gold in check}))


def test_the_floors_are_those_of_this_gold() -> None:
    assert HELD["gold"] == checksum(), "the check part has changed: set the floors anew with `make floors`"


def test_no_score_falls_below_its_floor(counted: Totals) -> None:
    scores = {row.field: row.score for row in counted.scores()}
    low = {
        field: f"{scores.get(field, 0.0):.3f}, floor {floor:.3f}"
        for field, floor in HELD["floors"].items()
        if scores.get(field, 0.0) < floor
    }
    assert not low, f"below the floor: {low}; floors are lowered only with a line in CHANGELOG.md"


def test_no_more_texts_without_engagements_have_one_read(counted: Totals) -> None:
    assert counted.false <= HELD["false_at_most"]
