"""The members of a list of topics, by commas and joints and only where those leave it open by the tree.

Long lists are what a small parser reads worst: it hangs "the situation in B" beside "the use of A" as an apposition,
or on a name inside it. Commas, articles and complements tell more.
"""

from __future__ import annotations

from dragoman.extract.phrases import PhraseReader
from dragoman.extract.topic_ends import EndReader
from dragoman.extract.topic_joints import JointReader
from dragoman.frames.topic_words import TopicWords
from dragoman.model.analysis import Analysis, Tree

_STOPS = frozenset({".", ";", ":", "!", "?", "—", "–", "("})
_QUOTES = {"(": ")", '"': '"', "“": "”", "«": "»", "'": "'", "‘": "’"}
_QUOTED = 30
_LONGEST = 40
_RANGE = ("from",)

Span = tuple[int, int]


class ListReader:
    """Reads lists in one sentence of an analysis: `tree` is the sentence's, `verb` the node that governs the list."""

    def __init__(self, analysis: Analysis, phrases: PhraseReader, words: TopicWords, tree: Tree, verb: int) -> None:
        self.analysis = analysis
        self.norms = analysis.token_norms
        self.phrases = phrases
        self.words = words
        self.tree = tree
        self.joints = JointReader(analysis, words, tree)
        self.ends = EndReader(analysis, words, tree, verb, self.joints)

    def items(self, start: int, limit: int, case: str = "") -> tuple[list[Span], int]:
        """(the topics from a token on, the token at which the list ends); `case` is the preposition before it."""
        spans: list[Span] = []
        first = t = self.phrases.past_filler(start, limit)
        while t < limit:
            node = self.joints.node(t)
            if node >= 0 and self.tree.mention[node] >= 0 and self.tree.first[node] >= start:
                t = max(t + 1, self.tree.last[node])
                continue
            if self.norms[t] in _QUOTES and (closing := self._closing(t, limit)) > 0:
                t = closing + 1
                continue
            if self.norms[t] == ":" and self.is_collective(first, t):
                first = t = t + 1
                continue
            if self.norms[t] == ";" and self.norms[start - 1 : t].count(":"):
                spans.append((first, t))
                first = t = self.joints.past(t + 1, limit)
                continue
            if self._stops(t, first, start):
                break
            if t > start and self.ends.is_predicate(t, first):
                t = self.ends.before_subject(first, t)
                break
            if self._ranges(first, t, limit):
                spans.append((first, t))
                first = t = t + 1
                continue
            joint = self.joints.past(t, limit)
            if self.norms[t] != "," and joint == t:
                t += 1
                continue
            after = self.joints.past(t + 1, limit) if self.norms[t] == "," else joint
            if self.ends.at(t, after, first, limit):
                resumed = self.ends.resumed(t, first, limit)
                if resumed < 0:
                    break
                spans.append((first, t))
                first = t = resumed
                continue
            collective = self.is_collective(first, t)
            if collective or self.joints.splits(first, t, after, limit, case, listed=bool(spans)):
                spans.append((first, t))
                first = t = self.phrases.past_filler(self.joints.past_preposition(after), limit)
                continue
            t = max(after, t + 1)
        spans.append((first, t))
        return self._trimmed(spans), t

    def _stops(self, t: int, first: int, start: int) -> bool:
        return self.norms[t] in _STOPS or (t > start and self.ends.cuts(t, first))

    def _closing(self, t: int, limit: int) -> int:
        mark = _QUOTES[self.norms[t]]
        return next((k for k in range(t + 1, min(t + _QUOTED, limit)) if self.norms[k] == mark), -1)

    def _ranges(self, first: int, t: int, limit: int) -> bool:
        """The "to" of "from A to B"."""
        return self.norms[t] == "to" and t + 1 < limit and tuple(self.norms[first - 1 : first]) == _RANGE and t > first

    def _trimmed(self, spans: list[Span]) -> list[Span]:
        """Without articles, fillers and marks; a noun for what is listed behind it is no topic of its own."""
        named = [s for k, s in enumerate(spans) if len(spans) == k + 1 or not self._announces(s, spans[k + 1])]
        trimmed = (self.phrases.trimmed(a, b) for a, b in named)
        return [s for s in trimmed if 0 < s[1] - s[0] <= _LONGEST]

    def _announces(self, span: Span, following: Span) -> bool:
        """ "A number of issues, including": the list says what they are."""
        listed = any(
            tuple(self.norms[t : t + len(words)]) == words
            for t in range(span[1], following[0])
            for words in self.words.listing.get(self.norms[t], ())
        )
        return listed and self.is_collective(*span)

    def is_collective(self, first: int, last: int) -> bool:
        """A noun such as "issues" with nothing but its number ("a wide range of issues", "the following topics")."""
        words = [w for w in self.norms[first:last] if w not in (",", ":")]
        while words and words[-1] in self.words.counting:
            words.pop()
        return bool(words) and words[-1] in self.words.collective and set(words[:-1]) <= self.words.counting
