"""`dragoman check` and `backup`: keep the record whole."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli import options
from dragoman.cli.exits import RECORD
from dragoman.cli.screen import Screen


def check(record: options.RecordPath = None, quiet: options.Quiet = False) -> None:
    """Look through the whole record for damage: the file, its links, ids and offsets; exit code 3 if there is any.

    \b
    Example:
      dragoman check --record archive.sqlite
    """
    from dragoman.workflow.record import open_record

    screen = Screen(quiet=quiet)
    with open_record(record, create=False) as opened:
        for problem in (problems := opened.check()):
            screen.problem(str(opened.path), problem)
        if problems:
            raise typer.Exit(RECORD)
        screen.say(f"{opened.path}: all is well")


def backup(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="The new file.")],
    record: options.RecordPath = None,
    quiet: options.Quiet = False,
) -> None:
    """Copy the record into a new file, also while something is written to it.

    \b
    Example:
      dragoman backup record-2024-06.sqlite
    """
    from dragoman.workflow.record import open_record

    with open_record(record, create=False) as opened:
        opened.backup(path)
        Screen(quiet=quiet).say(f"{opened.path} copied to {path}")
