"""The tables made for searching: written with each reading, dropped and built anew when their layout changes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, inspect, select, text

from dragoman.model.engagement import Engagement, Participation, Topic
from dragoman.store.folding import words
from dragoman.store.fulltext import create_fulltext, index_engagements, index_participants, unindex
from dragoman.store.period import bounds
from dragoman.store.schema import LAYOUT, derived, engagements, layout, participants, sides, topics, truth


@dataclass(slots=True, frozen=True)
class Entry:
    """An engagement as it is to be found.

    Attributes:
        id: its id in the record.
        document: id of the document whose reading has the claim.
        ordinal: which of the engagements of the reading it is.
        part_of: id in the record of the engagement that it is part of.
        engagement: the claim, with the ids of the reading.
    """

    id: str
    document: str
    ordinal: int
    part_of: str | None
    engagement: Engagement


def has_layout(connection: Connection) -> bool:
    """Whether the derived tables are there and have the layout that this program knows."""
    if not inspect(connection).has_table(layout.name):
        return False
    return connection.execute(select(layout.c.version)).scalar_one_or_none() == LAYOUT


def make_empty(connection: Connection) -> None:
    """Drop all derived tables, those of older layouts too, and make them anew without rows."""
    kept = {*truth.tables, "alembic_version"}
    # virtual tables go first, and take tables of their own with them
    names = text("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY sql NOT LIKE 'CREATE VIRTUAL%'")
    for name in connection.execute(names).scalars().all():
        if name not in kept and not name.startswith("sqlite_"):
            connection.exec_driver_sql(f'DROP TABLE IF EXISTS "{name}"')
    derived.create_all(connection)
    create_fulltext(connection)
    connection.execute(insert(layout).values(version=LAYOUT))


def put_entries(connection: Connection, entries: Sequence[Entry]) -> None:
    """Make engagements findable."""
    seqs = _insert(connection, engagements, [_engagement_row(entry) for entry in entries])
    numbered = [(seq, entry.engagement) for seq, entry in zip(seqs, entries, strict=True)]
    index_engagements(connection, [(seq, _engagement_words(one)) for seq, one in numbered])
    people = [(seq, ordinal, who) for seq, one in numbered for ordinal, who in enumerate(one.participants)]
    rows = _insert(connection, participants, [_participant_row(*person) for person in people])
    index_participants(
        connection, [(row, _participant_words(who)) for row, (_, _, who) in zip(rows, people, strict=True)]
    )
    _insert_all(connection, sides, ({"side": side, "engagement": seq} for seq, one in numbered for side in _sides(one)))
    spoken = ((seq, ordinal, topic) for seq, one in numbered for ordinal, topic in enumerate(one.topics))
    _insert_all(connection, topics, (_topic_row(*topic) for topic in spoken))


def remove_entries(connection: Connection, document: str) -> None:
    """Take out the engagements of a document."""
    own = select(engagements.c.seq).where(engagements.c.document == document)
    unindex(connection, "engagement_words", connection.execute(own).scalars().all())
    people = select(participants.c.seq).where(participants.c.engagement.in_(own))
    unindex(connection, "participant_words", connection.execute(people).scalars().all())
    for table in (participants, sides, topics):
        connection.execute(delete(table).where(table.c.engagement.in_(own)))
    connection.execute(delete(engagements).where(engagements.c.document == document))


def _engagement_row(entry: Entry) -> dict[str, Any]:
    one = entry.engagement
    first_day, last_day = bounds(one.start, one.end) or (None, None)
    trigger = one.why.by_path.get("kind")
    return {
        "id": entry.id,
        "document": entry.document,
        "claim": one.id,
        "ordinal": entry.ordinal,
        "part_of": entry.part_of,
        "kind": one.kind,
        "status": one.status,
        "background": one.background,
        "domestic": one.domestic,
        "first_day": first_day,
        "last_day": last_day,
        "country": one.place.country,
        "confidence": None if trigger is None else trigger.confidence,
    }


def _participant_row(engagement: int, ordinal: int, who: Participation) -> dict[str, Any]:
    return {
        "engagement": engagement,
        "ordinal": ordinal,
        "name": who.name,
        "kind": who.kind,
        "office": who.office,
        "rank": who.rank,
        "represents": who.represents,
        "role": who.role,
    }


def _topic_row(engagement: int, ordinal: int, topic: Topic) -> dict[str, Any]:
    return {"engagement": engagement, "ordinal": ordinal, "text": topic.text, "concept": topic.concept}


def _participant_words(who: Participation) -> tuple[str, ...]:
    return words(" ".join([who.name, who.office or "", who.represents or "", *who.also_represents]))


def _engagement_words(one: Engagement) -> dict[str, tuple[str, ...]]:
    topics = " ".join(topic.text for topic in one.topics)
    return {"place": _place_words(one), "format": words(one.format or ""), "topic": words(topics)}


def _place_words(one: Engagement) -> tuple[str, ...]:
    place = one.place
    return words(" ".join(filter(None, (place.venue, place.city, place.country))))


def _sides(one: Engagement) -> list[str]:
    """Whom the participants act for, and of a visit the state to which it goes."""
    visited = {one.place.country} if one.kind == "visit" and one.place.country else set()
    return sorted(one.sides() | visited)


def _insert(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> list[int]:
    """Insert rows and give their numbers, in the same order."""
    if not rows:
        return []
    statement = insert(table).returning(table.c.seq, sort_by_parameter_order=True)
    return list(connection.execute(statement, rows).scalars())


def _insert_all(connection: Connection, table: Table, rows: Iterable[dict[str, Any]]) -> None:
    listed = list(rows)
    if listed:
        connection.execute(insert(table), listed)
