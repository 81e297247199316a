"""Which values of a reading are right, worked out by hand."""

from typing import Any

from dragoman.evaluation.claims import claims_from_form
from dragoman.evaluation.evaluating import evaluate
from dragoman.evaluation.gold import GoldDocument
from dragoman.evaluation.judged import judged_values

from .conftest import Form, form, meeting, person, praise


def judged(gold: Form, read: Form) -> dict[str, bool]:
    document = GoldDocument("a", claims_from_form(gold, "gold"), part="work")
    documents = evaluate([document], {"a": claims_from_form(read, "read")})
    return {value.field: value.right for value in judged_values(documents)}


def because(claim: Form, *paths: str) -> Form:
    return {**claim, "why": {path: {"evidence": [], "rule": "a:rule", "confidence": 0.7} for path in paths}}


def one(*paths: str, **changed: Any) -> Form:
    return form(engagements=[because(meeting(**changed), *paths)])


GOLD = form(engagements=[meeting()])


def test_values_of_an_engagement_that_gold_has() -> None:
    read = one("kind", "place.city", "start", "participants.1.represents", "participants.1.role", end="2024-06-12")
    assert judged(GOLD, read) == {
        "engagements.kind": True,
        "engagements.place.city": True,
        "engagements.start": True,
        "engagements.participants.represents": True,
    }  # of roles gold says nothing


def test_sides_of_one_participant_are_right_or_wrong_together() -> None:
    people = [person("Ada Lind", "FIN"), {**person("Bo Ek", "NOR"), "also_represents": ["NB8"]}]
    read = one("participants.1.represents", "participants.1.also_represents.0", participants=people)
    assert judged(GOLD, read) == {
        "engagements.participants.represents": False,
        "engagements.participants.also_represents": False,
    }


def test_the_kind_stands_for_the_engagement() -> None:
    assert judged(GOLD, one("kind", kind="call")) == {"engagements.kind": False}
    assert judged(form(), one("kind", "place.city")) == {"engagements.kind": False}  # its city cannot be judged


def test_what_is_recalled_is_right_if_it_is_read_as_recalled() -> None:
    gold = form(engagements=[meeting(background=True)])
    assert judged(gold, one("kind", background=True)) == {"engagements.kind": True}
    assert judged(gold, one("kind")) == {"engagements.kind": False}


def test_domestic_engagements_that_gold_does_not_have_are_not_judged() -> None:
    assert judged(form(), one("kind", domestic=True, participants=[person("Ada Lind", "FIN")])) == {}


def test_participants_that_gold_does_not_have_are_wrong() -> None:
    read = one("participants.2.name", participants=[*meeting()["participants"], person("Cai Ma", "CHN")])
    assert judged(GOLD, read) == {"engagements.participants.name": False}


def test_stances() -> None:
    gold = form(stances=[praise()])
    assert judged(gold, form(stances=[because(praise(kind="thank"), "kind", "object", "holder.name")])) == {
        "stances.kind": False,
        "stances.object": True,
        "stances.holder.name": True,
    }
