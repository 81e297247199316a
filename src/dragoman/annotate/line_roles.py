"""What the words and the shape of a single line tell of its role."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from dragoman.languages.forms import forms, one_of

_LONGEST_BYLINE = 120
_LONGEST_HEADING = 120
_LONGEST_HEADLINE = 400
_LEAST_PROSE = 60
_TERMINAL = re.compile(r"[.!?…:;,][\"'”’»)\]*_]*$")
_STOPPED = re.compile(r"[.!?…][\"'”’»)\]*_]*(?:\s*[(/][\w .,-]{2,40}[)/])?$")
_OPENING, _CLOSING = '"“«„', '"”»'
_CAPITAL, _BLANK = r"[^\W\d_a-z][\w'’.-]*", r"[^\S\n]+"
_NAME = re.compile(
    rf"{_CAPITAL}(?:{_BLANK}(?:[a-z]{{1,3}}{_BLANK})?{_CAPITAL}){{1,3}}(?:{_BLANK}in{_BLANK}{_CAPITAL}(?:{_BLANK}{_CAPITAL})*)?$"
)
_PLACE = re.compile(rf"{_CAPITAL}(?:{_BLANK}{_CAPITAL}){{0,2}}(?:,[^\S\n]*{_CAPITAL}(?:{_BLANK}{_CAPITAL})*)?$")


@dataclass(slots=True, frozen=True)
class LineRoles:
    """Tests of a line in the words of one language."""

    language: str
    byline: re.Pattern[str]
    label: re.Pattern[str]
    signature: re.Pattern[str]

    def is_prose(self, words: str) -> bool:
        """Whether it is a sentence or more: long, and closed by a stop."""
        if len(words) < _LEAST_PROSE:
            return len(words) > 24 and words[-1] in '.”"' and _STOPPED.search(words) is not None
        return _STOPPED.search(words) is not None or len(words) > _LONGEST_HEADLINE

    def is_byline(self, words: str) -> bool:
        """Whether it names an author, an agency or an office that issued the text."""
        return len(words) <= _LONGEST_BYLINE and self.byline.search(words) is not None and words[-1] != "."

    def opens_byline(self, words: str) -> bool:
        """Whether it begins as a line that names an author does, or ascribes what follows to somebody."""
        match = self.byline.match(words) if self.is_byline(words) else None
        return (match is not None and match["opened"] is not None) or (words[-1] == ":" and self.is_byline(words))

    def is_label(self, words: str) -> bool:
        """Whether it only says what sort of paper this is ("Press Release", "SG/SM/6719")."""
        return self.label.fullmatch(words) is not None

    def is_name(self, words: str) -> bool:
        """Whether it may be the name of an author, perhaps with the place: "Vanessa Lok in Kuala Lumpur"."""
        return _NAME.match(words) is not None

    def is_place(self, words: str) -> bool:
        """Whether it may be the name of a place and no more."""
        return len(words) < 50 and _PLACE.match(words) is not None

    def is_signature(self, words: str) -> bool:
        """Whether it names a source, a translator or further hands."""
        return len(words) <= 200 and self.signature.match(words) is not None

    def is_heading(self, words: str, listing: bool) -> bool:
        """Whether it stands above a part of the text."""
        if words[0] == "#":
            return True
        if listing or len(words) > _LONGEST_HEADING:
            return False
        return _TERMINAL.search(words) is None or (words[-1] == "?" and len(words) < 60)

    def opens_list(self, words: str) -> bool:
        """Whether a list follows."""
        return words.rstrip("*_ ")[-1:] == ":"

    def is_quote(self, words: str) -> bool:
        """Whether all of it stands between one pair of quotation marks."""
        body = words.rstrip(".,")
        if len(body) < 3 or body[0] not in _OPENING or body[-1] not in _CLOSING:
            return False
        return not any(mark in body[1:-1] for mark in _OPENING + _CLOSING)


@lru_cache(maxsize=4)
def line_roles(language: str) -> LineRoles:
    """The tests for one language.

    Raises:
        LanguageError: there are no tables for it.
    """
    layout = forms(language, "layout")
    openers, cues = one_of(layout["byline"]["openers"]), one_of(layout["byline"]["cues"])
    labels = one_of(layout["label"]["words"])
    closers = one_of([*layout["signature"]["openers"], *layout["signature"]["authors"]])
    return LineRoles(
        language=language,
        byline=re.compile(
            rf"(?P<opened>^[^\w\n]{{0,3}}(?:{openers})\b:?[^\S\n]+(?-i:[^\W\d_a-z]))|\b(?:{cues})\b", re.I
        ),
        label=re.compile(rf"(?:(?:{labels})\b[:.]?[^\S\n]*)+(?:[A-Z]+[-/][\w/-]+)?|[A-Z]{{1,6}}(?:/[\w.-]+)+", re.I),
        signature=re.compile(rf"\W{{0,3}}(?:{closers})\b[^\w\n]|[(\[/–—-]\W{{0,2}}[\w .-]{{2,30}}\W{{0,2}}$", re.I),
    )
