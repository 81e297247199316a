"""Offices that a sentence says somebody holds, wherever it puts them."""

from __future__ import annotations

import pytest

from dragoman.model.document import Document
from dragoman.workflow.reading import Reader

HELD = [
    ("Ada Bello, who is also Ambassador of Nigeria to France, met Foreign Minister Jan Kos of Poland.", "Ada Bello"),
    (
        "Ada Bello is the Ambassador of Nigeria to France. Ada Bello met Foreign Minister Jan Kos of Poland.",
        "Ada Bello",
    ),
    (
        "Ada Bello, who leads the mission and is the Ambassador of Nigeria to France, met Foreign Minister Jan Kos of"
        " Poland.",
        "Ada Bello",
    ),
    ("Ada Bello serves as Ambassador of Nigeria to France. She met Foreign Minister Jan Kos of Poland.", "Ada Bello"),
]
NOT_HELD = [
    "Ada Bello of Nigeria said the Ambassador of France was late. Ada Bello met Foreign Minister Jan Kos of Poland.",
    "Ada Bello of Nigeria is the daughter of the Ambassador of Togo. She met Foreign Minister Jan Kos of Poland.",
]


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


@pytest.mark.parametrize(("text", "name"), HELD)
def test_who_is_said_to_be_something_holds_the_office(reader: Reader, text: str, name: str) -> None:
    [meeting] = reader.read(Document(text, published="2024-06-12")).engagements
    person = next(p for p in meeting.participants if p.name == name)
    assert (person.office, person.represents) == ("Ambassador of Nigeria to France", "NGA")


@pytest.mark.parametrize("text", NOT_HELD)
def test_others_offices_are_not_theirs(reader: Reader, text: str) -> None:
    [meeting] = reader.read(Document(text, published="2024-06-12")).engagements
    person = next(p for p in meeting.participants if p.name == "Ada Bello")
    assert person.office is None
