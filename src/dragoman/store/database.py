"""An SQLite file as a record: opening, transactions, what goes wrong in the words of a user, backup.

Works with write-ahead logging: readers see the record as it was when they began, one writer at a time.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import Any, TypeAlias

from sqlalchemy import Connection, Engine, create_engine, event, inspect
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError

from dragoman.errors import RecordError
from dragoman.store.migrate import is_current, migrate

# What the functions of this room work on; other rooms hand it on.
Transaction: TypeAlias = Connection

# "drgm": tells a record from an SQLite file of another program
APPLICATION_ID = 0x6472676D
BUSY_SECONDS = 10.0
_HEADER = b"SQLite format 3\x00"


class Database:
    """An open record; made by `open_database`."""

    def __init__(self, engine: Engine, path: Path) -> None:
        self._engine = engine
        self.path = path

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees one state of the record throughout.

        Raises:
            RecordError: the file is locked, damaged, or no longer readable.
        """
        with _as_record_errors(self.path), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that is kept whole at its end, and not at all on an exception or if the program is killed.

        Raises:
            RecordError: the file is locked, damaged, read-only, or the disk is full.
        """
        with _as_record_errors(self.path), self._engine.connect() as connection:
            connection.execution_options(dragoman_writes=True)
            with connection.begin():
                yield connection

    def backup(self, target: Path) -> None:
        """Copy the record, as it is now, into a new file; others may read and write meanwhile.

        Raises:
            RecordError: the target exists, or cannot be written.
        """
        if target.exists():
            raise RecordError(f"{target} exists; name a file that does not, or remove it first")
        part = target.with_name(target.name + ".part")
        with _as_record_errors(target):
            try:
                with closing(sqlite3.connect(self.path)) as source, closing(sqlite3.connect(part)) as copy:
                    source.backup(copy)
                part.rename(target)
            except BaseException:
                part.unlink(missing_ok=True)
                raise

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()


def open_database(path: Path, *, create: bool, busy_seconds: float = BUSY_SECONDS) -> Database:
    """Open a record, make it if there is none and `create` is set, and bring its tables of truth up to date.

    Args:
        path: the file.
        create: make the file, and its folder, where there is none.
        busy_seconds: how long to wait for another program that is writing.

    Raises:
        RecordError: no such file, or not a record, or one of a newer program, or locked, or damaged.
    """
    with _as_record_errors(path):
        _look(path, create)
        database = Database(_engine(path, busy_seconds), path)
        try:
            _prepare(database, create, busy_seconds)
        except BaseException:
            database.close()
            raise
    return database


def _look(path: Path, create: bool) -> None:
    """Refuse what cannot be a record before SQLite touches it."""
    if path.is_dir():
        raise RecordError(f"{path} is a folder; name a file in it")
    if not path.exists():
        if not create:
            raise RecordError(f"no record at {path}; make one by adding documents to it")
        path.parent.mkdir(parents=True, exist_ok=True)
        return
    with path.open("rb") as file:
        start = file.read(len(_HEADER))
    if start not in (b"", _HEADER):
        raise RecordError(f"{path} is not a record of dragoman (not an SQLite file); name another file")


def _engine(path: Path, busy_seconds: float) -> Engine:
    engine = create_engine(URL.create("sqlite", database=str(path)), connect_args={"timeout": busy_seconds})

    @event.listens_for(engine, "connect")
    def _connected(connection: Any, _: object) -> None:
        connection.isolation_level = None  # the driver begins no transaction of its own; `_begun` does
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = NORMAL")

    @event.listens_for(engine, "begin")
    def _begun(connection: Connection) -> None:
        writes = connection.get_execution_options().get("dragoman_writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _prepare(database: Database, create: bool, busy_seconds: float) -> None:
    with database.reading() as connection:
        if _is_record(connection, database.path):
            if is_current(connection):
                return
        elif not create:
            raise RecordError(f"{database.path} is empty; make a record by adding documents to it")
    _log_ahead(database.path, busy_seconds)
    with database.writing() as connection:
        # another program may have done it while this one waited
        if not (_is_record(connection, database.path) and is_current(connection)):
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            migrate(connection)


def _log_ahead(path: Path, busy_seconds: float) -> None:
    """Turn write-ahead logging on, for this and all later openings of the file."""
    until = monotonic() + busy_seconds
    with closing(sqlite3.connect(path, timeout=busy_seconds)) as connection:
        while True:
            try:
                connection.execute("PRAGMA journal_mode = WAL")
                return
            except sqlite3.OperationalError as error:
                # here SQLite itself does not wait for another program that does the same
                if not error.sqlite_errorname.startswith("SQLITE_BUSY") or monotonic() > until:
                    raise
            sleep(0.01)


def _is_record(connection: Connection, path: Path) -> bool:
    """True for a record, False for a file without anything in it."""
    if connection.exec_driver_sql("PRAGMA application_id").scalar_one() == APPLICATION_ID:
        return True
    if inspect(connection).get_table_names():
        raise RecordError(f"{path} is an SQLite file of another program, not a record; name another file")
    return False


_BY_CODE = {
    "SQLITE_BUSY": "is in use by another program that is writing; try again when it is done",
    "SQLITE_LOCKED": "is in use by another program that is writing; try again when it is done",
    "SQLITE_NOTADB": "is not a record of dragoman, or is damaged; restore it from a backup, or name another file",
    "SQLITE_CORRUPT": "is damaged; restore it from a backup, or make a new record and add the documents again",
    "SQLITE_CANTOPEN": "cannot be opened; look whether the folder exists and may be written in",
    "SQLITE_READONLY": "may not be written; look at the permissions of the file and of its folder",
    "SQLITE_PERM": "may not be read; look at the permissions of the file and of its folder",
    "SQLITE_FULL": "cannot grow, as the disk is full; what was added before is kept",
    "SQLITE_IOERR": "cannot be read or written by the disk; what was added before is kept",
}


@contextmanager
def _as_record_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except DBAPIError as error:
        raise _record_error(path, error.orig or error) from error
    except sqlite3.Error as error:
        raise _record_error(path, error) from error
    except OSError as error:
        raise RecordError(f"{path} cannot be opened: {error.strerror or error}") from error


def _record_error(path: Path, error: BaseException) -> RecordError:
    name = getattr(error, "sqlite_errorname", None) or ""
    # extended codes add to the plain one, as in SQLITE_IOERR_WRITE
    for code, words in _BY_CODE.items():
        if name == code or name.startswith(code + "_"):
            return RecordError(f"{path} {words}")
    return RecordError(f"{path} cannot be used: {error}")
