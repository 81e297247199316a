"""The reader that the options of a command ask for."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.workflow.readers import DocumentReader, MakeReader


def reader_maker(*, codebook: Path | None, pipeline: str | None) -> MakeReader:
    """Makes the reader, in this process or in others; the parser is loaded when it is called."""
    return partial(_reader, codebook, pipeline)


def _reader(codebook: Path | None, pipeline: str | None) -> DocumentReader:
    from dragoman.workflow.reading import Reader, ReaderSettings

    return Reader(ReaderSettings(codebook=codebook, pipeline=pipeline))


def processes(jobs: int) -> int:
    """How many processes `--jobs` asks for; 0 is one for each core that this process may use."""
    if jobs > 0:
        return jobs
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
