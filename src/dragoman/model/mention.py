"""Stretches of text that name actors, offices and places, and the entities behind them."""

from __future__ import annotations

from dataclasses import dataclass, field

# Ranks of which a state has one holder at a time.
FOREMOST_RANKS = frozenset({"head of state", "head of government", "foreign minister"})
# Ranks of those who act for states and organizations.
ACTING_RANKS = FOREMOST_RANKS | {
    "minister",
    "deputy minister",
    "envoy",
    "ambassador",
    "head of organization",
    "legislator",
}


@dataclass(slots=True)
class Mention:
    """A stretch of the analysed text that names somebody or something.

    Attributes:
        start, end: code points of the analysed text, half-open.
        first, last: token indices, half-open.
        kind: person, office (an office holder without a name), state, organization, group, city, venue or gathering.
        name: the name without titles, as the text has it, or the words of an office, group or body.
        office: the words of the office, if one is told here.
        rank: rank of the office.
        represents: code of the state or organization told in this mention, if any.
        also: further codes ("the ministers of Finland and Estonia").
        rule: how `represents` was told ("adjective", "possessive", "of-state", "body", ...).
        plural: it stands for several persons.
        former: the office is not held any more ("former", "ex-").
        anaphor: the word that ties it to something told before ("his", "its", "the", "two", "both").
        counterpart: "counterpart", "colleague", "opposite number".
        gender: "m", "f" or "" where the text does not show it.
        entity: index into `Analysis.entities`, or -1.
    """

    start: int
    end: int
    first: int
    last: int
    kind: str
    name: str
    name_span: tuple[int, int] | None = None
    office: str | None = None
    office_span: tuple[int, int] | None = None
    rank: str | None = None
    represents: str | None = None
    also: list[str] = field(default_factory=list)
    rule: str = ""
    plural: bool = False
    former: bool = False
    anaphor: str = ""
    counterpart: bool = False
    gender: str = ""
    entity: int = -1


@dataclass(slots=True)
class Entity:
    """One person within one document: all mentions, the fullest name, the offices told of them.

    Attributes:
        name: fullest name without titles.
        offices: (words, rank, start, end) of each office told, in order of the text.
        represents: code, with the rule by which it was told and where; None if nothing tells it.
        also: further capacities.
        gender: "m", "f" or "".
        former: all offices told are former ones.
    """

    name: str
    name_span: tuple[int, int]
    mentions: list[int] = field(default_factory=list)
    offices: list[tuple[str, str | None, int, int]] = field(default_factory=list)
    represents: str | None = None
    represents_span: tuple[int, int] | None = None
    rule: str = ""
    confidence: float = 0.0
    also: list[str] = field(default_factory=list)
    gender: str = ""
    former: bool = False
