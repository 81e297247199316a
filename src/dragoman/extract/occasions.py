"""When and where the engagements of one document are, and which are part of which: the order of the steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.annotate.coreference import Coreference
from dragoman.extract.attachment import Attachment
from dragoman.extract.candidate import Candidate
from dragoman.extract.currency import Currency
from dragoman.extract.dates import DateFinder
from dragoman.extract.default_dates import DefaultDates
from dragoman.extract.default_places import DefaultPlaces
from dragoman.extract.draft import Draft
from dragoman.extract.found import DateFound, PlaceFound
from dragoman.extract.goals import Goals, Untold
from dragoman.extract.hosts import Hosts
from dragoman.extract.journeys import Journeys
from dragoman.extract.mood import MoodReader
from dragoman.extract.places import PlaceFinder
from dragoman.extract.relations import Relating
from dragoman.extract.scenes import Scenes
from dragoman.extract.stays import Stays
from dragoman.extract.when_where_words import load_when_where_words
from dragoman.model.analysis import Analysis


class Occasions:
    """Dates, places and wholes of the candidates and drafts of one document."""

    def __init__(
        self,
        candidates: list[Candidate],
        analysis: Analysis,
        coreference: Coreference,
        moods: MoodReader,
        seats: dict[str, str],
        language: str,
        home: str | None = None,
    ) -> None:
        words = load_when_where_words(language)
        attachment = Attachment(analysis, candidates, moods.moods.saying, words.topical)
        currency = Currency(analysis, moods, words)
        travelled = frozenset(c.sentence for c in candidates if c.kind == "visit" and c.destination >= 0)
        self._scenes = Scenes(analysis, coreference, words, travelled, moods.moods.saying, currency.schedule)
        self._dates = DateFinder(analysis, attachment, moods, self._scenes, words)
        self._dates.know(candidates)
        self._places = PlaceFinder(analysis, attachment, coreference, seats, words, language)
        self._places.know([c for c in candidates if c.kind == "visit" and c.destination >= 0])
        self.reference = self._dates.reference
        self._recalled: tuple[int, DateFound | None] = (-1, None)
        self._currency = currency
        self._stays = Stays(analysis, self._dates, self._scenes, words)
        self._default_dates = DefaultDates(analysis, self._dates, self._scenes, words, self._currency.schedule)
        self._hosts = Hosts(analysis, coreference, words, home)
        self._goals = Goals(analysis, self._scenes, self._hosts, home)
        self._relating = Relating(analysis, Journeys(analysis, self._hosts), words)
        self._default_places = DefaultPlaces(analysis, self._scenes, self._hosts, words)

    def told(self, candidate: Candidate) -> tuple[DateFound | None, PlaceFound | None]:
        """The date and place that the text tells of a candidate; its status is settled by its date."""
        date = self._dates.told(candidate) or self._of_scene(candidate)
        if candidate.kind == "visit":
            date = self._stays.measured(candidate, date)
        self._currency.settle(candidate, date, self._dates.sense.today(candidate.sentence))
        if date is None and self._recalled_beside(candidate):
            candidate.background, date = True, self._recalled[1]
        if candidate.background:
            self._recalled = (candidate.sentence, date)
        return date, self._places.told(candidate)

    def _of_scene(self, candidate: Candidate) -> DateFound | None:
        """The day of the line of place and day, or of the heading, below which a candidate is told."""
        day = self._scenes.of(candidate.sentence).day
        if day is None or day.dated.precision != "day" or candidate.background:
            return None
        if candidate.kind == "visit" if day.rule == "date:heading" else candidate.status != "held":
            return None
        return replace(day) if not self._dates.times_of(candidate.sentence) or day.rule == "date:heading" else None

    def _recalled_beside(self, candidate: Candidate) -> bool:
        """ "The last round, held in Lilongwe in 2021, ended with a signing": of what its sentence recalls."""
        clause = candidate.clause
        below = clause.noun or clause.relation in ("relative", "participle", "gerund", "adverbial")
        return below and candidate.status == "held" and self._recalled[0] == candidate.sentence

    def country(self, candidate: Candidate) -> str | None:
        """The country where a candidate is by its own words, else by its scene."""
        found = self.whereabouts(candidate, self._places.told(candidate))
        return found.country if found is not None else None

    def whereabouts(self, candidate: Candidate, place: PlaceFound | None) -> PlaceFound | None:
        """Where a candidate is by its own words, else by its scene."""
        if place is not None and place.country:
            return place
        return self._scenes.of(candidate.sentence).place

    def set_scenes(self, drafts: Sequence[Draft]) -> None:
        """Give drafts the place of their scene."""
        for draft in drafts:
            self._default_places.from_scene(draft)

    def with_untold(self, untold: Sequence[Untold], drafts: list[Draft]) -> list[Draft]:
        """The drafts with visits of which no words tell where they go."""
        return self._goals.give(untold, drafts)

    def relate(self, drafts: Sequence[Draft]) -> None:
        """Find wholes, and give dates and places to what has none of its own."""
        self._hosts.know([d for d in drafts if d.kind == "visit"])
        self._stays.measure(drafts)
        self._relating.relate(drafts)
        self._stays.by_parts(drafts)
        self._default_dates.give(drafts)
        self._default_places.give(drafts)
