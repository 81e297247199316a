"""The command line: its commands, and how every one of them ends."""

from __future__ import annotations

import io
import os
import sys
import traceback
from collections.abc import Callable
from typing import Annotated, Any

import typer

from dragoman.cli import about, add, browse, evaluate, exits, export, read, upkeep
from dragoman.errors import DragomanError
from dragoman.model.visible import one_line, visible

app = typer.Typer(
    name="dragoman",
    rich_markup_mode="rich",
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

_COMMANDS: tuple[tuple[str, str, Callable[..., Any]], ...] = (
    ("Reading", "read", read.read),
    ("Reading", "samples", about.samples),
    ("Reading", "evaluate", evaluate.evaluate),
    ("The record", "add", add.add),
    ("The record", "list", browse.list_documents),
    ("The record", "find", browse.find),
    ("The record", "show", browse.show),
    ("The record", "export", export.export),
    ("The record", "check", upkeep.check),
    ("The record", "backup", upkeep.backup),
    ("This installation", "info", about.info),
    ("This installation", "schema", about.schema),
)
for _panel, _name, _function in _COMMANDS:
    app.command(_name, rich_help_panel=_panel)(_function)


@app.callback(invoke_without_command=True)
def dragoman(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version.", is_eager=True)] = False,
) -> None:
    """Read diplomatic news and official readouts: who met whom, when, where, in which format and about what.

    Two commands to begin with:

    \b
      dragoman read --samples
      dragoman add --samples && dragoman find --dyad AZE/NATO

    \b
    Exit codes:
      0    all went well
      1    some texts could not be read, or what was asked for is not there
      2    the command was not understood
      3    the record cannot be opened or is damaged
      4    the installation is damaged
      70   a defect of dragoman
      130  interrupted

    \b
    Variables:
      DRAGOMAN_RECORD  the record's file, as --record
      NO_COLOR         no colours
      COLUMNS          the width of tables
    """
    if version:
        from importlib.metadata import version as installed

        typer.echo(f"dragoman {installed('dragoman')}")
    elif context.invoked_subcommand is None:
        typer.echo(context.get_help())


def main() -> None:
    """Run the command that the arguments name, and leave with its exit code."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        code = _run()
        sys.stdout.flush()
    except (BrokenPipeError, SystemExit) as ended:
        # typer turns a closed pipe into an exit of its own
        if isinstance(ended, SystemExit) and not isinstance(ended.__context__, BrokenPipeError):
            raise
        _forget_output()
        code = exits.PIPE_CLOSED
    sys.exit(code)


def _run() -> int:
    try:
        return app(standalone_mode=False) or exits.OK
    except DragomanError as error:
        _complain(str(error))
        return exits.exit_code(error)
    except (KeyboardInterrupt, typer.Abort):
        return exits.INTERRUPTED
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        _complain(f"{error.filename or 'output'}: {error.strerror or error}")
        return exits.SOME_FAILED
    except Exception as error:
        # what typer raises for arguments that it does not understand has no public base class
        if hasattr(error, "format_message"):
            command = getattr(getattr(error, "ctx", None), "command_path", "dragoman")
            _complain(f"{error.format_message()} (try `{command} --help`)")
            return exits.USAGE
        # the text that brought it about may stand in it
        print(visible(traceback.format_exc()), file=sys.stderr)
        _complain("this is a defect of dragoman; please report it with the lines above")
        return exits.DEFECT


def _complain(message: str) -> None:
    print(f"dragoman: {one_line(message)}", file=sys.stderr)


def _forget_output() -> None:
    """Send what is still to be written nowhere, so that leaving does not try to write it to the closed pipe."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
