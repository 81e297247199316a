"""`dragoman evaluate`: score readings against gold."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli import options
from dragoman.cli.exits import SOME_FAILED
from dragoman.cli.reader import processes, reader_maker
from dragoman.cli.screen import Screen, text_stream


class EvaluateFormat(StrEnum):
    """How results are printed."""

    TABLE = "table"
    JSON = "json"


def evaluate(
    gold: Annotated[
        Path, typer.Argument(metavar="GOLD", help="A folder with ID.json and ID.txt of each document, or one ID.json.")
    ],
    readings: Annotated[
        Path | None,
        typer.Option(
            help="Score these readings, JSON Lines as `dragoman read` prints them, instead of reading the texts.",
            metavar="FILE",
            show_default=False,
        ),
    ] = None,
    part: Annotated[
        str | None,
        typer.Option(help="Only documents of this part of the gold: work, check …", show_default=False),
    ] = None,
    by: Annotated[
        str | None,
        typer.Option(
            help="Break down by style, kind or phenomena; several with commas.", show_default=False, metavar="WHAT"
        ),
    ] = None,
    limit: Annotated[int, typer.Option(help="At most so many groups of --by; 0 for all.", min=0)] = 20,
    misses: Annotated[
        bool,
        typer.Option("--misses", help="List what is missed, wrong or added; with --compare, what was gained and lost."),
    ] = False,
    field: Annotated[
        str | None,
        typer.Option(
            help="List misses of this field alone, as it is named in the table; several with commas.",
            show_default=False,
        ),
    ] = None,
    compare: Annotated[
        Path | None,
        typer.Option(help="Earlier readings: tell what was gained and lost since.", metavar="FILE", show_default=False),
    ] = None,
    save: Annotated[
        Path | None,
        typer.Option(help="Keep the readings here, for --readings and --compare.", metavar="FILE", show_default=False),
    ] = None,
    calibration: Annotated[
        bool, typer.Option("--calibration", help="Compare what is said of how sure values are with how many are right.")
    ] = False,
    precision: Annotated[
        float | None,
        typer.Option(
            help="Tell from which confidence on so large a share of what is read is right, and the recall left.",
            min=0,
            max=1,
            metavar="SHARE",
            show_default=False,
        ),
    ] = None,
    format: Annotated[
        EvaluateFormat, typer.Option(help="table, or json: one object with all that was asked for.")
    ] = EvaluateFormat.TABLE,
    pipeline: options.Pipeline = None,
    codebook: options.Codebook = None,
    jobs: options.Jobs = 1,
    quiet: options.Quiet = False,
) -> None:
    """Read annotated texts and count, field by field, what is right, missed, wrong and added.

    What counts is told in docs/evaluation.md. Misses of documents whose part is "check" are listed only with
    --part check.

    \b
    Examples:
      dragoman evaluate tests/gold/en --part work --by kind
      dragoman evaluate tests/gold/en --part work --misses --field city,topic
      dragoman evaluate tests/gold/en --save new.jsonl --compare old.jsonl
      dragoman evaluate tests/gold/en --part check --calibration --precision 0.95
    """
    from dragoman.cli.evaluation_inputs import Inputs
    from dragoman.cli.evaluation_results import Asked, Results
    from dragoman.evaluation.groups import By
    from dragoman.evaluation.totals import FIELDS

    if readings is not None and save is not None:
        raise typer.BadParameter("there is nothing to save: --readings names readings already", param_hint="--save")
    fields = _names(field, FIELDS, "--field") or (list(FIELDS) if misses else [])
    splits = [By(name) for name in _names(by, tuple(By), "--by")]
    asked = Asked(splits, limit, fields, part, calibration, precision)
    screen = Screen(quiet=quiet)
    inputs = Inputs(screen, reader_maker(codebook=codebook, pipeline=pipeline), processes(jobs))
    golds = inputs.golds(gold, part)
    read = inputs.readings(readings, golds) if readings is not None else inputs.read(golds, save)
    before = None if compare is None else inputs.readings(compare, golds)
    results = Results(golds, read, before, asked)
    if format is EvaluateFormat.JSON:
        text_stream().write(json.dumps(results.as_object(), ensure_ascii=False, indent=1) + "\n")
    else:
        screen.show(*results.drawn(screen.out.width))
    if kept_back := results.kept_back():
        screen.say(f"of {kept_back} texts of the check part no facts are listed; --part check lists them")
    if screen.problems:
        raise typer.Exit(SOME_FAILED)


def _names(given: str | None, known: tuple[str, ...], option: str) -> list[str]:
    """The names that an option lists with commas.

    Raises:
        typer.BadParameter: one that is not known.
    """
    names = [name.strip() for name in (given or "").split(",") if name.strip()]
    for name in names:
        if name not in known:
            raise typer.BadParameter(f"{name!r} is none of {', '.join(known)}", param_hint=option)
    return names
