"""What was talked about: sentences that tell topics, and such as tell none."""

from __future__ import annotations

import csv
from importlib.resources import files

import pytest

from dragoman.model.document import Document
from dragoman.model.reading import Reading
from dragoman.workflow.reading import Reader

_MEETING = "French President Louis Marchand met German Chancellor Otto Brandt in Bonn on Monday. "
_TOLD: list[tuple[str, list[str]]] = [
    ("They discussed trade, migration and the return of refugees.", ["trade", "migration", "return of refugees"]),
    (
        "They discussed the current state and prospects of the partnership.",
        ["current state and prospects of the partnership"],
    ),
    ("They discussed political and economic cooperation.", ["political and economic cooperation"]),
    (
        "They discussed the situation in the Balkans, security in the Black Sea and preparations for the summit.",
        ["situation in the Balkans", "security in the Black Sea", "preparations for the summit"],
    ),
    ("They exchanged views on trade with Chad as well as on the war in Sudan.", ["trade with Chad", "war in Sudan"]),
    (
        "The talks focused on energy security, water management and the delimitation of the border.",
        ["energy security", "water management", "delimitation of the border"],
    ),
    (
        "The two took stock of the ceasefire in the east and of drought relief in Turkana.",
        ["ceasefire in the east", "drought relief in Turkana"],
    ),
    ("Visas, fishing quotas and tariffs were discussed at the meeting.", ["Visas", "fishing quotas", "tariffs"]),
    ("Fishing quotas were on the agenda.", ["Fishing quotas"]),
    ("The main topic of the talks was the war in Sudan.", ["war in Sudan"]),
    ("Migration and the price of grain were among the topics of the conversation.", ["Migration", "price of grain"]),
    (
        "They also touched upon consular matters, in particular the recognition of diplomas.",
        ["consular matters", "recognition of diplomas"],
    ),
    ("Marchand raised the case of the detained sailors.", ["case of the detained sailors"]),
    ("He briefed Brandt on the census and the drought.", ["census", "drought"]),
    ("The two leaders discussed ways to expand trade, and agreed to meet again in May.", ["ways to expand trade"]),
    ("The two leaders discussed how to expand trade.", ["how to expand trade"]),
    ("They reviewed the implementation of the agreement on visas.", ["implementation of the agreement on visas"]),
    ("The conversation dwelt on the link between migration and climate.", ["link between migration and climate"]),
    ("They talked about the dam, its financing and the timetable.", ["dam", "its financing", "timetable"]),
    (
        "The two discussed the nuclear legacy and reform of the UN Security Council.",
        ["nuclear legacy", "reform of the UN Security Council"],
    ),
    (
        "They went over the schedule of contacts, to be held in May, and the draft budget.",
        ["schedule of contacts", "draft budget"],
    ),
    ("They discussed illegal, unreported and unregulated fishing.", ["illegal, unreported and unregulated fishing"]),
    (
        "They discussed the situation in the region, particularly in the eastern provinces.",
        ["situation in the region, particularly in the eastern provinces"],
    ),
    ("They discussed grain exports, expressing concern over the lean season.", ["grain exports"]),
    ("The railway figured prominently in the talks.", ["railway"]),
    (
        "They discussed cooperation in the fields of energy and labour.",
        ["cooperation in the fields of energy and labour"],
    ),
    ("They discussed tariffs during a working lunch.", ["tariffs"]),
    ("They talked on Monday.", []),
    ("He addressed parliament.", []),
    ("They discussed it.", []),
    ("They were expected to raise nothing.", []),
    ("He considered the matter.", []),
    ("They met over dinner.", []),
    ("They talked with reporters.", []),
    ("The minister should discuss pensions.", []),
    ("He has touched nothing.", []),
    ("They could discuss fishing.", []),
    ("Their teams discussed aviation, shipping and tourism.", ["aviation", "shipping", "tourism"]),
    ('The two sides discussed "smart" borders and the visa regime.', ['"smart" borders', "visa regime"]),
    ("They discussed issues of mutual interest.", ["issues of mutual interest"]),
    ("They talked about the dam, and the minister left.", ["dam"]),
]


def _read(sentences: list[str]) -> list[Reading]:
    """The readings of texts of two sentences: that of the meeting, and one of those given; in one batch."""
    return Reader().read_batch([Document(_MEETING + s, published="2024-06-13") for s in sentences])


def _topics(reading: Reading) -> list[str]:
    return [t.text for e in reading.engagements for t in e.topics]


@pytest.fixture(scope="module")
def told() -> dict[str, list[str]]:
    sentences = [s for s, _ in _TOLD]
    return dict(zip(sentences, map(_topics, _read(sentences)), strict=True))


@pytest.mark.parametrize(("sentence", "topics"), _TOLD, ids=[s for s, _ in _TOLD])
def test_topics_are_in_the_words_of_the_text(told: dict[str, list[str]], sentence: str, topics: list[str]) -> None:
    assert told[sentence] == topics


def test_each_example_of_the_table_tells_a_topic() -> None:
    with files("dragoman.languages").joinpath("en", "topic_frames.csv").open(encoding="utf-8") as stream:
        examples = [row["example"] for row in csv.DictReader(stream)]
    readings = _read(examples)
    assert [e for e, r in zip(examples, readings, strict=True) if not _topics(r)] == []
