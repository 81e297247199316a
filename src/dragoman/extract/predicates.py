"""A verb with what stands around its object: "sent a message of condolence to X", "signed five agreements with Y"."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from dragoman.annotate.clauses import ClauseBuilder
from dragoman.model.analysis import Analysis
from dragoman.model.clause import Argument, Clause

_OWN = ("object", "passive", "subject")
_INSIDE = ("case:in", "case:by", "case:through", "case:via", "case:with")
_VISITED = ("to", "at", "in to", "part in")
_ATTENDING = ("attend", "witness", "join", "oversee")
_HOSTED = ("reception", "dinner", "banquet", "luncheon", "lunch", "iftar", "gala")
_HONOURING = ("welcome", "honour", "honor", "receive", "greet")
_ACCEPTING = ("accept", "confirm", "welcome")
_ATTENDED = ("attend", "witness", "oversee", "host", "accompany", "flank", "join", "lead", "represent")
_TELLING = frozenset({"i", "we", "he", "she", "they"})
_DEPTH = 2
_FRONTED = 1  # tokens before a participle that opens a sentence
_TWIN = 2  # tokens from a verb to one that is joined to it right away
_REACH = 15  # tokens between a verb and an object that the parser has not tied to it
_NEAR = 6  # tokens between a pronoun and a verb that the parser has not tied to it


@dataclass(slots=True)
class Predicate:
    """A clause, the verb that supports it if it is a noun, and the nouns that belong to it.

    Attributes:
        clause: the verb or noun that the frame names.
        verb: the verbal clause: the clause itself, or the one that governs the noun; None without one.
        nouns: nominal clauses: the noun itself or the objects of the verb, and what "of" ties to them.
        subjects: those of the verb, also where the parser has left them with a verb before it.
        objects: those of the verb, or what is named right after it.
        scope: tokens (half-open) up to the verbs before and after it.
        words: the objects of the verb as they stand and their lemmas.
        purposes: whom a ceremony is to welcome or to honour.
        visited: nominal clauses of what somebody goes to ("went to the reception of X").
    """

    clause: Clause
    verb: Clause | None
    nouns: list[Clause]
    subjects: list[Argument] = field(default_factory=list)
    objects: list[Argument] = field(default_factory=list)
    scope: tuple[int, int] = (0, 0)
    visited: list[Clause] = field(default_factory=list)
    words: set[str] = field(default_factory=set)
    purposes: list[Argument] = field(default_factory=list)

    def lemmas(self) -> set[str]:
        """Lemmas of all nouns of the predicate and of what stands before them."""
        out = {n.lemma for n in self.nouns}
        for noun in self.nouns:
            out |= {a.lemma for a in noun.obliques if a.case in ("attributive", "of") and a.lemma}
        return out | self.words

    def slot(self, name: str) -> list[Argument]:
        """The arguments in one slot, those of the verb first."""
        if name == "subj":
            return self._subjects()
        if name == "obj":
            return self.objects
        if name in ("author", "rite"):
            return self._of_verb_above(name)
        if name == "host":
            return self._hosts()
        if name == "for" and self.purposes:
            return self.purposes
        own = self.verb.obliques if self.verb is not None and self._governs() else []
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

    def _hosts(self) -> list[Argument]:
        """Whose reception or dinner it is that somebody attends."""
        nouns = [*self.nouns, *self.visited]
        return [
            a
            for n in nouns
            if n.lemma in _HOSTED
            for a in n.obliques
            if a.case in ("of", "by", "poss") and a.mention >= 0
        ]

    def _governs(self) -> bool:
        return not self.clause.noun or self.clause.relation in _OWN

    def _subjects(self) -> list[Argument]:
        if not self.clause.noun or self.clause.relation == "object" or self.clause.relation.startswith("case:"):
            return self.subjects
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
    """Builds predicates over the trees of one analysis.

    Args:
        known: lemmas that can be the object of an act; `carried` those that can reach somebody ("a letter").
    """

    def __init__(self, analysis: Analysis, known: frozenset[str], carried: frozenset[str]) -> None:
        self.analysis = analysis
        self.known = known
        self.carried = carried
        self._verbs: dict[int, Clause] = {}
        self._by_sentence: dict[int, list[Clause]] = {}
        for clause in sorted(analysis.clauses, key=lambda c: c.head):
            if not clause.noun:
                self._verbs[clause.head] = clause
                self._by_sentence.setdefault(clause.sentence, []).append(clause)

    def of(self, clause: Clause) -> Predicate:
        """The predicate of a clause."""
        if clause.noun:
            verb = self._verbs.get(clause.support) if clause.support >= 0 else None
            out = Predicate(clause, verb, [clause, *self._below(clause, 0)])
            out.purposes = self._purposes(clause)
        else:
            carried = [a for a in clause.subjects if a.lemma in self.carried]
            nouns = self._nouns(clause.objects, clause.sentence) or self._nouns(carried, clause.sentence)
            out = Predicate(clause, clause, nouns)
            out.words = {a.lemma for a in clause.objects if a.lemma}
            out.words |= {self.analysis.token_norms[a.head] for a in clause.objects}
        out.scope = self._scope(clause)
        if out.verb is not None:
            out.objects = out.verb.objects or self._mention_after(out.verb)
            out.subjects = self._invited(out.verb) or out.verb.subjects or self._told_before(out.verb)
        if not clause.noun and not out.nouns and clause.voice == "active":
            out.nouns = self._loose_object(clause, out.scope[1])
        if not clause.noun:
            out.visited = self._nouns([a for a in clause.obliques if a.case in _VISITED], clause.sentence)
        return out

    # -- nouns ---------------------------------------------------------------------------------------

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
        return self._noun(argument.head, sentence) if argument.mention < 0 else None

    def _noun(self, token: int, sentence: int) -> Clause | None:
        tree = self.analysis.parsed.get(sentence)
        if tree is None:
            return None
        node = tree.node_at(token)
        if node < 0 or tree.mention[node] >= 0 or not tree.tags[node].startswith("N"):
            return None
        top = len(self.analysis.token_norms) - 1
        norms = [self.analysis.token_norms[min(f, top)] for f in tree.first]
        return ClauseBuilder(tree, norms, sentence).nominal(node, tree.lemmas[node])

    def _loose_object(self, clause: Clause, last: int) -> list[Clause]:
        """The first noun after a verb that can be the object of an act ("will sign, with X, the agreement")."""
        for token in range(clause.head + 1, min(clause.head + _REACH, last)):
            noun = self._noun(token, clause.sentence)
            if noun is not None and noun.lemma in self.known:
                return [noun, *self._below(noun, 0)]
        return []

    def _purposes(self, noun: Clause) -> list[Argument]:
        """ "A ceremony to welcome X": the objects of what is to be done at it."""
        return [
            a
            for c in self._by_sentence.get(noun.sentence, [])
            if c.governor == noun.head and c.relation == "participle" and c.lemma in _HONOURING
            for a in c.objects
        ]

    def verb_before(self, clause: Clause) -> Clause | None:
        """The verb before one in its sentence."""
        before = [c for c in self._by_sentence.get(clause.sentence, []) if c.head < clause.head]
        return before[-1] if before else None

    def _mention_after(self, clause: Clause) -> list[Argument]:
        """What is named right after a verb to which the parser has tied nothing ("Addressing the Seimas, X …")."""
        if clause.objects or clause.obliques or clause.voice == "passive":
            return []
        norms = self.analysis.token_norms
        at = clause.head + 1 + (norms[clause.head + 1 : clause.head + 2] == ["the"])
        found = next((k for k, m in enumerate(self.analysis.mentions) if m.first == at), -1)
        if found < 0:
            return []
        return [Argument(at, at, self.analysis.mentions[found].last, "", found)]

    # -- verbs around ----------------------------------------------------------------------------------

    def _scope(self, clause: Clause) -> tuple[int, int]:
        """The tokens around a clause that no other verb has between."""
        span = self.analysis.sentences[clause.sentence]
        heads = [c.head for c in self._by_sentence.get(clause.sentence, []) if not self._beside(c)]
        before = [h for h in heads if h < clause.head and h != clause.support and not self._twins(h, clause.head)]
        after = [h for h in heads if h > clause.head and h != clause.support]
        return (before[-1] + 1 if before else span.first), (after[0] if after else span.last)

    def _beside(self, clause: Clause) -> bool:
        """A verb that only says more of what another tells ("attended by X", "signed in the presence of Y")."""
        if clause.relation in ("participle", "open"):
            return True
        if clause.lemma == "follow" and not clause.subjects and not clause.objects:
            return True  # a preposition: "following the call, …"
        by = self.analysis.token_norms[clause.head + 1 : clause.head + 2] == ["by"]
        return clause.lemma in _ATTENDED and by and clause.relation != "main"

    def _twins(self, first: int, second: int) -> bool:
        """ "signed and exchanged notes": two verbs that share all that is around them."""
        return second - first == _TWIN and self.analysis.token_norms[first + 1] == "and"

    def _invited(self, clause: Clause) -> list[Argument]:
        """ "accepted an invitation to officiate at …": who accepted it."""
        if clause.relation != "participle" or not any(a.lemma == "invitation" for a in clause.subjects):
            return []
        others = self._by_sentence.get(clause.sentence, [])
        verb = next((c for c in others if any(a.lemma == "invitation" for a in c.objects)), None)
        return verb.subjects if verb is not None and verb.lemma in _ACCEPTING else []

    def _told_before(self, clause: Clause) -> list[Argument]:
        """The subject of a verb without one: a pronoun close before it, that of the verb before it; of one that opens
        the sentence ("Addressing the Seimas, X asked …"), that of the verb after it."""
        if clause.voice == "passive" or clause.relation == "participle":
            return []
        span = self.analysis.sentences[clause.sentence]
        norms = self.analysis.token_norms
        for token in range(clause.head - 1, max(span.first, clause.head - _NEAR) - 1, -1):
            if norms[token] in _TELLING:
                return [Argument(token, token, token + 1, norms[token])]
        before = [c for c in self._by_sentence.get(clause.sentence, []) if c.head < clause.head]
        for other in reversed(before):
            told = other.subjects if other.voice == "active" else other.objects
            if told:
                return told
        if before or clause.head > span.first + _FRONTED:
            return []
        after = [c for c in self._by_sentence.get(clause.sentence, []) if c.head > clause.head and c.subjects]
        return after[0].subjects[-1:] if after else []
