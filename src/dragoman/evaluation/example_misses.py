"""What a reading has wrong of an example."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from dragoman.evaluation.examples import Example, StatedEngagement, StatedParticipant
from dragoman.evaluation.likeness import content_words, folded, shared_words
from dragoman.evaluation.pairing import SAME_PHRASE, Pairs, pair
from dragoman.model.engagement import Engagement, Participation

_NAME_AMONG_OTHERS = 0.3
"""How alike names must be to be compared at all."""
_GROUP_NAME = 0.8
"""How alike the names of groups, and of offices that stand for a person, must be; names of persons are equal."""
_FIELDS = ("kind", "status", "rank", "format", "background", "domestic", "attribution", "start", "end")
_PARTICIPANT_FIELDS = ("represents", "office", "role", "rank")
_SAME: dict[str, Callable[[str, str], bool]] = {
    "city": lambda stated, read: folded(stated) == folded(read),
    "attribution": lambda stated, read: content_words(stated) == content_words(read),
    **dict.fromkeys(("venue", "format", "office"), lambda stated, read: shared_words(stated, read) >= SAME_PHRASE),
}


def example_misses(example: Example, read: Sequence[Engagement]) -> list[str]:
    """Everything that is missing, wrong or too much, in words; empty if the text is read wholly right.

    An engagement within one state is passed over unless the example states it.
    """
    within = any(stated.stated.get("domestic") for stated in example.engagements)
    reads = [engagement for engagement in read if within or not engagement.domestic]
    pairs = pair(example.engagements, reads, _likeness, 0.5)
    misses = [
        f"not read: {_shown(stated.stated)}"
        for i, stated in enumerate(example.engagements)
        if i not in pairs and not stated.optional
    ]
    misses += [f"too much: {_told(reads[j])}" for j in range(len(reads)) if j not in pairs.values()]
    for i, j in pairs.items():
        stated = example.engagements[i]
        if not stated.optional:
            misses += _engagement_misses(stated, reads[j])
            misses += _part_misses(stated, reads[j], reads, pairs)
    return misses


def _likeness(stated: StatedEngagement, read: Engagement) -> float:
    """Most by who takes part, then by what is stated and right."""
    right = sum(not list(_field_misses({key: value}, _values(read))) for key, value in stated.stated.items())
    who = stated.participants or ()
    shared = len(_pair_participants(who, read.participants))
    same_kind = stated.stated.get("kind") == read.kind
    with_whom = 2 * shared / len(who) if who else 0.5
    return right / len(stated.stated) + with_whom + 0.5 * same_kind - 0.5 * stated.optional


def _engagement_misses(stated: StatedEngagement, read: Engagement) -> Iterator[str]:
    yield from _field_misses(stated.stated, _values(read))
    if stated.participants is None:
        return
    pairs = _pair_participants(stated.participants, read.participants)
    for i, participant in enumerate(stated.participants):
        if i not in pairs:
            yield f"participant not read: {participant.name}"
            continue
        found = read.participants[pairs[i]]
        if not _same_participant(participant.name, found):
            yield f"name: {found.name!r} for {participant.name!r}"
        for miss in _field_misses(participant.stated, _participant_values(found)):
            yield f"{participant.name}: {miss}"
    for j, found in enumerate(read.participants):
        if j not in pairs.values():
            yield f"participant too much: {found.name}"


def _part_misses(
    stated: StatedEngagement, read: Engagement, reads: Sequence[Engagement], pairs: Pairs
) -> Iterator[str]:
    if stated.part_of is None:
        return
    whole = reads[pairs[stated.part_of]].id if stated.part_of in pairs else None
    if read.part_of != whole:
        yield f"part_of: {read.part_of} for {whole}"


def _field_misses(stated: Mapping[str, Any], read: Mapping[str, Any]) -> Iterator[str]:
    for key, value in stated.items():
        found = read[key] or ("" if isinstance(value, str) else read[key])
        same = _SAME.get(key)
        if found != value and not (same and value and found and same(value, found)):
            yield f"{key}: {found!r} for {value!r}"


def _values(read: Engagement) -> dict[str, Any]:
    place = {"venue": read.place.venue, "city": read.place.city, "country": read.place.country}
    values = {name: getattr(read, name) for name in _FIELDS}
    return values | place | {"precision": read.date_precision, "basis": read.date_basis}


def _participant_values(read: Participation) -> dict[str, Any]:
    return {name: getattr(read, name) for name in _PARTICIPANT_FIELDS} | {
        "also_represents": sorted(read.also_represents)
    }


def _pair_participants(stated: Sequence[StatedParticipant], read: Sequence[Participation]) -> Pairs:
    return pair(stated, read, lambda a, b: shared_words(a.name, b.name), _NAME_AMONG_OTHERS)


def _same_participant(name: str, read: Participation) -> bool:
    if read.kind == "person" and read.name != read.office:
        return content_words(name) == content_words(read.name)
    return shared_words(name, read.name) >= _GROUP_NAME


def _shown(stated: Mapping[str, Any]) -> str:
    return " ".join(str(value) for value in stated.values())


def _told(read: Engagement) -> str:
    who = ", ".join(participant.name for participant in read.participants) or "nobody"
    return f"{read.status} {read.kind} of {who}"
