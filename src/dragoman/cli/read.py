"""`dragoman read`: read texts and print what they tell, without storing anything."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli import options
from dragoman.cli.exits import SOME_FAILED
from dragoman.cli.reader import processes, reader_maker
from dragoman.cli.screen import Screen, text_stream
from dragoman.cli.sources import Known, checked_date, named_documents

if TYPE_CHECKING:
    from dragoman.model.reading import Reading


class ReadFormat(StrEnum):
    """How readings are printed."""

    TABLE = "table"
    JSONL = "jsonl"
    TEXT = "text"


def read(
    paths: options.Paths = None,
    format: Annotated[
        ReadFormat,
        typer.Option(help="table: one row an engagement; jsonl: one object a document; text: annotated, in colour."),
    ] = ReadFormat.TABLE,
    explain: options.Explain = False,
    why: Annotated[bool, typer.Option("--why/--no-why", help="In jsonl: reasons of every value.")] = True,
    quotes: Annotated[
        bool, typer.Option("--quotes", help="In jsonl: add the words to each piece of evidence.")
    ] = False,
    min_confidence: options.MinConfidence = None,
    title: options.Title = None,
    published: options.Published = None,
    outlet: options.Outlet = None,
    home: options.Home = None,
    samples: options.Samples = False,
    pipeline: options.Pipeline = None,
    codebook: options.Codebook = None,
    jobs: options.Jobs = 1,
    verbose: options.Verbose = False,
    quiet: options.Quiet = False,
) -> None:
    """Read texts and print the engagements they tell of; nothing is stored.

    \b
    Examples:
      dragoman read readout.txt --published 2024-06-13 --home AZE
      dragoman read archive/ --format jsonl > readings.jsonl
      dragoman read --samples --format text --min-confidence 0.8
      curl -s https://example.org/news.html | dragoman read - --explain
    """
    from dragoman.workflow.local import read_many

    screen = Screen(quiet=quiet, verbose=verbose)
    documents = named_documents(paths, samples, Known(outlet, home, checked_date(published), title), screen)
    make_reader = reader_maker(codebook=codebook, pipeline=pipeline)
    collected: list[Reading] = []
    with screen.progress("texts", beside_results=explain or format is not ReadFormat.TABLE) as advance:
        readings = read_many(documents, processes=processes(jobs), make_reader=make_reader)
        told = _sure_enough(_told(readings, screen, advance), min_confidence)
        if format is ReadFormat.JSONL:
            _print_lines(told, why=why, quotes=quotes or explain)
        elif explain:
            _print_explanations(told, screen)
        elif format is ReadFormat.TEXT:
            _print_annotated(told, screen)
        else:
            collected.extend(told)
    if format is ReadFormat.TABLE and not explain:
        _print_table(collected, screen)
    if screen.problems:
        raise typer.Exit(SOME_FAILED)


def _told(readings: Iterable[Reading], screen: Screen, advance: Callable[[], None]) -> Iterator[Reading]:
    """The readings; those of texts that could not be read are told as problems too."""
    from dragoman.model.display import headline, source_name

    for reading in readings:
        if reading.document.unread:
            screen.problem(source_name(reading.document), f"not read: {reading.document.unread}")
        else:
            screen.detail(headline(reading))
        advance()
        yield reading


def _sure_enough(readings: Iterator[Reading], least: float | None) -> Iterator[Reading]:
    if least is None:
        return readings
    from dragoman.query.confident import confident_reading

    return (confident_reading(reading, least) for reading in readings)


def _print_lines(readings: Iterable[Reading], *, why: bool, quotes: bool) -> None:
    from dragoman.model.visible import escaped_json

    stream = text_stream()
    for reading in readings:
        line = json.dumps(reading.to_json(why=why, quotes=quotes), ensure_ascii=False)
        stream.write(escaped_json(line) + "\n")
    stream.flush()


def _print_explanations(readings: Iterable[Reading], screen: Screen) -> None:
    from dragoman.cli.explain import explanation

    for reading in readings:
        screen.show(*explanation(reading), "")


def _print_annotated(readings: Iterable[Reading], screen: Screen) -> None:
    from dragoman.cli.annotated import annotated_text

    for reading in readings:
        screen.show(*annotated_text(reading, colour=screen.coloured), "")


def _print_table(readings: list[Reading], screen: Screen) -> None:
    from dragoman.cli.tables import engagement_table
    from dragoman.model.display import document_name
    from dragoman.model.phrases import count_phrase

    rows = [
        (engagement, (document_name(reading.document),)) for reading in readings for engagement in reading.engagements
    ]
    if rows:
        screen.show(engagement_table(rows, screen.out.width))
    screen.say(f"{count_phrase(len(rows), 'engagement')} in {count_phrase(len(readings), 'text')}")
    sys.stdout.flush()
