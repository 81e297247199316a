"""Which predicate of a sentence a time or a place belongs to, by the tree; by order where the tree gives no answer."""

from __future__ import annotations

from dragoman.extract.candidate import Candidate
from dragoman.extract.days import timed_tokens
from dragoman.model.analysis import Analysis, Tree

_CLIMB = 12
_BELOW = ("relative", "noun-clause")
_SUBORDINATE = ("relative", "noun-clause", "adverbial-clause", "clause-object", "open-complement")
ELSEWHERE = -1


class Attachment:
    """Answers for one analysis; `predicates` are the tokens of all candidates' heads.

    Args:
        saying: lemmas of verbs of saying, whose time is not that of what is said.
        topical: prepositions of what is talked about, where nothing takes place ("about the mission in Mali").
    """

    def __init__(
        self,
        analysis: Analysis,
        candidates: list[Candidate],
        saying: frozenset[str] = frozenset(),
        topical: frozenset[str] = frozenset(),
    ) -> None:
        self.analysis = analysis
        self.topical = topical
        self.predicates = {c.head for c in candidates}
        self.saying = saying
        self.timed = timed_tokens(analysis)

    def head(self, first: int, last: int, sentence: int) -> int:
        """The token by which a phrase of several hangs in its sentence ("tomorrow evening": the evening)."""
        tree = self.analysis.parsed.get(sentence)
        if tree is None:
            return first
        for token in range(first, last):
            node = tree.node_at(token)
            if node >= 0 and not first <= tree.first[tree.heads[node]] < last:
                return token
        return first

    def strength(self, token: int, candidate: Candidate, nouns: bool = True, shared: bool = True) -> int:
        """How surely the phrase at a token belongs to a candidate of its sentence: 4 surely, 0 not, -1 surely not.

        Args:
            nouns: whether it may belong by way of a noun that is no predicate ("the talks in the days of May");
                for places it may not ("discussed the situation in Yemen").
            shared: whether what belongs to another predicate above the candidate may be the candidate's as well
                ("on Thursday she laid a wreath and addressed parliament").
        """
        tree = self.analysis.parsed.get(candidate.sentence)
        if tree is None:
            return 1
        node = tree.node_at(token)
        if node < 0:
            return 0
        path = self._path(tree, node)
        own = {*candidate.told_by, *_heads(candidate)}
        if candidate.clause.support >= 0:
            own.add(candidate.clause.support)
        for position, above in enumerate(path):
            first = tree.first[above]
            if first == candidate.head:
                return 4
            if first in own:
                return 3 if not any(tree.first[p] in self.predicates for p in path[:position]) else 1
            if first in self.predicates:
                if self._apart(tree, candidate, above) or self._said_of_another(tree, candidate, path):
                    return ELSEWHERE
                return 1 if shared and self._linked(tree, candidate, above) else 0
            if tree.tags[above].startswith("VB"):
                scheduled = self.analysis.token_norms[token - 1] == "for"  # "announced for Wednesday"
                return self._by_verb(tree, candidate, above, scheduled)
            if not nouns and tree.tags[above].startswith("N") and tree.mention[above] < 0 and first not in self.timed:
                return 3 if position <= 1 and self._signed(tree, candidate, above) else 0
            if not nouns and position and self.analysis.token_norms[first] in self.topical:
                return 0
            if (
                tree.tags[above].startswith("N")
                and tree.relations[node] in ("compound", "modifier", "possessor")
                and position == 0
            ):
                return 0
        return 1

    @staticmethod
    def _signed(tree: Tree, candidate: Candidate, noun: int) -> bool:
        """ "Signed a grant agreement in Djibouti": what hangs on the instrument tells where it was signed."""
        if candidate.kind != "signing":
            return False
        return tree.relations[noun] == "object" and tree.first[tree.heads[noun]] == candidate.head

    def verb_above(self, token: int, sentence: int) -> str:
        """The lemma of the verb under which a phrase stands; empty if none is known."""
        tree = self.analysis.parsed.get(sentence)
        node = tree.node_at(token) if tree is not None else -1
        if tree is None or node < 0:
            return ""
        return next((tree.lemmas[n] for n in self._path(tree, node) if tree.tags[n].startswith("VB")), "")

    def governors(self, candidate: Candidate) -> list[int]:
        """The tokens of the words that govern a candidate, the nearest first; none that it is only joined to."""
        tree = self.analysis.parsed.get(candidate.sentence)
        node = tree.node_at(candidate.head) if tree is not None else -1
        if tree is None or node < 0:
            return []
        out: list[int] = []
        for above in self._path(tree, node):
            if tree.relations[node] != "conjunct" or not tree.tags[node].startswith("VB"):
                out.append(tree.first[above])
            node = above
        return out

    def _by_verb(self, tree: Tree, candidate: Candidate, verb: int, scheduled: bool) -> int:
        """A phrase of another verb: one of the candidate's own ("talks scheduled for Monday"), or one above it."""
        said = tree.lemmas[verb] in self.saying and not scheduled
        if tree.relations[verb] in _BELOW and tree.first[tree.heads[verb]] in _heads(candidate):
            return ELSEWHERE if said else 3
        if self._linked(tree, candidate, verb):
            return ELSEWHERE if said or self._apart(tree, candidate, verb) else 2
        return ELSEWHERE if said or tree.relations[verb] in _SUBORDINATE else 0

    def _apart(self, tree: Tree, candidate: Candidate, verb: int) -> bool:
        """Whether a candidate is told of somebody in a relative clause ("X, who was in Qatar, left on Sunday")."""
        node = tree.node_at(candidate.head)
        for _ in range(_CLIMB):
            if node == verb:
                return False
            if tree.relations[node] == "relative":
                below = [self.analysis.token_norms[tree.first[c]] for c in tree.children[node]]
                if "who" in below or "whom" in below:
                    return True
            node = tree.heads[node]
        return False

    def _said_of_another(self, tree: Tree, candidate: Candidate, path: list[int]) -> bool:
        """Whether a phrase stands in a relative clause that does not hold the candidate ("X, who came last night")."""
        relative = next((node for node in path if tree.relations[node] == "relative"), -1)
        return relative >= 0 and not self._linked(tree, candidate, relative)

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


def _heads(candidate: Candidate) -> set[int]:
    """The predicate, and the token of the name of a gathering."""
    return {candidate.head} if candidate.gathering is None else {candidate.head, candidate.first}
