"""Polarity, tense and modality of a verb by its auxiliaries, negation and conjunctions."""

from __future__ import annotations

from dragoman.annotate.subjects import SUBJECTS
from dragoman.annotate.tree_view import TreeView
from dragoman.model.clause import Clause

_FUTURE = frozenset({"will", "shall", "'ll", "wo", "’ll"})
_POSSIBLE = frozenset({"may", "might", "could", "can"})
_WISHED = frozenset({"should", "must", "ought"})


class ClauseMood:
    """Sets the mood of clauses over one tree."""

    def __init__(self, view: TreeView) -> None:
        self.view = view
        self.tree = view.tree
        self.norms = view.norms

    def give(self, clause: Clause, node: int) -> None:
        """Polarity, tense and modality from auxiliaries, negation and the governing verbs' own."""
        tree = self.tree
        auxiliaries = {self.norms[c] for c in self.view.children(node, "auxiliary", "auxiliary-passive")}
        inherited = self._aux_of_head(node)
        if not auxiliaries and inherited is not None:
            auxiliaries = inherited
        if self.view.children(node, "negation") or any(
            self.norms[c] in ("never", "not", "n't", "no")
            for c in self.view.children(node, "adverb", "determiner", "other")
        ):
            clause.polarity = False
        if auxiliaries & _FUTURE:
            clause.modality, clause.tense = "planned", "future"
        elif auxiliaries & _WISHED:
            clause.modality = "wished"
        elif auxiliaries & _POSSIBLE:
            clause.modality = "possible"
        elif "would" in auxiliaries:
            clause.modality, clause.tense = ("conditional" if "have" in auxiliaries else "planned"), "future"
        if not clause.tense:
            tag = tree.tags[node]
            finite = {tree.tags[c] for c in self.view.children(node, "auxiliary", "auxiliary-passive")}
            if tag == "VBD" or "VBD" in finite or {"have", "has", "had", "'ve"} & auxiliaries:
                clause.tense = "past"
            elif tag in ("VBZ", "VBP") or finite & {"VBZ", "VBP"}:
                clause.tense = "present"
                if tag == "VBG" and auxiliaries & {"is", "are", "am", "'s", "'re", "'m"}:
                    clause.tense = "progressive"
        if self._inverted(node, auxiliaries):
            clause.modality = "conditional"
        if self.view.children(node, "marker") and any(
            self.norms[c] in ("if", "unless", "whether") for c in self.view.children(node, "marker")
        ):
            clause.modality = "conditional"

    def _inverted(self, node: int, auxiliaries: set[str]) -> bool:
        """ "Had they met in spring, …": an auxiliary before the subject of a subordinate clause."""
        if not auxiliaries & {"had", "were", "should"} or self.tree.relations[node] not in (
            "adverbial-clause",
            "complement",
        ):
            return False
        subjects = self.view.children(node, *SUBJECTS)
        helpers = [
            c
            for c in self.view.children(node, "auxiliary", "auxiliary-passive")
            if self.norms[c] in ("had", "were", "should")
        ]
        return bool(subjects and helpers and helpers[0] < subjects[0])

    def _aux_of_head(self, node: int) -> set[str] | None:
        """Auxiliaries that a conjunct shares with the first verb ("will meet A and hold talks with B")."""
        tree = self.tree
        if tree.relations[node] != "conjunct" or tree.heads[node] == node:
            return None
        head = tree.heads[node]
        if tree.tags[node] == tree.tags[head] and not self.view.children(node, *SUBJECTS):
            return {
                self.norms[c] for c in self.view.children(head, "auxiliary", "auxiliary-passive")
            } or self._aux_of_head(head)
        return None
