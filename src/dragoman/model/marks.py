"""Which stretches of a document a reading rests on, flattened so that a page or a terminal can show them."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from dragoman.model.engagement import Engagement
from dragoman.model.evidence import Span

if TYPE_CHECKING:
    from dragoman.model.reading import Reading


@dataclass(slots=True, frozen=True)
class Mark:
    """A stretch and what it shows.

    Attributes:
        kind: trigger, actor, date, place, topic, stance, instrument or boilerplate.
        label: a few words for people ("e1 meeting", "NATO").
    """

    span: Span
    kind: str
    label: str


_FIELDS = {"start": "date", "end": "date", "place.venue": "place", "place.city": "place", "place.country": "place"}


def marks_of(reading: Reading) -> list[Mark]:
    """All marks of a reading, those of the title among them."""
    marks = [Mark(span, "boilerplate", "not read") for span in reading.document.boilerplate]
    for engagement in reading.engagements:
        marks += _marks_of_engagement(engagement)
    for stance in reading.stances:
        marks += [Mark(span, "stance", f"{stance.id} {stance.kind}") for span in stance.evidence]
    for instrument in reading.instruments:
        marks += [Mark(span, "instrument", f"{instrument.id} {instrument.action}") for span in instrument.evidence]
    return list(dict.fromkeys(marks))


def _marks_of_engagement(engagement: Engagement) -> Iterator[Mark]:
    yield from (Mark(span, "trigger", f"{engagement.id} {engagement.kind}") for span in engagement.evidence)
    for participant in engagement.participants:
        side = "+".join(sorted(participant.sides())) or participant.kind
        yield from (Mark(span, "actor", side) for span in participant.evidence)
    for topic in engagement.topics:
        yield from (Mark(span, "topic", f"{engagement.id} topic") for span in topic.evidence)
    for path, kind in _FIELDS.items():
        if why := engagement.why.by_path.get(path):
            yield from (Mark(span, kind, kind) for span in why.evidence)


def segments(text: str, marks: Iterable[Mark]) -> Iterator[tuple[str, Mark | None]]:
    """Cut the text where marks begin and end; each piece comes with the shortest mark over it, or None."""
    size = len(text)
    pending = sorted(
        (mark for mark in marks if 0 <= mark.span.start < mark.span.end <= size), key=lambda m: m.span, reverse=True
    )
    edges = sorted({0, size, *(edge for mark in pending for edge in (mark.span.start, mark.span.end))})
    open_marks: list[tuple[int, Span, str, str]] = []
    for start, end in pairwise(edges):
        while pending and pending[-1].span.start <= start:
            mark = pending.pop()
            heapq.heappush(open_marks, (mark.span.end - mark.span.start, mark.span, mark.kind, mark.label))
        while open_marks and open_marks[0][1].end <= start:
            heapq.heappop(open_marks)
        # a longer mark that has ended may lie deeper in the heap; it surfaces, and goes, before it could be shown
        yield text[start:end], Mark(*open_marks[0][1:]) if open_marks else None
