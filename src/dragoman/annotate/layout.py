"""What each line of a text is: title, dateline, byline, body, list, what closes it, and what does not belong to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from dragoman.annotate.datelines import Dateline, find_dateline
from dragoman.annotate.line_roles import LineRoles, line_roles
from dragoman.languages.date_lines import is_date_line
from dragoman.languages.lines import Line, lines
from dragoman.model.evidence import Span

__all__ = ["Block", "Dateline", "Layout", "lay_out"]

_PREAMBLE = 12  # so many lines may stand above the body
_LONGEST_TITLE = 400
_LONGEST_SUBTITLE = 300
_LEAST_OPENER = 40  # a shorter line with a colon may stand above the body
_WRAPPED = (45, 100)  # how long the lines of a text with fixed line breaks are
_MARKER = re.compile(
    r"(?:[#>]{1,6}[^\S\n]*)+"
    r"|(?:[•·▪●◦‣*–—-]|\d{1,2}[.)]|\((?:\d{1,2}|[a-zA-Z]|[ivxIVX]{2,4})\)|[a-z]\)|[ivx]{1,4}[.)]|[IVX]{2,4}\.)[^\S\n]+"
)
_RULE = re.compile(r"[\W_]+$")


@dataclass(slots=True, frozen=True)
class Block:
    """One line or paragraph and what it is; marks of lists and headings before it are left out.

    `role` is title, subtitle, dateline, byline, date, heading, body, list, quote, boilerplate or signature.
    """

    start: int
    end: int
    role: str


@dataclass(slots=True, frozen=True)
class Layout:
    """The parts of a text, in order.

    Attributes:
        blocks: every line or paragraph that is not empty.
        title: the headline, where it is the first line of the text.
        dateline: where and when the report was filed; the report begins at the end of its span.
        date_line: the lines that bear the document's own date, also those within boilerplate.
    """

    blocks: tuple[Block, ...]
    title: Span | None = None
    dateline: Dateline | None = None
    date_line: tuple[Span, ...] = ()

    def with_role(self, *roles: str) -> list[Block]:
        """The blocks that have one of the roles."""
        return [block for block in self.blocks if block.role in roles]


def lay_out(text: str, boilerplate: Sequence[Span], language: str = "en") -> Layout:
    """Tell the parts of a text apart.

    Args:
        text: the canonical text.
        boilerplate: spans of it in which nothing is read.
        language: whose words for dates, authors and sources are looked for.

    Raises:
        LanguageError: there are no tables for the language.
    """
    own, foreign = _part(text, boilerplate)
    reader = _Reader(text, _paragraphs(text, own), foreign, language)
    return reader.layout()


def _part(text: str, boilerplate: Sequence[Span]) -> tuple[list[Line], list[Line]]:
    """The lines of the text itself, and those within boilerplate; a line that is partly so is cut."""
    own: list[Line] = []
    foreign: list[Line] = []
    at = 0
    for span in sorted(boilerplate):
        if span.end <= at or span.title:
            continue
        own += lines(text, at, span.start)
        foreign += lines(text, max(at, span.start), span.end)
        at = span.end
    own += lines(text, at)
    return own, foreign


def _paragraphs(text: str, own: list[Line]) -> list[Line]:
    """The lines, those joined that only a fixed line length has parted."""
    least, most = _WRAPPED
    inner = [line for line, after in pairwise(own) if not after.gap]
    sized = sum(least <= line.end - line.start <= most for line in inner)
    if len(inner) < 6 or sized < 0.75 * len(inner):
        return own
    joined: list[Line] = []
    for line in own:
        above = joined[-1] if joined else None
        if above is not None and not line.gap and _goes_on(text, above, line):
            joined[-1] = Line(above.start, line.end, above.gap, above.indent)
        else:
            joined.append(line)
    return joined


def _goes_on(text: str, above: Line, line: Line) -> bool:
    """Whether a line continues the paragraph above it, which is closed by a short last line or a mark of a list."""
    if _MARKER.match(text, line.start, line.end):
        return False
    last = max(text.rfind("\n", above.start, above.end) + 1, above.start)
    return above.end - last >= _WRAPPED[0]


@dataclass(slots=True)
class _Reader:
    """Gives each line its role, from the top to the bottom."""

    text: str
    own: list[Line]
    foreign: list[Line]
    language: str
    title: Span | None = None
    dateline: Dateline | None = None
    blocks: list[Block] = field(default_factory=list)
    dates: list[Span] = field(default_factory=list)

    def layout(self) -> Layout:
        roles = line_roles(self.language)
        body = self._preamble(roles)
        self._body(body, roles)
        self._signatures(roles)
        for line in self.foreign:
            self.blocks.append(Block(line.start, line.end, "boilerplate"))
            if is_date_line(self.text[line.start : line.end], self.language):
                self.dates.append(Span(line.start, line.end))
        self.blocks.sort(key=lambda block: block.start)
        return Layout(tuple(self.blocks), self.title, self.dateline, tuple(sorted(self.dates)))

    def _words(self, line: Line) -> str:
        return self.text[line.start : line.end]

    def _block(self, line: Line, role: str) -> None:
        """Add a line without the marks before it."""
        start = line.start
        match = _MARKER.match(self.text, line.start, line.end)
        if match and match.end() < line.end:
            start = match.end()
        self.blocks.append(Block(start, line.end, role))

    # --- above the body -------------------------------------------------------------------------------------------

    def _preamble(self, roles: LineRoles) -> int:
        """Read what stands above the body; the index of the body's first line."""
        end = self._preamble_end(roles)
        for index, line in enumerate(self.own[:end]):
            self._above(index, line, roles)
        return end

    def _preamble_end(self, roles: LineRoles) -> int:
        """The first line that is prose, unless a date or an author still stands below it."""
        end = 0
        lowest = self._lowest_foreign(roles)
        for index, line in enumerate(self.own[:_PREAMBLE]):
            words = self._words(line)
            prose = roles.is_prose(words)
            listed = end > 0 and words[0] != "#" and _MARKER.match(words) is not None
            if (prose and self._opens_report(line)) or (listed and not is_date_line(words, self.language)):
                break
            if self._dates_text(words, roles) or line.start < lowest or (not prose and end == index):
                end = index if roles.opens_list(words) and not roles.is_byline(words) else index + 1
            elif prose and index > end:
                break
        return end if self._has_body(end, roles) else self._end_without_prose(roles)

    def _lowest_foreign(self, roles: LineRoles) -> int:
        """Where the last date or author stands that is boilerplate, near the top: what is above it is no body."""
        near = [line.start for line in self.own[:4]]
        return max(
            (
                line.start
                for line in self.foreign
                if line.start < max(near, default=0) and self._dates_text(self._words(line), roles)
            ),
            default=0,
        )

    def _opens_report(self, line: Line) -> bool:
        """Whether a line of prose can only be the first of the body."""
        if line.end - line.start > _LONGEST_SUBTITLE:
            return True
        return find_dateline(self.text, line.start, line.end, self.language) is not None

    def _dates_text(self, words: str, roles: LineRoles) -> bool:
        return is_date_line(words, self.language) or roles.is_byline(words)

    def _has_body(self, end: int, roles: LineRoles) -> bool:
        """Whether prose follows soon."""
        near = [self._words(line) for line in self.own[end : end + 4]]
        return any(roles.is_prose(words) or (roles.opens_list(words) and len(words) > _LEAST_OPENER) for words in near)

    def _end_without_prose(self, roles: LineRoles) -> int:
        """Where no line looks like prose, the body begins after the first, which may be a title, and what dates it."""
        last = len(self.own) - 1
        if last < 1 or roles.is_prose(self._words(self.own[0])):
            return 0
        end = 1
        while end < last and self._dates_text(self._words(self.own[end]), roles):
            end += 1
        return end

    def _above(self, index: int, line: Line, roles: LineRoles) -> None:
        words = self._words(line)
        dateline = find_dateline(self.text, line.start, line.end, self.language)
        if is_date_line(words, self.language):
            self.dates.append(Span(line.start, line.end))
            self.dateline = self.dateline or dateline
            role = "dateline" if dateline else "date"
        elif roles.is_byline(words):
            role = "byline"
        elif roles.is_label(words):
            role = "heading"
        elif self.title is None and len(words) <= _LONGEST_TITLE:
            role = "title"
        elif self._is_place_line(index, words, roles):
            role = "dateline"
        elif words[-1] in ",:;":
            role = "body"
        else:
            role = "byline" if self.dates and roles.is_name(words) else "subtitle"
        self._block(line, role)
        if role == "title":
            self.title = Span(self.blocks[-1].start, line.end)
        if role == "dateline" and self.dateline is None:
            place = Span(line.start, line.end)
            self.dateline = Dateline(place, place, words)

    def _is_place_line(self, index: int, words: str, roles: LineRoles) -> bool:
        """A place on a line of its own: "Washington, DC" beside the date, or the last line above the body."""
        if self.title is None or not roles.is_place(words):
            return False
        place = self.own[index]
        beside = [line for line in (*self.own[max(0, index - 1) : index + 2], *self.foreign) if line is not place]
        return any(
            is_date_line(self._words(line), self.language)
            and not self.text[min(line.end, place.end) : max(line.start, place.start)].strip()
            for line in beside
        )

    # --- the body -------------------------------------------------------------------------------------------------

    def _body(self, first: int, roles: LineRoles) -> None:
        listing = False
        for index in range(first, len(self.own)):
            line = self.own[index]
            words = self._words(line)
            if self.dateline is None and index - first < 2 and roles.is_prose(words):
                self.dateline = find_dateline(self.text, line.start, line.end, self.language)
            role = self._role(index, words, listing, roles)
            listing = role == "list" or roles.opens_list(words)
            self._block(line, role)

    def _role(self, index: int, words: str, listing: bool, roles: LineRoles) -> str:
        if _RULE.match(words):
            return "signature"
        if words[0] == ">" or roles.is_quote(words):
            return "quote"
        if is_date_line(words, self.language):
            self.dates.append(Span(self.own[index].start, self.own[index].end))
            return "date"
        if roles.opens_byline(words):
            return "byline"
        marker = _MARKER.match(words)
        heading = roles.is_heading(words, listing) and index + 1 < len(self.own)
        if heading and (marker is None or words[0] == "#" or self._heads_prose(index, marker, roles)):
            return "heading"
        if marker or words.endswith(";") or (listing and not roles.is_prose(words)):
            return "list"
        return "body"

    def _heads_prose(self, index: int, marker: re.Match[str], roles: LineRoles) -> bool:
        """Whether a line that bears a mark stands alone above prose, and is not the last of a list."""
        below = self.own[index + 1]
        if not roles.is_prose(self._words(below)) or _MARKER.match(self.text, below.start, below.end):
            return False
        above = self.own[index - 1] if index else None
        return above is None or self.text[above.start] != marker.group()[0] or roles.is_prose(self._words(above))

    def _signatures(self, roles: LineRoles) -> None:
        """What closes the text: the last lines that name a source, an editor, a translator, an agency."""
        for at in range(len(self.blocks) - 1, 0, -1):
            block = self.blocks[at]
            words = self.text[block.start : block.end]
            if block.role != "signature" and not roles.is_signature(words):
                break
            self.blocks[at] = Block(block.start, block.end, "signature")
