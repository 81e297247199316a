"""What the whole pipeline reads of acts (messages, signings, ceremonies, statements), in a form to compare."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from dragoman.annotate.coreference import Coreference
from dragoman.annotate.speakers import Speakers
from dragoman.extract.act_words import load_act_words
from dragoman.extract.acts import ActFinder
from dragoman.extract.candidate import Candidate
from dragoman.extract.mood import MoodReader, load_moods
from dragoman.extract.parties import PartyBuilder
from dragoman.frames.table import load_engagement_frames
from dragoman.model.document import Document
from dragoman.workflow.reading import Reader

ACTS = ("message", "signing", "ceremony", "statement")


@dataclass(frozen=True)
class Act:
    """Kind, status and "Name CODE" of each participant ("Name" alone where no side is known)."""

    kind: str
    status: str
    parties: frozenset[str]
    country: str | None = None


@lru_cache(maxsize=1)
def reader() -> Reader:
    """One reader for all tests, as loading the tables takes a second."""
    return Reader()


def acts(text: str, published: str = "2024-06-14", title: str | None = None) -> list[Act]:
    """The acts between states that a text tells as news, in its order."""
    reading = reader().read(Document(text, published=published, title=title))
    return [
        Act(
            e.kind,
            e.status,
            frozenset(" ".join([p.name, *sorted(p.sides())]) for p in e.participants),
            e.place.country,
        )
        for e in reading.engagements
        if e.kind in ACTS and not e.domestic and not e.background
    ]


def act(kind: str, parties: str, status: str = "held") -> list[tuple[str, str, frozenset[str]]]:
    """One act as it is expected: participants parted by semicolons."""
    return [(kind, status, frozenset(p.strip() for p in parties.split(";")))]


def told(text: str) -> list[tuple[str, str, frozenset[str]]]:
    """The acts of a text without their places."""
    return [(a.kind, a.status, a.parties) for a in acts(text)]


def candidates(text: str) -> list[Candidate]:
    """What the frames of acts match in a text, before anything is merged or left out."""
    parts = reader()._loaded()
    analysis = parts.annotator.annotate([Document(text, published="2024-06-14")])[0]
    coreference = Coreference(analysis)
    builder = PartyBuilder(analysis, coreference, Speakers(analysis))
    moods = MoodReader(analysis, load_moods("en"))
    return ActFinder(analysis, coreference, builder, moods, load_engagement_frames("en"), load_act_words("en")).find()
