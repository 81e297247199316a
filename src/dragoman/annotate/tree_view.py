"""Arguments off a small tree: what stands under a node, behind its prepositions, in its lists."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.model.analysis import Tree
from dragoman.model.clause import Argument

DEPTH = 6
_LONGEST_LIST = 60


class TreeView:
    """A tree with the folded words of its nodes; `places` are the mentions to which one can travel."""

    def __init__(self, tree: Tree, norms: list[str], places: frozenset[int] = frozenset()) -> None:
        self.tree = tree
        self.norms = norms
        self.places = places

    def children(self, node: int, *relations: str) -> list[int]:
        """Dependents of a node with one of the relations, in order."""
        return [c for c in self.tree.children[node] if self.tree.relations[c] in relations]

    def is_verb(self, node: int) -> bool:
        """Whether a node is tagged as a verb."""
        return self.tree.tags[node].startswith("VB")

    def goal(self, verb: int) -> int:
        """The place taken for the subject of an infinitive ("left for *Suva* to attend a forum"), or -1."""
        if not any(self.norms[c] == "for" for c in self.children(verb, "marker")):
            return -1
        subjects = self.children(verb, "subject")
        return subjects[0] if subjects and self.tree.mention[subjects[0]] in self.places else -1

    def verb_above(self, node: int) -> int:
        """The verb at or above a node, or -1."""
        for _ in range(DEPTH):
            if self.tree.tags[node].startswith("VB"):
                return node
            if self.tree.heads[node] == node:
                return -1
            node = self.tree.heads[node]
        return -1

    def with_conjuncts(self, nodes: list[int]) -> list[int]:
        """Nodes and what is listed with them, in order of the text."""
        out: list[int] = []
        queue = list(nodes)
        while queue and len(out) < _LONGEST_LIST:
            node = queue.pop(0)
            if node in out:
                continue
            out.append(node)
            if not self.tree.children[node]:
                continue
            queue = [c for c in self.children(node, "conjunct") if not self.tree.tags[c].startswith("VB")] + queue
        return sorted(out)

    def obliques(self, node: int) -> Iterator[Argument]:
        """Arguments behind prepositions, agents, and bare times; prepositions of prepositions too."""
        for child in self.tree.children[node]:
            relation = self.tree.relations[child]
            if relation in ("preposition", "agent", "dative"):
                yield from self._behind(child)
            elif relation == "adverb":
                for below in self.children(child, "preposition"):
                    yield from self._behind(below, self.norms[child] + " ")
                yield self.argument(child, "adverb")
            elif relation == "particle":
                for below in self.children(child, "preposition"):
                    yield from self._behind(below)
            elif relation == "attribute" and self.tree.tags[child].startswith("J"):  # "is due in Suva"
                for below in self.children(child, "preposition"):
                    yield from self._behind(below, self.norms[child] + " ")
            elif relation == "time" and self.tree.mention[child] < 0:
                yield self.argument(child, "time")

    def _behind(self, preposition: int, prefix: str = "") -> Iterator[Argument]:
        case = prefix + self.norms[preposition]
        for inner in self.with_conjuncts(self.children(preposition, "case-object")):
            yield self.argument(inner, case)
        for below in self.children(preposition, "preposition"):
            yield from self._behind(below, case + " ")
            if self.norms[below] != "with":
                yield from self._behind(below)
        for conjunct in self.children(preposition, "conjunct"):
            if self.tree.tags[conjunct] in ("IN", "TO"):
                yield from self._behind(conjunct)
        for gerund in self.children(preposition, "clause-object"):
            yield self.argument(gerund, case)

    def argument(self, node: int, case: str) -> Argument:
        """A node as an argument of a case."""
        first, last = self._extent(node)
        return Argument(
            head=self.tree.first[node],
            first=first,
            last=last,
            lemma=self.tree.lemmas[node],
            mention=self.tree.mention[node],
            case=case,
        )

    def _extent(self, node: int) -> tuple[int, int]:
        """Document tokens of the phrase under a node, without conjuncts, relative clauses and appositions."""
        low, high = self.tree.first[node], self.tree.last[node]
        stack = [node]
        seen = 0
        while stack and seen < 200:
            seen += 1
            current = stack.pop()
            low, high = min(low, self.tree.first[current]), max(high, self.tree.last[current])
            stack += [
                c
                for c in self.tree.children[current]
                if not (
                    current == node and self.tree.relations[c] in ("conjunct", "coordinator", "relative", "apposition")
                )
                and self.norms[c] not in (",", ".")
            ]
        return low, high
