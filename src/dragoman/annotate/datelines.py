"""The dateline with which a report begins: where, when and by which agency it was filed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from dragoman.codebook.cities import cities_by_name
from dragoman.codebook.folding import fold
from dragoman.languages.date_lines import date_pattern
from dragoman.languages.forms import forms, one_of
from dragoman.languages.words import load_words
from dragoman.model.evidence import Span

_REACH = 140  # a dateline is looked for in so many characters of a paragraph
_ASIDE = 240  # so long an aside between dashes may be
_LEAST_BODY = 60  # so much text must follow a dateline that bears neither date nor agency
_CAPITAL = r"(?:[^\W\d_a-z]|\d(?=\w*[A-Z]))[\w'’.-]*"
_ABBREVIATED = re.compile(r"(?:\b[A-Z]\.)+$")  # "D.C."
# "(Xinhua)", "/TASS/", "[ANI]"
_ENCLOSED = re.compile(r"[^\S\n]{0,2}[.,]?[^\S\n]{0,2}(?:\(([^()\n]{2,70})\)|/([^/\n]{2,40})/|\[([^\[\]\n]{2,40})\])")
# ", INTERPRESS", ". KAZINFORM", " – BNA"
_BARE_AGENCY = re.compile(
    r"[^\S\n]*[.,–—-]+[^\S\n]*((?:[A-Z]\w*(?:-\w+)*[A-Z]\w*|[A-Z]{3,})(?:\.[a-z]{2,4})?)(?=[^\S\n]*(?:[.,:–—-]|\n|$))"
)
# ", AZERTAC" behind a date, right before the report
_LOOSE_AGENCY = re.compile(r"[^\S\n]*,[^\S\n]*([A-Z]{4,})[^\S\n]+(?=[A-Z])")
# ", Rajab 12, 1443 H" before the date of the common calendar
_HIJRI = re.compile(
    rf"[^\S\n]*,[^\S\n]*{_CAPITAL}(?:[^\S\n]+[\w-]+){{0,2}}[^\S\n]+\d{{1,2}},?[^\S\n]+14\d\d(?:[^\S\n]?A?H\b)?"
)
_DASH = re.compile(r"[^\S\n]*(?:--|[–—])[^\S\n]*|[^\S\n]+-[^\S\n]+|-[^\S\n]+")
_COMMA = re.compile(r",[^\S\n]+")
_POINT = re.compile(r"[^\S\n]*[.:,][^\S\n]*(?:--?|[–—])?[^\S\n]*")
_REGION = re.compile(rf"[^\S\n]*,[^\S\n]*({_CAPITAL}(?:[^\S\n]+{_CAPITAL}){{0,3}})")


@dataclass(slots=True, frozen=True)
class Dateline:
    """Where, when and by whom a report was filed, as it says itself at its beginning.

    Attributes:
        span: the whole, with the dash or colon after it; the report begins at its end.
        place: the words for the city.
        region: the words for the country or region beside it, if any.
        date: the words for the day, if any.
        agency: the words for the news agency, if any.
    """

    span: Span
    place: Span
    place_text: str
    region: Span | None = None
    date: Span | None = None
    agency: str | None = None


def _is_person(words: str, language: str) -> bool:
    """Whether words begin with a given name and are no city: "Ana Lind", but not "Santa Cruz"."""
    first, _, rest = words.partition(" ")
    return bool(rest) and fold(first) in load_words(language).given and fold(words) not in cities_by_name()


@dataclass(slots=True, frozen=True)
class _Forms:
    place: re.Pattern[str]
    never: frozenset[str]
    places: tuple[str, ...]
    opening: re.Pattern[str]


@lru_cache(maxsize=4)
def _forms(language: str) -> _Forms:
    layout = forms(language, "layout")
    particles = "|".join(layout["dateline"]["particles"])
    blank = r"[^\S\n]{1,2}"
    word = rf"(?:{_CAPITAL})"
    place = rf"{word}(?:(?:{blank}|/)(?:(?:{particles}){blank}){{0,2}}{word}){{0,4}}"
    calendar = [*layout["calendar"]["months"], *layout["calendar"]["weekdays"]]
    never = frozenset([*layout["dateline"]["never"], *calendar])
    opening = re.compile(rf"(?:{one_of(layout['dateline']['opening'])})\b", re.I)
    return _Forms(re.compile(place), never, tuple(layout["dateline"]["places"]), opening)


def find_dateline(text: str, start: int, end: int, language: str) -> Dateline | None:
    """The dateline at the beginning of the paragraph between two offsets, if it has one.

    Where the paragraph is nothing but place and date ("(Islamabad, 3 May 2022)"), it is a dateline as a whole.
    """
    if text[start] == "(" and text[end - 1] == ")" and end - start < _REACH:
        start, end = start + 1, end - 1
    return _Reader(text, start, end, language).read()


def place_line(text: str, start: int, end: int) -> Dateline:
    """The dateline of a line that is nothing but a place, perhaps with its region: "ADDIS ABABA, ETHIOPIA"."""
    comma = text.find(",", start, end)
    place = Span(start, end if comma < 0 else comma)
    region = None if comma < 0 else Span(comma + 1 + (text[comma + 1] == " "), end)
    return Dateline(Span(start, end), place, text[place.start : place.end], region)


class _Reader:
    """Reads one dateline from left to right; `at` is where it has come to."""

    def __init__(self, text: str, start: int, end: int, language: str) -> None:
        self.text, self.start, self.end = text, start, end
        self.limit = min(end, start + _REACH)
        self.at = start
        self.language = language
        self.forms = _forms(language)
        self.dates = date_pattern(language)
        self.region: Span | None = None
        self.date: Span | None = None
        self.agency: str | None = None

    def read(self) -> Dateline | None:
        place = self._place()
        if place is None:
            return None
        for _ in range(3):
            if not (self._date() or self._enclosed() or self._region() or self._bare_agency()):
                break
        if not self._close(place):
            return None
        place_text = self.text[place.start : place.end]
        return Dateline(Span(self.start, self.at), place, place_text, self.region, self.date, self.agency)

    def _place(self) -> Span | None:
        match = self.forms.place.match(self.text, self.at, self.limit)
        if match is None:
            return None
        words = self._before_stop(match.group())
        firsts = words.replace("/", " ").split()
        if not firsts or not words[0].isupper():
            return None
        exempt = words.casefold().startswith(self.forms.places)
        if any(self._never(word) for word in (firsts[0], firsts[-1])) and not exempt:
            return None
        self.at = self.start + len(words)
        return Span(self.start, self.at)

    def _never(self, word: str) -> bool:
        return word.casefold().rstrip(".") in self.forms.never

    def _before_stop(self, words: str) -> str:
        """The words before a month, which looks like a name too ("Seoul July 5"), or a stop ("TASHKENT. KUN")."""
        parts = words.split(" ")
        for index, part in enumerate(parts):
            if index and self._never(part):
                parts = parts[:index]
                break
            if part.endswith(".") and len(part) > 4 and "." not in part[:-1]:
                parts = parts[: index + 1]
                break
        kept = " ".join(parts).rstrip("-'’/")
        return kept if _ABBREVIATED.search(kept) else kept.rstrip(".")

    def _date(self) -> bool:
        if self.date is not None:
            return False
        hijri = _HIJRI.match(self.text, self.at, self.limit)
        if hijri is not None:
            self.at = hijri.end()
        match = self.dates.search(self.text, self.at, min(self.limit, self.at + 40))
        if match is None or self.text[self.at : match.start()].strip(" \t\u00a0,.–—-("):
            return False
        self.date, self.at = Span(match.start(), match.end()), match.end()
        return True

    def _enclosed(self) -> bool:
        match = _ENCLOSED.match(self.text, self.at, self.limit)
        if match is None:
            return False
        group = match.lastindex or 1
        words = match.group(group).strip()
        if not words[:1].isupper() and not words[:1].isalpha():
            return False
        if self.date is None and self._before_date(match.end()) and self.region is None:
            self.region = Span(match.start(group), match.end(group))
        elif self.agency is None:
            self.agency = words
        else:
            return False
        self.at = match.end()
        return True

    def _before_date(self, at: int) -> bool:
        """Whether a date follows, so that what is enclosed before it is a country: "GABALA /Azerbaijan/, October 9"."""
        match = self.dates.search(self.text, at, min(self.limit, at + 30))
        return match is not None and not self.text[at : match.start()].strip(" \t\u00a0,.")

    def _region(self) -> bool:
        if self.region is not None or self.date is not None or self.agency is not None:
            return False
        match = _REGION.match(self.text, self.at, self.limit)
        if match is None:
            return False
        words = self._before_stop(match.group(1))
        if self._never(words.split(" ")[0]):
            return False
        span = Span(match.start(1), match.start(1) + len(words))
        if words.isupper() and "." not in words and not self.text[self.start : self.at].isupper():
            self.agency = words  # "Damascus, SANA –"
        else:
            self.region = span
        self.at = span.end
        return True

    def _bare_agency(self) -> bool:
        if self.agency is not None:
            return False
        match = _BARE_AGENCY.match(self.text, self.at, self.limit)
        if match is None and self.date is not None:
            match = _LOOSE_AGENCY.match(self.text, self.at, self.limit)
        if match is None:
            return False
        self.agency, self.at = match.group(1), match.end()
        return True

    def _close(self, place: Span) -> bool:
        """Whether it ends as a dateline does; moves on to where the report begins."""
        stands_alone = not self.text[self.at : self.end].strip(" \t\u00a0.,:")
        if stands_alone:
            self.at = self.end
            return self.date is not None
        dash = _DASH.match(self.text, self.at, self.end)
        if dash is not None:
            self.at = dash.end()
            self._agency_between_dashes()
            return self._enough() and not self._is_aside(place)
        point = _POINT.match(self.text, self.at, self.end)
        if point is not None and self.text[point.end() - 1] != ",":
            return self._close_at_stop(place, point)
        told = self.date is not None and self.agency is not None
        if told and (self.text[self.at - 1] in ")/]" or self._is_loose()):
            while self.at < self.end and self.text[self.at].isspace():
                self.at += 1
            return True
        return False

    def _close_at_stop(self, place: Span, point: re.Match[str]) -> bool:
        """A colon or a full stop; a comma only behind the name of a city, before "The"."""
        self.at = point.end()
        if self.date is not None or self.agency is not None:
            return point.group().strip() != ","
        if not self._enough():
            return False
        if point.group().strip() == ",":
            return self._is_city(place) and self.forms.opening.match(self.text, self.at, self.end) is not None
        capitals = self.text[place.start : place.end].isupper() and place.end - place.start > 3
        return capitals or self._is_city(place)

    def _is_city(self, place: Span) -> bool:
        """Whether a place is a city whose name is no other word, so that it may stand without agency and date."""
        cities = cities_by_name().get(fold(self.text[place.start : place.end]), ())
        return bool(cities) and not cities[0].ambiguous

    def _is_loose(self) -> bool:
        """Whether the agency before the report has no mark around it."""
        return self.agency is not None and self.text[: self.at].endswith(f"{self.agency} ")

    def _agency_between_dashes(self) -> None:
        """ "RABAT - (MAP) - The King …"."""
        if self.agency is not None or self.text[self.at : self.at + 1] != "(":
            return
        at = self.at
        dash = _DASH.match(self.text, self.at, self.end) if self._enclosed() else None
        self.at = dash.end() if dash is not None else at

    def _is_aside(self, place: Span) -> bool:
        """Whether a second dash closes what the first opened: "Ana Lind – Prime Minister of X – met …"."""
        words = self.text[place.start : place.end]
        if self.date is not None or self.agency is not None or words.isupper():
            return False
        reach = min(self.end, self.at + _ASIDE)
        closing = [match.end() for match in _DASH.finditer(self.text, self.at, reach)]
        if not closing and _is_person(words, self.language):
            closing = [match.end() for match in _COMMA.finditer(self.text, self.at, reach)][:1]
        return any(self.text[at : at + 2].strip()[:1].islower() for at in closing)

    def _enough(self) -> bool:
        """A place alone is taken for a dateline only before a paragraph of some length."""
        return self.date is not None or self.agency is not None or self.end - self.at >= _LEAST_BODY
