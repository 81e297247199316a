"""Two sets of readings of the same documents: what the second gained and lost against the first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import comb

from dragoman.evaluation.evaluating import Evaluated
from dragoman.evaluation.facts import Fact, Site
from dragoman.evaluation.totals import FIELDS, PAIRED

ALL = "all"
"""The row of all fields together."""


@dataclass(slots=True)
class Change:
    """What changed in one field.

    Attributes:
        gained, lost: facts that are right now and were not, and the other way round.
        added_before, added_after: what was read that gold does not have.
        better, worse: documents in which the facts right less what was added rose, or fell.
    """

    field: str
    gained: int = 0
    lost: int = 0
    added_before: int = 0
    added_after: int = 0
    better: int = 0
    worse: int = 0

    def chance(self) -> float:
        """How likely at least so unequal a split of documents is if the change is neither good nor bad (sign test).

        Documents are counted, not facts, as the facts of one document stand and fall together.
        """
        return sign_test(self.better, self.worse)


@dataclass(slots=True, frozen=True)
class ChangedFact:
    """One fact, as it is now, that is right and was not, or the other way round."""

    fact: Fact
    gained: bool


def sign_test(better: int, worse: int) -> float:
    """The two-sided probability of a split at least as unequal, if either side is as likely."""
    trials, least = better + worse, min(better, worse)
    as_unequal: float = 2 * sum(comb(trials, k) for k in range(least + 1)) / 2**trials
    return min(1.0, as_unequal)


def changes(pairs: Iterable[tuple[Evaluated, Evaluated]]) -> list[Change]:
    """A row for each field in which something changed, and one for all together.

    Args:
        pairs: documents as they were read before and after.
    """
    rows = {name: Change(name) for name in (*FIELDS, ALL)}
    for old, new in pairs:
        balance = _count(rows, old, new)
        for name, change in balance.items():
            rows[name].better += change > 0
            rows[name].worse += change < 0
    seen = (row for row in rows.values() if row.gained or row.lost or row.added_before != row.added_after)
    return [row for row in seen if row.field != ALL] + [rows[ALL]]


def _count(rows: dict[str, Change], old: Evaluated, new: Evaluated) -> Counter[str]:
    """Count the changes of one document; how much each field rose or fell in it."""
    balance: Counter[str] = Counter()
    for changed in changed_facts(old, new):
        for name in (changed.fact.field, ALL):
            rows[name].gained += changed.gained
            rows[name].lost += not changed.gained
            balance[name] += 1 if changed.gained else -1
    for document, sign in ((old, 1), (new, -1)):
        for addition in document.comparison.additions:
            if addition.field not in PAIRED:
                continue
            for name in (addition.field, ALL):
                rows[name].added_before += sign > 0
                rows[name].added_after += sign < 0
                balance[name] += sign
    return balance


def changed_facts(old: Evaluated, new: Evaluated) -> list[ChangedFact]:
    """The facts of one document that were gained, then those that were lost."""
    before, after = _right(old), _right(new)
    gained = [ChangedFact(fact, True) for key, fact in after.items() if key not in before]
    now = {(fact.field, fact.at): fact for fact in new.comparison.facts}
    # a lost one is shown as it is read now, unless its claim is not found any more
    return gained + [ChangedFact(now.get(key, fact), False) for key, fact in before.items() if key not in after]


def _right(document: Evaluated) -> dict[tuple[str, Site], Fact]:
    return {(fact.field, fact.at): fact for fact in document.comparison.facts if fact.right}
