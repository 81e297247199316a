"""Where personal names end, read with the real pipeline."""

import pytest

from dragoman.model.document import Document
from dragoman.workflow.reading import Reader


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Foreign Minister Walid as-Sayed of Syria was in Doha.", "Walid as-Sayed"),
        ("Minister Nawaf at-Tamimi of Qatar was in Doha.", "Nawaf at-Tamimi"),
        ("President Jan Wilk of Poland unveiled a bust of Mahatma Gandhi at Tao Dan Park.", "Mahatma Gandhi"),
    ],
)
def test_a_particle_alone_ends_a_name_unless_a_hyphen_joins_it(text: str, name: str, reader: Reader) -> None:
    (analysis,) = reader.analyse([Document(text, published="2024-06-13")])
    assert name in [mention.name for mention in analysis.mentions]


def test_what_was_denied_tells_nothing_of_who_is_at_home(reader: Reader) -> None:
    text = (
        "Georgia's Ministry of Foreign Affairs denied on Wednesday that Deputy Foreign Minister Zviad Gelashvili "
        "had met Russian Deputy Foreign Minister Arkady Belov in Istanbul last weekend. Georgia seeks talks elsewhere."
    )
    (engagement,) = reader.read(Document(text, published="2024-07-03")).engagements
    assert [p.represents for p in engagement.participants] == ["GEO", "RUS"]
