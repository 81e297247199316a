"""Made-up documents of all regions are read wholly right: participants, offices and sides."""

from __future__ import annotations

import random

import pytest
from disturbing import DISTURBANCES, disturb, title_case
from judging import judge
from telling import sentences, tell

from dragoman.model.document import Document
from dragoman.workflow.readers import bundled_reader

LEAST = 0.97
DOCUMENTS = 4 * len(sentences())


def test_almost_all_are_read_wholly_right() -> None:
    made = [disturb(tell(number), number)[0] for number in range(DOCUMENTS)]
    readings = bundled_reader().read_batch([Document(t.text, published=t.published, language="en") for t in made])
    wrong = [
        told.text
        for told, reading in zip(made, readings, strict=True)
        if not judge(told, [e for e in reading.engagements if not e.domestic]).right
    ]
    assert 1 - len(wrong) / DOCUMENTS >= LEAST, "\n---\n".join(wrong)


def test_a_seed_gives_the_same_documents() -> None:
    assert [tell(number, 5) for number in range(60)] == [tell(number, 5) for number in range(60)]
    assert tell(3, 5) != tell(3, 6)


@pytest.mark.parametrize("way", DISTURBANCES, ids=lambda way: way.__name__)
def test_a_disturbance_changes_the_text_and_not_who_is_told(way) -> None:  # type: ignore[no-untyped-def]
    numbers = [n for n in range(300) if tell(n).headline] if way is title_case else range(300)
    changed = 0
    for number in numbers:
        told = tell(number)
        other = way(told, random.Random(number))
        changed += other.text != told.text
        assert [len(one) for one in other.engagements] == [len(one) for one in told.engagements]
    assert changed
