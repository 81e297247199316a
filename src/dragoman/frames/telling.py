"""Rows of what was said: predicates of stances, as data of the language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from dragoman.errors import CodebookError
from dragoman.languages.forms import csv_rows
from dragoman.model.stance import STANCE_KINDS


@dataclass(frozen=True, slots=True)
class StanceFrame:
    """A predicate of stance: its kind, and the slots in which its object stands, tried in their order.

    Slots are obj, that (a clause), to (an infinitive), or a preposition. `pos` is verb, noun (under a verb of
    expressing), or adjective (under "be", "remain", "feel"). `thing` is the kind where the object is no deed
    ("committed to the treaty"), `own` where nobody but the holder is to do it ("wants to join"), if they differ.
    `counterexample` is a sentence that must tell nothing of the kind.
    """

    lemma: str
    particle: str
    pos: str
    kind: str
    slots: tuple[str, ...]
    thing: str
    own: str
    example: str
    counterexample: str


@lru_cache(maxsize=4)
def load_stance_frames(language: str) -> dict[str, tuple[StanceFrame, ...]]:
    """Stance frames by lemma, those with a particle first.

    Raises:
        CodebookError: a row with an unknown kind, with its line.
    """
    out: dict[str, list[StanceFrame]] = {}
    for line, row in enumerate(csv_rows(language, "stance_frames"), 2):
        if {row["kind"], row["thing"] or row["kind"], row["own"] or row["kind"]} - STANCE_KINDS:
            raise CodebookError(f"stance_frames.csv, line {line}: {row['kind']!r} is no kind of stance")
        frame = StanceFrame(
            row["lemma"],
            row["particle"],
            row["pos"],
            row["kind"],
            tuple(row["slots"].split("|")),
            row["thing"],
            row["own"],
            row["example"],
            row["not"],
        )
        out.setdefault(frame.lemma, []).append(frame)
    return {lemma: tuple(sorted(frames, key=lambda f: not f.particle)) for lemma, frames in out.items()}


@lru_cache(maxsize=4)
def stance_triggers(language: str) -> frozenset[str]:
    """Lemmas for which a sentence is parsed; of a common verb with a phrase the longest word of that ("highly of")."""
    out: set[str] = set()
    for lemma, frames in load_stance_frames(language).items():
        phrases = [f.particle for f in frames]
        common = all(" " in phrase for phrase in phrases)
        out |= {max(phrase.split(), key=len) for phrase in phrases} if common else {lemma}
    return frozenset(out)
