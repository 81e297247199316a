"""How much is taken in at once."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True, frozen=True)
class Limits:
    """Limits that keep a hostile or mistaken source from filling the memory.

    Attributes:
        max_bytes: of a file that is one document, and of one line of JSON Lines.
        max_chars: of a text that is read; a longer one is kept, marked unread.
    """

    max_bytes: int = 20_000_000
    max_chars: int = 2_000_000


DEFAULT_LIMITS = Limits()


def in_numbers(count: int, unit: str) -> str:
    """A number as users read it: "2,000,000 characters"."""
    return f"{count:,} {unit}"
