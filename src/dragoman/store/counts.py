"""How much is in the record."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from dragoman.model.reading import Coder
from dragoman.store.schema import claims, coders, documents, engagements
from dragoman.store.stored import Counts


def count_all(connection: Connection) -> Counts:
    """Documents, unread ones, engagements by kind, and what read them."""
    kinds = select(engagements.c.kind, func.count()).group_by(engagements.c.kind).order_by(engagements.c.kind)
    coder = coders.c.version, coders.c.pipeline, coders.c.codebook
    read_by = (
        select(*coder, func.count().label("documents"))
        .join(claims, claims.c.coder == coders.c.seq)
        .group_by(*coder)
        .order_by(*coder)
    )
    return Counts(
        documents=connection.execute(select(func.count()).select_from(documents)).scalar_one(),
        unread=connection.execute(select(func.count(claims.c.unread))).scalar_one(),
        engagements={row[0]: row[1] for row in connection.execute(kinds)},
        coders=tuple(
            (Coder(row.version, row.pipeline, row.codebook), row.documents) for row in connection.execute(read_by)
        ),
    )
