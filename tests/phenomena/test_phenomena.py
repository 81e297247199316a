"""What is read of the half of the examples that is worked with does not get worse, group by group."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from pathlib import Path

import pytest

from dragoman.evaluation.example_misses import example_misses
from dragoman.evaluation.examples import Example, load_examples
from dragoman.model.engagement import KINDS, STATUSES
from dragoman.workflow.api import read_many

FOLDER = Path(__file__).parent
FLOORS: dict[str, float] = tomllib.loads((FOLDER / "floors.toml").read_text(encoding="utf-8"))
_LEAST = 6
"""Examples of a phenomenon, half of them kept apart."""

Misses = list[tuple[Example, list[str]]]


@pytest.fixture(scope="module")
def examples() -> list[Example]:
    return load_examples(FOLDER / "examples")


@pytest.fixture(scope="module")
def misses(examples: list[Example]) -> Misses:
    worked_with = [example for example in examples if not example.apart]
    readings = read_many(dict(example.source) for example in worked_with)
    return [(e, example_misses(e, reading.engagements)) for e, reading in zip(worked_with, readings, strict=True)]


def test_no_group_falls_below_its_floor(misses: Misses) -> None:
    right: dict[str, list[bool]] = defaultdict(list)
    for example, wrong in misses:
        right[example.group].append(not wrong)
    low = {
        group: f"{sum(right[group]) / len(right[group]):.3f}, floor {floor}"
        for group, floor in FLOORS.items()
        if sum(right[group]) / len(right[group]) < floor
    }
    assert not low, f"below the floor: {low}; see `python tools/phenomena.py --misses`; floors are only raised"


def test_each_group_has_a_floor(examples: list[Example]) -> None:
    assert set(FLOORS) == {example.group for example in examples}


def test_each_phenomenon_has_examples_of_both_halves(examples: list[Example]) -> None:
    halves: dict[str, list[bool]] = defaultdict(list)
    for example in examples:
        halves[f"{example.group}/{example.phenomenon}"].append(example.apart)
    assert {k: len(v) for k, v in halves.items() if len(v) < _LEAST or sum(v) * 2 != len(v)} == {}


def test_no_example_stands_twice(examples: list[Example]) -> None:
    texts = [example.source["text"] for example in examples]
    assert sorted({text for text in texts if texts.count(text) > 1}) == []


@pytest.mark.parametrize("kind", KINDS)
def test_two_sentences_are_read_as_each_kind_and_one_is_not(kind: str, misses: Misses) -> None:
    _hold(misses, kind, "kind", kind)


@pytest.mark.parametrize("status", STATUSES)
def test_two_sentences_are_read_with_each_status_and_one_is_not(status: str, misses: Misses) -> None:
    _hold(misses, f"status-{status}", "status", status)


def _hold(misses: Misses, phenomenon: str, field: str, value: str) -> None:
    right = [example for example, wrong in misses if example.phenomenon == phenomenon and not wrong]
    so = [e for e in right if any(stated.stated.get(field) == value for stated in e.engagements)]
    assert len(so) >= 2, f"only {len(so)} sentences are read as {value}"
    assert len(right) > len(so), f"no sentence that must not be read as {value} is read right"
