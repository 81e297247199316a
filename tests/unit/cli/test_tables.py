import io

import pytest
from rich.cells import cell_len
from rich.console import Console

from dragoman.cli.tables import document_table, engagement_table, shortened
from dragoman.model.engagement import Engagement, Participation, Place, Topic
from dragoman.store.stored import DocumentEntry


def drawn(table: object, width: int) -> str:
    console = Console(file=io.StringIO(), width=width)
    console.print(table)
    return console.file.getvalue()  # type: ignore[attr-defined]


def engagements() -> list[tuple[Engagement, tuple[str, ...]]]:
    people = [Participation(f"Wolfeschlegelsteinhausen Bergerdorff {n}", "person", represents="DEU") for n in range(4)]
    people.append(Participation("安倍 晋三", "person", represents="JPN"))
    return [
        (
            Engagement(
                "consultations",
                status="cancelled",
                background=True,
                start="2024-12-30",
                end="2025-01-02",
                date_precision="within",
                place=Place(None, "Llanfairpwllgwyngyll", "GBR"),
                participants=people,
                topics=[Topic("coal")] * 12,
            ),
            ("g0123456789ab", "a-rather-long-name-of-a-file-in-a-folder.html"),
        ),
        (Engagement("visit", rank="state"), ("b.txt",)),
    ]


@pytest.mark.parametrize("width", [60, 80, 100, 119, 120, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert (
        max(cell_len(line.rstrip()) for line in drawn(engagement_table(engagements(), width), width).splitlines())
        <= width
    )


@pytest.mark.parametrize("width", [80, 120])
def test_a_table_of_any_width_tells_kind_status_date_place_topics_and_source(width: int) -> None:
    page = " ".join(drawn(engagement_table(engagements(), width), width).split())
    for words in (
        "consultations",
        "cancelled",
        "recalled",
        "2024-12-30…",
        "GBR",
        "12",
        "state visit",
        "no date",
        "b.txt",
    ):
        assert words in page, words


def test_markup_in_names_is_text() -> None:
    engagement = Engagement(
        "meeting", participants=[Participation("[bold red]Bo[/] :smile:", "person", represents="NOR")]
    )
    assert "[bold red]Bo[/] :smile: (NOR)" in drawn(engagement_table([(engagement, ("x",))], 80), 80)


def test_documents_are_listed_with_the_reason_why_they_were_not_read() -> None:
    entry = DocumentEntry(
        "d1", "A\nheadline " * 30, None, None, None, "Outlet", "ka", "2024-06-01", 9, "ka is not read", 0
    )
    page = drawn(document_table([entry], 80), 80)
    assert all(words in page for words in ("d1", "2024-06-01", "A headline", "…", "Outlet", "not read: ka is not read"))


def test_words_are_shortened_by_the_columns_that_they_take() -> None:
    assert shortened("abcdef", 6) == "abcdef"
    assert shortened("abcdefg", 6) == "abcde…"
    assert cell_len(shortened("安倍晋三安倍晋三", 7)) <= 7
