"""The scheme of topics: concepts in two levels, with the words by which texts name them and the contexts of PLOVER."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from dragoman.codebook.tables import Table, needed, one_of, several

# The contexts of the PLOVER codebook, draft 0.8 of September 2021 (see docs/sources.md).
CONTEXTS = frozenset(
    {
        "military",
        "intelligence",
        "executive",
        "legislative",
        "election",
        "political_institutions",
        "pro-democracy",
        "pro-autocracy",
        "economic",
        "legal",
        "reparations",
        "human_rights",
        "rights_freedoms",
        "repression",
        "human_security",
        "gender",
        "lgbt",
        "religion_ethnicity",
        "inequality",
        "diplomatic",
        "territory",
        "peacekeeping",
        "health",
        "asylum",
        "migration",
        "disasters",
        "natural_resources",
        "environment",
        "technology",
        "terrorism",
        "cbrn",
        "cyber",
        "misinformation",
        "crime",
        "corruption",
        "illegal_drugs",
        "trafficking",
    }
)
GENERAL = "relations"  # the concept of what names no field
AREAS = "areas"  # the concept of areas of the world


@dataclass(frozen=True, slots=True)
class TopicConcept:
    """A concept of the scheme.

    Attributes:
        id: its name in readings and searches.
        parent: the concept above it, or "".
        label, definition: what it is called and what belongs to it.
        terms: words that name it, in the singular.
        weak_terms: words that name it where no term of any concept stands.
        contexts: contexts of PLOVER.
        example, not_example: a topic that is of this concept, and one that is not.
    """

    id: str
    parent: str
    label: str
    definition: str
    terms: tuple[str, ...]
    weak_terms: tuple[str, ...]
    contexts: tuple[str, ...]
    example: str
    not_example: str


def _concept(cells: Sequence[str]) -> TopicConcept:
    id, parent, label, definition, terms, weak, contexts, example, not_example = cells
    return TopicConcept(
        needed(id, "id"),
        parent,
        needed(label, "label"),
        needed(definition, "definition"),
        several(terms),
        several(weak),
        tuple(one_of(context, "contexts", CONTEXTS) for context in several(contexts)),
        example,
        not_example,
    )


TOPICS = Table(
    file="topics.csv",
    columns=("id", "parent", "label", "definition", "terms", "weak_terms", "contexts", "example", "not_example"),
    parse=_concept,
    key=lambda one: one.id,
)


@lru_cache(maxsize=4)
def load_topics(directory: Path | None = None) -> tuple[TopicConcept, ...]:
    """All concepts; `directory` is a user's overlay whose rows add or replace by id.

    Raises:
        CodebookError: a malformed row, with file and line.
    """
    return TOPICS.load(directory)


def narrower(id: str, directory: Path | None = None) -> frozenset[str]:
    """A concept and those below it; empty for a word that is no concept."""
    concepts = load_topics(directory)
    return frozenset(one.id for one in concepts if id in (one.id, one.parent))
