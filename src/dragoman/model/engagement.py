"""What took place or is planned between actors of at least two states or organizations."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, get_args

from dragoman.model.evidence import Reasons, Span

Kind = Literal[
    "visit",
    "meeting",
    "call",
    "session",
    "summit",
    "consultations",
    "signing",
    "ceremony",
    "conference",
    "message",
    "statement",
]
Status = Literal["held", "planned", "cancelled", "denied"]
KINDS: tuple[str, ...] = get_args(Kind)
STATUSES: tuple[str, ...] = get_args(Status)


@dataclass(slots=True)
class Place:
    """Where: a venue in the words of the text, a city, and a country as ISO alpha-3."""

    venue: str | None = None
    city: str | None = None
    country: str | None = None


@dataclass(slots=True)
class Participation:
    """An actor in an engagement.

    Attributes:
        name: the fullest name in the text, without titles.
        kind: person, state, organization or group.
        office: the fullest words for what the person holds, without the name.
        rank: rank of the office (head of state, head of government, foreign minister, ...).
        represents: ISO alpha-3, `short` of an organization, or a name.
        also_represents: further capacities, or the members of a group that acts for several.
        role: host, guest, participant, accompanying, mediator, signatory or speaker.
    """

    name: str
    kind: str
    office: str | None = None
    rank: str | None = None
    represents: str | None = None
    also_represents: list[str] = field(default_factory=list)
    role: str | None = None
    evidence: list[Span] = field(default_factory=list)

    def sides(self) -> set[str]:
        """Whom the participant acts for, in all capacities."""
        return {code for code in (self.represents, *self.also_represents) if code}


@dataclass(slots=True)
class Topic:
    """What was discussed, in the words of the text, with a concept of the topic scheme if one fits."""

    text: str
    concept: str | None = None
    evidence: list[Span] = field(default_factory=list)


@dataclass(slots=True)
class Engagement:
    """One claim of an engagement, as one document tells it; fields as in the annotation guideline."""

    kind: str
    id: str = ""
    rank: str | None = None
    format: str | None = None
    status: str = "held"
    background: bool = False
    domestic: bool = False
    start: str | None = None
    end: str | None = None
    date_precision: str = "none"
    date_basis: str | None = None
    flags: list[str] = field(default_factory=list)
    place: Place = field(default_factory=Place)
    participants: list[Participation] = field(default_factory=list)
    topics: list[Topic] = field(default_factory=list)
    part_of: str | None = None
    attribution: str | None = None
    evidence: list[Span] = field(default_factory=list)
    why: Reasons = field(default_factory=Reasons)

    def sides(self) -> set[str]:
        """Codes of all whom the participants act for."""
        return {code for participant in self.participants for code in participant.sides()}
