"""What stands above a predicate in its tree: the verb, and the adjectives, nouns and prepositions on the way to it."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.model.analysis import Analysis, Tree
from dragoman.model.clause import Clause

_CLIMB = 8  # so many steps up a tree are looked at


@dataclass(slots=True)
class Above:
    """What a predicate stands under: the verb, and the words passed on the way up to it."""

    verb: Clause | None
    words: list[str]


class Governing:
    """Climbs the trees of one analysis."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self._verbs = {c.head: c for c in analysis.clauses if not c.noun}

    def verb(self, token: int) -> Clause | None:
        """The verbal clause at a token."""
        return self._verbs.get(token)

    def node(self, clause: Clause) -> tuple[int, Tree | None]:
        """The node of a clause and its tree; no tree where the sentence was not parsed."""
        tree = self.analysis.parsed.get(clause.sentence)
        node = tree.node_at(clause.head) if tree is not None else -1
        return (node, tree) if node >= 0 else (0, None)

    def has_marker(self, clause: Clause, word: str) -> bool:
        """ "Reports that they had met": a clause with the word before it."""
        node, tree = self.node(clause)
        return tree is not None and any(
            tree.relations[c] == "marker" and self.analysis.token_norms[tree.first[c]] == word
            for c in tree.children[node]
        )

    def auxiliaries(self, clause: Clause) -> set[str]:
        """The auxiliaries of a verb ("will", "had", "to")."""
        node, tree = self.node(clause)
        if tree is None:
            return set()
        return {
            self.analysis.token_norms[tree.first[c]]
            for c in tree.children[node]
            if tree.relations[c].startswith("auxiliary")
        }

    def infinitive(self, clause: Clause) -> bool:
        """ "To meet", also where it shares the "to" of the verb before it."""
        node, tree = self.node(clause)
        for _ in range(_CLIMB):
            if tree is None:
                return False
            if any(self.analysis.token_norms[tree.first[c]] == "to" for c in self._helpers(tree, node)):
                return True
            if tree.relations[node] != "conjunct" or tree.tags[node] != "VB":
                return False
            node = tree.heads[node]
        return False

    @staticmethod
    def _helpers(tree: Tree, node: int) -> list[int]:
        return [c for c in tree.children[node] if tree.relations[c].startswith("auxiliary")]

    def above(self, clause: Clause) -> Above:
        """The verb over a clause with the words between."""
        node, tree = self.node(clause)
        words: list[str] = []
        if tree is None:
            return Above(None, words)
        for _ in range(_CLIMB):
            head = tree.heads[node]
            if head == node:
                return Above(None, words)
            if tree.relations[node] == "conjunct" and tree.tags[head].startswith("VB"):
                node = head
                continue
            if tree.tags[head].startswith("VB"):
                verb = self.verb(tree.first[head])
                if verb is None or not self._noun_like(tree, head):
                    return Above(verb, words)
            if tree.mention[head] < 0:
                words.append(tree.lemmas[head])
            node = head
        return Above(None, words)

    @staticmethod
    def _noun_like(tree: Tree, node: int) -> bool:
        """ "Reports that …" under a verb, which the parser takes for a verb of its own."""
        return tree.relations[node] == "object"
