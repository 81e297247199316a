"""When a candidate took or takes place: the words bound to it, its paragraph's, or the document's own date."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from dragoman.annotate.reference import reference_date
from dragoman.annotate.resolving import Dated, resolve
from dragoman.extract.attachment import Attachment
from dragoman.extract.candidate import Candidate
from dragoman.model.analysis import Analysis, Time

_DETERMINERS = frozenset({"the", "its", "their", "his", "her", "this", "a", "an", "of", "'s"})
_CLOSED = frozenset(
    [
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
    ]
)


@dataclass(slots=True)
class DateFound:
    """A date with where and how it was told; `known` is False where only the publication date stands for it."""

    dated: Dated
    span: tuple[int, int]
    basis: str
    rule: str
    confidence: float
    known: bool = True


class DateFinder:
    """Finds dates of candidates in one analysis."""

    def __init__(self, analysis: Analysis, attachment: Attachment) -> None:
        self.analysis = analysis
        self.attachment = attachment
        self.reference = reference_date(analysis)
        self._by_sentence: dict[int, list[Time]] = {}
        for time in analysis.times:
            self._by_sentence.setdefault(analysis.sentence_of(time.start), []).append(time)

    def told(self, candidate: Candidate, last_day: datetime.date | None) -> DateFound | None:
        """The date that words bound to the candidate tell."""
        candidate = candidate.anchor or candidate
        best: tuple[int, int, Time] | None = None
        times = self._by_sentence.get(candidate.sentence, [])
        for time in times:
            strength = self.attachment.strength(time.first, candidate)
            if (strength <= 0 and len(times) > 1) or self._bound(time, candidate):
                continue
            rank = (strength, -abs(time.first - candidate.head))
            if best is None or rank > best[:2]:
                best = (*rank, time)
        if best is None:
            return None
        time = best[2]
        direction = self._direction(candidate)
        reference = self.reference
        if time.form in ("anaphoric", "nthday"):
            if last_day is None:
                return None
            if time.form == "nthday":
                return None
            time = Time(time.start, time.end, "relative", offset=time.offset, unit="day")
            reference = last_day
        dated = resolve(time, reference, direction)
        if dated is None:
            return None
        basis = (
            "text"
            if time.year or time.form in ("weekday", "relative", "unit")
            else "inferred"
            if self.reference
            else "text"
        )
        return DateFound(dated, (time.start, time.end), basis, f"date:{time.form}", 0.6 + 0.08 * best[0])

    def _bound(self, time: Time, candidate: Candidate) -> bool:
        """The time belongs to a noun that is not the candidate's ("the April 22 summit", "June's election")."""
        norms, caps = self.analysis.token_norms, self.analysis.token_caps
        before = norms[time.first - 1] if time.first else ""
        after = time.last
        if before not in _DETERMINERS or after >= len(norms) or not norms[after][:1].isalpha():
            return False
        if norms[after] in _CLOSED or time.form in ("relative", "anaphoric", "unit"):
            return False
        return not (after <= candidate.head <= after + 3) and (caps[after] or norms[after].islower())

    def _direction(self, candidate: Candidate) -> int:
        if candidate.status in ("planned",):
            return 1
        if candidate.status == "cancelled":
            return 0
        clause = candidate.clause
        if not clause.noun and clause.tense == "present" and self.analysis.sentences[candidate.sentence].role == "body":
            return 1  # "leaves on Wednesday for Kuwait"
        return -1

    def published(self) -> DateFound | None:
        """The document's own date, where no words tell one."""
        if self.reference is None:
            return None
        value = self.reference.isoformat()
        span = self.analysis.reference_span or (self.analysis.shift, self.analysis.shift)
        return DateFound(Dated(value, value, "day"), span, "published", "date:published", 0.7, known=False)
