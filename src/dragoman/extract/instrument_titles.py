"""Titles of instruments in the words of a text, and what stands right beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.extract.phrases import PhraseReader
from dragoman.frames.instrument_words import InstrumentWords
from dragoman.model.analysis import Analysis

_LONGEST = 22
_LINKS = frozenset(
    {",", "and", "a", "an", "the", "as", "well", "also", "one", "two", "three", "several", "respectively"}
)
_OPEN = (
    "under negotiation",
    "being negotiated",
    "to be signed",
    "to be concluded",
    "to be exchanged",
    "be finalised",
    "be finalized",
)
_SPECIFIC = 4  # words of a title in lower case that stands for itself
ANNIVERSARY = 8  # so many tokens before a title "anniversary of" may stand
AFTER = 9  # tokens behind a title in which it is told to be open, or when it was signed
YEAR = re.compile(r"\b(1[6-9]\d\d|20[0-4]\d)\b")


@dataclass(slots=True)
class Named:
    """A title: its tokens, its head, the sentence."""

    first: int
    last: int
    head: int
    sentence: int


class TitleReader:
    """Reads titles in one analysis."""

    def __init__(self, analysis: Analysis, phrases: PhraseReader, words: InstrumentWords) -> None:
        self.analysis = analysis
        self.phrases = phrases
        self.words = words
        self.norms, self.caps = analysis.token_norms, analysis.token_caps

    def all(self) -> Iterator[Named]:
        taken = -1
        for index, sentence in enumerate(self.analysis.sentences):
            for t in range(sentence.first, sentence.last):
                if t >= taken and self._is_head(t):
                    first = self._left(t, max(sentence.first, taken))
                    last = self._right(t + 1, sentence.last)
                    first, last = self.phrases.trimmed(first, last)
                    if first <= t < last:
                        yield Named(first, last, t, index)
                        taken = last

    def _is_head(self, t: int) -> bool:
        """A noun of titles; some only with their second word ("letter of intent", "code of conduct")."""
        return self.norms[t] in self.words.heads or " ".join(self.norms[t : t + 3]) in self.words.pairs

    def goes_on(self, last: Named, named: Named) -> bool:
        """Only commas and joints stand between two titles of a sentence."""
        return last.sentence == named.sentence and set(self.norms[last.last : named.first]) <= _LINKS

    def stands_alone(self, named: Named) -> bool:
        """Told without a verb: a proper name, a deed or participle beside it, or a title with a complement."""
        if self._proper(named) or self.deed(named) or self.done(named):
            return True
        if self.is_open(named) or self.is_standing(named):
            return True
        definite = (
            self.norms[named.first - 1 : named.first] == ["the"] and self.norms[named.head] in self.words.specific
        )
        return definite and named.last - named.first >= _SPECIFIC and named.last > named.head + 2

    def is_standing(self, named: Named) -> bool:
        """ "In a joint statement, …"."""
        return any(
            " ".join(self.norms[max(0, named.first - k) : named.head + 1]) in self.words.standing for k in (1, 2)
        )

    def deed(self, named: Named) -> str:
        """The action that a noun before the title names ("the signing of", "entry into force of", "renewal of")."""
        early = self.norms[max(0, named.first - ANNIVERSARY) : named.first]
        if "of" not in early[-3:]:
            return ""
        return next((self.words.deeds[n] for n in reversed(early) if n in self.words.deeds), "")

    def done(self, named: Named) -> str:
        """The action of a participle right behind the title ("the declaration signed in Bonn in 2019")."""
        behind = [n for n in self.norms[named.last : named.last + 2] if n != ","]
        return self.words.done.get(behind[0], "") if behind else ""

    def is_open(self, named: Named) -> bool:
        behind = " ".join(self.norms[named.last : named.last + AFTER])
        return any(words in behind for words in _OPEN)

    def _left(self, head: int, floor: int) -> int:
        t = head
        while t > floor and head - t < 10:
            norm = self.norms[t - 1]
            capital = self.caps[t - 1] and norm not in ("the", "a", "an", "this", "it", "they", "he", "she")
            if capital or (norm in self.words.before and norm != "of") or YEAR.fullmatch(norm):
                t -= 1
                continue
            if norm == "of" and t - 2 >= floor and self.caps[t - 2]:
                t -= 2
                continue
            break
        return t

    def _right(self, t: int, limit: int) -> int:
        start = t
        while t < limit and t - start < _LONGEST:
            norm = self.norms[t]
            if not (norm[:1].isalnum()) and norm not in ("-", "–", "'s", "'", "(", ")", '"', "“", "”", "/"):
                break
            if norm == "and" and t + 1 < limit and t > start and self.norms[t + 1] not in self.words.stop:
                if self.norms[t + 1] in ("the", "a", "an", "to") or self.norms[t + 1] in self.words.heads:
                    break
                t += 1
                continue
            if norm in self.words.stop or (norm == "to" and self.norms[start - 1] not in self.words.completed):
                break
            if t == start and norm not in self.words.after and not self.caps[t]:
                break
            t += 1
        return t

    def _proper(self, named: Named) -> bool:
        """A proper name: two capitals at least, one of them the head's or right before it."""
        capitals = sum(self.caps[t] for t in range(named.first, named.last))
        if self.caps[named.head]:
            return capitals >= 2 and (self.norms[named.head] not in self.words.general or named.last - named.first >= 2)
        return (
            named.head > named.first and self.caps[named.head - 1] and self.norms[named.head] not in self.words.general
        )
