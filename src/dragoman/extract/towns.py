"""A town that no table knows: "opened a laboratory in Mailuu-Suu", a name behind "in" that is nothing else."""

from __future__ import annotations

from dragoman.annotate.coreference import Coreference
from dragoman.extract.attachment import Attachment
from dragoman.extract.candidate import Candidate
from dragoman.extract.days import times_by_sentence
from dragoman.extract.when_where_words import WhenWhereWords
from dragoman.languages.words import load_words
from dragoman.model.analysis import Analysis

_LONGEST = 3  # tokens of a name
_SHORTEST = 2  # letters; shorter ones are abbreviations
_BEFORE = frozenset({"in", "near"})
_OWN = 2  # strength from which a phrase belongs to a candidate


class TownFinder:
    """Finds such towns in one analysis."""

    def __init__(self, analysis: Analysis, coreference: Coreference, words: WhenWhereWords, language: str) -> None:
        self.analysis = analysis
        self.coreference = coreference
        self.words = words
        self.common = load_words(language).common
        self._times = {
            t for times in times_by_sentence(analysis).values() for x in times for t in range(x.first, x.last)
        }

    def of(self, candidate: Candidate, attachment: Attachment) -> tuple[str, tuple[int, int]] | None:
        """Name and characters of the town bound to a candidate."""
        sentence, norms = self.analysis.sentences[candidate.sentence], self.analysis.token_norms
        for t in range(sentence.first, sentence.last - 1):
            if norms[t] not in _BEFORE:
                continue
            last = self._end(t + 1, sentence.last)
            head = attachment.head(t + 1, last, candidate.sentence) if last > t + 1 else t
            if head > t and attachment.strength(head, candidate, nouns=candidate.kind == "ceremony") >= _OWN:
                span = (self.analysis.token_starts[t + 1], self.analysis.token_ends[last - 1])
                return self.analysis.text[span[0] : span[1]], span
        return None

    def _end(self, first: int, last: int) -> int:
        """The token behind a name that begins at a token; `first` if none does."""
        end = first
        while end < last and self._names(end):
            end += 1
        follows = end < last and self.analysis.token_norms[end] in ("'s", "’s")
        return first if end - first > _LONGEST or follows else end

    def _names(self, token: int) -> bool:
        norm = self.analysis.token_norms[token]
        if not self.analysis.token_caps[token] or not norm[:1].isalpha() or token in self._times:
            return False
        if norm in self.common or norm in self.words.buildings or self.coreference.mention_at(token) is not None:
            return False
        return len(norm) > _SHORTEST
