"""The sample readouts that ship with the package."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent.parent / "samples"


def sample_files() -> list[Path]:
    """The sample texts in order."""
    return sorted(FOLDER.glob("*.txt"))


def sample_objects() -> Iterator[dict[str, Any]]:
    """The samples as objects of the JSON Lines input: text with what is known beside it."""
    known = tomllib.loads((FOLDER / "samples.toml").read_text(encoding="utf-8"))
    for path in sample_files():
        properties = {key: str(value) for key, value in known.get(path.name, {}).items()}
        yield {"id": path.stem, **properties, "text": path.read_bytes().decode("utf-8")}
