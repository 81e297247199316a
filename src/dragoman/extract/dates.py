"""When a candidate took or takes place, as the words bound to it tell."""

from __future__ import annotations

import datetime

from dragoman.annotate.reference import reference_date
from dragoman.annotate.resolving import Dated, resolve
from dragoman.extract.attachment import Attachment
from dragoman.extract.candidate import Candidate
from dragoman.extract.days import Days, times_by_sentence
from dragoman.extract.found import DateFound, last_day_of, whole_day
from dragoman.extract.mood import MoodReader
from dragoman.extract.scenes import Scenes
from dragoman.extract.sidelines import GATHERINGS
from dragoman.model.analysis import Analysis, Time

_DETERMINERS = frozenset({"the", "its", "their", "his", "her", "this", "a", "an", "of", "'s"})
_CLOSED = frozenset(
    {
        "and",
        "or",
        "to",
        "in",
        "at",
        "on",
        "with",
        "for",
        "of",
        "by",
        "from",
        "after",
        "before",
        "when",
        "where",
        "who",
        "which",
        "that",
        "was",
        "were",
        "is",
        "are",
        "will",
        "has",
        "had",
        "he",
        "she",
        "they",
        "it",
        "as",
        "but",
        "while",
        "than",
        "during",
        "until",
        "since",
    }
)
_EVENTS = frozenset({"meeting", "signing", "ceremony", "statement", "message", "call"})
_UNTIL = frozenset({"by", "before", "until", "till"})
_TO_NEW = frozenset({"to", "until", "till", "for"})
_NEW_DAY = 5
_SHARED = 2  # strength of a time that another predicate, or a verb above, shares
_LAST_YEAR = 270  # days from which a date of last year would be told with its year
_NEAR_MISS = 10  # tokens after "postponed" in which the new day stands


class DateFinder:
    """Finds dates of candidates in one analysis."""

    def __init__(
        self,
        analysis: Analysis,
        attachment: Attachment,
        moods: MoodReader,
        scenes: Scenes,
        travelling: frozenset[str] = frozenset(),
    ) -> None:
        self.travelling = travelling
        self.analysis = analysis
        self.attachment = attachment
        self.reference = reference_date(analysis)
        self.moods = moods
        self.scenes = scenes
        self.days = Days(analysis, self.reference)
        self._siblings: dict[tuple[int, str], list[Candidate]] = {}
        self._by_sentence = times_by_sentence(analysis)
        self._moving: dict[int, list[int]] = {}
        for clause in analysis.clauses:
            if not clause.noun and {clause.lemma, f"{clause.lemma} {clause.particle}"} & moods.moods.moved:
                self._moving.setdefault(clause.sentence, []).append(clause.head)

    def know(self, candidates: list[Candidate]) -> None:
        """Take note of all candidates: several of one predicate share its times in their order."""
        for candidate in candidates:
            self._siblings.setdefault((candidate.head, candidate.kind), []).append(candidate)

    def told(self, candidate: Candidate) -> DateFound | None:
        """The date that words bound to the candidate tell."""
        candidate = candidate.anchor or candidate
        counted = candidate.kind != "visit" and self.nth_day(candidate)
        found = None if counted else self._best(candidate)
        if found is None:
            return None
        time, strength = found
        dated = self._resolved(time, candidate)
        if dated is None or self._belied(dated, time, candidate):
            return None
        dated = self._bounded(dated, time, candidate, strength)
        date = DateFound(dated, (time.start, time.end), self._basis(time), f"date:{time.form}", 0.6 + 0.08 * strength)
        self.days.note(time, date)
        return date

    def nth_day(self, candidate: Candidate) -> int:
        """On which day of its whole ("on the second day of the visit") it was; -1 for the last, 0 if not told."""
        for time in self._by_sentence.get(candidate.sentence, []):
            if time.form == "nthday" and self._strength(time, candidate) >= 0:
                return time.offset
        return 0

    def times_of(self, sentence: int) -> list[Time]:
        """The times of a sentence."""
        return self._by_sentence.get(sentence, [])

    def published(self) -> DateFound | None:
        """The document's own date, where no words tell one."""
        if self.reference is None:
            return None
        value = self.reference.isoformat()
        span = self.analysis.reference_span or (self.analysis.shift, self.analysis.shift)
        return DateFound(Dated(value, value, "day"), span, "published", "date:published", 0.7, known=False)

    # -- which time ----------------------------------------------------------------------------

    def _best(self, candidate: Candidate) -> tuple[Time, int] | None:
        ranked = []
        times = [t for t in self.times_of(candidate.sentence) if t.form != "nthday"]
        for time in times:
            if self._bound(time, candidate) or self._since(time, candidate):
                continue
            if self._subordinates(time) and candidate.head < time.first:
                continue
            strength = self._strength(time, candidate)
            if strength < 0 or (strength == 0 and len(times) > 1) or (strength < 2 and time.form == "year"):
                continue
            ranked.append((strength, time))
        if not ranked:
            return None
        best = max(strength for strength, _ in ranked)
        alike = [time for strength, time in ranked if strength == best]
        siblings = self._siblings.get((candidate.head, candidate.kind), [])
        if len(siblings) > 1 and len(alike) == len(siblings):  # "Thursday in Kinshasa and Friday in Kigali"
            return alike[next(k for k, c in enumerate(siblings) if c is candidate or k == len(siblings) - 1)], best
        return min(alike, key=lambda t: self._distance(t, candidate)), best

    def _strength(self, time: Time, candidate: Candidate) -> int:
        if self._new_day(time):
            return _NEW_DAY
        head = self.attachment.head(time.first, time.last, candidate.sentence)
        strength = self.attachment.strength(head, candidate)
        if 0 < strength <= _SHARED and candidate.kind in GATHERINGS and self._of_journey(head, candidate):
            return 0
        return strength

    def _of_journey(self, head: int, candidate: Candidate) -> bool:
        """ "Left on Tuesday to attend the summit": the day of the journey is not that of where it goes."""
        verb = self.attachment.verb_above(head, candidate.sentence)
        return verb in self.travelling and verb != candidate.clause.lemma

    def _new_day(self, time: Time) -> bool:
        """ "Postponed to February 8", "moved to October"."""
        norms = self.analysis.token_norms
        near = {norms[time.first], norms[time.first - 1]}
        if not near & _TO_NEW:
            return False
        heads = self._moving.get(self.analysis.sentence_of(time.start), [])
        return any(0 < time.first - head <= _NEAR_MISS for head in heads)

    def _distance(self, time: Time, candidate: Candidate) -> tuple[int, int]:
        """How near a time stands to the predicate, its destination or the last of its parties."""
        points = [candidate.head]
        if candidate.destination >= 0:
            points = [candidate.destination]
        points += [p.token for p in candidate.parties[-1:] if p.token > candidate.head]
        coarse = time.form in ("year", "month", "half", "quarter")
        return coarse, min(abs(time.first - p) for p in points)

    def _since(self, time: Time, candidate: Candidate) -> bool:
        """ "Has not met since August": no time of a meeting; a stay goes on since then."""
        words = {self.analysis.token_norms[time.first], self.analysis.token_norms[time.first - 1]}
        return candidate.kind != "visit" and "since" in words

    def _bound(self, time: Time, candidate: Candidate) -> bool:
        """The time belongs to a noun that is not the candidate's ("the April 22 summit", "Monday's election")."""
        norms, caps = self.analysis.token_norms, self.analysis.token_caps
        before = norms[time.first - 1] if time.first else ""
        after = time.last
        if after < len(norms) and norms[after] in ("'s", "’s"):
            return not after < candidate.head <= after + 3
        if before not in _DETERMINERS or after >= len(norms) or not norms[after][:1].isalpha():
            return False
        if norms[after] in _CLOSED or time.form in ("relative", "anaphoric", "unit"):
            return False
        return not (after <= candidate.head <= after + 3) and (caps[after] or norms[after].islower())

    # -- what it means -------------------------------------------------------------------------

    def _resolved(self, time: Time, candidate: Candidate) -> Dated | None:
        anchor = self.days.before(time.first) or self.reference
        after = self._after(time, candidate)
        if after is not None:
            return resolve(time, after, 1, anchor)
        beside = self._beside(time, candidate)
        if beside:
            main = self.days.before(time.first)
            offset = Time(time.start, time.end, "anaphoric", offset=beside * time.offset, unit=time.unit)
            return resolve(offset, main, 0, main)
        return resolve(time, self.today(candidate.sentence), self.direction(candidate), anchor)

    def today(self, sentence: int) -> datetime.date | None:
        """The day that "today" means in a sentence: its paragraph's own, else the document's."""
        day = self.scenes.of(sentence).day
        own = day.first_day() if day is not None and day.rule == "date:dateline" else None
        return own or self.reference

    def _beside(self, time: Time, candidate: Candidate) -> int:
        """ "Hosted a dinner last night, a day after they presented …": -1 for what is told behind such words."""
        if not self._subordinates(time) or candidate.head < time.first:
            return 0
        return -1

    def _subordinates(self, time: Time) -> bool:
        """Whether "a day after", "two days before" open a clause."""
        norms = self.analysis.token_norms
        last = norms[time.last - 1]
        following = norms[time.last] if time.last < len(norms) else "."
        return time.form == "anaphoric" and last in ("after", "before") and following[:1].isalpha()

    def _after(self, time: Time, candidate: Candidate) -> datetime.date | None:
        """ "Arrived on Tuesday before travelling to Paris on Thursday": counted from the day told in the sentence."""
        norms = self.analysis.token_norms
        clause = candidate.clause
        if time.form != "weekday" or clause.noun or clause.relation != "gerund" or norms[clause.head - 1] != "before":
            return None
        earlier = [t for t in self.times_of(candidate.sentence) if t.first < clause.head]
        return self.days.before(earlier[-1].first + 1) if earlier else None

    def _bounded(self, dated: Dated, time: Time, candidate: Candidate, strength: int) -> Dated:
        """Mind the words before the time: "by June", "until Friday", "since Sunday"."""
        norms = self.analysis.token_norms
        word = norms[time.first] if norms[time.first] in (*_UNTIL, "since") else norms[time.first - 1]
        if strength == _NEW_DAY:
            return dated
        if word in _UNTIL and candidate.status == "planned" and self.reference is not None:
            first = self.reference.isoformat()
            last = dated.end if dated.end.startswith("X") else last_day_of(dated.end).isoformat()
            return Dated(first, max(first, last), "within")
        if dated.precision == "span" and candidate.kind in _EVENTS and strength < 3:
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

    def _basis(self, time: Time) -> str:
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


__all__ = ["DateFinder", "DateFound"]
