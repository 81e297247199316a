"""Frames: rows that tie a predicate with its construction to a kind of engagement.

The rows are data (`languages/<code>/engagement_frames.csv`), one construction each, with an example to be read so.
Columns:

- `lemma`: dictionary form of the predicate; `particle`: of a phrasal verb.
- `pos`: verb or noun.
- `kind`: the kind of engagement (see the annotation guideline).
- `a`, `b`: where the two sides stand: alternatives joined by |, out of subj, obj, poss, of, by, between, with, to,
  from, for, at, attr (any preposition may be named). `b` empty: one side is enough.
- `place`: where the destination or place stands, in the same terms.
- `needs`: conditions, joined by |: `b:person`, `b:actor`, `b:state`, `place`, `plural` (A alone must be several),
  `object:NOUN` (the object's lemma), `to:CLASS` (if B is to do something, a verb of the class), `format`, `goalless`
  (no place is tied to it), `by:CLASS` (the lemma of the verb of a noun), `together` (those of B are met at once).
- `rank`: for visits.
- `example`, `not`: a sentence that must match, one that must not.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from dragoman.errors import CodebookError
from dragoman.languages.forms import csv_rows
from dragoman.model.engagement import KINDS

# Told by a predicate with two sides around it, or with a traveller and a place.
TALKS = frozenset({"visit", "meeting", "call", "consultations"})


@dataclass(frozen=True, slots=True)
class EngagementFrame:
    """One row of the table; see the module."""

    lemma: str
    particle: str
    pos: str
    kind: str
    a: tuple[str, ...]
    b: tuple[str, ...]
    place: tuple[str, ...]
    needs: frozenset[str]
    example: str
    counterexample: str

    @property
    def name(self) -> str:
        """The name by which a value tells the frame that gave it."""
        words = f"{self.lemma} {self.particle}".strip()
        return f"frame:{self.pos}:{words}:{self.kind}"


def _cells(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split("|") if part.strip())


@dataclass(frozen=True, slots=True)
class FrameTable:
    """Rows by lemma, for verbs and for nouns."""

    verbs: dict[str, tuple[EngagementFrame, ...]]
    nouns: dict[str, tuple[EngagementFrame, ...]]
    rows: tuple[EngagementFrame, ...]


def _table(rows: list[EngagementFrame]) -> FrameTable:
    verbs: dict[str, list[EngagementFrame]] = {}
    nouns: dict[str, list[EngagementFrame]] = {}
    for frame in rows:
        (verbs if frame.pos == "verb" else nouns).setdefault(frame.lemma, []).append(frame)
    return FrameTable({k: tuple(v) for k, v in verbs.items()}, {k: tuple(v) for k, v in nouns.items()}, tuple(rows))


@lru_cache(maxsize=4)
def load_engagement_frames(language: str) -> FrameTable:
    """The frames of engagements of a language.

    Raises:
        CodebookError: a row with an unknown kind or part of speech, with its line.
    """
    rows = []
    for line, row in enumerate(csv_rows(language, "engagement_frames"), 2):
        if row["kind"] not in KINDS or row["pos"] not in ("verb", "noun"):
            raise CodebookError(f"engagement_frames.csv, line {line}: {row['kind']!r} or {row['pos']!r} is not known")
        rows.append(
            EngagementFrame(
                row["lemma"],
                row["particle"],
                row["pos"],
                row["kind"],
                _cells(row["a"]),
                _cells(row["b"]),
                _cells(row["place"]),
                frozenset(_cells(row["needs"])),
                row["example"],
                row["not"],
            )
        )
    return _table(rows)


@lru_cache(maxsize=4)
def load_talk_frames(language: str) -> FrameTable:
    """The rows of talks and travel alone.

    Raises:
        CodebookError: as for `load_engagement_frames`.
    """
    return _table([row for row in load_engagement_frames(language).rows if row.kind in TALKS])
