"""On which visit something took place: the traveller's or his side's, in the country visited, in the days of it.

What is known of a draft and a visit is weighed in this order: they must not belie each other (where, when, whether
held or planned, whether recalled); then who takes part (the traveller, his side, or only people of the country
visited, met right where the visit is told); then what ties the two (the country, a counterpart of it, the sentence,
or that nothing else is told of the traveller's whereabouts).
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extract.draft import Draft
from dragoman.extract.found import DateFound
from dragoman.extract.hosts import Hosts
from dragoman.extract.merging import same_dates, same_places
from dragoman.extract.sidelines import GATHERINGS
from dragoman.model.analysis import Analysis

_VISITING = frozenset({"visit", "trip", "stay", "tour"})
_WITHIN = frozenset({"during", "on", "in", "within", "of", "while", "throughout"})
_POINTING = frozenset({"his", "her", "their", "the", "this", "its", "my", "our"})
_SMALL = ("meeting", "ceremony", "signing", "statement")
_ISO3 = 3  # letters of the code of a state
_OPEN = ("date:weekday", "date:relative", "date:day", "date:monthday")  # rules that date a bare arrival
_STAY = 3  # days
_AFTER = 3  # sentences after a visit is told in which what follows took place on it
_ABROAD = 4  # paragraphs over which a traveller is taken to be still away
_ENOUGH = 2
_TWO = 2


class Journeys:
    """Finds the visits of which drafts of one document are part."""

    def __init__(self, analysis: Analysis, hosts: Hosts) -> None:
        self.analysis = analysis
        self.hosts = hosts

    def of(self, draft: Draft, visits: Sequence[Draft]) -> Draft | None:
        """The visit of which a draft is part, or None."""
        if draft.kind == "message":
            return None
        return self._during(draft, visits) or self._best(draft, visits)

    # -- pointed back to -----------------------------------------------------------------------

    def _during(self, draft: Draft, visits: Sequence[Draft]) -> Draft | None:
        """ "During his visit, X also met Y": the visit told last on which a party, or its side, travels."""
        sentence = self.analysis.sentences[draft.lead.sentence]
        norms = self.analysis.token_norms[sentence.first : sentence.last]
        if not any(norms[k] in _VISITING and self._points(norms[:k]) for k in range(2, len(norms))):
            return None
        fitting = [
            v
            for v in visits
            if v.lead.head < sentence.last
            and v.background == draft.background
            and v.codes() & draft.codes()
            and same_places(draft.place, v.place)
        ]
        persons = [v for v in fitting if v.keys() & draft.keys()]
        return max(persons or fitting, key=lambda v: v.lead.head, default=None)

    @staticmethod
    def _points(before: list[str]) -> bool:
        """ "During his", "on the official": what stands before "visit" where it points back."""
        if before[-1] in _POINTING:
            return before[-2] in _WITHIN
        return len(before) > 2 and before[-2] in _POINTING and before[-3] in _WITHIN

    # -- weighed -------------------------------------------------------------------------------

    def _best(self, draft: Draft, visits: Sequence[Draft]) -> Draft | None:
        """The visit that goes best with a draft, of those alike the one told nearest."""
        best: tuple[int, int, Draft] | None = None
        for visit in visits:
            score = self._score(draft, visit, visits)
            if score >= _ENOUGH:
                rank = (score, -min(abs(c.head - draft.lead.head) for c in visit.candidates))
                if best is None or rank > best[:2]:
                    best = (*rank, visit)
        return best[2] if best else None

    def _score(self, draft: Draft, visit: Draft, visits: Sequence[Draft]) -> int:
        """How well a visit goes with a draft; 0 if it cannot be its whole."""
        country = visit.place.country if visit.place else None
        place = draft.place.country if draft.place is not None else None
        if draft.background != visit.background or not country or place not in (None, country):
            return 0
        if not _in_time(draft, visit) or self._of_many(draft, visit):
            return 0
        host = self.hosts.of(draft) if place is None else None
        if host is not None and host.rule == "place:host" and host.country != country:
            return 0
        person, side = self._travels(draft, visit), bool(visit.codes() & draft.codes())
        there, counterpart = place == country, country in draft.codes()
        if draft.kind == "call":
            known = _known(visit.date) and _known(draft.date) and same_dates(draft.date, visit.date)
            return 3 if known and person and counterpart else 0
        here = bool({c.sentence for c in visit.candidates} & {c.sentence for c in draft.candidates})
        if not person and not (side and not self._others(draft, visit)):
            if here and draft.kind in GATHERINGS and (there or counterpart or place is None):
                return _ENOUGH
            return _ENOUGH if draft.codes() == {country} and self._told_on(draft, visit) else 0
        if here and draft.kind in GATHERINGS and (there or counterpart or place is None):
            return 2 * person + 2
        if not there and not counterpart:
            return _ENOUGH if person and (self._told_on(draft, visit) or self._away(draft, visit, visits)) else 0
        return 2 * person + there + counterpart + (here and draft.status == visit.status)

    @staticmethod
    def _travels(draft: Draft, visit: Draft) -> bool:
        """Whether a traveller takes part; who acts for his side and is not named, on either hand, is taken for him."""
        if visit.keys() & draft.keys():
            return True
        unnamed = all(p.key[0] != "entity" for p in visit.parties)
        if unnamed and visit.codes() & draft.codes():
            return True
        return any(p.codes() & visit.codes() for p in draft.parties if p.key[0] != "entity" and p.rank != "ambassador")

    @staticmethod
    def _others(draft: Draft, visit: Draft) -> bool:
        """Whether named people of an organization, other than those who travel, take part in something small."""
        if draft.kind in GATHERINGS:
            return False
        codes = {c for c in visit.codes() & draft.codes() if len(c) != _ISO3}
        return any(p.key[0] == "entity" and p.codes() & codes for p in draft.parties)

    def _of_many(self, draft: Draft, visit: Draft) -> bool:
        """Whether three sides or more sat together before the journey of one of them is told."""
        if len(draft.codes()) <= _TWO or len(visit.parties) > 1:
            return False
        return self._paragraph(draft) < min(self._paragraphs(visit))

    def _told_on(self, draft: Draft, visit: Draft) -> bool:
        """Whether something small is told in the paragraph of the visit, right behind it."""
        if draft.kind not in _SMALL or draft.background:
            return False
        here = self._paragraph(draft)
        return any(
            self.analysis.sentences[c.sentence].paragraph == here and 0 <= draft.lead.sentence - c.sentence <= _AFTER
            for c in visit.candidates
        )

    def _away(self, draft: Draft, visit: Draft, visits: Sequence[Draft]) -> bool:
        """Whether a traveller who meets somebody else is still on the visit that was told of him last."""
        if draft.kind not in _SMALL or draft.status != visit.status or draft.lead.head < visit.lead.head:
            return False
        between = [v for v in visits if v.keys() & draft.keys() and visit.lead.head < v.lead.head < draft.lead.head]
        if between or self._paragraph(draft) - max(self._paragraphs(visit)) > _ABROAD:
            return False
        if _known(draft.date) and not (_known(visit.date) and same_dates(draft.date, visit.date)):
            return False
        return self.hosts.of(draft) is None

    def _paragraph(self, draft: Draft) -> int:
        return self.analysis.sentences[draft.lead.sentence].paragraph

    def _paragraphs(self, draft: Draft) -> list[int]:
        return [self.analysis.sentences[c.sentence].paragraph for c in draft.candidates]


def _known(date: DateFound | None) -> bool:
    return date is not None and date.known


def _in_time(draft: Draft, visit: Draft) -> bool:
    """Whether dates and statuses of a part and its visit go together."""
    if _known(draft.date) and not same_dates(draft.date, visit.date):
        return _soon_after(visit, draft)
    if visit.status == "cancelled":
        return draft.status == "cancelled"
    return not (_known(visit.date) and (visit.status, draft.status) == ("planned", "held"))


def _soon_after(visit: Draft, draft: Draft) -> bool:
    """Whether a part lies in the days after an arrival, of which the visit's end is not told."""
    if visit.date is None or draft.date is None or visit.date.dated.precision != "day":
        return False
    first, day = visit.date.first_day(), draft.date.first_day()
    if first is None or day is None or draft.date.dated.precision != "day":
        return False
    return visit.date.rule in _OPEN and 0 < (day - first).days <= _STAY
