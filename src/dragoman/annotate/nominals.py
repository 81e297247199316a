"""Nominal clauses: a noun of action with its attributes, and the verb that supports it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dragoman.annotate.tree_view import DEPTH, TreeView
from dragoman.languages.clauses import ClauseWords
from dragoman.model.clause import Argument, Clause

_TOWARDS = frozenset({"to", "in", "at", "for"})
_SETTINGS = frozenset({"in", "during", "on", "at", "over", "throughout", "in+", "during+"})


class NominalBuilder:
    """Builds the clauses of nouns."""

    def __init__(self, view: TreeView, words: ClauseWords) -> None:
        self.view = view
        self.tree = view.tree
        self.norms = view.norms
        self.words = words

    def lemma(self, node: int, nouns: frozenset[str]) -> str:
        """The lemma of a noun of action, with the word before it where both make one ("telephone call")."""
        lemma = self.tree.lemmas[node]
        for child in self.view.children(node, "compound", "modifier"):
            both = f"{self.norms[child]} {lemma}"
            if both in nouns:
                return both
        return lemma if lemma in nouns else ""

    def clause(self, node: int, lemma: str, sentence: int) -> Clause:
        """The clause of a noun of action, with the verb that supports it."""
        tree = self.tree
        clause = Clause(tree.first[node], lemma, sentence, noun=True, relation="noun")
        clause.obliques = list(self._attributes(node, clause))
        clause.obliques += list(self.view.obliques(node))
        clause.obliques += self._of_names(clause)
        for unit in self._units(node):
            clause.obliques += [a for a in self._attributes(unit, clause) if a.head != clause.head]
            clause.obliques += [a for a in self.view.obliques(unit) if a.case != "of"]
        verb, how = self._support(node)
        if verb >= 0:
            clause.support = tree.first[verb]
            clause.governor = tree.first[verb]
            clause.relation = how
            clause.obliques += self._told(verb, how)
        elif (holder := self._holder(node)) >= 0:
            clause.subjects = [self.view.argument(n, "") for n in self.view.with_conjuncts([holder])]
        return clause

    def _of_names(self, clause: Clause) -> list[Argument]:
        """What the parser ties to a name, which is whole, or to a noun after "of": "departure of X *for Suva*"."""
        out: list[Argument] = []
        for argument in clause.obliques:
            node = self.tree.node_at(argument.head)
            if argument.case in ("attributive", "poss", "number", "determiner") or node < 0:
                continue
            if argument.mention >= 0 or argument.case == "of":
                placed = argument.case in _TOWARDS  # "the visit to Suva *of X*"
                out += [a for a in self.view.obliques(node) if a.case != "of" or (placed and a.mention >= 0)]
        return out

    def _told(self, verb: int, how: str) -> list[Argument]:
        """Whom the verb tells something in the setting of the noun, case "told": "in a call, Reed thanked *X*"."""
        if how.removeprefix("case:") not in _SETTINGS or self.tree.lemmas[verb] not in self.words.telling:
            return []
        objects = self.view.with_conjuncts(self.view.children(verb, "object", "dative"))
        told = [self.view.argument(n, "told") for n in objects if self.tree.mention[n] >= 0]
        return told or [replace(a, case="told") for a in self.view.obliques(verb) if a.case == "to" and a.mention >= 0]

    def _holder(self, node: int) -> int:
        """The name at the head of a headline without a verb: "*Weidmann* in Lyon for talks with Delmas"; or -1."""
        for _ in range(DEPTH):
            head = self.tree.heads[node]
            if head == node:
                return node if self.tree.mention[node] >= 0 else -1
            node = head
        return -1

    def _attributes(self, node: int, clause: Clause) -> Iterator[Argument]:
        """Possessors, attributes, numbers and determiners of a noun; "no" turns the clause."""
        for child in self.tree.children[node]:
            relation = self.tree.relations[child]
            if relation in ("possessor", "compound", "modifier"):
                yield self.view.argument(child, "poss" if relation == "possessor" else "attributive")
            elif relation == "determiner" and self.norms[child] == "no":
                clause.polarity = False
            elif relation in ("number", "determiner"):
                yield self.view.argument(child, relation)

    def _is_unit(self, preposition: int, noun: int) -> bool:
        """Whether "of" ties what is told to a noun that only counts or parts it ("a round of talks")."""
        return self.norms[preposition] == "of" and self.tree.lemmas[noun] in self.words.transparent

    def _units(self, node: int) -> Iterator[int]:
        """The nouns that count or part a noun of action, from the inner to the outer."""
        tree = self.tree
        for _ in range(DEPTH):
            head = tree.heads[node]
            if tree.relations[node] != "case-object" or not self._is_unit(head, tree.heads[head]):
                return
            node = tree.heads[head]
            yield node

    def _support(self, node: int) -> tuple[int, str]:
        """The verb that governs a noun, and how: object, subject, passive, or a preposition."""
        tree = self.tree
        current = node
        for _ in range(DEPTH):
            head, relation = tree.heads[current], tree.relations[current]
            if head == current:
                return -1, "noun"
            if relation == "conjunct" and not tree.tags[head].startswith("VB"):
                current = head
                continue
            if relation in ("object", "attribute"):
                return head, "object"
            if relation == "dative":
                return head, "object"
            if relation == "subject":
                return head, "subject"
            if relation == "subject-passive":
                return head, "passive"
            if relation == "case-object":
                verb = tree.heads[head]
                if self._is_unit(head, verb):
                    current = verb
                    continue
                if tree.tags[verb].startswith("VB"):
                    return verb, "case:" + self.norms[head]
                return (self.view.verb_above(verb), "case:" + self.norms[head] + "+")
            if relation in ("apposition", "compound", "time"):
                verb = self.view.verb_above(head)
                return verb, "loose"
            verb = self.view.verb_above(head)
            return verb, "loose"
        return -1, "noun"
