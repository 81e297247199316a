"""Whether a reading points at the words that gold points at."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.model.evidence import Span

# Blanks and quotation marks at an edge do not matter.
_SLACK = 3
# So long may the read evidence be, or so many times longer than gold's: pointing at everything is no evidence.
_LONGEST = 250
_TIMES_LONGER = 3


def touches(gold: Sequence[Span], read: Sequence[Span]) -> bool:
    """Whether the read evidence meets gold's without being far longer."""
    meets = any(g.start - _SLACK < r.end and r.start < g.end + _SLACK for g in gold for r in read)
    return meets and _length(read) <= max(_LONGEST, _TIMES_LONGER * _length(gold))


def same_stretch(a: Span, b: Span) -> bool:
    """Whether two stretches begin and end at the same places."""
    return abs(a.start - b.start) <= _SLACK and abs(a.end - b.end) <= _SLACK


def overlap(a: Span, b: Span) -> bool:
    """Whether two stretches share a character."""
    return a.start < b.end and b.start < a.end


def _length(spans: Sequence[Span]) -> int:
    return sum(span.end - span.start for span in spans)
