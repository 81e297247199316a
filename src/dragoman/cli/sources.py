"""From what the user named on the command line to documents, with the problems told on the way."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, fields
from io import BytesIO
from typing import TYPE_CHECKING

import typer

from dragoman.cli.samples import sample_objects
from dragoman.cli.screen import Screen

if TYPE_CHECKING:
    from dragoman.model.document import Document


@dataclass(slots=True, frozen=True)
class Known:
    """What the user says of texts that do not say it themselves."""

    outlet: str | None = None
    home: str | None = None
    published: str | None = None
    title: str | None = None

    def complete(self, document: Document) -> Document:
        """The document, with what it lacked and the user knows."""
        for field in fields(self):
            if getattr(document, field.name) is None:
                setattr(document, field.name, getattr(self, field.name))
        return document


def checked_date(date: str | None) -> str | None:
    """The date as given, if it is one.

    Raises:
        typer.BadParameter: if it is none.
    """
    from datetime import date as day

    try:
        return None if date is None else day.fromisoformat(date).isoformat()
    except ValueError:
        raise typer.BadParameter(f"{date!r} is not a date like 2024-06-13", param_hint="--published") from None


def named_documents(paths: list[str] | None, samples: bool, known: Known, screen: Screen) -> Iterator[Document]:
    """The documents that the user named; what cannot be taken in is told on standard error and left out.

    Raises:
        typer.BadParameter: if nothing is named and nothing comes in on standard input.
    """
    if samples and paths:
        raise typer.BadParameter("give either --samples or paths, not both", param_hint="PATH")
    if not paths and not samples and sys.stdin.isatty():
        raise typer.BadParameter("name files or folders, - for standard input, or --samples", param_hint="PATH")
    return _documents(["-"] if samples or not paths else paths, samples, known, screen)


def _documents(paths: list[str], samples: bool, known: Known, screen: Screen) -> Iterator[Document]:
    from dragoman.ingest import Rejected, documents

    stdin = BytesIO(_sample_lines()) if samples else sys.stdin.buffer
    for item in documents(paths, stdin=stdin):
        if isinstance(item, Rejected):
            screen.problem(item.name, item.reason)
        else:
            yield known.complete(item)


def _sample_lines() -> bytes:
    return b"".join(json.dumps(sample).encode() + b"\n" for sample in sample_objects())
