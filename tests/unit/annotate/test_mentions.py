"""What is one mention, of whom, with which office and for which side, read with the real pipeline."""

from __future__ import annotations

import pytest

from dragoman.model.document import Document
from dragoman.model.mention import Mention
from dragoman.workflow.reading import Reader


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def mentions(reader: Reader, text: str) -> list[Mention]:
    (analysis,) = reader.analyse([Document(text, published="2026-06-13", language="en")])
    return analysis.mentions


@pytest.mark.parametrize(
    ("told", "name", "office", "side"),
    [
        ("Norwegian Foreign Minister Ana Lind", "Ana Lind", "Norwegian Foreign Minister", "NOR"),
        ("Norway's Foreign Minister Ana Lind", "Ana Lind", "Norway's Foreign Minister", "NOR"),
        ("the Minister of State of Qatar, Reem Al Jabri,", "Reem Al Jabri", "Minister of State of Qatar", "QAT"),
        ("Ana Lind (President of Finland)", "Ana Lind", "President of Finland", "FIN"),
        ("Foreign Minister Ana Lind (Norway)", "Ana Lind", "Foreign Minister", "NOR"),
        ("Fan Weiguo, Premier of Mongolia,", "Fan Weiguo", "Premier of Mongolia", "MNG"),
        ("Solène d'Aubigny-Le Goff, Ambassador of Chad,", "Solène d'Aubigny-Le Goff", "Ambassador of Chad", "TCD"),
        (
            "Assistant to the President of Georgia – Head of the Foreign Policy Affairs Department Elçin Əliyarlı",
            "Elçin Əliyarlı",
            "Assistant to the President of Georgia – Head of the Foreign Policy Affairs Department",
            "GEO",
        ),
        (
            "First Deputy Chairman of the Committee on Foreign Affairs of the Senate of Romania Radu Cernătescu",
            "Radu Cernătescu",
            "First Deputy Chairman of the Committee on Foreign Affairs of the Senate of Romania",
            "ROU",
        ),
        (
            "H.E. Dr. Tomé Falcão, the High Commissioner of Malawi to Botswana,",
            "Tomé Falcão",
            "High Commissioner of Malawi to Botswana",
            "MWI",
        ),
        (
            "UN Under-Secretary-General for Political and Peacebuilding Affairs Ngozi Salifou",
            "Ngozi Salifou",
            "UN Under-Secretary-General for Political and Peacebuilding Affairs",
            "UN",
        ),
    ],
)
def test_office_name_and_side_of_one_person(told: str, name: str, office: str, side: str, reader: Reader) -> None:
    people = [m for m in mentions(reader, f"On Monday, {told} arrived in Oslo for talks.") if m.kind == "person"]
    assert [(m.name, m.office, m.represents) for m in people] == [(name, office, side)]


def test_the_closing_dash_belongs_to_the_apposition(reader: Reader) -> None:
    text = "Talks were held by Ana Lind – Premier of Chad – and Bo Ek, Foreign Minister of Norway."
    first, second = (m for m in mentions(reader, text) if m.kind == "person")
    assert text[first.start : first.end] == "Ana Lind – Premier of Chad –"
    assert (second.name, second.represents) == ("Bo Ek", "NOR")


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "Foreign Ministers Ana Lind of Norway, Bo Ek of Denmark and Cid Falk of Finland",
            [("Ana Lind", "NOR"), ("Bo Ek", "DNK"), ("Cid Falk", "FIN")],
        ),
        ("The foreign ministers of Norway and Denmark, Ana Lind and Bo Ek,", [("Ana Lind", "NOR"), ("Bo Ek", "DNK")]),
        ("Norwegian and Danish Foreign Ministers Ana Lind and Bo Ek", [("Ana Lind", "NOR"), ("Bo Ek", "DNK")]),
        (
            "Prime Ministers Ana Lind (Norway) and Bo Ek (the Republic of the Congo)",
            [("Ana Lind", "NOR"), ("Bo Ek", "COG")],
        ),
    ],
)
def test_a_plural_title_is_dealt_out(told: str, expected: list[tuple[str, str]], reader: Reader) -> None:
    people = [m for m in mentions(reader, f"{told} met in Oslo on Monday.") if m.kind == "person"]
    assert [(m.name, m.represents) for m in people] == expected
    assert all("ministers" not in (m.office or "").lower() for m in people)


def test_the_article_of_a_state_stays_in_the_office_of_each(reader: Reader) -> None:
    text = "The health ministers of Chad and the Gambia, Ana Lind and Bo Ek, met on Monday."
    offices = [m.office for m in mentions(reader, text) if m.kind == "person"]
    assert offices == ["health minister of Chad", "health minister of the Gambia"]


def test_a_name_does_not_run_over_the_end_of_a_line(reader: Reader) -> None:
    text = "She met with:\n\n- Malaysia's Defence Minister Nomvula Hery Rusere\n\nThe sides reviewed trade."
    people = [m for m in mentions(reader, text) if m.kind == "person"]
    assert [m.name for m in people] == ["Nomvula Hery Rusere"]


@pytest.mark.parametrize(
    "text",
    [
        "The two met at Serena Hotel on Monday.",
        "He was seen off at King Khalid International Airport on Monday.",
        "They crossed the King Fahd Bridge on Monday.",
    ],
)
def test_a_site_named_for_somebody_is_no_person(text: str, reader: Reader) -> None:
    assert [m.name for m in mentions(reader, text) if m.kind in ("person", "office")] == []


@pytest.mark.parametrize(
    ("told", "name", "office", "side"),
    [
        (
            "the Permanent Secretary, Ministry of Foreign Affairs of Kenya, Amina Odhiambo,",
            "Amina Odhiambo",
            "Permanent Secretary, Ministry of Foreign Affairs of Kenya",
            "KEN",
        ),
        ("Foreign Minister Ambassador Tabu Rusere of Zimbabwe", "Tabu Rusere", "Foreign Minister", "ZWE"),
        ("the President of Fiji, Major General Jone Konrote,", "Jone Konrote", "President of Fiji", "FJI"),
        ("Fiji's Prime Minister, Frank Lalabalavu,", "Frank Lalabalavu", "Fiji's Prime Minister", "FJI"),
        (
            "Uhuru Otieno, C.G.H., the President of the Republic of Kenya,",
            "Uhuru Otieno",
            "President of the Republic of Kenya",
            "KEN",
        ),
        ("Danish energy minister Bo Ek", "Bo Ek", "Danish energy minister", "DNK"),
        (
            "Japan's culture, sports and tourism minister Sakiko Ebisawa",
            "Sakiko Ebisawa",
            "Japan's culture, sports and tourism minister",
            "JPN",
        ),
        (
            "H.E Sabri Bouchareb, Minister of Health of Algeria,",
            "Sabri Bouchareb",
            "Minister of Health of Algeria",
            "DZA",
        ),
    ],
)
def test_titles_of_courtesy_bodies_and_fields_around_an_office(
    told: str, name: str, office: str, side: str, reader: Reader
) -> None:
    people = [m for m in mentions(reader, f"On Monday, {told} arrived in Oslo for talks.") if m.kind == "person"]
    assert [(m.name, m.office, m.represents) for m in people] == [(name, office, side)]


def test_the_next_of_a_list_is_not_the_holder_of_the_office_before(reader: Reader) -> None:
    text = "She met with Ana Lind, Norwegian Ambassador to Kenya, Bo Ek, Danish Ambassador to Kenya, and Ambassador Cid Falk."
    people = [(m.name, m.represents) for m in mentions(reader, text) if m.kind == "person"]
    assert people == [("Ana Lind", "NOR"), ("Bo Ek", "DNK"), ("Cid Falk", None)]


@pytest.mark.parametrize(
    ("told", "rank"),
    [
        ("Chilean Chancellor Ana Rojas", "foreign minister"),
        ("Austrian Chancellor Ana Rojas", "head of government"),
        ("Indian Foreign Secretary Ana Rojas", "deputy minister"),
        ("British Foreign Secretary Ana Rojas", "foreign minister"),
        ("Chancellor Ana Rojas of Chile", "foreign minister"),
    ],
)
def test_a_title_has_the_rank_that_it_has_in_its_state(told: str, rank: str, reader: Reader) -> None:
    assert [m.rank for m in mentions(reader, f"{told} arrived in Oslo.") if m.kind == "person"] == [rank]


def test_sultan_behind_prince_is_a_name(reader: Reader) -> None:
    text = "Saudi Ambassador Prince Sultan bin Saad bin Khalid met Sultan Qasim bin Tariq of Oman."
    assert [m.name for m in mentions(reader, text) if m.kind == "person"] == [
        "Sultan bin Saad bin Khalid",
        "Qasim bin Tariq",
    ]


@pytest.mark.parametrize(
    ("told", "name", "office", "side"),
    [
        ("Ghanaian President, His Excellency, Nana Oforiwaa", "Nana Oforiwaa", "Ghanaian President", "GHA"),
        (
            "the US Special Envoy for Latin America and the Caribbean, Mauricio Claros,",
            "Mauricio Claros",
            "US Special Envoy for Latin America and the Caribbean",
            "USA",
        ),
        (
            "Director-General at the Mongolian Foreign Ministry Bat Byambasuren",
            "Bat Byambasuren",
            "Director-General at the Mongolian Foreign Ministry",
            "MNG",
        ),
        (
            "Head of the Security Committee of the Majlis (Parliament) of the Islamic Republic of Iran Hamid Rastegar",
            "Hamid Rastegar",
            "Head of the Security Committee of the Majlis (Parliament) of the Islamic Republic of Iran",
            "IRN",
        ),
    ],
)
def test_styles_regions_and_glosses_within_an_office(
    told: str, name: str, office: str, side: str, reader: Reader
) -> None:
    people = [m for m in mentions(reader, f"On Monday, {told} arrived in Oslo for talks.") if m.kind == "person"]
    assert [(m.name, m.office, m.represents) for m in people] == [(name, office, side)]


def test_offices_behind_names_end_where_the_next_office_begins(reader: Reader) -> None:
    text = (
        "Choi Yong-ho, Director-General of the Asian Affairs Bureau of the South Korean Foreign Ministry, US Deputy "
        "Assistant Secretary of State Mark Lamb and Ana Lind, her aide, attended the meeting."
    )
    people = [(m.name, m.represents) for m in mentions(reader, text) if m.kind == "person"]
    assert people == [("Choi Yong-ho", "KOR"), ("Mark Lamb", "USA"), ("Ana Lind", None)]


def test_counterparts_of_two_states_are_dealt_out_though_a_name_is_a_word(reader: Reader) -> None:
    text = "He met with his U.S. and Mongolian counterparts, Mark Lamb and Bat Byambasuren, in Oslo on Monday."
    people = [(m.name, m.represents) for m in mentions(reader, text) if m.kind == "person"]
    assert people == [("Mark Lamb", "USA"), ("Bat Byambasuren", "MNG")]
