"""A verb with what stands around its object: "sent a message of condolence to X", "signed five agreements with Y"."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from dragoman.annotate.clauses import ClauseBuilder
from dragoman.model.analysis import Analysis
from dragoman.model.clause import Argument, Clause

_OWN = ("object", "passive", "subject")
_INSIDE = ("case:in", "case:by", "case:through", "case:via", "case:with")
_ATTENDING = ("attend", "witness", "join", "oversee")
_DEPTH = 2


@dataclass(slots=True)
class Predicate:
    """A clause, the verb that supports it if it is a noun, and the nouns that belong to it.

    Attributes:
        clause: the verb or noun that the frame names.
        verb: the verbal clause: the clause itself, or the one that governs the noun; None without one.
        nouns: nominal clauses: the noun itself or the objects of the verb, and what "of" ties to them.
    """

    clause: Clause
    verb: Clause | None
    nouns: list[Clause] = field(default_factory=list)

    def lemmas(self) -> set[str]:
        """Lemmas of all nouns of the predicate and of what stands before them."""
        out = {n.lemma for n in self.nouns}
        for noun in self.nouns:
            out |= {a.lemma for a in noun.obliques if a.case in ("attributive", "of") and a.lemma}
        return out

    def slot(self, name: str) -> list[Argument]:
        """The arguments in one slot, those of the verb first."""
        if name == "subj":
            return self._subjects()
        if name == "obj":
            return self.verb.objects if self.verb is not None else []
        if name in ("author", "rite"):
            return self._of_verb_above(name)
        own = [] if self.verb is None else self.verb.obliques if self._governs() else []
        found = [a for a in own if _is(a, name)]
        for noun in self.nouns:
            found += [a for a in noun.obliques if _is(a, name) and all(a.head != b.head for b in found)]
        return found

    def _of_verb_above(self, name: str) -> list[Argument]:
        """Who says something in a letter ("in a letter X proposed …"), who attends what the noun tells."""
        if self.verb is None or not self.clause.noun:
            return []
        wanted = self.clause.relation in _INSIDE if name == "author" else self.verb.lemma in _ATTENDING
        return [replace(a, case=name) for a in self.verb.subjects] if wanted else []

    def _governs(self) -> bool:
        return not self.clause.noun or self.clause.relation in _OWN

    def _subjects(self) -> list[Argument]:
        if self.verb is None:
            return []
        if not self.clause.noun or self.clause.relation == "object" or self.clause.relation.startswith("case:"):
            return self.verb.subjects
        return []

    def filled(self, slots: tuple[str, ...]) -> list[Argument]:
        """The arguments in any of the slots, in the order of the slots, each once."""
        out: list[Argument] = []
        for name in slots:
            out += [a for a in self.slot(name) if all(a.head != b.head for b in out)]
        return out


def _is(argument: Argument, name: str) -> bool:
    return argument.case == name or argument.case.endswith(" " + name)


class PredicateBuilder:
    """Builds predicates over the trees of one analysis."""

    def __init__(self, analysis: Analysis, verbs: dict[int, Clause], quantities: frozenset[str]) -> None:
        self.analysis = analysis
        self.verbs = verbs
        self.quantities = quantities

    def of(self, clause: Clause) -> Predicate:
        """The predicate of a clause."""
        if clause.noun:
            verb = self.verbs.get(clause.support) if clause.support >= 0 else None
            return Predicate(clause, verb, [clause, *self._below(clause, 0)])
        nouns = self._nouns(clause.objects, clause.sentence) or self._nouns(clause.subjects, clause.sentence)
        return Predicate(clause, clause, nouns)

    def _nouns(self, arguments: list[Argument], sentence: int) -> list[Clause]:
        """The nominal clauses of arguments and what belongs to them."""
        out: list[Clause] = []
        for argument in arguments:
            noun = self.noun_at(argument, sentence)
            if noun is not None:
                out += [noun, *self._below(noun, 0)]
        return out

    def _below(self, noun: Clause, depth: int) -> list[Clause]:
        """Nouns that "of" or a compound ties to a noun ("letters of credence", "a number of agreements")."""
        if depth >= _DEPTH:
            return []
        out = []
        for argument in noun.obliques:
            if argument.mention < 0 and argument.case in ("of", "attributive"):
                inner = self.noun_at(argument, noun.sentence)
                if inner is not None and (argument.case == "of" or inner.obliques):
                    out += [inner, *self._below(inner, depth + 1)]
        return out

    def noun_at(self, argument: Argument, sentence: int) -> Clause | None:
        """The nominal clause of an argument that is no mention."""
        tree = self.analysis.parsed.get(sentence)
        if tree is None or argument.mention >= 0:
            return None
        node = tree.node_at(argument.head)
        if node < 0 or not tree.tags[node].startswith("N"):
            return None
        norms = [self.analysis.token_norms[min(f, len(self.analysis.token_norms) - 1)] for f in tree.first]
        return ClauseBuilder(tree, norms, sentence).nominal(node, tree.lemmas[node])
