"""The days that a text has told before a point: what "the same day" and "a week later" are counted from."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Sequence

from dragoman.annotate.resolving import resolve
from dragoman.extract.found import DateFound
from dragoman.model.analysis import Analysis, Time

_DAYS = frozenset({"day", "weekday", "relative", "monthday", "range", "weekspan", "ago"})
_AGO = 40  # a day so long before the document's is recalled; nothing is counted from it
_CLOSE = 3  # days within which a date that no engagement has told counts all the same


def times_by_sentence(analysis: Analysis) -> dict[int, list[Time]]:
    """The times of each sentence; those of datelines and of lines that are not read belong to none."""
    out: dict[int, list[Time]] = {}
    for time in analysis.times:
        index = analysis.sentence_of(time.start)
        if analysis.sentences and analysis.sentences[index].start <= time.start < analysis.sentences[index].end:
            out.setdefault(index, []).append(time)
    return out


def timed_tokens(analysis: Analysis) -> frozenset[int]:
    """The tokens of all times of a text."""
    return frozenset(token for time in analysis.times for token in range(time.first, time.last))


def opens_clause(time: Time, norms: Sequence[str]) -> bool:
    """Whether "a day after", "two days before" open a clause that says after what; `norms` are those of the text."""
    following = norms[time.last] if time.last < len(norms) else "."
    return time.form == "anaphoric" and norms[time.last - 1] in ("after", "before") and following[:1].isalpha()


class Days:
    """Days told in one analysis, by the token at which they stand."""

    def __init__(self, analysis: Analysis, reference: datetime.date | None) -> None:
        self.analysis = analysis
        self.reference = reference
        told = [t for times in times_by_sentence(analysis).values() for t in times]
        self._times = [t for t in told if t.form in _DAYS or t.form == "anaphoric"]
        self._tokens = [t.first for t in self._times]
        self._noted: dict[int, datetime.date] = {}

    def note(self, time: Time, date: DateFound) -> None:
        """An engagement has told what a time means."""
        day = date.last_day() if time.form in ("range", "weekspan") else date.first_day()
        if day is not None and date.dated.precision in ("day", "span"):
            self._noted[time.first] = day

    def before(self, token: int) -> datetime.date | None:
        """The day told last before a token, if it is not long ago."""
        k = bisect_left(self._tokens, token)
        while k > 0:
            k -= 1
            time = self._times[k]
            day = self.of(time)
            if day is not None and not self._long_ago(day) and self._counts(time, day, token):
                return day
        return None

    def within(self, paragraph: int, token: int) -> datetime.date | None:
        """The day told last before a token in its own paragraph."""
        k = bisect_left(self._tokens, token) - 1
        while k >= 0:
            time = self._times[k]
            if self._paragraph(time) != paragraph:
                return None
            day = self.of(time)
            if day is not None:
                return day
            k -= 1
        return None

    def _paragraph(self, time: Time) -> int:
        return self.analysis.sentences[self.analysis.sentence_of(time.start)].paragraph

    def _counts(self, time: Time, day: datetime.date, token: int) -> bool:
        """Whether what is told later may be counted from a day: one that an engagement told, or of these days."""
        if time.first in self._noted or time.form in ("weekday", "relative", "monthday") or self.reference is None:
            return True
        here = self.analysis.sentences[self.analysis.sentence_of(self.analysis.token_starts[token])].paragraph
        return abs((self.reference - day).days) <= _CLOSE or self._paragraph(time) == here

    def of(self, time: Time) -> datetime.date | None:
        """What a time means: as an engagement told, else by the tense of its sentence."""
        if time.first in self._noted:
            return self._noted[time.first]
        if time.form == "anaphoric":
            return None
        found = resolve(time, self.reference, self._direction(time))
        if found is None or found.precision not in ("day", "span"):
            return None
        found_date = DateFound(found, (0, 0), "", "", 0.0)
        return found_date.first_day()

    def _direction(self, time: Time) -> int:
        sentence = self.analysis.sentences[self.analysis.sentence_of(time.start)]
        words = self.analysis.token_norms[sentence.first : sentence.last]
        return 1 if "will" in words or ("is" in words and "to" in words) else -1

    def _long_ago(self, day: datetime.date) -> bool:
        return self.reference is not None and (self.reference - day).days > _AGO
