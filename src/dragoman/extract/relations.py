"""Which engagement is part of which: meetings on visits, sessions within summits, talks on the sidelines."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extract.draft import Draft
from dragoman.extract.merging import same_dates, same_places
from dragoman.extract.sidelines import GATHERINGS, Sidelines
from dragoman.extract.when_where_words import WhenWhereWords
from dragoman.model.analysis import Analysis

_APART = ("message",)
_VISITING = frozenset({"visit", "trip", "stay", "tour"})
_WITHIN = frozenset({"during", "on", "in", "within", "of", "while", "throughout"})
_POINTING = frozenset({"his", "her", "their", "the", "this", "its", "my", "our"})
_ISO3 = 3  # letters of the code of a state
_OPEN = ("date:weekday", "date:relative", "date:day", "date:monthday")  # rules that date a bare arrival
_STAY = 3  # days
_AFTER = 3  # sentences after the talks in which a press conference or a signing follows them


class Relating:
    """Finds the whole of each draft of one document."""

    def __init__(self, analysis: Analysis, words: WhenWhereWords) -> None:
        self.analysis = analysis
        self.words = words
        self.sidelines = Sidelines(analysis, words)

    def relate(self, drafts: Sequence[Draft]) -> None:
        """Set `parent` of all drafts that are part of another."""
        visits = [d for d in drafts if d.kind == "visit"]
        gatherings = [d for d in drafts if d.kind in GATHERINGS]
        for draft in drafts:
            if draft.kind == "visit":
                continue
            draft.parent = (
                self.sidelines.of(draft, gatherings, drafts)
                or self._during(draft, visits)
                or self._visit(draft, visits)
            )
        for draft in drafts:
            if draft.parent is None and draft.kind in ("conference", "signing", "statement"):
                draft.parent = self._following(draft, drafts)
        for draft in drafts:
            if draft.parent is draft or (draft.parent is not None and draft.parent.parent is draft):
                draft.parent = None

    # -- visits --------------------------------------------------------------------------------

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

    def _visit(self, draft: Draft, visits: Sequence[Draft]) -> Draft | None:
        """The visit on which it took place: of its traveller, with somebody or at a place of the country visited."""
        best: tuple[int, int, Draft] | None = None
        for visit in visits:
            score = self._fits(draft, visit)
            if score >= 2:
                rank = (score, -min(abs(c.head - draft.lead.head) for c in visit.candidates))
                if best is None or rank > best[:2]:
                    best = (*rank, visit)
        return best[2] if best else None

    def _fits(self, draft: Draft, visit: Draft) -> int:
        """How well a visit goes with a draft; 0 if it cannot be its whole."""
        country = visit.place.country if visit.place else None
        if draft.background != visit.background or draft.kind in _APART or not country:
            return 0
        person = bool(visit.keys() & draft.keys())
        side = bool(visit.codes() & draft.codes())
        if side and not person:
            if all(p.key[0] != "entity" for p in visit.parties):
                person = True  # "the visit of Ghana's foreign minister"
            elif draft.kind not in GATHERINGS and self._others(draft, visit):
                return 0
        same_sentence = bool({c.sentence for c in visit.candidates} & {c.sentence for c in draft.candidates})
        if not person and not side and not (same_sentence and draft.kind in GATHERINGS):
            return 0
        place = draft.place.country if draft.place is not None else None
        if place not in (None, country):
            return 0
        if not self._in_time(draft, visit):
            return 0
        there, counterpart = place == country, country in draft.codes()
        if person and place is None and not counterpart and self._told_on(draft, visit):
            return 2
        if draft.kind == "call":
            dated = visit.date is not None and visit.date.known and draft.date is not None and draft.date.known
            return 3 if dated and person and counterpart and same_dates(draft.date, visit.date) else 0
        if same_sentence and draft.kind in GATHERINGS and (there or counterpart or place is None):
            return 2 * person + 2
        if not there and not counterpart:
            return 0
        return 2 * person + there + counterpart

    def _told_on(self, draft: Draft, visit: Draft) -> bool:
        """Whether a meeting of the traveller is told in the paragraph of the visit, right behind it."""
        if draft.kind not in ("meeting", "ceremony", "signing") or draft.background:
            return False
        sentences = self.analysis.sentences
        here = sentences[draft.lead.sentence].paragraph
        return any(
            sentences[c.sentence].paragraph == here and 0 <= draft.lead.sentence - c.sentence <= _AFTER
            for c in visit.candidates
        )

    @staticmethod
    def _others(draft: Draft, visit: Draft) -> bool:
        """Whether named people of an organization, other than those who travel, take part."""
        codes = {c for c in visit.codes() & draft.codes() if len(c) != _ISO3}
        return any(p.key[0] == "entity" and p.codes() & codes for p in draft.parties)

    @staticmethod
    def _in_time(draft: Draft, visit: Draft) -> bool:
        """Whether dates and statuses of a part and its visit go together."""
        if draft.date is not None and draft.date.known and not same_dates(draft.date, visit.date):
            return _soon_after(visit, draft)
        if visit.status == "cancelled":
            return draft.status == "cancelled"
        dated = visit.date is not None and visit.date.known
        return not (dated and (visit.status, draft.status) == ("planned", "held"))

    # -- what follows talks --------------------------------------------------------------------

    def _following(self, draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
        """A press conference or signing after talks is part of what these are part of, after a summit of the summit."""
        for other in reversed([d for d in drafts if d.lead.head < draft.lead.head]):
            if draft.lead.sentence - max(c.sentence for c in other.candidates) > _AFTER:
                continue
            if other.background != draft.background or len(other.codes() & draft.codes()) < min(2, len(draft.codes())):
                continue
            if not same_places(draft.place, other.place) or not same_dates(draft.date, other.date):
                continue
            if other.kind in ("summit", "session") and draft.kind in ("conference", "signing"):
                return other if self._follows(draft) else other.parent
            if other.kind in ("meeting", "consultations"):
                return other.parent
        return None

    def _follows(self, draft: Draft) -> bool:
        """ "At the end of it", "at the joint press conference which followed"."""
        sentence = self.analysis.sentences[draft.lead.sentence]
        words = set(self.analysis.token_norms[sentence.first : sentence.last])
        return bool(words & (self.words.sequence | {"end", "close", "conclusion", "adopted"}))


def _soon_after(visit: Draft, draft: Draft) -> bool:
    """Whether a part lies in the days after an arrival, of which the visit's end is not told."""
    if visit.date is None or draft.date is None or visit.date.dated.precision != "day":
        return False
    first, day = visit.date.first_day(), draft.date.first_day()
    if first is None or day is None or draft.date.dated.precision != "day":
        return False
    return visit.date.rule in _OPEN and 0 < (day - first).days <= _STAY
