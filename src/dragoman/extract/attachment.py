"""Which predicate of a sentence a time or a place belongs to, by the tree; by order where the tree gives no answer."""

from __future__ import annotations

from dragoman.extract.candidate import Candidate
from dragoman.model.analysis import Analysis, Tree

_CLIMB = 12


class Attachment:
    """Answers for one analysis; `predicates` are the tokens of all candidates' heads."""

    def __init__(self, analysis: Analysis, candidates: list[Candidate]) -> None:
        self.analysis = analysis
        self.predicates = {c.head for c in candidates}

    def strength(self, token: int, candidate: Candidate, nouns: bool = True) -> int:
        """How surely the phrase at a token belongs to a candidate of its sentence: 0 not at all, 4 surely.

        Args:
            nouns: whether it may belong by way of a noun that is no predicate ("the talks in the days of May");
                for places it may not ("discussed the situation in Yemen").
        """
        tree = self.analysis.parsed.get(candidate.sentence)
        if tree is None:
            return 1
        node = tree.node_at(token)
        if node < 0:
            return 0
        path = self._path(tree, node)
        own = {candidate.head, *candidate.told_by}
        if candidate.clause.support >= 0:
            own.add(candidate.clause.support)
        for position, above in enumerate(path):
            first = tree.first[above]
            if first == candidate.head:
                return 4
            if first in own:
                return 3 if not any(tree.first[p] in self.predicates for p in path[:position]) else 1
            if first in self.predicates:
                return 1 if self._linked(tree, candidate, above) else 0
            if tree.tags[above].startswith("VB"):
                return 2 if self._linked(tree, candidate, above) else 0
            if not nouns and tree.tags[above].startswith("N") and tree.mention[above] < 0:
                return 0
            if (
                tree.tags[above].startswith("N")
                and tree.relations[node] in ("compound", "modifier", "possessor")
                and position == 0
            ):
                return 0
        return 1

    @staticmethod
    def _path(tree: Tree, node: int) -> list[int]:
        out = []
        for _ in range(_CLIMB):
            head = tree.heads[node]
            if head == node:
                break
            out.append(head)
            node = head
        return out

    def _linked(self, tree: Tree, candidate: Candidate, verb: int) -> bool:
        """Whether a verb governs the candidate, directly or over conjuncts and open complements."""
        node = tree.node_at(candidate.head)
        for _ in range(_CLIMB):
            if node == verb:
                return True
            head = tree.heads[node]
            if head == node:
                return False
            node = head
        return False
