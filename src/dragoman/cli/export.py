"""`dragoman export`: write engagements out for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli import options
from dragoman.cli.screen import Screen, text_stream

if TYPE_CHECKING:
    from dragoman.query.filters import Filters
    from dragoman.workflow.record import Record


def export(
    format: Annotated[
        str, typer.Option(help="csv, for spreadsheets and statistics, or jsonl.", metavar="NAME")
    ] = "csv",
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="The file to write; standard output without it.", show_default=False),
    ] = None,
    actor: options.Actor = None,
    dyad: options.Dyad = None,
    kind: options.Kind = None,
    status: options.Status = None,
    since: options.Since = None,
    until: options.Until = None,
    place: options.PlaceWords = None,
    topic: options.Topic = None,
    text: options.Text = None,
    recalled: options.Recalled = False,
    domestic: options.Domestic = False,
    min_confidence: options.MinConfidence = None,
    record: options.RecordPath = None,
    quiet: options.Quiet = False,
) -> None:
    """Write engagements to a file or standard output, the oldest first; the filters are those of `find`.

    Cells that a spreadsheet would run as a formula are made harmless.

    \b
    Examples:
      dragoman export -o engagements.csv
      dragoman export --format jsonl --dyad AZE/NATO | head
    """
    from dragoman.model.phrases import count_phrase
    from dragoman.query.filters import parse_filters
    from dragoman.workflow.record import open_record

    filters = parse_filters(
        actor=actor, dyad=dyad, kind=kind, status=status, since=since, until=until, text=text, place=place,
        topic=topic, include_background=recalled, include_domestic=domestic, min_confidence=min_confidence,
    )  # fmt: skip
    with open_record(record, create=False) as opened:
        count = _write(opened, format, output, filters)
    Screen(quiet=quiet).say(f"{count_phrase(count, 'engagement')} written{f' to {output}' if output else ''}")


def _write(record: Record, format: str, output: Path | None, filters: Filters) -> int:
    if output is None:
        return record.export(format, text_stream(), filters)
    # written beside the file first, so that what stood there is not lost if the export fails
    draft = output.with_name(output.name + ".part")
    try:
        with draft.open("w", encoding="utf-8", newline="") as stream:
            count = record.export(format, stream, filters)
        draft.replace(output)
    except OSError as error:
        from dragoman.errors import InputError

        raise InputError(str(output), f"cannot be written: {error.strerror}") from error
    finally:
        draft.unlink(missing_ok=True)
    return count
