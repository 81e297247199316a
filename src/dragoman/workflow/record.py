"""The record: documents and what they tell, kept in a file."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import TextIO

from platformdirs import user_data_path

from dragoman.errors import RecordError, UnknownIdError
from dragoman.export import exporter
from dragoman.model.document import Document
from dragoman.model.reading import Coder, Reading
from dragoman.query.confident import confident_engagement
from dragoman.query.filters import Filters
from dragoman.query.plan import CodesOf, selection
from dragoman.store.check import problems
from dragoman.store.claims import readings_by_id
from dragoman.store.counts import count_all
from dragoman.store.database import Database, open_database
from dragoman.store.derived import has_layout
from dragoman.store.documents import document_entries
from dragoman.store.migrate import version
from dragoman.store.search import count_engagements, engagement_by_id, engagement_ids, find_engagements
from dragoman.store.stored import Counts, DocumentEntry, StoredDocument, StoredEngagement
from dragoman.workflow.adding import AddResult, add_readings, known_results
from dragoman.workflow.indexing import reindex
from dragoman.workflow.sides import codes_of

VARIABLE = "DRAGOMAN_RECORD"


@dataclass(slots=True, frozen=True)
class RecordInfo:
    """What a record is: its file, the version of its tables, and how much it holds."""

    path: Path
    schema_version: str
    counts: Counts


class Record:
    """An open record; made by `open_record`, and a context manager that closes it.

    Every method raises RecordError if the file is locked, damaged or cannot be written.
    """

    def __init__(self, database: Database, codes_of: CodesOf = codes_of) -> None:
        self._database = database
        self._codes_of = codes_of

    @property
    def path(self) -> Path:
        """The file."""
        return self._database.path

    def add(self, document: Document, reading: Reading) -> AddResult:
        """Keep a document and its reading; the same ones again change nothing."""
        return self.add_batch([(document, reading)])[0]

    def add_batch(self, pairs: Sequence[tuple[Document, Reading]]) -> list[AddResult]:
        """Keep documents and their readings in one transaction: all of them, or none if it cannot be finished.

        Returns:
            What became of each, in order.

        Raises:
            ValueError: a reading of another text than that of its document.
        """
        with self._database.writing() as transaction:
            return add_readings(transaction, pairs)

    def known(self, documents: Sequence[Document], coder: Coder) -> list[AddResult | None]:
        """For each document the result of adding it, if it need not be read again for that; else None."""
        with self._database.reading() as transaction:
            return known_results(transaction, documents, coder)

    def documents(
        self, *, outlet: str | None = None, unread: bool | None = None, limit: int | None = None, offset: int = 0
    ) -> list[DocumentEntry]:
        """The list of documents, the newest first, those without a date last.

        Args:
            outlet: only those of this outlet.
            unread: only those that could not be read (True), or that were (False).
            limit: at most so many.
            offset: leave out so many at the start.
        """
        with self._database.reading() as transaction:
            return document_entries(transaction, outlet=outlet, unread=unread, limit=limit, offset=offset)

    def document(self, id: str) -> StoredDocument:
        """A document with its reading.

        Raises:
            UnknownIdError: there is none with this id.
        """
        with self._database.reading() as transaction:
            reading = readings_by_id(transaction, [id]).get(id)
            if reading is None:
                raise UnknownIdError(f"no document {id!r} in {self.path}; `dragoman list` shows what there is")
            return StoredDocument(reading.document, reading, engagement_ids(transaction, id))

    def engagement(self, id: str) -> StoredEngagement:
        """An engagement with the document that tells of it.

        Raises:
            UnknownIdError: there is none with this id.
        """
        with self._database.reading() as transaction:
            found = engagement_by_id(transaction, id)
        if found is None:
            raise UnknownIdError(f"no engagement {id!r} in {self.path}; `dragoman find` shows what there is")
        return found

    def find(self, filters: Filters | None = None, limit: int | None = 50, offset: int = 0) -> list[StoredEngagement]:
        """The engagements that the filters let through, the newest first, those without a year last.

        Raises:
            QueryError: a filter that cannot be understood.
        """
        chosen = selection(filters or Filters(), self._codes_of)
        with self._database.reading() as transaction:
            return list(
                _confident(find_engagements(transaction, chosen, limit=limit, offset=offset), chosen.confidence)
            )

    def count(self, filters: Filters | None = None) -> int:
        """How many engagements the filters let through.

        Raises:
            QueryError: a filter that cannot be understood.
        """
        chosen = selection(filters or Filters(), self._codes_of)
        with self._database.reading() as transaction:
            return count_engagements(transaction, chosen)

    def export(self, format: str, stream: TextIO, filters: Filters | None = None) -> int:
        """Write the engagements that the filters let through, the oldest first, and say how many they are.

        Args:
            format: one of `dragoman.export.FORMATS`.
            stream: where to; a file should be opened with `newline=""` and `encoding="utf-8"`.
            filters: what to write; without it, what `find` gives without filters.

        Raises:
            QueryError: an unknown format, or a filter that cannot be understood.
        """
        write = exporter(format)
        chosen = selection(filters or Filters(), self._codes_of)
        with self._database.reading() as transaction:
            found = find_engagements(transaction, chosen, limit=None, newest_first=False)
            return write(_confident(found, chosen.confidence), stream)

    def info(self) -> RecordInfo:
        """What the record is and how much it holds."""
        with self._database.reading() as transaction:
            return RecordInfo(self.path, version(transaction) or "", count_all(transaction))

    def check(self) -> list[str]:
        """One line for each thing that is wrong in the file, its links, ids and offsets; empty if all is well."""
        with self._database.reading() as transaction:
            return list(problems(transaction))

    def reindex(self) -> None:
        """Build all that is made for searching anew from the documents and claims."""
        with self._database.writing() as transaction:
            reindex(transaction)

    def backup(self, path: str | Path) -> None:
        """Copy the record into a new file, also while it is written.

        Raises:
            RecordError: the file exists, or cannot be written.
        """
        self._database.backup(Path(path))

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def __enter__(self) -> Record:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _confident(found: Iterable[StoredEngagement], least: float | None) -> Iterator[StoredEngagement]:
    """The engagements with values of less confidence made unknown."""
    if least is None:
        yield from found
        return
    for stored in found:
        yield replace(stored, engagement=confident_engagement(stored.engagement, least))


def open_record(path: str | Path | None = None, *, create: bool = True) -> Record:
    """Open a record; a file of an older version is brought up to date.

    Args:
        path: the file; without it the one that the environment variable DRAGOMAN_RECORD names, else the one in
            the user's data folder.
        create: make the record, and its folder, where there is none.

    Raises:
        RecordError: no such file, or not a record, or one of a newer program, or locked, or damaged.
    """
    database = open_database(record_path(path), create=create)
    try:
        _ensure_layout(database)
    except BaseException:
        database.close()
        raise
    return Record(database)


def record_path(path: str | Path | None = None) -> Path:
    """The file that `open_record` opens.

    Raises:
        RecordError: a URL, which no store takes yet.
    """
    named = path if path is not None else os.environ.get(VARIABLE) or None
    if named is None:
        return user_data_path("dragoman", appauthor=False) / "record.sqlite"
    if "://" in str(named):
        raise RecordError("a record is a file for now; servers named by URL come later")
    return Path(named).expanduser()


def _ensure_layout(database: Database) -> None:
    with database.reading() as transaction:
        if has_layout(transaction):
            return
    with database.writing() as transaction:
        # another program may have done it while this one waited
        if not has_layout(transaction):
            reindex(transaction)
