"""What an actor said, showed or meant about something."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, get_args

from dragoman.model.evidence import Reasons, Span

StanceKind = Literal[
    "support",
    "oppose",
    "welcome",
    "condemn",
    "accuse",
    "urge",
    "commit",
    "praise",
    "thank",
    "concern",
    "wish",
    "reaffirm",
    "state",
    "deny",
    "warn",
    "offer",
]
STANCE_KINDS: frozenset[str] = frozenset(get_args(StanceKind))


@dataclass(slots=True)
class Holder:
    """Who holds a stance, as the text names them, and whom they act for."""

    name: str
    kind: str | None = None
    represents: str | None = None
    also_represents: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Stance:
    """One stance: holder (None where the text names none), kind, object in the words of the text, addressee."""

    kind: str
    object: str
    id: str = ""
    holder: Holder | None = None
    addressee: str | None = None
    engagement: str | None = None
    attribution: str | None = None
    evidence: list[Span] = field(default_factory=list)
    why: Reasons = field(default_factory=Reasons)
