"""What is said of how sure values are beside how many are right."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

POOLED = "others"
"""The row of all fields with few values."""

FEW = 300
"""A field with fewer values is pooled with others."""
ENOUGH = 100
"""A bin of fewer values says little."""
TOLERATED = 0.05
"""So much may what is said and what is right differ in a bin of enough values."""

_LOWEST = 5  # tenths: all that is said below is one bin


@dataclass(slots=True, frozen=True)
class Told:
    """What was said of one value, and whether it is right."""

    field: str
    said: float
    right: bool


@dataclass(slots=True)
class Bin:
    """Values of which about the same is said.

    Attributes:
        field: of which field, or `POOLED`.
        low, high: the least and the most that is said of them.
        values, right: how many there are, and how many are right.
        said: the sum of what is said.
    """

    field: str
    low: float
    high: float
    values: int = 0
    right: int = 0
    said: float = 0.0

    def mean_said(self) -> float:
        """What is said of them on average."""
        return self.said / self.values

    def share_right(self) -> float:
        """The share that is right."""
        return self.right / self.values

    def off(self) -> bool:
        """Whether there are enough values to see that what is said is not so."""
        return self.values >= ENOUGH and abs(self.mean_said() - self.share_right()) > TOLERATED


def reliability(values: Iterable[Told], few: int = FEW) -> list[Bin]:
    """The bins of each field, those with few values pooled, in the order of field and confidence."""
    told = list(values)
    sizes = Counter(value.field for value in told)
    bins: defaultdict[tuple[str, int], list[Told]] = defaultdict(list)
    for value in told:
        field = value.field if sizes[value.field] >= few else POOLED
        bins[field, _tenth(value.said)].append(value)
    ordered = sorted(bins.items(), key=lambda item: (item[0][0] == POOLED, item[0]))
    return [_bin(field, tenth, several) for (field, tenth), several in ordered]


def _tenth(said: float) -> int:
    # 0.7 is stored a little below or above itself
    return min(9, max(_LOWEST - 1, int(said * 10 + 1e-9)))


def _bin(field: str, tenth: int, values: list[Told]) -> Bin:
    low = 0.0 if tenth < _LOWEST else tenth / 10
    right = sum(value.right for value in values)
    return Bin(field, low, (tenth + 1) / 10, len(values), right, sum(value.said for value in values))
