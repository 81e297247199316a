"""Readings taken into the record: what is new, what is known, what is corrected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from dragoman.model.document import Document
from dragoman.model.reading import Coder, Reading
from dragoman.store.claims import coders_of, put_claims
from dragoman.store.database import Transaction
from dragoman.store.derived import remove_entries
from dragoman.store.documents import as_kept, document_key, documents_by_id, insert_document, update_document
from dragoman.store.register import ids_of, mint
from dragoman.store.search import engagements_by_document
from dragoman.workflow.indexing import index_readings

Outcome = Literal["added", "known", "corrected"]

# What a source says of a document beside its text: a later word replaces an earlier one, silence does not.
_TOLD = ("url", "home", "language", "title")
# Where it was found: the first word stays, as one text may stand in a source under two ids.
_FOUND = ("path", "external_id")


@dataclass(slots=True, frozen=True)
class AddResult:
    """What became of a document.

    Attributes:
        id: its id in the record.
        outcome: added; known (nothing changed); corrected (the document was known, and its properties or its
            reading are now the newer ones).
        engagements: how many engagements the record has from it, background and domestic ones among them.
        unread: None, or the reason why it was not read.
    """

    id: str
    outcome: Outcome
    engagements: int = 0
    unread: str | None = None


def add_readings(transaction: Transaction, pairs: Sequence[tuple[Document, Reading]]) -> list[AddResult]:
    """Take in documents with their readings, and say what became of each, in order.

    Raises:
        ValueError: a reading of another text, whose evidence would stand at wrong offsets.
    """
    if any(document.text != reading.document.text for document, reading in pairs):
        raise ValueError("a reading must be of the text with which it is added")
    ids = mint(transaction, "d", [document_key(document) for document, _ in pairs])
    known, read = documents_by_id(transaction, ids), coders_of(transaction, ids)
    outcomes: list[Outcome] = []
    changed: dict[str, Reading] = {}
    for id, (document, reading) in zip(ids, pairs, strict=True):
        old = known.get(id)
        new = as_kept(_corrected(old, document, reading, id))
        if old is None:
            insert_document(transaction, id, new)
            outcomes.append("added")
        elif _is_known(old, new, read.get(id), reading):
            outcomes.append("known")
            continue
        else:
            update_document(transaction, old, new)
            outcomes.append("corrected")
        put_claims(transaction, id, reading)
        known[id], read[id] = new, (reading.coder, reading.document.unread)
        changed[id] = reading
    _index(transaction, changed)
    told = engagements_by_document(transaction, ids)
    return [AddResult(id, outcome, told.get(id, 0), read[id][1]) for id, outcome in zip(ids, outcomes, strict=True)]


def known_results(transaction: Transaction, documents: Sequence[Document], coder: Coder) -> list[AddResult | None]:
    """For each document what adding it would say, if it is known and read by this coder; None if it has to be read."""
    keys = [document_key(document) for document in documents]
    ids = ids_of(transaction, keys)
    known, read = documents_by_id(transaction, list(ids.values())), coders_of(transaction, list(ids.values()))
    told = engagements_by_document(transaction, list(ids.values()))

    def result(document: Document, id: str | None) -> AddResult | None:
        if (
            id is None
            or id not in known
            or read.get(id) != (coder, None)
            or known[id] != _told(known[id], as_kept(document))
        ):
            return None
        return AddResult(id, "known", told.get(id, 0))

    return [result(document, ids.get(key)) for document, key in zip(documents, keys, strict=True)]


def _corrected(old: Document | None, document: Document, reading: Reading, id: str) -> Document:
    """The document as it is kept, with the language and boilerplate that the reading found."""
    found = replace(
        document,
        id=id,
        language=document.language or reading.document.language,
        boilerplate=reading.document.boilerplate,
        unread=None,
    )
    return found if old is None else replace(_told(old, found), boilerplate=found.boilerplate)


def _told(old: Document, document: Document) -> Document:
    """The old document with what the new one tells; where it was first found stays."""
    said = {name: getattr(document, name) for name in _TOLD if getattr(document, name) is not None}
    found = {name: getattr(old, name) or getattr(document, name) for name in _FOUND}
    return replace(old, **said, **found)


def _is_known(old: Document, new: Document, read: tuple[Coder, str | None] | None, reading: Reading) -> bool:
    """Whether the record has all this already, or better: what was read once is not replaced by what was not."""
    if read is None:
        return False
    coder, unread = read
    if reading.document.unread is not None:
        return unread is None or (new == old and unread == reading.document.unread and coder == reading.coder)
    return new == old and coder == reading.coder and unread is None


def _index(transaction: Transaction, changed: dict[str, Reading]) -> None:
    for id in changed:
        remove_entries(transaction, id)
    index_readings(transaction, changed)
