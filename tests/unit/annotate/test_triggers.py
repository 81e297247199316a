"""Which sentences are parsed: what must stand beside the word of a frame."""

from __future__ import annotations

import pytest

from dragoman.annotate.triggers import Need, Surroundings, Triggers

LAY = Need(beside=(frozenset({"wreath", "wreaths"}),))
TRIGGERS = Triggers(
    {
        "met": (Need(),),
        "laid": (LAY,),
        "discussed": (Need(actors=2),),
        "flew": (Need(place=True),),
        "was": (Need(place=True, time=True), LAY),
    },
    frozenset({"stressed"}),
)


def around(words: str, *kinds: str, timed: bool = False) -> Surroundings:
    """The surroundings of a sentence of these words with mentions of these kinds."""
    return Surroundings(frozenset(words.split()), kinds, timed)


@pytest.mark.parametrize(
    ("sentence", "pulled"),
    [
        (around("they met"), True),
        (around("they ate"), False),
        (around("she laid a wreath"), True),
        (around("she laid a table"), False),
        (around("they discussed fish", "person"), True),
        (around("parents discussed fish", "person"), False),
        (around("he flew", "state"), True),
        (around("he flew", "person"), False),
        (around("he was there", "city", timed=True), True),
        (around("he was there", "city"), False),
        (around("there was a wreath"), True),
        (around("it opens in May", "gathering"), True),
    ],
)
def test_a_sentence_is_parsed_if_what_a_frame_needs_is_there(sentence: Surroundings, pulled: bool) -> None:
    assert TRIGGERS.pull(sentence) is pulled


def test_what_was_said_is_told_where_somebody_is_there_to_say_it() -> None:
    assert TRIGGERS.tell(around("she stressed it"))
    assert TRIGGERS.tell(around("lind stressed it", "person"))
    assert not TRIGGERS.tell(around("the report stressed it"))
