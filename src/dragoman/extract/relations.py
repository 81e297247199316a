"""Which engagement is part of which: meetings on visits, sessions within summits, talks on the sidelines."""

from __future__ import annotations

from dragoman.extract.draft import Draft
from dragoman.extract.merging import same_dates
from dragoman.extract.places import PlaceFound
from dragoman.extract.vocabulary import Vocabulary
from dragoman.model.analysis import Analysis

_VISITING = frozenset({"visit", "trip", "stay", "tour"})
_WITHIN = frozenset({"during", "on", "in", "within", "of", "while", "throughout"})
_POINTING = frozenset({"his", "her", "their", "the", "this", "its", "my", "our"})
_BACK = 5
_WHOLES = ("visit", "summit", "session", "conference", "consultations")


def relate(drafts: list[Draft], analysis: Analysis, vocabulary: Vocabulary) -> None:
    """Set `parent` and give parts the country (and, unless it is a visit, the city) of their whole."""
    visits = [d for d in drafts if d.kind == "visit"]
    gatherings = [d for d in drafts if d.kind in ("summit", "session", "conference")]
    for draft in drafts:
        if draft.kind in ("visit", "summit"):
            continue
        draft.parent = (
            _sidelines(draft, gatherings, analysis, vocabulary)
            or _during(draft, visits, analysis)
            or _visit(draft, visits)
        )
    for draft in drafts:
        whole = draft.parent
        if whole is None or draft.kind == "call" or whole.place is None:
            continue
        if draft.place is None:
            city = whole.place.city if whole.kind != "visit" else None
            draft.place = PlaceFound(city, whole.place.country, whole.place.span, "place:whole", 0.8)


def _sidelines(draft: Draft, gatherings: list[Draft], analysis: Analysis, vocabulary: Vocabulary) -> Draft | None:
    """The gathering named in the same sentence after "on the sidelines of"."""
    sentence = analysis.sentences[draft.lead.sentence]
    norms = analysis.token_norms[sentence.first : sentence.last]
    if not vocabulary.sidelines & set(norms):
        return None
    before = [g for g in gatherings if g is not draft and g.lead.sentence <= draft.lead.sentence]
    return before[-1] if before else None


def _during(draft: Draft, visits: list[Draft], analysis: Analysis) -> Draft | None:
    """ "During his visit, X also met Y": the visit told last on which one of the parties, or of their side, travels."""
    sentence = analysis.sentences[draft.lead.sentence]
    norms = analysis.token_norms[sentence.first : sentence.last]
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


def _visit(draft: Draft, visits: list[Draft]) -> Draft | None:
    """The visit on which it took place: its traveller takes part, place or counterpart are of the country visited."""
    best: tuple[int, int, Draft] | None = None
    for visit in visits:
        if draft.background != visit.background or draft.kind in ("call", "message"):
            continue
        country = visit.place.country if visit.place else None
        travellers = visit.keys()
        person = bool(travellers & draft.keys())
        side = bool(visit.codes() & draft.codes())
        if (not person and not side) or not country:
            continue
        if draft.place is not None and draft.place.country not in (None, country):
            continue
        there = draft.place is not None and draft.place.country == country
        counterpart = country in draft.codes()
        if not there and not counterpart:
            continue
        if draft.date is not None and draft.date.known and not same_dates(draft.date, visit.date):
            continue
        if visit.status == "cancelled" and draft.status == "held":
            continue
        score = 2 * person + there + counterpart
        if score >= 2:
            rank = (score, -abs(visit.lead.head - draft.lead.head))
            if best is None or rank > best[:2]:
                best = (*rank, visit)
    return best[2] if best else None
