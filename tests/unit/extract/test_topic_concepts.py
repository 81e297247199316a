"""Topics get the concept of the scheme that their words name."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.codebook.topics import TopicConcept, load_topics
from dragoman.extract.topic_concepts import ConceptMatcher, load_concepts
from dragoman.model.document import Document
from dragoman.workflow.reading import Reader

CONCEPTS = load_topics()


def _concept(text: str, matcher: ConceptMatcher | None = None) -> str | None:
    term = (matcher or load_concepts("en")).match(text)
    return term.concept if term else None


@pytest.mark.parametrize("concept", [c for c in CONCEPTS if c.example], ids=lambda c: c.id)
def test_the_example_of_a_concept_is_of_it(concept: TopicConcept) -> None:
    assert _concept(concept.example) == concept.id


@pytest.mark.parametrize("concept", [c for c in CONCEPTS if c.not_example], ids=lambda c: c.id)
def test_the_counter_example_of_a_concept_is_not_of_it(concept: TopicConcept) -> None:
    assert _concept(concept.not_example) != concept.id


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("cooperation in the energy field", "energy"),
        ("bilateral cooperation in trade", "trade"),
        ("implementation of the agreement on visas", "visas"),
        ("training of Ukrainian sappers", "demining"),
        ("sanctions against Russia", "economic-sanctions"),
        ("RELATIONS between the two countries", "bilateral-relations"),
        ("recognition of marriages", None),
        ("", None),
    ],
)
def test_a_term_of_a_field_says_more_than_what_is_general_or_weak(text: str, concept: str | None) -> None:
    assert _concept(text) == concept


def test_every_concept_but_those_above_others_has_words_and_examples() -> None:
    above = {c.parent for c in CONCEPTS}
    assert [
        c.id for c in CONCEPTS if c.id not in above and not ((c.terms or c.weak_terms) and c.example and c.not_example)
    ] == []


def test_there_are_two_levels() -> None:
    top = {c.id for c in CONCEPTS if not c.parent}
    assert {c.parent for c in CONCEPTS if c.parent} <= top
    assert len(CONCEPTS) >= 150


@given(st.text(max_size=80))
def test_any_words_have_a_concept_of_the_scheme_or_none(text: str) -> None:
    assert _concept(text) in {None, *(c.id for c in CONCEPTS)}


@given(st.sampled_from([t for c in CONCEPTS for t in c.terms]))
def test_case_and_plural_make_no_difference(term: str) -> None:
    assert _concept(term.upper()) == _concept(term)


def test_a_topic_that_is_read_has_its_concept_with_a_reason() -> None:
    text = (
        "French President Louis Marchand and German Chancellor Otto Brandt discussed grain exports in Bonn on Monday."
    )
    (engagement,) = Reader().read(Document(text, published="2024-06-13")).engagements
    (topic,) = engagement.topics
    assert (topic.text, topic.concept) == ("grain exports", "grain")
    assert "topics.0.concept" in engagement.why.by_path


def test_own_rows_are_used(tmp_path: Path) -> None:
    columns = "id,parent,label,definition,terms,weak_terms,contexts,example,not_example"
    (tmp_path / "topics.csv").write_text(f"{columns}\nmarriages,rights,Marriages,Marriage law,marriage,,legal,,\n")
    assert _concept("recognition of marriages", load_concepts("en", tmp_path)) == "marriages"
