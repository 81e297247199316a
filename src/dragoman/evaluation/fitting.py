"""Weights of signals fitted on judged values: penalised logistic regression, one field at a time.

Texts on which rules are made are read better than others, and what they teach of confidence would promise too much.
So a field has one weight more, of having been worked on: it is fitted with the others and left out of what is kept.
numpy is needed here alone; it comes with the parser, and nothing imports this module to read texts.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dragoman.codebook.calibration import BASE, SAID, Weight, log_odds
from dragoman.evaluation.judged import JudgedValue

WORKED_ON = "work"
"""The part of gold on which rules are made."""

Numbers = NDArray[np.float64]

_FEWEST = 8
"""Signals that fewer values have are not fitted."""
_PENALTY = 10.0
_PENALTY_WORKED_ON = 16.0
_STEPS = 60
_ENOUGH = 1e-7
_SMALLEST = 0.02
"""Weights below this are not kept."""

# Fields that stand for a claim: whether it is there depends on the whole of it. Of other values the rule alone is
# weighed: with more than that they were told worse on texts left out of the fit.
_OF_CLAIMS = frozenset(
    {
        "engagements.kind",
        "engagements.participants.name",
        "engagements.topics.text",
        "stances.object",
        "instruments.title",
    }
)


@dataclass(slots=True, frozen=True)
class Fitted:
    """The weights of all fields, and what having been worked on adds, which is not kept."""

    weights: dict[str, dict[str, float]]
    worked_on: dict[str, float]
    seen: dict[str, Counter[str]]

    def rows(self) -> list[Weight]:
        """The rows of calibration.csv."""
        return [
            Weight(field, signal, round(weight, 3), self.seen[field][signal])
            for field, weights in sorted(self.weights.items())
            for signal, weight in sorted(weights.items(), key=lambda item: (item[0] not in (BASE, SAID), item[0]))
            if abs(weight) >= _SMALLEST or signal == BASE
        ]


def fit(values: Iterable[JudgedValue]) -> Fitted:
    """Weights of signals for each field of which there are values."""
    by_field: defaultdict[str, list[JudgedValue]] = defaultdict(list)
    for value in values:
        by_field[value.field].append(value)
    common = _advantage(by_field)
    fitted = Fitted({}, {}, {})
    for field, several in sorted(by_field.items()):
        design = _design(several)
        weights = _solve(design, common)
        fitted.weights[field] = dict(zip(design.columns[:-1], map(float, weights[:-1]), strict=True))
        fitted.worked_on[field] = float(weights[-1])
        fitted.seen[field] = design.seen
    return fitted


def fitted_signals(value: JudgedValue) -> list[str]:
    """The signals that are weighed for a value."""
    if value.field in _OF_CLAIMS:
        return list(value.signals)
    return [signal for signal in value.signals if signal.startswith("rule=")]


@dataclass(slots=True, frozen=True)
class _Design:
    """The values of one field as numbers: a row a value, a column a signal; the last is having been worked on."""

    columns: list[str]
    seen: Counter[str]
    matrix: Numbers
    right: Numbers


def _design(values: Sequence[JudgedValue]) -> _Design:
    lists = [fitted_signals(value) for value in values]
    seen = Counter(signal for signals in lists for signal in signals)
    # a signal that all values have says nothing
    kept = sorted(signal for signal, number in seen.items() if _FEWEST <= number < len(values))
    columns = [BASE, SAID, *kept, WORKED_ON]
    place = {name: number for number, name in enumerate(columns)}
    matrix = np.zeros((len(values), len(columns)))
    for row, (value, signals) in enumerate(zip(values, lists, strict=True)):
        matrix[row, place[BASE]] = 1
        matrix[row, place[SAID]] = log_odds(value.said)
        matrix[row, place[WORKED_ON]] = value.part == WORKED_ON
        for signal in signals:
            if signal in place:
                matrix[row, place[signal]] = 1
    seen.update({BASE: len(values), SAID: len(values)})
    return _Design(columns, seen, matrix, np.array([float(value.right) for value in values]))


def _solve(design: _Design, common: float) -> Numbers:
    """The weights that make what was seen likeliest, drawn to nothing, the last one to what is common to all fields."""
    penalty = np.full(len(design.columns), _PENALTY)
    penalty[0] = 0.1
    penalty[-1] = _PENALTY_WORKED_ON
    centre = np.zeros(len(design.columns))
    centre[-1] = common
    return _newton(design.matrix, design.right, penalty, centre)


def _advantage(by_field: dict[str, list[JudgedValue]]) -> float:
    """What having been worked on adds to the log-odds in all fields together, each with a base of its own."""
    fields = sorted(by_field)
    values = [value for field in fields for value in by_field[field]]
    matrix = np.zeros((len(values), len(fields) + 1))
    number = {field: n for n, field in enumerate(fields)}
    for row, value in enumerate(values):
        matrix[row, number[value.field]] = 1
        matrix[row, -1] = value.part == WORKED_ON
    right = np.array([float(value.right) for value in values])
    penalty = np.full(len(fields) + 1, 0.1)
    return float(_newton(matrix, right, penalty, np.zeros(len(penalty)))[-1])


def _newton(matrix: Numbers, right: Numbers, penalty: Numbers, centre: Numbers) -> Numbers:
    """Minimise the penalised log loss by Newton's steps."""
    weights = centre.copy()
    for _ in range(_STEPS):
        sure = 1 / (1 + np.exp(-(matrix @ weights)))
        slope = matrix.T @ (right - sure) - penalty * (weights - centre)
        bend = (matrix * (sure * (1 - sure))[:, None]).T @ matrix + np.diag(penalty)
        step = np.linalg.solve(bend, slope)
        weights += step
        if np.abs(step).max() < _ENOUGH:
            break
    return weights
