"""A record gives what is sure enough."""

from __future__ import annotations

import io

import pytest
from made_up import document, person, reading

from dragoman.errors import QueryError
from dragoman.model.engagement import Engagement, Place
from dragoman.model.evidence import Span
from dragoman.query.filters import parse_filters
from dragoman.workflow.record import Record


def test_only_what_is_sure_enough_is_found_and_its_unsure_values_are_unknown(record: Record) -> None:
    sure = Engagement("meeting", "e0", place=Place(None, "Oslo", "NOR"), participants=[person("Ada Lind", "FIN")])
    unsure = Engagement("call", "e1", participants=[person("Ada Lind", "FIN")])
    by_hand = Engagement("visit", "e2", participants=[person("Ada Lind", "FIN")])
    for engagement, confidence in ((sure, 0.9), (unsure, 0.6)):
        engagement.why.give("kind", (Span(0, 1),), "rule", confidence)
    sure.why.give("place.city", (Span(0, 1),), "rule", 0.5)
    text = document("Lind went to Oslo.")
    record.add(text, reading(text, sure, unsure, by_hand))
    found = record.find(parse_filters(min_confidence=0.8))
    assert sorted(stored.engagement.kind for stored in found) == ["meeting", "visit"]  # who gave no confidence was sure
    assert record.count(parse_filters(min_confidence=0.8)) == 2
    (meeting,) = (stored.engagement for stored in found if stored.engagement.kind == "meeting")
    assert (meeting.place.city, meeting.place.country) == (None, "NOR")
    written = io.StringIO()
    assert record.export("jsonl", written, parse_filters(min_confidence=0.8)) == 2
    assert "Oslo" not in written.getvalue()
    with pytest.raises(QueryError, match="between 0 and 1"):
        parse_filters(min_confidence=80)
