"""The lines of an analysed text: runs of sentences of one paragraph, with the mentions in them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from dragoman.model.analysis import Analysis
from dragoman.model.mention import Mention

_HONORIFIC = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "his",
        "her",
        "your",
        "their",
        "excellency",
        "h",
        "e",
        "h.e",
        "hon",
        "the",
        "prof",
        "professor",
        "sir",
        "dame",
        "majesty",
        "highness",
        "m",
        "mme",
    ]
)


@dataclass(slots=True)
class TextLine:
    """One line: its tokens (half-open), its sentences, its role in the layout, and indices of its mentions."""

    first: int
    last: int
    sentences: list[int]
    role: str
    mentions: list[int]


def text_lines(analysis: Analysis) -> list[TextLine]:
    """The lines of an analysis in order."""
    out: list[TextLine] = []
    paragraph = -1
    for index, sentence in enumerate(analysis.sentences):
        if out and sentence.paragraph == paragraph:
            out[-1].last = sentence.last
            out[-1].sentences.append(index)
        else:
            out.append(TextLine(sentence.first, sentence.last, [index], sentence.role, []))
        paragraph = sentence.paragraph
    firsts = [m.first for m in analysis.mentions]
    for line in out:
        line.mentions = list(range(bisect_left(firsts, line.first), bisect_left(firsts, line.last)))
    return out


def is_only(line: TextLine, analysis: Analysis, kinds: frozenset[str]) -> Mention | None:
    """The first mention of one of the kinds, where the line holds mentions, titles of courtesy and marks alone."""
    found = None
    token = line.first
    for index in line.mentions:
        mention = analysis.mentions[index]
        if any(_counts(analysis, t) for t in range(token, mention.first)):
            return None
        token = max(token, mention.last)
        if found is None and mention.kind in kinds:
            found = mention
    if any(_counts(analysis, t) for t in range(token, line.last)):
        return None
    return found


def _counts(analysis: Analysis, token: int) -> bool:
    norm = analysis.token_norms[token]
    return norm.isalpha() and norm not in _HONORIFIC


def is_separator(line: TextLine, analysis: Analysis) -> bool:
    """A row of asterisks or dashes between two texts."""
    return not any(c.isalnum() for t in range(line.first, line.last) for c in analysis.token_norms[t])
