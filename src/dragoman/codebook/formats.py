"""Standing formats and named bodies in which states sit together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from dragoman.codebook.tables import Table, needed, one_of, several

KINDS = frozenset({"session", "consultations", "summit", "conference"})
STATE_SLOT = "{state}"


@dataclass(frozen=True, slots=True)
class Format:
    """A format by the names it goes by.

    Attributes:
        names: as texts have them, the usual one first.
        templates: names with a `{state}` for any state's name or adjective ("NATO + {state}").
        short: the organization that sits, or whose body it is; empty for what any two states may hold.
        kind: the kind of engagement that a sitting of it is, one of `KINDS`.
        members: codes of those who sit, where they are not the members of `short`.
    """

    names: tuple[str, ...]
    templates: tuple[str, ...]
    short: str
    kind: str
    members: tuple[str, ...]


def _format(cells: Sequence[str]) -> Format:
    name, others, short, kind, members = cells
    every = (needed(name, "name"), *several(others))
    return Format(
        names=tuple(one for one in every if STATE_SLOT not in one),
        templates=tuple(one for one in every if STATE_SLOT in one),
        short=short,
        kind=one_of(kind, "kind", KINDS),
        members=several(members),
    )


FORMATS = Table(
    file="formats.csv",
    columns=("name", "other_names", "short", "kind", "members"),
    parse=_format,
    key=lambda one: (one.names or one.templates)[0],
)


@lru_cache(maxsize=4)
def load_formats(directory: Path | None = None) -> tuple[Format, ...]:
    """All formats; `directory` is a user's overlay whose rows add or replace by name.

    Raises:
        CodebookError: a malformed row, with file and line.
    """
    return FORMATS.load(directory)
