"""Where actors and words of engagements stand to each other in a text, as far as the gate sees them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dragoman.annotate.gate_signs import Sign
from dragoman.annotate.triggers import Need

_NEAR = 160  # characters before and behind a word of an engagement
_LONGEST = 600  # and so far at most in a long sentence
_DESTINATION = 90  # characters from a word of travel to the place
_CLOSE = 50  # characters between the name of a gathering and the states that meet
_STOP = re.compile(r"(?<=[a-z0-9)%'])[.!?] +(?=[A-Z])|\n")


@dataclass(frozen=True, slots=True)
class Actor:
    """Signs that belong together: "Foreign Minister Ana Lind of Norway".

    Attributes:
        acts: for a state or an organization.
        may_act: the same, if it were said for whom.
        place: there is a place among them.
        mere_place: there is nothing else.
    """

    start: int
    end: int
    codes: frozenset[str]
    acts: bool
    may_act: bool
    place: bool
    mere_place: bool


def actor_of(start: int, end: int, signs: Sequence[Sign]) -> Actor:
    """The actor that signs make which stand between two offsets."""
    codes = frozenset(code for sign in signs for code in sign.codes)
    acts, may_act = any(s.acts for s in signs), any(s.may_act for s in signs)
    return Actor(
        start,
        end,
        codes,
        acts=acts or (may_act and bool(codes)),
        may_act=acts or may_act,
        place=any(s.place for s in signs),
        mere_place=all(s.mere_place for s in signs),
    )


def foreign_codes(actors: Iterable[Actor], home: str | None) -> set[str]:
    """States and organizations that are named by more than a city and are not at home."""
    return {code for actor in actors if not actor.mere_place for code in actor.codes} - {home}


@dataclass(slots=True)
class Scene:
    """Words and actors of a text, in order.

    Attributes:
        foreign: codes of the states and organizations that are not at home.
        sole: only one is named, and it is not known which is at home.
        stops: where sentences end.
    """

    plain: str
    actors: Sequence[Actor]
    words: Sequence[tuple[int, int, str]]
    foreign: set[str]
    sole: bool
    stops: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.stops = [match.start() for match in _STOP.finditer(self.plain)]

    def allows(self, index: int, need: Need) -> bool:
        """Whether a word stands where its frame may match; "was in Oslo on Monday" alone says too little."""
        start, end, _ = self.words[index]
        near = self._near(start)
        actors = sum(not actor.mere_place for actor in near)
        if need.time or not any(actor.acts for actor in near) or actors < (1 if need.place else 2):
            return False
        if all(actor.codes.isdisjoint(self.foreign) for actor in near):
            return False
        if self.sole and sum(actor.may_act for actor in near) < 2:
            return False
        if need.place and not self._goes(end, near):
            return False
        return not need.beside or self._beside(start, need)

    def joins(self, index: int) -> bool:
        """Whether two states or an organization stand close to a word ("talks between Chad and Oman", "OIC summit")."""
        start, end, _ = self.words[index]
        close = [
            actor
            for actor in self._near(start)
            if not actor.mere_place and start - _CLOSE < actor.end and actor.start < end + _CLOSE
        ]
        codes = {code for actor in close for code in actor.codes}
        return len(codes) > 1 or any(actor.acts and actor.place for actor in close)

    def _near(self, start: int) -> Sequence[Actor]:
        """The actors in the sentence of a word and some way beyond."""
        sentence = bisect_right(self.stops, start)
        begin = max(self.stops[sentence - 1] if sentence else 0, start - _LONGEST)
        end = min(self.stops[sentence] if sentence < len(self.stops) else len(self.plain), start + _LONGEST)
        first = bisect_left(self.actors, min(begin, start - _NEAR), key=lambda actor: actor.start)
        last = bisect_right(self.actors, max(end, start + _NEAR), key=lambda actor: actor.start)
        return self.actors[first:last]

    def _goes(self, end: int, near: Sequence[Actor]) -> bool:
        """Whether a place follows in the sentence."""
        stop = _STOP.search(self.plain, end, end + _DESTINATION)
        limit = stop.start() if stop else end + _DESTINATION
        return any(actor.place and end <= actor.start < limit for actor in near)

    def _beside(self, start: int, need: Need) -> bool:
        first = bisect_left(self.words, start - _NEAR, key=lambda word: word[0])
        last = bisect_right(self.words, start + _NEAR, key=lambda word: word[0])
        words = {word for _, _, word in self.words[first:last]}
        return not any(beside.isdisjoint(words) for beside in need.beside)
