from dragoman.model.display import MOST_SHOWN, reading_as_html, reading_as_text, source_name
from dragoman.model.document import Document
from dragoman.model.engagement import Engagement, Participation, Place, Topic
from dragoman.model.evidence import Span
from dragoman.model.instrument import Instrument
from dragoman.model.reading import Coder, Reading
from dragoman.model.stance import Stance

TEXT = "Foreign Minister Ana Lind met with <b>Bo Ek</b> of Norway in Oslo on Monday."
CODER = Coder("0", "none", "0")


def reading(text: str = TEXT, **document: str) -> Reading:
    name = text.find("Ana Lind")
    met = text.find("met with")
    engagement = Engagement(
        "meeting",
        id="e0",
        start="2024-06-10",
        end="2024-06-10",
        date_precision="day",
        place=Place("Akershus", "Oslo", "NOR"),
        participants=[
            Participation("Ana Lind", "person", "Foreign Minister", represents="FIN", evidence=[Span(name, name + 8)]),
            Participation("Bo Ek", "person", represents="NOR"),
        ],
        topics=[Topic("trade"), Topic("fisheries")],
        evidence=[Span(met, met + 8)],
    )
    return Reading(Document(text, **document), CODER, [engagement])


def test_printing_tells_who_met_whom_when_where_and_about_what() -> None:
    assert str(reading(path="in/lind.txt", published="2024-06-10")).splitlines() == [
        "lind.txt, 2024-06-10: 1 engagement",
        "e0  meeting  2024-06-10  Akershus, Oslo, NOR",
        "      Ana Lind, Foreign Minister (FIN)",
        "      Bo Ek (NOR)",
        "      about trade; fisheries",
    ]


def test_printing_tells_stances_and_instruments() -> None:
    full = Reading(
        Document("x", external_id="7"),
        CODER,
        stances=[Stance("urge", "a ceasefire", id="s0")],
        instruments=[Instrument("Air Services Agreement", "signed", id="i0")],
    )
    assert str(full).splitlines() == [
        "7: 0 engagements, 1 stance, 1 instrument",
        "s0  urge: ? on a ceasefire",
        "i0  signed: Air Services Agreement",
    ]


def test_a_text_that_was_not_read_says_why() -> None:
    assert reading_as_text(Reading(Document("x", unread="language ka is not read yet"), CODER)) == (
        "text: not read, language ka is not read yet"
    )


def test_control_characters_of_names_are_not_printed() -> None:
    hostile = reading(title="\x1b]0;pwned\x07")
    hostile.engagements[0].participants[0].name = "Ana\x1b[2J\nLind"
    assert not any(character in str(hostile) for character in "\x1b\x07")


def test_a_notebook_shows_the_text_with_marks_and_all_of_it_escaped() -> None:
    page = reading_as_html(reading(title="<script>alert(1)</script>"))
    assert "<script>" not in page
    assert "&lt;b&gt;Bo Ek&lt;/b&gt;" in page
    assert 'title="e0 meeting">met with</mark>' in page
    assert 'title="FIN">Ana Lind</mark>' in page


def test_boilerplate_is_faint_and_marks_of_the_title_stand_in_the_title() -> None:
    shown = reading(title="Lind meets Ek")
    shown.document.boilerplate = [Span(0, 7)]
    shown.engagements[0].evidence.append(Span(5, 10, title=True))
    page = reading_as_html(shown)
    assert 'opacity:0.5">Foreign</span>' in page
    assert 'title="e0 meeting">meets</mark>' in page


def test_a_notebook_shows_a_bounded_part_of_a_long_text() -> None:
    page = reading_as_html(reading(TEXT + " x" * MOST_SHOWN))
    assert len(page) < 3 * MOST_SHOWN
    assert "more characters" in page


def test_a_problem_names_the_path_and_the_id_within_it() -> None:
    assert source_name(Document("x", path="in/a.jsonl", external_id="7")) == "in/a.jsonl, 7"
    assert source_name(Document("x", path="in/a.txt")) == "in/a.txt"
    assert source_name(Document("x", external_id="7")) == "7"
