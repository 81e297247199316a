"""Nothing may be read in menus, captions and links, and nothing of the text may be lost for them."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.ingest.boilerplate import find_boilerplate

TITLE = "Ministers of Georgia and Moldova meet in Tbilisi"
BODY = "The Foreign Minister of Georgia held talks with his counterpart of Moldova in Tbilisi and they signed a plan."
LAST = "They will meet again in Chisinau in the autumn, the ministry said, when the plan has been carried out."


def found(text: str) -> list[str]:
    return [text[span.start : span.end] for span in find_boilerplate(text, "en")]


def article(top: str = "", middle: str = "", end: str = "") -> str:
    return "\n\n".join(part for part in (top, TITLE, BODY, middle, LAST, end) if part)


def test_a_plain_article_has_none() -> None:
    assert found(article()) == []


@pytest.mark.parametrize(
    "top",
    [
        "MENU",
        "All news\nPhotos\nFlag Thursday, 9 March 2023\nMinsk +2°C\nPolitics\n09 March 2023, 12:40",
        "World / Diplomacy",
        "News | Politics | Climate | Sport\nShare this",
        "• English\n• العربية\n• Français\n\nYou are here",
        "Home > Ministry > Press office > News",
        "Advertisement\nThe ministers at the airport. (Photo/XYZ)",
    ],
)
def test_what_stands_above_the_headline(top: str) -> None:
    assert found(article(top=top)) == [top]


@pytest.mark.parametrize(
    "middle",
    [
        "Minister Ana Beridze and Minister Ion Rusu at the ministry. Photo: Handout",
        "Minister Ana Beridze (right) with Minister Ion Rusu. (Press Pool)",
        "Foreign Minister Ana Beridze and Foreign Minister Ion Rusu",
        "State Minister Beridze paying a courtesy call on President Rusu",
        "Also Read | Man Arrested at Airport With Gold Paste",
        "RECOMMENDED STORIES\nlist of 2 items\nFlooding along the river\nWho farms the hills?\nend of list",
        "Advertisement",
        "(As prepared for delivery)",
        "Реклама на нашем сайте",
    ],
)
def test_what_stands_amid_the_text(middle: str) -> None:
    assert found(article(middle=middle)) == [middle]


@pytest.mark.parametrize(
    "end",
    [
        "Tags\nForeign policy Georgia",
        "Related articles\nSpeaker meets deputies\nFlax mill opens in the north",
        "READ ALSO: Speaker receives ambassador",
        "Maria Lupu\nThe Example Times",
        "Maria Lupu covers diplomacy for the Post.\nRead more: Why the envoy left",
        "###",
        "(END)",
        "* *** *",
        "Copyright © 2025, Example Radio",
        "For press inquiries, please contact press@example.org.",
        "#Georgia #Moldova",
        "Kindly share this story: WhatsApp / Facebook",
        "18:20 Fire on the mountain put out\n17:55 Festival opens",
        "Ən son xəbərlər bizim kanalımızda dərc edilir",
        "このページのトップへ戻る",
        "Comments\nBe civil. Comments are read before they appear.",
    ],
)
def test_what_stands_below_the_text(end: str) -> None:
    assert found(article(end=end)) == [end]


def test_neighbours_are_one_span_even_over_an_empty_line() -> None:
    assert found(article(end="press@example.org\n\nHave your say: Leave a comment | Share on Facebook")) == [
        "press@example.org\n\nHave your say: Leave a comment | Share on Facebook"
    ]


def test_a_stamp_of_two_dates_is_made_by_the_page_and_a_single_date_is_not() -> None:
    stamp = "Maria Lupu\nPublished at : August 17, 2023\nUpdated at : August 18, 2023 06:55"
    assert found(article().replace(BODY, f"{stamp}\n\n{BODY}")) == [stamp]
    assert found(article().replace(BODY, f"August 17, 2023\n\n{BODY}")) == []


def test_front_matter() -> None:
    front = "---\ntitle: Ministers meet\ndate: 2024-05-06\n---\n"
    assert found(front + BODY) == [front]


@pytest.mark.parametrize(
    "kept",
    [
        "CIS events",
        "Who met whom?",
        "- Mines and grain",
        "1. Courtesy call on the President",
        "The leaders then posed for a family photo.",
        "The drone entered the country without permission of its government.",
        "Participants included:\n\n- Ana Ro, President of the Union (UN)\n- Bo Li, Chair of the Council (CC)",
        "The following presented credentials:\n\n• H.E. Ana Ro of Chad\n• H.E. Bo Li of Fiji",
        "* * *",
        "“We agree on all of it.”",
    ],
)
def test_what_belongs_to_the_text_stays(kept: str) -> None:
    assert found(article(middle=kept)) == []


@pytest.mark.parametrize(
    "end",
    [
        "Participants included:\n\nAna Ro, President, Union of Unions\n\nBo Li, Chair, Council of Councils",
        "(ANI)",
        "New Delhi\nOctober 16, 2024",
        "Time: 10h00\nVenue: Example Building, 46 Main Street",
        "12 May 2023",
        "Reporting by Ana Ro",
    ],
)
def test_a_list_a_signature_and_a_date_at_the_end_stay(end: str) -> None:
    assert found(article(end=end)) == []


def test_a_text_of_nothing_else_is_kept() -> None:
    assert found("Politics") == []
    assert found("") == []


@pytest.mark.parametrize(
    "text",
    [
        "word " * 200_000,
        "(" * 100_000,
        "a|b\n" * 20_000,
        "Related news\nfoo bar\n" * 10_000,
        "A b:\n" * 20_000,
        "@a " * 100_000,
    ],
)
def test_hostile_texts_take_linear_time(text: str) -> None:
    start = time.perf_counter()
    find_boilerplate(text, "en")
    assert time.perf_counter() - start < 4


LINES = st.sampled_from(
    [
        "",
        TITLE,
        BODY,
        "Politics",
        "Share this",
        "Tags: a | b",
        "Photo: Handout",
        "###",
        "5 May 2023",
        "Ana Ro",
        "• x",
        "They met:",
        "é\u0301 😀",
    ]
)


@given(st.lists(LINES, max_size=20), st.sampled_from(["\n", "\r\n", "\n\n"]))
def test_spans_are_whole_lines_in_order_and_never_all_of_a_text(pieces: list[str], separator: str) -> None:
    text = separator.join(pieces)
    spans = find_boilerplate(text, "en")
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
    assert all(a.end < b.start for a, b in pairwise(spans))
    assert all(s.start == 0 or text[s.start - 1] == "\n" for s in spans)
    assert not text.strip() or "".join(text[s.start : s.end] for s in spans).split() != text.split()
