"""What sort of ceremony a row tells of: two of one person on one day are one only if they are of one sort."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extract.party import Party
from dragoman.frames.table import EngagementFrame

PRESENTED = "credentials"
_ENVOYS = ("ambassador", "envoy")

_BY_NEED = {
    "object:credentials": "credentials",
    "object:wreath": "wreath",
    "near:memorial": "wreath",
    "feast": "table",
    "near:table": "table",
    "rites:rites": "rites",
    "rites:shows": "rites",
    "welcomed": "welcome",
    "welcoming": "welcome",
    "ceremonial": "welcome",
    "object:guard": "welcome",
    "object:works": "works",
    "object:gifts": "gifts",
    "near:award": "award",
    "object:award": "award",
    "object:flag": "flag",
    "object:tree": "tree",
}
_BY_LEMMA = {
    "wreath-laying": "wreath",
    "welcome ceremony": "welcome",
    "welcoming ceremony": "welcome",
    "red carpet": "welcome",
    "ceremonial welcome": "welcome",
    "ceremonial reception": "welcome",
    "farewell ceremony": "welcome",
    "handover ceremony": "gifts",
}
_ALIKE = frozenset({"rites", "table"})


def sort_of(frame: EngagementFrame) -> str:
    """The sort of ceremony of a row; the kind itself for other acts."""
    if frame.kind != "ceremony":
        return frame.kind
    sorts = [_BY_NEED[need] for need in sorted(frame.needs) if need in _BY_NEED]
    return sorts[0] if sorts else _BY_LEMMA.get(frame.lemma, "")


def one_sort(a: str, b: str) -> bool:
    """Whether words of two sorts can tell of one engagement; of no sort are talks and travel."""
    return not a or not b or a == b or {a, b} <= _ALIKE


def one_presentation(known: Sequence[Party], new: Sequence[Party]) -> bool:
    """Whether credentials were presented to the same person, or to one whom only one of two tellings names.

    Ambassadors who are told of together present theirs at one ceremony.
    """
    receivers = [{p.key for p in parties if p.rank not in _ENVOYS and not p.plural} for parties in (known, new)]
    return not all(receivers) or bool(receivers[0] & receivers[1])


def without_unnamed(parties: list[Party]) -> list[Party]:
    """Parties without "six ambassadors", where ambassadors are named."""
    named = [p for p in parties if p.kind == "person" and p.rank in _ENVOYS]
    return [p for p in parties if not p.plural or p.codes() or not named]
