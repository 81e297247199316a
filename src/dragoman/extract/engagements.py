"""Analysis → engagements: candidates, their parties, dates and places, merged and put in relation."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from dragoman.annotate.coreference import Coreference
from dragoman.annotate.resolving import Dated
from dragoman.annotate.speakers import Speakers
from dragoman.extract.attachment import Attachment
from dragoman.extract.candidate import Candidate
from dragoman.extract.candidates import CandidateFinder
from dragoman.extract.completion import Completion
from dragoman.extract.dates import DateFinder, DateFound
from dragoman.extract.draft import Draft
from dragoman.extract.gathering_merging import place_in_time, settle
from dragoman.extract.gatherings import GatheringFinder
from dragoman.extract.home import Home, find_home
from dragoman.extract.instruments import InstrumentFinder
from dragoman.extract.merging import merged
from dragoman.extract.mood import MoodReader, load_moods
from dragoman.extract.parties import PartyBuilder
from dragoman.extract.party import Party
from dragoman.extract.phrases import PhraseReader
from dragoman.extract.places import PlaceFinder, PlaceFound
from dragoman.extract.relations import relate
from dragoman.extract.settling import SidesResolver, place_abroad, unshadowed
from dragoman.extract.side_inference import SideInference
from dragoman.extract.sides import assign_told
from dragoman.extract.stances import StanceFinder
from dragoman.extract.topics import TopicFinder
from dragoman.extract.visit_ranks import give_ranks
from dragoman.extract.vocabulary import load_vocabulary
from dragoman.extract.worth import Worth
from dragoman.extract.writing import write
from dragoman.frames.table import load_engagement_frames
from dragoman.model.analysis import Analysis
from dragoman.model.document import Document
from dragoman.model.engagement import Engagement
from dragoman.model.instrument import Instrument
from dragoman.model.stance import Stance

_LONG_AGO = 12  # days before the document's date from which a dated past thing is recalled, not reported
_WHOLE = 10
_NEAR = 3  # paragraphs
_WITHIN = 120  # so many engagements back one may be told again


@dataclass(slots=True)
class Claims:
    """What is extracted from one document."""

    engagements: list[Engagement]
    stances: list[Stance]
    instruments: list[Instrument]


class EngagementExtractor:
    """Extracts the engagements of documents of one language; `seats` are countries of organizations' seats."""

    def __init__(self, language: str, seats: dict[str, str]) -> None:
        self._table = load_engagement_frames(language)
        self._moods = load_moods(language)
        self._vocabulary = load_vocabulary(language)
        self._seats = seats
        self._language = language

    def extract(self, document: Document, analysis: Analysis) -> list[Engagement]:
        """The engagements that a document tells, in order of the text."""
        return self.claims(document, analysis).engagements

    def claims(self, document: Document, analysis: Analysis) -> Claims:
        """Engagements with their topics, and the stances and instruments told beside them.

        Where no engagement between states is told there are none of these either: what is said in domestic,
        court, sport or company matters is no stance (see the annotation guideline).
        """
        assign_told(analysis, self._language)
        work = _Document(self, document, analysis)
        drafts = work.drafts()
        phrases = PhraseReader(analysis, self._language)
        TopicFinder(analysis, phrases, work.moods, self._language).give(drafts)
        engagements = write(drafts, analysis)
        if not any(not d.domestic for d in drafts):
            return Claims(engagements, [], [])
        return Claims(
            engagements,
            StanceFinder(analysis, work.builder, phrases, self._language).find(drafts),
            InstrumentFinder(analysis, work.moods, phrases, self._language).find(drafts),
        )


class _Document:
    """The work on one document."""

    def __init__(self, extractor: EngagementExtractor, document: Document, analysis: Analysis) -> None:
        self.analysis = analysis
        self.coreference = Coreference(analysis)
        self.vocabulary = extractor._vocabulary
        self.moods = moods = MoodReader(analysis, extractor._moods)
        speakers = Speakers(analysis, extractor._language)

        def candidates(home: Home | None) -> tuple[PartyBuilder, list[Candidate]]:
            builder = PartyBuilder(analysis, self.coreference, speakers, home)
            finder = CandidateFinder(
                analysis, self.coreference, builder, moods, extractor._table, extractor._vocabulary
            )
            gatherings = GatheringFinder(analysis, builder, moods, extractor._language)
            return builder, sorted([*finder.find(), *gatherings.find()], key=lambda c: c.head)

        # First with the sides that are told, then with the home side that goes best with what was found.
        self.builder, found = candidates(None)
        self.home = find_home(document, analysis, found, self.coreference, speakers)
        places = PlaceFinder(analysis, Attachment(analysis, found), self.coreference, extractor._seats)
        SideInference(analysis, self.coreference, self.home, found, places.country).assign()
        self.builder, self.candidates = candidates(self.home)
        self.sides = SidesResolver(analysis, self.builder)
        self.completion = Completion(analysis, self.coreference, self.builder)
        self.worth = Worth(analysis, self.vocabulary)
        attachment = Attachment(analysis, self.candidates)
        self.dates = DateFinder(analysis, attachment)
        self.places = PlaceFinder(analysis, attachment, self.coreference, extractor._seats)

    def drafts(self) -> list[Draft]:
        """Drafts with parties, dates and places, merged and related."""
        drafts: list[Draft] = []
        last_days: dict[str, datetime.date | None] = {}
        scene: PlaceFound | None = None
        traveller: Party | None = None
        paragraph = -1
        for candidate in self.candidates:
            here = self.analysis.sentences[candidate.sentence].paragraph
            if here > paragraph + 1:
                scene = None
            paragraph = here
            self.completion.resolve_they(candidate, drafts)
            self.sides.resolve(candidate, drafts)
            settle(candidate, drafts)
            self.completion.complete(candidate, traveller)
            date = self.dates.told(candidate, last_days.get(candidate.status, self.dates.reference))
            self._look_ahead(candidate, date)
            if date and date.dated.precision == "day" and date.dated.start[:1] != "X" and not candidate.background:
                last_days[candidate.status] = datetime.date.fromisoformat(date.dated.start)
            place = self.places.told(candidate) or self._dateline_place(candidate)
            self.completion.give_hosts(candidate, place or scene)
            if place is not None:
                scene = place
            self._recall(candidate, date)
            place_in_time(candidate, date, self.dates.reference)
            if self._at_the_event(candidate, drafts) or self._merge(candidate, date, place, drafts):
                continue
            if candidate.weak and any(candidate.codes() <= d.codes() for d in drafts):
                continue
            if not self.worth.engaging(candidate):
                continue
            if candidate.kind == "visit":
                traveller = candidate.parties[0]
            drafts.append(
                Draft(
                    candidate.kind,
                    candidate,
                    [candidate],
                    list(candidate.parties),
                    candidate.status,
                    candidate.background,
                    date,
                    place,
                    candidate.format,
                    candidate.format_span,
                )
            )
        drafts = unshadowed(drafts)
        place_abroad(drafts, self.analysis)
        drafts = [d for d in drafts if self.worth.international(d)]
        for draft in drafts:
            draft.lead = self._telling(draft)
        relate(drafts, self.analysis, self.vocabulary)
        give_ranks(drafts, self.analysis, self.vocabulary)
        self._default_dates(drafts)
        for draft in drafts:
            self._kind(draft)
        return drafts

    def _look_ahead(self, candidate: Candidate, date: DateFound | None) -> None:
        """The present tense with a day to come tells of a plan ("leaves on Wednesday for Kuwait")."""
        reference = self.dates.reference
        if candidate.status != "held" or date is None or reference is None or not date.known:
            return
        if (
            date.dated.start[:_WHOLE] > reference.isoformat()
            and len(date.dated.start) == _WHOLE
            and date.dated.start[0] != "X"
        ):
            candidate.status, candidate.background = "planned", False

    def _dateline_place(self, candidate: Candidate) -> PlaceFound | None:
        """The dateline's city for what the first paragraph reports, if one of the sides is at home there."""
        city = self.analysis.dateline_city
        if city is None or candidate.status != "held" or candidate.kind in ("visit", "call", "message", "statement"):
            return None
        first = self.analysis.sentences[candidate.sentence].paragraph
        start = next(
            (
                s.paragraph
                for s in self.analysis.sentences
                if self.analysis.dateline_span and s.start >= self.analysis.dateline_span[1]
            ),
            -1,
        )
        if first != start or city[1] not in candidate.codes() or len(candidate.codes()) < 2:
            return None
        assert self.analysis.dateline_span is not None
        return PlaceFound(city[0], city[1], self.analysis.dateline_span, "place:dateline", 0.6)

    def _merge(
        self, candidate: Candidate, date: DateFound | None, place: PlaceFound | None, drafts: list[Draft]
    ) -> bool:
        return any(merged(draft, candidate, date, place) for draft in reversed(drafts[-_WITHIN:]))

    def _at_the_event(self, candidate: Candidate, drafts: list[Draft]) -> bool:
        """ "During the event, X engaged in discussions with Y": what is told is of the gathering told before."""
        sentence = self.analysis.sentences[candidate.sentence]
        opening = self.analysis.token_norms[sentence.first : sentence.first + 4]
        if (
            candidate.kind != "meeting"
            or opening[0] not in ("during", "at", "in")
            or not {"event", "session"} & set(opening)
        ):
            return False
        keys = {p.key for p in candidate.parties}
        told = (
            d for d in reversed(drafts[-_WITHIN:]) if d.kind not in ("visit", "call", "message") and keys & d.keys()
        )
        draft = next(told, None)
        if draft is None:
            return False
        draft.candidates.append(candidate)
        return True

    def _recall(self, candidate: Candidate, date: DateFound | None) -> None:
        """What is dated long before the document is recalled, not reported."""
        reference = self.dates.reference
        if candidate.status != "held" or date is None or reference is None or date.dated.start[:1] == "X":
            return
        if len(date.dated.end) == _WHOLE:
            gap = (reference - datetime.date.fromisoformat(date.dated.end)).days
        else:
            month = int(date.dated.end[5:7]) if len(date.dated.end) >= 7 else 12
            gap = ((reference.year - int(date.dated.end[:4])) * 12 + reference.month - month) * 30
        if gap > _LONG_AGO:
            candidate.background = True

    def _telling(self, draft: Draft) -> Candidate:
        """The candidate that stands for a draft: the first one of the body, as a headline tells less."""
        roles = ((c, self.analysis.sentences[c.sentence].role) for c in draft.candidates if not c.reference)
        return next((c for c, role in roles if role not in ("title", "subtitle")), draft.lead)

    def _default_dates(self, drafts: list[Draft]) -> None:
        """Dates of what has none of its own: its whole's, else the document's."""
        for draft in drafts:
            if draft.date is not None:
                continue
            if draft.parent is not None and draft.parent.date is not None:
                whole = draft.parent.date
                precision = "day" if whole.dated.precision == "day" else "within"
                draft.date = DateFound(
                    Dated(whole.dated.start, whole.dated.end, precision), whole.span, whole.basis, "date:whole", 0.75
                )
                draft.inherited = True
            elif draft.status == "held" and not draft.background:
                draft.date = self._lead_date(draft, drafts) or self.dates.published()

    def _lead_date(self, draft: Draft, drafts: list[Draft]) -> DateFound | None:
        """The day of the engagement told last before it, if that is near."""
        sentences = self.analysis.sentences
        paragraph = sentences[draft.lead.sentence].paragraph
        best: DateFound | None = None
        for other in drafts:
            if (
                other is draft
                or other.date is None
                or not other.date.known
                or other.background
                or other.status != "held"
            ):
                continue
            near = paragraph - sentences[other.lead.sentence].paragraph <= _NEAR
            if (
                near
                and other.lead.head < draft.lead.head
                and other.date.dated.precision == "day"
                and other.kind != "visit"
            ):
                best = other.date
        return best

    def _kind(self, draft: Draft) -> None:
        """A meeting of three sides or more is a session; of leaders, a summit."""
        if draft.kind != "meeting" or len(draft.codes()) < 3:
            return
        ranks = {p.rank for p in draft.parties if p.kind == "person"}
        leaders = ranks and ranks <= {"head of state", "head of government"}
        draft.kind = "summit" if leaders else "session"


__all__ = ["EngagementExtractor", "PlaceFound"]
