"""When a candidate took or takes place, as the words bound to it tell."""

from __future__ import annotations

from dragoman.annotate.reference import reference_date
from dragoman.annotate.resolving import Dated
from dragoman.extract.attachment import Attachment
from dragoman.extract.candidate import Candidate
from dragoman.extract.date_sense import DateSense
from dragoman.extract.days import Days, opens_clause, times_by_sentence
from dragoman.extract.found import DateFound
from dragoman.extract.mood import MoodReader
from dragoman.extract.scenes import Scenes
from dragoman.extract.sidelines import GATHERINGS
from dragoman.extract.when_where_words import WhenWhereWords
from dragoman.model.analysis import Analysis, Time

_TO_NEW = frozenset({"to", "until", "till", "for"})
_OF_DAYS = frozenset({"morning", "afternoon", "evening", "night", "day", "date", "eve", "period", "dates"})
_NEW_DAY = 5
_SEVERAL = 2  # states of a tour
_SHARED = 2  # strength of a time that another predicate, or a verb above, shares
_NEAR_MISS = 10  # tokens after "postponed" in which the new day stands


class DateFinder:
    """Finds dates of candidates in one analysis."""

    def __init__(
        self,
        analysis: Analysis,
        attachment: Attachment,
        moods: MoodReader,
        scenes: Scenes,
        words: WhenWhereWords,
    ) -> None:
        self.analysis = analysis
        self.attachment = attachment
        self.words = words
        self.reference = reference_date(analysis)
        self.days = Days(analysis, self.reference)
        self.sense = DateSense(analysis, moods, scenes, self.days)
        self._siblings: dict[tuple[int, str], list[Candidate]] = {}
        self._by_sentence = times_by_sentence(analysis)
        self._states = {m.first: m.represents for m in analysis.mentions if m.kind in ("city", "state")}
        self._moving: dict[int, list[int]] = {}
        for clause in analysis.clauses:
            if not clause.noun and {clause.lemma, f"{clause.lemma} {clause.particle}"} & moods.moods.moved:
                self._moving.setdefault(clause.sentence, []).append(clause.head)

    def know(self, candidates: list[Candidate]) -> None:
        """Take note of all candidates: several of one predicate share its times in their order."""
        self.sense.know(candidates)
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
        dated = self.sense.of(time, candidate, strength, self.times_of(candidate.sentence))
        if dated is not None and candidate.kind == "visit":
            dated = self._of_tour(dated, candidate)
        if dated is None:
            return None
        span, basis = (time.start, time.end), self.sense.basis(time)
        date = DateFound(dated, span, basis, f"date:{time.form}", 0.6 + 0.08 * strength)
        self.days.note(time, date)
        return date

    def _of_tour(self, dated: Dated, candidate: Candidate) -> Dated | None:
        """The days of a tour of several states are not all those of one; the day of leaving is that of the first."""
        legs = self._siblings.get((candidate.head, candidate.kind), [])
        if len({self._states.get(leg.destination) for leg in legs}) < _SEVERAL or self._each_its_own(legs):
            return dated
        if dated.precision == "span":
            return Dated(dated.start, dated.end, "within")
        return dated if dated.precision != "day" or candidate is legs[0] else None

    def _each_its_own(self, legs: list[Candidate]) -> bool:
        """ "Thursday in Kinshasa and Friday in Kigali"."""
        return len([t for t in self.times_of(legs[0].sentence) if t.form != "nthday"]) >= len(legs)

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
            if opens_clause(time, self.analysis.token_norms) and candidate.head < time.first:
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
        return verb in self.words.travelling and verb != candidate.clause.lemma

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

    def _of_event(self, time: Time, candidate: Candidate) -> bool:
        """ "Spoke about the attack of 22 April": the day of the noun before it, which tells of no engagement."""
        noun = time.first - 2
        if noun < 0 or time.form != "day" or noun in (candidate.head, *candidate.told_by):
            return False
        own = range(candidate.first, candidate.last)
        word = self.analysis.token_norms[noun]
        return noun not in own and word.isalpha() and not self.analysis.token_caps[noun] and word not in _OF_DAYS

    def _bound(self, time: Time, candidate: Candidate) -> bool:
        """The time belongs to a noun that is not the candidate's ("the April 22 summit", "Monday's election")."""
        norms, caps = self.analysis.token_norms, self.analysis.token_caps
        before = norms[time.first - 1] if time.first else ""
        after = time.last
        if after < len(norms) and norms[after] in ("'s", "’s"):
            return not after < candidate.head <= after + 3
        if before == "of" and self._of_event(time, candidate):
            return True
        if before not in self.words.determiners or after >= len(norms) or not norms[after][:1].isalpha():
            return False
        if norms[after] in self.words.closed or time.form in ("relative", "anaphoric", "unit"):
            return False
        return not (after <= candidate.head <= after + 3) and (caps[after] or norms[after].islower())
