"""The venue of a candidate in the words of the text: "at the San Anton Palace", "at his residence"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.annotate.coreference import Coreference
from dragoman.extract.attachment import Attachment
from dragoman.extract.candidate import Candidate
from dragoman.extract.when_where_words import WhenWhereWords
from dragoman.model.analysis import Analysis
from dragoman.model.mention import Mention

_LONGEST = 12  # tokens of the name of a venue
_BEFORE = frozenset({"at", "in", "inside"})
_LEADS = frozenset({"the", "his", "her", "their", "its", "a"})
_JOINING = frozenset({"of", "the", "de", "da", "do", "for", "del", "du", "la", "le", "al", "el", "and"})


@dataclass(slots=True, frozen=True)
class Venue:
    """A venue: its name, its country where that is known, its characters, its first token and the token behind it."""

    name: str
    country: str | None
    span: tuple[int, int]
    first: int
    last: int


class VenueFinder:
    """Finds venues in one analysis."""

    def __init__(self, analysis: Analysis, coreference: Coreference, words: WhenWhereWords) -> None:
        self.analysis = analysis
        self.coreference = coreference
        self.words = words
        self._found: dict[int, list[tuple[int, int, str | None]]] = {}

    def of(self, candidate: Candidate, attachment: Attachment) -> Venue | None:
        """The venue bound to a candidate."""
        best: tuple[int, int, int, int, str | None] | None = None
        for first, last, code in self._in(candidate.sentence):
            head = attachment.head(first, last, candidate.sentence)
            strength = attachment.strength(head, candidate, nouns=False)
            if strength <= 0:
                continue
            rank = (strength, -abs(first - candidate.head))
            if best is None or rank > best[:2]:
                best = (*rank, first, last, code)
        if best is None:
            return None
        start, end = self.analysis.token_starts[best[2]], self.analysis.token_ends[best[3] - 1]
        return Venue(self.analysis.text[start:end], self._where(best[4], candidate), (start, end), best[2], best[3])

    @staticmethod
    def _where(code: str | None, candidate: Candidate) -> str | None:
        """The country of a venue, unless both sides are others: "the Foreign Office" may be any of many."""
        codes = candidate.codes()
        return None if len(codes) > 1 and code not in codes else code

    def _in(self, sentence: int) -> list[tuple[int, int, str | None]]:
        if sentence not in self._found:
            self._found[sentence] = list(self._search(sentence))
        return self._found[sentence]

    def _search(self, index: int) -> Iterator[tuple[int, int, str | None]]:
        sentence, norms = self.analysis.sentences[index], self.analysis.token_norms
        for t in range(sentence.first, sentence.last - 1):
            if norms[t] not in _BEFORE and norms[t] != "to":
                continue
            first = self._after_city(t + 1)
            while first < sentence.last and norms[first] in _LEADS:
                first += 1
            found = self._known(first)
            if found is None and norms[t] != "to":  # "welcomed him to the White House"
                found = self._named(first, self._until(first, sentence.last))
            if found is not None:
                yield first, *found

    def _after_city(self, first: int) -> int:
        """The token after a city that owns the venue: "at Rome's Chigi Palace"."""
        mention = self.coreference.mention_at(first)
        if mention is None or mention.kind != "city" or mention.first != first:
            return first
        return mention.last + 1 if self.analysis.token_norms[mention.last : mention.last + 1] == ["'s"] else first

    def _known(self, first: int) -> tuple[int, str | None] | None:
        mention = self.coreference.mention_at(first)
        if mention is None or not first - 1 <= mention.first <= first or not self.is_venue(mention):
            return None
        return mention.last, mention.represents or None

    def is_venue(self, mention: Mention) -> bool:
        """Whether a mention is a venue of the codebook, or a seat of government that is a building."""
        if mention.kind == "venue" or mention.rule != "government":
            return mention.kind == "venue"
        return any(norm in self.words.buildings for norm in self.analysis.token_norms[mention.first : mention.last])

    def _until(self, first: int, last: int) -> int:
        """Where a name that begins at a token ends at the latest: no city, person or office is part of a venue's."""
        for mention in self.coreference.mentions_between(first, last):
            named_for = mention.kind == "person" and mention.first == first  # "Julius Nyerere International Airport"
            if mention.kind in ("city", "person", "office") and not named_for:
                return mention.first
        return last

    def _named(self, first: int, last: int) -> tuple[int, str | None] | None:
        """A run of capitals that has a word for a building, or such a word alone ("headquarters", "the airport")."""
        norms, caps = self.analysis.token_norms, self.analysis.token_caps
        end, building = first, -1
        while end < min(last, first + _LONGEST):
            if norms[end] in self.words.buildings:
                building = end
            elif not caps[end] and not (norms[end] in _JOINING and end + 1 < last and caps[end + 1] and end > first):
                break
            end += 1
        if building < 0 or (not caps[first] and building > first + 1):
            return None
        while end > building + 1 and (norms[end - 1] in _JOINING):
            end -= 1
        return end, None
