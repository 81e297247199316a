"""Who does what a verb tells: its own subject, or one that it shares with the verb above it."""

from __future__ import annotations

from dragoman.annotate.tree_view import DEPTH, TreeView

SUBJECTS = ("subject", "subject-passive")
_PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i"})
_FOR = frozenset({"for", "on", "from", "of"})
_RELATIVES = frozenset({"who", "which", "that", "whom"})


class SubjectFinder:
    """Finds the subjects of verbs.

    `controlling` verbs give their object as subject to the verb under them, `rewarding` ones to the gerund after "for".
    """

    def __init__(self, view: TreeView, controlling: frozenset[str], rewarding: frozenset[str] = frozenset()) -> None:
        self.view = view
        self.tree = view.tree
        self.controlling = controlling
        self.rewarding = rewarding

    def nodes(self, node: int, depth: int = 0) -> list[int]:
        """Nodes of the subject, inherited where the clause has none of its own."""
        tree = self.tree
        own = self.view.children(node, *SUBJECTS)
        if own and self.view.goal(node) < 0:
            found = self.view.with_conjuncts(own)
            if len(found) == 1 and self.view.norms[found[0]] in _RELATIVES:
                antecedent = self._antecedent(node)
                return self.view.with_conjuncts([antecedent]) if antecedent >= 0 else found
            return [*self._listed_before(node, found), *found]
        if depth > DEPTH or tree.heads[node] == node:
            return []
        head, relation = tree.heads[node], tree.relations[node]
        joined = relation == "other" and head < node and self.view.is_verb(head)  # "held talks and, with him, chaired"
        if relation == "conjunct" or joined:
            return self.nodes(head, depth + 1)
        if relation in ("open-complement", "complement"):
            objects = self.view.children(head, "object")
            if relation == "open-complement" and objects and tree.lemmas[head] in self.controlling:
                return self.view.with_conjuncts(objects)
            above = self.view.verb_above(head)  # over an adjective: "is due to see"
            return self.nodes(above, depth + 1) if relation == "open-complement" and above >= 0 else []
        if relation in ("noun-clause", "relative"):
            return [head]
        if relation == "adverbial-clause":
            return self.nodes(self.view.verb_above(head), depth + 1) if self.view.verb_above(head) >= 0 else []
        if relation == "clause-object":
            verb = self.view.verb_above(head)
            thanked = self._thanked(verb, head)
            return thanked or (self.nodes(verb, depth + 1) if verb >= 0 else [])
        return []

    def _thanked(self, verb: int, preposition: int) -> list[int]:
        """ "Thanked *X* for hosting the talks": who is thanked did what the gerund tells."""
        if verb < 0 or self.tree.lemmas[verb] not in self.rewarding or self.view.norms[preposition] not in _FOR:
            return []
        return self.view.with_conjuncts(self.view.children(verb, "object", "dative"))

    def _listed_before(self, node: int, subjects: list[int]) -> list[int]:
        """ "Alpay, Melas hold talks": the parser takes a name before a comma for a time."""
        if self.view.norms[subjects[0]] in _PRONOUNS:
            return []  # "Chad, she said, will sign"
        before = [c for c in self.view.children(node, "time") if self.tree.mention[c] >= 0 and c < subjects[0]]
        return [c for c in before if self.view.norms[c + 1] == ","]

    def _antecedent(self, node: int) -> int:
        for _ in range(DEPTH):
            if self.tree.relations[node] in ("relative", "noun-clause"):
                return self.tree.heads[node]
            if self.tree.heads[node] == node:
                return -1
            node = self.tree.heads[node]
        return -1
