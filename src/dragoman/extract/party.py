"""A party: whom one argument of a predicate stands for, with name, office and side."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.model.evidence import Span


@dataclass(slots=True)
class Party:
    """One side's person, office holder, group, state or organization in an engagement.

    `key` is equal for parties that are the same within the document: ("entity", 3), ("code", "FRA"), ("words", "...").
    """

    key: tuple[str, str]
    name: str
    kind: str
    office: str | None = None
    rank: str | None = None
    represents: str | None = None
    also: list[str] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    office_span: Span | None = None
    side_span: Span | None = None
    side_rule: str = ""
    side_confidence: float = 0.9
    role: str | None = None
    token: int = -1
    plural: bool = False

    def guessed(self) -> bool:
        """Whether the side is none that the text tells, but the home side or one that fits best."""
        return not self.codes() or self.side_rule.startswith("home:") or self.side_rule == "side:inferred"

    def codes(self) -> set[str]:
        """Whom the party acts for."""
        return {c for c in (self.represents, *self.also) if c}
