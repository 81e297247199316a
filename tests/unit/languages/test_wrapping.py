"""Lines of a fixed length are put together again, other lines stay apart."""

from __future__ import annotations

import textwrap

import pytest

from dragoman.languages.lines import lines
from dragoman.languages.wrapping import unwrapped

PARAGRAPH = (
    "The foreign minister of Norway received the ambassador of Chad in Oslo on Monday and thanked him for the work "
    "of his embassy over four years. The two discussed fisheries, shipping and the talks on a new agreement."
)


def paragraphs(text: str, *, by_number: bool = False) -> list[str]:
    return [" ".join(text[line.start : line.end].split()) for line in unwrapped(text, lines(text), by_number=by_number)]


@pytest.mark.parametrize("width", [60, 72, 80])
def test_a_wrapped_paragraph_is_one(width: int) -> None:
    assert paragraphs(textwrap.fill(PARAGRAPH, width)) == [PARAGRAPH]


def test_the_title_above_stays_apart() -> None:
    text = f"A meeting in Oslo\n\n{textwrap.fill(PARAGRAPH, 72)}"
    assert paragraphs(text) == ["A meeting in Oslo", PARAGRAPH]


def test_an_aside_may_open_a_line_but_an_item_of_a_list_stays_one() -> None:
    text = (
        "A telephone conversation took place on Friday between Nomvula Tshabala\n"
        "– Premier of Chad – and Selim Karaman, Minister of Foreign Affairs of\n"
        "Eritrea. She then met with the following envoys:\n- Ana Lind\n- Bo Ek"
    )
    assert paragraphs(text)[1:] == ["- Ana Lind", "- Bo Ek"]


def test_links_of_like_length_stay_apart() -> None:
    links = "\n".join(
        [
            "Minister opens a school in the northern province",
            "Parliament to vote on the budget next Tuesday morning, speaker says",
            "Rain expected over the weekend in all coastal districts",
            "Central bank holds its rate at four per cent for a third month in a row",
            "Ferry resumes service between the two islands",
            "Court postpones the hearing in the harbour case to October",
        ]
    )
    assert len(paragraphs(links)) == 6
