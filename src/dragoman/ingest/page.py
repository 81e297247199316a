"""The lines of a page as a whole: where its text begins and ends, what heads it, which lines stand in lists."""

from __future__ import annotations

import re

from dragoman.ingest.page_lines import PageLine, is_label, may_be_headline, see, shows_persons
from dragoman.languages.lines import lines
from dragoman.languages.wrapping import unwrapped

LONG = 100  # a paragraph of this length is no link
NAME_WORDS = 6  # a name with its office has hardly fewer words
_OPENER = 3  # a line with a colon and more words than this opens a list, whatever follows
_EDGES = frozenset(
    {"links", "link", "furniture", "caption", "notice", "menu", "foreign", "language", "section", "clock", "author"}
)
_MENUS = frozenset({"links", "section", "menu", "clock"})
_LIST_MARK = re.compile(r"(?:[•·▪*–—-]|\(?\w{1,2}[.)])[^\S\n]")


class Page:
    """The lines of one page.

    Attributes:
        lines: what was seen of each line.
        first: index of the first line of prose; the number of lines if there is none.
        last: index of the last line of the text, of prose or of a list in it.
        headline: index of the line that heads the text, if one does.
    """

    def __init__(self, text: str, start: int, language: str) -> None:
        self.text, self.language = text, language
        self.lines: list[PageLine] = [
            see(text, line, language) for line in unwrapped(text, lines(text, start), by_number=False)
        ]
        self._below_colon = self._lists()
        body = [i for i, line in enumerate(self.lines) if line.prose and not line.kind]
        self.first = body[0] if body else len(self.lines)
        self.last = self._last(body) if body else len(self.lines) - 1
        self.headline = self._headline()

    def words(self, index: int) -> str:
        """The characters of a line."""
        line = self.lines[index]
        return self.text[line.start : line.end]

    def is_plain(self, index: int) -> bool:
        """Whether neither words nor form of a line tell what it is."""
        line = self.lines[index]
        return line.kind == "maybe caption" or not (line.kind or line.dates or line.prose)

    def is_listed(self, index: int) -> bool:
        """Whether a line stands in a list of the text, which a colon opened or marks of a list show."""
        return self._below_colon[index] or _LIST_MARK.match(self.words(index)) is not None

    def is_label(self, index: int) -> bool:
        """Whether a line says what sort of paper it is or who issued it."""
        return is_label(self.words(index), self.language)

    def shows_persons(self, index: int) -> bool:
        """Whether a line says whom a picture shows."""
        return "caption" in self.lines[index].kind or shows_persons(self.words(index), self.language)

    def blocks(self, indices: range) -> list[list[int]]:
        """The lines with these indices, by blocks without an empty line in them."""
        found: list[list[int]] = []
        for index in indices:
            if found and not self.lines[index].gap:
                found[-1].append(index)
            else:
                found.append([index])
        return found

    def _lists(self) -> list[bool]:
        """For each line, whether it stands in a list that a line with a colon opened."""
        found, within = [], False
        for index, line in enumerate(self.lines):
            found.append(within)
            within = self._opens_list(index) or (within and not line.prose and line.length <= LONG)
        return found

    def _opens_list(self, index: int) -> bool:
        """Whether a line with a colon has a list of the text below it: it is long, or the next line looks like one."""
        line = self.lines[index]
        if line.kind or line.words < 2 or not self.words(index).rstrip("*_ ").endswith(":"):
            return False
        if index + 1 == len(self.lines) or self.lines[index + 1].kind not in ("", "maybe caption"):
            return False
        below = self.words(index + 1)
        return line.words > _OPENER or "," in below or ";" in below or _LIST_MARK.match(below) is not None

    def _last(self, body: list[int]) -> int:
        """The last line of prose that is not the teaser of a link, and what of a list goes on below it."""
        long = [i for i in body if self.lines[i].length >= LONG]
        last = (long or body)[-1]
        for index in range(last + 1, len(self.lines)):
            line = self.lines[index]
            if line.kind in _EDGES:
                break
            if line.kind != "end" and (line.prose or self._below_colon[index] or self._opens_list(index)):
                last = index
        return last

    def _headline(self) -> int | None:
        candidates = [
            i
            for i in range(self.first)
            if not (self.lines[i].kind or self.lines[i].dates) and may_be_headline(self.words(i), self.language)
        ]
        menus = [i for i in range(self.first) if self.lines[i].kind in _MENUS]
        below_menus = [i for i in candidates if not menus or i > menus[-1]]
        return below_menus[0] if below_menus else max(candidates, key=lambda i: self.lines[i].words, default=None)
