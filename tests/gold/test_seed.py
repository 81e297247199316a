"""The text the project grew from is read without a miss: every fact of it, and nothing besides."""

from __future__ import annotations

import json
from pathlib import Path
from types import ModuleType

from dragoman.workflow.api import read

_FACTS = 132


def test_every_fact_of_the_seed_is_read_and_nothing_is_added(scorer: ModuleType, shared: Path) -> None:
    gold = json.loads((shared / "seed" / "gold.json").read_text(encoding="utf-8"))
    text = (shared / "seed" / gold["source"]).read_bytes().decode("utf-8")

    facts, added = scorer.compare(gold, read(text).to_json())

    assert [(field, label) for field, label, right in facts if not right] == []
    assert len(facts) == _FACTS
    assert +added == {}
