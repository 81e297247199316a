"""Which sentences are parsed: those with a word of a frame beside which stands what the frame needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field

_PLACES = frozenset({"city", "state", "venue", "organization"})
_HOLDERS = frozenset({"person", "office", "group", "organization", "state", "city"})
_ACTORS = frozenset({"person", "office", "group", "organization", "state"})
_PRONOUNS = frozenset({"he", "she", "i", "they", "we", "him", "her", "them", "us", "me"})
_SIDES = frozenset(
    {"both", "sides", "leaders", "ministers", "presidents", "parties", "pair", "government", "ministry", "two"}
)
_COUNCILS = frozenset({"council", "committee", "community", "commission"})
_HOLDING = _PRONOUNS | _SIDES | _COUNCILS
# What stands beside a trigger where no actor does: visas *were* discussed, A led the *agenda*, on the table*:* A.
_TOLD_OF = frozenset({"was", "were", "been", "is", "are", "be", "agenda", ":"})


@dataclass(slots=True)
class Surroundings:
    """What stands in one sentence: its folded words, the kinds of its mentions, whether it has a time."""

    words: Set[str]
    kinds: Sequence[str]
    timed: bool

    def has_place(self) -> bool:
        """Whether somewhere is named to which one can travel; "here" is the city of the dateline."""
        if "capital" in self.words and "adjective" in self.kinds:  # "the Omani capital"
            return True
        return "here" in self.words or not _PLACES.isdisjoint(self.kinds)

    def actors(self) -> int:
        """How many actors are named or stand as pronouns."""
        return sum(kind in _ACTORS for kind in self.kinds) + len(self.words & _PRONOUNS)

    def has_holder(self) -> bool:
        """Whether somebody is there who could say or want something."""
        return not _HOLDERS.isdisjoint(self.kinds) or not _HOLDING.isdisjoint(self.words)


@dataclass(frozen=True, slots=True)
class Need:
    """What must stand in the sentence of a trigger.

    Attributes:
        beside: classes of words; one word of each must be there.
        actors: so many actors at least.
        place: a place.
        time: a time.
    """

    beside: tuple[frozenset[str], ...] = ()
    actors: int = 0
    place: bool = False
    time: bool = False

    def met(self, around: Surroundings) -> bool:
        """Whether all of it is there."""
        if any(words.isdisjoint(around.words) for words in self.beside):
            return False
        if (self.place and not around.has_place()) or (self.time and not around.timed):
            return False
        return self.actors == 0 or around.actors() >= self.actors


@dataclass(frozen=True, slots=True)
class Triggers:
    """Word forms of the frames of engagements with their needs, and of the frames that tell what was said.

    Attributes:
        needs: form → needs of the frames it may stand for, of which one must be met.
        telling: forms of topics and stances, which need an actor.
        impersonal: forms of topics that need none in the passive ("visas were discussed").
        topical: forms of topics, which need none beside a word of talking ("the talks turned to visas").
        talking: nouns of talking.
    """

    needs: Mapping[str, tuple[Need, ...]]
    telling: frozenset[str] = field(default=frozenset())
    impersonal: frozenset[str] = field(default=frozenset())
    topical: frozenset[str] = field(default=frozenset())
    talking: frozenset[str] = field(default=frozenset())

    def pull(self, around: Surroundings) -> bool:
        """Whether a sentence is to be parsed for engagements; one that names a gathering is in any case."""
        if "gathering" in around.kinds:
            return True
        return any(need.met(around) for word in around.words if word in self.needs for need in self.needs[word])

    def tell(self, around: Surroundings) -> bool:
        """Whether a sentence may tell what was said or talked of."""
        if not self.telling.isdisjoint(around.words) and around.has_holder():
            return True
        if not self.impersonal.isdisjoint(around.words) and not _TOLD_OF.isdisjoint(around.words):
            return True
        talking = self.talking & around.words
        return bool(talking) and any(word not in talking for word in self.topical & around.words)
