"""Titles of instruments in the words of a text, and what stands right beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from dragoman.codebook.folding import fold
from dragoman.codebook.instruments import load_instruments
from dragoman.extract.phrases import PhraseReader
from dragoman.frames.instrument_words import InstrumentWords
from dragoman.languages.forms import Phrases, by_first_word
from dragoman.model.analysis import Analysis
from dragoman.model.mention import Mention

_LONGEST = 22
_LINKS = frozenset(
    {",", "and", "a", "an", "the", "as", "well", "also", "one", "two", "three", "several", "respectively"}
)
_SPECIFIC = 4  # words of a title in lower case that stands for itself
_SHORTEST = 3  # characters of a name of the codebook
ANNIVERSARY = 8  # so many tokens before a title "anniversary of" may stand
AFTER = 9  # tokens behind a title in which it is told to be open, or when it was signed
YEAR = re.compile(r"\b(1[6-9]\d\d|20[0-4]\d)\b")


@lru_cache(maxsize=2)
def _names_without_head(heads: frozenset[str]) -> Phrases:
    """Names of the codebook that no head tells, by their first word, the longest first."""
    names = ((name, fold(name).split()) for i in load_instruments() for name in i.names)
    return by_first_word(words for name, words in names if heads.isdisjoint(words) and len(name) >= _SHORTEST)


@dataclass(slots=True)
class Named:
    """A title: its tokens, its head, the sentence; `known` where only the codebook tells that it is one."""

    first: int
    last: int
    head: int
    sentence: int
    known: bool = False


class TitleReader:
    """Reads titles in one analysis."""

    def __init__(self, analysis: Analysis, phrases: PhraseReader, words: InstrumentWords) -> None:
        self.analysis = analysis
        self.phrases = phrases
        self.words = words
        self.norms, self.caps = analysis.token_norms, analysis.token_caps

    def all(self) -> Iterator[Named]:
        """Titles in order of the text."""
        taken = -1
        for index, sentence in enumerate(self.analysis.sentences):
            for t in range(sentence.first, sentence.last):
                if t >= taken and self.caps[t] and (length := self._known(t, sentence.last)):
                    yield Named(t, t + length, t + length - 1, index, known=True)
                    taken = t + length
                elif t >= taken and self._is_head(t):
                    first = self._left(t, max(sentence.first, taken))
                    last = self._right(t + 1, sentence.last)
                    first, last = self.phrases.trimmed(first, last)
                    if first <= t < last:
                        yield Named(first, last, t, index)
                        taken = last

    def _is_head(self, t: int) -> bool:
        """A noun of titles; some only with their second word ("letter of intent", "code of conduct")."""
        return self.norms[t] in self.words.heads or " ".join(self.norms[t : t + 3]) in self.words.pairs

    def _known(self, t: int, limit: int) -> int:
        """How many tokens a name of the codebook has that stands at a token and has no head ("CPTPP"); 0 if none."""
        for name in _names_without_head(self.words.heads).get(self.norms[t], ()):
            last = t + len(name)
            if last <= limit and tuple(self.norms[t:last]) == name and all(self.caps[k] for k in (t, last - 1)):
                return len(name)
        return 0

    def text(self, named: Named) -> str:
        """The title in the words of the text, without a participle behind its head ("agreement *reached* on visas")."""
        behind = named.head + 1
        if behind < named.last and self.norms[behind] in self.words.passed:
            return f"{self.phrases.text(named.first, behind)} {self.phrases.text(behind + 1, named.last)}"
        return self.phrases.text(named.first, named.last)

    def is_draft(self, named: Named) -> bool:
        """A title that is not agreed on yet ("the draft resolution")."""
        return not self.words.drafts.isdisjoint(self.norms[max(0, named.first - 2) : named.head])

    def is_something_else(self, named: Named, told: bool = False) -> bool:
        """A body, an office, letters of credence, a number of things, or a general word alone ("the statement").

        Args:
            told: whether it is told to be signed, so that even "a protocol" is one.
        """
        words = self.norms[named.first : named.last]
        if named.known and named.last < len(self.caps) and self.caps[named.last]:
            return True  # "the NPT Review Conference"
        if named.known:  # "CPTPP" is an organization as well, unless something is done to it
            return self._of_body(named) and not self.deed(named)
        if self.words.else_ & set(words) or words[0] in self.words.numbers:
            return True
        alone = named.last - named.first < 2 and self.norms[named.head] in self.words.general
        if alone and not ((told or self.done(named)) and self.norms[named.head] in self.words.specific):
            return True
        if self.norms[named.last : named.last + 1] and self.norms[named.last] in self.words.venues:
            return True  # "the NPT Review Conference", "the Furama convention centre"
        return any(self._belongs(named, m) for m in self.analysis.mentions if m.first <= named.head < m.last)

    @staticmethod
    def _belongs(named: Named, mention: Mention) -> bool:
        """Whether a title is a part of a name: of who directs a programme, of a body, of a gathering."""
        if mention.kind in ("person", "office"):
            return mention.last - 1 != named.head or mention.first < named.first
        if mention.kind == "gathering":
            return mention.first < named.first
        return mention.kind == "organization" and mention.last > named.head and mention.last >= named.last

    def _is_bond(self, named: Named) -> bool:
        """A partnership is one's relation, unless a document stands behind it ("Partnership Agreement")."""
        heads = [self.norms[t] for t in range(named.first, named.last) if self._is_head(t)]
        return bool(heads) and all(head in self.words.bonds for head in heads)

    def _of_body(self, named: Named) -> bool:
        return any(m.kind == "organization" and m.first <= named.head < m.last for m in self.analysis.mentions)

    def goes_on(self, last: Named, named: Named) -> bool:
        """Only commas and joints stand between two titles of a sentence."""
        return last.sentence == named.sentence and set(self.norms[last.last : named.first]) <= _LINKS

    def stands_alone(self, named: Named) -> bool:
        """Told without a verb: a proper name, a deed or participle beside it, or a title with a complement."""
        if named.known or (self._proper(named) and not self._is_bond(named)) or self.deed(named) or self.done(named):
            return True
        if self.is_open(named) or self.is_standing(named) or self.is_sought(named):
            return True
        pair = " ".join(self.norms[named.head : named.head + 3]) in self.words.pairs
        if self.norms[named.head] not in self.words.specific and not pair:
            return False
        before = self.norms[named.first - 1 : named.first]
        definite = bool({*before, self.norms[named.first]} & self.words.definite)
        completed = named.last - named.first >= _SPECIFIC and named.last > named.head + 2
        return definite and (completed or pair or self._is_described(named))

    def _is_described(self, named: Named) -> bool:
        """ "The peace agreement", "the Minsk agreements": a word before the head says which."""
        before = named.head - 1
        return named.first <= before and (
            self.norms[before] in self.words.before or any(m.last == named.head for m in self.analysis.mentions)
        )

    def is_sought(self, named: Named) -> bool:
        """What one only talks of, drafts or works for ("talks *on a* trade agreement", "the draft declaration")."""
        specific = self.norms[named.head] in self.words.specific
        sought = self.norms[named.first - 1] in ("a", "an") and self.norms[named.first - 2] in self.words.seeking
        return (sought and specific and named.last - named.first > 1) or (self.is_draft(named) and self._is_long(named))

    def _is_long(self, named: Named) -> bool:
        return named.last - named.first > 2

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
        return any(words in behind for words in self.words.open)

    def _left(self, head: int, floor: int) -> int:
        t = head
        while t > floor and head - t < 10:
            norm = self.norms[t - 1]
            capital = self.caps[t - 1] and norm not in ("the", "a", "an", "this", "it", "they", "he", "she")
            if capital or (norm in self.words.before and norm != "of") or YEAR.fullmatch(norm):
                t -= 1
                continue
            if t == head and self.norms[head] in self.words.specific and t - 2 >= floor and self._is_modifier(t - 1):
                t -= 1  # "the *fishing* accord"
                continue
            if norm == "and" and t - 2 >= floor and self.caps[t] and self.caps[t - 2] and not self._is_head(t - 2):
                t -= 2  # "Acquisition and Cross-Servicing Agreement"
                continue
            if norm == "of" and t - 2 >= floor and self.caps[t - 2]:
                t -= 2
                continue
            break
        return t

    def _is_modifier(self, t: int) -> bool:
        """Any word between an article or possessor and the head."""
        owned = self.norms[t - 1] in self.words.determining
        return owned and self.norms[t].isalpha() and self.norms[t] not in self.words.plain

    def _right(self, t: int, limit: int) -> int:
        start = t
        if t + 1 < limit and self.norms[t] in self.words.passed and self.norms[t + 1] in self.words.after:
            timed = any(time.first <= t + 2 < time.last for time in self.analysis.times)
            start = t = t if timed else t + 1
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
        while t > start and self.norms[t - 1] in self.words.after:
            t -= 1
        return t

    def _proper(self, named: Named) -> bool:
        """A proper name: two capitals at least, one of them the head's or right before it."""
        capitals = sum(self.caps[t] for t in range(named.first, named.last))
        if self.caps[named.head]:
            return capitals >= 2 and (self.norms[named.head] not in self.words.general or named.last - named.first >= 2)
        if named.head == named.first or not self.caps[named.head - 1]:
            return False
        city = any(m.kind == "city" and m.last == named.head for m in self.analysis.mentions)
        return city or self.norms[named.head] not in self.words.general
