"""What the words of one line say of its place on a page: menu, caption, link, legal line, end mark, foreign line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from dragoman.languages.date_lines import date_pattern, is_date_line
from dragoman.languages.forms import forms, one_of
from dragoman.languages.lines import Line

_LONGEST_CUED = 260  # a longer line is a paragraph, whatever words stand in it
_LONGEST_CAPTION = 200
_LONGEST_SIGNATURE = 25
_LONGEST_HEADLINE = 250
_LONGEST_SHORT = 110
_EDGE = " \t\u00a0\u200b•·▪*_#|»«>→:.…-–—()[]✔✓►▶"
_STOPPED = re.compile(r"[.!?…][\"'”’»)\]*_]*(?:[^\S\n]*[(/][\w .,-]{2,40}[)/])?$")
_NO_LETTERS = re.compile(r"[\W_]+$")
_SYMBOL = re.compile(r"[A-Z]{1,6}(?:[/-][\w.()]+)+$")  # of a paper: "SG/SM/6719"
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\b[\w.+-]+@[\w-]+\.[\w.-]+|(?<!\w)[#@]\w+", re.I)
_WEATHER = re.compile(r"[+-]?\d{1,3}(?:\.\d)?[^\S\n]?°|\bAQI\b|\bUSD\b.{0,20}\d[.,]\d\d")
_CLOCK = re.compile(r"\d{1,2}:\d\d[^\S\n]+\S")
_CREDIT = re.compile(r"\([^\W\d_a-z][\w'’.-]*(?:(?:[^\S\n]|[^\S\n]?/[^\S\n]?)[^\W\d_a-z][\w'’.-]*){1,3}\)$")
_BESIDE = frozenset({"and", "with"})
_WITHIN_NAMES = frozenset(
    {"of", "the", "for", "at", "in", "on", "a", "al", "el", "bin", "bint", "de", "da", "van", "von"}
)
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_BARS = re.compile(r"[|/•·›»>]")
_MENU = re.compile(r"(?:[^|/•·›»>\n]{1,30}[^\S\n]?[|/•·›»>][^\S\n]?){1,12}[^|/•·›»>\n]{0,30}$")


@dataclass(slots=True, frozen=True)
class _Cues:
    furniture: re.Pattern[str]
    links: re.Pattern[str]
    caption: re.Pattern[str]
    author: re.Pattern[str]
    notice: re.Pattern[str]
    end: re.Pattern[str]
    section: re.Pattern[str]
    language: re.Pattern[str]
    weak_caption: re.Pattern[str]
    headline: re.Pattern[str]
    label: re.Pattern[str]
    source: re.Pattern[str]
    field: re.Pattern[str]
    persons: frozenset[str]
    doing: frozenset[str]


def _pattern(table: dict[str, list[str]]) -> re.Pattern[str]:
    """One pattern for the phrases of a section of the table, over a line without the marks around it."""
    parts = []
    if "whole" in table:
        parts.append(rf"^(?:{one_of(table['whole'])})$")
    if "opens" in table:
        parts.append(rf"^(?:{one_of(table['opens'])})(?!\w)")
    if "holds" in table:
        parts.append(rf"(?<!\w)(?:{one_of(table['holds'])})(?!\w)")
    if "closes" in table:
        parts.append(rf"[^\w\n](?:{one_of(table['closes'])})$")
    return re.compile("|".join(parts), re.I)


@lru_cache(maxsize=4)
def _cues(language: str) -> _Cues:
    table = forms(language, "boilerplate")
    notice = {
        key: [*table["legal"].get(key, []), *table["contact"].get(key, []), *table["delivery"].get(key, [])]
        for key in ("opens", "holds")
    }
    layout = forms(language, "layout")
    return _Cues(
        furniture=_pattern(table["furniture"]),
        links=_pattern(table["links"]),
        caption=_pattern({key: table["caption"][key] for key in ("opens", "holds")}),
        author=_pattern(table["author"]),
        notice=_pattern(notice),
        end=_pattern(table["end"]),
        section=_pattern(table["sections"]),
        language=_pattern(table["languages"]),
        weak_caption=_pattern({"holds": table["caption"]["weak"], "closes": table["caption"]["closes"]}),
        headline=_pattern({"holds": table["headline"]["words"]}),
        label=_pattern({"opens": [*layout["label"]["words"], *layout["byline"]["cues"]]}),
        field=re.compile(rf"^(?:{one_of(layout['field']['names'])})[^\S\n]*:", re.I),
        source=_pattern({"opens": layout["signature"]["authors"]}),
        persons=frozenset(table["caption"]["persons"]),
        doing=frozenset(table["caption"]["doing"]),
    )


@dataclass(slots=True, frozen=True)
class PageLine:
    """A line with what was seen of it.

    Attributes:
        start, end: its span, without the blanks around it.
        gap: how many empty lines stand above it.
        indent: how many blanks stand before it.
        prose: it is a sentence or more.
        dates: it does nothing but date the text.
        kind: "links" (a heading above links), "link", "furniture", "caption", "maybe caption" (unless in a list),
            "notice", "author", "end", "section" (only the name of a section), "language" (only that of a language),
            "menu", "clock" (a line of a news ticker), "foreign", or "" where its words tell nothing.
    """

    start: int
    end: int
    gap: int
    indent: int
    words: int
    prose: bool
    dates: bool
    kind: str

    @property
    def length(self) -> int:
        return self.end - self.start


def see(text: str, at: Line, language: str) -> PageLine:
    """Look at one line of the text."""
    line = text[at.start : at.end]
    length = len(line)
    place = (at.start, at.end, at.gap, at.indent)
    if length > _LONGEST_CUED:
        return PageLine(*place, length // 6, True, False, "foreign" if _is_foreign(line[:400]) else "")
    words = len(_WORD.findall(line))
    stopped = _STOPPED.search(line) is not None
    prose = stopped and (length >= 60 or words >= 4 or len(line.split()) >= 6)
    dates = not prose and is_date_line(line, language)
    return PageLine(*place, words, prose, dates, _kind(line, words, prose, dates, language))


def _kind(line: str, words: int, prose: bool, dates: bool, language: str) -> str:
    cues = _cues(language)
    bare = line.strip(_EDGE)
    if not bare or _NO_LETTERS.match(line):
        return "end"
    if _is_foreign(line):
        return "foreign"
    if cues.end.search(bare):
        return "end"
    if cues.section.search(bare):
        return "section"
    if cues.language.search(bare):
        return "language"
    short = not prose or len(line) <= _LONGEST_SHORT
    link = cues.links.search(bare) if short else None
    if link:
        return "links" if link.end() == len(bare) or line.rstrip().endswith(":") else "link"
    if short and cues.furniture.search(bare):
        return "furniture"
    if cues.notice.search(line.strip()) and (short or line[0] in "([©" or words < 45):
        return "notice"
    if dates:
        return ""
    if _is_caption(line, bare, words, prose, cues):
        return "caption"
    if _may_be_caption(line, bare, words, cues):
        return "maybe caption"
    if short and words <= 25 and cues.author.search(bare):
        return "author"
    return _shape(line, words, prose, language)


def _shape(line: str, words: int, prose: bool, language: str) -> str:
    """What the form of a line tells that holds none of the words looked for."""
    address = _ADDRESS.sub("", line).strip(_EDGE)
    if len(address) < len(line) / 3 or (len(line) < 60 and _WEATHER.search(line)):
        return "furniture"
    if prose:
        return ""
    if _CLOCK.match(line) and words < 16 and date_pattern(language).search(line) is None and line[-1] != ";":
        return "clock"
    if words <= 16 and " " in line and not _SYMBOL.match(line) and _MENU.match(line) and _every_item_short(line):
        return "menu"
    return ""


def _every_item_short(line: str) -> bool:
    """Whether what stands between bars or arrows is short; the path to a page ("Home > News > ...") may be longer."""
    longest = 6 if any(mark in line for mark in "›»>") else 3
    items = [item.split() for item in _BARS.split(line)]
    return all(len(item) <= longest for item in items) and len(items) > 1


def _is_caption(line: str, bare: str, words: int, prose: bool, cues: _Cues) -> bool:
    if words < 2 or (prose and len(line) > _LONGEST_CAPTION):
        return False
    return cues.caption.search(bare) is not None


def _may_be_caption(line: str, bare: str, words: int, cues: _Cues) -> bool:
    """The same by words that stand in lists and headings too."""
    if len(line) > _LONGEST_CUED or words < 2 or line[-1] in ".!?…:;" or line[0] in "*#":
        return False
    return cues.weak_caption.search(bare) is not None or (words >= 8 and _CREDIT.search(line) is not None)


def shows_persons(line: str, language: str) -> bool:
    """Whether a line without a stop says whom a picture shows: persons side by side, or what they are seen doing."""
    cues = _cues(language)
    words = _WORD.findall(line)
    if not 5 <= len(words) <= 30 or not words[0][0].isupper() or line[0] in "*#" or line[-1] in ".!?…:;":
        return False
    folded = [word.casefold().rstrip(".") for word in words]
    if not cues.persons.intersection(folded[:6]):
        return False
    at = next((i for i, word in enumerate(folded) if word in cues.doing and i >= 2), None)
    if at is not None and all(word[0].isupper() or len(word) <= 3 for word in words[:at]):
        return True
    small = {word for word in words if word[0].islower()}
    return "," not in line and bool(small & _BESIDE) and small <= _BESIDE | _WITHIN_NAMES


def may_be_headline(line: str, language: str) -> bool:
    """Whether a line without a stop may head the text, rather than name a site or a section."""
    cues = _cues(language)
    words = _WORD.findall(line)
    if (
        len(words) < 3
        or len(line) > _LONGEST_HEADLINE
        or line.rstrip("*_ ")[-1:] in ":;,"
        or (cues.label.search(line.strip(_EDGE)) and len(words) < 7)
    ):
        return False
    if cues.headline.search(line) or len(words) > 6:
        return True
    return len(words) > 3 and any(word[0].islower() and len(word) > 3 for word in words[1:])


def is_label(line: str, language: str) -> bool:
    """Whether a line says what sort of paper it is or who issued it: no headline, and no clutter."""
    return _SYMBOL.match(line) is not None or _cues(language).label.search(line.strip(_EDGE)) is not None


def is_field(line: str, language: str) -> bool:
    """Whether a line is a field of an announcement: "Venue: City Hall"."""
    return _cues(language).field.search(line) is not None


def is_source(line: str, language: str) -> bool:
    """Whether a line below the text names further authors, or an agency as it signs: "(ANI)", "A.B./SANA"."""
    signed = len(line) < _LONGEST_SIGNATURE and (line[0] in "(-–—/[" or ("/" in line and len(line.split()) < 3))
    return signed or _cues(language).source.search(line.strip(_EDGE)) is not None


def _is_foreign(line: str) -> bool:
    """Whether most letters are of another script, or most words of a line bear letters that English does not have."""
    letters = [c for c in line if c.isalpha()]
    if not letters:
        return False
    if sum(c > "\u02ff" for c in letters) * 2 > len(letters):
        return True
    small = [word for word in _WORD.findall(line) if word[0].islower() and len(word) > 1]
    strange = sum(any(c > "\x7f" and c.isalpha() for c in word) for word in small)
    return (len(small) >= 2 and strange * 2 > len(small)) or (len(small) >= 4 and strange * 5 >= len(small) * 2)
