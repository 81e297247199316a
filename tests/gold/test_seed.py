"""The text the project grew from is read without a miss: its engagements, who, where, when, in which format."""

from __future__ import annotations

import json
import os
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from dragoman.workflow.api import read

SHARED = Path(os.environ.get("DRAGOMAN_SHARED", Path(__file__).parents[3] / "shared"))
LATER = ("topic", "stance", "instrument")  # what the third issue asks for


@pytest.fixture(scope="module")
def gold(scorer: ModuleType) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((SHARED / "seed" / "gold.json").read_text(encoding="utf-8"))
    return loaded


def test_every_fact_of_its_engagements_is_right(scorer: ModuleType, gold: dict[str, Any]) -> None:
    text = (SHARED / "seed" / gold["source"]).read_bytes().decode("utf-8")
    facts, added = scorer.compare(gold, read(text).to_json())
    wrong = [(field, label) for field, label, right in facts if not right and not field.startswith(LATER)]
    assert wrong == []
    assert len([f for f in facts if f[0] == "engagement"]) == 5
    assert not added["engagement"] and not added["participant"]
