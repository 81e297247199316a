"""A text as one outlet published it."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.model.evidence import Span


@dataclass(slots=True)
class Document:
    """One text as one outlet published it.

    Attributes:
        text: the canonical text: decoded, without BOM, nothing else changed.
        external_id: the id that the source gave, if any.
        published: ISO date (YYYY-MM-DD) of publication, if known.
        title: a title given apart from the text, else None.
        home: ISO alpha-3 code, or short name of an organization, for whom the outlet speaks, if known.
        boilerplate: spans of the text in which nothing is read.
        unread: None, or the reason why the document was stored without being read.
        id: minted at the first adding to a record; None outside of one.
    """

    text: str
    external_id: str | None = None
    path: str | None = None
    url: str | None = None
    outlet: str | None = None
    home: str | None = None
    language: str | None = None
    published: str | None = None
    title: str | None = None
    boilerplate: list[Span] = field(default_factory=list)
    unread: str | None = None
    id: str | None = None
