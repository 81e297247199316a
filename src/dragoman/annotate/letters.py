"""Letters printed in full: who wrote to whom, from the block above the salutation and the signature."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.annotate.text_lines import TextLine, is_only, is_separator, text_lines
from dragoman.languages.speech import SpeechWords
from dragoman.model.analysis import Analysis

_SIGNERS = frozenset({"person", "office", "organization"})
_BLOCK = 6  # lines of the address above a salutation
_STYLE = 4  # tokens of "His Excellency" or the name of a city alone
_TAIL = 5  # lines of a signature


@dataclass(slots=True)
class Letter:
    """A letter: its tokens (half-open) from the salutation to the signature.

    `sender` and `addressee` are indices of mentions, or -1 where the letter does not name them; `body` is the token
    at which what it says begins.
    """

    first: int
    body: int
    last: int
    sender: int
    addressee: int


def find_letters(analysis: Analysis, words: SpeechWords) -> list[Letter]:
    """The letters that a text prints, in order."""
    out = []
    for part in _parts(text_lines(analysis), analysis):
        greeted = [k for k, line in enumerate(part) if _greets(line, analysis, words)]
        if greeted and greeted[0] < len(part) - 1 and greeted[0] <= _BLOCK:
            out.append(_letter(part, greeted[0], analysis))
    return [letter for letter in out if letter is not None]


def _parts(lines: list[TextLine], analysis: Analysis) -> list[list[TextLine]]:
    """The lines between separators."""
    parts: list[list[TextLine]] = [[]]
    for line in lines:
        if is_separator(line, analysis):
            parts.append([])
        else:
            parts[-1].append(line)
    return parts


def _greets(line: TextLine, analysis: Analysis, words: SpeechWords) -> bool:
    """Whether a line is a salutation ("Your Excellency," "Dear Brother!")."""
    norms = analysis.token_norms[line.first : line.last]
    if not words.greets(analysis.text[analysis.token_starts[line.first] : analysis.token_ends[line.last - 1]]):
        return False
    return bool(words.salutation_nouns & set(norms) or line.mentions)


def _letter(part: list[TextLine], at: int, analysis: Analysis) -> Letter | None:
    block = [m for line in _address(part, at, analysis) for m in _alone(line, analysis)]
    addressed = bool(block)
    block += part[at].mentions
    end = len(part)
    sender = -1
    while end - 1 > at + 1 and len(part) - end < _TAIL and _alone(part[end - 1], analysis):
        end -= 1
        sender = _best(_alone(part[end], analysis), analysis, sender)
    addressee = _best(block, analysis, -1)
    if (sender < 0 and not addressed) or sender == addressee:
        return None
    _name_by_salutation(part[at], addressee, analysis)
    return Letter(part[at].first, part[at + 1].first, part[-1].last, sender, addressee)


def _address(part: list[TextLine], at: int, analysis: Analysis) -> list[TextLine]:
    """The lines right above a salutation that hold a name, an office or a style alone."""
    start = at
    while start > 0 and at - start < _BLOCK and _is_address(part[start - 1], analysis):
        start -= 1
    return part[start:at]


def _is_address(line: TextLine, analysis: Analysis) -> bool:
    return bool(_alone(line, analysis)) or (line.last - line.first <= _STYLE and not line.mentions)


def _alone(line: TextLine, analysis: Analysis) -> list[int]:
    """The mentions of a line that holds nothing else."""
    return line.mentions if is_only(line, analysis, _SIGNERS) is not None else []


def _best(mentions: list[int], analysis: Analysis, known: int) -> int:
    """The first person among mentions, else the first office or body, else what is known."""
    for kind in ("person", "office", "organization"):
        for index in mentions:
            if analysis.mentions[index].kind == kind and not analysis.mentions[index].plural:
                return index
        if known >= 0 and analysis.mentions[known].kind == kind:
            return known
    return known


def _name_by_salutation(line: TextLine, addressee: int, analysis: Analysis) -> None:
    """A name in the salutation ("Esteemed Iskandar Qahhorovich,") is the addressee's, whatever its form."""
    if addressee < 0 or analysis.mentions[addressee].entity < 0:
        return
    for index in line.mentions:
        if analysis.mentions[index].kind == "person":
            analysis.mentions[index].entity = analysis.mentions[addressee].entity
