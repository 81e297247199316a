"""Whom "I" and "you" mean: by title, byline, signature, turn of a transcript, quotation, letter."""

from __future__ import annotations

import pytest
from acts_read import reader

from dragoman.annotate.speakers import Speakers
from dragoman.ingest import prepare
from dragoman.model.document import Document


def speakers(text: str, word: str = "I") -> list[str | None]:
    """The names of whom each standing of a word means."""
    document = prepare(Document(text, published="2024-06-14"))
    analysis = reader()._loaded().annotator.annotate([document])[0]
    found = Speakers(analysis)
    tokens = [k for k, norm in enumerate(analysis.token_norms) if norm == word.lower()]
    answers = [found.addressee(t) if word.lower() == "you" else found.speaker(t) for t in tokens]
    return [analysis.mentions[a].name if a >= 0 else None for a in answers]


_BODY = "\n\nIn Lima I met the President of Peru, and I thanked him for his support. It was a good talk.\n"


@pytest.mark.parametrize(
    "head",
    [
        "Remarks by Foreign Minister Diego Sosa at the opening of the port",
        "Speech of Foreign Minister Diego Sosa in Lima",
        "Foreign Minister Diego Sosa's statement to the press",
        "Back from Lima\n\nBy Foreign Minister Diego Sosa",
        "Diego Sosa, Minister for Foreign Affairs of Uruguay",
    ],
)
def test_head_of_a_text_names_who_speaks(head: str) -> None:
    assert set(speakers(head + _BODY)) == {"Diego Sosa"}


def test_report_without_speaker_has_none() -> None:
    assert set(speakers("Minister back from Lima" + _BODY)) == {None}


def test_quoted_words_are_of_who_is_told_to_say_them() -> None:
    text = (
        "Talks in Lima\n\nPresident Ana Duarte of Cape Verde met Foreign Minister Diego Sosa on Friday. "
        '"I was received with warmth," said Foreign Minister Sosa. "I will come back," President Duarte added.\n'
    )
    assert speakers(text) == ["Sosa", "Duarte"]


def test_turns_of_a_transcript_are_told_apart() -> None:
    text = (
        "Press conference of President Ana Duarte and Prime Minister Eero Lahti\n\n"
        "President Ana Duarte: I welcome you to Praia, where we signed an agreement today.\n\n"
        "Prime Minister Eero Lahti: Thank you. I met the mayor in the morning, too.\n\n"
        "Question: I have a question on fish.\n"
    )
    assert speakers(text) == ["Ana Duarte", "Eero Lahti", None]


_LETTERS = """Messages to the President
* * *
Her Excellency
Ms. Ana Duarte,
President of the Republic of Cape Verde

Your Excellency,

I congratulate you on Independence Day, and I wish you well. Our countries are friends of old.

Eero Lahti,
President of the Republic of Finland
* * *
Dear Sister,

I send you greetings from Montevideo. May the islands prosper in the year that begins.

Diego Sosa,
Foreign Minister of Uruguay
"""


def test_letter_is_of_who_signed_it() -> None:
    assert speakers(_LETTERS) == ["Eero Lahti", "Eero Lahti", "Diego Sosa"]


def test_letter_speaks_to_whom_it_is_addressed() -> None:
    assert speakers(_LETTERS, "you")[:2] == ["Ana Duarte", "Ana Duarte"]


def test_office_on_the_line_below_a_name_is_that_persons() -> None:
    document = prepare(Document(_LETTERS, published="2024-06-14"))
    analysis = reader()._loaded().annotator.annotate([document])[0]
    offices = {e.name: (e.offices[0][0], e.represents) for e in analysis.entities if e.offices}
    assert offices["Eero Lahti"] == ("President of the Republic of Finland", "FIN")
    assert offices["Diego Sosa"] == ("Foreign Minister of Uruguay", "URY")
