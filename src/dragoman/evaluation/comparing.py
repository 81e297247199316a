"""One reading against the gold of the same document."""

from __future__ import annotations

from dragoman.evaluation.boilerplate_facts import compare_boilerplate
from dragoman.evaluation.claims import Claims
from dragoman.evaluation.engagement_facts import compare_engagements
from dragoman.evaluation.facts import Comparison
from dragoman.evaluation.saying_facts import compare_instruments, compare_stances


def compare(gold: Claims, read: Claims, published: str | None) -> Comparison:
    """Everything that is right, missed, wrong and added.

    Claims are paired one to one. A field is a fact where gold or the reading has a value: inventing one where gold
    has none is as wrong as missing one. Fields of a claim that was not found are no facts. Leaving out what is only
    recalled, or domestic, costs nothing; telling it as news does.

    Args:
        gold, read: claims of the same document; a document that was not read has none.
        published: its date of publication, as gold knows it.
    """
    comparison = compare_engagements(gold, read, published)
    for part in (compare_stances(gold, read), compare_instruments(gold, read), compare_boilerplate(gold, read)):
        comparison.extend(part)
    return comparison
