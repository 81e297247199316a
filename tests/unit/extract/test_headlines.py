"""A headline in general words and the body with names tell one engagement, with those who are named."""

from __future__ import annotations

import pytest

from dragoman.model.document import Document
from dragoman.model.engagement import Engagement
from dragoman.workflow.reading import Reader

TOLD = [
    (
        "Vice FM holds phone talks with Czech counterpart\n\nSEOUL, Nov. 10 (Hanseong News) -- First Vice Foreign Minister"
        " Seo Jung-bin of South Korea held phone talks with Czech Deputy Foreign Minister Radek Vondra on Wednesday.",
        "call",
        {"Seo Jung-bin", "Radek Vondra"},
    ),
    (
        "President meets Slovenian ministers\n\nPresident Ana Lind of Finland met Foreign Minister Tadeja Kranjc of Slovenia"
        " and Defence Minister Marko Oblak of Slovenia in Turku on Tuesday.",
        "meeting",
        {"Ana Lind", "Tadeja Kranjc", "Marko Oblak"},
    ),
]


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def _read(reader: Reader, text: str) -> list[Engagement]:
    return reader.read(Document(text, published="2021-11-10")).engagements


@pytest.mark.parametrize(("text", "kind", "names"), TOLD)
def test_a_headline_adds_nobody(reader: Reader, text: str, kind: str, names: set[str]) -> None:
    [engagement] = _read(reader, text)
    assert engagement.kind == kind
    assert {p.name for p in engagement.participants} == names


def test_a_headline_of_another_country_is_another_visit(reader: Reader) -> None:
    text = (
        "Foreign minister concludes visit to Albania\n\nForeign Minister Radek Vondra of Czechia arrived in Skopje, North"
        " Macedonia, on Tuesday."
    )
    assert {e.place.country for e in _read(reader, text) if e.kind == "visit"} == {"ALB", "MKD"}
