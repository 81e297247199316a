"""Every row of talks and travel, and every verb that supports their nouns, is read as its example tells."""

from __future__ import annotations

import csv
from importlib.resources import files

import pytest

from dragoman.frames.table import TALKS, EngagementFrame, load_engagement_frames
from dragoman.languages.lemmas import lemma
from dragoman.model.document import Document
from dragoman.model.engagement import Engagement
from dragoman.workflow.reading import Reader

_ROWS = [row for row in load_engagement_frames("en").rows if row.kind in TALKS]
_PUBLISHED = "2024-06-13"


def _read(sentences: list[str]) -> list[list[Engagement]]:
    """The engagements of each sentence, all read in one batch."""
    documents = [Document(s, published=_PUBLISHED) for s in sentences]
    return [reading.engagements for reading in Reader().read_batch(documents)]


@pytest.fixture(scope="module")
def examples() -> list[list[Engagement]]:
    return _read([row.example for row in _ROWS])


@pytest.fixture(scope="module")
def counterexamples() -> list[list[Engagement]]:
    return _read([row.counterexample for row in _ROWS])


def _support_verbs() -> list[dict[str, str]]:
    with (files("dragoman.languages") / "en" / "support_verbs.csv").open(encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


def _told(engagements: list[Engagement]) -> list[tuple[str, str, list[str]]]:
    return [(e.kind, e.why.by_path["kind"].rule, [p.name for p in e.participants]) for e in engagements]


def _kind(row: EngagementFrame) -> str:
    """The kind of a row's example: those who are met at once are three sides, which makes a session."""
    return "session" if "together" in row.needs else row.kind


def test_each_example_is_read_by_its_row(examples: list[list[Engagement]]) -> None:
    missed = [
        (row.name, row.example, _told(found))
        for row, found in zip(_ROWS, examples, strict=True)
        if not any(e.kind == _kind(row) and e.why.by_path["kind"].rule == row.name for e in found)
    ]
    assert missed == []


def test_each_example_names_two_sides_or_a_traveller(examples: list[list[Engagement]]) -> None:
    thin = [
        (row.name, row.example, _told(found))
        for row, found in zip(_ROWS, examples, strict=True)
        if not any(
            e.participants and e.place.country if e.kind == "visit" else len(_sides(e)) > 1
            for e in found
            if e.kind == _kind(row)
        )
    ]
    assert thin == []


def _sides(engagement: Engagement) -> set[str]:
    return {c for p in engagement.participants for c in (p.represents, *p.also_represents) if c}


def test_no_counterexample_is_read_so(counterexamples: list[list[Engagement]]) -> None:
    invented = [
        (row.name, row.counterexample, _told(found))
        for row, found in zip(_ROWS, counterexamples, strict=True)
        if any(e.kind == row.kind for e in found)
    ]
    assert invented == []


def test_the_subject_of_each_support_verb_takes_part() -> None:
    rows = _support_verbs()
    missed = [
        (row["lemma"], row["example"], _told(found))
        for row, found in zip(rows, _read([row["example"] for row in rows]), strict=True)
        if not any(e.kind == "visit" or len(_sides(e)) > 1 for e in found)
    ]
    assert missed == []


def _past_and_gerund(verb: str) -> tuple[str, str]:
    if verb.endswith("e") and not verb.endswith("ee"):
        return verb + "d", verb[:-1] + "ing"
    if verb.endswith("y") and verb[-2] not in "aeou":
        return verb[:-1] + "ied", verb + "ing"
    return verb + "ed", verb + "ing"


@pytest.mark.parametrize("verb", sorted({row.lemma for row in _ROWS if row.pos == "verb"} - {"be", "go"}))
def test_the_forms_of_each_verb_lead_back_to_it(verb: str) -> None:
    past, gerund = _past_and_gerund(verb)
    assert lemma(gerund, "VBG") == verb
    assert lemma(past, "VBD") == verb


def test_names_of_rows_tell_word_and_kind() -> None:
    row = next(r for r in _ROWS if r.lemma == "meet" and r.particle == "up")
    assert row.name == "frame:verb:meet up:meeting"


def test_each_row_has_a_counterexample() -> None:
    assert [row.name for row in _ROWS if not row.counterexample] == []
