"""Drafts → engagements of the model, every value with its reason."""

from __future__ import annotations

from dragoman.extract.draft import Draft
from dragoman.extract.party import Party
from dragoman.extract.topic_concepts import ConceptMatcher
from dragoman.model.analysis import Analysis
from dragoman.model.engagement import Engagement, Participation, Place, Topic
from dragoman.model.evidence import Span


def write(drafts: list[Draft], analysis: Analysis, concepts: ConceptMatcher) -> list[Engagement]:
    """Engagements with ids in order of the text; `concepts` tells what their topics are of."""
    ordered = in_order(drafts)
    ids = claim_ids(ordered)
    return [_engagement(d, ids, analysis, concepts) for d in ordered]


def in_order(drafts: list[Draft]) -> list[Draft]:
    """The drafts in order of the text."""
    return sorted(drafts, key=lambda d: d.lead.head)


def claim_ids(ordered: list[Draft]) -> dict[int, str]:
    """The ids of the engagements of drafts in order of the text, by the identity of the draft."""
    return {id(d): f"e{k}" for k, d in enumerate(ordered)}


def _engagement(draft: Draft, ids: dict[int, str], analysis: Analysis, concepts: ConceptMatcher) -> Engagement:
    lead = draft.lead
    start, end = analysis.token_starts[lead.first], analysis.token_ends[lead.last - 1]
    trigger = analysis.span(start, end)
    out = Engagement(draft.kind, ids[id(draft)])
    out.status, out.background, out.domestic = draft.status, draft.background, draft.domestic
    out.rank, out.format = draft.rank, draft.format
    out.evidence = [trigger]
    why = out.why
    why.give("kind", (trigger,), lead.rule, lead.confidence)
    why.give("status", (trigger,), f"mood:{draft.status}", 0.9)
    if draft.background:
        why.give("background", (trigger,), "background", 0.8)
    if draft.domestic:
        why.give("domestic", (trigger,), "domestic", 0.7)
    if draft.format and draft.format_span:
        why.give("format", (analysis.span(*draft.format_span),), "format", 0.8)
    if draft.rank:
        why.give("rank", (trigger,), "rank", 0.9)
    _date(out, draft, analysis, trigger)
    _place(out, draft, analysis)
    for k, party in enumerate(draft.parties):
        out.participants.append(_participation(out, k, party, trigger))
    _topics(out, draft, analysis, concepts)
    if draft.attribution is not None:
        out.attribution = draft.attribution.name
        why.give("attribution", tuple(draft.attribution.spans) or (trigger,), "attribution", 0.75)
    if draft.parent is not None and id(draft.parent) in ids:
        out.part_of = ids[id(draft.parent)]
        why.give("part_of", (trigger,), "part", 0.75)
    return out


def _topics(out: Engagement, draft: Draft, analysis: Analysis, concepts: ConceptMatcher) -> None:
    for k, topic in enumerate(draft.topics):
        span = analysis.span(*topic.span)
        term = concepts.match(topic.text)
        out.topics.append(Topic(topic.text, term.concept if term else None, [span]))
        out.why.give(f"topics.{k}.text", (span,), "topic", 0.75)
        if term is not None:
            out.why.give(f"topics.{k}.concept", (span,), f"concept:{' '.join(term.words)}", term.confidence)


def _date(out: Engagement, draft: Draft, analysis: Analysis, trigger: Span) -> None:
    found = draft.date
    if found is None:
        out.why.give("date_precision", (trigger,), "date:none", 0.6)
        return
    out.start, out.end, out.date_precision = found.dated.start, found.dated.end, found.dated.precision
    out.date_basis = found.basis
    span: tuple[Span, ...] = (analysis.span(*found.span),) if found.span[1] > found.span[0] else (trigger,)
    rule = found.rule
    if analysis.year_spans:
        span += tuple(analysis.span(*s) for s in analysis.year_spans)
        if analysis.year_contradicted:
            out.flags.append("year-contradicted")
            out.why.give("flags.0", span, "year:contradicted", 0.9)
        else:
            out.date_basis, rule = "inferred", f"{found.rule}+year"
    for path in ("start", "end", "date_precision", "date_basis"):
        out.why.give(path, span, rule, found.confidence)


def _place(out: Engagement, draft: Draft, analysis: Analysis) -> None:
    found = draft.place
    if found is None or draft.kind == "call":
        return
    out.place = Place(found.venue, found.city, found.country)
    span = (analysis.span(*found.span),)
    for name, value in (("venue", found.venue), ("city", found.city), ("country", found.country)):
        if value:
            out.why.give(f"place.{name}", span, found.rule, found.confidence)


def _participation(out: Engagement, k: int, party: Party, trigger: Span) -> Participation:
    evidence = party.spans or [trigger]
    person = Participation(
        party.name, party.kind, party.office, party.rank, party.represents, list(party.also), party.role, list(evidence)
    )
    path = f"participants.{k}"
    spans = tuple(evidence)
    out.why.give(f"{path}.name", spans, "name", 0.9)
    out.why.give(f"{path}.kind", spans, f"mention:{party.kind}", 0.95)
    told = (party.office_span,) if party.office_span else spans
    if party.office:
        out.why.give(f"{path}.office", told, "office", 0.85)
    if party.rank:
        out.why.give(f"{path}.rank", told, "office-rank", 0.85)
    side = (party.side_span,) if party.side_span else spans
    if party.represents:
        out.why.give(f"{path}.represents", side, party.side_rule or "side", party.side_confidence)
    for n in range(len(party.also)):
        out.why.give(f"{path}.also_represents.{n}", side, party.side_rule or "side", party.side_confidence)
    if party.role:
        out.why.give(f"{path}.role", spans, "role", 0.8)
    return person
