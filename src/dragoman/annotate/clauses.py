"""Clauses out of a small tree: each predicate with the arguments that the text gives it."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.languages.clauses import load_clause_words
from dragoman.model.analysis import Tree
from dragoman.model.clause import Argument, Clause

_SUBJECTS = ("subject", "subject-passive")
_RELATIVES = frozenset({"who", "which", "that", "whom"})
_FUTURE = frozenset({"will", "shall", "'ll", "wo", "’ll"})
_POSSIBLE = frozenset({"may", "might", "could", "can"})
_WISHED = frozenset({"should", "must", "ought"})
_OF_OBJECTS = frozenset({"with", "to", "from", "between", "on", "upon", "for"})
_DEPTH = 6
GATHERING = "gathering"  # the lemma of a nominal clause whose head is the name of a gathering


class ClauseBuilder:
    """Builds clauses over one tree; `norms` are folded words by node."""

    def __init__(
        self,
        tree: Tree,
        norms: list[str],
        sentence: int,
        gatherings: frozenset[int] = frozenset(),
        *,
        language: str = "en",
    ) -> None:
        """`gatherings` are the mentions that name gatherings: they make nominal clauses too."""
        self.tree = tree
        self.norms = norms
        self.sentence = sentence
        self.words = load_clause_words(language)
        self.gatherings = gatherings

    def children(self, node: int, *relations: str) -> list[int]:
        """Dependents of a node with one of the relations, in order."""
        return [c for c in self.tree.children[node] if self.tree.relations[c] in relations]

    def clauses(self, nouns: frozenset[str]) -> Iterator[Clause]:
        """All verbal clauses, and nominal ones for the nouns named (single words or two: "phone call")."""
        for node, tag in enumerate(self.tree.tags):
            if self.tree.mention[node] >= 0:
                if self.tree.mention[node] in self.gatherings:
                    yield self.nominal(node, GATHERING)
                continue
            if tag.startswith("VB") and self.tree.relations[node] not in ("auxiliary", "auxiliary-passive"):
                yield self.verbal(node)
            elif tag.startswith("N"):
                lemma = self._compound(node, nouns)
                if lemma:
                    yield self.nominal(node, lemma)

    # -- verbs -----------------------------------------------------------------------------

    def verbal(self, node: int) -> Clause:
        """The clause of a verb."""
        tree = self.tree
        passive = bool(self.children(node, "auxiliary-passive") or self.children(node, "subject-passive"))
        relation = self._relation(node)
        bare = not self.children(node, "auxiliary")
        if tree.tags[node] == "VBN" and (relation == "participle" or (relation == "adverbial" and bare)):
            passive = True  # "joined by representatives", but not "having met"
        clause = Clause(tree.first[node], tree.lemmas[node], self.sentence, relation=relation)
        clause.voice = "passive" if passive else "active"
        clause.particle = " ".join(self.norms[c] for c in self.children(node, "particle"))
        clause.governor = tree.first[self._governor(node)] if tree.heads[node] != node else -1
        subjects = self._subject_nodes(node)
        objects = self._with_conjuncts(
            [c for c in self.children(node, "object", "dative", "attribute", "time") if self._is_object(c)]
        )
        if not objects and not passive:
            objects = self._shared_objects(node)
        if passive:
            objects = subjects + objects
            subjects = []
        clause.subjects = [self._argument(n, "") for n in subjects]
        clause.objects = [self._argument(n, "") for n in objects]
        clause.obliques = list(self._obliques(node))
        for thing in objects:  # "exchanged views with X": the parser ties X to the views
            if tree.mention[thing] < 0:
                clause.obliques += [a for a in self._obliques(thing) if a.case in _OF_OBJECTS]
        if passive:
            clause.subjects = [a for a in clause.obliques if a.case == "by" and a.mention >= 0]
        self._mood(clause, node)
        return clause

    def _shared_objects(self, node: int) -> list[int]:
        """ "Called and congratulated X": the object of the verb that is joined to one right away is that of both."""
        for child in self.children(node, "conjunct"):
            if child == node + 2 and self.tree.tags[child] == self.tree.tags[node]:
                return self._with_conjuncts(self.children(child, "object"))
        return []

    def _is_object(self, node: int) -> bool:
        """A mention that the parser takes for a bare time is an object ("received on Tuesday the Ambassador")."""
        return self.tree.relations[node] != "time" or self.tree.mention[node] >= 0

    def _relation(self, node: int) -> str:
        relation = self.tree.relations[node]
        if relation == "conjunct":
            head = self.tree.heads[node]
            return self._relation(head) if head != node and self.tree.tags[head].startswith("VB") else "main"
        return {
            "root": "main",
            "relative": "relative",
            "noun-clause": "participle",
            "adverbial-clause": "adverbial",
            "complement": "complement",
            "open-complement": "open",
            "clause-object": "gerund",
        }.get(relation, "main")

    def _governor(self, node: int) -> int:
        head = self.tree.heads[node]
        seen = 0
        while self.tree.relations[node] == "conjunct" and head != node and seen < _DEPTH:
            node, head = head, self.tree.heads[head]
            seen += 1
        return head

    def _subject_nodes(self, node: int, depth: int = 0) -> list[int]:
        """Nodes of the subject, inherited where the clause has none of its own."""
        tree = self.tree
        own = self.children(node, *_SUBJECTS)
        if own:
            nodes = self._with_conjuncts(own)
            if len(nodes) == 1 and self.norms[nodes[0]] in _RELATIVES:
                antecedent = self._antecedent(node)
                return self._with_conjuncts([antecedent]) if antecedent >= 0 else nodes
            return nodes
        if depth > _DEPTH or tree.heads[node] == node:
            return []
        head, relation = tree.heads[node], tree.relations[node]
        if relation == "conjunct":
            return self._subject_nodes(head, depth + 1)
        if relation in ("open-complement", "complement"):
            objects = self.children(head, "object")
            if relation == "open-complement" and objects and tree.lemmas[head] in self.words.controlling:
                return self._with_conjuncts(objects)
            return self._subject_nodes(head, depth + 1) if relation == "open-complement" else []
        if relation in ("noun-clause", "relative"):
            return [head]
        if relation == "adverbial-clause":
            return self._subject_nodes(self._verb_above(head), depth + 1) if self._verb_above(head) >= 0 else []
        if relation == "clause-object":
            verb = self._verb_above(head)
            return self._subject_nodes(verb, depth + 1) if verb >= 0 else []
        return []

    def _antecedent(self, node: int) -> int:
        for _ in range(_DEPTH):
            if self.tree.relations[node] in ("relative", "noun-clause"):
                return self.tree.heads[node]
            if self.tree.heads[node] == node:
                return -1
            node = self.tree.heads[node]
        return -1

    def _verb_above(self, node: int) -> int:
        for _ in range(_DEPTH):
            if self.tree.tags[node].startswith("VB"):
                return node
            if self.tree.heads[node] == node:
                return -1
            node = self.tree.heads[node]
        return -1

    def _with_conjuncts(self, nodes: list[int]) -> list[int]:
        out: list[int] = []
        queue = list(nodes)
        while queue and len(out) < 60:
            node = queue.pop(0)
            if node in out:
                continue
            out.append(node)
            if not self.tree.children[node]:
                continue
            queue = [c for c in self.children(node, "conjunct") if not self.tree.tags[c].startswith("VB")] + queue
        return sorted(out)

    def _obliques(self, node: int) -> Iterator[Argument]:
        """Arguments behind prepositions, agents, and bare times; prepositions of prepositions too."""
        for child in self.tree.children[node]:
            relation = self.tree.relations[child]
            if relation in ("preposition", "agent", "dative"):
                yield from self._behind(child)
            elif relation == "adverb":
                for below in self.children(child, "preposition"):
                    yield from self._behind(below, self.norms[child] + " ")
                yield self._argument(child, "adverb")
            elif relation == "particle":
                for below in self.children(child, "preposition"):
                    yield from self._behind(below)
            elif relation == "time" and self.tree.mention[child] < 0:
                yield self._argument(child, "time")

    def _behind(self, preposition: int, prefix: str = "") -> Iterator[Argument]:
        case = prefix + self.norms[preposition]
        for inner in self._with_conjuncts(self.children(preposition, "case-object")):
            yield self._argument(inner, case)
        for below in self.children(preposition, "preposition"):
            yield from self._behind(below, case + " ")
            if self.norms[below] != "with":
                yield from self._behind(below)
        for conjunct in self.children(preposition, "conjunct"):
            if self.tree.tags[conjunct] in ("IN", "TO"):
                yield from self._behind(conjunct)
        for gerund in self.children(preposition, "clause-object"):
            yield self._argument(gerund, case)

    def _argument(self, node: int, case: str) -> Argument:
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

    def _mood(self, clause: Clause, node: int) -> None:
        """Polarity, tense and modality from auxiliaries, negation and the governing verbs' own."""
        tree = self.tree
        auxiliaries = {self.norms[c] for c in self.children(node, "auxiliary", "auxiliary-passive")}
        inherited = self._aux_of_head(node)
        if not auxiliaries and inherited is not None:
            auxiliaries = inherited
        if self.children(node, "negation") or any(
            self.norms[c] in ("never", "not", "n't", "no") for c in self.children(node, "adverb", "determiner", "other")
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
            finite = {tree.tags[c] for c in self.children(node, "auxiliary", "auxiliary-passive")}
            if tag == "VBD" or "VBD" in finite or {"have", "has", "had", "'ve"} & auxiliaries:
                clause.tense = "past"
            elif tag in ("VBZ", "VBP") or finite & {"VBZ", "VBP"}:
                clause.tense = "present"
                if tag == "VBG" and auxiliaries & {"is", "are", "am", "'s", "'re", "'m"}:
                    clause.tense = "progressive"
        if self._inverted(node, auxiliaries):
            clause.modality = "conditional"
        if self.children(node, "marker") and any(
            self.norms[c] in ("if", "unless", "whether") for c in self.children(node, "marker")
        ):
            clause.modality = "conditional"

    def _inverted(self, node: int, auxiliaries: set[str]) -> bool:
        """ "Had they met in spring, …": an auxiliary before the subject of a subordinate clause."""
        if not auxiliaries & {"had", "were", "should"} or self.tree.relations[node] not in (
            "adverbial-clause",
            "complement",
        ):
            return False
        subjects = self.children(node, *_SUBJECTS)
        helpers = [
            c
            for c in self.children(node, "auxiliary", "auxiliary-passive")
            if self.norms[c] in ("had", "were", "should")
        ]
        return bool(subjects and helpers and helpers[0] < subjects[0])

    def _aux_of_head(self, node: int) -> set[str] | None:
        """Auxiliaries that a conjunct shares with the first verb ("will meet A and hold talks with B")."""
        tree = self.tree
        if tree.relations[node] != "conjunct" or tree.heads[node] == node:
            return None
        head = tree.heads[node]
        if tree.tags[node] == tree.tags[head] and not self.children(node, *_SUBJECTS):
            return {self.norms[c] for c in self.children(head, "auxiliary", "auxiliary-passive")} or self._aux_of_head(
                head
            )
        return None

    # -- nouns -----------------------------------------------------------------------------

    def _compound(self, node: int, nouns: frozenset[str]) -> str:
        """The lemma of a noun of action, with the word before it where both make one ("telephone call")."""
        lemma = self.tree.lemmas[node]
        for child in self.children(node, "compound", "modifier"):
            both = f"{self.norms[child]} {lemma}"
            if both in nouns:
                return both
        return lemma if lemma in nouns else ""

    def nominal(self, node: int, lemma: str) -> Clause:
        """The clause of a noun of action, with the verb that supports it."""
        tree = self.tree
        clause = Clause(tree.first[node], lemma, self.sentence, noun=True, relation="noun")
        clause.obliques = list(self._attributes(node, clause))
        clause.obliques += list(self._obliques(node))
        for unit in self._units(node):
            clause.obliques += [a for a in self._attributes(unit, clause) if a.head != clause.head]
            clause.obliques += [a for a in self._obliques(unit) if a.case != "of"]
        verb, how = self._support(node)
        if verb >= 0:
            clause.support = tree.first[verb]
            clause.governor = tree.first[verb]
            clause.relation = how
        return clause

    def _attributes(self, node: int, clause: Clause) -> Iterator[Argument]:
        """Possessors, attributes, numbers and determiners of a noun; "no" turns the clause."""
        for child in self.tree.children[node]:
            relation = self.tree.relations[child]
            if relation in ("possessor", "compound", "modifier"):
                yield self._argument(child, "poss" if relation == "possessor" else "attributive")
            elif relation == "determiner" and self.norms[child] == "no":
                clause.polarity = False
            elif relation in ("number", "determiner"):
                yield self._argument(child, relation)

    def _is_unit(self, preposition: int, noun: int) -> bool:
        """Whether "of" ties what is told to a noun that only counts or parts it ("a round of talks")."""
        return self.norms[preposition] == "of" and self.tree.lemmas[noun] in self.words.transparent

    def _units(self, node: int) -> Iterator[int]:
        """The nouns that count or part a noun of action, from the inner to the outer."""
        tree = self.tree
        for _ in range(_DEPTH):
            head = tree.heads[node]
            if tree.relations[node] != "case-object" or not self._is_unit(head, tree.heads[head]):
                return
            node = tree.heads[head]
            yield node

    def _support(self, node: int) -> tuple[int, str]:
        """The verb that governs a noun, and how: object, subject, passive, or a preposition."""
        tree = self.tree
        current = node
        for _ in range(_DEPTH):
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
                return (self._verb_above(verb), "case:" + self.norms[head] + "+")
            if relation in ("apposition", "compound", "time"):
                verb = self._verb_above(head)
                return verb, "loose"
            verb = self._verb_above(head)
            return verb, "loose"
        return -1, "noun"
