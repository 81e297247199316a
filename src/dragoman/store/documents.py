"""Documents in the record."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import fields, replace
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from dragoman.model.document import Document
from dragoman.model.evidence import Span
from dragoman.store.batches import by_batches
from dragoman.store.folding import words
from dragoman.store.fulltext import index_document, unindex_document
from dragoman.store.schema import claims, documents, engagements, storable
from dragoman.store.stored import DocumentEntry

_HEADLINE_CHARS = 400


def as_kept(document: Document) -> Document:
    """The document with its words as a database keeps them, so that it can be compared with a kept one."""
    kept = replace(document)
    for field in fields(document):
        value = getattr(document, field.name)
        if isinstance(value, str):
            setattr(kept, field.name, storable(value))
    return kept


def document_key(document: Document) -> str:
    """What makes a document the one it is: its text, its outlet and its date, as one key of the register."""
    kept = as_kept(document)
    identity = [kept.text, kept.outlet, kept.published]
    return "document|" + sha256(json.dumps(identity).encode("ascii")).hexdigest()


def documents_by_id(connection: Connection, ids: Sequence[str]) -> dict[str, Document]:
    """The documents with these ids; ids without a document are left out. `unread` is not set: the claims tell it."""
    found: dict[str, Document] = {}
    for batch in by_batches(ids):
        for row in connection.execute(select(documents).where(documents.c.id.in_(batch))):
            found[row.id] = _document(row)
    return found


def insert_document(connection: Connection, id: str, document: Document) -> None:
    """Keep a document under an id of the register, and make it findable by its words."""
    seq = connection.execute(
        insert(documents).values(id=id, text=document.text, chars=len(document.text), **_properties(document))
    ).inserted_primary_key
    assert seq is not None  # an insert into a table with an own key always has one
    index_document(connection, seq[0], _words(document))


def update_document(connection: Connection, old: Document, new: Document) -> None:
    """Correct the properties of a document; id, text, outlet and date stay what they are."""
    row = documents.c.id == old.id
    if old.title != new.title:
        seq = connection.execute(select(documents.c.seq).where(row)).scalar_one()
        unindex_document(connection, seq, _words(old))
        index_document(connection, seq, _words(new))
    connection.execute(update(documents).where(row).values(**_properties(new)))


def document_ids(connection: Connection) -> Sequence[str]:
    """The ids of all documents, sorted."""
    return connection.execute(select(documents.c.id).order_by(documents.c.id)).scalars().all()


def index_all_documents(connection: Connection) -> None:
    """Fill the empty table of words."""
    for batch in by_batches(document_ids(connection)):
        for row in connection.execute(select(documents).where(documents.c.id.in_(batch))).all():
            index_document(connection, row.seq, _words(_document(row)))


def document_entries(
    connection: Connection, *, outlet: str | None, unread: bool | None, limit: int | None, offset: int
) -> list[DocumentEntry]:
    """A page of the list of documents, the newest first, those without a date last."""
    told = select(func.count()).where(engagements.c.document == documents.c.id).scalar_subquery()
    listed = [column for column in documents.c if column.name not in ("text", "boilerplate", "home", "seq")]
    start = func.substr(documents.c.text, 1, _HEADLINE_CHARS).label("start")
    query = select(*listed, start, claims.c.unread, told.label("engagements")).outerjoin(
        claims, claims.c.document == documents.c.id
    )
    if outlet is not None:
        query = query.where(documents.c.outlet == outlet)
    if unread is not None:
        query = query.where(claims.c.unread.is_not(None) if unread else claims.c.unread.is_(None))
    query = query.order_by(documents.c.published.desc().nulls_last(), documents.c.id).limit(limit).offset(offset)
    return [_entry(row) for row in connection.execute(query)]


def _words(document: Document) -> tuple[str, ...]:
    return words(f"{document.title or ''} {document.text}")


def _properties(document: Document) -> dict[str, Any]:
    return {
        "external_id": document.external_id,
        "path": document.path,
        "url": document.url,
        "outlet": document.outlet,
        "home": document.home,
        "language": document.language,
        "published": document.published,
        "title": document.title,
        "boilerplate": json.dumps([[span.start, span.end] for span in document.boilerplate]),
    }


def _document(row: Row[Any]) -> Document:
    return Document(
        text=row.text,
        external_id=row.external_id,
        path=row.path,
        url=row.url,
        outlet=row.outlet,
        home=row.home,
        language=row.language,
        published=row.published,
        title=row.title,
        boilerplate=[Span(start, end) for start, end in json.loads(row.boilerplate)],
        id=row.id,
    )


def _entry(row: Any) -> DocumentEntry:
    first_line = next((line.strip() for line in row.start.splitlines() if line.strip()), "")
    return DocumentEntry(
        id=row.id,
        headline=row.title or first_line,
        external_id=row.external_id,
        path=row.path,
        url=row.url,
        outlet=row.outlet,
        language=row.language,
        published=row.published,
        chars=row.chars,
        unread=row.unread,
        engagements=row.engagements,
    )
