"""What was talked about: sentences that tell topics, and such as tell none, read with the real pipeline."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path

import pytest

from dragoman.frames.topic_table import TopicFrame, load_topic_frames
from dragoman.model.document import Document
from dragoman.model.reading import Reading
from dragoman.workflow.reading import Reader

_TABLE = tomllib.loads(Path(__file__).with_name("topics.toml").read_text(encoding="utf-8"))
_BEFORE = _TABLE.pop("before")
_CASES = [
    pytest.param(row["text"] if group == "alone" else f"{_BEFORE} {row['text']}", row.get("topics", []), id=row["text"])
    for group, rows in _TABLE.items()
    for row in rows
]
_FRAMES = [frame for rows in load_topic_frames("en").values() for frame in rows]


def _read(texts: Sequence[str]) -> dict[str, list[str]]:
    """The topics read in some texts, in one batch."""
    readings = Reader().read_batch([Document(text, published="2024-06-13") for text in texts])
    return dict(zip(texts, map(_topics, readings), strict=True))


def _topics(reading: Reading) -> list[str]:
    return [t.text for e in reading.engagements for t in e.topics]


@pytest.fixture(scope="module")
def told() -> dict[str, list[str]]:
    return _read([str(case.values[0]) for case in _CASES])


@pytest.fixture(scope="module")
def examples() -> dict[str, list[str]]:
    return _read([f"{_BEFORE} {sentence}" for f in _FRAMES for sentence in (f.example, f.no_topic) if sentence])


@pytest.mark.parametrize(("text", "topics"), _CASES)
def test_topics_are_in_the_words_of_the_text(told: dict[str, list[str]], text: str, topics: list[str]) -> None:
    assert told[text] == topics


@pytest.mark.parametrize("frame", _FRAMES, ids=[f.example for f in _FRAMES])
def test_each_row_tells_a_topic_in_its_example(examples: dict[str, list[str]], frame: TopicFrame) -> None:
    assert examples[f"{_BEFORE} {frame.example}"]


@pytest.mark.parametrize("frame", [f for f in _FRAMES if f.no_topic], ids=[f.no_topic for f in _FRAMES if f.no_topic])
def test_a_sentence_that_only_has_the_word_tells_none(examples: dict[str, list[str]], frame: TopicFrame) -> None:
    assert examples[f"{_BEFORE} {frame.no_topic}"] == []


def test_there_are_rows_for_all_ways_of_telling() -> None:
    assert len(_FRAMES) >= 200
