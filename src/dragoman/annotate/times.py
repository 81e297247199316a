"""Time expressions of a text, unresolved: "June 12-13", "Thursday (16 October)", "on the second day of the visit".

The forms and their words are data of the language (`calendar.toml`); here a match becomes a `Time`. What it means
against a reference date is told by `annotate.resolving`.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from dragoman.annotate.time_anchors import stretches
from dragoman.annotate.tokens import Tokens, tokenize
from dragoman.languages.forms import forms
from dragoman.model.analysis import Time

_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:19[4-9]\d|20[0-4]\d)(?![\d,]*\d)"
_FULL = 5  # a weekday of so many letters is written in full
_BEFORE_ANCHOR = (
    8  # tokens of a form before the first of its words that tell of time ("the end of the", "in the next few")
)
_BEHIND_ANCHOR = 4  # and behind the last ("days from now")
_AHEAD = 30  # so many characters behind itself a form looks at
_NUMBER = re.compile(r"\d+")
_FOUR = re.compile(r"\b((?:19|20)\d\d)\b")
_WORD = re.compile(r"[a-z]+")


@lru_cache(maxsize=4)
def _calendar(language: str) -> dict[str, Any]:
    return forms(language, "calendar")


def _one_of(words: Iterable[str]) -> str:
    return "(?:" + "|".join(re.escape(w).replace(r"\ ", " ") for w in sorted(words, key=len, reverse=True)) + ")"


@lru_cache(maxsize=4)
def _pattern(language: str) -> re.Pattern[str]:
    """One pattern over all forms; the name of the group that matched tells the form."""
    table = _calendar(language)
    words = {
        "month": rf"{_one_of(table['months'])}\b\.?",
        "weekday": _one_of(w for w in table["weekdays"] if len(w) > _FULL),
        "wday": rf"{_one_of(table['weekdays'])}\b",
        "number": rf"(?:{_one_of(table['numbers'])}|\d{{1,2}})",
        "ordinal": _one_of(table["ordinals"]),
        "season": _one_of(table["seasons"]),
        "relative": _one_of(table["relative"]),
        "anaphoric": _one_of(table["anaphoric"]),
        "weeks": _one_of(table["anaphoric_weeks"]),
        "day": _DAY,
        "year": _YEAR,
    }
    pieces = {name: _filled(form, words) for name, form in table["pieces"].items()}
    forms = [f"(?P<{n}>{_filled(_filled(f, pieces), words)})" for n, f in table["forms"].items()]
    body = "|".join(forms).replace(" ", r"\s+").replace(r"\s+?", r"\s*")
    return re.compile(rf"(?<![\w.])(?:{body})(?!\w)", re.IGNORECASE)


def _filled(form: str, pieces: dict[str, str]) -> str:
    for name, piece in pieces.items():
        form = form.replace("{" + name + "}", piece)
    return form


@lru_cache(maxsize=4)
def _anchors(language: str) -> frozenset[str]:
    table = _calendar(language)
    return frozenset([*table["anchors"], *table["months"], *table["weekdays"], *table["seasons"]])


def _matches(text: str, tokens: Tokens, language: str) -> Iterator[re.Match[str]]:
    """The matches of the pattern, which is too slow to be tried at each word of a text."""
    pattern, done = _pattern(language), 0
    for begin, end in stretches(tokens, _anchors(language)):
        for match in pattern.finditer(text, max(begin, done), min(len(text), end + _AHEAD)):
            if match.start() >= end:
                break
            done = match.end()
            yield match


def find_times(text: str, tokens: Tokens | None = None, language: str = "en") -> list[Time]:
    """All time expressions of a text, in order, as the words tell them; `tokens` are those of the text, if known."""
    table = _calendar(language)
    out = []
    for match in _matches(text, tokens or tokenize(text), language):
        form = match.lastgroup or ""
        words = _Words(match.group(form), table)
        time = _READERS[form](Time(match.start(form), match.end(form), form), words)
        if time is not None:
            out.append(time)
    return out


@dataclass(slots=True)
class _Words:
    """The words of one match with the tables that tell what they mean."""

    text: str
    table: dict[str, Any]

    @property
    def low(self) -> str:
        """In lower case, with single blanks."""
        return " ".join(self.text.lower().split())

    @property
    def tokens(self) -> list[str]:
        """The words alone, without numbers and marks."""
        return _WORD.findall(self.low)

    def all(self, table: str) -> list[int]:
        """The numbers of all words that are in a table."""
        return [self.table[table][t] for t in self.tokens if t in self.table[table]]

    def year(self) -> int | None:
        """The year told in four figures."""
        found = _FOUR.search(self.low)
        return int(found[1]) if found else None

    def days(self) -> list[int]:
        """The numbers that are no year."""
        return [int(n) for n in _NUMBER.findall(_FOUR.sub(" ", self.low))]

    def pointer(self) -> int | None:
        """Whether they point back (-1), at the present (0) or ahead (1)."""
        return next(iter(self.all("pointers")), None)

    def capital(self) -> bool:
        """Whether a word is capitalized: "may" is no month."""
        return any(c.isupper() for c in self.text)


def _numeric(time: Time, words: _Words) -> Time | None:
    """2024-06-12, 12.06.2024, 06/23/2024, 20240612."""
    low = words.low
    if time.form == "compact":
        numbers = [int(low[:4]), int(low[4:6]), int(low[6:])]
    else:
        numbers = [int(x) for x in _NUMBER.findall(low)]
    if time.form == "dotted":
        numbers = numbers[::-1]
        if numbers[1] > 12:  # 06/23/2024: the month stands first
            numbers = [numbers[0], numbers[2], numbers[1]]
    time.form = "day"
    time.year, time.month, time.day = numbers
    try:
        datetime.date(time.year, time.month, time.day)
    except ValueError:
        return None
    return time


def _dates(time: Time, words: _Words) -> Time | None:
    """A day and a month, or two of them: "June 12-13", "30 September to 2 October", "Thursday (16 October)"."""
    months, days = words.all("months"), words.days()
    if not words.capital() or not months or not days or max(days) > 31:
        return None
    weekdays = words.all("weekdays")
    time.year, time.month, time.day = words.year(), months[0], days[0]
    time.weekday = weekdays[0] if weekdays else None
    if "year" in words.tokens:  # "26 August last year"
        time.unit = "same" if "same" in words.tokens else "year"
        time.direction = words.pointer()
    if len(days) > 1:
        time.form, time.end_month, time.end_day = "range", months[-1], days[1]
    else:
        time.form = "day"
    return time


def _month_year(time: Time, words: _Words) -> Time | None:
    """ "June 2024", "late May 2024"."""
    time.form, time.year, time.month = "month", words.year(), words.all("months")[0]
    time.unit = _third(words)
    return time


def _month_relative(time: Time, words: _Words) -> Time | None:
    """ "June last year", "in September of this year"."""
    time.form, time.month = "month", words.all("months")[0]
    time.direction = words.pointer()
    time.unit = "same" if "same" in words.tokens else "year"
    return time


def _month_alone(time: Time, words: _Words) -> Time | None:
    """ "in June", "last August", "in late May"."""
    months = words.all("months")
    if not months or not words.capital():
        return None
    last = words.text.split()[-1].split("-")[-1]
    if not last[0].isupper():
        return None
    time.form, time.month = "month", months[0]
    time.unit = _third(words)
    time.direction = words.pointer()
    return time


def _third(words: _Words) -> str:
    """The part of a month: "early", "mid", "late", or "" for the whole."""
    tokens = words.tokens
    if "late" in tokens:
        return "late"
    return "mid" if "mid" in tokens else ""


def _relative(time: Time, words: _Words) -> Time | None:
    low = words.low
    known = words.table["relative"]
    phrase = next((p for p in sorted(known, key=len, reverse=True) if p in low), None)
    if phrase is None:
        return None
    time.form, time.offset, time.unit = "relative", known[phrase], "day"
    return time


def _weekday(time: Time, words: _Words) -> Time | None:
    """ "Tuesday evening", "last Friday", "next Monday", "Tuesday of next week", "Monday, the 28th"."""
    time.weekday = words.all("weekdays")[0]
    time.direction = words.pointer()
    if time.form == "weekdayweek":
        time.unit = "that week" if {"that", "same", "following"} & set(words.tokens) else "week"
        time.direction = time.direction or 0
    elif time.form == "weekdaynth":
        time.form, time.day, time.direction = "monthday", words.days()[0], None
        return time if 1 <= time.day <= 31 else None
    elif time.form == "relweekday" and {"following", "previous"} & set(words.tokens):
        time.unit = "told"
    time.form = "weekday"
    return time


def _week_span(time: Time, words: _Words) -> Time | None:
    days = words.all("weekdays")
    time.form, time.weekday, time.end_day = "weekspan", days[0], days[-1]
    return time


def _month_day(time: Time, words: _Words) -> Time | None:
    time.day = words.days()[0]
    return time if 1 <= time.day <= 31 else None


def _anaphoric(time: Time, words: _Words) -> Time | None:
    table = "anaphoric_weeks" if time.form == "weeks" else "anaphoric"
    time.offset, time.unit = words.table[table][words.low], "week" if time.form == "weeks" else "day"
    time.form = "anaphoric"
    return time


def _nth_day(time: Time, words: _Words) -> Time | None:
    time.offset = words.all("ordinals")[-1]
    return time


def _counted(time: Time, words: _Words) -> Time | None:
    """ "two days ago", "a week later", "within the next three weeks"."""
    tokens = words.tokens
    figures = words.days()
    time.offset = figures[0] if figures else next(iter(words.all("numbers")), 0)
    time.unit = next(u for u in ("day", "week", "month", "year") if any(t.startswith(u) for t in tokens))
    if not time.offset:
        return None
    if tokens[-1] == "time":
        time.form = "ahead"
    elif time.form == "within" and tokens[0] == "in":
        time.direction = 1
    elif time.form == "ago" and tokens[-1] != "ago":
        ahead = tokens[-1] in ("later", "after", "now")
        time.form = "ahead" if tokens[-1] == "now" else "anaphoric"
        time.offset = time.offset if ahead else -time.offset
    return time


def _coming(time: Time, words: _Words) -> Time | None:
    """ "in the coming days": as many as one would call so."""
    time.form, time.unit = (
        "within",
        "month" if "months" in words.tokens else "week" if "weeks" in words.tokens else "day",
    )
    time.offset = {"day": 7, "week": 4, "month": 3}[time.unit]
    return time


def _unit(time: Time, words: _Words) -> Time | None:
    """ "next week", "later this month", "the new year", "last summer"; `day` is -1 for its beginning, 1 for its end."""
    tokens = words.tokens
    units = ("weekend", "week", "month", "year", *words.table["seasons"])
    time.form, time.unit = "unit", next((u for u in units if u in tokens), "")
    time.direction = words.pointer() or 0
    time.day = (
        -1 if tokens[0] in ("earlier", "early") else 1 if tokens[0] in ("later", "late") or "end" in tokens else 0
    )
    if time.unit in words.table["seasons"]:
        time.month, time.end_month = words.table["seasons"][time.unit]
        time.unit = "season"
    return time


def _weekend(time: Time, _words: _Words) -> Time | None:
    time.form, time.unit, time.direction, time.day = "unit", "weekend", None, 0
    return time


def _end_of(time: Time, words: _Words) -> Time | None:
    time.unit = next((u for u in ("week", "month", "year") if u in words.tokens), "year")
    return time


def _part_of_year(time: Time, words: _Words) -> Time | None:
    tokens = words.tokens
    time.year = words.year()
    pointers = [p for t, p in words.table["pointers"].items() if t in tokens[-2:]]
    time.direction = pointers[0] if pointers and not time.year else 0
    if tokens[0] == "q":
        time.offset = int(words.low[1])
        return time
    ordinal = words.all("ordinals")[0]
    time.offset = 4 if ordinal < 0 else ordinal
    return time


def _season_year(time: Time, words: _Words) -> Time | None:
    season = next(s for s in words.table["seasons"] if s in words.tokens)
    time.form, time.unit, time.year = "unit", "season", words.year()
    time.month, time.end_month = words.table["seasons"][season]
    return time


def _year(time: Time, words: _Words) -> Time | None:
    time.form, time.year = "year", words.year()
    return time


_READERS: dict[str, Callable[[Time, _Words], Time | None]] = {
    **dict.fromkeys(("iso", "dotted", "compact"), _numeric),
    **dict.fromkeys(("mdmd", "dmdm", "mdd", "ddm", "md", "dm"), _dates),
    "my": _month_year,
    "monthrel": _month_relative,
    **dict.fromkeys(("relmonth", "monthof"), _month_alone),
    "relative": _relative,
    **dict.fromkeys(("weekdayweek", "relweekday", "weekday", "weekdaynth"), _weekday),
    "weekspan": _week_span,
    "monthday": _month_day,
    **dict.fromkeys(("anaphoric", "weeks"), _anaphoric),
    "nthday": _nth_day,
    **dict.fromkeys(("ago", "within"), _counted),
    "coming": _coming,
    "unit": _unit,
    "weekend": _weekend,
    "endof": _end_of,
    **dict.fromkeys(("half", "quarter"), _part_of_year),
    "seasonyear": _season_year,
    "inyear": _year,
}


def count_of(word: str, language: str = "en") -> int:
    """The number that a word or figures tell ("three", "3"), or 0."""
    if word.isdigit():
        return int(word)
    return int(_calendar(language)["numbers"].get(word.lower(), 0))
