"""Rows of what was talked about and of what was said: predicates of topics and of stances, as data of the language."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from dragoman.errors import CodebookError
from dragoman.frames.topic_words import load_topic_words
from dragoman.model.stance import STANCE_KINDS


@dataclass(frozen=True, slots=True)
class TopicFrame:
    """A predicate of talking with the slots in which the topics stand.

    Slots are obj, subj, subj-passive, or a preposition; `agenda:obj` asks for a subject such as "agenda". `particle` is
    that of a phrasal verb, or the noun of a light one ("took stock of"), or nothing.
    """

    lemma: str
    particle: str
    noun: bool
    slots: tuple[str, ...]
    example: str

    @property
    def light(self) -> bool:
        """A verb so common that only its particle or noun tells ("took stock of", "came up")."""
        return bool(self.particle) and self.lemma in ("take", "give", "come", "bring")


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


def _rows(language: str, name: str) -> list[dict[str, str]]:
    resource = files("dragoman.languages") / language / f"{name}.csv"
    with resource.open(encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


@lru_cache(maxsize=4)
def load_topic_frames(language: str) -> dict[str, tuple[TopicFrame, ...]]:
    """Topic frames by lemma."""
    out: dict[str, list[TopicFrame]] = {}
    for row in _rows(language, "topic_frames"):
        frame = TopicFrame(
            row["lemma"], row["particle"], row["pos"] == "noun", tuple(row["slots"].split("|")), row["example"]
        )
        out.setdefault(frame.lemma, []).append(frame)
    return {lemma: tuple(frames) for lemma, frames in out.items()}


@lru_cache(maxsize=4)
def load_stance_frames(language: str) -> dict[str, tuple[StanceFrame, ...]]:
    """Stance frames by lemma, those with a particle first.

    Raises:
        CodebookError: a row with an unknown kind, with its line.
    """
    out: dict[str, list[StanceFrame]] = {}
    for line, row in enumerate(_rows(language, "stance_frames"), 2):
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
def telling_lemmas(language: str) -> frozenset[str]:
    """Lemmas whose forms make a sentence worth parsing: of frames, of light verbs the noun, of agendas."""
    out = set(load_stance_frames(language)) | load_topic_words(language).plain_agenda
    for lemma, frames in load_topic_frames(language).items():
        out |= {f.particle if f.light else lemma for f in frames}
    return frozenset(out)


@lru_cache(maxsize=4)
def impersonal_lemmas(language: str) -> frozenset[str]:
    """Lemmas of topics that tell without an actor: of agendas, and such as have their topic in the passive."""
    passive = {
        lemma for lemma, rows in load_topic_frames(language).items() if any("subj-passive" in r.slots for r in rows)
    }
    return (
        frozenset(passive - {"take", "bring", "consider", "raise", "study"}) | load_topic_words(language).plain_agenda
    )
