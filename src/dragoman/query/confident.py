"""Readings without what is not sure enough.

A claim is left out if that which it cannot be without is not sure: the kind of an engagement, kind or object of a
stance, title or action of an instrument. So are participants and topics. Other values are made unknown; dates, and
lists such as the parties of an instrument, as a whole. The status of an engagement, whether it is recalled or domestic
and the kind of a participant have no unknown: they stay, with their confidence beside them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from dragoman.model.engagement import Engagement, Participation, Place
from dragoman.model.evidence import Reasons
from dragoman.model.instrument import Instrument
from dragoman.model.reading import Reading
from dragoman.model.stance import Stance

T = TypeVar("T")

_WITHOUT_UNKNOWN = frozenset({"status", "background", "domestic", "kind"})
_OF_DATE = frozenset({"start", "end", "date_precision", "date_basis", "flags"})
_KEPT = _WITHOUT_UNKNOWN | _OF_DATE
"""Last words of paths whose reasons stay; those of a date that is made unknown are taken away with it."""


def confident_reading(reading: Reading, least: float) -> Reading:
    """The reading without claims and values of less confidence.

    Args:
        reading: it is left as it is.
        least: from 0 to 1; what has no reason beside it is kept.
    """
    engagements = [confident_engagement(one, least) for one in reading.engagements if _Sure(one.why, least).of("kind")]
    ids = {one.id for one in engagements}
    for one in engagements:
        if one.part_of not in ids:
            one.part_of = None
            one.why.by_path.pop("part_of", None)
    return replace(
        reading,
        engagements=engagements,
        stances=[_stance(one, least, ids) for one in reading.stances if _Sure(one.why, least).of("kind", "object")],
        instruments=[
            _instrument(one, least) for one in reading.instruments if _Sure(one.why, least).of("title", "action")
        ],
    )


def confident_engagement(engagement: Engagement, least: float) -> Engagement:
    """The engagement with values of less confidence made unknown; participants and topics of less are left out."""
    sure = _Sure(engagement.why, least)
    people = [n for n in range(len(engagement.participants)) if sure.of(f"participants.{n}.name")]
    topics = [n for n in range(len(engagement.topics)) if sure.of(f"topics.{n}.text")]
    place = engagement.place
    kept = replace(
        engagement,
        rank=sure.value("rank", engagement.rank),
        format=sure.value("format", engagement.format),
        part_of=sure.value("part_of", engagement.part_of),
        attribution=sure.value("attribution", engagement.attribution),
        flags=sure.several("flags", engagement.flags),
        place=Place(*(sure.value(f"place.{name}", getattr(place, name)) for name in ("venue", "city", "country"))),
        participants=[_participant(engagement.participants[n], f"participants.{n}", sure) for n in people],
        topics=[engagement.topics[n] for n in topics],
        why=sure.reasons({"participants": people, "topics": topics}),
    )
    # of one day it says nothing that its end is doubtful: some of the ends judged are those of longer stretches
    one_day = engagement.start == engagement.end
    return kept if sure.of("start") and (one_day or sure.of("end")) else _undated(kept)


def _undated(engagement: Engagement) -> Engagement:
    left = {path: why for path, why in engagement.why.by_path.items() if path.partition(".")[0] not in _OF_DATE}
    return replace(
        engagement, start=None, end=None, date_precision="none", date_basis=None, flags=[], why=Reasons(left)
    )


def _participant(one: Participation, path: str, sure: _Sure) -> Participation:
    return replace(
        one,
        office=sure.value(f"{path}.office", one.office),
        rank=sure.value(f"{path}.rank", one.rank),
        represents=sure.value(f"{path}.represents", one.represents),
        also_represents=sure.several(f"{path}.also_represents", one.also_represents),
        role=sure.value(f"{path}.role", one.role),
    )


def _stance(stance: Stance, least: float, engagements: set[str]) -> Stance:
    sure = _Sure(stance.why, least)
    at = sure.value("engagement", stance.engagement)
    holder = sure.value("holder.name", stance.holder)
    why = sure.reasons({})
    if holder is None:
        why = Reasons({path: reason for path, reason in why.by_path.items() if not path.startswith("holder.")})
    return replace(
        stance,
        holder=holder,
        addressee=sure.value("addressee", stance.addressee),
        engagement=at if at in engagements else None,
        attribution=sure.value("attribution", stance.attribution),
        why=why,
    )


def _instrument(instrument: Instrument, least: float) -> Instrument:
    sure = _Sure(instrument.why, least)
    return replace(
        instrument,
        parties=sure.several("parties", instrument.parties),
        date=sure.value("date", instrument.date),
        why=sure.reasons({}),
    )


@dataclass(slots=True, frozen=True)
class _Sure:
    """What is sure enough in a claim."""

    why: Reasons
    least: float

    def of(self, *paths: str) -> bool:
        """Whether all these values are."""
        return all(path not in self.why.by_path or self.why.by_path[path].confidence >= self.least for path in paths)

    def value(self, path: str, value: T | None) -> T | None:
        """The value, or None."""
        return value if self.of(path) else None

    def several(self, path: str, values: Sequence[T]) -> list[T]:
        """All values of a list, or none."""
        return list(values) if self.of(*(f"{path}.{n}" for n in range(len(values)))) else []

    def reasons(self, kept: dict[str, list[int]]) -> Reasons:
        """The reasons of what is left.

        Args:
            kept: of each list of which some are left out, the numbers of those that are kept.
        """
        numbers = {name: {old: new for new, old in enumerate(several)} for name, several in kept.items()}
        left = Reasons()
        for path, why in self.why.by_path.items():
            name, *rest = path.split(".")
            if name in numbers:
                old, *rest = rest
                if int(old) not in numbers[name]:
                    continue
                path = ".".join((name, str(numbers[name][int(old)]), *rest))
            if why.confidence >= self.least or path.rpartition(".")[2] in _KEPT:
                left.by_path[path] = why
        return left
