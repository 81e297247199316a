"""Analysis → engagements: candidates, their parties, dates and places, merged and put in relation."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dragoman.annotate.coreference import Coreference
from dragoman.annotate.speakers import Speakers
from dragoman.extract.attendance import AttendanceFinder
from dragoman.extract.attribution import Attributions
from dragoman.extract.candidate import Candidate
from dragoman.extract.candidates import CandidateFinder
from dragoman.extract.completion import Completion
from dragoman.extract.draft import Draft
from dragoman.extract.found import DateFound, PlaceFound
from dragoman.extract.gathering_merging import goes_on, place_in_time, settle
from dragoman.extract.gatherings import GatheringFinder
from dragoman.extract.goals import Untold
from dragoman.extract.headlines import without_headlines
from dragoman.extract.home import Home, find_home
from dragoman.extract.instruments import InstrumentFinder
from dragoman.extract.merging import merged
from dragoman.extract.mood import MoodReader, load_moods
from dragoman.extract.occasions import Occasions
from dragoman.extract.openings import settle_openings
from dragoman.extract.parties import PartyBuilder
from dragoman.extract.party import Party
from dragoman.extract.phrases import PhraseReader
from dragoman.extract.reattaching import reattach
from dragoman.extract.roles import give_roles
from dragoman.extract.settling import SidesResolver, only_words, place_abroad, unshadowed
from dragoman.extract.side_inference import SideInference
from dragoman.extract.sides import assign_told
from dragoman.extract.stances import StanceFinder
from dragoman.extract.tidying import tidy
from dragoman.extract.topic_concepts import load_concepts
from dragoman.extract.topics import TopicFinder
from dragoman.extract.visit_ranks import give_ranks
from dragoman.extract.vocabulary import load_vocabulary
from dragoman.extract.when_where_words import load_when_where_words
from dragoman.extract.worth import Worth
from dragoman.extract.writing import write
from dragoman.frames.table import load_engagement_frames
from dragoman.model.analysis import Analysis
from dragoman.model.document import Document
from dragoman.model.engagement import Engagement
from dragoman.model.instrument import Instrument
from dragoman.model.stance import Stance

_WITHIN = 120  # so many engagements back one may be told again


@dataclass(slots=True)
class Claims:
    """What is extracted from one document."""

    engagements: list[Engagement]
    stances: list[Stance]
    instruments: list[Instrument]


class EngagementExtractor:
    """Extracts the engagements of documents of one language; `seats` are countries of organizations' seats."""

    def __init__(self, language: str, seats: dict[str, str], overlay: Path | None = None) -> None:
        """`overlay` is a user's directory of tables."""
        self._table = load_engagement_frames(language)
        self._moods = load_moods(language)
        self._vocabulary = load_vocabulary(language)
        self._seats = seats
        self._concepts = load_concepts(language, overlay)
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
        Attributions(analysis, work.builder, self._language).give(drafts)
        give_roles(drafts, analysis, load_when_where_words(self._language))
        engagements = write(drafts, analysis, self._concepts)
        if not any(not d.domestic for d in drafts):
            return Claims(engagements, [], [])
        return Claims(
            engagements,
            StanceFinder(analysis, work.builder, phrases, self._language, drafts).find(),
            InstrumentFinder(analysis, work.builder, work.moods, phrases, self._language, drafts).find(),
        )


class _Document:
    """The work on one document."""

    def __init__(self, extractor: EngagementExtractor, document: Document, analysis: Analysis) -> None:
        self.analysis = analysis
        settle_openings(analysis)
        reattach(analysis, extractor._table)
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
        seats, language = extractor._seats, extractor._language
        first = Occasions(found, analysis, self.coreference, moods, seats, language)
        SideInference(analysis, self.coreference, self.home, found, first.country).assign()
        self.builder, self.candidates = candidates(self.home)
        self.sides = SidesResolver(analysis, self.builder)
        self.completion = Completion(analysis, self.coreference, self.builder)
        self.attendance = AttendanceFinder(analysis, self.builder, extractor._language)
        self.worth = Worth(analysis, self.vocabulary, self.home.code)
        self.occasions = Occasions(self.candidates, analysis, self.coreference, moods, seats, language, self.home.code)

    def drafts(self) -> list[Draft]:
        """Drafts with parties, dates and places, merged and related."""
        drafts: list[Draft] = []
        untold: list[Untold] = []
        traveller: Party | None = None
        for candidate in self.candidates:
            if goes_on(candidate, drafts):
                continue
            self.completion.resolve_they(candidate, drafts)
            self.sides.resolve(candidate, drafts)
            settle(candidate, drafts)
            self.completion.complete(candidate, traveller)
            date, place = self.occasions.told(candidate)
            self.completion.give_hosts(candidate, self.occasions.whereabouts(candidate, place))
            place_in_time(candidate, date, self.occasions.reference)
            if self._at_the_event(candidate, drafts) or self._merge(candidate, date, place, drafts):
                continue
            if candidate.weak and any(candidate.codes() <= d.codes() and not only_words(d) for d in drafts):
                continue
            if candidate.kind == "visit" and candidate.destination < 0:
                untold.append(Untold(candidate, date))
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
        drafts = unshadowed(drafts, self.candidates, self.analysis)
        self.attendance.add(drafts)
        drafts = without_headlines(drafts, self.analysis)
        self.occasions.set_scenes(drafts)
        drafts = self.occasions.with_untold(untold, drafts)
        place_abroad(drafts, self.analysis)
        drafts = [d for d in drafts if self.worth.international(d)]
        for draft in drafts:
            draft.lead = self._telling(draft)
            self._kind(draft)
        self.occasions.relate(drafts)
        give_ranks(drafts, self.analysis, self.vocabulary)
        for draft in drafts:
            tidy(draft, self.coreference.words.plurals)
        return drafts

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

    def _telling(self, draft: Draft) -> Candidate:
        """The candidate that stands for a draft: the first one of the body, as a headline tells less."""
        roles = ((c, self.analysis.sentences[c.sentence].role) for c in draft.candidates if not c.reference)
        return next((c for c, role in roles if role not in ("title", "subtitle")), draft.lead)

    def _kind(self, draft: Draft) -> None:
        """A meeting of three sides or more is a session; of leaders, a summit."""
        if draft.kind != "meeting" or len(draft.codes()) < 3:
            return
        ranks = {p.rank for p in draft.parties if p.kind == "person" or (p.kind == "group" and p.rank)}
        leaders = ranks and ranks <= {"head of state", "head of government"}
        draft.kind = "summit" if leaders else "session"


__all__ = ["EngagementExtractor", "PlaceFound"]
