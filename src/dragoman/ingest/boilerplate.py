"""What on a page is not the text: menus, captions, lists of links, author boxes, legal lines, foreign lines.

A line is judged by its words (tables of the language), its form, and where it stands to the headline and to the first
and the last paragraph of prose. Neighbouring lines are joined into one span.
"""

from __future__ import annotations

import re

from dragoman.ingest.page_lines import PageLine, is_label, may_be_headline, see, shows_persons
from dragoman.languages.date_lines import date_pattern
from dragoman.languages.lines import lines
from dragoman.model.evidence import Span

_LONG = 100  # a paragraph of this length is no link
_LONGEST_ABOVE = 70  # a line above the headline that is longer is not taken for a menu without a cue
_TOP = 30  # in so many lines the page says when it was published
_TAIL = 3  # so many lines without any cue may be cut off at the end
_NAME_WORDS = 6
_ANYWHERE = frozenset({"links", "link", "furniture", "caption", "notice", "end", "menu", "foreign", "language"})
_AT_EDGES = _ANYWHERE | {"section", "clock", "author"}
_MENUS = frozenset({"links", "section", "menu", "clock"})
_FRONT_MATTER = re.compile(r"---[^\S\n]*\r?\n(?:[^\n]{0,500}\n){1,60}?(?:---|\.\.\.)[^\S\n]*(?:\r?\n|$)")
_LIST_MARK = re.compile(r"(?:[•·▪*–—-]|\(?\w{1,2}[.)])[^\S\n]")


def find_boilerplate(text: str, language: str) -> list[Span]:
    """The spans of the text in which nothing is to be read, in order, none touching another.

    Raises:
        LanguageError: there are no tables for the language.
    """
    front = _front_matter(text)
    page = [see(text, line, language) for line in lines(text, front)]
    spans = _Marker(text, page, language).spans()
    return [Span(0, front), *spans] if front else spans


def _front_matter(text: str) -> int:
    """Where a block of `key: value` lines at the very beginning ends, as Markdown files have it; 0 if there is none."""
    match = _FRONT_MATTER.match(text)
    return match.end() if match and ":" in match.group() else 0


class _Marker:
    """Marks the lines of one page."""

    def __init__(self, text: str, page: list[PageLine], language: str) -> None:
        self.text, self.page, self.language = text, page, language
        self.marked = [False] * len(page)
        body = [i for i, line in enumerate(page) if line.prose and not line.kind]
        long = [i for i in body if page[i].length >= _LONG]
        self.first = body[0] if body else len(page)
        self.last = (long or body)[-1] if body else len(page) - 1

    def spans(self) -> list[Span]:
        """The marked lines, neighbours joined; none if nothing would be left."""
        self._mark_cued()
        if self.first < len(self.page):
            self._mark_above_headline()
            self._mark_stamps()
            self._mark_captions()
            self._mark_tail()
        if all(self.marked):
            return []
        found: list[Span] = []
        for index, line in enumerate(self.page):
            if not self.marked[index]:
                continue
            if index and self.marked[index - 1]:
                found[-1] = Span(found[-1].start, line.end)
            else:
                found.append(Span(line.start - line.indent, line.end))
        return found

    def _words(self, index: int) -> str:
        line = self.page[index]
        return self.text[line.start : line.end]

    def _mark_cued(self) -> None:
        """Lines whose own words tell, and what stands below a heading of links."""
        for index, line in enumerate(self.page):
            if line.kind in _ANYWHERE and not (line.kind == "notice" and line.prose and index < self.last):
                self.marked[index] = True
            if line.kind == "links" and index < self.last:
                self._mark_links_below(index)

    def _mark_links_below(self, heading: int) -> None:
        """Short lines below a heading of links amid the text, up to the next empty line."""
        for index in range(heading + 1, self.last):
            line = self.page[index]
            if line.prose or line.length > _LONG or (line.gap and index > heading + 1):
                return
            if line.gap and index + 1 < len(self.page) and self.page[index + 1].gap:
                return  # a heading of its own
            self.marked[index] = True

    # --- above the text -------------------------------------------------------------------------------------------

    def _headline(self) -> int | None:
        """The line that heads the text, if one does."""
        above = range(self.first)
        candidates = [
            i
            for i in above
            if not self.page[i].kind and not self.page[i].dates and may_be_headline(self._words(i), self.language)
        ]
        menus = [i for i in above if self.page[i].kind in _MENUS]
        below_menus = [i for i in candidates if not menus or i > menus[-1]]
        return below_menus[0] if below_menus else max(candidates, key=lambda i: self.page[i].words, default=None)

    def _mark_above_headline(self) -> None:
        headline = self._headline()
        if headline is None:
            for index in range(self.first):
                self.marked[index] = self.marked[index] or self.page[index].kind in ("section", "clock")
            return
        clutter = False
        for index in range(headline):
            line = self.page[index]
            if line.kind or (
                not line.dates and line.length <= _LONGEST_ABOVE and not is_label(self._words(index), self.language)
            ):
                self.marked[index] = clutter = True
        for index in range(headline):
            self.marked[index] = self.marked[index] or (clutter and self.page[index].dates)
        for index in range(headline + 1, self.first):
            self.marked[index] = self.marked[index] or self.page[index].kind == "section"

    def _mark_stamps(self) -> None:
        """A block of two dates or more ("published", "updated"), with the name above them, is made by the page."""
        pattern = date_pattern(self.language)
        for block in self._blocks(range(min(_TOP, len(self.page)))):
            stamps = [i for i in block if self.page[i].dates]
            parts = sum(len(pattern.findall(self._words(i))) + self._words(i).count("|") for i in stamps)
            if parts < 2:
                continue
            for index in block:
                line = self.page[index]
                name = index < stamps[0] and line.words <= _NAME_WORDS // 2
                self.marked[index] = self.marked[index] or line.dates or name

    def _blocks(self, indices: range) -> list[list[int]]:
        """The lines with these indices, by blocks without an empty line in them."""
        blocks: list[list[int]] = []
        for index in indices:
            if blocks and not self.page[index].gap:
                blocks[-1].append(index)
            else:
                blocks.append([index])
        return blocks

    # --- within the text ------------------------------------------------------------------------------------------

    def _mark_captions(self) -> None:
        """Lines without a stop that say whom a picture shows, and a short label right above a caption."""
        headline = self._headline()
        for index in range(0 if headline is None else headline + 1, self.last):
            line = self.page[index]
            plain = line.kind in ("", "maybe caption") and not line.dates and not (line.prose and not line.kind)
            if plain and not self._listed(index) and self._shows(index):
                self.marked[index] = True
        for index in range(1, len(self.page)):
            line, above = self.page[index], self.page[index - 1]
            more = self.marked[index - 1] and not line.gap and self._shows(index - 1) and line.words >= _NAME_WORDS
            if more and not (line.kind or line.prose or line.dates or self._listed(index)) and above.end < line.start:
                self.marked[index] = True
        for index in range(len(self.page) - 1):
            line, below = self.page[index], self.page[index + 1]
            labels = (
                self.marked[index + 1]
                and below.kind in ("caption", "maybe caption", "author")
                and not below.gap
                and line.words <= 3 + (below.kind == "author")
            )
            if labels and not line.prose and not line.dates and index != headline:
                self.marked[index] = True

    def _shows(self, index: int) -> bool:
        return self.page[index].kind in ("caption", "maybe caption") or shows_persons(self._words(index), self.language)

    def _listed(self, index: int) -> bool:
        """Whether a line stands in a list of the text, which a colon opened or marks of a list show."""
        if _LIST_MARK.match(self._words(index)):
            return True
        while index > 0:
            index -= 1
            line = self.page[index]
            if self._words(index).rstrip("*_ ").endswith(":"):
                return True
            if line.prose or line.length > _LONG:
                return False
        return False

    # --- below the text -------------------------------------------------------------------------------------------

    def _mark_tail(self) -> None:
        tail = range(self.last + 1, len(self.page))
        links = next((i for i in tail if self.page[i].kind in ("links", "link")), len(self.page))
        for index in tail:
            if self.page[index].kind in _AT_EDGES or (index > links and self._below_links(index)):
                self.marked[index] = True
        for block in self._blocks(tail):
            if any(self.marked[i] for i in block):
                for index in block:
                    self.marked[index] = self.marked[index] or self._is_filler(index)
        self._mark_names(tail)

    def _is_filler(self, index: int) -> bool:
        """Whether a line below the text shares the fate of its block: no sentence, date, list or source."""
        line = self.page[index]
        return not (line.prose or line.dates or self._listed(index) or is_label(self._words(index), self.language))

    def _below_links(self, index: int) -> bool:
        """Whether a line below the text belongs to the links: any but prose after a single link."""
        return self.marked[index - 1] and (not self.page[index].prose or self.page[index - 1].kind != "link")

    def _mark_names(self, tail: range) -> None:
        """A few short lines at the very end that are neither list, date nor source: the author's or the outlet's name."""
        names: list[int] = []
        for index in tail:
            if not self.marked[index]:
                names.append(index)
        if not names or len(names) > _TAIL or any(not self._is_name(i) for i in names):
            return
        if self.page[names[0]].gap:
            for index in names:
                self.marked[index] = True

    def _is_name(self, index: int) -> bool:
        line, words = self.page[index], self._words(index)
        return (
            line.words <= _NAME_WORDS
            and self._is_filler(index)
            and not any(mark in words for mark in ".:;,!?")
            and sum(word[0].isupper() for word in words.split()) * 2 > line.words
        )
