"""Every reason points at characters of the text and says how sure it is."""

from __future__ import annotations

from typing import Any

import pytest

from dragoman.cli.samples import sample_objects
from dragoman.workflow.api import read_many


@pytest.fixture(scope="module")
def readings() -> list[dict[str, Any]]:
    return [reading.to_json() for reading in read_many(sample_objects())]


def test_every_reason_points_into_the_text(readings: list[dict[str, Any]]) -> None:
    for reading in readings:
        chars = reading["document"]["chars"]
        for claim in reading["engagements"]:
            for path, why in claim["why"].items():
                assert why["evidence"], path
                assert all(0 <= e["start"] < e["end"] for e in why["evidence"]), path
                assert all(e["end"] <= chars for e in why["evidence"] if "in" not in e), path
                assert 0 < why["confidence"] <= 1
