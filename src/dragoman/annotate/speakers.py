"""Who speaks and who is spoken to at a place of a text: "I", "we", "you".

In order: the one who is quoted, the name that stands before a turn of a transcript, who signed the letter,
who gave the speech or wrote the text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from dragoman.annotate.letters import Letter, find_letters
from dragoman.annotate.text_lines import TextLine, is_only, text_lines
from dragoman.languages.speech import SpeechWords, load_speech_words
from dragoman.model.analysis import Analysis
from dragoman.model.mention import Mention

_SPEAKERS = frozenset({"person", "office"})
_TOP = 8  # lines in which a title, a byline or the name of an author stands
_LABEL = 14  # tokens of a label before a turn
_NEAR = 5  # tokens between a verb of saying and its subject
_OPENING, _CLOSING = "“«„", "”»“"


class Speakers:
    """Answers for one analysis; mentions are told by their index, -1 for nobody known."""

    def __init__(self, analysis: Analysis, language: str = "en") -> None:
        self.analysis = analysis
        self.words: SpeechWords = load_speech_words(language)
        self.letters: list[Letter] = find_letters(analysis, self.words)
        self._lines = text_lines(analysis)
        self._firsts = [line.first for line in self._lines]
        self.whole = self._whole()
        self._turns = self._find_turns()
        self._quotes: dict[int, list[tuple[int, int]]] = {}

    def speaker(self, token: int) -> int:
        """The mention of whom "I" means at a token."""
        at = bisect_right(self._firsts, token) - 1
        if at < 0:
            return -1
        quote = next((q for q in self._quoted(at) if q[0] < token < q[1]), None)
        if quote is not None:
            return self._sayer(at, quote)
        turn = self._turns[at]
        if turn is not None:
            return turn
        letter = self.letter(token)
        return letter.sender if letter is not None and letter.sender >= 0 else self.whole

    def addressee(self, token: int) -> int:
        """The mention of whom "you" means at a token."""
        letter = self.letter(token)
        return letter.addressee if letter is not None else -1

    def letter(self, token: int) -> Letter | None:
        """The letter in which a token stands."""
        return next((x for x in self.letters if x.first <= token < x.last), None)

    # -- the whole text ------------------------------------------------------------------------

    def _whole(self) -> int:
        """Who gave the speech or wrote the text: by its title, its byline, a name at its head, its signature."""
        top = self._lines[:_TOP]
        for line in top:
            if line.role == "byline":
                found = self._with_office(line)
                if found >= 0:
                    return found
        for line in top:
            if line.role in ("title", "subtitle", "heading", "dateline"):
                found = self._titled(line)
                if found >= 0:
                    return found
        for line in (*top[:4], *self._lines[-3:][::-1]) if not self.letters else ():
            if self._signs(line):
                return self._person(line)
        return -1

    def _signs(self, line: TextLine) -> bool:
        """Whether a line is the name of an author and no more, and not the end of a list."""
        closed = self.analysis.token_norms[line.last - 1] in (".", ";")
        return line.role != "list" and not closed and is_only(line, self.analysis, _SPEAKERS) is not None

    def _with_office(self, line: TextLine) -> int:
        mentions = self.analysis.mentions
        return next((m for m in line.mentions if mentions[m].kind in _SPEAKERS and mentions[m].office), -1)

    def _person(self, line: TextLine) -> int:
        mentions = self.analysis.mentions
        kinds = [m for m in line.mentions if mentions[m].kind in _SPEAKERS and not mentions[m].plural]
        return next((m for m in kinds if mentions[m].kind == "person"), kinds[0] if kinds else -1)

    def _titled(self, line: TextLine) -> int:
        """ "Remarks by Minister X at …", "Director General's Introductory Statement", "Minister X: Speech at …"."""
        norms, mentions = self.analysis.token_norms, self.analysis.mentions
        words = norms[line.first : line.last]
        if not self.words.speeches & set(words):
            return -1
        for index in line.mentions:
            mention = mentions[index]
            if mention.kind not in _SPEAKERS or mention.plural:
                continue
            before = [
                t
                for t in range(line.first, mention.first)
                if norms[t] not in ("the", "h.e", ".", "his", "her", "excellency", "mr", "ms", "dr")
            ]
            spoken = any(norms[t] in self.words.speeches for t in before)
            if spoken and before and norms[before[-1]] in self.words.speaker_cases:
                return index
            if not before and not spoken and self._owns(mention, line):
                return index
        return -1

    def _owns(self, mention: Mention, line: TextLine) -> bool:
        """A possessive or a colon before the noun of speech."""
        norms = self.analysis.token_norms
        after = norms[mention.last : min(mention.last + 6, line.last)]
        return (
            bool(after) and after[0] in ("'s", "’s", "'", "’", ":", "-", "–") and bool(self.words.speeches & set(after))
        )

    # -- turns of a transcript --------------------------------------------------------------------

    def _find_turns(self) -> list[int | None]:
        """For each line, who holds the floor: None where the text has no turns, -1 for one who asks."""
        out: list[int | None] = []
        current: int | None = None
        for line in self._lines:
            label = self._label(line)
            if line.role in ("heading", "title", "subtitle"):
                current = -1 if label == -1 else None
            elif label is not None:
                current = label
            out.append(current)
            if current == -1:  # who answers may go unnamed
                current = None
        return out

    def _label(self, line: TextLine) -> int | None:
        """The speaker named before a turn ("PRESIDENT TOEV: …", "Q. …")."""
        norms, mentions = self.analysis.token_norms, self.analysis.mentions
        head = norms[line.first]
        if head in self.words.askers and norms[line.first + 1 : line.first + 2] in ([":"], ["."]):
            return -1
        if head in self.words.answers and norms[line.first + 1 : line.first + 2] == [":"]:
            return self.whole
        for index in line.mentions[:2]:
            mention = mentions[index]
            if mention.kind in _SPEAKERS and mention.first - line.first < 3 and mention.last - line.first <= _LABEL:
                colon = norms[mention.last : mention.last + 1] == [":"]
                if (
                    colon
                    and mention.last + 4 < line.last
                    and not self.words.saying & set(norms[line.first : mention.last])
                ):
                    return index
        return None

    # -- quotations ------------------------------------------------------------------------------

    def _quoted(self, at: int) -> list[tuple[int, int]]:
        """Pairs of tokens between which a line quotes."""
        if at not in self._quotes:
            line = self._lines[at]
            found: list[tuple[int, int]] = []
            start = -1
            for t in range(line.first, line.last):
                sign = self.analysis.text[self.analysis.token_starts[t]]
                if sign == '"':
                    start, found = (t, found) if start < 0 else (-1, [*found, (start, t)])
                elif sign in _OPENING and start < 0:
                    start = t
                elif sign in _CLOSING and start >= 0:
                    found.append((start, t))
                    start = -1
            if start >= 0:
                found.append((start, line.last))
            self._quotes[at] = found
        return self._quotes[at]

    def quotes(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """Quotations that reach into some tokens, by the tokens of their marks."""
        at = bisect_right(self._firsts, first) - 1
        if at >= 0:
            yield from (q for q in self._quoted(at) if q[0] < last and first < q[1])

    def _sayer(self, at: int, quote: tuple[int, int]) -> int:
        """Who is quoted: the actor next to a verb of saying in the line, after the quotation or before it."""
        line = self._lines[at]
        if (named := self._before_colon(quote[0])) >= 0:
            return named
        for first, last in ((quote[1], min(quote[1] + 30, line.last)), (max(line.first, quote[0] - 40), quote[0])):
            found = self._beside_saying(first, last)
            if found != -1:
                return found
        return self._last_named(line.first)

    def _before_colon(self, mark: int) -> int:
        """ "Reed: “We agree.”": the name right before a colon and a quotation."""
        if self.analysis.token_norms[mark - 1 : mark] != [":"]:
            return -1
        mentions = self.analysis.mentions
        return next((k for k, m in enumerate(mentions) if m.last == mark - 1 and m.kind in _SPEAKERS), -1)

    def _beside_saying(self, first: int, last: int) -> int:
        norms = self.analysis.token_norms
        for t in range(first, last):
            if norms[t] not in self.words.saying:
                continue
            near = [
                m for m in self._mentions(first, last) if abs(m[1].first - t) <= _NEAR or 0 <= t - m[1].last <= _NEAR
            ]
            if near:
                return min(near, key=lambda m: min(abs(m[1].first - t), abs(t - m[1].last)))[0]
            if {"he", "she"} & set(norms[max(first, t - 2) : t + 3]):
                return self._last_named(first)
        return -1

    def _mentions(self, first: int, last: int) -> list[tuple[int, Mention]]:
        return [
            (k, m)
            for k, m in enumerate(self.analysis.mentions)
            if first <= m.first < last and m.kind in _SPEAKERS and not m.plural
        ]

    def _last_named(self, token: int) -> int:
        """The person named last before a token, the first of its sentence where there are several."""
        mentions = [(k, m) for k, m in enumerate(self.analysis.mentions) if m.first < token and m.entity >= 0]
        if not mentions:
            return -1
        sentence = self.analysis.sentence_of(mentions[-1][1].start)
        return next(k for k, m in mentions if self.analysis.sentence_of(m.start) == sentence)
