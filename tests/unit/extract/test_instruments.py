"""Treaties and agreements: sentences that name them, and such as name none."""

from __future__ import annotations

import pytest

from dragoman.model.document import Document
from dragoman.model.reading import Reading
from dragoman.workflow.reading import Reader

_MEETING = "French President Louis Marchand met German Chancellor Otto Brandt in Bonn on Monday. "
_TOLD: list[tuple[str, list[tuple[str, str, list[str], str | None]]]] = [
    ("France and Germany signed a treaty on fishing.", [("treaty on fishing", "signed", ["DEU", "FRA"], "2024-06-10")]),
    (
        "The two countries signed an agreement on visas and a memorandum of understanding on customs.",
        [
            ("agreement on visas", "signed", ["DEU", "FRA"], "2024-06-10"),
            ("memorandum of understanding on customs", "signed", ["DEU", "FRA"], "2024-06-10"),
        ],
    ),
    (
        "They signed a Memorandum of Understanding on Railways.",
        [("Memorandum of Understanding on Railways", "signed", ["DEU", "FRA"], "2024-06-10")],
    ),
    (
        "The ministers initialled an Air Services Agreement.",
        [("Air Services Agreement", "initialled", ["DEU", "FRA"], "2024-06-10")],
    ),
    ("Parliament ratified the Bonn Convention on Rivers.", [("Bonn Convention on Rivers", "ratified", [], None)]),
    ("The extradition treaty is still under negotiation.", [("extradition treaty", "proposed", ["DEU", "FRA"], None)]),
    (
        "They marked the 30th anniversary of the Treaty on Good Neighbourliness.",
        [("Treaty on Good Neighbourliness", "anniversary", ["DEU", "FRA"], "1994")],
    ),
    (
        "In a joint statement, France and Germany praised the round.",
        [("joint statement", "adopted", ["DEU", "FRA"], "2024-06-10")],
    ),
    (
        "They welcomed the entry into force of the agreement on air traffic between France and Germany.",
        [("agreement on air traffic between France and Germany", "in force", ["DEU", "FRA"], None)],
    ),
    (
        "They referred to the Geneva Declaration signed in Geneva in 2019.",
        [("Geneva Declaration", "signed", ["DEU", "FRA"], "2019")],
    ),
    (
        "They discussed a draft memorandum on training.",
        [("draft memorandum on training", "proposed", ["DEU", "FRA"], None)],
    ),
    (
        "They signed a protocol amending the visa agreement.",
        [("protocol amending the visa agreement", "signed", ["DEU", "FRA"], "2024-06-10")],
    ),
    (
        "The agreement on customs, signed in Lima in 2019, entered into force in May 2021.",
        [("agreement on customs", "in force", ["DEU", "FRA"], "2021-05")],
    ),
    (
        "The talks touched on an air services agreement.",
        [("air services agreement", "proposed", ["DEU", "FRA"], None)],
    ),
    ("The talks were held at the Bonn convention centre.", []),
    ("The leaders adopted the Bonn Declaration.", [("Bonn Declaration", "adopted", ["DEU", "FRA"], "2024-06-10")]),
    (
        "They hailed the renewal of the memorandum on pulses.",
        [("memorandum on pulses", "extended", ["DEU", "FRA"], None)],
    ),
    (
        "The two suspended the Visa Facilitation Agreement.",
        [("Visa Facilitation Agreement", "suspended", ["DEU", "FRA"], None)],
    ),
    ("France withdrew from the Treaty on Open Rivers.", [("Treaty on Open Rivers", "withdrawn", ["FRA"], None)]),
    ("They recalled the 1902 Franco-German treaty.", [("1902 Franco-German treaty", "mentioned", [], "1902")]),
    (
        "The two sides exchanged letters on electoral assistance.",
        [("letters on electoral assistance", "signed", ["DEU", "FRA"], "2024-06-10")],
    ),
    (
        "They welcomed the signing of a protocol on fisheries.",
        [("protocol on fisheries", "signed", ["DEU", "FRA"], None)],
    ),
    ("The sides finalized the Customs Agreement.", [("Customs Agreement", "agreed", ["DEU", "FRA"], "2024-06-10")]),
    ("They proposed a protocol on readmission.", [("protocol on readmission", "proposed", ["DEU", "FRA"], None)]),
    (
        "Marchand named the agreement between France and Chad on visas.",
        [("agreement between France and Chad on visas", "mentioned", ["FRA", "TCD"], None)],
    ),
    (
        "Germany renewed the Lease Agreement with Chad.",
        [("Lease Agreement with Chad", "extended", ["DEU", "TCD"], None)],
    ),
    (
        "They will sign a free trade agreement in June.",
        [("free trade agreement", "proposed", ["DEU", "FRA"], "2024-06")],
    ),
    (
        "They signed the Partnership Agreement, the Fisheries Protocol and the Energy Charter.",
        [
            ("Partnership Agreement", "signed", ["DEU", "FRA"], "2024-06-10"),
            ("Fisheries Protocol", "signed", ["DEU", "FRA"], "2024-06-10"),
            ("Energy Charter", "signed", ["DEU", "FRA"], "2024-06-10"),
        ],
    ),
    ("The code of conduct is still under negotiation.", [("code of conduct", "proposed", ["DEU", "FRA"], None)]),
    ("They reached an agreement on the border.", [("agreement on the border", "agreed", ["DEU", "FRA"], "2024-06-10")]),
    ("The leaders issued a joint communique.", [("joint communique", "adopted", ["DEU", "FRA"], "2024-06-10")]),
    ("They praised the ratification of the Bonn Protocol by Germany.", [("Bonn Protocol", "ratified", ["DEU"], None)]),
    (
        "They welcomed the agreement reached on the border between the two countries.",
        [("agreement on the border between the two countries", "mentioned", ["DEU", "FRA"], None)],
    ),
    (
        "They praised the memorandum on mines, which Chad and Peru signed in Lima on January 11, 2022.",
        [("memorandum on mines", "signed", ["PER", "TCD"], "2022-01-11")],
    ),
    (
        "Marchand called for the ratification of the Protocol on Rivers.",
        [("Protocol on Rivers", "mentioned", [], None)],
    ),
    ("He urged Chad to sign the Ottawa Convention.", [("Ottawa Convention", "proposed", [], None)]),
    ("Chile's ratification of the CPTPP was praised.", [("CPTPP", "ratified", ["CHL"], None)]),
    ("They are in agreement.", []),
    ("Two agreements were signed.", []),
    ("He presented his credentials.", []),
    ("The plan was good.", []),
    ("There was no agreement.", []),
    ("They made a statement.", []),
    ("He signed the guest book.", []),
    ("They reached an understanding.", []),
    ("The deal is done.", []),
    ("They praised the initiative.", []),
    ("They plan to meet again.", []),
    ("He wrote a letter.", []),
    ("They took action.", []),
]


def _read(sentences: list[str]) -> list[Reading]:
    """The readings of texts of two sentences: that of the meeting, and one of those given; in one batch."""
    return Reader().read_batch([Document(_MEETING + s, published="2024-06-13") for s in sentences])


def _instruments(reading: Reading) -> list[tuple[str, str, list[str], str | None]]:
    return [(i.title, i.action, sorted(i.parties), i.date) for i in reading.instruments]


@pytest.fixture(scope="module")
def told() -> dict[str, list[tuple[str, str, list[str], str | None]]]:
    sentences = [s for s, _ in _TOLD]
    return dict(zip(sentences, map(_instruments, _read(sentences)), strict=True))


@pytest.mark.parametrize(("sentence", "instruments"), _TOLD, ids=[s for s, _ in _TOLD])
def test_instruments_have_title_action_parties_and_date(
    told: dict[str, list[tuple[str, str, list[str], str | None]]],
    sentence: str,
    instruments: list[tuple[str, str, list[str], str | None]],
) -> None:
    assert told[sentence] == instruments
