"""A name on one line, the office on the next, as letters are addressed and signed: both are one person."""

from __future__ import annotations

from dragoman.annotate.entities import give_office
from dragoman.annotate.text_lines import TextLine, is_only, text_lines
from dragoman.model.analysis import Analysis
from dragoman.model.mention import Mention

_PERSON = frozenset({"person"})
_OFFICE = frozenset({"office"})
_SHORT = 40  # tokens


def bind_name_lines(analysis: Analysis) -> None:
    """Give the person of a line that holds a name alone the office of the line below it (or above, if none is below).

    Changes mentions and entities in place.
    """
    lines = [line for line in text_lines(analysis) if line.last - line.first <= _SHORT]
    for at, line in enumerate(lines):
        person = is_only(line, analysis, _PERSON)
        if person is None or person.entity < 0 or person.office:
            continue
        below, above = _office(lines, at + 1, line, analysis), _office(lines, at - 1, line, analysis)
        office = above if below is None or (above is not None and _names(lines, at + 2, analysis)) else below
        if office is not None:
            give_office(analysis, person.entity, office)


def _names(lines: list[TextLine], at: int, analysis: Analysis) -> bool:
    """Whether a line holds a name alone: where office and name alternate, a name belongs to the office above it."""
    return at < len(lines) and is_only(lines[at], analysis, _PERSON) is not None


def _office(lines: list[TextLine], at: int, beside: TextLine, analysis: Analysis) -> Mention | None:
    """The office that stands alone on a line next to another."""
    if not 0 <= at < len(lines):
        return None
    line = lines[at]
    if line.first != beside.last and line.last != beside.first:
        return None
    found = is_only(line, analysis, _OFFICE)
    return found if found is not None and found.entity < 0 and not found.plural else None
