"""Whether what a candidate tells is news: still to come by its date, held, or recalled from long ago."""

from __future__ import annotations

import datetime

from dragoman.extract.candidate import Candidate
from dragoman.extract.found import DateFound, last_day_of
from dragoman.extract.mood import MoodReader
from dragoman.extract.when_where_words import WhenWhereWords
from dragoman.model.analysis import Analysis

_LONG_AGO = 21  # days before the document's date from which a dated past thing is recalled, not reported
_PLUPERFECT = 9  # the same of what "had" been done
_VAGUE = frozenset({"weeks", "months", "years", "decades"})


class Currency:
    """Settles status and background of the candidates of one document by their dates."""

    def __init__(self, analysis: Analysis, moods: MoodReader, words: WhenWhereWords) -> None:
        self.analysis = analysis
        self.moods = moods
        self.ending = words.ending
        self.arriving = words.arriving
        self.schedule = self._is_schedule(words)

    def settle(self, candidate: Candidate, date: DateFound | None, today: datetime.date | None) -> None:
        """Set what is still to come as planned, and what is long past as background, as seen from `today`."""
        if candidate.status == "planned":
            return
        if candidate.status == "held" and self._ahead(candidate, date, today):
            candidate.status, candidate.background = "planned", False
        elif candidate.status == "held" and (
            self._is_reason(candidate) or (date is None and self._long_ago(candidate))
        ):
            candidate.background = True
        elif date is not None and today is not None and not date.dated.start.startswith("X"):
            gap = (today - last_day_of(date.dated.end)).days
            least = _PLUPERFECT if self.moods.pluperfect(candidate.clause) else _LONG_AGO
            if gap >= least:
                candidate.background = True

    def _is_reason(self, candidate: Candidate) -> bool:
        """ "Since the president is on a visit to Tashkent", not "as he arrived here on Thursday"."""
        if candidate.kind != "visit":
            return False
        verb = self.moods.finite(candidate.clause)
        arrives = verb is not None and verb.lemma in self.arriving
        return not arrives and self.moods.reasoned(candidate.clause)

    def _long_ago(self, candidate: Candidate) -> bool:
        """ "Had visited Ethiopia months ago": no day, but long past."""
        norms = self.analysis.token_norms
        last = self.analysis.sentences[candidate.sentence].last
        return any(norms[t] == "ago" and norms[t - 1] in _VAGUE for t in range(candidate.head + 1, last))

    def _is_schedule(self, words: WhenWhereWords) -> bool:
        """Whether the title calls the text a schedule of what is to come."""
        titles = [s for s in self.analysis.sentences if s.role in ("title", "subtitle")]
        return any(words.schedules & set(self.analysis.token_norms[s.first : s.last]) for s in titles)

    def _ahead(self, candidate: Candidate, date: DateFound | None, today: datetime.date | None) -> bool:
        """ "Leaves on Wednesday for Kuwait", "meets the Premier today", a line of a schedule."""
        present = self._present(candidate) and not self._ends(candidate)
        if self.schedule and (present or (candidate.clause.noun and candidate.clause.support < 0)):
            return True
        if date is None or today is None or not date.known or date.dated.start.startswith("X"):
            return False
        start, now = date.dated.start, today.isoformat()
        size = min(len(start), len(now))
        if start[:size] > now[:size]:
            return True
        return present and start == now

    def _ends(self, candidate: Candidate) -> bool:
        """ "Wraps up today a visit": what ends today has been."""
        verb = self.moods.finite(candidate.clause)
        return verb is not None and verb.lemma in self.ending

    def _present(self, candidate: Candidate) -> bool:
        """A simple present in the body of a text."""
        clause = candidate.clause
        verb = self.moods.finite(clause)
        if verb is None or verb.tense != "present" or verb.lemma in ("be", "have"):
            return False
        return self.analysis.sentences[candidate.sentence].role in ("body", "list")
