"""All claims of one document."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.model.document import Document
from dragoman.model.engagement import Engagement
from dragoman.model.event import Event
from dragoman.model.instrument import Instrument
from dragoman.model.stance import Stance


@dataclass(slots=True, frozen=True)
class Coder:
    """What read the document: the version of dragoman, the parser pipeline, and a hash of the codebook."""

    version: str
    pipeline: str
    codebook: str


@dataclass(slots=True)
class Reading:
    """All claims of one document, and the coder that made them.

    `to_json()` gives the interchange form, version 1; printing gives a readable summary, and a
    notebook shows the annotated text.
    """

    document: Document
    coder: Coder
    engagements: list[Engagement] = field(default_factory=list)
    stances: list[Stance] = field(default_factory=list)
    instruments: list[Instrument] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)

    def to_json(self, *, why: bool = True, quotes: bool = False) -> dict[str, object]:
        """The reading in the interchange form, version 1, as plain dicts, lists, strings and numbers.

        Args:
            why: give the evidence, rule and confidence of every value.
            quotes: add the quoted characters to each piece of evidence.
        """
        from dragoman.model.form import reading_to_form

        return reading_to_form(self, why=why, quotes=quotes)

    def __str__(self) -> str:
        from dragoman.model.display import reading_as_text

        return reading_as_text(self)

    def _repr_html_(self) -> str:
        from dragoman.model.display import reading_as_html

        return reading_as_html(self)
