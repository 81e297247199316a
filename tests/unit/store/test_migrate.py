"""The tables of truth are made by migrations, which agree with the tables that the program uses."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

import dragoman.store
from dragoman.errors import RecordError
from dragoman.store.database import open_database
from dragoman.store.migrate import VERSIONS
from dragoman.store.schema import truth


def test_migrations_make_the_tables_that_the_program_uses(tmp_path: Path) -> None:
    database = open_database(tmp_path / "record.sqlite", create=True)
    with database.reading() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), truth)
    database.close()
    assert differences == []


def test_the_list_of_versions_is_that_of_the_migrations() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(dragoman.store.__file__).parent / "migrations"))
    scripts = ScriptDirectory.from_config(config).walk_revisions()
    assert tuple(reversed([script.revision for script in scripts])) == VERSIONS


def test_a_record_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite"
    database = open_database(path, create=True)
    with database.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    database.close()
    with pytest.raises(RecordError, match="newer dragoman"):
        open_database(path, create=True)


def test_opening_again_runs_no_migration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "record.sqlite"
    open_database(path, create=True).close()
    monkeypatch.setattr("dragoman.store.database.migrate", None)  # to be called would fail
    open_database(path, create=True).close()


def test_an_unfinished_record_is_finished(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As after a kill between the making of the file and that of its tables."""
    path = tmp_path / "record.sqlite"

    def interrupted(connection: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("dragoman.store.database.migrate", interrupted)
        with pytest.raises(KeyboardInterrupt):
            open_database(path, create=True)
    database = open_database(path, create=True)
    with database.reading() as connection:
        assert connection.execute(text("SELECT count(*) FROM documents")).scalar_one() == 0
    database.close()
