"""Reading a CSV table of the codebook, with a user's own rows laid over it."""

from __future__ import annotations

import csv
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from io import StringIO
from pathlib import Path
from typing import Generic, TypeVar

from dragoman.errors import CodebookError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Table(Generic[T]):
    """A CSV file of this room and the way from its rows to objects; lines before the header may say what it is.

    Attributes:
        file: name of the file, here and in an overlay directory.
        columns: the header, which the file must have in full.
        parse: makes an object from the cells of a row; raises ValueError for a cell it cannot take.
        key: what is unique to an object; a row of an overlay replaces the one with the same key.
    """

    file: str
    columns: tuple[str, ...]
    parse: Callable[[Sequence[str]], T]
    key: Callable[[T], Hashable]

    def load(self, overlay: Path | None = None) -> tuple[T, ...]:
        """All objects of the table, those of the overlay directory's file of the same name laid over.

        Raises:
            CodebookError: a row that cannot be read, with its file and line.
        """
        own = tuple(self._objects(self.file, self._packaged().decode("utf-8")))
        added = self._overlaid(overlay)
        if not added:
            return own
        merged = {self.key(one): one for one in own}
        merged.update((self.key(one), one) for one in added)
        return tuple(merged.values())

    def content(self, overlay: Path | None = None) -> bytes:
        """The bytes that `load` reads, for a checksum."""
        path = self._overlay_path(overlay)
        return self._packaged() + (b"" if path is None else path.read_bytes())

    def _packaged(self) -> bytes:
        return (files(__package__) / self.file).read_bytes()

    def _overlay_path(self, overlay: Path | None) -> Path | None:
        if overlay is None:
            return None
        path = overlay / self.file
        return path if path.is_file() else None

    def _overlaid(self, overlay: Path | None) -> tuple[T, ...]:
        path = self._overlay_path(overlay)
        if path is None:
            return ()
        try:
            text = path.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError as error:
            raise CodebookError(f"{path}: not UTF-8; save the table as UTF-8") from error
        return tuple(self._objects(str(path), text))

    def _objects(self, name: str, text: str) -> Iterator[T]:
        about, rows = _parted(text)
        reader = csv.reader(StringIO(rows, newline=""), strict=True)
        try:
            order = self._order(name, next(reader, []))
            for cells in reader:
                if cells:
                    yield self._object(name, about + reader.line_num, cells, order)
        except csv.Error as error:
            raise CodebookError(f"{name}, line {about + reader.line_num}: not CSV ({error})") from error

    def _order(self, name: str, header: list[str]) -> tuple[int, ...] | None:
        """Where each column stands in the file; None if it has just the columns of the table."""
        if tuple(header) == self.columns:
            return None
        missing = [column for column in self.columns if column not in header]
        unknown = [column for column in header if column not in self.columns]
        if missing or unknown:
            wrong = f"lacks {', '.join(missing)}" if missing else f"has unknown {', '.join(unknown)}"
            raise CodebookError(f"{name}, line 1: the header {wrong}; the columns are {','.join(self.columns)}")
        return tuple(header.index(column) for column in self.columns)

    def _object(self, name: str, line: int, cells: list[str], order: tuple[int, ...] | None) -> T:
        if len(cells) != len(self.columns):
            raise CodebookError(f"{name}, line {line}: {len(cells)} cells where {len(self.columns)} are needed")
        try:
            return self.parse(cells if order is None else [cells[i] for i in order])
        except ValueError as error:
            raise CodebookError(f"{name}, line {line}: {error}") from error


def _parted(text: str) -> tuple[int, str]:
    """How many lines at the start begin with #, and the text after them."""
    about = 0
    while text.startswith("#"):
        text = text.partition("\n")[2]
        about += 1
    return about, text


def several(cell: str) -> tuple[str, ...]:
    """The values of a cell that holds several, parted by `|`."""
    return tuple(cell.split("|")) if cell else ()


def needed(cell: str, column: str) -> str:
    """The cell, which must not be empty."""
    if not cell.strip():
        raise ValueError(f"{column} is empty")
    return cell


def one_of(cell: str, column: str, allowed: frozenset[str]) -> str:
    """The cell, which must be one of the allowed words."""
    if cell not in allowed:
        raise ValueError(f"{column} is {cell!r}; it must be one of {', '.join(sorted(allowed))}")
    return cell


def yes_no(cell: str, column: str) -> bool:
    """True for yes, False for no or an empty cell."""
    return one_of(cell or "no", column, frozenset({"yes", "no"})) == "yes"


def year(cell: str, column: str) -> int | None:
    """A year of four digits, or None for an empty cell."""
    if not cell:
        return None
    if len(cell) != 4 or not cell.isdigit():
        raise ValueError(f"{column} is {cell!r}; it must be a year")
    return int(cell)
