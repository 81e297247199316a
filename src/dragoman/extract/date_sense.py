"""What a time means for a candidate: by tense and mood, by the words before it, against the day of the document."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from dragoman.annotate.reference import reference_date
from dragoman.annotate.resolving import Dated, resolve
from dragoman.extract.candidate import Candidate
from dragoman.extract.days import Days, opens_clause
from dragoman.extract.found import last_day_of, whole_day
from dragoman.extract.mood import MoodReader
from dragoman.extract.scenes import Scenes
from dragoman.model.analysis import Analysis, Time

_EVENTS = frozenset({"meeting", "signing", "ceremony", "statement", "message", "call"})
_UNTIL = frozenset({"by", "before", "until", "till"})
_SUREST = 4  # strength of a time in the phrase of the predicate itself
_OWN = 3  # strength from which a time is a candidate's own
_LAST_YEAR = 270  # days from which a date of last year would be told with its year


class DateSense:
    """Answers for the times of one analysis."""

    def __init__(self, analysis: Analysis, moods: MoodReader, scenes: Scenes, days: Days) -> None:
        self.analysis = analysis
        self.moods = moods
        self.scenes = scenes
        self.days = days
        self.reference = reference_date(analysis)
        self._stays: set[int] = set()

    def know(self, candidates: Sequence[Candidate]) -> None:
        """Take note of the sentences that tell of visits, on some day of which lies what else they tell."""
        self._stays = {c.sentence for c in candidates if c.kind == "visit" and c.destination >= 0}

    def of(self, time: Time, candidate: Candidate, strength: int, earlier: Sequence[Time]) -> Dated | None:
        """What a time means for a candidate; None if it cannot be told, or belies what is told.

        Args:
            strength: how surely the time belongs to the candidate (see `Attachment.strength`).
            earlier: the times of its sentence.
        """
        dated = self._resolved(time, candidate, earlier)
        if dated is None or self._belied(dated, time, candidate):
            return None
        return self._bounded(dated, time, candidate, strength)

    def _resolved(self, time: Time, candidate: Candidate, earlier: Sequence[Time]) -> Dated | None:
        anchor = self.days.before(time.first) or self.reference
        after = self._after(time, candidate, earlier)
        if after is not None:
            return resolve(time, after, 1, anchor)
        beside = self._beside(time, candidate)
        if beside:
            main = self.days.before(time.first)
            offset = Time(time.start, time.end, "anaphoric", offset=beside * time.offset, unit=time.unit)
            return resolve(offset, main, 0, main)
        direction = 0 if time.form == "weekspan" and self._goes_on(candidate) else self.direction(candidate)
        if candidate.status == "cancelled" and self.analysis.token_norms[time.first - 1] == "for":
            direction = 1  # "called off a trip planned for Thursday"
        return resolve(time, self.today(candidate.sentence), direction, anchor)

    def _goes_on(self, candidate: Candidate) -> bool:
        """ "Is on a visit here from Monday to Thursday": the days around today."""
        verb = self.moods.finite(candidate.clause)
        return verb is not None and verb.lemma == "be" and verb.tense == "present" and candidate.status == "held"

    def today(self, sentence: int) -> datetime.date | None:
        """The day that "today" means in a sentence: its paragraph's own, else the document's."""
        day = self.scenes.of(sentence).day
        own = day.first_day() if day is not None and day.rule == "date:dateline" else None
        return own or self.reference

    def _beside(self, time: Time, candidate: Candidate) -> int:
        """ "Hosted a dinner last night, a day after they presented …": -1 for what is told behind such words."""
        if not opens_clause(time, self.analysis.token_norms) or candidate.head < time.first:
            return 0
        return -1

    def _after(self, time: Time, candidate: Candidate, times: Sequence[Time]) -> datetime.date | None:
        """ "Arrived on Tuesday before travelling to Paris on Thursday": counted from the day told in the sentence."""
        norms = self.analysis.token_norms
        clause = candidate.clause
        if time.form != "weekday" or clause.noun or clause.relation != "gerund" or norms[clause.head - 1] != "before":
            return None
        earlier = [t for t in times if t.first < clause.head]
        return self.days.before(earlier[-1].first + 1) if earlier else None

    def _bounded(self, dated: Dated, time: Time, candidate: Candidate, strength: int) -> Dated:
        """Mind the words before the time: "by June", "until Friday", "since Sunday"."""
        norms = self.analysis.token_norms
        word = norms[time.first] if norms[time.first] in (*_UNTIL, "since") else norms[time.first - 1]
        if strength > _SUREST:
            return dated  # "postponed to 8 February"
        if word in _UNTIL and candidate.status == "planned" and self.reference is not None:
            first = self.reference.isoformat()
            last = dated.end if dated.end.startswith("X") else last_day_of(dated.end).isoformat()
            return Dated(first, max(first, last), "within")
        shared = strength < _OWN or candidate.sentence in self._stays
        if dated.precision == "span" and candidate.kind in _EVENTS and shared:
            return Dated(dated.start, dated.end, "within")
        return dated

    def _belied(self, dated: Dated, time: Time, candidate: Candidate) -> bool:
        """Whether a day belies what is told, so that it is of something else: of a plan that lies back."""
        if self.reference is None:
            return False
        if candidate.status == "planned":
            return not dated.end.startswith("X") and last_day_of(dated.end) < self.reference
        day = whole_day(dated.end)
        yearless = time.form in ("day", "range") and time.year is None and not time.unit
        return yearless and day is not None and (self.reference - day).days > _LAST_YEAR

    def basis(self, time: Time) -> str:
        """Told by words, or with a year that follows only from the text's own date."""
        if time.year or time.form in ("weekday", "relative", "unit") or self.analysis.reference_span is None:
            return "text"
        return "inferred"

    def direction(self, candidate: Candidate) -> int:
        """Whether a candidate is told as past (-1) or as to come (1); 0 if neither."""
        if candidate.status == "planned":
            return 1
        if candidate.status in ("cancelled", "denied"):
            return self._called_off(candidate)
        verb = self.moods.finite(candidate.clause)
        if verb is None or self.analysis.sentences[candidate.sentence].role not in ("body", "list"):
            return -1
        # "leaves on Wednesday for Kuwait to take part in the session"
        return 1 if verb.modality == "planned" or verb.tense == "present" else -1

    def _called_off(self, candidate: Candidate) -> int:
        """What "has been called off" was to come, what "did not take place" is past; "was to have met" may be both."""
        verb = self.moods.finite(candidate.clause)
        if verb is None:
            return 0
        words = self.moods.over.auxiliaries(verb) | {self.analysis.token_norms[verb.head]}
        if words & {"has", "have", "is", "are", "will", "would"} or verb.tense in ("present", "future"):
            return 1
        return 0 if verb.lemma == "be" else -1
