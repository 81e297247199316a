"""What cannot be used as a record is refused in words that help."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from dragoman.errors import RecordError
from dragoman.store.database import Database, open_database


def test_a_missing_record_is_not_made_unless_asked(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="no record at"):
        open_database(tmp_path / "none.sqlite", create=False)
    assert list(tmp_path.iterdir()) == []


def test_folders_on_the_way_are_made(tmp_path: Path) -> None:
    open_database(tmp_path / "a" / "b" / "record.sqlite", create=True).close()
    assert (tmp_path / "a" / "b" / "record.sqlite").exists()


def test_a_folder_is_no_record(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="is a folder"):
        open_database(tmp_path, create=True)


def test_a_file_in_the_way_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("text")
    with pytest.raises(RecordError, match="cannot be opened"):
        open_database(tmp_path / "file" / "record.sqlite", create=True)


@pytest.mark.parametrize("content", [b"Some notes of mine.\n", b"\x00" * 100, b"SQL"])
def test_a_file_of_another_kind_is_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    with pytest.raises(RecordError, match="not an SQLite file"):
        open_database(path, create=True)
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE bookmarks (url TEXT)")
    before = path.read_bytes()
    with pytest.raises(RecordError, match="another program"):
        open_database(path, create=True)
    assert path.read_bytes() == before


def test_an_empty_file_becomes_a_record_only_if_asked(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite"
    path.touch()
    with pytest.raises(RecordError, match="is empty"):
        open_database(path, create=False)
    open_database(path, create=True).close()
    open_database(path, create=False).close()


def test_a_damaged_header_is_told(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite"
    path.write_bytes(b"SQLite format 3\x00" + b"\xff" * 5000)
    with pytest.raises(RecordError, match="damaged"):
        open_database(path, create=True)


def test_damage_inside_is_told(database: Database) -> None:
    with database.writing() as connection:
        connection.execute(text("INSERT INTO register VALUES ('d1', :key)"), {"key": "k" * 40000})
    database.close()  # the log is written into the file
    content = bytearray(database.path.read_bytes())
    content[4096:] = b"\x13" * (len(content) - 4096)
    database.path.write_bytes(content)
    with pytest.raises(RecordError, match="damaged"):
        open_database(database.path, create=False)


def test_a_locked_record_can_be_read_and_says_so_to_a_second_writer(database: Database) -> None:
    second = open_database(database.path, create=False, busy_seconds=0.05)
    with database.writing() as writer:
        writer.execute(text("INSERT INTO register VALUES ('d1', 'key')"))
        with second.reading() as reader:
            assert reader.execute(text("SELECT count(*) FROM register")).scalar_one() == 0
        with pytest.raises(RecordError, match="in use by another program"), second.writing():
            pass
    with second.reading() as reader:
        assert reader.execute(text("SELECT count(*) FROM register")).scalar_one() == 1
    second.close()


def test_a_record_that_is_locked_altogether_is_told(database: Database) -> None:
    database.close()
    with closing(sqlite3.connect(database.path)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(RecordError, match="in use by another program"):
            open_database(database.path, create=False, busy_seconds=0.05)


def test_a_full_disk_is_told_and_what_was_there_stays(database: Database) -> None:
    with database.writing() as connection:
        connection.execute(text("INSERT INTO register VALUES ('d1', 'key')"))
    with pytest.raises(RecordError, match="disk is full"), database.writing() as connection:
        pages = connection.execute(text("PRAGMA page_count")).scalar_one()
        connection.execute(text(f"PRAGMA max_page_count = {pages}"))
        connection.execute(text("INSERT INTO register VALUES ('d2', :key)"), {"key": "k" * 1_000_000})
    with database.reading() as connection:
        assert connection.execute(text("SELECT id FROM register")).scalars().all() == ["d1"]


def test_a_backup_is_a_record(database: Database, tmp_path: Path) -> None:
    with database.writing() as connection:
        connection.execute(text("INSERT INTO register VALUES ('d1', 'key')"))
    database.backup(tmp_path / "backup.sqlite")
    copy = open_database(tmp_path / "backup.sqlite", create=False)
    with copy.reading() as connection:
        assert connection.execute(text("SELECT id FROM register")).scalars().all() == ["d1"]
    copy.close()
    assert not list(tmp_path.glob("*.part"))


def test_a_backup_overwrites_nothing(database: Database, tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("chapter one")
    with pytest.raises(RecordError, match="exists"):
        database.backup(tmp_path / "thesis.txt")
    assert (tmp_path / "thesis.txt").read_text() == "chapter one"


def test_a_backup_into_nowhere_is_told(database: Database, tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="cannot be opened"):
        database.backup(tmp_path / "no folder" / "backup.sqlite")
