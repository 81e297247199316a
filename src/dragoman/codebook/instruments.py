"""Treaties, agreements and declarations with the date of their signing, for arithmetic on anniversaries."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from dragoman.codebook.tables import Table, needed, several

_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


@dataclass(frozen=True, slots=True)
class Instrument:
    """A dated instrument.

    Attributes:
        date: ISO date of signing or adoption, as precise as known.
        parties: codes of states and organizations; of a large number of states only the body under which it
            was made, or empty.
    """

    name: str
    other_names: tuple[str, ...]
    date: str
    parties: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.other_names)

    @property
    def year(self) -> int:
        return int(self.date[:4])


def _instrument(cells: Sequence[str]) -> Instrument:
    name, others, signed, parties = cells
    if not _DATE.fullmatch(signed):
        raise ValueError(f"date is {signed!r}; it must be an ISO date, month or year")
    return Instrument(needed(name, "name"), several(others), signed, several(parties))


INSTRUMENTS = Table(
    file="instruments.csv",
    columns=("name", "other_names", "date", "parties"),
    parse=_instrument,
    key=lambda instrument: instrument.name,
)


@lru_cache(maxsize=4)
def load_instruments(directory: Path | None = None) -> tuple[Instrument, ...]:
    """All instruments by date; `directory` is a user's overlay whose rows add or replace by name.

    Raises:
        CodebookError: a malformed row, with file and line.
    """
    return INSTRUMENTS.load(directory)
