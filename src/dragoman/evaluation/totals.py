"""Counts over many comparisons: precision, recall and F1 by field."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from dragoman.evaluation.facts import Addition, Fact

FIELDS = (
    "engagement", "kind", "status", "rank", "format", "date", "date precision", "country", "city", "part_of",
    "evidence", "participant", "full name", "represents", "office", "topic", "background",
    "stance", "stance kind", "stance holder", "stance evidence",
    "instrument", "instrument action", "instrument parties", "instrument date", "instrument evidence",
    "boilerplate",
)  # fmt: skip
"""All that is counted, in the order in which it is shown."""

PAIRED = ("engagement", "participant", "topic", "stance", "instrument")
"""What is found or not, and can be added; everything else is a value of what was found."""


@dataclass(slots=True)
class Tally:
    """The counts of one field.

    Attributes:
        right, facts: how many facts are right, of how many.
        added: how many were read that gold does not have; of paired fields only.
        in_gold, in_reading: for how many of the facts gold, or the reading, has a value.
    """

    right: int = 0
    facts: int = 0
    added: int = 0
    in_gold: int = 0
    in_reading: int = 0

    def count(self, fact: Fact) -> None:
        """Count a fact."""
        self.right += fact.right
        self.facts += 1
        pointed = fact.gold is None and fact.read is None  # a fact without values: evidence that meets, or not
        self.in_gold += pointed or fact.gold is not None
        self.in_reading += pointed or fact.read is not None

    def precision(self, *, paired: bool) -> float:
        """The share of what was read that is right."""
        return share(self.right, self.right + self.added if paired else self.in_reading)

    def recall(self, *, paired: bool) -> float:
        """The share of what gold has that was read right."""
        return share(self.right, self.facts if paired else self.in_gold)

    def score(self, *, paired: bool) -> float:
        """F1 of what is paired; of a value, the share of facts that are right: one where gold has it or the reading."""
        if not paired:
            return share(self.right, self.facts)
        precision, recall = self.precision(paired=True), self.recall(paired=True)
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


@dataclass(slots=True, frozen=True)
class Score:
    """One row of the result: a field with its figures, from 0 to 1."""

    field: str
    score: float
    precision: float
    recall: float
    right: int
    facts: int
    added: int


@dataclass(slots=True)
class Totals:
    """Counts over documents.

    Attributes:
        documents: how many were compared.
        unread: how many of them were not read; they count as read empty.
        recalled_added: recalled engagements that gold does not have.
        without: in how many gold has no engagement that should be told.
        false: in how many of these one was read.
    """

    by_field: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    documents: int = 0
    unread: int = 0
    recalled_added: int = 0
    without: int = 0
    false: int = 0

    def scores(self) -> list[Score]:
        """A row for each field that has facts or additions, in the steady order."""
        return [self._score(name) for name in FIELDS if name in self.by_field]

    def _score(self, name: str) -> Score:
        tally, paired = self.by_field[name], name in PAIRED
        score, precision, recall = (one(paired=paired) for one in (tally.score, tally.precision, tally.recall))
        return Score(name, score, precision, recall, tally.right, tally.facts, tally.added)

    def right(self) -> int:
        """How many facts are right, of all fields."""
        return sum(tally.right for tally in self.by_field.values())

    def facts(self) -> int:
        """How many facts there are, of all fields."""
        return sum(tally.facts for tally in self.by_field.values())

    def count(self, facts: Iterable[Fact], additions: Iterable[Addition]) -> None:
        """Count facts and additions of a document, or some of them."""
        for fact in facts:
            self.by_field[fact.field].count(fact)
        for addition in additions:
            if addition.field in PAIRED:
                self.by_field[addition.field].added += 1
            else:
                self.recalled_added += 1


def share(part: int, whole: int) -> float:
    """The part of a whole, from 0 to 1; none of nothing."""
    return part / whole if whole else 0.0
