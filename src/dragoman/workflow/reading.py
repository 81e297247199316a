"""Document → Reading: the rooms of annotation and extraction wired together."""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from pathlib import Path

from dragoman.annotate.annotator import Annotator
from dragoman.annotate.gate import Gate
from dragoman.annotate.lexicon import load_lexicon
from dragoman.annotate.parsers.spacy import load_parser, pipeline_name
from dragoman.codebook.book import load_codebook
from dragoman.codebook.outlets import home_of
from dragoman.extract.confidence import Confidence
from dragoman.extract.engagements import EngagementExtractor
from dragoman.extract.triggers import load_triggers
from dragoman.frames.table import FrameTable, load_engagement_frames
from dragoman.frames.telling import load_stance_frames
from dragoman.frames.topic_table import ANY_TALK, load_topic_frames
from dragoman.ingest import prepare
from dragoman.model.analysis import Analysis
from dragoman.model.document import Document
from dragoman.model.reading import Coder, Reading

_LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class ReaderSettings:
    """How to read.

    Attributes:
        codebook: a directory whose tables are laid over those of the package.
        pipeline: name of an installed spaCy pipeline; None is the default one.
        home: the side for which all documents without an outlet speak.
        calibrated: whether confidences are set right by what gold has taught; else they are what the rules say.
    """

    codebook: Path | None = None
    pipeline: str | None = None
    home: str | None = None
    calibrated: bool = True


def _nouns(table: FrameTable, language: str) -> frozenset[str]:
    """Lemmas of all nouns of action, of stance and of talking."""
    stances = {lemma for lemma, rows in load_stance_frames(language).items() if any(r.pos == "noun" for r in rows)}
    topics = {r.lemma for rows in load_topic_frames(language).values() for r in rows if r.pos == "noun"} - {ANY_TALK}
    return frozenset(table.nouns) | stances | topics


@dataclass(frozen=True, slots=True)
class _Parts:
    """What reading needs, loaded when the first document is read."""

    gate: Gate
    annotator: Annotator
    engagements: EngagementExtractor
    confidence: Confidence | None


def _load_parts(settings: ReaderSettings) -> _Parts:
    lexicon = load_lexicon(_LANGUAGE, settings.codebook)
    table = load_engagement_frames(_LANGUAGE)
    triggers = load_triggers(_LANGUAGE)
    parser = load_parser(settings.pipeline)
    parts = _Parts(
        Gate(lexicon, triggers, _LANGUAGE),
        Annotator(lexicon, parser, triggers, _nouns(table, _LANGUAGE), frozenset(table.verbs)),
        EngagementExtractor(_LANGUAGE, lexicon.seats, settings.codebook),
        Confidence(settings.codebook) if settings.calibrated else None,
    )
    # The tables stay for as long as the process: no use in looking through them at each collection.
    gc.collect()
    gc.freeze()
    return parts


class Reader:
    """Reads documents. Making one is cheap; the first document loads the tables and the parser (about a second).

    Raises:
        PipelineError: the parser's pipeline is not installed.
        CodebookError: a table of the overlay is malformed.
    """

    def __init__(self, settings: ReaderSettings = ReaderSettings()) -> None:
        self.settings = settings
        self._coder = Coder(_version(), pipeline_name(settings.pipeline), _tables_hash(settings.codebook))
        self._parts: _Parts | None = None

    def coder(self) -> Coder:
        """What this reader is: version, pipeline, and a checksum of all tables in use."""
        return self._coder

    def read(self, document: Document) -> Reading:
        """The reading of one document; one that cannot be read has the reason in `document.unread`."""
        return self.read_batch([document])[0]

    def read_batch(self, documents: Sequence[Document]) -> list[Reading]:
        """Readings of several documents, in order; their sentences are parsed together."""
        readings = [Reading(self._prepared(d), self._coder) for d in documents]
        let_in = [r for r in readings if r.document.unread is None and self._can_matter(r.document)]
        extractor, confidence = self._loaded().engagements, self._loaded().confidence
        for reading, analysis in zip(let_in, self.analyse([r.document for r in let_in]), strict=True):
            claims = extractor.claims(reading.document, analysis)
            if confidence is not None:
                confidence.settle(claims)
            reading.engagements, reading.stances = claims.engagements, claims.stances
            reading.instruments = claims.instruments
        return readings

    def analyse(self, documents: Sequence[Document]) -> list[Analysis]:
        """The analyses of documents that can be read: what is there, before anything is said of what it means."""
        return self._loaded().annotator.annotate(documents)

    def _loaded(self) -> _Parts:
        self._parts = self._parts or _load_parts(self.settings)
        return self._parts

    def _prepared(self, document: Document) -> Document:
        if self.settings.home and not document.home and not document.outlet:
            document.home = self.settings.home
        return prepare(document)

    def _can_matter(self, document: Document) -> bool:
        """Whether the gate lets a document in; of the others no sentence is looked at."""
        home = document.home
        if home is None and (found := home_of(document.outlet, document.url)):
            home = found[0]
        text = f"{document.title}\n{document.text}" if document.title else document.text
        return self._loaded().gate.lets_in(text, home)


@lru_cache(maxsize=4)
def _tables_hash(overlay: Path | None) -> str:
    """Short checksum of the codebook and of the word tables of the language."""
    digest = hashlib.sha256(load_codebook(overlay).hash.encode())
    folder = files("dragoman.languages") / _LANGUAGE
    for resource in sorted(folder.iterdir(), key=lambda r: r.name):
        if resource.name.endswith((".csv", ".toml", ".txt")):
            digest.update(resource.name.encode())
            digest.update(resource.read_bytes())
    return digest.hexdigest()[:12]


@lru_cache(maxsize=1)
def _version() -> str:
    try:
        return version("dragoman")
    except PackageNotFoundError:
        return "0+unknown"
