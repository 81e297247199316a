"""The claims of each document, as its newest reading has them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection, delete, insert, select

from dragoman.model.document import Document
from dragoman.model.reading import Coder, Reading
from dragoman.store.batches import by_batches
from dragoman.store.documents import documents_by_id
from dragoman.store.form import reading_from_form
from dragoman.store.schema import claims, coders

_CODER = (coders.c.version, coders.c.pipeline, coders.c.codebook)


def put_claims(connection: Connection, id: str, reading: Reading) -> None:
    """Keep the claims of a reading as those of the document with this id, in place of any it had."""
    form = reading.to_json()
    del form["document"], form["coder"]  # both have tables of their own
    connection.execute(delete(claims).where(claims.c.document == id))
    connection.execute(
        insert(claims).values(
            document=id,
            coder=_coder_seq(connection, reading.coder),
            unread=reading.document.unread,
            form=json.dumps(form, ensure_ascii=False, separators=(",", ":")),
        )
    )


def coders_of(connection: Connection, ids: Sequence[str]) -> dict[str, tuple[Coder, str | None]]:
    """What read each document, and why it could not be read if so; documents without claims are left out."""
    found: dict[str, tuple[Coder, str | None]] = {}
    query = select(claims.c.document, claims.c.unread, *_CODER).join(coders, coders.c.seq == claims.c.coder)
    for batch in by_batches(ids):
        for row in connection.execute(query.where(claims.c.document.in_(batch))):
            found[row.document] = (Coder(row.version, row.pipeline, row.codebook), row.unread)
    return found


def readings_by_id(connection: Connection, ids: Sequence[str]) -> dict[str, Reading]:
    """The readings of the documents with these ids; ids without one are left out."""
    known = documents_by_id(connection, ids)
    found: dict[str, Reading] = {}
    query = select(claims, *_CODER).join(coders, coders.c.seq == claims.c.coder)
    for batch in by_batches(ids):
        for row in connection.execute(query.where(claims.c.document.in_(batch))):
            document: Document = replace(known[row.document], unread=row.unread)
            coder = Coder(row.version, row.pipeline, row.codebook)
            found[row.document] = reading_from_form(json.loads(row.form), document, coder)
    return found


def _coder_seq(connection: Connection, coder: Coder) -> int:
    same = [coders.c.version == coder.version, coders.c.pipeline == coder.pipeline, coders.c.codebook == coder.codebook]
    found = connection.execute(select(coders.c.seq).where(*same)).scalar_one_or_none()
    if found is not None:
        return int(found)
    new = insert(coders).values(version=coder.version, pipeline=coder.pipeline, codebook=coder.codebook)
    return int(connection.execute(new.returning(coders.c.seq)).scalar_one())
