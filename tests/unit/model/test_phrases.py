import pytest

from dragoman.model.engagement import Engagement, Participation, Place
from dragoman.model.phrases import (
    company_phrase,
    count_phrase,
    date_phrase,
    kind_phrase,
    person_phrase,
    place_phrase,
    side_phrase,
)


@pytest.mark.parametrize(
    ("start", "end", "precision", "phrase"),
    [
        ("2024-06-12", "2024-06-12", "day", "2024-06-12"),
        ("2024-06-12", "2024-06-13", "span", "2024-06-12…13"),
        ("2024-06-30", "2024-07-01", "span", "2024-06-30…07-01"),
        ("2024-12-31", "2025-01-01", "within", "in 2024-12-31…2025-01-01"),
        ("XXXX-06-12", "XXXX-06-13", "span", "XXXX-06-12…13"),
        ("2024-06", "2024-06", "month", "2024-06"),
        ("2024-01", "2024-06", "within", "in 2024-01…06"),
        (None, None, "none", ""),
    ],
)
def test_dates_are_said_shortly(start: str | None, end: str | None, precision: str, phrase: str) -> None:
    assert date_phrase(start, end, precision) == phrase


def test_two_sides_are_with_each_other() -> None:
    engagement = Engagement(
        "meeting",
        participants=[
            Participation("Hikmet Hajiyev", "person", represents="AZE"),
            Participation("Javier Colomina", "person", represents="NATO"),
        ],
    )
    assert company_phrase(engagement) == "Hikmet Hajiyev (AZE) with Javier Colomina (NATO)"


def test_three_sides_are_listed_and_many_of_one_side_are_counted() -> None:
    people = [Participation(f"P{n}", "person", represents="POL") for n in range(5)]
    people += [Participation("LTU", "state", represents="LTU"), Participation("X Y", "person")]
    assert company_phrase(Engagement("session", participants=people), most=2) == "P0, P1 +3 (POL), LTU, X Y (?)"


def test_a_participant_has_office_and_sides() -> None:
    chair = Participation("Ana Lind", "person", "Foreign Minister", represents="FIN", also_represents=["OSCE"])
    assert person_phrase(chair) == "Ana Lind, Foreign Minister (FIN+OSCE)"
    assert side_phrase(Participation("both sides", "group", also_represents=["EST", "LVA"])) == "EST+LVA"


def test_places_leave_out_what_is_not_known() -> None:
    assert place_phrase(Place(None, "Brussels", "BEL")) == "Brussels, BEL"
    assert place_phrase(Place("Akorda", None, "KAZ"), venue=True) == "Akorda, KAZ"
    assert place_phrase(Place()) == ""


def test_kinds_say_what_is_out_of_the_ordinary() -> None:
    assert kind_phrase(Engagement("visit", rank="state")) == "state visit"
    assert kind_phrase(Engagement("call", status="planned", background=True)) == "planned call (recalled)"


def test_counts_are_words() -> None:
    assert [count_phrase(n, "engagement") for n in (0, 1, 2000)] == [
        "0 engagements",
        "1 engagement",
        "2,000 engagements",
    ]
