"""A reading comes back from the interchange form as it was."""

from __future__ import annotations

import json

import made_up

from dragoman.model.engagement import Engagement, Participation, Place, Topic
from dragoman.model.event import Event, EventActor
from dragoman.model.evidence import Span
from dragoman.model.instrument import Instrument
from dragoman.model.reading import Reading
from dragoman.model.stance import Holder, Stance
from dragoman.store.form import reading_from_form


def full_reading() -> Reading:
    """A reading with something in every field."""
    document = made_up.document(title="Talks", url="https://example.org/1", external_id="x1")
    who = Participation(
        "A", "person", "minister", "minister", "AZE", ["OSCE"], "host", [Span(0, 3), Span(0, 2, title=True)]
    )
    engagement = Engagement(
        kind="session",
        id="e0",
        rank="working",
        format="NATO + Azerbaijan",
        status="planned",
        background=True,
        domestic=True,
        start="2024-06-12",
        end="2024-06-13",
        date_precision="within",
        date_basis="inferred",
        flags=["year-contradicted"],
        place=Place("hall", "Brussels", "BEL"),
        participants=[who],
        topics=[Topic("energy", "ENERGY", [Span(4, 7)])],
        part_of="e9",
        attribution="B",
        evidence=[Span(4, 7)],
    )
    engagement.why.give("kind", (Span(4, 7), Span(0, 5, title=True)), "frame", 0.875)
    stance = Stance("welcome", "talks", "s0", Holder("A", "person", "AZE", ["OSCE"]), "B", "e0", "C", [Span(0, 3)])
    stance.why.give("kind", (Span(0, 3),), "verb", 1.0)
    instrument = Instrument("memorandum", "signed", "i0", ["AZE", "NATO"], "2024-06", [Span(0, 3)])
    event = Event(
        "CONSULT",
        id="v0",
        mode="meet",
        contexts=["diplomatic"],
        cameo="036",
        quad=1,
        goldstein=4.0,
        intensity=0.5,
        source=[EventActor("A", "AZE", 373, "GOV", True, [Span(0, 3)])],
        target=[EventActor("N", primary=False)],
        date="2024-06-12",
        place=Place(city="Brussels"),
        engagement="e0",
        evidence=[Span(4, 7)],
    )
    return Reading(document, made_up.CODER, [engagement], [stance, Stance("deny", "it")], [instrument], [event])


def test_a_reading_comes_back_as_it_was() -> None:
    reading = full_reading()
    form = json.loads(json.dumps(reading.to_json()))
    assert reading_from_form(form, reading.document, reading.coder) == reading


def test_a_form_without_reasons_is_taken_too() -> None:
    reading = full_reading()
    back = reading_from_form(reading.to_json(why=False), reading.document, reading.coder)
    assert back.engagements[0].why.by_path == {}
    assert back.engagements[0].participants == reading.engagements[0].participants


def test_quotes_in_a_form_do_not_disturb() -> None:
    reading = full_reading()
    assert reading_from_form(reading.to_json(quotes=True), reading.document, reading.coder) == reading
