"""What each line of a text is: title, dateline, byline, body, list, what closes it, and what does not belong to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from dragoman.annotate.datelines import Dateline, find_dateline, place_line
from dragoman.annotate.line_roles import LineRoles, line_roles
from dragoman.annotate.paragraphs import MARKER, paragraphs, part
from dragoman.annotate.preamble import read_preamble
from dragoman.languages.date_lines import is_date_line
from dragoman.languages.lines import Line
from dragoman.model.evidence import Span

__all__ = ["Block", "Dateline", "Layout", "lay_out"]

_EMPHASIZED = frozenset({"title", "subtitle", "heading", "byline"})
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


def lay_out(text: str, boilerplate: Sequence[Span], language: str = "en") -> Layout:
    """Tell the parts of a text apart.

    Args:
        text: the canonical text.
        boilerplate: spans of it in which nothing is read.
        language: whose words for dates, authors and sources are looked for.

    Raises:
        LanguageError: there are no tables for the language.
    """
    own, foreign = part(text, boilerplate)
    return _Reader(text, paragraphs(text, own), foreign, line_roles(language)).layout()


@dataclass(slots=True)
class _Reader:
    """Gives each line its role, from the top to the bottom."""

    text: str
    own: list[Line]
    foreign: list[Line]
    roles: LineRoles
    title: Span | None = None
    dateline: Dateline | None = None
    blocks: list[Block] = field(default_factory=list)
    dates: list[Span] = field(default_factory=list)

    def layout(self) -> Layout:
        preamble = read_preamble(self.text, self.own, self.foreign, self.roles)
        self.dateline = preamble.dateline
        self.dates += preamble.dates
        for line, role in zip(self.own, preamble.roles, strict=False):
            self._block(line, role)
            if role == "title":
                self.title = Span(self.blocks[-1].start, self.blocks[-1].end)
        self._body(len(preamble.roles))
        self._signatures()
        self.blocks += [Block(line.start, line.end, "boilerplate") for line in self.foreign]
        self.blocks.sort(key=lambda block: block.start)
        return Layout(tuple(self.blocks), self.title, self.dateline, tuple(sorted(self.dates)))

    def _words(self, line: Line) -> str:
        return self.text[line.start : line.end]

    def _block(self, line: Line, role: str) -> None:
        """Add a line without the marks before it, and without marks of emphasis around it."""
        start, end = line.start, line.end
        match = MARKER.match(self.text, start, end)
        if match and match.end() < end:
            start = match.end()
        if role in _EMPHASIZED:
            while end - start > 2 and self.text[start] in "*_" and self.text[end - 1] in "*_":
                start, end = start + 1, end - 1
        self.blocks.append(Block(start, end, role))

    def _body(self, first: int) -> None:
        listing = False
        prose = [i for i in range(first, len(self.own)) if self.roles.is_prose(self._words(self.own[i]))]
        last = prose[-1] if prose else first
        for index in range(first, len(self.own)):
            line = self.own[index]
            words = self._words(line)
            if self.dateline is None and index - first < 2 and self.roles.is_prose(words):
                self.dateline = find_dateline(self.text, line.start, line.end, self.roles.language)
            role = self._role(index, words, listing, below=index > last)
            listing = role == "list" or self.roles.opens_list(words)
            self._block(line, role)

    def _role(self, index: int, words: str, listing: bool, below: bool) -> str:
        """The role of a line of the body; `below` says that no prose follows."""
        roles = self.roles
        if _RULE.match(words):
            return "signature"
        if words[0] == ">" or roles.is_quote(words):
            return "quote"
        if below and is_date_line(words, roles.language):
            self.dates.append(Span(self.own[index].start, self.own[index].end))
            return "date"
        if below and self._is_place_above_date(index, words):
            self.dateline = self.dateline or place_line(self.text, self.own[index].start, self.own[index].end)
            return "dateline"
        if roles.opens_byline(words):
            return "byline"
        marker = MARKER.match(words)
        heading = roles.is_heading(words, listing) and index + 1 < len(self.own)
        if heading and (marker is None or words[0] == "#" or self._heads_prose(index, marker)):
            return "heading"
        if marker or words.endswith(";") or (listing and not roles.is_prose(words)):
            return "list"
        return "body"

    def _is_place_above_date(self, index: int, words: str) -> bool:
        """Whether a text closes with this place and a date below it: "New Delhi", "October 16, 2024"."""
        if index + 1 >= len(self.own) or not self.roles.is_place(words):
            return False
        return is_date_line(self._words(self.own[index + 1]), self.roles.language)

    def _heads_prose(self, index: int, marker: re.Match[str]) -> bool:
        """Whether a line that bears a mark stands alone above prose, and is not the last of a list."""
        below = self.own[index + 1]
        if not self.roles.is_prose(self._words(below)) or MARKER.match(self.text, below.start, below.end):
            return False
        above = self.own[index - 1] if index else None
        return above is None or self.text[above.start] != marker.group()[0] or self.roles.is_prose(self._words(above))

    def _signatures(self) -> None:
        """What closes the text: the last lines that name a source, an editor, a translator, an agency."""
        for at in range(len(self.blocks) - 1, 0, -1):
            block = self.blocks[at]
            if block.role != "signature" and not self.roles.is_signature(self.text[block.start : block.end]):
                break
            self.blocks[at] = Block(block.start, block.end, "signature")
