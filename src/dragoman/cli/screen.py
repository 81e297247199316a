"""What reaches the terminal: results on standard output, everything else on standard error, nothing that acts."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO, cast

from dragoman.model.visible import one_line, visible

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

WIDTH_IN_A_PIPE = 120
"""Columns of tables that do not go to a terminal; the variable COLUMNS overrides it."""


class Screen:
    """The two streams of one command.

    Args:
        quiet: problems only: no progress, no summary.
        verbose: also one line an item.
    """

    def __init__(self, *, quiet: bool = False, verbose: bool = False) -> None:
        self.quiet = quiet
        self.verbose = verbose
        self.problems = 0
        self._out: Console | None = None

    @property
    def out(self) -> Console:
        """The console for results; rich is loaded when it is first asked for."""
        if self._out is None:
            self._out = console(sys.stdout)
        return self._out

    @property
    def coloured(self) -> bool:
        """Whether results may be told apart by colour."""
        return self.out.is_terminal and not self.out.no_color

    def show(self, *things: RenderableType) -> None:
        """Print results: tables as they are, lines broken at the edge of a terminal only; strings are made visible."""
        from rich.text import Text

        for thing in things:
            shown = Text(visible(thing)) if isinstance(thing, str) else thing
            self.out.print(shown, soft_wrap=isinstance(shown, Text) and not self.out.is_terminal)

    def say(self, message: str) -> None:
        """A remark beside the results, on standard error; nothing with --quiet."""
        if not self.quiet:
            print(visible(message), file=sys.stderr)

    def detail(self, message: str) -> None:
        """A remark that only --verbose shows."""
        if self.verbose:
            self.say(message)

    def problem(self, name: str, reason: str) -> None:
        """One line for one item that could not be taken in; the command goes on and ends with exit code 1."""
        self.problems += 1
        print(f"dragoman: {one_line(name)}: {one_line(reason)}", file=sys.stderr)

    @contextmanager
    def progress(self, noun: str, *, beside_results: bool = False) -> Iterator[Callable[[], None]]:
        """A count on standard error, where that is a terminal, while something runs.

        Args:
            noun: what is counted.
            beside_results: results are printed meanwhile, so there is no bar if they go to a terminal too.

        Yields:
            What to call when one more is done.
        """
        if self.quiet or self.verbose or not sys.stderr.isatty() or (beside_results and sys.stdout.isatty()):
            yield _nothing
            return
        from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        counted = TextColumn("{task.completed:,.0f} {task.description}")
        columns = (SpinnerColumn(), counted, BarColumn(bar_width=30), TimeElapsedColumn())
        with Progress(*columns, console=console(sys.stderr), transient=True) as bar:
            task = bar.add_task(noun, total=None)
            yield lambda: bar.advance(task)


def _nothing() -> None:
    """What is called for each item where no progress is shown."""


def console(stream: TextIO) -> Console:
    """A console on the stream that interprets no markup and keeps to a steady width in a pipe."""
    from rich.console import Console

    width = None if stream.isatty() or os.environ.get("COLUMNS") else WIDTH_IN_A_PIPE
    return Console(file=stream, width=width, markup=False, highlight=False, emoji=False)


def text_stream() -> TextIO:
    """Standard output as UTF-8 for machines to read; made harmless where it is a terminal."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    # a TextIO in all that writers call of it
    return cast(TextIO, _VisibleStream(sys.stdout)) if sys.stdout.isatty() else sys.stdout


class _VisibleStream(io.TextIOBase):
    """Writes visible text to another stream."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        self._stream.write(visible(text))
        return len(text)

    def flush(self) -> None:
        self._stream.flush()
