"""The tables of a record.

`truth` is what migrations keep; a change here needs one. `derived` is dropped and built anew when `LAYOUT`
changes. The tables for full text are the backend's (`fulltext.py`).
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
)
from sqlalchemy.types import TypeDecorator

# Raise with every change of a derived table, and of what is written into it.
LAYOUT = 3


class Words(TypeDecorator[str]):
    """Text of any origin: half a surrogate pair, which no database takes, becomes U+FFFD at the same offset."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:  # noqa: ARG002 (SQLAlchemy hands it over)
        """The value as the database takes it."""
        return storable(value) if isinstance(value, str) else value


def storable(text: str) -> str:
    """The text as a database keeps it; offsets stay the same."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text)
    return text


truth = MetaData()

# Every id that was ever given out, and the key that it was minted from.
register = Table(
    "register",
    truth,
    Column("id", String, primary_key=True),
    Column("key", String, nullable=False, unique=True),
)

documents = Table(
    "documents",
    truth,
    Column("seq", Integer, primary_key=True),
    Column("id", String, ForeignKey("register.id"), nullable=False, unique=True),
    Column("external_id", Words),
    Column("path", Words),
    Column("url", Words),
    Column("outlet", Words),
    Column("home", Words),
    Column("language", Words),
    Column("published", Words),
    Column("title", Words),
    Column("boilerplate", String, nullable=False),
    Column("chars", Integer, nullable=False),
    # last, so that a list of documents does not load the texts
    Column("text", Words, nullable=False),
)
Index("documents_by_date", documents.c.published, documents.c.id)

coders = Table(
    "coders",
    truth,
    Column("seq", Integer, primary_key=True),
    Column("version", String, nullable=False),
    Column("pipeline", String, nullable=False),
    Column("codebook", String, nullable=False),
    UniqueConstraint("version", "pipeline", "codebook"),
)

# The newest reading of each document; `form` is the interchange form without its block on the document.
claims = Table(
    "claims",
    truth,
    Column("document", String, ForeignKey("documents.id"), primary_key=True),
    Column("coder", Integer, ForeignKey("coders.seq"), nullable=False),
    Column("unread", Words),
    Column("form", Words, nullable=False),
)

derived = MetaData()

layout = Table("layout", derived, Column("version", Integer, primary_key=True))

engagements = Table(
    "engagements",
    derived,
    Column("seq", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("document", String, nullable=False, index=True),
    Column("claim", Words, nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("part_of", String),
    Column("kind", Words, nullable=False, index=True),
    Column("status", Words, nullable=False),
    Column("background", Boolean, nullable=False),
    Column("domestic", Boolean, nullable=False),
    Column("first_day", String),
    Column("last_day", String),
    Column("country", Words, index=True),
    # of what stands for the engagement, its kind
    Column("confidence", Float),
)
Index("engagements_by_date", engagements.c.first_day, engagements.c.last_day, engagements.c.document)

# Here and below `engagement` is the `seq` of one.
participants = Table(
    "participants",
    derived,
    Column("seq", Integer, primary_key=True),
    Column("engagement", Integer, nullable=False, index=True),
    Column("ordinal", Integer, nullable=False),
    Column("name", Words, nullable=False),
    Column("kind", Words, nullable=False),
    Column("office", Words),
    Column("rank", Words),
    Column("represents", Words),
    Column("role", Words),
)

# Whom the participants act for in any capacity, and the state to which a visit goes.
sides = Table(
    "sides",
    derived,
    Column("side", Words, primary_key=True),
    Column("engagement", Integer, primary_key=True, index=True),
)

topics = Table(
    "topics",
    derived,
    Column("seq", Integer, primary_key=True),
    Column("engagement", Integer, nullable=False, index=True),
    Column("ordinal", Integer, nullable=False),
    Column("text", Words, nullable=False),
    Column("concept", Words),
)
