"""Who is meant later in a text: by a surname, a title, a pronoun, "the two ministers"; unknown stays unknown."""

from __future__ import annotations

import pytest

from dragoman.model.document import Document
from dragoman.model.engagement import Engagement
from dragoman.workflow.reading import Reader


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def engagements(reader: Reader, text: str, **properties: str) -> list[Engagement]:
    return reader.read(Document(text, published="2026-06-13", language="en", **properties)).engagements


def parties(engagement: Engagement) -> set[tuple[str, str | None]]:
    return {(p.name, p.represents) for p in engagement.participants}


LEAD = "Norwegian Foreign Minister Ana Lind arrived in Copenhagen on Monday. "
BOTH = {("Ana Lind", "NOR"), ("Bo Ek", "DNK")}


@pytest.mark.parametrize(
    "later",
    [
        "Lind met with Danish Prime Minister Bo Ek.",
        "Minister Lind met with Danish Prime Minister Bo Ek.",
        "Ms. Lind met with Danish Prime Minister Bo Ek.",
        "The minister met with Danish Prime Minister Bo Ek.",
        "The Norwegian minister met with Danish Prime Minister Bo Ek.",
        "She met with Danish Prime Minister Bo Ek.",
        "The guest met with Danish Prime Minister Bo Ek.",
    ],
)
def test_whoever_was_named_before_is_meant_later(later: str, reader: Reader) -> None:
    meeting = next(e for e in engagements(reader, LEAD + later) if e.kind == "meeting")
    assert parties(meeting) == BOTH


@pytest.mark.parametrize(
    "later",
    [
        "The two ministers met again on Tuesday.",
        "They met again on Tuesday.",
        "Lind and Ek met again on Tuesday.",
        "The two met again on Tuesday.",
    ],
)
def test_the_two_are_those_told_before(later: str, reader: Reader) -> None:
    text = "Norwegian Foreign Minister Ana Lind met with Danish Foreign Minister Bo Ek in Oslo on Monday. "
    assert all(parties(e) == BOTH for e in engagements(reader, text + later))


@pytest.mark.parametrize("noun", ["aide", "assistant", "adviser"])
def test_an_aide_an_assistant_and_an_adviser_of_the_president_are_one(noun: str, reader: Reader) -> None:
    text = (
        f"Georgian presidential {noun} Ana Lind arrived in Riga on Monday. "
        "The Presidential Assistant met with Latvian Foreign Minister Bo Ek."
    )
    meeting = next(e for e in engagements(reader, text) if e.kind == "meeting")
    assert parties(meeting) == {("Ana Lind", "GEO"), ("Bo Ek", "LVA")}


def test_an_office_without_a_name_is_whose_name_follows_with_it(reader: Reader) -> None:
    text = (
        "The Norwegian foreign minister met with Danish Foreign Minister Bo Ek in Oslo on Monday. "
        "Foreign Minister Ana Lind said after the talks that trade had been discussed."
    )
    (meeting,) = engagements(reader, text)
    assert parties(meeting) == BOTH
    assert meeting.participants[0].office == "Norwegian foreign minister"


def test_an_office_of_two_words_for_a_state_is_tied_as_well(reader: Reader) -> None:
    text = (
        "The Sri Lankan foreign minister met with Danish Foreign Minister Bo Ek in Oslo on Monday. "
        "Foreign Minister Ana Lind said after the talks that trade had been discussed."
    )
    (meeting,) = engagements(reader, text)
    assert parties(meeting) == {("Ana Lind", "LKA"), ("Bo Ek", "DNK")}


def test_a_son_is_not_his_father(reader: Reader) -> None:
    text = (
        "Bahrain's King Hamad and Crown Prince Salman bin Hamad received Kuwaiti Foreign Minister Jarrah Al Nasser in "
        "Manama on Monday."
    )
    (meeting,) = engagements(reader, text)
    assert parties(meeting) >= {("Hamad", "BHR"), ("Salman bin Hamad", "BHR"), ("Jarrah Al Nasser", "KWT")}
