"""Visits told without where they go: "who arrived on Tuesday for a two-day visit", "began an official visit".

They are told again of a visit whose goal the text names, or they go where the text plays: to the place of the scene
or of the dateline, to the country in which the traveller is met nearby, or to the home side of the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.codebook.states import state_codes
from dragoman.extract.candidate import Candidate
from dragoman.extract.draft import Draft
from dragoman.extract.found import DateFound, PlaceFound
from dragoman.extract.hosts import Hosts
from dragoman.extract.merging import same_dates, same_status, take
from dragoman.extract.scenes import Scenes
from dragoman.model.analysis import Analysis

_NOWHERE = ("visit", "call", "message")
_NEAR = 2  # paragraphs
_POSTED = "ambassador"


@dataclass(frozen=True, slots=True)
class Untold:
    """A visit of which no words tell where it goes."""

    candidate: Candidate
    date: DateFound | None


class Goals:
    """Finds where such visits go in one document; `home` is the home side of the text."""

    def __init__(self, analysis: Analysis, scenes: Scenes, hosts: Hosts, home: str | None) -> None:
        self.analysis = analysis
        self.scenes = scenes
        self.hosts = hosts
        self.home = home

    def give(self, untold: Sequence[Untold], drafts: list[Draft]) -> list[Draft]:
        """The drafts with those visits told again, or added in the order of the text."""
        out = list(drafts)
        for visit in untold:
            codes = visit.candidate.codes()
            goal = self._goal(visit.candidate, codes, out) if codes and not _resident(visit.candidate) else None
            if self._told_again(visit, goal, out) or goal is None or self._recalled(visit.candidate):
                continue
            added = self._added(visit, goal)
            at = next((k for k, d in enumerate(out) if d.lead.head > added.lead.head), len(out))
            out.insert(at, added)
        return out

    @staticmethod
    def _recalled(candidate: Candidate) -> bool:
        return candidate.reference or candidate.background

    def _told_again(self, untold: Untold, goal: PlaceFound | None, drafts: Sequence[Draft]) -> bool:
        """Whether another visit of the traveller, to the same goal, is meant; it takes in what is told of it here.

        One on other days keeps its days; nothing is added to it or beside it.
        """
        candidate = untold.candidate
        keys = {p.key for p in candidate.parties}
        visits = [d for d in drafts if d.kind == "visit" and d.keys() & keys and d.background == candidate.background]
        if goal is not None:
            visits = [d for d in visits if d.place is not None and d.place.country == goal.country]
        same = [d for d in visits if same_status(d.status, candidate.status) and same_dates(d.date, untold.date)]
        if same:
            before = [d for d in same if d.lead.head < candidate.head]
            date = None if candidate.reference else untold.date  # "after ending his visit, he leaves on Friday"
            take(before[-1] if before else same[0], candidate, date, None)
        return bool(visits)

    @staticmethod
    def _added(untold: Untold, goal: PlaceFound) -> Draft:
        """A visit of its own."""
        candidate = untold.candidate
        return Draft(
            "visit", candidate, [candidate], list(candidate.parties), candidate.status, False, untold.date, goal
        )

    def _goal(self, candidate: Candidate, codes: set[str], drafts: Sequence[Draft]) -> PlaceFound | None:
        """The first of the places where a text may play that is abroad for the traveller."""
        scene = self.scenes.of(candidate.sentence).place
        if scene is not None and scene.country and scene.country not in codes:
            return PlaceFound(scene.city, scene.country, scene.span, scene.rule, 0.7)
        city, span = self.analysis.dateline_city, self.analysis.dateline_span
        if city is not None and span is not None and city[1] not in codes:
            return PlaceFound(None, city[1], span, "place:filed", 0.6)
        met = self._met(candidate, codes, drafts)
        if met is not None:
            return met
        if self.home is None or self.home in codes or self.home not in state_codes():
            return None
        start, end = self.analysis.token_starts[candidate.first], self.analysis.token_ends[candidate.last - 1]
        return PlaceFound(None, self.home, (start, end), "place:home", 0.5)

    def _met(self, candidate: Candidate, codes: set[str], drafts: Sequence[Draft]) -> PlaceFound | None:
        """The country in which the traveller is told nearby to be met: by words of a place, else by who is host."""
        keys = {p.key for p in candidate.parties}
        near = [d for d in drafts if d.kind not in _NOWHERE and d.keys() & keys and self._away(d, candidate) <= _NEAR]
        near.sort(key=lambda d: (d.lead.head >= candidate.head, abs(d.lead.head - candidate.head)))
        for draft in near:
            if draft.place is not None and draft.place.country and draft.place.country not in codes:
                return PlaceFound(None, draft.place.country, draft.place.span, "place:met", 0.6)
        for draft in near:
            host = self.hosts.of(draft)
            if host is not None and host.country not in codes:
                lead = draft.lead
                span = (self.analysis.token_starts[lead.first], self.analysis.token_ends[lead.last - 1])
                return PlaceFound(None, host.country, span, "place:met", 0.5)
        return None

    def _away(self, draft: Draft, candidate: Candidate) -> int:
        """So many paragraphs lie between a draft and a candidate."""
        sentences = self.analysis.sentences
        here = sentences[candidate.sentence].paragraph
        return min(abs(sentences[c.sentence].paragraph - here) for c in draft.candidates)


def _resident(candidate: Candidate) -> bool:
    """ "The ambassador came on a farewell visit": who is posted there does not travel there."""
    return all(p.rank == _POSTED for p in candidate.parties)
