"""Analyses as JSON and back, so that extraction can be tested where no parser is installed.

Write the fixture anew after a change of the Analysis types or of annotation:
`python tests/fakes/stored_analyses.py > tests/fixtures/analyses.json`
"""

from __future__ import annotations

import dataclasses
import json
import sys
from pathlib import Path
from typing import Any

from dragoman.model.analysis import Analysis, Quotation, Sentence, Time, Tree
from dragoman.model.clause import Argument, Clause
from dragoman.model.document import Document
from dragoman.model.evidence import Span
from dragoman.model.mention import Entity, Mention

FIXTURE = Path(__file__).parent.parent / "fixtures" / "analyses.json"

# Each with the facts that extraction must find in it: kind, status, sides, city, country, start.
TEXTS: tuple[tuple[str, str, list[list[Any]]], ...] = (
    (
        "meeting-abroad",
        "Foreign Minister Liisa Haapala of Finland met in Nairobi on Tuesday with Kenyan President Otieno Wekesa.",
        [["meeting", "held", ["FIN", "KEN"], "Nairobi", "KEN", "2024-06-11"]],
    ),
    (
        "two-counterparts",
        "On Monday, Georgian Prime Minister Levan Dolidze held separate meetings with Polish President Jan Wrona and "
        "Latvian President Ilze Krauze.",
        [
            ["meeting", "held", ["GEO", "POL"], None, None, "2024-06-10"],
            ["meeting", "held", ["GEO", "LVA"], None, None, "2024-06-10"],
        ],
    ),
    (
        "planned-visit",
        "Brazilian Vice President Rui Amaral will visit Angola next week.",
        [["visit", "planned", ["BRA"], None, "AGO", "2024-06-17"]],
    ),
    (
        "call",
        "Prime Minister Hana Veselá of Czechia spoke by phone today with Japanese Prime Minister Goro Tanabe.",
        [["call", "held", ["CZE", "JPN"], None, None, "2024-06-13"]],
    ),
    (
        "denied",
        "Peruvian Foreign Minister Inés Salcedo did not meet Chilean President Bruno Rivas in Lima.",
        [["meeting", "denied", ["CHL", "PER"], "Lima", "PER", None]],
    ),
)


def dump(analysis: Analysis) -> dict[str, Any]:
    """The analysis as plain objects."""
    return dataclasses.asdict(analysis)


def load(stored: dict[str, Any]) -> Analysis:
    """The analysis out of what `dump` gave."""
    plain = dict(stored)
    plain["sentences"] = [Sentence(**s) for s in stored["sentences"]]
    plain["mentions"] = [Mention(**_spans(m, "name_span", "office_span")) for m in stored["mentions"]]
    plain["entities"] = [Entity(**_spans(e, "name_span", "represents_span")) for e in stored["entities"]]
    for entity in plain["entities"]:
        entity.offices = [(o[0], o[1], o[2], o[3]) for o in entity.offices]
    plain["times"] = [Time(**t) for t in stored["times"]]
    plain["quotations"] = [Quotation(**q) for q in stored["quotations"]]
    plain["clauses"] = [_clause(c) for c in stored["clauses"]]
    plain["parsed"] = {int(k): Tree(**t) for k, t in stored["parsed"].items()}
    for name in ("dateline_city", "dateline_span", "reference_span"):
        plain[name] = tuple(stored[name]) if stored[name] else None
    plain["date_lines"] = [tuple(span) for span in stored["date_lines"]]
    return Analysis(**plain)


def _spans(values: dict[str, Any], *names: str) -> dict[str, Any]:
    return values | {name: tuple(values[name]) for name in names if values[name]}


def _clause(stored: dict[str, Any]) -> Clause:
    arguments = {name: [Argument(**a) for a in stored[name]] for name in ("subjects", "objects", "obliques")}
    return Clause(**(stored | arguments))


def document(text: str, boilerplate: list[dict[str, Any]] | None = None) -> Document:
    """The document of a stored analysis."""
    return Document(text, published="2024-06-13", language="en", boilerplate=[Span(**b) for b in boilerplate or []])


def main() -> None:
    """Print the fixture: each text analysed by the installed parser."""
    from dragoman.workflow.reading import Reader

    reader = Reader()
    analyses = reader.analyse([document(text) for _, text, _ in TEXTS])
    stored = [
        {"name": name, "text": text, "expected": expected, "analysis": dump(analysis)}
        for (name, text, expected), analysis in zip(TEXTS, analyses, strict=True)
    ]
    json.dump(stored, sys.stdout, ensure_ascii=False, indent=1, sort_keys=True)
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
