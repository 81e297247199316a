"""Scores, groups, single facts and changes as tables that fit the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.table import Table
from rich.text import Text

from dragoman.cli.tables import ROOM_FOR_ALL, cell, figure_table, plain_table
from dragoman.evaluation.changes import Change
from dragoman.evaluation.groups import By, Group
from dragoman.evaluation.listing import Line
from dragoman.evaluation.totals import PAIRED, Totals

_STYLES = {"missed": "yellow", "wrong": "red", "added": "magenta", "gained": "green", "lost": "red", "dropped": "green"}
_LONGEST_QUOTE = 200


def score_table(totals: Totals) -> Table:
    """A row for each field; F1 where things are found or added, else the share of values that are right."""
    table = figure_table("Field", "F1 or share", "Precision", "Recall", "Right", "Of", "Added")
    for row in totals.scores():
        paired = row.field in PAIRED
        table.add_row(
            cell(row.field, "bold" if paired else ""),
            cell(f"{row.score:.3f}", "bold" if paired else ""),
            cell(f"{row.precision:.3f}"),
            cell(f"{row.recall:.3f}"),
            cell(f"{row.right:,}"),
            cell(f"{row.facts:,}"),
            cell(f"{row.added:,}" if paired else ""),
        )
    return table


def group_table(by: By, groups: Iterable[Group], width: int) -> Table:
    """A row for each group: what there is to mend, and the scores of what is found or added.

    Where there is room, each has a column of its own.
    """
    columns = PAIRED if width >= ROOM_FOR_ALL else ("engagement", "participant", "topic", "stance")
    table = figure_table(by.capitalize(), "Texts", "Right", "Of", "Amiss", *(name.capitalize() for name in columns))
    table.columns[0].ratio, table.columns[0].overflow = 1, "fold"
    for group in groups:
        scores = {row.field: row for row in group.totals.scores()}
        figures = (group.totals.documents, group.totals.right(), group.totals.facts(), group.wrong())
        found = (f"{scores[name].score:.3f}" if name in scores else "" for name in columns)
        table.add_row(cell(group.name), *(cell(f"{n:,}") for n in figures), *(cell(one) for one in found))
    return table


def line_table(lines: Sequence[Line], width: int) -> Table:
    """Single facts, with gold's value and the one read side by side where there is room, else below each other."""
    wide = width >= ROOM_FOR_ALL
    columns = ("Of", "Gold", "Read", "Words") if wide else ("Fact",)
    table = plain_table("Text", "What", "Field", *columns)
    for column in table.columns[3:]:
        column.ratio, column.overflow = 1, "fold"
    for line in lines:
        values = (cell(line.of), _value(line.gold), _value(line.read), cell(_shortened(line.quote), "dim"))
        told = values if wide else (_below(line),)
        table.add_row(cell(line.document), cell(line.what, _STYLES[line.what]), cell(line.field), *told)
    return table


def _below(line: Line) -> Text:
    words = cell(line.of)
    for name, value in (("gold: ", line.gold), ("read: ", line.read)):
        if value is not None:
            words.append(f"\n{name}", "dim").append_text(_value(value))
    if line.quote:
        words.append("\n").append_text(cell(_shortened(line.quote), "dim"))
    return words


def _value(value: str | None) -> Text:
    return cell("–" if value is None else value, "dim" if value is None else "bold")


def _shortened(quote: str) -> str:
    return quote if len(quote) <= _LONGEST_QUOTE else quote[: _LONGEST_QUOTE - 1] + "…"


def change_table(changes: Iterable[Change]) -> Table:
    """A row for each field that changed, with how likely so unequal a split of texts is by chance."""
    table = figure_table("Changed", "Gained", "Lost", "Added before", "now", "Texts better", "worse", "Chance")
    for row in changes:
        added = (row.added_before, row.added_after) if row.added_before or row.added_after else ("", "")
        figures = (row.gained, row.lost, *added, row.better, row.worse)
        table.add_row(cell(row.field), *(cell(str(one)) for one in figures), cell(_chance(row.chance())))
    return table


def _chance(share: float) -> str:
    return "<0.001" if share < 0.001 else f"{share:.3f}"
