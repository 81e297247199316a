"""Single facts as lines to look at: what is missed, wrong or added, and what changed between two sets of readings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from dragoman.evaluation.changes import changed_facts
from dragoman.evaluation.evaluating import Evaluated
from dragoman.evaluation.facts import Addition, Fact
from dragoman.evaluation.gold import GoldDocument


@dataclass(slots=True, frozen=True)
class Line:
    """One fact.

    Attributes:
        document: id of the gold document.
        what: missed, wrong or added; of changes gained, lost, added (now and not before) or dropped (added before).
        field: the row in which it is counted.
        of: words by which a person knows the claim.
        gold, read: the values, None where nothing is told.
        quote: the words that gold points at, or the reading for what it added, as far as they are known.
    """

    document: str
    what: str
    field: str
    of: str
    gold: str | None
    read: str | None
    quote: str


def misses(documents: Iterable[Evaluated], fields: Container[str]) -> Iterator[Line]:
    """What is not right, document by document.

    Args:
        fields: of these fields only.
    """
    for document in documents:
        for one in document.comparison.amiss():
            if one.field in fields:
                yield _line(one, _what(one), document.gold)


def changed(pairs: Iterable[tuple[Evaluated, Evaluated]], fields: Container[str]) -> Iterator[Line]:
    """The facts that were gained and lost and what is added now or no longer, document by document.

    Args:
        pairs: the same document before and after.
        fields: of these fields only.
    """
    for before, after in pairs:
        for change in changed_facts(before, after):
            if change.fact.field in fields:
                yield _line(change.fact, "gained" if change.gained else "lost", after.gold)
        for what, more, less in (("added", after, before), ("dropped", before, after)):
            for addition in _only_in(more, less):
                if addition.field in fields:
                    yield _line(addition, what, after.gold)


def _only_in(more: Evaluated, less: Evaluated) -> Iterator[Addition]:
    """What one of two readings of a document adds and the other does not."""
    others = Counter((addition.field, addition.read) for addition in less.comparison.additions)
    for addition in more.comparison.additions:
        key = (addition.field, addition.read)
        if others[key]:
            others[key] -= 1
        else:
            yield addition


def _what(one: Fact | Addition) -> str:
    if isinstance(one, Addition) or (one.gold is None and one.read is not None):
        return "added"
    return "missed" if one.read is None and one.gold is not None else "wrong"


def _line(one: Fact | Addition, what: str, gold: GoldDocument) -> Line:
    quote = " … ".join(words for span in one.evidence if (words := gold.quote(span)))
    wanted = one.gold if isinstance(one, Fact) else None
    return Line(gold.id, what, one.field, one.label, wanted, one.read, quote)
