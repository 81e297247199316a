"""Text to tokens with offsets: parallel lists, as everything later walks over them by index."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dragoman.codebook.folding import fold

_MARKS = "\u0300-\u036f"
_TOKEN = re.compile(
    rf"""(?:[^\W\d_]\.){{2,}}                       # U.S., H.E.
    | [A-Za-z]?\d+\+\d+                             # C5+1, 3+3
    | \d+(?:st|nd|rd|th)\b
    | \d+(?:[.,:]\d+)*
    | [^\W\d_][\w{_MARKS}]*(?:[-\u2011'’‘ʻʼ][^\W_][\w{_MARKS}]*)*
    | \S""",
    re.VERBOSE,
)
_POSSESSIVES = ("'s", "’s", "'S", "’S")


@dataclass(slots=True)
class Tokens:
    """Tokens of one text: `texts[i]` is `text[starts[i]:ends[i]]`; `norms[i]` is its folded form.

    `caps[i]` says that the token begins with an upper-case letter.
    """

    text: str
    starts: list[int]
    ends: list[int]
    texts: list[str]
    norms: list[str]
    caps: list[bool]

    def __len__(self) -> int:
        return len(self.starts)

    def slice(self, first: int, last: int) -> str:
        """The text from token `first` up to, not including, token `last`."""
        return self.text[self.starts[first] : self.ends[last - 1]]


def tokenize(text: str) -> Tokens:
    """Split a text into tokens; possessive endings are tokens of their own."""
    starts: list[int] = []
    ends: list[int] = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if end - start > 2 and text.endswith(_POSSESSIVES, start, end):
            starts += (start, end - 2)
            ends += (end - 2, end)
        else:
            starts.append(start)
            ends.append(end)
    texts = [text[s:e] for s, e in zip(starts, ends, strict=True)]
    return Tokens(text, starts, ends, texts, [fold(t) for t in texts], [t[0].isupper() for t in texts])
