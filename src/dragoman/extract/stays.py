"""How long visits last: "a three-day visit from Monday", "until Wednesday", "wrapped up today", the way home."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dragoman.annotate.resolving import Dated, resolve
from dragoman.annotate.times import count_of
from dragoman.extract.candidate import Candidate
from dragoman.extract.dates import DateFinder
from dragoman.extract.draft import Draft
from dragoman.extract.found import DateFound
from dragoman.extract.scenes import Scenes
from dragoman.extract.when_where_words import WhenWhereWords
from dragoman.languages.forms import one_of
from dragoman.languages.lemmas import forms_of
from dragoman.model.analysis import Analysis, Time

_DAYS = re.compile(
    r"\b(\w+)[- ]days?[- ](?:long|official|state|working|private|visit|trip|tour|stay|stop|mission)|\b(\w+)-day\b"
    r"|\b(\w+) days of (?:talks|meetings|consultations|engagements)|\bfor (\w+) days\b",
    re.IGNORECASE,
)
_LONGEST = 15  # days
_HOME = 8  # tokens before a time in which it is told that somebody goes home
_SOON = 3  # sentences
_STAY = 4  # days after an arrival in which what is told of it may lie
_UNTIL = frozenset({"until", "till", "through"})
_BACK = frozenset({"before", "for", "to"})


class Stays:
    """Gives visits of one document their first and last day."""

    def __init__(self, analysis: Analysis, dates: DateFinder, scenes: Scenes, words: WhenWhereWords) -> None:
        self.analysis = analysis
        self.scenes = scenes
        self.dates = dates
        self.words = words
        whose = r"\s+(?:(?:an?|the|his|her|their|its|my|our)|[\w.'’-]+['’]s)\s+(?:[a-z]+\s+)?$"
        self._over = re.compile(rf"\b(?:{one_of(words.over)}){whose}", re.IGNORECASE)
        self._after = re.compile(rf"\bafter{whose}", re.IGNORECASE)
        self._homeward_verbs = frozenset(form for lemma in words.homeward for form in forms_of(lemma, "en"))

    def measure(self, drafts: Sequence[Draft]) -> None:
        """Widen the dates of visits by what is said of their length, their end and the way home."""
        visits = [d for d in drafts if d.kind == "visit"]
        for visit in visits:
            self._by_heading(visit)
            self.by_length(visit)
            self._concluded(visit)
        self._legs([v for v in visits if not v.background])
        self._homeward([v for v in visits if not v.background])

    def by_parts(self, drafts: Sequence[Draft]) -> None:
        """Date visits by what is told of their parts: where no words date them, and where a part lies later."""
        for visit in drafts:
            if visit.kind != "visit" or visit.background:
                continue
            days = sorted(_days_of([d for d in drafts if d.parent is visit]))
            if not days:
                continue
            if visit.status == "held" and self.dates.reference is not None and self.dates.reference < days[0]:
                days.insert(0, self.dates.reference)  # "is in New York, where he is to speak on Friday"
            first = visit.date.first_day() if visit.date is not None and visit.date.known else None
            if first is None and (visit.date is None or not visit.date.known):
                lead = next(d for d in drafts if d.parent is visit and d.date is not None)
                assert lead.date is not None
                visit.date = _span(lead.date, days[0], days[-1], "date:parts")
            elif (
                first is not None
                and visit.date is not None
                and visit.date.dated.precision == "day"
                and first < days[-1] <= first + _days(_STAY)
                and (visit.status == "planned" or self._arrives(visit))
            ):
                visit.date = _span(visit.date, first, days[-1], "date:parts")

    def _by_heading(self, visit: Draft) -> None:
        """The days of a leg as a heading tells them: "I. Marshall Islands (February 3 to 5)"."""
        country = visit.place.country if visit.place is not None else None
        for scene in self.scenes.headings():
            if scene.day is not None and scene.place is not None and scene.place.country == country:
                visit.date = scene.day
                return

    def _concluded(self, visit: Draft) -> None:
        """ "Has concluded a visit": it lasted until the document's own day."""
        today = self.dates.reference
        first = visit.date.first_day() if visit.date is not None and visit.date.known else None
        if first is None or today is None or visit.date is None or visit.date.dated.precision != "day":
            return
        undated = [c for c in visit.candidates if self._ends(c) and not self.dates.times_of(c.sentence)]
        if undated and first < today <= first + _days(_LONGEST):
            visit.date = _span(visit.date, first, today, "date:concluded")

    def _arrives(self, visit: Draft) -> bool:
        """Whether a visit is told by its first day ("arrived on Tuesday"), not as a stay ("was there on Tuesday")."""
        return any(c.clause.lemma in self.words.arriving for c in visit.candidates)

    # -- durations -----------------------------------------------------------------------------

    def by_length(self, visit: Draft) -> None:
        """ "A three-day visit" from its first or to its last day; "until Saturday"; "since Sunday"."""
        for candidate in visit.candidates:
            date = self.measured(candidate, visit.date)
            if date is not visit.date:
                visit.date = date
                return

    def measured(self, candidate: Candidate, date: DateFound | None) -> DateFound | None:
        """The days that a candidate says a visit lasts, counted from or to the day told of it."""
        day = date.first_day() if date is not None and date.dated.precision == "day" else None
        if date is None or day is None:
            return date
        days, over = self._days(candidate)
        if days > 1:
            ends = over or self._ends(candidate)
            first, last = (day - _days(days - 1), day) if ends else (day, day + _days(days - 1))
            return _span(date, first, last, "date:length")
        end = self._until(candidate, day)
        return _span(date, day, end, "date:until") if end is not None and end > day else date

    def _days(self, candidate: Candidate) -> tuple[int, bool]:
        """How many days the sentence of a candidate says that the visit lasts, and whether it says them to be over."""
        sentence = self.analysis.sentences[candidate.sentence]
        text = self.analysis.text[sentence.start : sentence.end]
        for match in _DAYS.finditer(text):
            count = count_of(next(g for g in match.groups() if g))
            before = text[: match.start()]
            after = self._after.search(before) is not None
            if after and candidate.clause.lemma in self.words.arriving - self.words.leaving:
                continue  # "landed in Quito after a two-day stopover in Havana": of another stay
            if 0 < count < _LONGEST:
                return count, after or self._over.search(before) is not None
        return 0, False

    def _ends(self, candidate: Candidate) -> bool:
        """Whether the day told is the last ("concluded today a five-day visit")."""
        words = {candidate.clause.lemma}
        sentence = candidate.sentence
        words |= {
            c.lemma for c in self.analysis.clauses if c.sentence == sentence and c.head == candidate.clause.support
        }
        return bool(words & self.words.leaving) and not words & self.words.arriving

    def _until(self, candidate: Candidate, day: datetime.date) -> datetime.date | None:
        """The last day that is told with "until", and the document's own day for a stay that goes on "since"."""
        norms = self.analysis.token_norms
        for time in self.dates.times_of(candidate.sentence):
            if _UNTIL & {norms[time.first], norms[time.first - 1]}:
                dated = resolve(time, day, 1, day)
                return DateFound(dated, (0, 0), "", "", 0).last_day() if dated else None
            if "since" in (norms[time.first], norms[time.first - 1]):
                return self.dates.reference
        return None

    # -- tours and ways home -------------------------------------------------------------------

    def _legs(self, visits: Sequence[Draft]) -> None:
        """An arrival ends with the departure: "arrived on Tuesday before travelling to Paris on Thursday"."""
        for visit, after in _pairs(visits):
            if visit.date is None or after.date is None or visit.date.dated.precision != "day":
                continue
            first, next_first = visit.date.first_day(), after.date.first_day()
            if first is None or next_first is None or not first < next_first <= first + _days(_LONGEST):
                continue
            if self._stays_till(visit, after):
                visit.date = _span(visit.date, first, next_first, "date:leg")

    def _stays_till(self, visit: Draft, after: Draft) -> bool:
        """Whether somebody who "arrived" or "has been" there goes on from there."""
        sentence = self.analysis.sentences[after.lead.sentence]
        norms = self.analysis.token_norms[sentence.first : sentence.last]
        arrived = any(c.clause.lemma in ("arrive", "land", "be") for c in visit.candidates)
        return arrived and (visit.lead.sentence == after.lead.sentence or "from" in norms[:2])

    def _homeward(self, visits: Sequence[Draft]) -> None:
        """ "She will be back in New York on Friday", "before leaving for home on Sunday": the end of the last leg."""
        for sentence, time in self._returns():
            dated = [v for v in visits if v.date is not None and v.date.known]
            before = [v for v in dated if v.lead.sentence <= sentence] or [
                v for v in dated if v.lead.sentence <= sentence + _SOON
            ]
            if not before:
                continue
            visit = before[-1]
            assert visit.date is not None
            first = visit.date.first_day()
            if first is None or visit.date.dated.precision != "day":
                continue
            back = resolve(time, first, 1, first)
            last = DateFound(back, (0, 0), "", "", 0).last_day() if back else None
            if last is not None and first < last <= first + _days(_LONGEST):
                visit.date = _span(visit.date, first, last, "date:return")

    def _returns(self) -> Iterator[tuple[int, Time]]:
        """Sentences that tell of going home, with the time of it."""
        norms = self.analysis.token_norms
        for index, sentence in enumerate(self.analysis.sentences):
            for time in self.dates.times_of(index):
                near = norms[max(sentence.first, time.first - _HOME) : time.first]
                if self._goes_home(near):
                    yield index, time

    def _goes_home(self, words: Sequence[str]) -> bool:
        """ "Returned", "flew home", "will be back in"."""
        return any(
            w in self.words.returned
            or (w in self.words.returning and self._homeward_verbs & set(words[max(0, k - 3) : k]))
            for k, w in enumerate(words)
        )


def _pairs(visits: Sequence[Draft]) -> Iterator[tuple[Draft, Draft]]:
    """Each visit with the next of the same traveller."""
    for k, visit in enumerate(visits):
        after = next((v for v in visits[k + 1 :] if v.keys() & visit.keys()), None)
        if after is not None:
            yield visit, after


def _days_of(parts: Sequence[Draft]) -> Iterator[datetime.date]:
    for part in parts:
        if part.date is not None and part.date.known and not part.inherited and part.date.dated.precision == "day":
            day = part.date.first_day()
            if day is not None:
                yield day


def _span(found: DateFound, first: datetime.date, last: datetime.date, rule: str) -> DateFound:
    precision = "day" if first == last else "span"
    return replace(found, dated=Dated(first.isoformat(), last.isoformat(), precision), rule=rule)


def _days(count: int) -> datetime.timedelta:
    return datetime.timedelta(days=count)
