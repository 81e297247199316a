"""An empty record for each test of the store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.store.database import Database, open_database
from dragoman.store.derived import make_empty


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """A new record with its derived tables."""
    opened = open_database(tmp_path / "record.sqlite", create=True)
    with opened.writing() as transaction:
        make_empty(transaction)
    yield opened
    opened.close()
