"""Every value that is neither null, false nor empty says by what evidence, rule and confidence it was come by."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from dragoman.cli.samples import sample_objects
from dragoman.workflow.api import read_many

_NOT_VALUES = {"id", "evidence", "why"}  # what names or proves a claim is not itself a value


def _values(stored: dict[str, Any], prefix: str = "") -> Iterator[str]:
    for name, value in stored.items():
        if name in _NOT_VALUES or value in (None, False, "", [], {}):
            continue
        if isinstance(value, dict):
            yield from _values(value, f"{prefix}{name}.")
        elif isinstance(value, list) and isinstance(value[0], dict):
            for k, item in enumerate(value):
                yield from _values(item, f"{prefix}{name}.{k}.")
        else:
            yield prefix + name


@pytest.fixture(scope="module")
def readings() -> list[dict[str, Any]]:
    return [reading.to_json() for reading in read_many(sample_objects())]


def test_every_value_has_its_reason(readings: list[dict[str, Any]]) -> None:
    claims = [c for r in readings for part in ("engagements", "stances", "instruments") for c in r[part]]
    assert len(claims) > 20
    missing = {
        path.translate(str.maketrans("0123456789", "#" * 10))
        for c in claims
        for path in _values(c)
        if path not in c["why"]
    }
    assert missing == set()


def test_every_reason_points_into_the_text(readings: list[dict[str, Any]]) -> None:
    for reading in readings:
        chars = reading["document"]["chars"]
        for claim in reading["engagements"]:
            for path, why in claim["why"].items():
                assert why["evidence"], path
                assert all(0 <= e["start"] < e["end"] for e in why["evidence"]), path
                assert all(e["end"] <= chars for e in why["evidence"] if "in" not in e), path
                assert 0 < why["confidence"] <= 1
