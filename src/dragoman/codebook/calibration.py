"""How sure a value is, by what speaks for and against it: weights fitted on gold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import exp, log
from pathlib import Path

from dragoman.codebook.tables import Table, needed

BASE = "base"
"""The signal that every value of a field has."""
SAID = "said"
"""The signal whose weight multiplies the log-odds of the confidence that the rule gives."""

# Beyond these a confidence from so little gold would promise too much.
_LEAST, _MOST = 0.02, 0.98


@dataclass(frozen=True, slots=True)
class Weight:
    """What one signal does to the log-odds that a value of a field is right.

    Attributes:
        field: family and path of the value ("engagements.place.city").
        signal: what is seen ("sides=2", "rule=date:weekday"), `base` or `said`.
        weight: what it adds to the log-odds.
        seen: how many values of the gold had it.
    """

    field: str
    signal: str
    weight: float
    seen: int


def _weight(cells: Sequence[str]) -> Weight:
    field, signal, weight, seen = cells
    return Weight(needed(field, "field"), needed(signal, "signal"), float(weight), int(seen))


CALIBRATION = Table(
    file="calibration.csv",
    columns=("field", "signal", "weight", "seen"),
    parse=_weight,
    key=lambda row: (row.field, row.signal),
)


@dataclass(frozen=True, slots=True)
class Calibration:
    """Weights of signals by field."""

    by_field: dict[str, dict[str, float]]

    def confidence(self, field: str, signals: Iterable[str], said: float) -> float:
        """The probability that a value is right; what the rule said, for a field of which gold tells nothing.

        Args:
            field: family and path of the value without numbers.
            signals: what speaks for or against it.
            said: the confidence that its rule gives.
        """
        weights = self.by_field.get(field)
        if weights is None:
            return said
        odds = weights.get(BASE, 0.0) + weights.get(SAID, 0.0) * log_odds(said)
        odds += sum(weights[signal] for signal in signals if signal in weights)
        return min(_MOST, max(_LEAST, 1 / (1 + exp(-odds))))


def log_odds(probability: float) -> float:
    """The logarithm of the odds, kept finite at the ends."""
    kept = min(_MOST, max(_LEAST, probability))
    return log(kept / (1 - kept))


@lru_cache(maxsize=4)
def load_calibration(directory: Path | None = None) -> Calibration:
    """The calibration; `directory` is a user's overlay whose rows add or replace by field and signal.

    Raises:
        CodebookError: a malformed row, with file and line.
    """
    by_field: dict[str, dict[str, float]] = {}
    for row in CALIBRATION.load(directory):
        by_field.setdefault(row.field, {})[row.signal] = row.weight
    return Calibration(by_field)
