"""Reading on this machine: in this process, or in several that are started anew if one dies."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from time import monotonic
from typing import TYPE_CHECKING

from dragoman.model.document import Document
from dragoman.model.reading import Coder, Reading
from dragoman.workflow.adding import AddResult
from dragoman.workflow.pool import read_in_processes
from dragoman.workflow.readers import MakeReader, bundled_reader, read_batch

if TYPE_CHECKING:
    from dragoman.workflow.record import Record

BATCH = 32
# What was read waits at most so long to be kept.
_SECONDS_UNKEPT = 2.0


def read_many(
    documents: Iterable[Document],
    *,
    processes: int = 1,
    batch: int = BATCH,
    make_reader: MakeReader = bundled_reader,
) -> Iterator[Reading]:
    """Read documents and give the readings in the same order, a few at a time.

    A document on which the reader fails, or its process dies, gives a reading whose `document.unread` says why;
    the others are read all the same. An exception of the iterable itself is raised after the readings of what
    came before it.

    Args:
        documents: taken in as they are needed; may be without end.
        processes: how many read; with 1 it is this one. More are started with "spawn", so a script that asks
            for them must do so under `if __name__ == "__main__":`.
        batch: at most so many documents are handed to a reader at once; the first batches are smaller, so that
            the first readings come soon.
        make_reader: makes a reader, once in each process and when it is first needed; with several processes it
            must be possible to pickle it.

    Raises:
        DragomanError: a reader cannot be made (PipelineError, CodebookError), or its process cannot be started.
    """
    batches = _batches(documents, batch)
    if processes > 1:
        yield from read_in_processes(batches, processes, make_reader)
        return
    reader = None
    for documents_at_once in batches:
        reader = reader or make_reader()
        yield from read_batch(reader, documents_at_once)


@dataclass(slots=True)
class Added:
    """How many documents a run added, knew, corrected, and could not read (these are counted with the others too)."""

    added: int = 0
    known: int = 0
    corrected: int = 0
    unread: int = 0

    def count(self, result: AddResult) -> None:
        """Count one more."""
        setattr(self, result.outcome, getattr(self, result.outcome) + 1)
        self.unread += result.unread is not None


def add_many(
    record: Record,
    documents: Iterable[Document],
    *,
    processes: int = 1,
    batch: int = BATCH,
    make_reader: MakeReader = bundled_reader,
    on_result: Callable[[Document, AddResult], None] | None = None,
) -> Added:
    """Read documents into a record, a transaction a batch.

    What the record knows already, read by the same coder, is not read again, so a run that was interrupted goes
    on where it stopped when it is started again.

    Args:
        record: where to.
        documents: taken in as they are needed.
        processes, batch, make_reader: as for `read_many`.
        on_result: told of each document once it is kept for good; of known ones sooner than of those before them
            that have to be read.

    Returns:
        How many were added, known, corrected and unread.

    Raises:
        RecordError: the record cannot be written; what was kept before stays.
        DragomanError: as `read_many`.
    """
    totals = Added()

    def tell(document: Document, result: AddResult) -> None:
        totals.count(result)
        if on_result is not None:
            on_result(document, result)

    reader = make_reader()
    unknown = _unknown(record, documents, batch, reader.coder(), tell)
    # in this process the reader that told its coder reads as well
    made = make_reader if processes > 1 else lambda: reader
    readings = read_many(unknown, processes=processes, batch=batch, make_reader=made)
    for group in _groups(readings, batch):
        pairs = [(reading.document, reading) for reading in group]
        for (document, _), result in zip(pairs, record.add_batch(pairs), strict=True):
            tell(document, result)
    return totals


def _unknown(
    record: Record,
    documents: Iterable[Document],
    batch: int,
    coder: Coder,
    tell: Callable[[Document, AddResult], None],
) -> Iterator[Document]:
    """The documents that have to be read; the others are told of."""
    for group in _batches(documents, batch):
        for document, result in zip(group, record.known(group, coder), strict=True):
            if result is None:
                yield document
            else:
                tell(document, result)


def _batches(documents: Iterable[Document], largest: int) -> Iterator[list[Document]]:
    """The documents in lists of 1, 2, 4 and so on up to the largest; what came before an exception is given first."""
    source, size = iter(documents), 1
    while True:
        group: list[Document] = []
        try:
            group.extend(islice(source, size))
        except Exception:
            if group:
                yield group
            raise
        if not group:
            return
        yield group
        size = min(2 * size, largest)


def _groups(readings: Iterable[Reading], largest: int) -> Iterator[list[Reading]]:
    """The readings in lists of at most `largest`, each ended early if it takes long to fill."""
    group: list[Reading] = []
    begun = monotonic()
    for reading in readings:
        group.append(reading)
        if len(group) == largest or monotonic() - begun > _SECONDS_UNKEPT:
            yield group
            group, begun = [], monotonic()
    if group:
        yield group
