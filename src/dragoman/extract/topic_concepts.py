"""Which concept of the topic scheme the words of a topic name: the strongest, longest and most special term."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from dragoman.codebook.folding import fold
from dragoman.codebook.topics import AREAS, GENERAL, TopicConcept, load_topics
from dragoman.languages.lemmas import lemma

_WORD = re.compile(r"\w+(?:[-+]\w+)*")
# How much a term says: of a field or an area; a weak one of a field; of relations in general; a weak one of these.
_STRONG, _FIELD, _GENERAL, _WEAK_AREA, _WEAK_GENERAL = 4, 3, 2, 1, 0


_CONFIDENCE = {_STRONG: 0.85, _FIELD: 0.7, _GENERAL: 0.85, _WEAK_AREA: 0.6, _WEAK_GENERAL: 0.6}


@dataclass(frozen=True, slots=True)
class ConceptTerm:
    """Words that name a concept, folded and in the singular; `narrow` if the concept has one above it."""

    words: tuple[str, ...]
    concept: str
    strength: int
    narrow: bool

    @property
    def confidence(self) -> float:
        """How sure it is that a topic with these words is of the concept."""
        return _CONFIDENCE[self.strength]


class ConceptMatcher:
    """Gives topics their concepts; the same words always have the same one."""

    def __init__(self, concepts: tuple[TopicConcept, ...], language: str) -> None:
        self.language = language
        self._terms: dict[str, list[ConceptTerm]] = {}
        for concept in concepts:
            for words, weak in [*((t, False) for t in concept.terms), *((t, True) for t in concept.weak_terms)]:
                self._add(concept, self._words(words), weak)

    def _add(self, concept: TopicConcept, words: tuple[str, ...], weak: bool) -> None:
        top = concept.parent or concept.id
        if top == GENERAL:
            strength = _WEAK_GENERAL if weak else _GENERAL
        elif weak:
            strength = _WEAK_AREA if top == AREAS else _FIELD
        else:
            strength = _STRONG
        term = ConceptTerm(words, concept.id, strength, bool(concept.parent))
        self._terms.setdefault(words[0], []).append(term)

    def match(self, text: str) -> ConceptTerm | None:
        """The term by which a topic in the words of the text is of a concept; None if it names none."""
        best = max(self._found(self._words(text)), key=lambda found: found[0], default=None)
        return best[1] if best is not None else None

    def _found(self, words: tuple[str, ...]) -> Iterator[tuple[tuple[int, int, bool, int], ConceptTerm]]:
        """The terms in some words, with a key that is greater the more a term says."""
        for start, word in enumerate(words):
            for term in self._terms.get(word, ()):
                if words[start : start + len(term.words)] == term.words:
                    yield (term.strength, len(term.words), term.narrow, -start), term

    def _words(self, text: str) -> tuple[str, ...]:
        return tuple(lemma(word, "NNS", self.language) for word in _WORD.findall(fold(text)) if word != "s")


@lru_cache(maxsize=4)
def load_concepts(language: str, overlay: Path | None = None) -> ConceptMatcher:
    """The matcher of a language; `overlay` is a user's directory of tables.

    Raises:
        CodebookError: a malformed row of the scheme, with file and line.
    """
    return ConceptMatcher(load_topics(overlay), language)
