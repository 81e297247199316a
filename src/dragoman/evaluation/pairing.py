"""Which claim of a reading answers which of gold: one to one, the best first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from dragoman.evaluation.claims import Claims, ComparedEngagement
from dragoman.evaluation.likeness import same_name, shared_words
from dragoman.model.engagement import Participation
from dragoman.model.instrument import Instrument
from dragoman.model.stance import Stance

Pairs = dict[int, int]
"""Positions in gold → positions in the reading."""

G = TypeVar("G")
R = TypeVar("R")

SAME_PHRASE = 0.6
_LEAST_PARTICIPANT = 0.3
_LEAST_ENGAGEMENT = 1.2
_LEAST_PHRASE = 0.5


def pair(golds: Sequence[G], reads: Sequence[R], likeness: Callable[[G, R], float], least: float) -> Pairs:
    """Pair greedily, the likest first and of equals those that stand first; none that are less alike than `least`."""
    scored = sorted(
        ((likeness(gold, read), -i, -j) for i, gold in enumerate(golds) for j, read in enumerate(reads)), reverse=True
    )
    pairs: Pairs = {}
    taken: set[int] = set()
    for score, i, j in scored:
        if score >= least and -i not in pairs and -j not in taken:
            pairs[-i] = -j
            taken.add(-j)
    return pairs


def pair_engagements(gold: Claims, read: Claims) -> Pairs:
    """The engagements, recalled and domestic ones too."""
    return pair(gold.engagements, read.engagements, _engagement_likeness, _LEAST_ENGAGEMENT)


def pair_participants(gold: Sequence[Participation], read: Sequence[Participation]) -> Pairs:
    """The participants of one engagement, by name; states and organizations also by whom they are."""
    return pair(gold, read, _participant_likeness, _LEAST_PARTICIPANT)


def pair_phrases(gold: Sequence[str], read: Sequence[str]) -> Pairs:
    """Topics, by their words."""
    return pair(gold, read, shared_words, _LEAST_PHRASE)


def pair_stances(gold: Sequence[Stance], read: Sequence[Stance]) -> Pairs:
    """Stances, by the words of their objects; kind and holder decide between equals."""
    return pair(gold, read, _stance_likeness, _LEAST_PHRASE)


def pair_instruments(gold: Sequence[Instrument], read: Sequence[Instrument]) -> Pairs:
    """Instruments, by their titles."""
    return pair(gold, read, lambda a, b: shared_words(a.title, b.title), _LEAST_PHRASE)


def _participant_likeness(gold: Participation, read: Participation) -> float:
    if same_name(gold.name, read.name):
        return shared_words(gold.name, read.name)
    same_body = gold.kind in ("state", "organization") and gold.kind == read.kind
    return 0.5 if same_body and gold.represents and gold.represents == read.represents else 0.0


def _engagement_likeness(gold: ComparedEngagement, read: ComparedEngagement) -> float:
    """Weighs who takes part over kind, sides, date and format; 0 if neither a participant nor a format is shared."""
    shared = len(pair_participants(gold.participants, read.participants))
    same_format = bool(gold.format) and shared_words(gold.format, read.format) >= SAME_PHRASE
    if gold.participants and not shared and not same_format:
        return 0.0
    in_gold, in_read = len(gold.participants), len(read.participants)
    return (
        (gold.kind == read.kind)
        + 2 * shared / max(1, in_gold)
        + 0.5 * (gold.sides() == read.sides())
        - 0.3 * abs(in_read - in_gold) / max(1, in_read)
        + 0.5 * (gold.start is not None and gold.start == read.start)
        + 0.2 * (gold.background == read.background)
        + 0.5 * same_format
    )


def _stance_likeness(gold: Stance, read: Stance) -> float:
    same_holder = holder_name(gold) == holder_name(read)
    return shared_words(gold.object, read.object) + 0.1 * (gold.kind == read.kind) + 0.1 * same_holder


def holder_name(stance: Stance) -> str | None:
    """The name of the holder, None if the text names none."""
    return stance.holder.name if stance.holder else None
