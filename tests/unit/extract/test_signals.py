"""What speaks for a value is told from the claim that it stands in, in words of the calibration table."""

from dragoman.extract.signals import ReasonedValue, reasoned_values
from dragoman.model.engagement import Engagement, Participation, Topic
from dragoman.model.evidence import Span
from dragoman.model.instrument import Instrument
from dragoman.model.stance import Stance

MET = Span(10, 30)


def engagement() -> Engagement:
    people = [
        Participation("Ada Lind", "person", "minister", represents="FIN", evidence=[Span(0, 8)]),
        Participation("Turkish foreign minister", "person", "Turkish foreign minister", evidence=[Span(14, 38)]),
    ]
    one = Engagement(
        "meeting", date_basis="text", participants=people, topics=[Topic("trade and energy")], evidence=[MET]
    )
    one.why.give("kind", (MET,), "frame:verb:meet:meeting", 0.85)
    one.why.give("participants.1.name", (MET,), "name", 0.9)
    one.why.give("topics.0.text", (MET,), "topic", 0.75)
    return one


def values(
    *, stances: list[Stance] | None = None, instruments: list[Instrument] | None = None
) -> dict[str, ReasonedValue]:
    return {one.path: one for one in reasoned_values([engagement()], stances or [], instruments or [])}


def test_a_rule_counts_with_the_wider_ones_that_it_belongs_to() -> None:
    rules = [signal for signal in values()["kind"].signals if signal.startswith("rule=")]
    assert rules == ["rule=frame", "rule=frame:verb", "rule=frame:verb:meet", "rule=frame:verb:meet:meeting"]


def test_an_engagement_is_told_by_its_sides_people_date_and_standing() -> None:
    signals = values()["kind"].signals
    assert {"kind=meeting", "status=held", "dated=text", "part=no", "recalled=no", "sides=1", "named=1"} <= set(signals)


def test_a_participant_has_signals_of_its_own_beside_those_of_its_engagement() -> None:
    signals = set(values()["participants.1.name"].signals)
    assert {"office=name", "side=no", "words=4", "place-in-list=1", "beside-trigger=yes", "kind=meeting"} <= signals
    assert not any(signal.startswith("place-in-list") for signal in values()["kind"].signals)


def test_a_topic_by_its_words() -> None:
    assert {"words=4", "capital=no", "topics=1"} <= set(values()["topics.0.text"].signals)


def test_fields_are_paths_without_numbers() -> None:
    assert {one.field for one in values().values()} == {
        "engagements.kind",
        "engagements.participants.name",
        "engagements.topics.text",
    }


def test_stances_and_instruments() -> None:
    stance, treaty = Stance("support", "that talks go on"), Instrument("Treaty", "signed", parties=["FIN"])
    stance.why.give("object", (MET,), "quoted", 0.7)
    treaty.why.give("title", (MET,), "instrument", 0.7)
    found = values(stances=[stance], instruments=[treaty])
    assert {"kind=support", "words=4", "clause=yes", "rule=quoted"} <= set(found["object"].signals)
    assert {"action=signed", "words=1", "parties=yes", "instruments=1"} <= set(found["title"].signals)
