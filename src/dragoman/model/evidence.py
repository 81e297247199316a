"""Where a value comes from: spans of characters, the rule, and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True, frozen=True, order=True)
class Span:
    """A half-open stretch `(start, end)` in Unicode code points.

    `title` is True where the offsets are those of a title given apart from the text.
    """

    start: int
    end: int
    title: bool = False

    def overlaps(self, other: Span) -> bool:
        """Whether both share a character of the same field."""
        return self.title == other.title and self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether the other lies wholly within this one."""
        return self.title == other.title and self.start <= other.start and other.end <= self.end


@dataclass(slots=True, frozen=True)
class Why:
    """How a value was come by: its evidence, the name of the rule, and the confidence from 0 to 1."""

    evidence: tuple[Span, ...]
    rule: str
    confidence: float


@dataclass(slots=True)
class Reasons:
    """The reasons of one claim, by the path of the field ("place.city", "participants.1.office")."""

    by_path: dict[str, Why] = field(default_factory=dict)

    def give(self, path: str, spans: tuple[Span, ...], rule: str, confidence: float) -> None:
        """Say why the value at `path` is what it is; a later reason replaces an earlier one."""
        self.by_path[path] = Why(spans, rule, confidence)
