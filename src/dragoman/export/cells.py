"""Values as cells that every spreadsheet shows as what they are."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from typing import TextIO

from dragoman.model.visible import one_line

_SEPARATOR = "|"
# What a spreadsheet takes for the start of a formula, also in full width, as East Asian versions do.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")

Value = str | bool | Sequence[str] | None


def cell(value: Value) -> str:
    """A value on one line: yes and no for truth, several values parted by `|`, nothing for None.

    What a spreadsheet would run as a formula gets an apostrophe in front.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str):
        return _harmless(value)
    return _SEPARATOR.join(_harmless(one.replace(_SEPARATOR, "/")) for one in value)


class Sheet:
    """A CSV file with a header, written row by row."""

    def __init__(self, stream: TextIO, columns: Iterable[str]) -> None:
        self._columns = tuple(columns)
        self._rows = csv.writer(stream, lineterminator="\n")
        self._rows.writerow(self._columns)

    def write(self, values: Mapping[str, Value]) -> None:
        """Write a row; the values are those of all columns."""
        self._rows.writerow(cell(values[column]) for column in self._columns)


def _harmless(text: str) -> str:
    line = one_line(text)
    return f"'{line}" if text.startswith(_FORMULA) or line.startswith(_FORMULA) else line
