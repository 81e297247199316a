"""Clauses out of a small tree: each predicate with the arguments that the text gives it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dragoman.annotate.clause_mood import ClauseMood
from dragoman.annotate.nominals import NominalBuilder
from dragoman.annotate.subjects import SubjectFinder
from dragoman.annotate.tree_view import DEPTH, TreeView
from dragoman.languages.clauses import load_clause_words
from dragoman.model.analysis import Tree
from dragoman.model.clause import Argument, Clause

_OF_OBJECTS = frozenset({"with", "to", "from", "between", "on", "upon", "for"})
_SITED = frozenset({"in", "at", "to", "into", "for"})
_IN_SITES = frozenset({"in", "of", "at", "near", "outside"})
_NOT_OF_NAMES = frozenset({"of", "with", "as", "by", "for", "like", "among", "between", "including"})
_RELATIONS = {
    "root": "main",
    "relative": "relative",
    "noun-clause": "participle",
    "adverbial-clause": "adverbial",
    "complement": "complement",
    "open-complement": "open",
    "clause-object": "gerund",
}
_AUXILIARIES = ("auxiliary", "auxiliary-passive")
GATHERING = "gathering"  # the lemma of a nominal clause whose head is the name of a gathering


class ClauseBuilder:
    """Builds clauses over one tree; `norms` are folded words by node."""

    def __init__(
        self,
        tree: Tree,
        norms: list[str],
        sentence: int,
        gatherings: frozenset[int] = frozenset(),
        places: frozenset[int] = frozenset(),
        *,
        language: str = "en",
    ) -> None:
        """Mentions of `gatherings` make nominal clauses too; to mentions of `places` one can travel."""
        words = load_clause_words(language)
        self.tree = tree
        self.view = TreeView(tree, norms, places)
        self.sentence = sentence
        self.gatherings = gatherings
        self.subjects = SubjectFinder(self.view, words.controlling, words.rewarding)
        self.moods = ClauseMood(self.view)
        self.nominals = NominalBuilder(self.view, words)

    def clauses(self, nouns: frozenset[str], verbs: frozenset[str] = frozenset()) -> Iterator[Clause]:
        """All verbal clauses, and nominal ones for `nouns` (single words or two: "phone call").

        `verbs` are lemmas that a headline has in the present, where the parser is apt to take them for nouns.
        """
        for node, tag in enumerate(self.tree.tags):
            if self.tree.mention[node] >= 0:
                if self.tree.mention[node] in self.gatherings:
                    yield self.nominal(node, GATHERING)
                continue
            relation = self.tree.relations[node]
            if tag.startswith("VB") and relation not in _AUXILIARIES and not self._as_noun(node):
                yield self.verbal(node)
            elif tag == "NNS" and (subject := self._headline(node, verbs)) >= 0:
                yield self._in_present(node, subject)
            elif tag.startswith("N") or self._as_noun(node):
                lemma = self.nominals.lemma(node, nouns)
                if lemma:
                    yield self.nominal(node, lemma)

    def _as_noun(self, node: int) -> bool:
        """Whether a word stands where a noun must, whatever its tag: "held a *bilateral*", "ends Serbia *visit*"."""
        return self.tree.relations[node] in ("object", "case-object") and self.tree.tags[node] in ("JJ", "VB", "VBP")

    def nominal(self, node: int, lemma: str) -> Clause:
        """The clause of a noun of action, with the verb that supports it."""
        return self.nominals.clause(node, lemma, self.sentence)

    def _headline(self, node: int, verbs: frozenset[str]) -> int:
        """The subject of a noun that is a verb of a headline ("British PM *jets* to Tokyo"), or -1.

        Such a word follows a name or an office at once, and no verb governs it.
        """
        if self.tree.lemmas[node] not in verbs or node == 0 or self.view.verb_above(node) >= 0:
            return -1
        before = node - 1
        named = self.tree.mention[before] >= 0 and self.tree.relations[before] in ("compound", "possessor", "modifier")
        return before if named and self.view.norms[before] != "'s" else -1

    def _in_present(self, node: int, subject: int) -> Clause:
        """The clause of a verb that the parser takes for a noun; its object, if any, stands right behind it."""
        clause = Clause(self.tree.first[node], self.tree.lemmas[node], self.sentence)
        clause.tense = "present"
        clause.subjects = [self.view.argument(subject, "")]
        head = self.tree.heads[node]
        if self.tree.relations[node] == "compound" and head > node and self.tree.mention[head] >= 0:
            clause.objects = [self.view.argument(n, "") for n in self.view.with_conjuncts([head])]
            clause.obliques = list(self.view.obliques(head))
        clause.obliques += list(self.view.obliques(node))
        return clause

    def verbal(self, node: int) -> Clause:
        """The clause of a verb."""
        tree, view = self.tree, self.view
        relation = self._relation(node)
        clause = Clause(tree.first[node], tree.lemmas[node], self.sentence, relation=relation)
        clause.voice = "passive" if self._passive(node, relation) else "active"
        clause.particle = " ".join(view.norms[c] for c in view.children(node, "particle"))
        clause.governor = tree.first[self._governor(node)] if tree.heads[node] != node else -1
        self._arguments(clause, node)
        self.moods.give(clause, node)
        return clause

    def _passive(self, node: int, relation: str) -> bool:
        """By its auxiliary, or a bare participle ("joined by representatives", but not "having met")."""
        if self.view.children(node, "auxiliary-passive", "subject-passive"):
            return True
        bare = not self.view.children(node, "auxiliary")
        return self.tree.tags[node] == "VBN" and (relation == "participle" or (relation == "adverbial" and bare))

    def _arguments(self, clause: Clause, node: int) -> None:
        view = self.view
        relations = ("object", "dative", "attribute", "time")
        objects = view.with_conjuncts([c for c in view.children(node, *relations) if self._is_object(c)])
        if not objects and clause.voice == "active":
            objects = self._shared_objects(node)
        subjects = self.subjects.nodes(node)
        if clause.voice == "passive":
            objects, subjects = subjects + objects, []
        clause.subjects = [view.argument(n, "") for n in subjects]
        clause.objects = [view.argument(n, "") for n in objects]
        clause.obliques = [*view.obliques(node), *self._of_purpose(node)]
        clause.obliques += self._of_lists(clause.obliques)
        named = [a.head for a in clause.obliques if a.mention >= 0 and a.case != "to do"]
        clause.obliques += self._of_arguments(objects, named)
        clause.obliques += self._of_sites(clause.obliques)
        if clause.voice == "passive":
            agents = [a for a in clause.obliques if a.case == "by" and a.mention >= 0]
            clause.subjects = agents or self._doer(clause, node)

    def _shared_objects(self, node: int) -> list[int]:
        """ "Called and congratulated X": the object of the verb that is joined to one right away is that of both."""
        for child in self.view.children(node, "conjunct"):
            if child == node + 2 and self.tree.tags[child] == self.tree.tags[node]:
                return self.view.with_conjuncts(self.view.children(child, "object"))
        return []

    def _doer(self, clause: Clause, node: int) -> list[Argument]:
        """Of a participle that is all the verb a sentence has ("Minister Alpay *expected* in Suva"), the name it is of.

        It may be a past tense that the parser took for a participle, so the name is subject as well as object.
        """
        head = self.tree.heads[node]
        if clause.relation != "participle" or self.tree.relations[head] != "root" or self.tree.mention[head] < 0:
            return []
        return [replace(a) for a in clause.objects]

    def _of_arguments(self, objects: list[int], named: list[int]) -> list[Argument]:
        """What the parser ties to an argument, but belongs to the verb.

        "Exchanged views *with X*" and, since a name is whole, "received X *at State House*", "met with X *in Suva*".
        """
        out: list[Argument] = []
        for thing in objects:
            if self.tree.mention[thing] < 0:
                out += [a for a in self.view.obliques(thing) if a.case in _OF_OBJECTS]
        names = [n for n in objects if self.tree.mention[n] >= 0]
        names += [n for n in map(self.tree.node_at, named) if n >= 0]
        for name in names:
            out += [a for a in self.view.obliques(name) if a.case.split(" ")[0] not in _NOT_OF_NAMES]
        return out

    def _of_lists(self, obliques: list[Argument]) -> list[Argument]:
        """Names of a list that the parser ties to the one before: "sat down with X, *with Y* and *with Z*"."""
        out: list[Argument] = []
        names = [a for a in obliques if a.case == "with" and a.mention >= 0]
        while names:
            node = self.tree.node_at(names.pop().head)
            if node >= 0:
                inner = [a for a in self.view.obliques(node) if a.case == "with" and a.mention >= 0]
                out += inner
                names += inner
        return out

    def _of_sites(self, obliques: list[Argument]) -> list[Argument]:
        """Names tied to the noun of a site, as of its own case: "landed at the airport in *Baku*"."""
        out: list[Argument] = []
        for argument in obliques:
            node = self.tree.node_at(argument.head)
            if argument.mention >= 0 or argument.case not in _SITED or node < 0:
                continue
            inner = [a for a in self.view.obliques(node) if a.case in _IN_SITES]
            inner += [self.view.argument(n, "") for n in self.view.children(node, "possessor")]
            out += [replace(a, case=argument.case) for a in inner if a.mention >= 0]
        return out

    def _of_purpose(self, node: int) -> Iterator[Argument]:
        """Objects of an infinitive under a verb, as of the case "to do": "phoned to congratulate *X*"."""
        view = self.view
        for verb in view.children(node, "open-complement", "adverbial-clause", "complement"):
            if (goal := view.goal(verb)) >= 0:
                yield view.argument(goal, "for")
            if any(view.norms[c] == "to" for c in view.children(verb, "auxiliary")):
                for thing in view.with_conjuncts(view.children(verb, "object", "dative")):
                    yield view.argument(thing, "to do")

    def _is_object(self, node: int) -> bool:
        """A mention that the parser takes for a bare time is an object ("received on Tuesday the Ambassador")."""
        return self.tree.relations[node] != "time" or self.tree.mention[node] >= 0

    def _relation(self, node: int) -> str:
        relation = self.tree.relations[node]
        if relation == "conjunct":
            head = self.tree.heads[node]
            return self._relation(head) if head != node and self.view.is_verb(head) else "main"
        return _RELATIONS.get(relation, "main")

    def _governor(self, node: int) -> int:
        head = self.tree.heads[node]
        seen = 0
        while self.tree.relations[node] == "conjunct" and head != node and seen < DEPTH:
            node, head = head, self.tree.heads[head]
            seen += 1
        return head
