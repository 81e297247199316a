"""Who takes part in an engagement and for whom: counterparts, sides, capitals, delegations, lists, who was present."""

from __future__ import annotations

import pytest

from dragoman.model.document import Document
from dragoman.model.engagement import Engagement
from dragoman.workflow.reading import Reader


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def engagements(reader: Reader, text: str) -> list[Engagement]:
    return reader.read(Document(text, published="2026-06-13", language="en")).engagements


def parties(engagement: Engagement) -> set[tuple[str, str | None]]:
    return {(p.name, p.represents) for p in engagement.participants}


LIND, EK = ("Ana Lind", "NOR"), ("Bo Ek", "DNK")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Danish Foreign Minister Bo Ek met his Norwegian counterpart Ana Lind in Oslo on Monday.", {LIND, EK}),
        ("Danish Foreign Minister Bo Ek and his Norwegian counterpart, Ana Lind, met in Oslo on Monday.", {LIND, EK}),
        (
            "Danish Foreign Minister Bo Ek spoke by phone with his Norwegian counterpart on Monday.",
            {EK, ("Norwegian counterpart", "NOR")},
        ),
        ("Danish Foreign Minister Bo Ek called Ana Lind of Norway on Monday.", {LIND, EK}),
        (
            "Norwegian Foreign Minister Ana Lind received a Danish delegation headed by Bo Ek on Monday.",
            {LIND, EK, ("Danish delegation", "DNK")},
        ),
        ("Ankara and Baku held talks on transport on Monday.", {("Ankara", "TUR"), ("Baku", "AZE")}),
        (
            "A telephone conversation took place on Monday between the Norwegian Foreign Minister, Ana Lind, and "
            "Danish Foreign Minister Bo Ek.",
            {LIND, EK},
        ),
        (
            "A meeting between Ana Lind, Norwegian Foreign Minister, and the Danish Foreign Minister, Bo Ek, took place "
            "in Oslo on Monday.",
            {LIND, EK},
        ),
        (
            "Among those who met with Norwegian Foreign Minister Ana Lind in Oslo on Monday was Bo Ek, the Danish "
            "Foreign Minister.",
            {LIND, EK},
        ),
    ],
)
def test_who_takes_part(text: str, expected: set[tuple[str, str]], reader: Reader) -> None:
    (engagement,) = engagements(reader, text)
    assert parties(engagement) == expected


@pytest.mark.parametrize(
    "present",
    [
        "Also present were Norwegian Ambassador Cid Falk and Danish Ambassador Dag Riis.",
        "Present at the meeting were Norwegian Ambassador Cid Falk and Danish Ambassador Dag Riis.",
        "In attendance were Norwegian Ambassador Cid Falk and Danish Ambassador Dag Riis.",
        "Norwegian Ambassador Cid Falk and Danish Ambassador Dag Riis were also present.",
        "The meeting was attended by Norwegian Ambassador Cid Falk and Danish Ambassador Dag Riis.",
    ],
)
def test_who_was_present_takes_part_in_the_meeting_told_before(present: str, reader: Reader) -> None:
    text = f"Norwegian Foreign Minister Ana Lind met with Danish Foreign Minister Bo Ek in Oslo on Monday. {present}"
    (meeting,) = engagements(reader, text)
    assert parties(meeting) == {LIND, EK, ("Cid Falk", "NOR"), ("Dag Riis", "DNK")}


def test_nobody_was_present_at_nothing(reader: Reader) -> None:
    assert engagements(reader, "Norwegian Ambassador Cid Falk and Danish Ambassador Dag Riis were present.") == []


@pytest.mark.parametrize(
    "listed",
    [
        "{A} held bilateral meetings with the following officials: {B}; {C}; and {D}.",
        "{A} met separately with {B}; {C}; and {D}.",
        "{A} held bilateral meetings with:\n\n- {B}\n- {C}\n- {D}",
        "{A} held separate meetings with {B}, {C} and {D}.",
    ],
)
def test_each_of_a_list_is_met_apart(listed: str, reader: Reader) -> None:
    text = "On Monday, " + listed.format(
        A="Norwegian Foreign Minister Ana Lind",
        B="Danish Foreign Minister Bo Ek",
        C="the Prime Minister of Chad, Cid Falk",
        D="Kenyan Trade Minister Dag Riis",
    )
    found = [parties(e) for e in engagements(reader, text)]
    assert found == [{LIND, EK}, {LIND, ("Cid Falk", "TCD")}, {LIND, ("Dag Riis", "KEN")}]


def test_an_unknown_side_stays_unknown(reader: Reader) -> None:
    text = "Foreign Minister Ana Lind met with Prime Minister Bo Ek of Norway in Oslo on Monday."
    (meeting,) = engagements(reader, text)
    assert parties(meeting) == {("Ana Lind", None), ("Bo Ek", "NOR")}
