"""Which engagement is part of which: meetings on visits, sessions within summits, talks on the sidelines."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extract.draft import Draft
from dragoman.extract.journeys import Journeys
from dragoman.extract.merging import same_dates, same_places
from dragoman.extract.sidelines import GATHERINGS, Sidelines
from dragoman.extract.when_where_words import WhenWhereWords
from dragoman.model.analysis import Analysis

_SMALL = ("meeting", "ceremony")
_TWO = 2  # sides
_RIGHT_AFTER = 2  # paragraphs after a sitting in which two of its parties meet there; sentences after a part of a visit
_AFTER = 3  # sentences after the talks in which a press conference or a signing follows them


class Relating:
    """Finds the whole of each draft of one document."""

    def __init__(self, analysis: Analysis, journeys: Journeys, words: WhenWhereWords) -> None:
        self.analysis = analysis
        self.words = words
        self.journeys = journeys
        self.sidelines = Sidelines(analysis, words)

    def relate(self, drafts: Sequence[Draft]) -> None:
        """Set `parent` of all drafts that are part of another."""
        visits = [d for d in drafts if d.kind == "visit"]
        gatherings = [d for d in drafts if d.kind in GATHERINGS]
        for draft in drafts:
            if draft.kind != "visit":
                draft.parent = (
                    self._before(draft, gatherings)
                    or self.sidelines.of(draft, gatherings, drafts)
                    or self._among(draft, gatherings)
                    or self.journeys.of(draft, visits)
                )
        for draft in drafts:
            if draft.parent is None and draft.kind in ("conference", "signing", "statement"):
                draft.parent = self._following(draft, drafts)
            elif draft.parent is None and draft.kind in _SMALL:
                draft.parent = self._going_on(draft, drafts)
            elif draft.kind == "message":
                draft.beside = self._audience(draft, drafts)
                draft.parent = draft.beside.parent if draft.beside is not None else None
        for draft in drafts:
            if draft.parent is draft or (draft.parent is not None and draft.parent.parent is draft):
                draft.parent = None

    @staticmethod
    def _before(draft: Draft, gatherings: Sequence[Draft]) -> Draft | None:
        """The sitting at which a speech is made, told by the same words ("addressed the 77th session of")."""
        if draft.kind != "statement":
            return None
        told = {c.sentence for c in draft.candidates}
        shared = (g for g in gatherings if g.keys() & draft.keys() and told & {c.sentence for c in g.candidates})
        return next(shared, None)

    def _going_on(self, draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
        """The visit that is gone on about ("her host also gives a dinner"), told of the hosts alone."""
        for other in reversed([d for d in drafts if d.lead.head < draft.lead.head]):
            if draft.lead.sentence - max(c.sentence for c in other.candidates) > _RIGHT_AFTER:
                return None
            whole = other.parent
            if whole is None or whole.kind != "visit" or whole.place is None or other.status != draft.status:
                continue
            if draft.codes() == {whole.place.country} and not other.background and not draft.background:
                return whole if same_dates(draft.date, whole.date) else None
        return None

    def _among(self, draft: Draft, gatherings: Sequence[Draft]) -> Draft | None:
        """The sitting of several, told right before, two of whom also met there ("after separate talks with each")."""
        if draft.kind not in ("meeting", "signing", "conference") or draft.background or len(draft.codes()) < _TWO:
            return None
        sentences = self.analysis.sentences
        for other in reversed(gatherings):
            apart = sentences[draft.lead.sentence].paragraph - sentences[other.lead.sentence].paragraph
            before = other.lead.head < draft.lead.head and 0 <= apart <= _RIGHT_AFTER
            if not before or len(other.codes()) <= _TWO:
                continue
            fits = same_places(draft.place, other.place) and same_dates(draft.date, other.date)
            if fits and draft.codes() < other.codes() and (other.status, other.background) == (draft.status, False):
                return other
        return None

    # -- what is handed over, and what follows talks -------------------------------------------

    def _audience(self, draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
        """The meeting in which a letter is handed over."""
        if draft.background or draft.lead.clause.lemma not in self.words.handing:
            return None
        for other in reversed([d for d in drafts if d.kind == "meeting" and d.status == draft.status]):
            near = any(0 <= draft.lead.sentence - c.sentence <= 1 for c in other.candidates)
            if near and not other.background and other.keys() & draft.keys():
                return other
        return None

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
