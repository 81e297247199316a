"""Cutting a block of text into sentences by rule, in one pass."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from dragoman.languages.forms import forms

LONGEST = 1_200  # a sentence is cut beyond this, so that no parser meets an endless one

_CLOSERS = "\"'”’»›)]}*_"
_OPENERS = "\"'“‘«‹([{*_•–—-"
# A stop, with what closes after it, before a blank, an opening quote or a capital that was glued to it.
_STOP = re.compile(rf"[.!?…。！？]+[{re.escape(_CLOSERS)}]*(?=[\s“‘«‹]|[A-Z][a-z]|$)")
_WORD = re.compile(r"[^\W\d_][\w’']*", re.UNICODE)
_CLAUSE_MARKS = (";", ":", " – ", " — ", " -- ", ",", ")")
_BEFORE = 24  # how far back the word before a stop is looked for
_AFTER = 80  # how far a verb of saying may stand behind a closing quote


@dataclass(slots=True, frozen=True)
class _Words:
    forward: frozenset[str]
    numbered: frozenset[str]
    either: frozenset[str]
    starters: frozenset[str]
    saying: re.Pattern[str]


@lru_cache(maxsize=4)
def _words(language: str) -> _Words:
    table = forms(language, "sentences")
    return _Words(
        forward=frozenset(table["forward"]),
        numbered=frozenset(table["numbered"]),
        either=frozenset(table["either"]),
        starters=frozenset(table["starters"]),
        saying=re.compile(rf"[^.!?…\n]{{0,{_AFTER}}}?\b(?:{'|'.join(table['saying'])})\b"),
    )


def sentences(text: str, start: int, end: int, language: str = "en") -> list[tuple[int, int]]:
    """The sentences of the text between two offsets, without the blanks around them.

    A sentence of more than LONGEST characters comes in pieces, cut behind a mark between clauses where there is one.

    Raises:
        LanguageError: there are no tables for the language.
    """
    words = _words(language)
    found: list[tuple[int, int]] = []
    begin = start
    for match in _STOP.finditer(text, start, end):
        if match.end() < end and _ends_sentence(text, begin, match, end, words):
            _add(text, begin, match.end(), found)
            begin = match.end()
    _add(text, begin, end, found)
    return found


def _ends_sentence(text: str, begin: int, stop: re.Match[str], end: int, words: _Words) -> bool:
    """Whether the stop ends the sentence that begins at `begin`."""
    following = _following(text, stop.end(), end)
    if not following or following[0].islower():
        return False
    glued = not text[stop.end()].isspace()
    if stop.group() != ".":
        return _ends_emphatic(text, stop, glued, words)
    word = _word_before(text, begin, stop.start())
    if glued and not (text[stop.end()] in "“‘«‹" or (word.isalpha() and word.islower() and len(word) > 2)):
        return False  # an address, a file name or initials: "www.Site", "J.Smith"
    if not _ends_after(word.casefold(), word, following, words):
        return False
    return stop.start() - begin > len(word) + 1 or not _is_label(word)


def _ends_emphatic(text: str, stop: re.Match[str], glued: bool, words: _Words) -> bool:
    """The same for "?", "!", an ellipsis, or a stop with closing quotes or brackets."""
    mark = stop.group()
    if glued and text[stop.end()] not in "“‘«‹":
        return False
    quoted_question = mark[-1] in "\"'”’»" and ("?" in mark or "!" in mark)
    return not (quoted_question and words.saying.match(text, stop.end()))


def _following(text: str, at: int, end: int) -> str:
    """The word or number after the blanks and opening marks at an offset; empty if there is none near."""
    while at < end and (text[at].isspace() or text[at] in _OPENERS):
        at += 1
        if at < end and text[at - 1] in "-–—" and text[at].isspace():
            break
    match = _WORD.match(text, at, min(end, at + _BEFORE))
    return match.group() if match else text[at : at + 1] if at < end else ""


def _word_before(text: str, begin: int, stop: int) -> str:
    """What stands unbroken before a stop, without opening marks: "U.S", "Dr", "5"."""
    piece = text[max(begin, stop - _BEFORE) : stop]
    for at in range(len(piece) - 1, -1, -1):
        if piece[at].isspace() or piece[at] in '(“‘"[/–—':
            return piece[at + 1 :]
    return piece


def _ends_after(folded: str, word: str, following: str, words: _Words) -> bool:
    """Whether a full stop after the word ends a sentence, seeing the word that follows."""
    number = following[0].isdigit()
    starter = following.casefold() in words.starters and following[0].isupper()
    if folded in words.numbered and (number or len(following) == 1):
        return False
    if folded in words.forward:
        return False
    if folded in words.either or _is_initialism(word):
        return starter or (folded == "d.c" and not number)
    if _is_initial(word):
        return starter and len(following) > 1
    return True


def _is_initial(word: str) -> bool:
    """A single capital: "J", or the last of "J.K"."""
    return len(word) == 1 and word.isupper()


def _is_initialism(word: str) -> bool:
    """Single letters with stops between them: "U.S", "a.m", "N.K"."""
    return len(word) > 2 and len(word) % 2 == 1 and all(c == "." for c in word[1::2]) and word[::2].isalpha()


def _is_label(word: str) -> bool:
    """A number or letter that opens a sentence as its label: "1.", "a.", "IV."."""
    return (word.isdigit() and len(word) < 4) or len(word) == 1 or (len(word) < 5 and not word.strip("IVX"))


def _add(text: str, start: int, end: int, found: list[tuple[int, int]]) -> None:
    """Append the stretch without its blanks, in pieces if it is too long."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        cut = _cut(text, start)
        _append(text, start, cut, found)
        start = cut
        while start < end and text[start].isspace():
            start += 1
    _append(text, start, end, found)


def _append(text: str, start: int, end: int, found: list[tuple[int, int]]) -> None:
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        found.append((start, end))


def _cut(text: str, start: int) -> int:
    """Where to cut a sentence that is too long: behind the last clause mark, else the last blank, else at the limit."""
    least, limit = start + LONGEST // 2, start + LONGEST
    for mark in _CLAUSE_MARKS:
        at = text.rfind(mark, least, limit)
        if at >= 0:
            return at + len(mark)
    at = max(text.rfind(" ", least, limit), text.rfind("\n", least, limit))
    return at + 1 if at >= 0 else limit
