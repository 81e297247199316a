"""What is not sure enough is left out or unknown, and what is left keeps its reasons."""

from dragoman.model.document import Document
from dragoman.model.engagement import Engagement, Participation, Place, Topic
from dragoman.model.evidence import Reasons, Span, Why
from dragoman.model.instrument import Instrument
from dragoman.model.reading import Coder, Reading
from dragoman.model.stance import Holder, Stance
from dragoman.query.confident import confident_engagement, confident_reading


def because(**confidences: float) -> Reasons:
    """Reasons by path; two underlines stand for a point."""
    return Reasons({path.replace("__", "."): Why((Span(0, 3),), "rule", sure) for path, sure in confidences.items()})


def meeting(**confidences: float) -> Engagement:
    people = [
        Participation("Ada Lind", "person", "minister", represents="FIN"),
        Participation("Bo Ek", "person", "premier"),
    ]
    return Engagement(
        "meeting", "e0", format="C5+1", start="2024-06-10", end="2024-06-10", date_precision="day", date_basis="text",
        place=Place(None, "Oslo", "NOR"), participants=people, topics=[Topic("trade"), Topic("energy")],
        why=because(**confidences),
    )  # fmt: skip


def reading(
    *engagements: Engagement, stances: list[Stance] | None = None, instruments: list[Instrument] | None = None
) -> Reading:
    return Reading(Document("text"), Coder("0", "p", "c"), list(engagements), stances or [], instruments or [])


def test_an_engagement_that_is_not_sure_is_left_out() -> None:
    sure, unsure = meeting(kind=0.9), meeting(kind=0.7)
    assert confident_reading(reading(sure, unsure), 0.8).engagements == [sure]


def test_values_that_are_not_sure_are_unknown() -> None:
    kept = confident_engagement(meeting(kind=0.9, place__city=0.5, place__country=0.9, format=0.5), 0.8)
    assert (kept.place, kept.format) == (Place(None, None, "NOR"), None)
    assert set(kept.why.by_path) == {"kind", "place.country"}


def test_a_date_is_unknown_as_a_whole() -> None:
    kept = confident_engagement(meeting(kind=0.9, start=0.5, end=0.9, date_precision=0.9, date_basis=0.9), 0.8)
    assert (kept.start, kept.end, kept.date_precision, kept.date_basis) == (None, None, "none", None)
    assert set(kept.why.by_path) == {"kind"}


def test_a_day_is_known_by_its_start_and_a_stretch_by_both_ends() -> None:
    day, stretch = meeting(start=0.9, end=0.5), meeting(start=0.9, end=0.5)
    stretch.end = "2024-06-12"
    assert confident_engagement(day, 0.8).end == "2024-06-10"
    assert set(confident_engagement(day, 0.8).why.by_path) == {"start", "end"}
    assert confident_engagement(stretch, 0.8).start is None


def test_participants_and_topics_are_left_out_and_the_reasons_of_others_follow() -> None:
    unsure = meeting(
        participants__0__name=0.5, participants__0__office=0.9, participants__1__name=0.9, participants__1__office=0.5,
        participants__1__kind=0.3, topics__0__text=0.3, topics__1__text=0.85,
    )  # fmt: skip
    kept = confident_engagement(unsure, 0.8)
    assert [(one.name, one.office) for one in kept.participants] == [("Bo Ek", None)]
    assert [topic.text for topic in kept.topics] == ["energy"]
    assert {path: why.confidence for path, why in kept.why.by_path.items()} == {
        "participants.0.name": 0.9,
        "participants.0.kind": 0.3,  # a participant cannot be without
        "topics.0.text": 0.85,
    }


def test_what_has_no_reason_is_kept_and_the_reading_is_not_changed() -> None:
    one = meeting(place__city=0.1)
    kept = confident_reading(reading(one), 0.99).engagements[0]
    assert (kept.start, kept.participants[0].office, kept.place.city) == ("2024-06-10", "minister", None)
    assert one.place.city == "Oslo" and "place.city" in one.why.by_path


def test_no_part_of_what_was_left_out() -> None:
    visit, part = meeting(kind=0.5), meeting(kind=0.9, part_of=0.9)
    visit.id, part.id, part.part_of = "e1", "e0", "e1"
    (kept,) = confident_reading(reading(visit, part), 0.8).engagements
    assert kept.part_of is None and "part_of" not in kept.why.by_path
    assert part.part_of == "e1"


def test_stances_and_instruments() -> None:
    sure = Stance(
        "praise",
        "Norway",
        "s0",
        Holder("Ada Lind"),
        why=because(kind=0.9, object=0.9, holder__name=0.5, holder__represents=0.9),
    )
    unsure = Stance("thank", "Norway", "s1", why=because(kind=0.5, object=0.9))
    treaty = Instrument(
        "treaty", "signed", "i0", ["FIN", "NOR"], "2024", why=because(title=0.9, action=0.9, parties__1=0.5, date=0.9)
    )
    kept = confident_reading(reading(stances=[sure, unsure], instruments=[treaty]), 0.8)
    assert [(one.id, one.holder) for one in kept.stances] == [("s0", None)]
    assert set(kept.stances[0].why.by_path) == {"kind", "object"}
    assert [(one.parties, one.date) for one in kept.instruments] == [([], "2024")]
