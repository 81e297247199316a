"""Who a later sentence tells was there too: every row of the table of phrases, and whose side they are of."""

from __future__ import annotations

import pytest

from dragoman.languages.forms import csv_rows
from dragoman.model.document import Document
from dragoman.model.engagement import Engagement
from dragoman.workflow.reading import Reader

ROWS = csv_rows("en", "attendance")
MET = "President Adam Wilk of Poland met with President Ana Lind of Finland in Helsinki on Monday."


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


@pytest.fixture(scope="module")
def read(reader: Reader) -> dict[str, list[Engagement]]:
    sentences = [row[name] for row in ROWS for name in ("example", "not")]
    documents = [Document(f"{MET}\n\n{sentence}", published="2024-06-13") for sentence in sentences]
    readings = reader.read_batch(documents)
    return dict(zip(sentences, [r.engagements for r in readings], strict=True))


def _names(engagement: Engagement) -> set[str]:
    return {p.name for p in engagement.participants}


@pytest.mark.parametrize("row", ROWS, ids=[r["phrase"] for r in ROWS])
def test_who_is_told_to_have_been_there_takes_part(row: dict[str, str], read: dict[str, list[Engagement]]) -> None:
    [meeting] = read[row["example"]]
    named = {name for name in ("Ewa Sikora", "Jan Kos") if name in row["example"]}
    assert _names(meeting) == {"Adam Wilk", "Ana Lind"} | named


@pytest.mark.parametrize("row", ROWS, ids=[r["phrase"] for r in ROWS])
def test_others_do_not(row: dict[str, str], read: dict[str, list[Engagement]]) -> None:
    [meeting] = read[row["not"]]
    assert _names(meeting) == {"Adam Wilk", "Ana Lind"}


def test_the_side_that_the_sentence_tells(reader: Reader) -> None:
    text = f"{MET}\n\nThe Polish side was represented by Deputy Minister Ewa Sikora."
    [meeting] = reader.read(Document(text, published="2024-06-13")).engagements
    assert {p.name: p.represents for p in meeting.participants}["Ewa Sikora"] == "POL"


def test_who_was_at_another_meeting_is_not_taken(reader: Reader) -> None:
    text = f"{MET}\n\nOn Tuesday she received Prime Minister Bo Ek of Sweden in Turku. Ambassador Jan Kos was also present."
    first, second = reader.read(Document(text, published="2024-06-13")).engagements
    assert "Jan Kos" not in _names(first)
    assert "Jan Kos" in _names(second)
