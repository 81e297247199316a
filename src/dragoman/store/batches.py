"""Long lists cut so that a statement has not too many parameters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")

# SQLite before 3.32 took 999 parameters at most
_SIZE = 500


def by_batches(items: Sequence[T], size: int = _SIZE) -> Iterator[Sequence[T]]:
    """The items in order, in lists of at most `size`."""
    for start in range(0, len(items), size):
        yield items[start : start + size]
