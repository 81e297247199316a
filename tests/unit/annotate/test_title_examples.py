"""Every title is found in its example, with its rank."""

from __future__ import annotations

import csv
from importlib.resources import files

import pytest

from dragoman.codebook.folding import fold
from dragoman.model.document import Document
from dragoman.model.mention import Mention
from dragoman.workflow.reading import Reader


def _rows(table: str) -> list[dict[str, str]]:
    with (files("dragoman.languages") / "en" / f"{table}.csv").open(encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


@pytest.fixture(scope="module")
def found() -> list[tuple[dict[str, str], list[Mention]]]:
    rows = _rows("title_heads")
    documents = [Document(row["example"], published="2024-06-13", language="en") for row in rows]
    analyses = Reader().analyse(documents)
    return [(row, analysis.mentions) for row, analysis in zip(rows, analyses, strict=True)]


def test_each_title_is_read_as_an_office(found: list[tuple[dict[str, str], list[Mention]]]) -> None:
    missed = [row["example"] for row, mentions in found if not _with_title(row, mentions)]
    assert missed == []


def test_each_title_gives_its_rank(found: list[tuple[dict[str, str], list[Mention]]]) -> None:
    """Its own, or that of the state of its holder ("Minister-President" is no head of government in Germany)."""
    of_state = {(row["head"], row["state"]): row["rank"] for row in _rows("title_rank_by_state")}
    wrong = [
        (row["head"], row["rank"], [m.rank for m in _with_title(row, mentions)])
        for row, mentions in found
        if all(
            m.rank != of_state.get((row["head"], m.represents or ""), row["rank"]) for m in _with_title(row, mentions)
        )
    ]
    assert wrong == []


def _with_title(row: dict[str, str], mentions: list[Mention]) -> list[Mention]:
    return [m for m in mentions if m.office and fold(row["head"]) in fold(m.office)]
