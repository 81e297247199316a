"""Each thing that can be wrong in a record is found."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from made_up import document, read
from sqlalchemy import text

from dragoman.store.check import problems
from dragoman.store.database import Database, open_database
from dragoman.workflow.record import open_record


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Database]:
    """A record with two documents."""
    with open_record(tmp_path / "filled.sqlite") as record:
        for words in ("AZE met NATO", "EST met LVA. LVA met LTU."):
            record.add(document(words), read(document(words)))
    database = open_database(tmp_path / "filled.sqlite", create=False)
    yield database
    database.close()


def _problems_after(database: Database, *statements: str) -> str:
    with database.writing() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)
        return "\n".join(problems(connection))


def test_a_sound_record_has_no_problem(filled: Database) -> None:
    assert _problems_after(filled) == ""


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("UPDATE documents SET text = 'AZE', chars = 3 WHERE text LIKE 'AZE%'", "outside of the text"),
        ("UPDATE documents SET outlet = 'another'", "is not the id that the register has"),
        ("UPDATE documents SET boilerplate = '[[3, 99]]'", "evidence 3-99 is outside"),
        ("UPDATE claims SET form = replace(form, '\"start\":4', '\"start\":-4')", "evidence -4-7 is outside"),
        ("DELETE FROM claims WHERE document IN (SELECT id FROM documents LIMIT 1)", "has not been read"),
        ("DELETE FROM engagements WHERE ordinal = 1", "are not those that can be searched"),
    ],
)
def test_what_is_wrong_is_found(filled: Database, statement: str, problem: str) -> None:
    assert problem in _problems_after(filled, statement)


def test_a_link_to_nothing_is_found(filled: Database) -> None:
    with filled.reading() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
        connection.exec_driver_sql("BEGIN")
        connection.execute(text("DELETE FROM coders"))
        assert "points at a row of coders" in "\n".join(problems(connection))
