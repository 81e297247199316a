"""Exit codes, the same for every command; the help of `dragoman` lists them."""

from __future__ import annotations

from dragoman.errors import CodebookError, DragomanError, PipelineError, QueryError, RecordError, UnknownIdError

OK = 0
SOME_FAILED = 1
USAGE = 2
RECORD = 3
INSTALLATION = 4
DEFECT = 70
INTERRUPTED = 130
PIPE_CLOSED = 141

_BY_ERROR: tuple[tuple[type[DragomanError], int], ...] = (
    (UnknownIdError, SOME_FAILED),
    (RecordError, RECORD),
    (QueryError, USAGE),
    (PipelineError, INSTALLATION),
    (CodebookError, INSTALLATION),
)


def exit_code(error: DragomanError) -> int:
    """The exit code for an error that ends a command."""
    return next((code for kind, code in _BY_ERROR if isinstance(error, kind)), SOME_FAILED)
