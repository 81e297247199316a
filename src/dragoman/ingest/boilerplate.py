"""What on a page is not the text: menus, captions, lists of links, author boxes, legal lines, foreign lines.

A line is judged by its words (tables of the language), its form, and where it stands to the headline and to the first
and the last paragraph of prose. Neighbouring lines are joined into one span.
"""

from __future__ import annotations

import re

from dragoman.ingest.page import LONG, NAME_WORDS, Page
from dragoman.ingest.page_lines import is_field, is_source
from dragoman.languages.date_lines import date_pattern
from dragoman.languages.speech import load_speech_words
from dragoman.model.evidence import Span

_LONGEST_ABOVE = 70  # a line above the headline that is longer is not taken for a menu without a cue
_MENU = 4  # so many short lines in a row are a menu
_TOP = 30  # in so many lines the page says when it was published
_LINKS = 40  # so many lines may stand below a heading of links amid the text
_ADDRESS = 5  # lines above the salutation of a letter that say to whom it goes
_SIGNATURE = 5  # lines of the signature of a letter
_LEFTOVER = 12  # so many words may stand in a line below the text that is cut off without a cue
_ANYWHERE = frozenset({"links", "link", "furniture", "caption", "notice", "menu", "foreign", "language"})
_AT_EDGES = _ANYWHERE | {"section", "clock", "author", "end"}
_LEADS_ON = _AT_EDGES - {"caption", "foreign", "end", "section"}
_FRONT_MATTER = re.compile(r"---[^\S\n]*\r?\n(?:[^\n]{0,500}\n){1,60}?(?:---|\.\.\.)[^\S\n]*(?:\r?\n|$)")


def find_boilerplate(text: str, language: str) -> list[Span]:
    """The spans of the text in which nothing is to be read, in order, none touching another.

    Raises:
        LanguageError: there are no tables for the language.
    """
    front = _front_matter(text)
    spans = _Marker(Page(text, front, language)).spans()
    return [Span(0, front), *spans] if front else spans


def _front_matter(text: str) -> int:
    """Where a block of `key: value` lines at the very beginning ends, as Markdown files have it; 0 if there is none."""
    match = _FRONT_MATTER.match(text)
    return match.end() if match and ":" in match.group() else 0


class _Marker:
    """Marks the lines of one page."""

    def __init__(self, page: Page) -> None:
        self.page, self.lines, self.language = page, page.lines, page.language
        self.marked = [False] * len(page.lines)
        self.greetings = self._greetings()
        self.kept = {i for g in self.greetings for i in self._address(g)}

    def spans(self) -> list[Span]:
        """The marked lines, neighbours joined; none if nothing would be left."""
        self._mark_cued()
        if self.page.first < len(self.lines):
            self._mark_above_headline()
            self._mark_menus()
            self._mark_stamps()
            self._mark_captions()
            self._mark_tail()
            self._mark_between()
        if all(self.marked):
            return []
        found: list[Span] = []
        for index, line in enumerate(self.lines):
            if not self.marked[index]:
                continue
            if index and self.marked[index - 1]:
                found[-1] = Span(found[-1].start, line.end)
            else:
                found.append(Span(line.start - line.indent, line.end))
        return found

    def _mark(self, index: int, condition: bool = True) -> None:
        self.marked[index] = self.marked[index] or (condition and index not in self.kept)

    def _mark_cued(self) -> None:
        """Lines whose own words tell, and what stands below a heading of links."""
        for index, line in enumerate(self.lines):
            told = line.kind == "notice" and line.prose and index < self.page.last  # "please contact" in a report
            self._mark(index, line.kind in _ANYWHERE and not told)
            if line.kind == "links" and index < self.page.last:
                self._mark_links_below(index)

    def _mark_links_below(self, heading: int) -> None:
        """Short lines below a heading of links amid the text, up to the next empty line."""
        for index in range(heading + 1, min(self.page.last, heading + _LINKS)):
            line = self.lines[index]
            sentence = line.prose and self.page.words(index)[-1] not in "?!"
            if sentence or line.length > LONG or (line.gap and index > heading + 1):
                return
            if line.gap and self.lines[index + 1].gap:
                return  # a heading of the text
            self._mark(index)

    # --- letters ------------------------------------------------------------------------------------------------

    def _greetings(self) -> list[int]:
        """The lines with which letters begin."""
        speech = load_speech_words(self.language)
        return [i for i, line in enumerate(self.lines) if not line.kind and speech.greets(self.page.words(i))]

    def _address(self, greeting: int) -> list[int]:
        """A salutation and the short lines right above it, which say to whom the letter goes."""
        first = greeting
        while first > 0 and greeting - first < _ADDRESS and self._signs(first - 1):
            first -= 1
        return list(range(first, greeting + 1))

    # --- above the text -------------------------------------------------------------------------------------------

    def _mark_above_headline(self) -> None:
        """Above the headline stands what leads to it; names of sections also between it and the body."""
        above = range(self.page.headline or 0)
        menus = any(self.lines[i].kind for i in above)
        clutter = [i for i in above if self.lines[i].kind or self._is_clutter(i, menus)]
        for index in clutter:
            self._mark(index)
        for index in above:
            self._mark(index, bool(clutter) and self.lines[index].dates)
        for index in range(len(above), self.page.first):
            self._mark(index, self.lines[index].kind in ("section", "clock"))

    def _is_clutter(self, index: int, menus: bool) -> bool:
        """Whether a line above the headline without a cue is a menu's, or the name of the site."""
        line = self.lines[index]
        if line.dates or line.length > _LONGEST_ABOVE or self.page.is_label(index):
            return False
        if menus:
            return True
        alone = self.lines[index + 1].gap > 0 and (index == 0 or line.gap > 0)
        return alone and line.words < NAME_WORDS and not any(w[0].islower() for w in self.page.words(index).split())

    def _mark_menus(self) -> None:
        """Several lines of a word or two, one after the other, above the body."""
        run: list[int] = []
        for index in range(min(_TOP, self.page.last) + 1):
            short = self.lines[index].words <= 2 and not self.lines[index].prose and not self.lines[index].dates
            if short and not self.page.is_listed(index) and not self.page.is_label(index):
                run.append(index)
                continue
            if len(run) >= _MENU:
                for each in run:
                    self._mark(each)
            run = []

    def _mark_stamps(self) -> None:
        """A block of two dates or more ("published", "updated"), with the name above them, is made by the page."""
        pattern = date_pattern(self.language)
        for block in self.page.blocks(range(min(_TOP, len(self.lines)))):
            stamps = [i for i in block if self.lines[i].dates]
            if sum(len(pattern.findall(self.page.words(i))) for i in stamps) < 2:
                continue
            for index in block:
                line = self.lines[index]
                self._mark(index, line.dates or (index < stamps[0] and line.words <= NAME_WORDS // 2))

    # --- within the text ------------------------------------------------------------------------------------------

    def _mark_captions(self) -> None:
        """Lines without a stop that say whom a picture shows, what goes on below them, and a short label above them."""
        page, start = self.page, 0 if self.page.headline is None else self.page.headline + 1
        for index in range(start, page.last):
            self._mark(index, page.is_plain(index) and page.shows_persons(index) and not page.is_listed(index))
        for index in range(1, len(self.lines)):
            line = self.lines[index]
            if self.marked[index - 1] and not line.gap and line.words >= NAME_WORDS and page.is_plain(index):
                self._mark(index, not page.is_listed(index) and index not in (page.headline, page.first))
        for index in range(len(self.lines) - 1):
            line, below = self.lines[index], self.lines[index + 1]
            caption = below.kind in ("caption", "maybe caption", "author") and self.marked[index + 1] and not below.gap
            self._mark(index, caption and line.words <= 4 and page.is_plain(index) and index != page.headline)

    # --- below the text -------------------------------------------------------------------------------------------

    def _mark_tail(self) -> None:
        """All below the text but what tells of its source or date; below a heading of links all there is."""
        tail = range(self._signature_end(), len(self.lines))
        links = False
        for index in tail:
            kind = self.lines[index].kind
            self._mark(index, kind in _AT_EDGES or links or self._is_leftover(index))
            links = links or kind in _LEADS_ON
        for block in self.page.blocks(tail):
            if any(self.marked[i] for i in block):
                for index in block:
                    self._mark(index, not (self.lines[index].prose or self.lines[index].dates))

    def _signature_end(self) -> int:
        """Where the tail begins: below the last sentence, or below the signature of a letter."""
        end = self.page.last + 1
        if not any(g < end for g in self.greetings):
            return end
        while end < len(self.lines) and end - self.page.last <= _SIGNATURE and self._signs(end):
            end += 1
        return end

    def _signs(self, index: int) -> bool:
        """Whether a line may be part of the signature or of the address of a letter."""
        line = self.lines[index]
        return not line.kind and not line.prose and line.words <= _LEFTOVER

    def _is_leftover(self, index: int) -> bool:
        """Whether a line below the text without a cue belongs to the page: short, no sentence, no list, no source."""
        line, words = self.lines[index], self.page.words(index)
        if line.prose or line.dates or line.length > LONG or line.words > _LEFTOVER or is_source(words, self.language):
            return False
        dated = index + 1 < len(self.lines) and self.lines[index + 1].dates  # the place above it: "New Delhi"
        return not dated and "," not in words and words[0] != "*" and not is_field(words, self.language)

    def _mark_between(self) -> None:
        """Lines without a letter between two marked ones."""
        for index in range(1, len(self.lines) - 1):
            self._mark(index, self.lines[index].kind == "end" and self.marked[index - 1] and self.marked[index + 1])
