"""Clauses that a stance is about: what is said ("that …") and what is to be done ("to …")."""

from __future__ import annotations

from dragoman.extract.phrases import PhraseReader
from dragoman.model.analysis import Analysis, Tree

_REACH = 9  # tokens behind a predicate in which its "to" is looked for
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_ENDS = (".", ";", ":", "!", "?", "”", '"')
_JOINTS = ("and", ",", "but")
_SAID = ("complement",)
_TO_DO = ("open-complement", "noun-clause", "complement")


class StanceClauses:
    """Reads them in one analysis."""

    def __init__(self, analysis: Analysis, phrases: PhraseReader) -> None:
        self.norms = analysis.token_norms
        self.phrases = phrases

    def of(self, tree: Tree, node: int, slot: str, after: int = -1) -> list[tuple[int, int]]:
        """The clauses of a slot ("that" or "to") that the tree ties to a predicate, else right behind it.

        Args:
            after: the token behind the predicate and its particle; the one behind the node if not given.
        """
        return self.below(tree, node, slot) or self._behind(tree, max(after, tree.last[node]), slot)

    def below(self, tree: Tree, node: int, slot: str) -> list[tuple[int, int]]:
        """The clauses of a slot that the tree ties to a predicate."""
        out: list[tuple[int, int]] = []
        for child in tree.children[node]:
            if tree.relations[child] not in (_SAID if slot == "that" else _TO_DO) or child < node:
                continue
            infinitive = any(self.norms[tree.first[c]] == "to" for c in tree.children[child])
            if (slot == "to") != infinitive:
                continue
            span = self.phrases.clause(tree, child)
            if slot == "to":
                out += self._deeds(tree, max(span[0], tree.first[child]), span[1])
            else:
                out.append(self._said(max(span[0], tree.last[node]), span[1]))
        return out

    def _said(self, first: int, last: int) -> tuple[int, int]:
        """What is said, without the "that" before it."""
        while first < last and self.norms[first] in ("that", ",", ":"):
            first += 1
        return first, last

    def _deeds(self, tree: Tree, first: int, last: int) -> list[tuple[int, int]]:
        """What is to be done, each deed its own ("to respect facts and stop spreading rumours")."""
        first, last = self.shortened(tree, first, last)
        out, begin = [], first
        for t in range(first + 1, last - 1):
            follows = t + 2 if self.norms[t + 1] == "to" else t + 1
            node = tree.node_at(follows) if follows < last else -1
            if self.norms[t] == "and" and node >= 0 and tree.tags[node] == "VB" and tree.relations[node] == "conjunct":
                out.append((begin, t))
                begin = follows
        return [self.phrases.trimmed(a, b) for a, b in [*out, (begin, last)]]

    def shortened(self, tree: Tree, first: int, last: int) -> tuple[int, int]:
        """Up to "and" before a verb of its own, which the tree draws in."""
        for t in range(first + 1, last - 1):
            if self.norms[t] in _JOINTS:
                node = tree.node_at(t + 1)
                if node >= 0 and tree.mention[node] < 0 and tree.tags[node] in _FINITE:
                    return first, t
        return first, last

    def _behind(self, tree: Tree, t: int, slot: str) -> list[tuple[int, int]]:
        """A clause that the tree ties elsewhere: "that" right behind the predicate, "to" and a verb near it."""
        limit = tree.last[-1]
        if slot == "that":
            if t >= limit or self.norms[t] != "that" or not self._has_finite(tree, t + 1, limit):
                return []
            return [(t + 1, self._end(t, limit))]
        for k in range(t, min(t + _REACH, limit - 1)):
            if self.norms[k] in (",", "and", *_ENDS):
                return []
            inner = tree.node_at(k + 1)
            if self.norms[k] == "to" and inner >= 0 and tree.tags[inner] == "VB" and tree.mention[inner] < 0:
                return self._deeds(tree, k + 1, self._end(k, limit))
        return []

    def _end(self, t: int, limit: int) -> int:
        return next((k for k in range(t, limit) if self.norms[k] in _ENDS), limit)

    @staticmethod
    def _has_finite(tree: Tree, first: int, last: int) -> bool:
        return any(
            tree.tags[k] in _FINITE and tree.mention[k] < 0
            for k in range(len(tree.first))
            if first <= tree.first[k] < last
        )
