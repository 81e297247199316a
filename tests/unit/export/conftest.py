"""An engagement as a record gives it."""

from __future__ import annotations

import pytest
from made_up import CODER, document, person

from dragoman.model.engagement import Engagement, Place, Topic
from dragoman.model.evidence import Span
from dragoman.store.stored import StoredEngagement


@pytest.fixture
def stored() -> StoredEngagement:
    """A planned session with two participants."""
    engagement = Engagement(
        kind="session",
        id="g1",
        format="NATO + Azerbaijan",
        status="planned",
        start="2024-06-12",
        end="2024-06-13",
        date_precision="within",
        date_basis="text",
        place=Place("headquarters", "Brussels", "BEL"),
        participants=[
            person("Hikmet Hajiyev", "AZE", "Assistant | Head", also_represents=["TUR"], evidence=[Span(0, 14)]),
            person("James Appathurai", "NATO"),
        ],
        topics=[Topic("energy security"), Topic("COP29")],
        part_of="g0",
        evidence=[Span(15, 22)],
    )
    engagement.why.give("kind", (Span(15, 22),), "frame", 0.9)
    engagement.why.give("participants.0.name", (Span(0, 14),), "name", 0.8)
    told = document("Hikmet Hajiyev will sit down with James Appathurai.", external_id="x1", url="https://example.org")
    told.id = "d1"
    return StoredEngagement("g1", engagement, told, "e3", CODER)
