"""Engagements found by a selection."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, func, select, union

from dragoman.store.batches import by_batches
from dragoman.store.claims import readings_by_id
from dragoman.store.fulltext import rows_with
from dragoman.store.schema import documents, engagements, participants, sides, topics
from dragoman.store.selection import ActorTerm, PlaceTerm, Selection, TopicTerm
from dragoman.store.stored import StoredEngagement

_CHUNK = 200


def count_engagements(connection: Connection, selection: Selection) -> int:
    """How many engagements a selection has."""
    return connection.execute(select(func.count()).select_from(engagements).where(*_conditions(selection))).scalar_one()


def find_engagements(
    connection: Connection, selection: Selection, *, limit: int | None, offset: int = 0, newest_first: bool = True
) -> Iterator[StoredEngagement]:
    """The engagements of a selection by date, those without a year last, then by document as the text tells them."""
    date = engagements.c.first_day, engagements.c.last_day
    by_date = [(day.desc() if newest_first else day.asc()).nulls_last() for day in date]
    query = select(engagements.c.seq).where(*_conditions(selection))
    query = query.order_by(*by_date, engagements.c.document, engagements.c.ordinal).limit(limit).offset(offset)
    for seqs in by_batches(connection.execute(query).scalars().all(), _CHUNK):
        rows = connection.execute(select(engagements).where(engagements.c.seq.in_(seqs))).all()
        found = {stored.id: stored for stored in _loaded(connection, rows)}
        ids = {row.seq: row.id for row in rows}
        yield from (found[ids[seq]] for seq in seqs)


def engagement_by_id(connection: Connection, id: str) -> StoredEngagement | None:
    """The engagement with this id, or None."""
    rows = connection.execute(select(engagements).where(engagements.c.id == id)).all()
    return next(iter(_loaded(connection, rows)), None)


def engagement_ids(connection: Connection, document: str) -> tuple[str, ...]:
    """The ids of the engagements of a document, as the text tells them."""
    query = select(engagements.c.id).where(engagements.c.document == document).order_by(engagements.c.ordinal)
    return tuple(connection.execute(query).scalars())


def engagements_by_document(connection: Connection, ids: Sequence[str]) -> dict[str, int]:
    """How many engagements each document tells of; documents without any are left out."""
    found: dict[str, int] = {}
    query = select(engagements.c.document, func.count()).group_by(engagements.c.document)
    for batch in by_batches(ids):
        rows = connection.execute(query.where(engagements.c.document.in_(batch)))
        found.update((row[0], row[1]) for row in rows)
    return found


def _loaded(connection: Connection, rows: Sequence[Row[Any]]) -> Iterator[StoredEngagement]:
    readings = readings_by_id(connection, sorted({row.document for row in rows}))
    for row in rows:
        reading = readings[row.document]
        claim = reading.engagements[row.ordinal]
        yield StoredEngagement(
            id=row.id,
            engagement=replace(claim, id=row.id, part_of=row.part_of),
            document=reading.document,
            claim=row.claim,
            coder=reading.coder,
        )


def _conditions(selection: Selection) -> list[ColumnElement[bool]]:
    table = engagements.c
    found: list[ColumnElement[bool]] = []
    if not selection.background:
        found.append(table.background.is_(False))
    if not selection.domestic:
        found.append(table.domestic.is_(False))
    if selection.kind is not None:
        found.append(table.kind == selection.kind)
    if selection.status is not None:
        found.append(table.status == selection.status)
    if selection.first_day is not None:
        found.append(table.last_day >= selection.first_day)
    if selection.last_day is not None:
        found.append(table.first_day <= selection.last_day)
    found.extend(table.seq.in_(_with_side(codes)) for codes in selection.sides)
    if selection.actor is not None:
        found.append(table.seq.in_(_with_actor(selection.actor)))
    if selection.confidence is not None:
        found.append(table.confidence.is_(None) | (table.confidence >= selection.confidence))
    if selection.format:
        found.append(table.seq.in_(rows_with("engagement_words", selection.format, within="format")))
    if selection.place is not None:
        found.append(_at_place(selection.place))
    if selection.topic is not None:
        found.append(_about(selection.topic))
    if selection.text:
        texts = select(documents.c.id).where(documents.c.seq.in_(rows_with("document_words", selection.text)))
        found.append(table.document.in_(texts))
    return found


def _with_side(codes: tuple[str, ...]) -> Select[Any]:
    return select(sides.c.engagement).where(sides.c.side.in_(codes))


def _with_actor(actor: ActorTerm) -> Any:
    rows = rows_with("participant_words", actor.phrases)
    by_words = select(participants.c.engagement).where(participants.c.seq.in_(rows))
    return union(by_words, _with_side(actor.codes)) if actor.codes else by_words


def _at_place(place: PlaceTerm) -> ColumnElement[bool]:
    by_words = engagements.c.seq.in_(rows_with("engagement_words", place.phrases, within="place"))
    return by_words | engagements.c.country.in_(place.codes) if place.codes else by_words


def _about(topic: TopicTerm) -> ColumnElement[bool]:
    by_words = engagements.c.seq.in_(rows_with("engagement_words", topic.phrases, within="topic"))
    if not topic.concepts:
        return by_words
    return by_words | engagements.c.seq.in_(select(topics.c.engagement).where(topics.c.concept.in_(topic.concepts)))
