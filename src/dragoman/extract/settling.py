"""What acts need of the rest of a document: whom "the sides" and "the guest" are, where a visitor acts, and which
words only repeat talks that are told elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from dragoman.codebook.states import state_codes
from dragoman.extract.candidate import Candidate
from dragoman.extract.company import GUEST, OF_SIDES, SIDES
from dragoman.extract.draft import Draft
from dragoman.extract.found import PlaceFound
from dragoman.extract.parties import PartyBuilder
from dragoman.model.analysis import Analysis

_SPOKEN = frozenset({"meeting", "call", "session", "summit", "consultations", "conference", "ceremony"})
_TALKING = frozenset({"discussed", "discuss", "discussing", "discussions"})
_VOTING = frozenset({"state", "organization", "adjective", "person", "office", "group"})
_LOCAL = frozenset({"ceremony", "statement", "signing"})
_NEAR = 3  # paragraphs
_BOTH = 2  # sides of which persons are named, so that "the sides" are no further ones
_ABROAD = 4
_DIPLOMATS = frozenset(
    {"ambassadors", "envoys", "diplomats", "diplomatic", "delegation", "delegations", "mission", "missions", "guests"}
)


class SidesResolver:
    """Finds the states that "the sides" and the person that "the guest" stand for, in one document."""

    def __init__(self, analysis: Analysis, builder: PartyBuilder) -> None:
        self.analysis = analysis
        self.builder = builder

    def resolve(self, candidate: Candidate, drafts: Sequence[Draft]) -> None:
        """Put states and persons in the place of words that point back to them."""
        kinds = {p.key[0] for p in candidate.parties}
        if GUEST in kinds:
            self._guest(candidate, drafts)
        if OF_SIDES in kinds:
            codes = self._codes(candidate, drafts)
            for party in candidate.parties:
                if party.key[0] == OF_SIDES:
                    party.also = codes
        if SIDES in kinds:
            kept = [p for p in candidate.parties if p.key[0] != SIDES]
            told = {c for p in kept for c in p.codes()}
            codes = self._codes(candidate, drafts) if len(told) < _BOTH else []
            candidate.parties = kept + [self.builder.of_code(c, candidate.head) for c in codes if c not in told]

    def _guest(self, candidate: Candidate, drafts: Sequence[Draft]) -> None:
        """Who was last told to travel."""
        visit = next((d for d in reversed(drafts) if d.kind == "visit" and d.parties), None)
        kept = [p for p in candidate.parties if p.key[0] != GUEST]
        if visit is not None and all(p.key != visit.parties[0].key for p in kept):
            kept.append(visit.parties[0])
        candidate.parties = kept

    def _codes(self, candidate: Candidate, drafts: Sequence[Draft]) -> list[str]:
        """The sides of the engagement told last before the act, else the states named most."""
        sentences = self.analysis.sentences
        here = sentences[candidate.sentence].paragraph
        for draft in reversed(drafts):
            if len(draft.codes()) > 1 and here - sentences[draft.lead.sentence].paragraph <= _NEAR:
                return list(dict.fromkeys(c for p in draft.parties for c in sorted(p.codes())))
        return self._named(candidate)

    def _named(self, candidate: Candidate) -> list[str]:
        """The two states named most up to the sentence of the act."""
        end = self.analysis.sentences[candidate.sentence].end
        votes: Counter[str] = Counter()
        for mention in self.analysis.mentions:
            if mention.start < end and mention.kind in _VOTING:
                votes.update(c for c in (mention.represents, *mention.also) if c)
        return [code for code, _ in votes.most_common(2)] if len(votes) > 1 else []


def unshadowed(drafts: list[Draft], candidates: Sequence[Candidate], analysis: Analysis) -> list[Draft]:
    """Drafts without congratulations, condolences and statements that were only words of talks told elsewhere."""
    spoken = [d for d in drafts if d.kind in _SPOKEN]
    during = {c.sentence for c in candidates if c.kind in _SPOKEN and c.reference}
    return [
        d
        for d in drafts
        if not only_words(d) or (d.lead.sentence not in during and not _spoken(d, spoken) and not _talked(d, analysis))
    ]


def _talked(draft: Draft, analysis: Analysis) -> bool:
    """Whether "discussed" stands near congratulations, though the talks themselves were not made out."""
    here = analysis.sentences[draft.lead.sentence].paragraph
    return any(
        _TALKING & set(analysis.token_norms[s.first : s.last])
        for s in analysis.sentences
        if abs(s.paragraph - here) <= 1
    )


def only_words(draft: Draft) -> bool:
    """Whether a draft may be no act of its own but what somebody said in talks ("congratulated")."""
    return draft.lead.weak and draft.kind in ("message", "statement")


def _spoken(draft: Draft, spoken: list[Draft]) -> bool:
    """Whether the same sides, or the same persons, talked in an engagement that is not recalled."""
    codes, keys = draft.codes(), draft.keys()
    return any((codes <= d.codes() or len(keys & d.keys()) > 1) and d.background <= draft.background for d in spoken)


def place_abroad(drafts: Sequence[Draft], analysis: Analysis) -> None:
    """Give the country of a visit to what its traveller did near where it is told ("she also laid a wreath")."""
    visits = [d for d in drafts if d.kind == "visit" and d.place is not None and d.place.country]
    for draft in drafts:
        placed = draft.place is not None and draft.place.country is not None
        if draft.kind not in _LOCAL or placed or len(draft.codes()) > 1:
            continue
        _lend_organization(draft)
        near = [v for v in visits if _travels(v, draft, analysis)]
        if draft.kind == "statement" and not draft.parties[-1].codes():
            near = [v for v in near if _beside(v, draft, analysis)]  # else it is the speaker's own parliament
        if near:
            visit = min(near, key=lambda v: _distance(v, draft))
            assert visit.place is not None
            draft.place = _in_country(draft.place, visit.place)
            if _beside(visit, draft, analysis):
                _lend(draft, visit.place.country)
        elif _filed_abroad(draft, analysis):
            assert analysis.dateline_city is not None and analysis.dateline_span is not None
            city, country = analysis.dateline_city
            draft.place = PlaceFound(city, country, analysis.dateline_span, "place:dateline", 0.6)


def _distance(visit: Draft, draft: Draft) -> tuple[bool, int]:
    """How far from a draft a visit is told, before it rather than after."""
    return min((c.head > draft.lead.head, abs(c.head - draft.lead.head)) for c in visit.candidates)


def _in_country(known: PlaceFound | None, visit: PlaceFound) -> PlaceFound:
    """What is known of a place, in the country of a visit."""
    if known is not None:
        return replace(known, country=visit.country)
    return PlaceFound(None, visit.country, visit.span, "place:visit", 0.7)


def _filed_abroad(draft: Draft, analysis: Analysis) -> bool:
    """Whether the report of a ceremony opens with a dateline abroad."""
    if analysis.dateline_city is None or analysis.dateline_span is None or draft.kind != "ceremony":
        return False
    paragraph = analysis.sentences[analysis.sentence_of(analysis.dateline_span[1])].paragraph
    first = analysis.sentences[draft.lead.sentence].paragraph - paragraph
    return 0 <= first <= 1 and draft.status == "held" and analysis.dateline_city[1] not in draft.codes()


def _lend_organization(draft: Draft) -> None:
    """A body before which an organization's head speaks, or guests whom he hosts, are of that organization."""
    codes = draft.codes()
    kind = {"statement": "organization", "ceremony": "group"}.get(draft.kind)
    if kind and len(codes) == 1 and not codes & state_codes():
        for party in draft.parties:
            if not party.codes() and (party.kind == kind or (party.plural and kind == "group")):
                party.represents, party.side_rule, party.side_confidence = next(iter(codes)), "side:speaker", 0.7


def _beside(visit: Draft, draft: Draft, analysis: Analysis) -> bool:
    """Whether a visit is told in the paragraph of an act."""
    here = analysis.sentences[draft.lead.sentence].paragraph
    return any(analysis.sentences[c.sentence].paragraph == here for c in visit.candidates)


def _travels(visit: Draft, draft: Draft, analysis: Analysis) -> bool:
    """Whether a draft's party is on a visit told near it, and not at home there."""
    here = analysis.sentences[draft.lead.sentence].paragraph
    away = min(abs(analysis.sentences[c.sentence].paragraph - here) for c in visit.candidates)
    if away > _ABROAD or visit.background != draft.background or (visit.status, draft.status) == ("planned", "held"):
        return False
    same = bool(visit.keys() & draft.keys() or visit.codes() & draft.codes())
    return same and visit.place is not None and visit.place.country not in draft.codes()


def _lend(draft: Draft, country: str | None) -> None:
    """A body without a side before which a visitor speaks is of the country visited."""
    for party in draft.parties:
        if not party.codes() and party.kind == "organization":
            party.represents, party.side_rule, party.side_confidence = country, "side:place", 0.6


def of_states(draft: Draft) -> bool:
    """Whether an act of one side is one between states: before a body of an organization, or for diplomats."""
    if draft.kind == "statement":
        return any(p.kind == "organization" and p.represents and not _is_state(p.represents) for p in draft.parties)
    if draft.kind == "ceremony":
        return len(draft.parties) > 1 and any(
            p.plural and _DIPLOMATS & set(p.name.lower().replace("-", " ").split()) for p in draft.parties
        )
    return False


def _is_state(code: str) -> bool:
    return code in state_codes()


__all__ = ["SidesResolver", "of_states", "only_words", "place_abroad", "unshadowed"]
