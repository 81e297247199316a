"""Places of what has none of its own: its scene's, its whole's, the dateline's, the host's country."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.codebook.states import state_codes
from dragoman.extract.draft import Draft
from dragoman.extract.found import PlaceFound
from dragoman.extract.party import Party
from dragoman.extract.scenes import Scenes
from dragoman.extract.when_where_words import WhenWhereWords
from dragoman.model.analysis import Analysis

_PERSONAL = frozenset(
    {"meeting", "ceremony", "signing", "session", "consultations", "conference", "statement", "summit"}
)
_NOWHERE = ("call", "message", "visit")
_LEAD = 6  # paragraphs over which the place of a report holds


class DefaultPlaces:
    """Gives places to drafts of one document."""

    def __init__(self, analysis: Analysis, scenes: Scenes, words: WhenWhereWords) -> None:
        self.analysis = analysis
        self.scenes = scenes
        self.words = words
        self._supports: dict[int, set[str]] = {}
        for clause in analysis.clauses:
            if not clause.noun:
                self._supports.setdefault(clause.head, set()).add(clause.lemma)
        self._states = state_codes()

    def from_scene(self, draft: Draft) -> None:
        """Take the place of the scene, before it is asked what is part of what."""
        if draft.kind in _NOWHERE or draft.background:
            return
        scene = self.scenes.of(draft.lead.sentence).place
        if scene is not None:
            draft.place = _joined(draft.place, scene)

    def give(self, drafts: Sequence[Draft]) -> None:
        """Fill in what is missing of places: from the whole, the dateline, the host."""
        lead = self._lead(drafts)
        travellers = {p.key for d in drafts if d.kind == "visit" and not d.background for p in d.parties}
        for draft in drafts:
            if draft.kind in _NOWHERE:
                continue
            self._from_whole(draft)
            if draft.place is None or draft.place.country is None:
                self._from_host(draft, travellers)
            self._from_dateline(draft)
            if lead is not None and self._near_lead(draft):
                draft.place = _joined(draft.place, lead)

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
        paragraph = self.analysis.sentences[draft.lead.sentence].paragraph
        held = draft.status == "held" and not draft.background and draft.kind == "meeting"
        return held and draft.place is None and draft.parent is None and paragraph - self._body() <= _LEAD

    def _body(self) -> int:
        """The first paragraph of the body."""
        return next((s.paragraph for s in self.analysis.sentences if s.role == "body"), 0)

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

    def _from_dateline(self, draft: Draft) -> None:
        """The city of the dateline for what is reported first, or at a venue at home."""
        city, span = self.analysis.dateline_city, self.analysis.dateline_span
        if city is None or draft.background or draft.kind in _NOWHERE or draft.status in ("planned", "denied"):
            return
        if draft.place is not None and (draft.place.city or draft.place.country not in (None, city[1])):
            return
        if draft.parent is not None and draft.parent.kind != "visit":
            return
        venue = draft.place is not None and draft.place.venue is not None
        if city[1] not in draft.codes() and not (draft.place is not None and draft.place.country == city[1]):
            return
        if not venue and not (self._first(draft) and len(draft.codes()) > 1 and draft.parent is None):
            return
        found = PlaceFound(city[0], city[1], span or self._dated_line(), "place:dateline", 0.6)
        draft.place = _joined(draft.place, found)

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

    def _from_host(self, draft: Draft, travellers: set[tuple[str, str]]) -> None:
        """Who receives is at home: "the President received the Ambassador", "the Ambassador called on the Minister"."""
        if draft.kind not in _PERSONAL or len(draft.parties) < 2 or draft.background or self._apart(draft):
            return
        host = self._host(draft)
        if host is None or host.key in travellers or not host.represents or host.represents not in self._states:
            return
        span = (self.analysis.token_starts[draft.lead.first], self.analysis.token_ends[draft.lead.last - 1])
        venue = draft.place.venue if draft.place else None
        if draft.place is not None:
            span = draft.place.span
        draft.place = PlaceFound(None, host.represents, span, "place:host", 0.65, venue)

    def _apart(self, draft: Draft) -> bool:
        """Whether it is told as beside something, where the host is not at home."""
        sentence = self.analysis.sentences[draft.lead.sentence]
        return bool(self.words.sidelines & set(self.analysis.token_norms[sentence.first : sentence.last]))

    def _host(self, draft: Draft) -> Party | None:
        """Who is at home in a meeting: to whom the other is accredited, else by the verb."""
        sided = [p for p in draft.parties if p.represents in self._states]
        envoys = {p.represents for p in sided if self._is_envoy(p)}
        others = [p for p in sided if not self._is_envoy(p)]
        if envoys and others and len({p.represents for p in others}) == 1 and others[0].represents not in envoys:
            return others[0]
        for candidate in draft.candidates:
            support = self._supports.get(candidate.clause.support, set())
            hosts = [p for p in candidate.parties if not self._is_envoy(p)]
            gives = candidate.clause.lemma in self.words.meals and support & (self.words.giving | self.words.hosting)
            if hosts and (gives or candidate.clause.lemma in self.words.hosting or support & self.words.hosting):
                return hosts[0]
            if len(hosts) > 1 and hosts[-1].rank and {candidate.clause.lemma, *support} & self.words.calling:
                return hosts[-1]
        return None

    def _is_envoy(self, party: Party) -> bool:
        """Whether somebody is accredited to another state."""
        return party.rank == "ambassador" or bool(self.words.envoys & set((party.office or "").lower().split()))


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
