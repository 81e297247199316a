"""What engagements are asked for, in the terms of the tables; `query/` makes it from the words of a user."""

from __future__ import annotations

from dataclasses import dataclass

Phrase = tuple[str, ...]


@dataclass(slots=True, frozen=True)
class ActorTerm:
    """A participant by words, or by the codes that the words are a name of; either is enough."""

    phrases: tuple[Phrase, ...]
    codes: tuple[str, ...]


@dataclass(slots=True, frozen=True)
class PlaceTerm:
    """A place by words of the venue or city, or by the codes of countries; either is enough."""

    phrases: tuple[Phrase, ...]
    codes: tuple[str, ...]


@dataclass(slots=True, frozen=True)
class TopicTerm:
    """A topic by words of it, or by concepts of the scheme of topics; either is enough."""

    phrases: tuple[Phrase, ...]
    concepts: tuple[str, ...]


@dataclass(slots=True, frozen=True)
class Selection:
    """Conditions on engagements, all of which must hold; empty ones ask nothing.

    Attributes:
        sides: for each side, the codes of which one must take part.
        format: phrases of folded words.
        first_day, last_day: ISO dates; an engagement must have a day between them, both included.
        text: phrases of folded words that the document must have.
        background, domestic: whether such engagements are among them.
        confidence: how sure an engagement must be; those without a confidence are.
    """

    actor: ActorTerm | None = None
    sides: tuple[tuple[str, ...], ...] = ()
    kind: str | None = None
    status: str | None = None
    format: tuple[Phrase, ...] = ()
    first_day: str | None = None
    last_day: str | None = None
    text: tuple[Phrase, ...] = ()
    place: PlaceTerm | None = None
    topic: TopicTerm | None = None
    background: bool = False
    domestic: bool = False
    confidence: float | None = None
