"""The tables of truth brought to the version that this program knows."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from dragoman.errors import RecordError

# All versions of the tables of truth, oldest first; a test holds them against `migrations/versions/`.
VERSIONS = ("0001",)


def version(connection: Connection) -> str | None:
    """The version of the tables, None where there are none yet."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()
    return None if found is None else str(found)


def is_current(connection: Connection) -> bool:
    """Whether the tables have the newest version.

    Raises:
        RecordError: they are of a newer program.
    """
    found = version(connection)
    if found is not None and found not in VERSIONS:
        raise RecordError(
            f"the record was written by a newer dragoman (its version is {found}, this one knows up to {VERSIONS[-1]});"
            " install the newer dragoman, or name another record"
        )
    return found == VERSIONS[-1]


def migrate(connection: Connection) -> None:
    """Run the migrations that are due, within the transaction of the connection."""
    from alembic import command  # takes as long to import as everything else here
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, VERSIONS[-1])
