"""The interchange form, version 1: pydantic models for its JSON Schema, and the way from a Reading to it.

`dragoman read --format jsonl`, the API, exports and gold use these objects. `FORM` changes only with a
note on compatibility in docs/.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from dragoman.model.engagement import Engagement, Kind, Participation, Place, Status, Topic
from dragoman.model.event import Event, EventActor
from dragoman.model.evidence import Reasons, Span
from dragoman.model.instrument import Instrument
from dragoman.model.stance import Stance

if TYPE_CHECKING:
    from dragoman.model.reading import Reading

FORM = 1


class _Form(BaseModel):
    model_config = ConfigDict(extra="forbid")


class EvidenceForm(_Form):
    """A stretch of the canonical text, or of the title given apart."""

    start: int
    end: int
    quote: str | None = None
    in_: Literal["title"] | None = Field(default=None, alias="in")


class WhyForm(_Form):
    """How a value was come by."""

    evidence: list[EvidenceForm]
    rule: str
    confidence: float = Field(ge=0, le=1)


class CoderForm(_Form):
    version: str
    pipeline: str
    codebook: str


class StretchForm(_Form):
    start: int
    end: int
    quote: str | None = None


class DocumentForm(_Form):
    id: str | None
    external_id: str | None
    path: str | None
    url: str | None
    outlet: str | None
    home: str | None
    language: str | None
    published: str | None
    title: str | None
    chars: int
    boilerplate: list[StretchForm]
    unread: str | None


class PlaceForm(_Form):
    venue: str | None
    city: str | None
    country: str | None


class ParticipantForm(_Form):
    name: str
    kind: Literal["person", "state", "organization", "group"]
    office: str | None
    rank: str | None
    represents: str | None
    also_represents: list[str]
    role: str | None
    evidence: list[EvidenceForm]


class TopicForm(_Form):
    text: str
    concept: str | None
    evidence: list[EvidenceForm]


class EngagementForm(_Form):
    id: str
    kind: Kind
    rank: str | None
    format: str | None
    status: Status
    background: bool
    domestic: bool
    start: str | None
    end: str | None
    date_precision: Literal["day", "span", "within", "month", "year", "none"]
    date_basis: Literal["text", "published", "inferred"] | None
    flags: list[str]
    place: PlaceForm
    participants: list[ParticipantForm]
    topics: list[TopicForm]
    part_of: str | None
    attribution: str | None
    evidence: list[EvidenceForm]
    why: dict[str, WhyForm] | None = None


class HolderForm(_Form):
    name: str
    kind: str | None
    represents: str | None
    also_represents: list[str]


class StanceForm(_Form):
    id: str
    holder: HolderForm | None
    kind: str
    object: str
    addressee: str | None
    engagement: str | None
    attribution: str | None
    evidence: list[EvidenceForm]
    why: dict[str, WhyForm] | None = None


class InstrumentForm(_Form):
    id: str
    title: str
    action: str
    parties: list[str]
    date: str | None
    evidence: list[EvidenceForm]
    why: dict[str, WhyForm] | None = None


class EventActorForm(_Form):
    text: str
    country: str | None
    cow: int | None
    sector: str | None
    primary: bool
    evidence: list[EvidenceForm]


class EventForm(_Form):
    id: str
    scheme: str
    type: str
    mode: str | None
    contexts: list[str]
    cameo: str | None
    quad: int | None
    goldstein: float | None
    intensity: float | None
    source: list[EventActorForm]
    target: list[EventActorForm]
    date: str | None
    place: PlaceForm
    engagement: str | None
    evidence: list[EvidenceForm]
    why: dict[str, WhyForm] | None = None


class ReadingForm(_Form):
    """One document as read: the object that `dragoman read --format jsonl` prints on one line."""

    form: Literal[1]
    coder: CoderForm
    document: DocumentForm
    engagements: list[EngagementForm]
    stances: list[StanceForm]
    instruments: list[InstrumentForm]
    events: list[EventForm]


def json_schema() -> dict[str, Any]:
    """The JSON Schema of one line of `dragoman read --format jsonl`."""
    return ReadingForm.model_json_schema(by_alias=True)


class _Writer:
    """Turns the parts of one reading into plain objects."""

    def __init__(self, reading: Reading, why: bool, quotes: bool) -> None:
        self.text = reading.document.text
        self.title = reading.document.title or ""
        self.why = why
        self.quotes = quotes

    def span(self, span: Span) -> dict[str, Any]:
        out: dict[str, Any] = {"start": span.start, "end": span.end}
        if self.quotes:
            out["quote"] = (self.title if span.title else self.text)[span.start : span.end]
        if span.title:
            out["in"] = "title"
        return out

    def spans(self, spans: Iterable[Span]) -> list[dict[str, Any]]:
        return [self.span(s) for s in spans]

    def reasons(self, reasons: Reasons) -> dict[str, Any]:
        if not self.why:
            return {}
        return {
            "why": {
                path: {
                    "evidence": self.spans(why.evidence),
                    "rule": why.rule,
                    "confidence": round(why.confidence, 3),
                }
                for path, why in reasons.by_path.items()
            }
        }

    def participant(self, p: Participation) -> dict[str, Any]:
        return {
            "name": p.name,
            "kind": p.kind,
            "office": p.office,
            "rank": p.rank,
            "represents": p.represents,
            "also_represents": list(p.also_represents),
            "role": p.role,
            "evidence": self.spans(p.evidence),
        }

    def topic(self, t: Topic) -> dict[str, Any]:
        return {"text": t.text, "concept": t.concept, "evidence": self.spans(t.evidence)}

    def engagement(self, e: Engagement) -> dict[str, Any]:
        return {
            "id": e.id,
            "kind": e.kind,
            "rank": e.rank,
            "format": e.format,
            "status": e.status,
            "background": e.background,
            "domestic": e.domestic,
            "start": e.start,
            "end": e.end,
            "date_precision": e.date_precision,
            "date_basis": e.date_basis,
            "flags": list(e.flags),
            "place": _place(e.place),
            "participants": [self.participant(p) for p in e.participants],
            "topics": [self.topic(t) for t in e.topics],
            "part_of": e.part_of,
            "attribution": e.attribution,
            "evidence": self.spans(e.evidence),
            **self.reasons(e.why),
        }

    def stance(self, s: Stance) -> dict[str, Any]:
        holder = s.holder and {
            "name": s.holder.name,
            "kind": s.holder.kind,
            "represents": s.holder.represents,
            "also_represents": list(s.holder.also_represents),
        }
        return {
            "id": s.id,
            "holder": holder,
            "kind": s.kind,
            "object": s.object,
            "addressee": s.addressee,
            "engagement": s.engagement,
            "attribution": s.attribution,
            "evidence": self.spans(s.evidence),
            **self.reasons(s.why),
        }

    def instrument(self, i: Instrument) -> dict[str, Any]:
        return {
            "id": i.id,
            "title": i.title,
            "action": i.action,
            "parties": list(i.parties),
            "date": i.date,
            "evidence": self.spans(i.evidence),
            **self.reasons(i.why),
        }

    def event_actor(self, a: EventActor) -> dict[str, Any]:
        return {
            "text": a.text,
            "country": a.country,
            "cow": a.cow,
            "sector": a.sector,
            "primary": a.primary,
            "evidence": self.spans(a.evidence),
        }

    def event(self, e: Event) -> dict[str, Any]:
        return {
            "id": e.id,
            "scheme": e.scheme,
            "type": e.type,
            "mode": e.mode,
            "contexts": list(e.contexts),
            "cameo": e.cameo,
            "quad": e.quad,
            "goldstein": e.goldstein,
            "intensity": e.intensity,
            "source": [self.event_actor(a) for a in e.source],
            "target": [self.event_actor(a) for a in e.target],
            "date": e.date,
            "place": _place(e.place),
            "engagement": e.engagement,
            "evidence": self.spans(e.evidence),
            **self.reasons(e.why),
        }


def _place(place: Place) -> dict[str, Any]:
    return {"venue": place.venue, "city": place.city, "country": place.country}


def reading_to_form(reading: Reading, *, why: bool, quotes: bool) -> dict[str, Any]:
    """The reading as plain objects in the interchange form, version 1."""
    write, doc, coder = _Writer(reading, why, quotes), reading.document, reading.coder
    return {
        "form": FORM,
        "coder": {"version": coder.version, "pipeline": coder.pipeline, "codebook": coder.codebook},
        "document": {
            "id": doc.id,
            "external_id": doc.external_id,
            "path": doc.path,
            "url": doc.url,
            "outlet": doc.outlet,
            "home": doc.home,
            "language": doc.language,
            "published": doc.published,
            "title": doc.title,
            "chars": len(doc.text),
            "boilerplate": write.spans(doc.boilerplate),
            "unread": doc.unread,
        },
        "engagements": [write.engagement(e) for e in reading.engagements],
        "stances": [write.stance(s) for s in reading.stances],
        "instruments": [write.instrument(i) for i in reading.instruments],
        "events": [write.event(e) for e in reading.events],
    }
