"""The first tables: the register of ids, documents, and the claims read from them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "register",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("key", sa.String, nullable=False, unique=True),
    )
    op.create_table(
        "documents",
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("id", sa.String, sa.ForeignKey("register.id"), nullable=False, unique=True),
        sa.Column("external_id", sa.String),
        sa.Column("path", sa.String),
        sa.Column("url", sa.String),
        sa.Column("outlet", sa.String),
        sa.Column("home", sa.String),
        sa.Column("language", sa.String),
        sa.Column("published", sa.String),
        sa.Column("title", sa.String),
        sa.Column("boilerplate", sa.String, nullable=False),
        sa.Column("chars", sa.Integer, nullable=False),
        sa.Column("text", sa.String, nullable=False),
    )
    op.create_index("documents_by_date", "documents", ["published", "id"])
    op.create_table(
        "coders",
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("version", sa.String, nullable=False),
        sa.Column("pipeline", sa.String, nullable=False),
        sa.Column("codebook", sa.String, nullable=False),
        sa.UniqueConstraint("version", "pipeline", "codebook"),
    )
    op.create_table(
        "claims",
        sa.Column("document", sa.String, sa.ForeignKey("documents.id"), primary_key=True),
        sa.Column("coder", sa.Integer, sa.ForeignKey("coders.seq"), nullable=False),
        sa.Column("unread", sa.String),
        sa.Column("form", sa.String, nullable=False),
    )
