"""Places of what has none of its own.

In this order: its scene's; its whole's; what it follows or where the same people were just told to be; the country of
who is at home; the city of the dateline, if that is there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.extract.draft import Draft
from dragoman.extract.found import PlaceFound
from dragoman.extract.hosts import Hosts
from dragoman.extract.merging import same_dates
from dragoman.extract.scenes import Scenes
from dragoman.extract.when_where_words import WhenWhereWords
from dragoman.model.analysis import Analysis

_NOWHERE = ("call", "message", "visit")
_SPOKEN = ("session", "statement", "conference", "summit")
_FOLLOWING = ("signing", "conference")
_GUESSED = ("place:home", "place:filed", "place:host", "place:before")
_BESIDE = 3  # paragraphs after which the same people may be elsewhere
_LEAD = 6  # paragraphs over which the place of a report holds


class DefaultPlaces:
    """Gives places to drafts of one document."""

    def __init__(self, analysis: Analysis, scenes: Scenes, hosts: Hosts, words: WhenWhereWords) -> None:
        self.analysis = analysis
        self.scenes = scenes
        self.hosts = hosts
        self.words = words

    def from_scene(self, draft: Draft) -> None:
        """Take the place of the scene, before it is asked what is part of what."""
        if draft.kind in _NOWHERE or draft.background:
            return
        scene = self.scenes.of(draft.lead.sentence).place
        if scene is not None:
            draft.place = _joined(draft.place, scene)

    def give(self, drafts: Sequence[Draft]) -> None:
        """Fill in what is missing of places: from the whole, the host, the dateline."""
        lead = self._lead(drafts)
        for draft in drafts:
            if draft.kind in _NOWHERE:
                continue
            self._from_whole(draft)
            if draft.place is None or draft.place.country is None:
                self._from_company(draft, drafts)
            if draft.place is None or draft.place.country is None:
                self._from_host(draft)
            self._from_dateline(draft)
            self._from_heading(draft)
            if lead is not None and self._near_lead(draft):
                draft.place = _joined(draft.place, lead)
        for draft in drafts:
            if draft.place is not None and draft.place.city and not draft.place.country:
                draft.place.city = None  # a town that no table knows, in no country that is known
            if draft.beside is not None and draft.beside.place is not None and draft.parent is not None:
                draft.place = replace(draft.beside.place, rule="place:handed", confidence=0.6)

    # -- where the report plays ----------------------------------------------------------------

    def _lead(self, drafts: Sequence[Draft]) -> PlaceFound | None:
        """Where the whole report plays: "in the Moldovan capital", below a dateline there, and nobody is on a visit."""
        city = self.analysis.dateline_city
        if city is None or any(d.kind == "visit" and not d.background for d in drafts):
            return None
        for sentence in self.analysis.sentences:
            if sentence.role != "body" or sentence.paragraph > self._body() + 1:
                continue
            for t in range(sentence.first + 1, sentence.last):
                if self.analysis.token_norms[t] in self.words.capital and self._of_state(t - 1, city[1]):
                    span = (self.analysis.token_starts[t - 1], self.analysis.token_ends[t])
                    return PlaceFound(city[0], city[1], span, "place:lead", 0.6)
        return None

    def _of_state(self, token: int, code: str) -> bool:
        start = self.analysis.token_starts[token]
        return any(m.start <= start < m.end and m.represents == code for m in self.analysis.mentions)

    def _near_lead(self, draft: Draft) -> bool:
        """Whether a meeting without a place is told soon after the lead."""
        paragraph = self._paragraph(draft)
        held = draft.status == "held" and not draft.background and draft.kind == "meeting"
        return held and draft.place is None and draft.parent is None and paragraph - self._body() <= _LEAD

    def _body(self) -> int:
        """The first paragraph of the body."""
        return next((s.paragraph for s in self.analysis.sentences if s.role == "body"), 0)

    # -- whole, host, dateline -----------------------------------------------------------------

    def _from_whole(self, draft: Draft) -> None:
        whole = draft.parent
        if whole is None:
            return
        if whole.place is None and whole.parent is not None and whole.kind not in _NOWHERE:
            self._from_whole(whole)
        if whole.place is None:
            return
        city = whole.place.city if whole.kind != "visit" else None
        draft.place = _joined(draft.place, PlaceFound(city, whole.place.country, whole.place.span, "place:whole", 0.8))

    def _from_company(self, draft: Draft, drafts: Sequence[Draft]) -> None:
        """Where the same sides just sat ("a memorandum was signed"), or one of them was told to be."""
        if draft.background or draft.parent is not None:
            return
        paragraph = self._paragraph(draft)
        for other in reversed([d for d in drafts if d.lead.head < draft.lead.head]):
            place = other.place
            if place is None or not place.country or place.rule in _GUESSED or other.kind in _NOWHERE:
                continue
            apart = paragraph - self._paragraph(other)
            if apart > _BESIDE or other.background or other.status != draft.status:
                continue
            if not same_dates(draft.date, other.date):
                continue
            if draft.kind in _FOLLOWING and draft.codes() <= other.codes():
                draft.place = _joined(draft.place, replace(place, rule="place:before", confidence=0.6, venue=None))
                return
            if other.keys() & draft.keys() and place.country in draft.codes():
                found = PlaceFound(None, place.country, place.span, "place:before", 0.55)
                draft.place = _joined(draft.place, found)
                return

    def _paragraph(self, draft: Draft) -> int:
        return self.analysis.sentences[draft.lead.sentence].paragraph

    def _from_host(self, draft: Draft) -> None:
        """The country of who is at home."""
        host = self.hosts.of(draft)
        if host is None:
            return
        span = (self.analysis.token_starts[draft.lead.first], self.analysis.token_ends[draft.lead.last - 1])
        venue = draft.place.venue if draft.place else None
        if draft.place is not None:
            span = draft.place.span
        draft.place = PlaceFound(None, host.country, span, host.rule, host.confidence, venue)

    def _from_dateline(self, draft: Draft) -> None:
        """The city of the dateline for what is reported first, or at a venue, in the country where it was filed."""
        city, span = self.analysis.dateline_city, self.analysis.dateline_span
        if city is None or draft.background or draft.status in ("planned", "denied"):
            return
        if draft.place is not None and (draft.place.city or draft.place.country not in (None, city[1])):
            return
        if draft.parent is not None and draft.parent.kind != "visit":
            return
        here = draft.place is not None and draft.place.country == city[1]
        if city[1] not in draft.codes() and not here:
            return
        venue = draft.parent is None and draft.place is not None and draft.place.venue is not None
        if not venue and not (self._first(draft) and len(draft.codes()) > 1):
            return
        found = PlaceFound(city[0], city[1], span or self._dated_line(), "place:dateline", 0.6)
        draft.place = _joined(draft.place, found)

    def _from_heading(self, draft: Draft) -> None:
        """The city of a line of place and day above a speech, for the sitting and the speech of the title."""
        city, span = self.analysis.dateline_city, self.analysis.dateline_span
        if city is None or span is None or draft.kind not in _SPOKEN or draft.background or draft.place is not None:
            return
        sentences = self.analysis.sentences
        titled = any(sentences[c.sentence].role in ("title", "subtitle") for c in draft.candidates)
        if titled and all(not s.start <= span[0] < s.end for s in sentences if s.role == "body"):
            draft.place = PlaceFound(city[0], city[1], span, "place:dateline", 0.65)

    def _dated_line(self) -> tuple[int, int]:
        return self.analysis.date_lines[0] if self.analysis.date_lines else (0, 0)

    def _first(self, draft: Draft) -> bool:
        """Whether it is told in the paragraph that the dateline opens."""
        sentences = self.analysis.sentences
        span = self.analysis.dateline_span
        if span is None:
            body = next((s.paragraph for s in sentences if s.role == "body"), -1)
        else:
            body = next((s.paragraph for s in sentences if s.start >= span[1]), -1)
        return any(sentences[c.sentence].paragraph == body for c in draft.candidates)


def _joined(place: PlaceFound | None, other: PlaceFound) -> PlaceFound:
    """A place with what another knows of it besides, if they are not different ones."""
    if place is None:
        return replace(other)
    if place.country is not None and other.country != place.country:
        return place
    if place.country is None or (place.city is None and other.city is not None):
        span = place.span if place.city or place.venue else other.span
        return PlaceFound(place.city or other.city, other.country, span, other.rule, other.confidence, place.venue)
    return place
