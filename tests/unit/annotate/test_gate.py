"""Which documents are looked at, and which are left alone after one scan."""

from __future__ import annotations

import pytest

from dragoman.annotate.gate import Gate
from dragoman.annotate.lexicon import load_lexicon
from dragoman.extract.triggers import load_triggers

# What surrounds a sentence in a longer text and tells of nothing between states.
AROUND = (
    "The road along the lake was closed for two hours while a fallen tree was cut up and taken away. Drivers were asked"
    " to keep to the upper road. A baker by the church sold out of bread before noon, as he does each year in this week."
    "\n\nRain is likely again towards the evening, and the ferry may not sail if the wind does not turn by then."
)

MATTERS = [
    "Foreign Minister Ana Lind met with the Prime Minister of Norway, Bo Ek, on Monday.",
    "President Reed spoke by phone with President Xi Jinping about trade.",
    "The ambassadors of Kenya and Oman presented their credentials to the President.",
    "Prime Minister Kovač flew to Brussels on Tuesday for the European Council.",
    "The Iraqi delegation signed the agreement in Muscat in the presence of the Foreign Minister.",
    "Political consultations between Chad and Oman were held in Muscat.",
    "The OIC summit opened on Friday.",
    "The Secretary-General of NATO will visit Georgia in June, the Prime Minister announced.",
    "Officials took part in the first session of the U.S.-Israel working group with the Foreign Minister.",
    "Jonas Gahr Støre hosted the Foreign Minister of Chile.",
    "The Türkiye–Azerbaijan joint commission sat on Monday.",
    "Pope Leo received the President of Malta in a private audience.",
]
DOES_NOT = [
    "",
    "The mayor met parents on Monday and promised a safer crossing near the school in Leeds.",
    "Spain face Peru in the qualifying round, and the coach expects a hard game.",
    "The chief executive met investors in Bergen and said that demand had come back.",
    "The court heard that the driver left for Porto an hour after the crash, and sentenced him to three years.",
    "The minister of health told parliament that forty clinics would get new scanners.",
    "The prime minister met the leader of the opposition before the vote on the budget.",
    "Shares in the Norwegian company fell after the chairman received a letter from the auditors.",
    "The violinist tours Japan and Chile with the orchestra in spring.",
]
GATE = Gate(load_lexicon("en"), load_triggers("en"), "en")


@pytest.mark.parametrize("sentence", MATTERS)
def test_a_text_that_may_tell_of_an_engagement_is_let_in(sentence: str) -> None:
    assert GATE.lets_in(f"{AROUND} {sentence} {AROUND}")


@pytest.mark.parametrize("sentence", DOES_NOT)
def test_a_text_that_tells_of_none_is_not(sentence: str) -> None:
    assert not GATE.lets_in(f"{AROUND} {sentence} {AROUND}")


def test_what_stands_far_apart_is_not_taken_together() -> None:
    assert not GATE.lets_in(f"The Foreign Minister was ill. {AROUND * 2} Norwegian salmon met with praise.")


def test_what_names_only_the_home_side_is_domestic() -> None:
    text = f"{AROUND} The American President met with the Secretary of Energy and U.S. senators. {AROUND}"
    assert not GATE.lets_in(text, home="USA")
    assert GATE.lets_in(text, home="NOR")


def test_a_short_text_is_let_in_as_it_may_leave_much_unsaid() -> None:
    assert GATE.lets_in("Lind met Ek in Oslo.")


def test_marks_and_letters_of_any_kind_do_no_harm() -> None:
    assert not GATE.lets_in("İ\u0301\u2028 \x00 ﬁ “” 𝐀 " * 100)
