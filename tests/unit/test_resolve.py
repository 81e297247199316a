"""A claim is known by where it stands in its document, not by what was made of it."""

from __future__ import annotations

from dataclasses import replace

from made_up import document, person, read

from dragoman.model.engagement import Engagement
from dragoman.model.evidence import Span
from dragoman.resolve import claims_of, resolve


def anchors(*engagements: Engagement) -> list[str]:
    return [claim.anchor for claim in claims_of("d1", engagements)]


def test_an_anchor_names_document_family_trigger_and_counterpart() -> None:
    (meeting,) = read(document("AZE met NATO")).engagements
    assert anchors(meeting) == ["d1|engagement|4-7|8-12"]


def test_an_anchor_outlives_corrections_of_everything_else() -> None:
    (meeting,) = read(document("AZE met NATO")).engagements
    corrected = replace(meeting, kind="call", status="planned", start="2024", id="e7", format="C5+1")
    assert anchors(corrected) == anchors(meeting)


def test_meetings_told_by_one_verb_are_told_apart_by_whom_was_met() -> None:
    host = person("A", "AZE", evidence=[Span(0, 1)])
    first, second = (
        Engagement("meeting", participants=[host, person(name, "EST", evidence=[span])], evidence=[Span(2, 5)])
        for name, span in (("B", Span(6, 7)), ("C", Span(12, 13)))
    )
    assert anchors(first, second) == ["d1|engagement|2-5|6-7", "d1|engagement|2-5|12-13"]


def test_claims_with_the_same_spans_still_have_anchors_of_their_own() -> None:
    bare = Engagement("message", evidence=[Span(2, 5, title=True)])
    assert anchors(bare, bare) == ["d1|engagement|title:2-5|-", "d1|engagement|title:2-5|-|2"]
    assert anchors(Engagement("message")) == ["d1|engagement|-|-"]


def test_each_claim_is_an_engagement_of_its_own() -> None:
    claims = claims_of("d1", read(document("AZE met NATO. EST met LVA.")).engagements)
    assert resolve(claims) == [(claims[0],), (claims[1],)]
