"""Which engagement is part of which: meetings on visits, sessions within summits, talks on the sidelines."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extract.draft import Draft
from dragoman.extract.merging import same_dates, same_places
from dragoman.extract.when_where_words import WhenWhereWords
from dragoman.model.analysis import Analysis

_GATHERINGS = ("summit", "session", "conference", "consultations")
_APART = ("message",)
_REACH = 6  # paragraphs over which "on the sidelines" reaches
_VISITING = frozenset({"visit", "trip", "stay", "tour"})
_WITHIN = frozenset({"during", "on", "in", "within", "of", "while", "throughout"})
_POINTING = frozenset({"his", "her", "their", "the", "this", "its", "my", "our"})
_BACK = 5
_ISO3 = 3  # letters of the code of a state
_AFTER = 3  # sentences after the talks in which a press conference or a signing follows them


class Relating:
    """Finds the whole of each draft of one document."""

    def __init__(self, analysis: Analysis, words: WhenWhereWords) -> None:
        self.analysis = analysis
        self.words = words

    def relate(self, drafts: Sequence[Draft]) -> None:
        """Set `parent` of all drafts that are part of another."""
        visits = [d for d in drafts if d.kind == "visit"]
        gatherings = [d for d in drafts if d.kind in _GATHERINGS]
        for draft in drafts:
            if draft.kind == "visit":
                continue
            draft.parent = (
                self._sidelines(draft, gatherings, drafts) or self._during(draft, visits) or self._visit(draft, visits)
            )
        for draft in drafts:
            if draft.parent is None and draft.kind in ("conference", "signing", "statement"):
                draft.parent = self._following(draft, drafts)
        for draft in drafts:
            if draft.parent is draft or (draft.parent is not None and draft.parent.parent is draft):
                draft.parent = None

    # -- sidelines -----------------------------------------------------------------------------

    def _sidelines(self, draft: Draft, gatherings: Sequence[Draft], drafts: Sequence[Draft]) -> Draft | None:
        """The gathering on whose sidelines it took place: named in its sentence, or told before."""
        if draft.kind in ("message", "call"):
            return None
        near = self._marked(draft.lead.sentence)
        if near:
            return self._nearest(draft, gatherings)
        if draft.kind not in ("meeting", "consultations") or draft.background:
            return None
        return self._still(draft, drafts)

    def _marked(self, sentence: int) -> bool:
        """Whether a sentence, or the line that opens its list, has "on the sidelines"."""
        sentences = self.analysis.sentences
        at = sentence
        while True:
            s = sentences[at]
            if self.words.sidelines & set(self.analysis.token_norms[s.first : s.last]):
                return True
            if sentences[at].role != "list" or at == 0 or sentences[at - 1].role not in ("list", "body"):
                return False
            at -= 1

    def _nearest(self, draft: Draft, gatherings: Sequence[Draft]) -> Draft | None:
        """The gathering told in the same sentence, else the one told last before, else the first after."""
        others = [g for g in gatherings if g is not draft and g.background <= (draft.background or g.background)]
        here = [g for g in others if draft.lead.sentence in {c.sentence for c in g.candidates}]
        if here:
            return here[-1]
        before = [g for g in others if g.lead.sentence <= draft.lead.sentence and g.status != "cancelled"]
        return before[-1] if before else None

    def _still(self, draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
        """A meeting told soon after another of the same person on the sidelines, with somebody who is no host there."""
        for other in reversed([d for d in drafts if d.lead.head < draft.lead.head]):
            if other.kind == "visit" or self._paragraphs(other, draft) > _REACH:
                return None
            whole = other.parent
            if whole is None or whole.kind not in _GATHERINGS or not self._marked(other.lead.sentence):
                continue
            shared = other.keys() & draft.keys()
            host = whole.place.country if whole.place else None
            if not shared or host in draft.codes() or not same_dates(draft.date, whole.date):
                return None
            if draft.place is not None and whole.place and draft.place.country not in (None, whole.place.country):
                return None
            return whole
        return None

    def _paragraphs(self, a: Draft, b: Draft) -> int:
        sentences = self.analysis.sentences
        return abs(sentences[a.lead.sentence].paragraph - sentences[b.lead.sentence].paragraph)

    # -- visits --------------------------------------------------------------------------------

    def _during(self, draft: Draft, visits: Sequence[Draft]) -> Draft | None:
        """ "During his visit, X also met Y": the visit told last on which a party, or its side, travels."""
        sentence = self.analysis.sentences[draft.lead.sentence]
        norms = self.analysis.token_norms[sentence.first : sentence.last]
        if not any(
            norms[k] in _VISITING
            and _WITHIN & set(norms[max(0, k - _BACK) : k])
            and _POINTING & set(norms[max(0, k - _BACK) : k])
            for k in range(len(norms))
        ):
            return None
        fitting = [
            v
            for v in visits
            if v.lead.head < sentence.last and v.background == draft.background and v.codes() & draft.codes()
        ]
        persons = [v for v in fitting if v.keys() & draft.keys()]
        return max(persons or fitting, key=lambda v: v.lead.head, default=None)

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
            elif draft.kind not in _GATHERINGS and self._others(draft, visit):
                return 0
        same_sentence = bool({c.sentence for c in visit.candidates} & {c.sentence for c in draft.candidates})
        if not person and not side and not (same_sentence and draft.kind in _GATHERINGS):
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
            return 3 if person and counterpart and draft.date is not None and draft.date.known else 0
        if same_sentence and draft.kind in _GATHERINGS and (there or counterpart or place is None):
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
            return False
        if visit.status == "cancelled":
            return draft.status == "cancelled"
        return not (
            visit.status == "planned" and draft.status == "held" and visit.date is not None and visit.date.known
        )

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
