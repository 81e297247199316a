"""Sessions, summits, conferences and consultations, read with the real pipeline."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from dragoman.frames.gathering_table import GatheringFrame, load_gathering_frames
from dragoman.model.document import Document
from dragoman.model.engagement import Engagement
from dragoman.workflow.reading import Reader

KINDS = ("session", "summit", "conference", "consultations")
PUBLISHED = "2024-06-13"
FRAMES = load_gathering_frames("en").rows


@dataclass(frozen=True)
class Case:
    """One sentence and the gathering it tells; see the head of `gatherings.toml`."""

    text: str
    kind: str
    status: str = "held"
    sides: str = ""
    country: str | None = None
    format: str | None = None
    background: bool = False


_TABLE = tomllib.loads(Path(__file__).with_name("gatherings.toml").read_text(encoding="utf-8"))
TOLD = [Case(**row) for row in _TABLE["told"]]
NOTHING = _TABLE["nothing"]["texts"]


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def _read(reader: Reader, texts: Sequence[str]) -> list[list[Engagement]]:
    documents = [Document(text, published=PUBLISHED) for text in texts]
    return [reading.engagements for reading in reader.read_batch(documents)]


@pytest.fixture(scope="module")
def told(reader: Reader) -> dict[str, list[Engagement]]:
    return dict(zip([c.text for c in TOLD], _read(reader, [c.text for c in TOLD]), strict=True))


@pytest.fixture(scope="module")
def examples(reader: Reader) -> dict[str, list[Engagement]]:
    return dict(zip([f.example for f in FRAMES], _read(reader, [f.example for f in FRAMES]), strict=True))


def _gathering(engagements: Sequence[Engagement], kind: str) -> Engagement:
    found = [e for e in engagements if e.kind == kind]
    assert found, f"no {kind} among {[e.kind for e in engagements]}"
    return found[0]


@pytest.mark.parametrize("case", TOLD, ids=lambda c: c.text[:60])
def test_a_gathering_is_read_with_kind_status_and_sides(case: Case, told: dict[str, list[Engagement]]) -> None:
    engagement = _gathering(told[case.text], case.kind)
    assert engagement.status == case.status
    assert engagement.background == case.background
    if case.sides:
        assert {code.replace(" ", "_") for code in engagement.sides()} == set(case.sides.split())


@pytest.mark.parametrize("case", [c for c in TOLD if c.country or c.format], ids=lambda c: c.text[:60])
def test_a_gathering_has_its_country_and_format(case: Case, told: dict[str, list[Engagement]]) -> None:
    engagement = _gathering(told[case.text], case.kind)
    if case.country:
        assert engagement.place.country == case.country
    if case.format:
        assert case.format in (engagement.format or "")


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_gathering_of_states_gives_none(text: str, reader: Reader) -> None:
    (engagements,) = _read(reader, [text])
    assert [e.kind for e in engagements if not e.domestic and not e.background] == []


@pytest.mark.parametrize("frame", FRAMES, ids=lambda f: f"{f.name}{'+' if f.particles else ''}{f.needs[0]}")
def test_each_row_has_an_example_that_is_read(frame: GatheringFrame, examples: dict[str, list[Engagement]]) -> None:
    found = [e for e in examples[frame.example] if e.kind in KINDS]
    assert found
    if frame.effect:
        assert frame.effect in {e.status for e in found}


def test_a_gathering_told_twice_is_one(reader: Reader) -> None:
    text = (
        "The tenth session of the Peruvian-Finnish joint commission was held in Lima on Tuesday. "
        "Minister Elmer Salas of Peru chaired the session. The commission adopted a work plan."
    )
    (engagements,) = _read(reader, [text])
    assert [e.kind for e in engagements] == ["consultations"]
    assert engagements[0].sides() == {"PER", "FIN"}


def test_the_next_session_is_another(reader: Reader) -> None:
    text = (
        "The tenth session of the Peruvian-Finnish joint commission was held in Lima on Tuesday. "
        "The next session of the joint commission will be held in Turku in 2026."
    )
    (engagements,) = _read(reader, [text])
    assert [(e.status, e.place.country) for e in engagements] == [("held", "PER"), ("planned", "FIN")]
    assert all(e.sides() == {"PER", "FIN"} for e in engagements)


def test_a_body_told_by_its_abbreviation_is_the_same(reader: Reader) -> None:
    text = (
        "President Ana Lima of Cabo Verde and President Ibrahima Sarr of Senegal co-chaired the third session of the "
        "Cabo Verde-Senegal Joint Bilateral Commission (JBC) in Praia on Monday. The JBC was held for the first time "
        "since 2019. The fourth session of the JBC will be convened in Dakar in 2026."
    )
    (engagements,) = _read(reader, [text])
    planned = [e for e in engagements if e.status == "planned"]
    assert [(e.kind, e.start) for e in planned] == [("consultations", "2026")]
    assert planned[0].sides() == {"CPV", "SEN"}


def test_whoever_meets_on_the_sidelines_is_told_apart_from_the_gathering(reader: Reader) -> None:
    text = (
        "On the sidelines of the OIC summit in Banjul, Foreign Minister Retno Dewi of Indonesia met Foreign Minister "
        "Sami Noor of Somalia on Saturday."
    )
    (engagements,) = _read(reader, [text])
    summit = _gathering(engagements, "summit")
    meeting = _gathering(engagements, "meeting")
    assert summit.place.country == "GMB"
    assert meeting.sides() == {"IDN", "SOM"}
    assert meeting.part_of == summit.id
