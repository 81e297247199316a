"""What counts as a fact, worked out by hand on one meeting."""

from collections import Counter
from typing import Any

import pytest

from dragoman.evaluation.claims import claims_from_form
from dragoman.evaluation.comparing import compare
from dragoman.evaluation.facts import Comparison, Site

from .conftest import Form, form, meeting, person, praise, span


def compared(gold: Form, read: Form) -> Comparison:
    return compare(claims_from_form(gold, "gold"), claims_from_form(read, "read"), "2024-06-11")


def wrong(comparison: Comparison) -> list[str]:
    return sorted(fact.field for fact in comparison.facts if not fact.right)


def added(comparison: Comparison) -> list[str]:
    return sorted(addition.field for addition in comparison.additions)


def of_meeting(**changed: Any) -> Comparison:
    return compared(form(engagements=[meeting()]), form(engagements=[meeting(**changed)]))


def test_a_perfect_reading_has_every_fact_right() -> None:
    gold = form(engagements=[meeting()], stances=[praise()])
    comparison = compared(gold, gold)
    assert Counter(fact.field for fact in comparison.facts) == {
        "engagement": 1, "kind": 1, "status": 1, "evidence": 1, "date": 2, "date precision": 1, "country": 1, "city": 1,
        "participant": 2, "full name": 2, "represents": 2, "topic": 1,
        "stance": 1, "stance kind": 1, "stance evidence": 1, "stance holder": 1,
    }  # fmt: skip
    assert wrong(comparison) == [] and added(comparison) == []


def test_an_engagement_that_was_not_found_is_one_wrong_fact() -> None:
    comparison = compared(form(engagements=[meeting()]), form())
    assert [(fact.field, fact.right) for fact in comparison.facts] == [("engagement", False)]


@pytest.mark.parametrize(
    ("changed", "fields"),
    [
        ({"kind": "call"}, ["kind"]),
        ({"status": "planned"}, ["status"]),
        ({"rank": "official"}, ["rank"]),  # invented
        ({"format": "C5+1"}, ["format"]),  # invented
        ({"end": "2024-06-11", "date_precision": "span"}, ["date", "date precision"]),
        ({"place": {"venue": "a palace", "city": None, "country": "NOR"}}, ["city"]),  # venues are not counted
        ({"part_of": "e9"}, ["part_of"]),
        ({"evidence": [span("praised")]}, ["evidence"]),
        ({"background": True}, ["engagement"]),
        ({"domestic": True}, []),  # with two sides it counts as current
        (
            {"participants": [person("Lind", "FIN"), person("Bo Ek", "SWE", "minister")]},
            ["full name", "office", "represents"],
        ),
        ({"topics": [{"text": "fisheries"}]}, ["topic"]),
    ],
)
def test_what_is_read_otherwise_is_wrong(changed: Form, fields: list[str]) -> None:
    assert wrong(of_meeting(**changed)) == fields


def test_what_gold_does_not_have_is_added() -> None:
    people = [person("Ada Lind", "FIN"), person("Bo Ek", "NOR"), person("Cai Ma", "CHN")]
    comparison = of_meeting(participants=people, topics=[{"text": "trade"}, {"text": "fisheries"}])
    assert added(comparison) == ["participant", "topic"]
    assert [one.read_at for one in comparison.additions] == [
        Site("engagements", 0, "participants.2.name"),
        Site("engagements", 0, "topics.1.text"),
    ]


def test_leaving_out_what_is_recalled_costs_nothing() -> None:
    assert compared(form(engagements=[meeting(background=True)]), form()).facts == []


def test_telling_what_is_recalled_as_news_costs_its_standing_and_counts_as_added() -> None:
    comparison = compared(form(engagements=[meeting(background=True)]), form(engagements=[meeting()]))
    assert wrong(comparison) == ["background"] and added(comparison) == ["engagement"]


def test_recalled_engagements_that_gold_does_not_have_are_counted_on_their_own() -> None:
    assert added(compared(form(), form(engagements=[meeting(background=True)]))) == ["recalled"]


def test_domestic_engagements_that_gold_does_not_have_are_not_counted() -> None:
    at_home = meeting(domestic=True, participants=[person("Ada Lind", "FIN"), person("Eva Sol", "FIN")])
    assert added(compared(form(), form(engagements=[at_home]))) == []


@pytest.mark.parametrize(
    ("start", "right"),
    [("2024-06-11", True), ("2024-06-08", True), ("2024-06-07", False), ("2024-06-12", False), (None, False)],
)
def test_a_date_that_no_words_tell_is_right_up_to_three_days_before_publication(start: str | None, right: bool) -> None:
    gold = form(engagements=[meeting(start="2024-06-11", end="2024-06-11", date_known=False)])
    read = form(engagements=[meeting(start=start, end=start)])
    dates = [fact.right for fact in compared(gold, read).facts if fact.field.startswith("date")]
    assert dates == [right]


def test_a_part_is_right_if_it_names_the_engagement_that_answers() -> None:
    visit = meeting(id="v", kind="visit", participants=[person("Ada Lind", "FIN")])
    gold = form(engagements=[visit, meeting(id="m", part_of="v")])
    read = form(engagements=[meeting(id="e0", part_of="e1"), {**visit, "id": "e1"}])
    facts = [fact for fact in compared(gold, read).facts if fact.field == "part_of"]
    assert [(fact.right, fact.at, fact.read_at) for fact in facts] == [
        (True, Site("engagements", 1, "part_of"), Site("engagements", 0, "part_of"))
    ]


def test_no_fact_of_a_part_whose_whole_was_not_found() -> None:
    visit = meeting(id="v", kind="visit", participants=[person("Eva Sol", "FIN")])
    comparison = compared(form(engagements=[visit, meeting(part_of="v")]), form(engagements=[meeting()]))
    assert wrong(comparison) == ["engagement"]


def test_a_stance_is_found_by_its_object_and_then_compared() -> None:
    gold = form(stances=[praise()])
    read = form(stances=[praise(kind="thank", holder={"name": "Bo Ek"}), praise(object="fisheries")])
    comparison = compared(gold, read)
    assert wrong(comparison) == ["stance holder", "stance kind"] and added(comparison) == ["stance"]


def test_an_instrument_of_a_day_is_right_where_gold_knows_the_month() -> None:
    treaty = {
        "id": "i0",
        "title": "treaty of friendship",
        "action": "signed",
        "parties": ["FIN", "NOR"],
        "date": "2024-06",
    }
    read = {**treaty, "date": "2024-06-10", "parties": ["NOR"], "evidence": [span("trade")]}
    comparison = compared(form(instruments=[{**treaty, "evidence": [span("trade")]}]), form(instruments=[read]))
    assert wrong(comparison) == ["instrument parties"]
    assert len(comparison.facts) == 5


def test_boilerplate_that_hides_evidence_is_wrong() -> None:
    gold, read = form(engagements=[meeting()]), form(engagements=[meeting()])
    read["document"]["boilerplate"] = [{"start": 0, "end": 100}]
    assert wrong(compared(gold, read)) == ["boilerplate"]
