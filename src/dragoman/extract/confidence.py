"""How sure each value is: what its rule says, set right by what gold has taught."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from dragoman.codebook.calibration import load_calibration
from dragoman.extract.engagements import Claims
from dragoman.extract.signals import reasoned_values


class Confidence:
    """Gives the values of claims the confidence that they deserve.

    Args:
        overlay: directory of a user's own tables.

    Raises:
        CodebookError: a malformed row.
    """

    def __init__(self, overlay: Path | None = None) -> None:
        self._calibration = load_calibration(overlay)

    def settle(self, claims: Claims) -> None:
        """Put the calibrated confidence in the place of the one that the rules said."""
        for value in list(reasoned_values(claims.engagements, claims.stances, claims.instruments)):
            why = value.why
            sure = self._calibration.confidence(value.field, value.signals, why.confidence)
            value.reasons.by_path[value.path] = replace(why, confidence=sure)
