"""Dates of what has none of its own: the day told before, its scene's, its whole's, the document's."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace

from dragoman.annotate.resolving import Dated
from dragoman.extract.dates import DateFinder
from dragoman.extract.draft import Draft
from dragoman.extract.found import DateFound, day_found
from dragoman.extract.merging import same_places
from dragoman.extract.scenes import Scenes
from dragoman.extract.when_where_words import WhenWhereWords
from dragoman.model.analysis import Analysis

_NEAR = 3  # paragraphs
_FRESH = 3  # days from which what is told last before is no longer the day of the report


class DefaultDates:
    """Gives dates to drafts of one document."""

    def __init__(
        self, analysis: Analysis, dates: DateFinder, scenes: Scenes, words: WhenWhereWords, schedule: bool
    ) -> None:
        self.analysis = analysis
        self.dates = dates
        self.scenes = scenes
        self.words = words
        self.schedule = schedule

    def give(self, drafts: Sequence[Draft]) -> None:
        """Fill in the dates that are missing, in order of the text."""
        for draft in drafts:
            nth = self._nth(draft)
            if nth is not None:
                draft.date = nth
            if draft.date is None:
                draft.date = self._on_arrival(draft)
            if draft.date is None:
                draft.date = self._default(draft, drafts)

    def _nth(self, draft: Draft) -> DateFound | None:
        """ "On the second day of the visit"."""
        count = self.dates.nth_day(draft.lead)
        whole = draft.parent
        if not count or whole is None or whole.date is None:
            return None
        first, last = whole.date.first_day(), whole.date.last_day()
        if first is None or last is None:
            return None
        day = last if count < 0 else first + datetime.timedelta(days=count - 1)
        return day_found(day, whole.date.span, whole.date.basis, "date:nthday", 0.8) if day <= last else None

    def _on_arrival(self, draft: Draft) -> DateFound | None:
        """A welcome at the airport, or "upon arrival", is on the first day of the visit."""
        whole = draft.parent
        if whole is None or whole.kind != "visit" or draft.kind not in ("ceremony", "meeting") or whole.date is None:
            return None
        sentence = self.analysis.sentences[draft.lead.sentence]
        words = set(self.analysis.token_norms[sentence.first : sentence.last])
        first = whole.date.first_day() if whole.date.known else None
        if first is None or not words & self.words.airports:
            return None
        return day_found(first, whole.date.span, whole.date.basis, "date:arrival", 0.75)

    def _default(self, draft: Draft, drafts: Sequence[Draft]) -> DateFound | None:
        if draft.beside is not None and draft.beside.date is not None and draft.beside.date.known:
            return replace(draft.beside.date, rule="date:handed", confidence=0.65)
        scene = self.scenes.of(draft.lead.sentence).day
        whole = self._of_whole(draft)
        if draft.background:
            return None if whole is None or whole.dated.precision == "none" else whole
        told = self._before(draft, drafts)
        if told is not None and whole is not None and self._is_arrival(told, draft):
            told = None
        if told is not None and (whole is None or _inside(told, whole)):
            return told
        if scene is not None and (whole is None or _inside(scene, whole)):
            return replace(scene, dated=_within(scene.dated, draft), rule="date:scene")
        if whole is not None:
            draft.inherited = True
            return whole
        if draft.status == "planned" and self.schedule:
            return self.dates.published()
        if draft.status in ("planned", "denied", "cancelled"):
            return None
        lead = self._lead(draft, drafts) if draft.kind != "visit" else None  # a tour went elsewhere on other days
        return lead or self.dates.published()

    def _is_arrival(self, told: DateFound, draft: Draft) -> bool:
        """Whether a day of the paragraph is that on which a visit of several days began, not one of its parts."""
        stay = draft.parent.date if draft.parent is not None and draft.parent.kind == "visit" else None
        if stay is None or stay.dated.precision != "span" or told.rule != "date:paragraph":
            return False
        sentences = self.analysis.sentences
        here = sentences[draft.lead.sentence].paragraph
        begun = sentences[self.analysis.sentence_of(stay.span[0])].paragraph == here
        return begun and told.first_day() == stay.first_day()

    def _before(self, draft: Draft, drafts: Sequence[Draft]) -> DateFound | None:
        """The day told right before: in the paragraph, or further back with "later", "then", "also"."""
        found = self._of_paragraph(draft, drafts)
        if found is not None or draft.status == "planned":
            return found
        sentence = self.analysis.sentences[draft.lead.sentence]
        day = self.dates.days.within(sentence.paragraph, draft.lead.head)
        if day is None or (self.dates.reference is not None and day > self.dates.reference):
            return None
        return day_found(day, (sentence.start, sentence.start), "text", "date:paragraph", 0.6)

    def _of_whole(self, draft: Draft) -> DateFound | None:
        """The date of the whole, within which the part lies."""
        whole = draft.parent
        if whole is None:
            return None
        if whole.date is None:
            whole.date = self._of_whole(whole)
        found = whole.date
        if found is None or not found.known:
            return None
        precision = found.dated.precision if found.dated.precision not in ("span",) else "within"
        return replace(
            found, dated=Dated(found.dated.start, found.dated.end, precision), rule="date:whole", confidence=0.75
        )

    def _of_paragraph(self, draft: Draft, drafts: Sequence[Draft]) -> DateFound | None:
        """The day of what was told before: in the same paragraph, or anywhere before with "later", "then", "also"."""
        sentences = self.analysis.sentences
        sentence = sentences[draft.lead.sentence]
        opening = set(self.analysis.token_norms[sentence.first : sentence.first + 4])
        sequel = bool(opening & self.words.sequence)
        for other in reversed(drafts):
            if other.lead.head >= draft.lead.head or other.background or other.date is None or other.inherited:
                continue
            apart = sentence.paragraph - sentences[other.lead.sentence].paragraph
            if apart > (_NEAR if sequel else 0):
                return None
            if (other.status == "planned") != (draft.status == "planned"):
                continue
            if other.kind == "visit" and draft.parent is not other and not sequel:
                continue
            if draft.kind == "visit" and not same_places(draft.place, other.place):
                continue  # days there tell nothing of a visit elsewhere
            if other.date.known and other.date.dated.precision == "day":
                return replace(other.date, rule="date:before", confidence=0.65)
            return None
        return None

    def _lead(self, draft: Draft, drafts: Sequence[Draft]) -> DateFound | None:
        """The day of the engagement told last before it, if that is near; else that of the first of the text."""
        sentences = self.analysis.sentences
        paragraph = sentences[draft.lead.sentence].paragraph
        days = [
            d
            for d in drafts
            if d is not draft
            and d.date is not None
            and d.date.known
            and not d.background
            and d.status == "held"
            and d.date.dated.precision == "day"
            and d.kind != "visit"
            and d.lead.head < draft.lead.head
            and paragraph - sentences[d.lead.sentence].paragraph <= _NEAR
        ]
        lead = days[-1].date if days else None
        day, today = (lead.first_day() if lead is not None else None), self.dates.reference
        if lead is None or (day is not None and today is not None and (today - day).days > _FRESH):
            return None
        return replace(lead, rule="date:lead", confidence=0.6)


def _inside(a: DateFound, b: DateFound) -> bool:
    """Whether a date lies within another."""
    return b.dated.start <= a.dated.end and a.dated.start <= b.dated.end + "~"


def _within(dated: Dated, draft: Draft) -> Dated:
    """The days of a heading, on some of which an event lies."""
    if dated.precision == "span" and draft.kind != "visit":
        return Dated(dated.start, dated.end, "within")
    return dated
