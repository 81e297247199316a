"""From the readings in the record to engagements that can be found."""

from __future__ import annotations

from collections.abc import Mapping

from dragoman.model.reading import Reading
from dragoman.resolve import claims_of, resolve
from dragoman.store.batches import by_batches
from dragoman.store.claims import readings_by_id
from dragoman.store.database import Transaction
from dragoman.store.derived import Entry, make_empty, put_entries
from dragoman.store.documents import document_ids, index_all_documents
from dragoman.store.register import mint

_CHUNK = 100


def index_readings(transaction: Transaction, readings: Mapping[str, Reading]) -> None:
    """Make the engagements of readings findable, under ids of the register; by id of the document."""
    clusters = resolve(claim for id, reading in readings.items() for claim in claims_of(id, reading.engagements))
    minted = mint(transaction, "g", [cluster[0].anchor for cluster in clusters])
    ids = {
        (claim.document, claim.ordinal): id for id, cluster in zip(minted, clusters, strict=True) for claim in cluster
    }
    put_entries(transaction, [entry for id, reading in readings.items() for entry in _entries(id, reading, ids)])


def reindex(transaction: Transaction) -> None:
    """Drop all derived tables and build them anew from the documents and claims."""
    make_empty(transaction)
    index_all_documents(transaction)
    for chunk in by_batches(document_ids(transaction), _CHUNK):
        found = readings_by_id(transaction, chunk)
        index_readings(transaction, {id: found[id] for id in chunk if id in found})


def _entries(document: str, reading: Reading, ids: Mapping[tuple[str, int], str]) -> list[Entry]:
    in_record = {one.id: ids[document, ordinal] for ordinal, one in enumerate(reading.engagements)}
    return [
        Entry(
            id=ids[document, ordinal],
            document=document,
            ordinal=ordinal,
            part_of=in_record.get(one.part_of or ""),
            engagement=one,
        )
        for ordinal, one in enumerate(reading.engagements)
    ]
