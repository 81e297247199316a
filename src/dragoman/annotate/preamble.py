"""What stands above the body of a text: title, subtitle, date, author, place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.annotate.datelines import Dateline, find_dateline, place_line
from dragoman.annotate.line_roles import LineRoles
from dragoman.annotate.paragraphs import MARKER
from dragoman.languages.date_lines import is_date_line
from dragoman.languages.lines import Line
from dragoman.model.evidence import Span

_LONGEST = 12  # so many lines may stand above the body
_LONGEST_TITLE = 400
_LEAST_TITLE = 30
_LONGEST_SUBTITLE = 300
_LEAST_OPENER = 40  # a shorter line with a colon may stand above the body
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d")
_NEAR = 4  # a date that is boilerplate counts as the text's above this line


@dataclass(slots=True, frozen=True)
class Preamble:
    """The lines above the body.

    Attributes:
        roles: the role of each, in order; the body begins behind them.
        dateline: place and day, where they stand on lines of their own.
        dates: lines that bear the document's date, those that are boilerplate included.
    """

    roles: tuple[str, ...]
    dateline: Dateline | None
    dates: tuple[Span, ...]


def read_preamble(text: str, own: Sequence[Line], foreign: Sequence[Line], roles: LineRoles) -> Preamble:
    """Read what stands above the body.

    Args:
        text: the canonical text.
        own: its paragraphs without boilerplate.
        foreign: the lines of boilerplate.
        roles: the tests of a line, in the language of the text.
    """
    return _Reader(text, own, foreign, roles).read()


class _Reader:
    def __init__(self, text: str, own: Sequence[Line], foreign: Sequence[Line], roles: LineRoles) -> None:
        self.text, self.own, self.roles = text, own, roles
        floor = max((line.start for line in own[:_NEAR]), default=len(text))
        self.foreign_dates = [line for line in foreign if line.start < floor and self._dates_text(line)]
        self.dates = [Span(line.start, line.end) for line in self.foreign_dates if self._is_date(line)]
        self.dateline: Dateline | None = None
        self.titled = False
        self.end = 0

    def read(self) -> Preamble:
        self.end = self._end()
        roles = tuple(self._role(index) for index in range(self.end))
        return Preamble(roles, self.dateline, tuple(self.dates))

    def _words(self, line: Line) -> str:
        return self.text[line.start : line.end]

    def _is_date(self, line: Line) -> bool:
        return is_date_line(self._words(line), self.roles.language)

    def _dates_text(self, line: Line) -> bool:
        """Whether a line says when or by whom the text was published."""
        return self._is_date(line) or self.roles.is_byline(self._words(line))

    # --- where it ends --------------------------------------------------------------------------------------------

    def _end(self) -> int:
        """The first line that is prose, unless a date or an author still stands below it."""
        end = 0
        lowest = max((line.start for line in self.foreign_dates), default=0)
        for index, line in enumerate(self.own[:_LONGEST]):
            prose = self.roles.is_prose(self._words(line))
            if (prose and self._opens_report(line)) or (end and self._is_item(line)):
                break
            told = index > end and not self._bears_year(line)  # "3 May" below a sentence heads a part of the text
            if (self._dates_text(line) and not told) or line.start < lowest or (not prose and end == index):
                end = index if self._opens_list(line) else index + 1
            elif prose and index > end:
                break
        return end if self._has_body(end) else self._end_without_prose()

    def _bears_year(self, line: Line) -> bool:
        """Whether a line names a year, or an author in its place."""
        words = self._words(line)
        return _YEAR.search(words) is not None or self.roles.is_byline(words)

    def _opens_report(self, line: Line) -> bool:
        """Whether a line of prose can only be the first of the body."""
        long = line.end - line.start > _LONGEST_SUBTITLE
        return long or find_dateline(self.text, line.start, line.end, self.roles.language) is not None

    def _is_item(self, line: Line) -> bool:
        """Whether a line is an item of a list, and no date or heading."""
        words = self._words(line)
        return words[0] != "#" and MARKER.match(words) is not None and not self._is_date(line)

    def _opens_list(self, line: Line) -> bool:
        words = self._words(line)
        return self.roles.opens_list(words) and not self.roles.is_byline(words)

    def _has_body(self, end: int) -> bool:
        """Whether prose follows soon."""
        near = [self._words(line) for line in self.own[end : end + 4]]
        prose, opens_list = self.roles.is_prose, self.roles.opens_list
        return any(prose(words) or (opens_list(words) and len(words) > _LEAST_OPENER) for words in near)

    def _end_without_prose(self) -> int:
        """Where no line looks like prose, the body begins after the first, which may be a title, and what dates it."""
        last = len(self.own) - 1
        if last < 1 or self.roles.is_prose(self._words(self.own[0])):
            return 0
        end = 1
        while end < last and self._dates_text(self.own[end]):
            end += 1
        return end

    # --- what its lines are ---------------------------------------------------------------------------------------

    def _role(self, index: int) -> str:
        line, words, roles = self.own[index], self._words(self.own[index]), self.roles
        if self._is_date(line):
            self.dates.append(Span(line.start, line.end))
            dateline = find_dateline(self.text, line.start, line.end, roles.language)
            self.dateline = self.dateline or dateline
            return "dateline" if dateline else "date"
        if roles.is_byline(words):
            return "byline"
        if roles.is_label(words):
            return "heading"
        if self._is_place(index) and (self.titled or self._title_below(index)):
            self.dateline = self.dateline or place_line(self.text, line.start, line.end)
            return "dateline"
        if not self.titled and len(words) <= _LONGEST_TITLE:
            self.titled = True
            return "title"
        if words[-1] in ",:;":
            return "body"
        return "byline" if self.dates and roles.is_name(words) else "subtitle"

    def _title_below(self, index: int) -> bool:
        """Whether a line that may be the title stands between this one, of a letterhead, and the body."""
        below = [line for line in self.own[index + 1 : self.end] if not self._dates_text(line)]
        return "," in self._words(self.own[index]) and any(line.end - line.start > _LEAST_TITLE for line in below)

    def _is_place(self, index: int) -> bool:
        """A place on a line of its own beside the date: "Washington, DC"."""
        line = self.own[index]
        if not self.roles.is_place(self._words(line)):
            return False
        beside = (*self.own[max(0, index - 1) : index + 2], *self.foreign_dates)
        return any(
            self._is_date(other) and not self.text[min(other.end, line.end) : max(other.start, line.start)].strip()
            for other in beside
            if other is not line
        )
