"""What the rows of acts need: classes of objects and subjects, actors in their slots, words beside them."""

from __future__ import annotations

from dragoman.extract.act_words import ActWords
from dragoman.extract.company import Company
from dragoman.extract.predicates import Predicate
from dragoman.frames.table import EngagementFrame
from dragoman.model.analysis import Analysis
from dragoman.model.clause import Argument


class ActNeeds:
    """Checks needs over one analysis."""

    def __init__(self, analysis: Analysis, company: Company, words: ActWords) -> None:
        self.analysis = analysis
        self.company = company
        self.words = words

    def met(self, frame: EngagementFrame, predicate: Predicate, a: list[Argument], b: list[Argument]) -> bool:
        """Whether everything that a row needs is there."""
        return all(self._met(need, predicate, a, b) for need in frame.needs)

    def _met(self, need: str, predicate: Predicate, a: list[Argument], b: list[Argument]) -> bool:
        name, _, value = need.partition(":")
        if name == "object":
            return bool(self._nouns(predicate, value))
        if name == "subject":
            return any(self.words.is_of(value, x.lemma) for x in predicate.clause.subjects)
        if name == "a":
            return any(p for p in self.company.parties(a, subject=True))
        if name == "b":
            return self._b(value, b)
        if name == "near":
            return bool(self._around(predicate) & self.words.classes[value])
        if name == "word":
            return bool(self._around(predicate) & self.words.words[value])
        if name == "not":
            return not self._excluded(predicate, value)
        return True

    def _nouns(self, predicate: Predicate, name: str) -> set[str]:
        """Lemmas of the class among the objects (or the noun itself) and what "of" ties to them."""
        return {n.lemma for n in predicate.nouns if self.words.is_of(name, n.lemma)} | {
            lemma for lemma in predicate.lemmas() if self.words.is_of(name, lemma)
        }

    def _b(self, value: str, b: list[Argument]) -> bool:
        parties = self.company.parties(b)
        if value == "person":
            return any(p.kind in ("person", "group") for p in parties)
        if value == "many":
            return len(parties) > 1 or any(p.plural for p in parties)
        return bool(parties)

    def _around(self, predicate: Predicate) -> set[str]:
        """Words of the sentence."""
        sentence = self.analysis.sentences[predicate.clause.sentence]
        return set(self.analysis.token_norms[sentence.first : sentence.last])

    def _excluded(self, predicate: Predicate, name: str) -> bool:
        """Whether a word that rules the row out stands with the predicate's nouns or arguments."""
        words = self.words.words.get(name) or self.words.classes.get(name, frozenset({name}))
        told = predicate.lemmas()
        if predicate.verb is not None and name in ("sport",):
            told |= self._around(predicate)
        return bool(told & words)
