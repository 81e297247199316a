"""What comes of comparing: facts of gold that were read right or not, and what was read besides."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from dragoman.model.evidence import Span


@dataclass(slots=True, frozen=True, order=True)
class Site:
    """Where a value stands: the family of claims, the position of the claim in it, the path within it as in `why`."""

    family: str
    claim: int
    path: str


@dataclass(slots=True, frozen=True)
class Fact:
    """One thing that gold or the reading tells in a claim that both have, or a claim that gold has.

    Attributes:
        field: what it is a fact of ("city", "stance holder"): the row in which it is counted.
        label: words by which a person knows the claim.
        kind: kind of the engagement or stance, or the action on the instrument, in gold.
        right: whether the reading is right.
        gold, read: the values, None where nothing is told.
        at: where in gold.
        read_at: where in the reading, if there is a claim that answers.
        evidence: the stretches of text that gold gives for it.
    """

    field: str
    label: str
    kind: str
    right: bool
    gold: str | None
    read: str | None
    at: Site
    read_at: Site | None
    evidence: tuple[Span, ...]


@dataclass(slots=True, frozen=True)
class Addition:
    """Something read that gold does not have."""

    field: str
    label: str
    kind: str
    read: str
    read_at: Site
    evidence: tuple[Span, ...]


@dataclass(slots=True)
class Comparison:
    """All facts of one document and all that was added to them."""

    facts: list[Fact] = field(default_factory=list)
    additions: list[Addition] = field(default_factory=list)

    def extend(self, other: Comparison) -> None:
        """Take in what another part of the same document gave."""
        self.facts += other.facts
        self.additions += other.additions

    def everything(self) -> list[Fact | Addition]:
        """Facts, then additions."""
        return [*self.facts, *self.additions]

    def amiss(self) -> list[Fact | Addition]:
        """What is missed, wrong or added."""
        return [*(fact for fact in self.facts if not fact.right), *self.additions]


@dataclass(slots=True, frozen=True)
class Subject:
    """A claim of gold and the one of the reading that answers it, if any: what facts are of."""

    family: str
    gold: int
    read: int | None
    label: str
    kind: str
    evidence: tuple[Span, ...]

    def fact(
        self,
        field: str,
        path: str,
        gold: str | None,
        read: str | None,
        right: bool,
        *,
        read_path: str | None = None,
        label: str | None = None,
    ) -> Fact:
        """A fact of this claim; `read_path` where the path differs in the reading, `label` a longer one."""
        answered = None if self.read is None else Site(self.family, self.read, read_path or path)
        at = Site(self.family, self.gold, path)
        return Fact(field, label or self.label, self.kind, right, gold, read, at, answered, self.evidence)

    def value(self, field: str, path: str, gold: str | None, read: str | None, right: bool) -> list[Fact]:
        """The fact of a value that may be absent: none if neither tells it."""
        return [self.fact(field, path, gold, read, right)] if gold or read else []


def listed(values: Iterable[str]) -> str | None:
    """Several values as one, in a steady order."""
    return ", ".join(sorted(values)) or None
