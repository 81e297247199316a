"""Stances without a frame: what is quoted, and what "must", "should" and "will" say in reported speech.

The words are enough here: sentences of quotations alone have no verb of a frame and are not parsed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.annotate.speakers import Speakers
from dragoman.extract.parties import PartyBuilder
from dragoman.extract.party import Party
from dragoman.extract.phrases import PhraseReader
from dragoman.frames.stance_words import StanceWords
from dragoman.model.analysis import Analysis, Sentence
from dragoman.model.clause import Argument

_SHORTEST = 5  # words of a quotation that is a sentence
_LONGEST = 45
_NEAR = 6
_REACH = 14
_OPENING, _CLOSING = ('"', "“", "«"), ('"', "”", "»")
_ACTING = ("state", "organization", "city", "adjective")
_SAYERS = ("person", "office", "group", "organization", "state", "city")
_HE = ("he", "she")


@dataclass(frozen=True, slots=True)
class Reported:
    """A stance told by quotation or report: its kind, its tokens, who holds it."""

    kind: str
    first: int
    last: int
    holders: list[Party]
    rule: str


class ReportedStances:
    """Finds them in one analysis."""

    def __init__(
        self, analysis: Analysis, builder: PartyBuilder, speakers: Speakers, phrases: PhraseReader, words: StanceWords
    ) -> None:
        self.analysis = analysis
        self.norms = analysis.token_norms
        self.builder = builder
        self.speakers = speakers
        self.phrases = phrases
        self.words = words

    def find(self) -> Iterator[Reported]:
        """All of them in order of the text."""
        for index, sentence in enumerate(self.analysis.sentences):
            quotes = list(self.speakers.quotes(sentence.first, sentence.last))
            for first, last in quotes:
                yield from self._quoted(sentence, first, last)
            if not quotes:
                yield from self._told(index, sentence)

    # -- quotations ------------------------------------------------------------------------

    def _quoted(self, sentence: Sentence, first: int, last: int) -> Iterator[Reported]:
        """One sentence of a quotation: what it urges, promises or denies, else what it states."""
        begin, end = self._closed(max(first, sentence.first), min(last, sentence.last))
        if not _SHORTEST <= end - begin <= _LONGEST or not self._is_sentence(begin, end):
            return
        who = self.speakers.speaker(begin + 1)
        if who < 0:
            return
        holders = self.builder.of_mention(self.analysis.mentions[who], begin)
        modal = self._modal(begin, end)
        ours = self.norms[begin] in self.words.speaking
        if modal > begin and self.norms[modal] in self.words.obliging and not ours:
            yield Reported("urge", *self._deed(modal, end), holders, "quoted:must")
        elif modal == begin + 1 and ours and self.norms[modal] in self.words.promising and self._binds(modal, end):
            yield Reported("commit", *self._deed(modal, end), holders, "quoted:will")
        elif any(d in " ".join(self.norms[begin:end]) for d in self.words.denying):
            yield Reported("deny", begin, end, holders, "quoted:no")
        elif self.norms[end : end + 1] != ["?"] and self.norms[end - 1] != "?":
            yield Reported("state", begin, end, holders, "quoted")

    def _closed(self, first: int, last: int) -> tuple[int, int]:
        while first < last and not self.norms[first][:1].isalnum():
            first += 1
        while last > first and not self.norms[last - 1][:1].isalnum() and self.norms[last - 1] not in ("?", ")"):
            last -= 1
        return first, last

    def _is_sentence(self, begin: int, end: int) -> bool:
        """A capital opens it, it has a verb but none of saying, and does not just tell what we did."""
        text = self.analysis.text[self.analysis.token_starts[begin]]
        words = set(self.norms[begin:end])
        if not text.isupper() or self.words.saying & words or not self.words.finite & words:
            return False
        told = self.norms[begin + 1] in self.words.telling or self.norms[begin + 1].endswith("ed")
        return not (self.norms[begin] in self.words.speaking and told)

    # -- reported speech -------------------------------------------------------------------

    def _told(self, index: int, sentence: Sentence) -> Iterator[Reported]:
        """ "X said Y must …" urges, "X said Y would …" commits Y if it is a state or organization."""
        said = next((t for t in range(sentence.first, sentence.last) if self.norms[t] in self.words.saying), -1)
        if said < 0:
            return
        after = self._modal(said, sentence.last)
        modal = after if after > said else self._modal(sentence.first, said)
        if modal < 0:
            return
        begin, end = (said + 1, sentence.last) if modal > said else (sentence.first, self._comma(said, sentence.first))
        deed = self._deed(modal, end)
        if deed[1] - deed[0] < 2 or modal - begin > _REACH:
            return
        if self.norms[modal] in self.words.obliging:
            holders = self._sayer(index, sentence, said)
            if holders and not self._himself(begin, modal):
                yield Reported("urge", *deed, holders, "reported:must")
        elif self._binds(modal, end):
            holders = self._actor(begin, modal)
            if holders:
                yield Reported("commit", *deed, holders, "reported:will")

    def _comma(self, said: int, floor: int) -> int:
        return next((t for t in range(said, floor, -1) if self.norms[t] == ","), said)

    def _sayer(self, index: int, sentence: Sentence, said: int) -> list[Party]:
        near = [
            m
            for m in self.analysis.mentions
            if sentence.first <= m.first < sentence.last
            and m.kind in _SAYERS
            and (0 <= said - m.last <= _NEAR or m.first == said + 1)
        ]
        if near:
            m = min(near, key=lambda m: abs(m.last - said))
            return self.builder.of_mention(m, m.first) or self.builder.of_metonym(m, m.first)
        for t in range(max(sentence.first, said - 3), said):
            if self.norms[t] in _HE:
                return self.builder.of_argument(Argument(t, t, t + 1, self.norms[t]), index)
        return []

    def _actor(self, begin: int, modal: int) -> list[Party]:
        """The state or organization right before "will"."""
        for m in self.analysis.mentions:
            if begin <= m.first and m.last == modal and m.kind in _ACTING:
                return self.builder.of_mention(m, m.first) or self.builder.of_metonym(m, m.first)
        return []

    def _himself(self, begin: int, modal: int) -> bool:
        return modal - begin <= 2 and bool({"he", "she", "it", "they"} & set(self.norms[begin:modal]))

    # -- words -----------------------------------------------------------------------------

    def _modal(self, begin: int, end: int) -> int:
        """The first modal verb that stands in no relative clause of its own."""
        modals = self.words.obliging | self.words.promising
        for t in range(begin, end):
            if self.norms[t] in ("who", "which", "if", "when", "whether", "where", "what"):
                return -1
            if self.norms[t] in modals:
                return t
        return -1

    def _binds(self, modal: int, end: int) -> bool:
        verb = modal + 1 + (self.norms[modal + 1 : modal + 2] in (["not"], ["also"], ["never"], ["continue"]))
        return verb < end and self.norms[verb] not in self.words.idle

    def _deed(self, modal: int, end: int) -> tuple[int, int]:
        """What is to be done: behind the modal verb, up to the end of the clause."""
        first = modal + 1
        while first < end and self.norms[first] in ("also", "to", "now", "therefore"):
            first += 1
        last = next((t for t in range(first, end) if self.norms[t] in (",", ";", *_OPENING, *_CLOSING)), end)
        while last > first and not self.norms[last - 1][:1].isalnum():
            last -= 1
        return first, last
