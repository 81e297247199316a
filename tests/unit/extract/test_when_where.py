"""When, where, whether and of what engagements are, read with the real pipeline."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

from dragoman.model.document import Document
from dragoman.model.engagement import Engagement
from dragoman.workflow.reading import Reader

PUBLISHED = "2024-06-12"


@dataclass(frozen=True)
class Case:
    """A short text and its engagements; see the head of `when_where.toml`."""

    name: str
    text: str
    told: list[str]
    title: str | None = None
    published: str = PUBLISHED


_TABLE = tomllib.loads(Path(__file__).with_name("when_where.toml").read_text(encoding="utf-8"))
CASES = [Case(**row) for row in _TABLE["text"]]


@pytest.fixture(scope="module")
def readings() -> dict[str, list[Engagement]]:
    documents = [Document(c.text, title=c.title, published=c.published or None) for c in CASES]
    read = Reader().read_batch(documents)
    return {c.name: r.engagements for c, r in zip(CASES, read, strict=True)}


def _date(engagement: Engagement) -> str:
    start, end, precision = engagement.start or "-", engagement.end or "-", engagement.date_precision
    span = start if start == end else f"{start}..{end}"
    return span if precision in ("day", "span") else f"{span}/{precision}"


def _line(engagement: Engagement, by_id: dict[str, Engagement]) -> str:
    """An engagement as the table has it."""
    place = f"{engagement.place.city or '-'}/{engagement.place.country or '-'}"
    whole = f" < {by_id[engagement.part_of].kind}" if engagement.part_of else ""
    recalled = " BG" if engagement.background else ""
    return f"{engagement.kind} {engagement.status} {_date(engagement)} {place}{whole}{recalled}"


def _matches(line: str, expected: str) -> bool:
    """Whether a line is as expected, "?" standing for anything."""
    want, got = expected.split(" "), line.split(" ")
    place = slice(3, len(want) - want.count("BG") - (2 if "<" in want else 0))
    if "?" not in want:
        return line == expected
    tail = [w for w in want[place.stop :] if w]
    return (
        got[:2] == want[:2]
        and want[2] in ("?", got[2])
        and (want[3] == "?" or " ".join(got[3:]) == " ".join(want[3:]))
        and (not tail or got[-len(tail) :] == tail)
    )


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_engagements_are_when_where_and_part_of_what_they_are(
    case: Case, readings: dict[str, list[Engagement]]
) -> None:
    engagements = readings[case.name]
    by_id = {e.id: e for e in engagements}
    lines = [_line(e, by_id) for e in engagements]
    assert len(lines) == len(case.told), lines
    for line, expected in zip(lines, case.told, strict=True):
        assert _matches(line, expected), f"{line!r}, not {expected!r}"


def test_no_name_is_given_twice() -> None:
    names = [case.name for case in CASES]
    assert len(names) == len(set(names))
