"""Topics that stand under no verb: "with A and B on the agenda", "On the agenda: A and B", a list line by line."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.extract.phrases import PhraseReader
from dragoman.extract.topic_lists import ListReader
from dragoman.frames.topic_words import TopicWords
from dragoman.model.analysis import Analysis, Sentence, Tree

_BULLETS = frozenset({"-", "–", "—", "•", "*", "·", "▪", "o", "►"})
_LINES = 12
_PLACING = 4
_BEFORE = 30  # tokens between "with" and "on the agenda"

Span = tuple[int, int]


class NoticeReader:
    """Finds such topics in one analysis."""

    def __init__(self, analysis: Analysis, phrases: PhraseReader, words: TopicWords) -> None:
        self.analysis = analysis
        self.norms = analysis.token_norms
        self.phrases = phrases
        self.words = words

    def spans(self, index: int, tree: Tree | None) -> list[Span]:
        """The topics that a sentence tells so; `tree` is its own, if it was parsed."""
        sentence = self.analysis.sentences[index]
        if self.words.agenda.isdisjoint(self.norms[sentence.first : sentence.last]):
            return []
        colon = self._colon(sentence)
        if colon == sentence.last:
            return self._lines(index)
        if tree is None:
            return []
        listed = self._items(colon, sentence.last, tree) if colon > 0 else []
        return [*listed, *self._attached(sentence, tree)]

    def occasion(self, sentence: Sentence, tree: Tree | None) -> list[Span]:
        """What a message is sent for: "a cable on the occasion of A"."""
        for t in range(sentence.first, sentence.last if tree is not None else sentence.first):
            for words in self.words.occasions.get(self.norms[t], ()):
                if tuple(self.norms[t : t + len(words)]) == words and tree is not None:
                    return self._items(t + len(words), sentence.last, tree)[:1]
        return []

    def _items(self, first: int, last: int, tree: Tree) -> list[Span]:
        return ListReader(self.analysis, self.phrases, self.words, tree, -1).items(first, last)[0]

    def _attached(self, sentence: Sentence, tree: Tree) -> Iterator[Span]:
        """ "…, with A and B on the agenda", "with A topping the agenda"."""
        for end in range(sentence.first + 2, sentence.last):
            if self.norms[end] not in self.words.plain_agenda or self.norms[end - 1] not in self.words.articles:
                continue
            last = self._placed(sentence.first, end - 1)
            first = next((k for k in range(last - 1, max(sentence.first, last - _BEFORE), -1) if self._opens(k)), -1)
            if first >= 0:
                yield from self._items(first + 1, last, tree)

    def _placed(self, first: int, end: int) -> int:
        """Where the words begin that put topics on the agenda ("likely to top"); -1 if there are none before it."""
        for t in range(max(first, end - _PLACING), end):
            if any(tuple(self.norms[t:end]) == words for words in self.words.attaching.get(self.norms[t], ())):
                return t
        return -1

    def _opens(self, token: int) -> bool:
        return self.norms[token] == "with" and (token == 0 or self.norms[token - 1] in (",", "(", "–", "—"))

    def _colon(self, sentence: Sentence) -> int:
        """The token behind the colon of a sentence that announces topics; -1 if it does not."""
        mark = next((k for k in range(sentence.first, sentence.last) if self.norms[k] == ":"), -1)
        if mark < 0 or self.words.agenda.isdisjoint(self.norms[sentence.first : mark]):
            return -1
        return mark + 1

    def _lines(self, index: int) -> list[Span]:
        """What stands line by line behind a sentence that closes with a colon."""
        out: list[Span] = []
        for sentence in self.analysis.sentences[index + 1 : index + 1 + _LINES]:
            first = self._past_bullet(sentence)
            if first < 0:
                break
            out.append(self.phrases.trimmed(first, sentence.last))
        return [s for s in out if s[1] > s[0]]

    def _past_bullet(self, sentence: Sentence) -> int:
        """The first token of a line behind its bullet or number; -1 where the line has none."""
        first, norms = sentence.first, self.norms
        if norms[first] in _BULLETS and first + 1 < sentence.last:
            return first + 1
        numbered = norms[first].rstrip(".)").isdigit() and first + 2 < sentence.last
        return -1 if not numbered else first + 2 if norms[first + 1] in (".", ")") else first + 1
