"""When an instrument was signed or adopted, where the text says it."""

from __future__ import annotations

import re

from dragoman.annotate.reference import reference_date
from dragoman.annotate.resolving import resolve
from dragoman.annotate.years import count_of
from dragoman.codebook.instruments import load_instruments
from dragoman.extract.days import times_by_sentence
from dragoman.extract.draft import Draft
from dragoman.extract.instrument_actions import InstrumentActions
from dragoman.extract.instrument_titles import AFTER, ANNIVERSARY, YEAR, Named, TitleReader
from dragoman.model.analysis import Analysis, Time
from dragoman.model.clause import Clause

_DONE = ("signed", "initialled", "adopted", "extended", "agreed")
_WHOLE = ("day", "month", "year")
_NEAR = 12  # tokens between a verb or title and the time that tells when
_FORMS = ("day", "month", "year", "weekday", "relative")


class InstrumentDates:
    """Tells dates in one analysis."""

    def __init__(self, analysis: Analysis, titles: TitleReader, actions: InstrumentActions) -> None:
        self.analysis = analysis
        self.norms = analysis.token_norms
        self.titles = titles
        self.actions = actions
        self._times = times_by_sentence(analysis)
        self._reference = reference_date(analysis)

    def of(self, named: Named, title: str, verb: Clause | None, action: str, signing: Draft | None) -> str | None:
        """The date in EDTF, or None where the text tells none.

        Args:
            signing: the engagement at which it is signed or adopted.
        """
        if inside := self._inside(named):
            return inside
        if year := YEAR.search(title):
            return year[1] if not re.search(rf"{year[1]}\s*[-–]\s*\d", title) else None  # "for 2019-2022" is its term
        if action == "anniversary":
            return self._of_anniversary(named, title)
        if action != "in force" and self.titles.done(named):
            return self._near(named.last, named.last + AFTER) or self._held(action, signing)
        if action in ("mentioned", "anniversary"):
            return None
        return self._beside(named, verb, action, signing)

    def _inside(self, named: Named) -> str | None:
        """The day or month within a title ("the memorandum of April 2009")."""
        whole = (t for t in self.analysis.times if named.first <= t.first and t.last <= named.last)
        return next((self._value(t) for t in whole if t.form in ("day", "month")), None)

    def _beside(self, named: Named, verb: Clause | None, action: str, signing: Draft | None) -> str | None:
        """The time beside the verb or the deed; else, of what was done, the date of the engagement."""
        if action == "proposed":
            return self._to_come(named, verb, signing)
        if verb is not None and action in _DONE and (told := self._of_verb(named, verb, -1)):
            return told
        if verb is None and self.titles.is_standing(named) and (main := self.actions.main(named)):
            return self._of_verb(named, main, -1) or self._held(action, signing)
        if action == "in force":
            sentence = self.analysis.sentences[named.sentence]
            entering = max((t for t in range(sentence.first, sentence.last) if self.norms[t] == "force"), default=-1)
            return self._near(entering, min(entering + _NEAR, sentence.last)) if entering >= 0 else None
        return self._held(action, signing)

    def _of_verb(self, named: Named, verb: Clause, direction: int) -> str | None:
        """The time behind the verb, if no other verb stands between; else the last one before it in the sentence."""
        heads = [c.head for c in self.actions.verbs(named.sentence)]
        times = [t for t in self._times.get(named.sentence, []) if t.form in _FORMS]
        behind = [t for t in times if t.first > verb.head and not any(verb.head < h < t.first for h in heads)]
        before = [t for t in times if t.first < verb.head and verb.head - t.first <= _NEAR]
        for time in [*behind[:1], *before[-1:]]:
            if not named.first <= time.first < named.last:
                return self._value(time, direction)
        return None

    def _to_come(self, named: Named, verb: Clause | None, signing: Draft | None) -> str | None:
        """When it is to be signed: told beside the verb, or as the day of what is planned."""
        if verb is not None and self.actions.words.actions[verb.lemma] in _DONE:
            if verb.modality == "planned" and (told := self._of_verb(named, verb, 1)):
                return told
        elif not self.titles.deed(named):
            return None
        planned = signing is not None and signing.status == "planned"
        return self._held("signed", signing) if planned else None

    def _held(self, action: str, signing: Draft | None) -> str | None:
        if action not in _DONE or signing is None or signing.date is None:
            return None
        dated = signing.date.dated
        return dated.start if dated.precision in _WHOLE else None

    def _near(self, first: int, last: int) -> str | None:
        """The first time in a stretch of tokens that tells a day, a month or a year."""
        near = (t for t in self.analysis.times if first <= t.first <= last and t.form in _FORMS)
        return next(map(self._value, near), None)

    def _value(self, time: Time, direction: int = -1) -> str | None:
        dated = resolve(time, self._reference, direction, self._reference)
        return dated.start if dated is not None and dated.precision in _WHOLE else None

    # -- anniversaries ---------------------------------------------------------------------

    def _of_anniversary(self, named: Named, title: str) -> str | None:
        """ "This year marks the 30th anniversary of": so many years before the year of the text."""
        before = self.norms[max(0, named.first - ANNIVERSARY) : named.first]
        count = next((n for k in range(len(before)) if (n := count_of(before[k])) is not None), None)
        if count is None or self.analysis.year_contradicted:
            return None
        year = self._year()
        if year is not None:
            return str(year - count)
        known = [i.year for i in load_instruments() if any(n.lower() in title.lower() for n in i.names)]
        return str(known[0]) if known else None

    def _year(self) -> int | None:
        """The year of the text: that of its date, else the one its times have."""
        if self._reference is not None:
            return self._reference.year
        years = {t.year for t in self.analysis.times if t.year is not None and t.form in ("day", "range", "month")}
        return years.pop() if len(years) == 1 else None
