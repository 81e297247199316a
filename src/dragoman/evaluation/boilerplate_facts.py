"""The facts of what is not the text."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.evaluation.claims import Claims
from dragoman.evaluation.evidence import overlap, same_stretch
from dragoman.evaluation.facts import Comparison, Fact, Subject
from dragoman.model.evidence import Span


def compare_boilerplate(gold: Claims, read: Claims) -> Comparison:
    """That each stretch of gold was marked, and one wrong fact if evidence of gold lies in what was marked."""
    facts = [_fact(n, stretch, read) for n, stretch in enumerate(gold.boilerplate)]
    hidden = sum(overlap(stretch, span) for stretch in read.boilerplate for span in _evidence(gold))
    if hidden:
        subject = Subject("document", len(facts), None, f"{hidden} pieces of evidence hidden", "boilerplate", ())
        facts.append(subject.fact("boilerplate", "hidden", None, "boilerplate", False))
    return Comparison(facts)


def _fact(n: int, stretch: Span, read: Claims) -> Fact:
    where = f"{stretch.start}–{stretch.end}"
    found = any(same_stretch(stretch, one) for one in read.boilerplate)
    subject = Subject("document", n, None, where, "boilerplate", (stretch,))
    return subject.fact("boilerplate", "boilerplate", where, where if found else None, found)


def _evidence(gold: Claims) -> Iterator[Span]:
    for engagement in gold.engagements:
        yield from engagement.evidence
    for stance in gold.stances:
        yield from stance.evidence
    for instrument in gold.instruments:
        yield from instrument.evidence
