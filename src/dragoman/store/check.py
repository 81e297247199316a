"""What is wrong in a record, if anything."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, select

from dragoman.model.document import Document
from dragoman.model.engagement import Engagement
from dragoman.model.event import Event
from dragoman.model.evidence import Span
from dragoman.model.instrument import Instrument
from dragoman.model.reading import Reading
from dragoman.model.stance import Stance
from dragoman.store.batches import by_batches
from dragoman.store.claims import readings_by_id
from dragoman.store.documents import document_ids, document_key, documents_by_id
from dragoman.store.register import ids_of
from dragoman.store.schema import engagements

_CHUNK = 100


def problems(connection: Connection) -> Iterator[str]:
    """One line for each thing that is wrong: in the file, in the links, in the ids and in the offsets."""
    damage = [row[0] for row in connection.exec_driver_sql("PRAGMA integrity_check(20)") if row[0] != "ok"]
    if damage:
        yield from (f"the file is damaged: {line}" for line in damage)
        return
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"{row[0]}, row {row[1]}: points at a row of {row[2]} that is not there"
    for ids in by_batches(document_ids(connection), _CHUNK):
        yield from _document_problems(connection, ids)


def _document_problems(connection: Connection, ids: Sequence[str]) -> Iterator[str]:
    found, readings = documents_by_id(connection, ids), readings_by_id(connection, ids)
    keys = {id: document_key(document) for id, document in found.items()}
    registered = ids_of(connection, list(keys.values()))
    stored: dict[str, list[str]] = {}
    rows = select(engagements.c.document, engagements.c.claim).where(engagements.c.document.in_(ids))
    for row in connection.execute(rows.order_by(engagements.c.document, engagements.c.ordinal)):
        stored.setdefault(row.document, []).append(row.claim)
    for id in ids:
        if registered.get(keys[id]) != id:
            yield f"{id}: is not the id that the register has for this text, outlet and date"
        if id not in readings:
            yield f"{id}: has not been read; add it again"
            continue
        if [claim.id for claim in readings[id].engagements] != stored.get(id, []):
            yield f"{id}: its engagements are not those that can be searched"
        yield from (f"{id}: evidence {span.start}-{span.end} is outside of the text" for span in _outside(readings[id]))


def _outside(reading: Reading) -> Iterator[Span]:
    for span in _spans(reading):
        if not 0 <= span.start <= span.end <= _length(reading.document, span):
            yield span


def _length(document: Document, span: Span) -> int:
    return len(document.title or "") if span.title else len(document.text)


def _spans(reading: Reading) -> Iterator[Span]:
    yield from reading.document.boilerplate
    yield from _shown(reading.engagements)
    yield from _shown(reading.stances)
    yield from _shown(reading.instruments)
    yield from _shown(reading.events)
    for engagement in reading.engagements:
        for participant in engagement.participants:
            yield from participant.evidence
        for topic in engagement.topics:
            yield from topic.evidence
    for event in reading.events:
        for actor in (*event.source, *event.target):
            yield from actor.evidence


def _shown(claims: Sequence[Engagement | Stance | Instrument | Event]) -> Iterator[Span]:
    for claim in claims:
        yield from claim.evidence
        for why in claim.why.by_path.values():
            yield from why.evidence
