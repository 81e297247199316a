"""One dyadic event in a scheme of event data (PLOVER, CAMEO)."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.model.engagement import Place
from dragoman.model.evidence import Reasons, Span


@dataclass(slots=True)
class EventActor:
    """A source or target: words, country (ISO alpha-3), COW number, sector code, whether it is the primary one."""

    text: str
    country: str | None = None
    cow: int | None = None
    sector: str | None = None
    primary: bool = True
    evidence: list[Span] = field(default_factory=list)


@dataclass(slots=True)
class Event:
    """One dyadic event; `engagement` is the id of the claim from which it follows, if it does."""

    type: str
    id: str = ""
    scheme: str = "PLOVER"
    mode: str | None = None
    contexts: list[str] = field(default_factory=list)
    cameo: str | None = None
    quad: int | None = None
    goldstein: float | None = None
    intensity: float | None = None
    source: list[EventActor] = field(default_factory=list)
    target: list[EventActor] = field(default_factory=list)
    date: str | None = None
    place: Place = field(default_factory=Place)
    engagement: str | None = None
    evidence: list[Span] = field(default_factory=list)
    why: Reasons = field(default_factory=Reasons)
