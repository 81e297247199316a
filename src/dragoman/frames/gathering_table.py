"""Frames of gatherings: verbs that say that one takes place, or that somebody goes to it.

The rows are data (`languages/<code>/gathering_frames.csv`), each with a sentence that must be read so. Columns:

- `lemma`, `particle`: the verb; alternatives of the particle joined by |.
- `slot`: where the gathering stands: subj, obj, pass (subject of a passive), or a preposition.
- `needs`: `object:WORD|WORD` (lemma of the verb's object), `object:person`, `words:PHRASE|PHRASE` in the sentence,
  `placed` (a city or venue in the sentence) or `timed` (a time right behind the verb).
- `parties`: where those who take part stand, joined by |: subj, obj, or prepositions.
- `effect`: held, planned or cancelled, where the verb says so; else empty.
- `example`, `not`: a sentence that must be read so, one that must not.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from dragoman.errors import CodebookError
from dragoman.languages.forms import csv_rows

EFFECTS = ("", "held", "planned", "cancelled")


@dataclass(frozen=True, slots=True)
class GatheringFrame:
    """One row of the table; see the module."""

    lemma: str
    particles: frozenset[str]
    slot: str
    needs: tuple[str, frozenset[str]]
    parties: tuple[str, ...]
    effect: str
    example: str
    counterexample: str

    @property
    def name(self) -> str:
        """The name by which a value tells the frame that gave it."""
        return f"frame:gathering:{self.lemma}:{self.slot}"


@dataclass(frozen=True, slots=True)
class GatheringTable:
    """Rows by lemma and slot, those with conditions first."""

    rows: tuple[GatheringFrame, ...]
    by_place: dict[tuple[str, str], tuple[GatheringFrame, ...]]

    def at(self, lemma: str, slot: str) -> tuple[GatheringFrame, ...]:
        """The rows of a verb for a gathering in a slot."""
        return self.by_place.get((lemma, slot), ())


def _needs(text: str) -> tuple[str, frozenset[str]]:
    name, _, values = text.partition(":")
    return name, frozenset(v for v in values.split("|") if v)


@lru_cache(maxsize=4)
def load_gathering_frames(language: str) -> GatheringTable:
    """The frames of gatherings of a language.

    Raises:
        CodebookError: a row with an unknown effect or an empty slot, with its line.
    """
    rows = []
    for line, row in enumerate(csv_rows(language, "gathering_frames"), 2):
        if row["effect"] not in EFFECTS or not row["slot"]:
            told = f"effect {row['effect']!r} or slot {row['slot']!r} is not known"
            raise CodebookError(f"gathering_frames.csv, line {line}: {told}")
        rows.append(
            GatheringFrame(
                row["lemma"],
                frozenset(p for p in row["particle"].split("|") if p),
                row["slot"],
                _needs(row["needs"]),
                tuple(p for p in row["parties"].split("|") if p),
                row["effect"],
                row["example"],
                row["not"],
            )
        )
    by_place: dict[tuple[str, str], list[GatheringFrame]] = defaultdict(list)
    for frame in sorted(rows, key=lambda r: (not r.particles, not r.needs[0])):
        by_place[frame.lemma, frame.slot].append(frame)
    return GatheringTable(tuple(rows), {k: tuple(v) for k, v in by_place.items()})
