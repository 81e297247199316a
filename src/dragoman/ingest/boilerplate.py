"""What on a page is not the text: menus, captions, lists of links, author boxes, legal lines, foreign lines.

A line is judged by its words (tables of the language), its form, and where it stands to the headline and to the first
and the last paragraph of prose. Neighbouring lines are joined into one span.
"""

from __future__ import annotations

import re

from dragoman.ingest.page_lines import PageLine, is_label, is_source, may_be_headline, see, shows_persons
from dragoman.languages.date_lines import date_pattern
from dragoman.languages.lines import lines
from dragoman.model.evidence import Span

_LONG = 100  # a paragraph of this length is no link
_LONGEST_ABOVE = 70  # a line above the headline that is longer is not taken for a menu without a cue
_MENU = 4  # so many short lines in a row are a menu
_TOP = 30  # in so many lines the page says when it was published
_NAME_WORDS = 6
_LEFTOVER = 12  # so many words may stand in a line below the text that is cut off without a cue
_ANYWHERE = frozenset({"links", "link", "furniture", "caption", "notice", "menu", "foreign", "language"})
_AT_EDGES = _ANYWHERE | {"section", "clock", "author", "end"}
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
        self.first = body[0] if body else len(page)
        self.last = self._last(body) if body else len(page) - 1

    def _last(self, body: list[int]) -> int:
        """The last line of the text: prose, or of a list in it, that is not the teaser of a link."""
        long = [i for i in body if self.page[i].length >= _LONG]
        last = (long or body)[-1]
        for index in range(last + 1, len(self.page)):
            line = self.page[index]
            if line.kind in _AT_EDGES:
                if line.kind != "end":
                    break
            elif line.prose or self._opens_list(index) or self._below_colon(index):
                last = index
        return last

    def _opens_list(self, index: int) -> bool:
        """Whether a line with a colon has a list of the text below it."""
        line = self.page[index]
        if (
            line.kind
            or line.words < 2
            or not self._words(index).rstrip("*_ ").endswith(":")
            or index + 1 >= len(self.page)
        ):
            return False
        below = self._words(index + 1)
        listed = line.words > _NAME_WORDS or "," in below or ";" in below or _LIST_MARK.match(below) is not None
        return listed and not self.page[index + 1].kind

    def spans(self) -> list[Span]:
        """The marked lines, neighbours joined; none if nothing would be left."""
        self._mark_cued()
        if self.first < len(self.page):
            self._mark_above_headline()
            self._mark_menus()
            self._mark_stamps()
            self._mark_captions()
            self._mark_tail()
            self._mark_between()
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
        """Above the headline stands what leads to it; names of sections also between it and the body."""
        headline = self._headline()
        above = range(headline or 0)
        clutter = [i for i in above if self._is_clutter(i)]
        for index in clutter:
            self.marked[index] = True
        for index in above:
            self.marked[index] = self.marked[index] or (bool(clutter) and self.page[index].dates)
        for index in range(len(above), self.first):
            self.marked[index] = self.marked[index] or self.page[index].kind in ("section", "clock")

    def _is_clutter(self, index: int) -> bool:
        line = self.page[index]
        if line.kind:
            return True
        return not line.dates and line.length <= _LONGEST_ABOVE and not is_label(self._words(index), self.language)

    def _mark_menus(self) -> None:
        """Several lines of a word or two, one after the other, above the body."""
        run: list[int] = []
        for index in range(min(_TOP, self.last) + 1):
            line = self.page[index]
            plain = not (line.prose or line.dates or self._listed(index) or is_label(self._words(index), self.language))
            if line.words <= 2 and plain:
                run.append(index)
            else:
                if len(run) >= _MENU:
                    for each in run:
                        self.marked[each] = True
                run = []

    def _mark_stamps(self) -> None:
        """A block of two dates or more ("published", "updated"), with the name above them, is made by the page."""
        pattern = date_pattern(self.language)
        for block in self._blocks(range(min(_TOP, len(self.page)))):
            stamps = [i for i in block if self.page[i].dates]
            if sum(len(pattern.findall(self._words(i))) for i in stamps) < 2:
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
        """Lines without a stop that say whom a picture shows, what goes on below them, and a short label above them."""
        headline = self._headline()
        for index in range(0 if headline is None else headline + 1, self.last):
            if self._is_plain(index) and not self._listed(index) and self._shows(index):
                self.marked[index] = True
        for index in range(1, len(self.page)):
            line, above = self.page[index], self.page[index - 1]
            under = self.marked[index - 1] and not line.gap and (above.kind == "furniture" or self._shows(index - 1))
            if under and line.words >= _NAME_WORDS and self._is_plain(index) and not self._listed(index):
                self.marked[index] = True
        for index in range(len(self.page) - 1):
            line, below = self.page[index], self.page[index + 1]
            caption = below.kind in ("caption", "maybe caption", "author") and self.marked[index + 1] and not below.gap
            if caption and line.words <= 4 and self._is_plain(index) and index != headline:
                self.marked[index] = True

    def _is_plain(self, index: int) -> bool:
        """Whether neither words nor form of a line tell what it is."""
        line = self.page[index]
        return line.kind in ("", "maybe caption") and not line.dates and not (line.prose and not line.kind)

    def _shows(self, index: int) -> bool:
        return self.page[index].kind in ("caption", "maybe caption") or shows_persons(self._words(index), self.language)

    def _listed(self, index: int) -> bool:
        """Whether a line stands in a list of the text, which a colon opened or marks of a list show."""
        return _LIST_MARK.match(self._words(index)) is not None or self._below_colon(index)

    def _below_colon(self, index: int) -> bool:
        """Whether a line stands in a list that a line with a colon opened."""
        while index > 0:
            index -= 1
            line = self.page[index]
            if self._opens_list(index):
                return True
            if line.prose or line.length > _LONG:
                return False
        return False

    # --- below the text -------------------------------------------------------------------------------------------

    def _mark_tail(self) -> None:
        """All below the text but what tells of its source or date; below a heading of links all there is."""
        links = False
        for index in range(self.last + 1, len(self.page)):
            kind = self.page[index].kind
            self.marked[index] = kind in _AT_EDGES or links or self._is_leftover(index)
            links = links or kind in _AT_EDGES - {"caption", "foreign", "end", "section"}
        for block in self._blocks(range(self.last + 1, len(self.page))):
            if any(self.marked[i] for i in block):
                for index in block:
                    self.marked[index] = self.marked[index] or not (self.page[index].prose or self.page[index].dates)

    def _is_leftover(self, index: int) -> bool:
        """Whether a line below the text without a cue belongs to the page: short, no sentence, no list, no source."""
        line, words = self.page[index], self._words(index)
        if line.prose or line.dates or line.length > _LONG or line.words > _LEFTOVER or is_source(words, self.language):
            return False
        return "," not in words and words[0] != "*"

    def _mark_between(self) -> None:
        """Lines without a letter between two marked ones."""
        for index in range(1, len(self.page) - 1):
            if self.page[index].kind == "end" and self.marked[index - 1] and self.marked[index + 1]:
                self.marked[index] = True
