"""What is made for searching can be dropped and made anew."""

from __future__ import annotations

from made_up import document, read
from sqlalchemy import inspect, text

from dragoman.store import derived
from dragoman.store.database import Database
from dragoman.store.derived import Entry, has_layout, make_empty, put_entries, remove_entries


def _entries(id: str, words: str) -> list[Entry]:
    claims = enumerate(read(document(words)).engagements)
    return [Entry(f"g{id}{ordinal}", id, ordinal, None, one) for ordinal, one in claims]


def _rows(database: Database) -> dict[str, list[object]]:
    tables = (*derived.derived.tables, "participant_words", "engagement_words")
    with database.reading() as connection:
        return {name: [tuple(row) for row in connection.execute(text(f"SELECT * FROM {name}"))] for name in tables}


def test_a_layout_of_another_program_is_told_and_replaced(database: Database) -> None:
    with database.writing() as connection:
        connection.execute(text("UPDATE layout SET version = version + 1"))
        connection.execute(text("CREATE TABLE from_another_layout (a)"))
        connection.execute(text("CREATE VIRTUAL TABLE words_of_another_layout USING fts5(a)"))
        assert not has_layout(connection)
        make_empty(connection)
        assert has_layout(connection)
        names = inspect(connection).get_table_names()
    assert not [name for name in names if "another" in name]
    assert {"documents", "register", "claims", "coders", "alembic_version"} <= set(names)


def test_what_is_removed_leaves_nothing_behind(database: Database) -> None:
    with database.writing() as connection:
        put_entries(connection, _entries("d1", "AZE met NATO on 2024-06-12 in Brussels"))
    before = _rows(database)
    with database.writing() as connection:
        put_entries(connection, _entries("d2", "EST visited LVA. EST met LTU in Riga."))
        remove_entries(connection, "d2")
    assert _rows(database) == before


def test_nothing_to_put_is_no_error(database: Database) -> None:
    with database.writing() as connection:
        put_entries(connection, [])
