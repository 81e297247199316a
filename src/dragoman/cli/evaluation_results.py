"""What `dragoman evaluate` was asked for, as tables or as one plain object."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from dragoman.cli.calibration_tables import bin_table, threshold_table
from dragoman.cli.evaluation_tables import change_table, group_table, line_table, score_table
from dragoman.evaluation.changes import changes
from dragoman.evaluation.claims import Claims
from dragoman.evaluation.evaluating import Evaluated, evaluate, totals
from dragoman.evaluation.gold import GoldDocument
from dragoman.evaluation.groups import By, grouped
from dragoman.evaluation.judged import judged_values
from dragoman.evaluation.listing import Line, changed, misses
from dragoman.evaluation.reliability import ENOUGH, TOLERATED, Bin, Told, reliability
from dragoman.evaluation.report import (
    bin_objects,
    change_objects,
    group_objects,
    line_objects,
    threshold_objects,
    totals_object,
)
from dragoman.evaluation.thresholds import thresholds
from dragoman.model.phrases import count_phrase

if TYPE_CHECKING:
    from rich.console import RenderableType

KEPT_BACK = "check"
"""The part of gold whose single facts are listed only if it is asked for by name, as it must not be worked on."""


@dataclass(slots=True, frozen=True)
class Asked:
    """What the command was asked to tell.

    Attributes:
        by: the breakdowns.
        limit: at most so many groups of each; 0 for all.
        fields: the fields of which single facts are listed: misses, or changes where there are earlier readings.
        part: the part of gold that was asked for.
        calibration: whether to compare what is said of how sure values are with how many are right.
        precision: the share that is to be right of what is sure enough.
    """

    by: Sequence[By]
    limit: int
    fields: Sequence[str]
    part: str | None
    calibration: bool
    precision: float | None


@dataclass(slots=True)
class Results:
    """Readings against gold, and against earlier readings if there are any."""

    golds: Sequence[GoldDocument]
    read: Mapping[str, Claims]
    before: Mapping[str, Claims] | None
    asked: Asked
    documents: list[Evaluated] = field(init=False)
    pairs: list[tuple[Evaluated, Evaluated]] = field(init=False)

    def __post_init__(self) -> None:
        """Score; `pairs` are the documents that both sets of readings have, before and after."""
        self.documents = evaluate(self.golds, self.read)
        self.pairs = []
        if self.before is not None:
            both = zip(evaluate(self.golds, self.before), self.documents, strict=True)
            self.pairs = [(old, new) for old, new in both if old.read is not None and new.read is not None]

    def kept_back(self) -> int:
        """Of how many documents the single facts that were asked for are not listed."""
        return sum(not self._open(document) for document in self.documents) if self.asked.fields else 0

    def _open(self, document: Evaluated) -> bool:
        return document.gold.part != KEPT_BACK or self.asked.part == KEPT_BACK

    def lines(self) -> list[Line]:
        """Single facts: those that changed where there are earlier readings, else what is missed, wrong or added."""
        fields = self.asked.fields
        if self.before is None:
            return list(misses(filter(self._open, self.documents), fields))
        return list(changed(((old, new) for old, new in self.pairs if self._open(new)), fields))

    def as_object(self) -> dict[str, Any]:
        """Everything that was asked for."""
        told: dict[str, Any] = {"totals": totals_object(totals(self.documents))}
        if self.asked.by:
            told["by"] = {str(by): group_objects(grouped(self.documents, by)) for by in self.asked.by}
        if self.before is not None:
            told["compared"] = len(self.pairs)
            told["changes"] = change_objects(changes(self.pairs))
        if self.asked.calibration:
            told["calibration"] = bin_objects(self._bins())
        if self.asked.precision is not None:
            told["thresholds"] = threshold_objects(thresholds(self.documents, self.asked.precision))
        if self.asked.fields:
            told["facts"] = line_objects(self.lines())
        return told

    def _bins(self) -> list[Bin]:
        return reliability(Told(one.field, one.said, one.right) for one in judged_values(self.documents))

    def drawn(self, width: int) -> Iterator[RenderableType]:
        """The same as tables for a terminal of `width` columns."""
        counted = totals(self.documents)
        yield score_table(counted)
        yield f"{count_phrase(counted.documents, 'text')}, {counted.unread} not read"
        yield f"an engagement read in {counted.false} of {count_phrase(counted.without, 'text')} without any"
        yield f"{count_phrase(counted.recalled_added, 'recalled engagement')} added"
        for by in self.asked.by:
            yield from self._groups(by, width)
        if self.before is not None:
            yield ""
            yield change_table(changes(self.pairs))
            yield f"{count_phrase(len(self.pairs), 'text')} compared: those that both sets of readings have"
        if self.asked.calibration:
            yield ""
            yield from self._calibration()
        if self.asked.precision is not None:
            yield ""
            yield threshold_table(thresholds(self.documents, self.asked.precision))
            yield f"the lowest confidence from which on {self.asked.precision:g} of what is read is right"
        if self.asked.fields:
            yield ""
            lines = self.lines()
            yield line_table(lines, width) if lines else "no such facts"

    def _calibration(self) -> Iterator[RenderableType]:
        bins = self._bins()
        if bins:
            yield bin_table(bins)
            yield f"differs: of {ENOUGH} values or more what is said and what is right differ by over {TOLERATED}"
        else:
            yield "no confidences in these readings, or no value that gold can judge; were they read with --no-why?"

    def _groups(self, by: By, width: int) -> Iterator[RenderableType]:
        groups = grouped(self.documents, by)
        most = self.asked.limit or len(groups)
        yield ""
        yield group_table(by, groups[:most], width)
        if len(groups) > most:
            yield f"and {len(groups) - most:,} more with fewer amiss; --limit 0 shows all"
