"""A treaty, agreement, memorandum, declaration, resolution or plan that a text names."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.model.evidence import Reasons, Span


@dataclass(slots=True)
class Instrument:
    """One instrument with what is done to it; parties as codes; date in EDTF."""

    title: str
    action: str
    id: str = ""
    parties: list[str] = field(default_factory=list)
    date: str | None = None
    evidence: list[Span] = field(default_factory=list)
    why: Reasons = field(default_factory=Reasons)
