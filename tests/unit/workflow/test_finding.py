"""What a user asks for is found, and nothing else."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from made_up import document, person, reading

from dragoman.errors import QueryError
from dragoman.model.document import Document
from dragoman.model.engagement import Engagement, Participation, Place
from dragoman.query.filters import parse_filters
from dragoman.workflow.record import Record, open_record


def told() -> list[tuple[Document, list[Engagement]]]:
    hajiyev = person("Hikmət Hacıyev", "AZE", "Assistant to the President")
    envoy = person("Javier Colomina", "NATO", "Special Representative for the Caucasus")
    minister = person("Turkish foreign minister", "TUR")
    chair = person("Margus Tsahkna", "EST", "Minister of Foreign Affairs", also_represents=["OSCE"])
    return [
        (
            document(
                "Talks on the Middle Corridor and on energy were held.", published="2024-06-13", title="NATO talks"
            ),
            [
                Engagement(
                    "visit", start="2024-06-12", end="2024-06-13", place=Place(country="BEL"), participants=[hajiyev]
                ),
                Engagement(
                    "session",
                    start="2024-06-12",
                    end="2024-06-13",
                    format="NATO + Azerbaijan",
                    place=Place("headquarters", "Brussels", "BEL"),
                    participants=[hajiyev, envoy],
                ),
                Engagement("meeting", start="2009-01", end="2009-01", background=True, participants=[hajiyev, envoy]),
            ],
        ),
        (
            document("A call was held.", published="2024-07-01"),
            [
                Engagement("call", start="2024-07-01", end="2024-07-01", participants=[hajiyev, minister]),
                Engagement(
                    "meeting", start="XXXX-08-02", end="XXXX-08-02", status="planned", participants=[chair, minister]
                ),
                Engagement("meeting", start="2024", end="2024", domestic=True, participants=[hajiyev]),
            ],
        ),
        (
            document("Sokhumi said so. Corridor middle.", published="2024-08-01"),
            [
                Engagement(
                    "meeting",
                    start="2024-07",
                    end="2024-07",
                    place=Place(city="Sokhumi", country="GEO"),
                    participants=[person("A", "Abkhazia"), Participation("Georgia", "state", represents="GEO")],
                )
            ],
        ),
    ]


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    with open_record(tmp_path_factory.mktemp("finding") / "record.sqlite") as opened:
        opened.add_batch([(one, reading(one, *engagements)) for one, engagements in told()])
        yield opened


def found(record: Record, **asked: str) -> set[str]:
    """The engagements as "kind start"."""
    flags = {name: True for name in ("include_background", "include_domestic") if asked.pop(name, None)}
    filters = parse_filters(**asked, **flags)  # type: ignore[arg-type]
    listed = record.find(filters)
    assert record.count(filters) == len(listed)
    return {f"{stored.engagement.kind} {stored.engagement.start}" for stored in listed}


VISIT, SESSION, CALL = "visit 2024-06-12", "session 2024-06-12", "call 2024-07-01"
PLANNED, MEETING = "meeting XXXX-08-02", "meeting 2024-07"


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({}, {VISIT, SESSION, CALL, PLANNED, MEETING}),
        ({"include_background": "yes"}, {VISIT, SESSION, CALL, PLANNED, MEETING, "meeting 2009-01"}),
        ({"include_domestic": "yes"}, {VISIT, SESSION, CALL, PLANNED, MEETING, "meeting 2024"}),
        ({"kind": "session"}, {SESSION}),
        ({"status": "planned"}, {PLANNED}),
        ({"actor": "haciyev"}, {VISIT, SESSION, CALL}),
        ({"actor": "Hacıyev Hikmət"}, {VISIT, SESSION, CALL}),
        ({"actor": "special representative"}, {SESSION}),
        ({"actor": '"representative special"'}, set()),
        ({"actor": "assistant colomina"}, set()),
        ({"actor": "AZE"}, {VISIT, SESSION, CALL}),
        ({"actor": "Azerbaijan"}, {VISIT, SESSION, CALL}),
        ({"actor": "turkish foreign minister"}, {CALL, PLANNED}),
        ({"actor": "osce"}, {PLANNED}),
        ({"dyad": "AZE/NATO"}, {SESSION}),
        ({"dyad": "nato/azerbaijan"}, {SESSION}),
        ({"dyad": "Türkiye/Organization for Security and Co-operation in Europe"}, {PLANNED}),
        ({"dyad": "AZE/BEL"}, {VISIT}),
        ({"dyad": "Abkhazia/Georgia"}, {MEETING}),
        ({"dyad": "AZE/EST"}, set()),
        ({"format": "nato azerbaijan"}, {SESSION}),
        ({"format": "brussels"}, set()),
        ({"place": "brussels"}, {SESSION}),
        ({"place": "Belgium"}, {VISIT, SESSION}),
        ({"place": "bel"}, {VISIT, SESSION}),
        ({"place": "NATO"}, set()),
        ({"text": "middle corridor"}, {VISIT, SESSION, MEETING}),
        ({"text": '"middle corridor"'}, {VISIT, SESSION}),
        ({"text": '"nato talks"'}, {VISIT, SESSION}),
        ({"text": "corridor AND sokhumi"}, set()),
        ({"text": "corr*"}, set()),
        ({"since": "2024-06-13", "until": "2024-06-13"}, {VISIT, SESSION}),
        ({"since": "2024-06-14", "until": "2024-06"}, set()),
        ({"since": "2024-07-20"}, {MEETING}),
        ({"until": "2024-07-01"}, {VISIT, SESSION, CALL, MEETING}),
        ({"since": "2025"}, set()),
        ({"dyad": "AZE/NATO", "since": "2024", "kind": "session", "text": "energy", "place": "Brussels"}, {SESSION}),
    ],
)
def test_filters(record: Record, asked: dict[str, str], expected: set[str]) -> None:
    assert found(record, **asked) == expected


def test_the_newest_come_first_and_those_without_a_year_last(record: Record) -> None:
    kinds = [(stored.engagement.kind, stored.engagement.start) for stored in record.find()]
    assert kinds == [
        ("meeting", "2024-07"),
        ("call", "2024-07-01"),
        ("visit", "2024-06-12"),
        ("session", "2024-06-12"),
        ("meeting", "XXXX-08-02"),
    ]


def test_pages_make_up_the_whole(record: Record) -> None:
    pages = [stored.id for offset in range(0, 6, 2) for stored in record.find(limit=2, offset=offset)]
    assert pages == [stored.id for stored in record.find()]


def test_an_export_takes_filters_and_goes_from_the_oldest(record: Record) -> None:
    stream = io.StringIO()
    assert record.export("csv", stream, parse_filters(actor="AZE")) == 3
    assert [line.split(",")[1] for line in stream.getvalue().splitlines()[1:]] == ["visit", "session", "call"]


def test_an_unknown_format_is_told_before_anything_is_written(record: Record) -> None:
    stream = io.StringIO()
    with pytest.raises(QueryError, match="parquet"):
        record.export("parquet", stream)
    assert stream.getvalue() == ""


@pytest.mark.parametrize("typed", ['"', "' OR 1=1 --", "a NEAR b", "words : x", "%", "a* ^b", "(", "\x00"])
def test_nothing_typed_acts_as_a_query_language(record: Record, tmp_path: Path, typed: str) -> None:
    for name in ("actor", "text", "place", "format"):
        try:
            assert found(record, **{name: typed}) == set()
        except QueryError as error:
            assert "no letter or digit" in str(error)
    assert found(record, dyad=f"{typed}/AZE") == set()
