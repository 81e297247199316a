"""Each format writes what docs/export.md says."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from dragoman.errors import QueryError
from dragoman.export import FORMATS, csv_engagements, csv_participants, exporter
from dragoman.model.evidence import Span
from dragoman.store.stored import StoredEngagement

DOCS = Path(__file__).parents[3] / "docs" / "export.md"


def written(format: str, *engagements: StoredEngagement) -> str:
    stream = io.StringIO(newline="")
    assert exporter(format)(engagements, stream) == len(engagements)
    return stream.getvalue()


def rows(format: str, *engagements: StoredEngagement) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(written(format, *engagements), newline="")))


def test_an_engagement_is_a_row(stored: StoredEngagement) -> None:
    (row,) = rows("csv", stored)
    assert {name: value for name, value in row.items() if value} == {
        "id": "g1",
        "kind": "session",
        "status": "planned",
        "format": "NATO + Azerbaijan",
        "start": "2024-06-12",
        "end": "2024-06-13",
        "date_precision": "within",
        "date_basis": "text",
        "venue": "headquarters",
        "city": "Brussels",
        "country": "BEL",
        "sides": "AZE|NATO|TUR",
        "participants": "Hikmet Hajiyev|James Appathurai",
        "offices": "Assistant / Head|",
        "topics": "energy security|COP29",
        "part_of": "g0",
        "background": "no",
        "domestic": "no",
        "confidence": "0.900",
        "evidence": "will si",
        "evidence_in": "text",
        "evidence_start": "15",
        "evidence_end": "22",
        "document": "d1",
        "external_id": "x1",
        "outlet": "Ministry",
        "published": "2024-06-13",
        "url": "https://example.org",
    }


def test_a_participation_is_a_row(stored: StoredEngagement) -> None:
    first, second = rows("csv-participants", stored)
    assert (first["engagement"], first["participant"], second["participant"]) == ("g1", "1", "2")
    assert (first["name"], first["office"], first["represents"]) == ("Hikmet Hajiyev", "Assistant | Head", "AZE")
    assert (first["also_represents"], first["evidence"], first["kind"]) == ("TUR", "Hikmet Hajiyev", "session")
    assert (second["name"], second["office"], second["evidence"]) == ("James Appathurai", "", "")
    assert (first["confidence"], second["confidence"]) == ("0.800", "")


def test_json_lines_have_the_form_and_the_claims(stored: StoredEngagement) -> None:
    line = json.loads(written("jsonl", stored))
    assert line["form"] == 1
    assert (line["id"], line["part_of"], line["format"]) == ("g1", "g0", "NATO + Azerbaijan")
    assert line["why"]["kind"] == {"evidence": [{"start": 15, "end": 22}], "rule": "frame", "confidence": 0.9}
    (claim,) = line["claims"]
    assert (claim["document"], claim["external_id"], claim["claim"]) == ("d1", "x1", "e3")
    assert (claim["outlet"], claim["published"], claim["coder"]["pipeline"]) == ("Ministry", "2024-06-13", "made-up")


def test_hostile_text_stays_on_its_line_and_its_controls_are_escaped(stored: StoredEngagement) -> None:
    stored.engagement.place.venue = "a\u2028b\x9b31m\u202e\nc"
    text = written("jsonl", stored)
    assert text.isprintable() is False and text.count("\n") == 1  # the line's own end
    assert not set(text) & {"\u2028", "\x9b", "\u202e"}
    assert json.loads(text)["place"]["venue"] == "a\u2028b\x9b31m\u202e\nc"


def test_evidence_in_the_title_is_quoted_from_it(stored: StoredEngagement) -> None:
    stored.document.title = "Talks in Brussels"
    stored.engagement.evidence = [Span(0, 5, title=True)]
    (row,) = rows("csv", stored)
    assert (row["evidence"], row["evidence_in"]) == ("Talks", "title")


def test_without_evidence_the_cells_are_empty(stored: StoredEngagement) -> None:
    stored.engagement.evidence = []
    (row,) = rows("csv", stored)
    assert (row["evidence"], row["evidence_start"]) == ("", "")


def test_nothing_found_is_a_header_or_nothing() -> None:
    assert written("csv").count("\n") == written("csv-participants").count("\n") == 1
    assert written("jsonl") == ""


def test_an_unknown_format_is_told_with_the_known_ones() -> None:
    with pytest.raises(QueryError, match="'xlsx' is not known; it is one of csv, csv-participants, jsonl"):
        exporter("xlsx")


@pytest.mark.parametrize(
    ("format", "columns"),
    [("csv", csv_engagements.COLUMNS), ("csv-participants", csv_participants.COLUMNS)],
)
def test_every_column_is_documented_in_order(format: str, columns: tuple[str, ...]) -> None:
    section = DOCS.read_text(encoding="utf-8").split(f"\n## `{format}`\n")[1].split("\n## ")[0]
    documented = [line.split("`")[1] for line in section.splitlines() if line.startswith("| `")]
    assert tuple(documented) == columns


def test_every_format_is_documented() -> None:
    headings = [line for line in DOCS.read_text(encoding="utf-8").splitlines() if line.startswith("## `")]
    assert headings == [f"## `{name}`" for name in FORMATS]
