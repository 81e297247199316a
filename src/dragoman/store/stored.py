"""What a record gives back: documents with their readings, and engagements with the document that tells of them."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.model.document import Document
from dragoman.model.engagement import Engagement
from dragoman.model.reading import Coder, Reading


@dataclass(slots=True, frozen=True)
class StoredDocument:
    """A document of the record with what was read in it.

    Attributes:
        document: the document; its `id` is the id in the record.
        reading: all its claims; ids of claims ("e0") are local to the reading.
        engagement_ids: the ids in the record of `reading.engagements`, in the same order.
    """

    document: Document
    reading: Reading
    engagement_ids: tuple[str, ...]


@dataclass(slots=True, frozen=True)
class StoredEngagement:
    """An engagement of the record.

    Attributes:
        id: its id in the record ("g…").
        engagement: the values; `id` and `part_of` in it are ids of the record too.
        document: the document that tells of it, in whose text the evidence stands.
        claim: the id of the claim in the reading of that document ("e0").
        coder: what read the document.
    """

    id: str
    engagement: Engagement
    document: Document
    claim: str
    coder: Coder


@dataclass(slots=True, frozen=True)
class DocumentEntry:
    """A line of the list of documents, without the text.

    Attributes:
        headline: the title, or the first words of the text where none was given apart.
        chars: length of the text.
        unread: None, or the reason why the document was not read.
        engagements: how many engagements it tells of, background and domestic ones among them.
    """

    id: str
    headline: str
    external_id: str | None
    path: str | None
    url: str | None
    outlet: str | None
    language: str | None
    published: str | None
    chars: int
    unread: str | None
    engagements: int


@dataclass(slots=True, frozen=True)
class Counts:
    """How much a record holds.

    Attributes:
        documents: all documents, those unread among them.
        unread: documents that could not be read, and why is kept with each.
        engagements: by kind, in the order of the name.
        coders: what read the documents, with how many each.
    """

    documents: int
    unread: int
    engagements: dict[str, int] = field(default_factory=dict)
    coders: tuple[tuple[Coder, int], ...] = ()
