"""Readings as they were printed: one object of the interchange form a line."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dragoman.errors import InputError, NotFoundError
from dragoman.evaluation.claims import Claims, claims_from_form


@dataclass(slots=True, frozen=True)
class ReadDocument:
    """The claims read in one document.

    Attributes:
        ids: the names by which gold may know it: `external_id`, then `id`.
        claims: what was read.
    """

    ids: tuple[str, ...]
    claims: Claims


def read_document(form: Mapping[str, Any], name: str) -> ReadDocument:
    """What one object of the interchange form says was read.

    Raises:
        InputError: it is none, under the name by which the user knows it.
    """
    document = form.get("document")
    if not isinstance(document, Mapping):
        raise InputError(name, "not a reading: it has no document")
    ids = tuple(str(document[key]) for key in ("external_id", "id") if document.get(key) is not None)
    if not ids:
        raise InputError(name, "the document has neither external_id nor id, so no gold can be found for it")
    return ReadDocument(ids, claims_from_form(form, name))


def readings_in(path: Path) -> Iterator[ReadDocument | InputError]:
    """The readings of a file of JSON Lines; a line that is none gives an error that names it.

    Raises:
        NotFoundError: no such file.
    """
    if not path.is_file():
        raise NotFoundError(str(path), "no such file of readings")
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                try:
                    yield _reading(line, f"{path.name}, line {number:,}")
                except InputError as error:
                    yield error


def by_gold_id(readings: Iterator[ReadDocument]) -> dict[str, Claims]:
    """The claims of each document under all its ids; the first of two readings with one id holds."""
    found: dict[str, Claims] = {}
    for reading in readings:
        for id in reading.ids:
            found.setdefault(id, reading.claims)
    return found


def _reading(line: bytes, name: str) -> ReadDocument:
    try:
        form = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise InputError(name, f"not JSON ({error})") from error
    if not isinstance(form, dict):
        raise InputError(name, "not a JSON object")
    return read_document(form, name)
