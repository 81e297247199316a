"""docs/codebook.md names every table with its number of rows, and every column of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dragoman.codebook.book import TABLES
from dragoman.codebook.tables import Table

PAGE = (Path(__file__).parents[3] / "docs" / "codebook.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.file)
def test_rows_and_columns_are_as_the_page_says(table: Table[object]) -> None:
    assert f"| {table.file} | {len(table.load()):,} |" in PAGE
    section = PAGE.split(f"## {table.file}\n", 1)[1].split("\n## ", 1)[0]
    assert [column for column in table.columns if not re.search(rf"`{column}`", section)] == []
