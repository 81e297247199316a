"""Title, dateline, byline, body, lists and boilerplate are told apart by place and form."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.annotate.layout import Layout, lay_out
from dragoman.model.evidence import Span

BODY = "The Foreign Minister of Georgia held talks with his counterpart of Moldova in Tbilisi and they signed a plan."


def roles(text: str, boilerplate: list[Span] | None = None) -> list[tuple[str, str]]:
    return [(block.role, text[block.start : block.end]) for block in lay_out(text, boilerplate or []).blocks]


def quote(text: str, span: Span | None) -> str | None:
    return None if span is None else text[span.start : span.end]


def test_a_report_of_a_newspaper() -> None:
    text = f"Ministers meet in Tbilisi\n\nA plan is signed\n\nBy Ana Beridze\n\nTBILISI, May 5 (ABC) – {BODY}\n\nSigned at last\n\n{BODY}"
    layout = lay_out(text, [])
    assert [block.role for block in layout.blocks] == ["title", "subtitle", "byline", "body", "heading", "body"]
    assert quote(text, layout.title) == "Ministers meet in Tbilisi"
    assert layout.dateline is not None
    assert layout.dateline.place_text == "TBILISI"


def test_a_press_release_with_its_label_office_place_and_date() -> None:
    text = f"Secretary's Travel to Praia\n\nMedia Note\nOffice of the Spokesperson\nWashington, DC\nMarch 7, 2023\n\n{BODY}"
    layout = lay_out(text, [])
    assert [b.role for b in layout.blocks] == ["title", "heading", "byline", "dateline", "date", "body"]
    assert layout.dateline is not None and layout.dateline.place_text == "Washington"
    assert [quote(text, s) for s in layout.date_line] == ["March 7, 2023"]


def test_a_first_line_that_is_prose_is_no_title() -> None:
    layout = lay_out(f"{BODY}\n\n{BODY}", [])
    assert layout.title is None
    assert [b.role for b in layout.blocks] == ["body", "body"]


def test_an_ascription_above_the_text_is_a_byline() -> None:
    text = f"Office of the Spokesperson\n\nThe below is attributable to Spokesperson Dana Colfax:\n\n{BODY}"
    assert [role for role, _ in roles(text)] == ["byline", "byline", "body"]


@pytest.mark.parametrize(
    "line",
    ["09.09.2021", "9 February 2023, 6:42 pm | Updated 10 February 2023", "Published at : August 17, 2023", "Friday, August 18, 2023",
     "19980924", "Date: 12 June 2024", "2024-10-16 18:20", "6:12 pm on 18 March 2025"],
)  # fmt: skip
def test_lines_that_bear_the_date(line: str) -> None:
    text = f"Ministers meet in Tbilisi\n{line}\n\n{BODY}"
    layout = lay_out(text, [])
    assert [quote(text, s) for s in layout.date_line] == [line]
    assert layout.blocks[1].role == "date"


def test_a_date_line_within_boilerplate_above_the_text_still_dates_it_and_one_among_links_does_not() -> None:
    top, links = "Politics\nFriday, August 18, 2023", "Related news\n11:50 / 04.11.2024"
    text = f"{top}\n\nMinisters meet in Tbilisi\n\n{BODY}\n\n{BODY}\n\n{BODY}\n\n{links}"
    at = text.index(links)
    layout = lay_out(text, [Span(0, len(top)), Span(at, len(text))])
    assert [quote(text, s) for s in layout.date_line] == ["Friday, August 18, 2023"]


def test_dates_that_head_the_parts_of_a_chronicle_do_not_date_the_text() -> None:
    text = f"Programme of the visit\n\n{BODY}\n\n3 May\n\n{BODY}\n\n4 May\n\n{BODY}"
    layout = lay_out(text, [])
    assert layout.date_line == ()


def test_place_and_date_on_a_line() -> None:
    text = f"Remarks at the Council\n\nLuxembourg, 17/04/2023 - 08:52, UNIQUE ID: 230417_3\n\n{BODY}"
    layout = lay_out(text, [])
    assert layout.dateline is not None
    assert (layout.dateline.place_text, quote(text, layout.dateline.date)) == ("Luxembourg", "17/04/2023")
    assert len(layout.date_line) == 1


def test_lists_keep_their_items_without_the_marks() -> None:
    text = f"Envoys present credentials\n\n{BODY}\n\nThe following presented credentials:\n\n• H.E. Ana Ro of Chad\n• H.E. Bo Li of Fiji\n\n{BODY}"
    assert [w for role, w in roles(text) if role == "list"] == ["H.E. Ana Ro of Chad", "H.E. Bo Li of Fiji"]


def test_items_without_marks_after_a_colon() -> None:
    text = f"{BODY}\n\nThe programme comprised meetings with:\n\n9 a.m. President of Chad;\n\n10 a.m. Premier of Fiji.\n\n{BODY}"
    assert ("list", "9 a.m. President of Chad;") in roles(text)


def test_a_numbered_heading_above_prose_is_a_heading() -> None:
    text = f"Visit to Fiji\n\n{BODY}\n\n1. Courtesy call on the President\n{BODY}\n\n2. Signing ceremony\n{BODY}"
    assert [w for role, w in roles(text) if role == "heading"] == ["Courtesy call on the President", "Signing ceremony"]


def test_an_initial_is_no_mark_of_a_list() -> None:
    text = f"{BODY}\n\nB. Munkh met S. Varan in Minsk on Monday and they talked about trade."
    assert roles(text)[-1][0] == "body"


def test_markdown() -> None:
    text = f"# **Ministers meet**\n\n{BODY}\n\n## Trade\n\n{BODY}\n\n> We agree on all of it.\n\n***"
    assert roles(text) == [
        ("title", "Ministers meet"),
        ("body", BODY),
        ("heading", "Trade"),
        ("body", BODY),
        ("quote", "We agree on all of it."),
        ("signature", "***"),
    ]


def test_a_paragraph_within_one_pair_of_quotation_marks_is_a_quote() -> None:
    text = f'{BODY}\n\n"We agree."\n\n"We agree," he said.'
    assert [role for role, _ in roles(text)] == ["body", "quote", "body"]


def test_what_closes_a_text() -> None:
    text = f"{BODY}\n\nSource: Example News"
    assert roles(text)[-1][0] == "signature"


def test_boilerplate_cuts_a_line() -> None:
    text = f"{BODY} Tickets: www.example.org"
    assert roles(text, [Span(len(BODY) + 1, len(text))]) == [
        ("body", BODY),
        ("boilerplate", "Tickets: www.example.org"),
    ]


def test_lines_of_fixed_length_are_one_paragraph() -> None:
    wrapped = (
        "The Secretary-General of the Organization met today with the Minister\n"
        "for Foreign Affairs of Nepal and discussed with him the situation of\n"
        "the refugees, the review of the Charter, and the work of the Council\n"
        "in the region over the last year, with all that this had brought him.\n"
        "He thanked Nepal for its troops.\n"
    )
    text = f"{wrapped}\n{wrapped}\n{wrapped}"
    assert [role for role, _ in roles(text)] == ["body"] * 3


@pytest.mark.parametrize("text", ["", " \n\r\n\u00a0 ", "x"])
def test_texts_with_next_to_nothing_in_them(text: str) -> None:
    assert len(lay_out(text, []).blocks) == (1 if text.strip() else 0)


@pytest.mark.parametrize(
    "text",
    [
        "word " * 200_000,
        "(" * 100_000,
        "Six minus one\n" * 30_000,
        "1 May 2020\n" * 30_000,
        "A:\n" * 50_000,
        "- " * 300_000,
    ],
)
def test_hostile_texts_take_linear_time(text: str) -> None:
    start = time.perf_counter()
    lay_out(text, [])
    assert time.perf_counter() - start < 4


LINES = st.sampled_from(
    [
        "",
        " ",
        "Ministers meet",
        BODY,
        "By Ana Ro",
        "5 May 2023",
        "Tags: a | b",
        "• item",
        "- x;",
        "They met:",
        "“Yes.”",
        "###",
        "Baku, 5 May",
        "\u00a0",
        "é\u0301 😀 \u202eabc",
    ]
)


@given(st.lists(LINES, max_size=15), st.sampled_from(["\n", "\r\n", "\n\n", "\u2028"]), st.data())
def test_blocks_are_in_order_and_hold_all_that_is_not_blank(
    pieces: list[str], separator: str, data: st.DataObject
) -> None:
    text = separator.join(pieces)
    at = data.draw(st.integers(0, len(text)))
    boilerplate = [Span(at, data.draw(st.integers(at, len(text))))]
    layout: Layout = lay_out(text, boilerplate)
    blocks = layout.blocks
    assert all(a.start < a.end for a in blocks)
    assert all(a.end <= b.start for a, b in pairwise(blocks))
    covered = "".join(text[b.start : b.end] for b in blocks)
    assert {c for c in text if c.isalnum()} == {c for c in covered if c.isalnum()}


def test_a_letterhead_above_the_title() -> None:
    text = f"PRESIDENTIAL COMMUNICATION SERVICE\nState House, Nairobi\nThursday, 16 May 2024\n\nKENYA AND CHAD TO DEEPEN THEIR TIES\n\n{BODY}"
    layout = lay_out(text, [])
    assert [b.role for b in layout.blocks[:3]] == ["byline", "dateline", "date"]
    assert layout.dateline is not None and quote(text, layout.dateline.region) == "Nairobi"


def test_place_and_date_below_the_text() -> None:
    text = f"Visit of the Minister to Chad\n\n{BODY}\n\nNew Delhi\nOctober 16, 2024"
    layout = lay_out(text, [])
    assert layout.dateline is not None and layout.dateline.place_text == "New Delhi"
    assert [quote(text, s) for s in layout.date_line] == ["October 16, 2024"]
