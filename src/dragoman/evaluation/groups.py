"""Results broken down by how the text is built, by what is hard in it, or by what kind of claim it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from dragoman.evaluation.evaluating import Evaluated, totals
from dragoman.evaluation.totals import Totals


class By(StrEnum):
    """What results are broken down by; style and phenomena as gold names them."""

    STYLE = "style"
    KIND = "kind"
    PHENOMENA = "phenomena"


@dataclass(slots=True, frozen=True)
class Group:
    """The results of documents, or of claims, that have something in common."""

    name: str
    totals: Totals

    def wrong(self) -> int:
        """How much is missed, wrong or added."""
        added = sum(tally.added for tally in self.totals.by_field.values())
        return self.totals.facts() - self.totals.right() + added


def grouped(documents: Iterable[Evaluated], by: By) -> list[Group]:
    """The groups, those with most to mend first; a document with several phenomena counts in each."""
    if by is By.KIND:
        groups = _by_kind(documents)
    else:
        members: defaultdict[str, list[Evaluated]] = defaultdict(list)
        for document in documents:
            for name in _names(document, by):
                members[name].append(document)
        groups = [Group(name, totals(several)) for name, several in members.items()]
    return sorted(groups, key=lambda group: (-group.wrong(), group.name))


def _names(document: Evaluated, by: By) -> list[str]:
    if by is By.STYLE:
        return [document.gold.style or "not told"]
    return document.gold.phenomena or ["none told"]


def _by_kind(documents: Iterable[Evaluated]) -> list[Group]:
    """By kind of engagement and stance and by action on an instrument: facts by gold's, additions by the one read."""
    found: defaultdict[str, Totals] = defaultdict(Totals)
    for document in documents:
        facts, additions = document.comparison.facts, document.comparison.additions
        for kind in {one.kind for one in document.comparison.everything()}:
            found[kind].documents += 1
            found[kind].count((f for f in facts if f.kind == kind), (a for a in additions if a.kind == kind))
    return [Group(kind, counted) for kind, counted in found.items()]
