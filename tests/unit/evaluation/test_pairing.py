from dragoman.evaluation.claims import Claims, claims_from_form
from dragoman.evaluation.pairing import pair, pair_engagements, pair_participants
from dragoman.model.engagement import Participation

from .conftest import form, meeting, person


def test_the_likest_are_paired_first_and_each_once() -> None:
    likeness = {("a", "x"): 0.9, ("a", "y"): 1.0, ("b", "y"): 0.95, ("b", "x"): 0.2}
    assert pair("ab", "xy", lambda gold, read: likeness[gold, read], 0.5) == {0: 1}
    assert pair("ab", "xy", lambda gold, read: likeness[gold, read], 0.1) == {0: 1, 1: 0}


def test_of_equals_those_that_stand_first_are_paired() -> None:
    assert pair("ab", "xyz", lambda gold, read: 1.0, 0.5) == {0: 0, 1: 1}


def _claims(*engagements: object) -> Claims:
    return claims_from_form(form(engagements=list(engagements)), "test")  # type: ignore[arg-type]


def test_engagements_without_a_common_participant_are_not_paired() -> None:
    other = meeting(participants=[person("Cai Ma", "CHN"), person("Dee Po", "LVA")])
    assert pair_engagements(_claims(meeting()), _claims(other)) == {}


def test_a_common_format_pairs_sessions_without_a_common_participant() -> None:
    gold = meeting(kind="session", format="C5+1", participants=[person("Ada Lind", "FIN")])
    read = meeting(kind="session", format="C5+1", participants=[person("Cai Ma", "CHN")])
    # kind 1, sides differ, date 0.5, news 0.2, format 0.5: over the least of 1.2
    assert pair_engagements(_claims(gold), _claims(read)) == {0: 0}


def test_a_state_is_paired_by_its_code_and_a_person_is_not() -> None:
    state, renamed = (
        Participation("Turkey", "state", represents="TUR"),
        Participation("Ankara", "state", represents="TUR"),
    )
    man, other = (
        Participation("Ada Lind", "person", represents="FIN"),
        Participation("Eva Sol", "person", represents="FIN"),
    )
    assert pair_participants([state, man], [other, renamed]) == {0: 1}
