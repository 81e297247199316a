"""An engagement in the making: candidates that tell of one thing, with its date and place as they come to be known."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.extract.candidate import Candidate
from dragoman.extract.found import DateFound, PlaceFound
from dragoman.extract.party import Party


@dataclass(slots=True)
class DraftTopic:
    """A topic in the words of the text, with its characters in the analysed text."""

    text: str
    span: tuple[int, int]


@dataclass(slots=True)
class Draft:
    """One engagement of the document before it is written out.

    `candidates` are in order of the text, the one that tells most first in `lead`; `parent` is the whole of which it is
    part, `beside` the meeting in which a letter is handed over.
    """

    kind: str
    lead: Candidate
    candidates: list[Candidate]
    parties: list[Party]
    status: str
    background: bool
    date: DateFound | None = None
    place: PlaceFound | None = None
    format: str | None = None
    format_span: tuple[int, int] | None = None
    rank: str | None = None
    parent: Draft | None = None
    beside: Draft | None = None
    domestic: bool = False
    inherited: bool = False
    attribution: Party | None = None
    topics: list[DraftTopic] = field(default_factory=list)

    def codes(self) -> set[str]:
        """All sides that take part."""
        return {c for p in self.parties for c in p.codes()}

    def keys(self) -> set[tuple[str, str]]:
        """Keys of all parties."""
        return {p.key for p in self.parties}
