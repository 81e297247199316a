"""The words for which sentences are parsed, from the tables of frames."""

from __future__ import annotations

import pytest

from dragoman.annotate.triggers import Surroundings
from dragoman.extract.triggers import load_triggers
from dragoman.frames.table import load_engagement_frames

KINDS = ["person", "person", "office", "state", "organization", "city"]


@pytest.mark.parametrize("words", ["signed the agreement", "presented his credentials", "held talks", "left for"])
def test_words_of_a_frame_with_their_objects_pull_a_sentence(words: str) -> None:
    assert load_triggers("en").pull(Surroundings(frozenset(words.split()), KINDS, timed=True))


@pytest.mark.parametrize("words", ["had no comment", "made a cake", "signed a striker", "got home"])
def test_light_verbs_without_their_objects_do_not(words: str) -> None:
    assert not load_triggers("en").pull(Surroundings(frozenset(words.split()), KINDS, timed=True))


def test_every_example_of_a_frame_is_parsed() -> None:
    triggers = load_triggers("en")
    for frame in load_engagement_frames("en").rows:
        words = frozenset(frame.example.lower().replace(",", " ").replace(".", " ").split())
        assert triggers.pull(Surroundings(words, KINDS, timed=True)), frame.example
