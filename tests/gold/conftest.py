"""All annotated texts read once, for every test that scores the readings."""

from __future__ import annotations

import importlib.util
import os
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from dragoman.evaluation.gold import GoldDocument, load_gold
from dragoman.workflow.api import read_many

from .check_part import GOLD

_SHARED = Path(os.environ.get("DRAGOMAN_SHARED", Path(__file__).parents[3] / "shared"))


@pytest.fixture(scope="session")
def golds() -> list[GoldDocument]:
    return [load_gold(path) for path in sorted(GOLD.glob("*.json"))]


@pytest.fixture(scope="session")
def forms(golds: list[GoldDocument]) -> dict[str, dict[str, Any]]:
    """The readings in the interchange form, by the id of the gold."""
    readings = read_many(gold.document() for gold in golds)
    return {str(reading.document.external_id): reading.to_json() for reading in readings}


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with seed/ and score_gold.py, kept outside the repository."""
    if not (_SHARED / "score_gold.py").is_file():
        pytest.skip(f"{_SHARED} is not there; set DRAGOMAN_SHARED to the folder with seed/ and score_gold.py")
    return _SHARED


@pytest.fixture(scope="session")
def scorer(shared: Path) -> ModuleType:
    """The script that says how gold is counted."""
    spec = importlib.util.spec_from_file_location("score_gold", shared / "score_gold.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
