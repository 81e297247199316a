"""Document → Reading: the rooms of annotation and extraction wired together."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from dragoman.annotate.annotator import Annotator, Triggers
from dragoman.annotate.lexicon import load_lexicon
from dragoman.annotate.parsers.spacy import load_parser
from dragoman.extract.engagements import EngagementExtractor
from dragoman.frames.table import FrameTable, load_engagement_frames
from dragoman.ingest import prepare
from dragoman.languages.lemmas import forms_of
from dragoman.model.document import Document
from dragoman.model.reading import Coder, Reading


@dataclass(frozen=True, slots=True)
class ReaderSettings:
    """How to read.

    Attributes:
        codebook: a directory whose tables are laid over those of the package.
        pipeline: name of an installed spaCy pipeline; None is the default one.
        home: the side for which all documents without an outlet speak.
    """

    codebook: Path | None = None
    pipeline: str | None = None
    home: str | None = None


def _triggers(table: FrameTable, language: str) -> Triggers:
    """All word forms of the lemmas of frames, by what their rows need."""
    classes: dict[str, set[str]] = {"alone": set(), "travel": set(), "weak": set()}
    for rows in (table.verbs, table.nouns):
        for lemma, frames in rows.items():
            forms = forms_of(lemma.split()[-1], language)
            if all("weak" in f.needs for f in frames):
                classes["weak"] |= forms
            elif all("place" in f.needs or "weak" in f.needs for f in frames):
                classes["travel"] |= forms
            else:
                classes["alone"] |= forms
    return Triggers(**{name: frozenset(forms) for name, forms in classes.items()})


class Reader:
    """Reads documents; building one loads the tables and the parser (about a second)."""

    def __init__(self, settings: ReaderSettings = ReaderSettings()) -> None:
        self.settings = settings
        language = "en"
        self._lexicon = load_lexicon(language, settings.codebook)
        table = load_engagement_frames(language)
        self._parser = load_parser(settings.pipeline)
        self._annotator = Annotator(self._lexicon, self._parser, _triggers(table, language), frozenset(table.nouns))
        self._engagements = EngagementExtractor(language, self._lexicon.seats)
        # The tables stay for as long as the process: no use in looking through them at each collection.
        gc.collect()
        gc.freeze()

    def coder(self) -> Coder:
        """What this reader is: version, pipeline and codebook."""
        return Coder(_version(), self._parser.name, "builtin")

    def read(self, document: Document) -> Reading:
        """The reading of one document; one that cannot be read has the reason in `document.unread`."""
        return self.read_batch([document])[0]

    def read_batch(self, documents: Sequence[Document]) -> list[Reading]:
        """Readings of several documents, in order; their sentences are parsed together."""
        prepared = [self._prepare(d) for d in documents]
        readable = [d for d in prepared if d.unread is None]
        analyses = iter(self._annotator.annotate(readable))
        coder = self.coder()
        out = []
        for document in prepared:
            reading = Reading(document, coder)
            if document.unread is None:
                reading.engagements = self._engagements.extract(document, next(analyses))
            out.append(reading)
        return out

    def _prepare(self, document: Document) -> Document:
        if self.settings.home and not document.home and not document.outlet:
            document.home = self.settings.home
        return prepare(document)


@lru_cache(maxsize=1)
def _version() -> str:
    try:
        return version("dragoman")
    except PackageNotFoundError:
        return "0+unknown"
