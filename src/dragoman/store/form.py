"""The way back from the interchange form to a Reading."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dragoman.model.document import Document
from dragoman.model.engagement import Engagement, Participation, Place, Topic
from dragoman.model.event import Event, EventActor
from dragoman.model.evidence import Reasons, Span, Why
from dragoman.model.instrument import Instrument
from dragoman.model.reading import Coder, Reading
from dragoman.model.stance import Holder, Stance

Form = Mapping[str, Any]


def reading_from_form(form: Form, document: Document, coder: Coder) -> Reading:
    """The Reading that the claims of a form are; document and coder are those that it is told."""
    return Reading(
        document=document,
        coder=coder,
        engagements=[engagement_from_form(claim) for claim in form["engagements"]],
        stances=[_stance(claim) for claim in form["stances"]],
        instruments=[_instrument(claim) for claim in form["instruments"]],
        events=[_event(claim) for claim in form["events"]],
    )


def engagement_from_form(form: Form) -> Engagement:
    """One engagement of a form."""
    plain = _without(form, "place", "participants", "topics", "flags", "evidence", "why")
    return Engagement(
        **plain,
        flags=list(form["flags"]),
        place=Place(**form["place"]),
        participants=[_participation(one) for one in form["participants"]],
        topics=[Topic(one["text"], one["concept"], _spans(one["evidence"])) for one in form["topics"]],
        evidence=_spans(form["evidence"]),
        why=_reasons(form),
    )


def _participation(form: Form) -> Participation:
    return Participation(**_without(form, "evidence"), evidence=_spans(form["evidence"]))


def _stance(form: Form) -> Stance:
    holder = None if form["holder"] is None else Holder(**form["holder"])
    plain = _without(form, "holder", "evidence", "why")
    return Stance(**plain, holder=holder, evidence=_spans(form["evidence"]), why=_reasons(form))


def _instrument(form: Form) -> Instrument:
    return Instrument(**_without(form, "evidence", "why"), evidence=_spans(form["evidence"]), why=_reasons(form))


def _event(form: Form) -> Event:
    plain = _without(form, "source", "target", "place", "evidence", "why")
    return Event(
        **plain,
        source=[_event_actor(one) for one in form["source"]],
        target=[_event_actor(one) for one in form["target"]],
        place=Place(**form["place"]),
        evidence=_spans(form["evidence"]),
        why=_reasons(form),
    )


def _event_actor(form: Form) -> EventActor:
    return EventActor(**_without(form, "evidence"), evidence=_spans(form["evidence"]))


def _without(form: Form, *fields: str) -> dict[str, Any]:
    return {field: value for field, value in form.items() if field not in fields}


def _spans(forms: Sequence[Form]) -> list[Span]:
    return [Span(form["start"], form["end"], form.get("in") == "title") for form in forms]


def _reasons(form: Form) -> Reasons:
    why = form.get("why") or {}
    return Reasons(
        {path: Why(tuple(_spans(one["evidence"])), one["rule"], one["confidence"]) for path, one in why.items()}
    )
