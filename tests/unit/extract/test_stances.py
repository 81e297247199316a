"""Who holds what: sentences that tell stances, and such as tell none."""

from __future__ import annotations

import csv
from importlib.resources import files

import pytest

from dragoman.frames.telling import load_stance_frames
from dragoman.model.document import Document
from dragoman.model.reading import Reading
from dragoman.workflow.reading import Reader

_MEETING = "French President Louis Marchand met German Chancellor Otto Brandt in Bonn on Monday. "
_TOLD: list[tuple[str, list[tuple[str, str | None, str]]]] = [
    ('"All parties should do more," Brandt told reporters.', [("urge", "Otto Brandt", "do more")]),
    ('"Leaders need more time at home," said Brandt.', [("state", "Otto Brandt", "Leaders need more time at home")]),
    (
        '"The corridor is no longer an alternative, it is a necessity," Brandt wrote on Twitter.',
        [("state", "Otto Brandt", "The corridor is no longer an alternative, it is a necessity")],
    ),
    ('"There was no tripartite meeting," Brandt said.', [("deny", "Otto Brandt", "There was no tripartite meeting")]),
    (
        '"We condemn the attack on the convoy," Brandt said. "We urge everyone to keep calm."',
        [("condemn", "Germany", "attack on the convoy"), ("urge", "Germany", "keep calm")],
    ),
    (
        "Appreciating the help of Chad, Marchand called for an early vote.",
        [("thank", "Louis Marchand", "help of Chad"), ("urge", "Louis Marchand", "early vote")],
    ),
    (
        'Berlin was "deeply concerned" that a commercial dispute could split the region.',
        [("concern", "Berlin", "a commercial dispute could split the region")],
    ),
    (
        "Both agreed to keep diplomatic channels open.",
        [("commit", "Louis Marchand and Otto Brandt", "keep diplomatic channels open")],
    ),
    (
        "Both condemned last month's attack on a fisheries patrol and reaffirmed the 2023 Defense Agreement.",
        [
            ("condemn", "Louis Marchand and Otto Brandt", "last month's attack on a fisheries patrol"),
            ("reaffirm", "Louis Marchand and Otto Brandt", "2023 Defense Agreement"),
        ],
    ),
    (
        "Brandt begged the Speaker to step in for the families stranded there.",
        [("urge", "Otto Brandt", "step in for the families stranded there")],
    ),
    ("Brandt is concerned about the strikes.", [("concern", "Otto Brandt", "strikes")]),
    (
        "Brandt offered Marchand satellite imagery to help verify the freeze.",
        [("offer", "Otto Brandt", "satellite imagery")],
    ),
    (
        "Brandt said Paris must show that its policy is more than a slogan.",
        [("urge", "Otto Brandt", "show that its policy is more than a slogan")],
    ),
    (
        "Brandt said that Germany supports the territorial integrity of Chad.",
        [("support", "Germany", "territorial integrity of Chad")],
    ),
    (
        "Brandt urged Indian companies to set up cashew processing plants locally.",
        [("urge", "Otto Brandt", "set up cashew processing plants locally")],
    ),
    ("Chad accused Peru of shelling a water intake.", [("accuse", "Chad", "shelling a water intake")]),
    (
        "Ethiopia wants them to withdraw before any demarcation starts.",
        [("urge", "Ethiopia", "withdraw before any demarcation starts")],
    ),
    (
        "France would not accept any dilution of the protocol, Marchand said.",
        [("oppose", "France", "any dilution of the protocol")],
    ),
    (
        "Germany firmly opposes politicizing normal cooperation.",
        [("oppose", "Germany", "politicizing normal cooperation")],
    ),
    (
        "Germany will host the next dialogue in Bonn in February 2025, Brandt announced.",
        [("commit", "Germany", "host the next dialogue in Bonn in February 2025")],
    ),
    ("Germany will stand by Chad as it rebuilds after the cyclone.", [("support", "Germany", "Chad")]),
    ("He did not support the embargo.", []),
    (
        "He expressed regret over the incident and hoped that talks would resume.",
        [("concern", "Louis Marchand", "incident"), ("wish", "Louis Marchand", "talks would resume")],
    ),
    ("He may endorse the roadmap.", []),
    (
        "He pledged 200 scholarships to Chadian students and commended the role of the Facilitator.",
        [
            ("commit", "Louis Marchand", "200 scholarships to Chadian students"),
            ("praise", "Louis Marchand", "role of the Facilitator"),
        ],
    ),
    ("He thanked Chad for the safe return of the crew.", [("thank", "Louis Marchand", "safe return of the crew")]),
    ("He warned against haste.", [("warn", "Louis Marchand", "haste")]),
    ("He was briefed on the appeal for aid.", []),
    ("If Chad supports the plan, talks may resume.", []),
    (
        "Malawi remained grateful to Mozambique for keeping the port open.",
        [("thank", "Malawi", "keeping the port open")],
    ),
    (
        "Marchand deplored, in the same lines, the closing of the crossing.",
        [("condemn", "Louis Marchand", "closing of the crossing")],
    ),
    (
        "Marchand remains opposed to any blacklisting of its Member States.",
        [("oppose", "Louis Marchand", "any blacklisting of its Member States")],
    ),
    ("Marchand said all parties should respect the ceasefire.", [("urge", "Louis Marchand", "respect the ceasefire")]),
    (
        "Marchand told reporters that France would not accept any dilution of the protocol.",
        [("oppose", "France", "any dilution of the protocol")],
    ),
    ("Ms Reyes accepted his invitation to visit Lima.", []),
    (
        "The Chad cabinet committee on purchase approved the tariff of power.",
        [("support", "Chad cabinet committee on purchase", "tariff of power")],
    ),
    (
        "The Community remains opposed to any blacklisting of its Member States.",
        [("oppose", "Community", "any blacklisting of its Member States")],
    ),
    (
        "The Foreign Ministry refuted the account of a senior official that talks were held.",
        [("deny", "Foreign Ministry", "account of a senior official that talks were held")],
    ),
    (
        "The envoy lauded Chad's graduation from the LDC bracket and voiced optimism that Swiss investment would grow.",
        [
            ("praise", "envoy", "Chad's graduation from the LDC bracket"),
            ("state", "envoy", "Swiss investment would grow"),
        ],
    ),
    ("The train left the station at noon.", []),
    (
        "The two leaders said they were pleased with the pace of the works.",
        [("welcome", "Louis Marchand and Otto Brandt", "pace of the works")],
    ),
    (
        "The two presidents reaffirmed their support for the deployment of a regional force.",
        [("support", "Louis Marchand and Otto Brandt", "deployment of a regional force")],
    ),
    (
        "They also appraised highly the contribution of Chad to the talks.",
        [("praise", "Louis Marchand and Otto Brandt", "contribution of Chad to the talks")],
    ),
    ("They discussed support for the mission.", []),
    ("They discussed whether to condemn the raid.", []),
    ("They exchanged views on the condemnation of the raid.", []),
    (
        "They reiterated their readiness to deepen cooperation and expressed concern over the fighting.",
        [
            ("commit", "Louis Marchand and Otto Brandt", "deepen cooperation"),
            ("concern", "Louis Marchand and Otto Brandt", "fighting"),
        ],
    ),
]


def _read(sentences: list[str]) -> list[Reading]:
    """The readings of texts of two sentences: that of the meeting, and one of those given; in one batch."""
    return Reader().read_batch([Document(_MEETING + s, published="2024-06-13") for s in sentences])


def _stances(reading: Reading) -> list[tuple[str, str | None, str]]:
    return [(s.kind, s.holder.name if s.holder else None, s.object) for s in reading.stances]


@pytest.fixture(scope="module")
def told() -> dict[str, list[tuple[str, str | None, str]]]:
    sentences = [s for s, _ in _TOLD]
    return dict(zip(sentences, map(_stances, _read(sentences)), strict=True))


@pytest.mark.parametrize(("sentence", "stances"), _TOLD, ids=[s for s, _ in _TOLD])
def test_stances_have_kind_holder_and_object(
    told: dict[str, list[tuple[str, str | None, str]]], sentence: str, stances: list[tuple[str, str | None, str]]
) -> None:
    assert told[sentence] == stances


def _said(example: str) -> str:
    """An example in the first person, as the words of somebody."""
    return f"“{example[:-1]},” Brandt told reporters." if example.split()[0] in ("We", "I") else example


def test_each_example_of_the_table_tells_its_stance() -> None:
    with files("dragoman.languages").joinpath("en", "stance_frames.csv").open(encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    readings = _read([_said(row["example"]) for row in rows])
    unread = [
        row["example"]
        for row, reading in zip(rows, readings, strict=True)
        if row["kind"] not in {s.kind for s in reading.stances}
    ]
    assert unread == []


def test_no_counterexample_of_the_table_tells_its_stance() -> None:
    rows = [row for rows in load_stance_frames("en").values() for row in rows if row.counterexample]
    readings = _read([_said(row.counterexample) for row in rows])
    told = [
        row.counterexample
        for row, reading in zip(rows, readings, strict=True)
        if row.kind in {s.kind for s in reading.stances}
    ]
    assert told == []
