"""How sure values are said to be beside how many are right, and what a threshold leaves."""

from __future__ import annotations

from collections.abc import Iterable

from rich.table import Table

from dragoman.cli.tables import cell, figure_table
from dragoman.evaluation.reliability import Bin
from dragoman.evaluation.thresholds import Threshold


def bin_table(bins: Iterable[Bin]) -> Table:
    """A row for each bin of confidence of a field; bins of enough values in which said and right differ are marked."""
    table = figure_table("Value", "Sure", "Values", "Said", "Right", "")
    shown = None
    for one in bins:
        sure = f"under {one.high:.1f}" if not one.low else f"{one.low:.1f} to {one.high:.1f}"
        said, right = f"{one.mean_said():.3f}", f"{one.share_right():.3f}"
        field = cell("" if one.field == shown else one.field, "bold")
        table.add_row(field, *(cell(text) for text in (sure, f"{one.values:,}", said, right)), _mark(one))
        shown = one.field
    return table


def _mark(one: Bin) -> str:
    return "differs" if one.off() else ""


def threshold_table(thresholds: Iterable[Threshold]) -> Table:
    """A row for each family of claims: from which confidence on enough of it is right, and the recall left."""
    table = figure_table("Claims", "Sure at least", "Precision", "Recall", "of", "Kept", "of")
    for one in thresholds:
        figures = (f"{one.precision:.3f}", f"{one.recall:.3f}", f"{one.recall_of_all:.3f}", f"{one.kept:,}")
        if one.confidence is None:
            figures = ("", "", f"{one.recall_of_all:.3f}", "")
        sure = "none is enough" if one.confidence is None else f"{one.confidence:.3f}"
        table.add_row(cell(one.family, "bold"), *(cell(text) for text in (sure, *figures, f"{one.read:,}")))
    return table
