"""An empty record for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.workflow.record import Record, open_record


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    """A new record in a file of its own."""
    with open_record(tmp_path / "record.sqlite") as opened:
        yield opened
