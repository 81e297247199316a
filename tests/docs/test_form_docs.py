"""The documents about the form say what the form is, and readings keep to it."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from dragoman.cli.samples import sample_objects
from dragoman.model.form import json_schema
from dragoman.workflow.api import read_many

DOCS = Path(__file__).resolve().parents[2] / "docs"
SCHEMA = json.loads((DOCS / "form.schema.json").read_text(encoding="utf-8"))

FAMILIES = ("engagements", "stances", "instruments", "events")
# told by a claim without being one of its statements: names of claims, and what the reasons are about
NO_REASON = {"id", "evidence", "why", "date_precision"}


@pytest.fixture(scope="module")
def forms() -> list[dict[str, Any]]:
    return [reading.to_json(quotes=True) for reading in read_many(sample_objects())]


def test_the_schema_in_docs_is_current() -> None:
    assert json_schema() == SCHEMA, "run `make schema`"


def test_every_field_is_in_the_data_dictionary() -> None:
    explained = set(re.findall(r"`(\w+)`", (DOCS / "data-dictionary.md").read_text(encoding="utf-8")))
    fields = {name for model in [SCHEMA, *SCHEMA["$defs"].values()] for name in model.get("properties", {})}
    assert fields - {"in"} <= explained


def test_every_sample_is_read_into_the_form(forms: list[dict[str, Any]]) -> None:
    validator = Draft202012Validator(SCHEMA)
    assert [error.message for form in forms for error in validator.iter_errors(form)] == []


def test_what_is_quoted_stands_at_the_offsets(forms: list[dict[str, Any]]) -> None:
    texts = {sample["id"]: sample["text"] for sample in sample_objects()}
    quoted = 0
    for form in forms:
        text = texts[form["document"]["external_id"]]
        for evidence in _pieces(form):
            if evidence.get("in") != "title":
                assert text[evidence["start"] : evidence["end"]] == evidence["quote"]
                quoted += 1
    assert quoted > 100


def test_every_value_has_its_reason(forms: list[dict[str, Any]]) -> None:
    missing = [
        (form["document"]["external_id"], claim["id"], path)
        for form in forms
        for family in FAMILIES
        for claim in form[family]
        for path in _paths(claim)
        if path not in claim["why"]
    ]
    assert missing == []


def _pieces(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        if "quote" in node and "start" in node:
            yield node
        for value in node.values():
            yield from _pieces(value)
    elif isinstance(node, list):
        for value in node:
            yield from _pieces(value)


def _paths(value: Any, path: str = "") -> Iterator[str]:
    """Paths of all values that are neither null, false nor empty."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name not in NO_REASON:
                yield from _paths(inner, f"{path}.{name}" if path else name)
    elif isinstance(value, list):
        for position, inner in enumerate(value):
            yield from _paths(inner, f"{path}.{position}")
    elif value not in (None, False, ""):
        yield path
