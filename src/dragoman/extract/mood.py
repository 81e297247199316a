"""Whether a predicate tells of something held, planned, called off, denied, or of nothing that happened.

A predicate has its own auxiliaries and negation, and stands under others: "is due to hold talks", "denied reports that
they would meet", "no meeting took place". What stands above is found by climbing the tree, over adjectives ("due"),
nouns ("plans to", "reports that") and prepositions ("after meeting").
"""

from __future__ import annotations

from dragoman.extract.governing import Above, Governing
from dragoman.extract.mood_words import Moods, load_moods
from dragoman.model.analysis import Analysis, Tree
from dragoman.model.clause import Clause

SKIPPED = "skipped"
_HELD = ("held", False)
_SKIPPED = (SKIPPED, False)
_CLIMB = 8
_DEPTH = 5
_INDEFINITE = frozenset({"a", "an", "any", "such"})
_UNDER = frozenset({"attributive", "poss", "determiner", "number"})


class MoodReader:
    """Reads the status of clauses of one analysis from their own mood and that of the words above them."""

    def __init__(self, analysis: Analysis, moods: Moods) -> None:
        self.analysis = analysis
        self.moods = moods
        self.over = Governing(analysis)
        self._participles = {c.governor: c for c in analysis.clauses if c.relation == "participle" and not c.noun}

    def verb(self, token: int) -> Clause | None:
        """The verbal clause at a token."""
        return self.over.verb(token)

    def status(self, clause: Clause) -> tuple[str, bool]:
        """(status, background) of what a clause tells; the status is `SKIPPED` for what is not asserted."""
        if "anniversary" in self.analysis.token_norms[max(0, clause.head - 5) : clause.head]:
            return SKIPPED, False  # "the 30th anniversary of signing the treaty" tells of no signing
        if not clause.noun:
            return self._of_verb(clause, 0)
        attributes = self._attributes(clause)
        recalled = bool(attributes & self.moods.earlier)
        support = self.verb(clause.support) if clause.support >= 0 else None
        status, background = self._of_support(clause, support) if support else self._alone(clause)
        if status in ("cancelled", "denied", SKIPPED):
            return status, background or recalled
        if self._called_off(clause):
            return "cancelled", False
        if attributes & self.moods.upcoming:
            return "planned", False
        fixed = self._fixed(clause)
        if fixed == "cancelled" or (fixed == "planned" and not self._came_about(clause, support)):
            return fixed, False
        return status, background or (recalled and status == "held")

    def pluperfect(self, clause: Clause) -> bool:
        """ "Had met", "had angered him by receiving": told as earlier than the rest."""
        verb = self.finite(clause)
        return verb is not None and "had" in self.over.auxiliaries(verb)

    def finite(self, clause: Clause) -> Clause | None:
        """The finite verb that tells of a clause: its own, its noun's, or the one above an infinitive or gerund."""
        found: Clause | None = clause
        for _ in range(_DEPTH):
            if found is None or (not found.noun and found.tense and not self.over.infinitive(found)):
                return found
            found = self.verb(found.support) if found.noun and found.support >= 0 else self.over.above(found).verb
        return found

    def reasoned(self, clause: Clause) -> bool:
        """ "Since the president is on a visit": told as a reason."""
        verb = self.finite(clause)
        return verb is not None and any(self.over.has_marker(verb, word) for word in self.moods.reasons)

    # -- nouns ---------------------------------------------------------------------------------

    def _attributes(self, clause: Clause) -> set[str]:
        return {a.lemma or self.analysis.token_norms[a.head] for a in clause.obliques if a.case in _UNDER}

    def _fixed(self, clause: Clause) -> str:
        """ "A meeting set for Monday", "talks called off on Friday": what a participle behind the noun says."""
        participle = self._participles.get(clause.head)
        if participle is None:
            return ""
        name = _name(participle)
        if name in self.moods.cancelled:
            return "planned" if self._to_new_day(participle) else "cancelled"
        if participle.lemma in self.moods.purposes:
            return ""
        return "planned" if name in self.moods.planned or participle.lemma in self.moods.planned else ""

    def _called_off(self, clause: Clause) -> bool:
        """ "The cancellation of the visit"."""
        node, tree = self.over.node(clause)
        if tree is None or tree.relations[node] != "case-object":
            return False
        return tree.lemmas[tree.heads[tree.heads[node]]] in self.moods.cancellations

    def _came_about(self, clause: Clause, support: Clause | None) -> bool:
        """ "The talks scheduled for Monday took place"."""
        if support is None or clause.relation not in ("subject", "passive"):
            return False
        return support.lemma in self.moods.happening and support.tense == "past"

    def _alone(self, clause: Clause) -> tuple[str, bool]:
        """A noun without a verb; a word of the future that the parser took for one may stand before it."""
        node, tree = self.over.node(clause)
        if tree is None:
            return _HELD
        for _ in range(_CLIMB):
            if self._has_future(tree, node):
                return "planned", False
            if tree.heads[node] == node:
                break
            node = tree.heads[node]
        return ("denied", False) if not clause.polarity else _HELD

    def _has_future(self, tree: Tree, node: int) -> bool:
        """ "Will on Thursday chair a meeting": an auxiliary of a verb that was taken for a noun."""
        return any(
            tree.relations[c] == "auxiliary" and self.analysis.token_norms[tree.first[c]] in ("will", "shall")
            for c in tree.children[node]
        )

    def _of_support(self, noun: Clause, verb: Clause) -> tuple[str, bool]:
        """Status of a nominal predicate under its verb."""
        name, relation = _name(verb), noun.relation
        own = relation in ("object", "passive")
        moods = self.moods
        if relation == "subject" and (self._fails(verb) or (verb.lemma in moods.moved and not verb.objects)):
            return ("planned" if self._to_new_day(verb) else "cancelled"), False
        if own and (name in moods.cancelled or (verb.lemma in moods.cancelled and not verb.particle)):
            if not verb.polarity:
                return self._of_verb(verb, 0)[0].replace("denied", "held"), False
            if self._of_verb(verb, 0)[0] == SKIPPED:
                return _SKIPPED
            return ("planned" if self._to_new_day(verb) else "cancelled"), False
        if relation in ("object", "subject", "passive") and name in moods.denied and verb.polarity:
            return "denied", False
        called = relation.startswith("case:") and f"{verb.lemma} {relation[5:].rstrip('+')}" in moods.wished
        if called or (own and (name in moods.wished or verb.lemma in moods.wished)):
            return _SKIPPED
        if (own and verb.lemma in moods.recollecting) or self._spoken_of(noun, verb):
            return "held", True
        if relation.startswith("case:") and f"{verb.lemma} {relation[5:].rstrip('+')}" in moods.awaiting:
            return ("planned" if verb.polarity else "denied"), False
        if own and verb.tense != "past" and verb.lemma in moods.listing and self._programme(verb):
            return "planned", False
        if own and (name in moods.planned or verb.lemma in moods.planned - moods.purposes):
            return ("planned" if verb.polarity and noun.polarity else "denied"), False
        return self._under(noun, verb)

    def _spoken_of(self, noun: Clause, verb: Clause) -> bool:
        """ "Discussed his talks with X", "briefed her on his talks with X": the subject of other talks."""
        if verb.voice == "passive" or noun.lemma == "gathering":
            return False  # one speaks at a gathering, and briefs a council
        said = verb.lemma if noun.relation == "object" else f"{verb.lemma} {noun.relation[5:].rstrip('+')}"
        return said in self.moods.spoken

    def _programme(self, verb: Clause) -> bool:
        """ "The programme of the visit includes": it is told of what is to come."""
        return any(a.lemma in self.moods.plans for a in verb.subjects)

    def _fails(self, verb: Clause) -> bool:
        """ "Fell through", whatever the parser makes of the particle."""
        after = self.analysis.token_norms[verb.head + 1 : verb.head + 2]
        return _name(verb) in self.moods.failed or " ".join([verb.lemma, *after]) in self.moods.failed

    def _under(self, noun: Clause, verb: Clause) -> tuple[str, bool]:
        """Status of a noun by that of a verb which says nothing of it by itself."""
        if noun.relation in ("subject", "passive") and not verb.polarity and verb.lemma in self.moods.happening:
            return ("cancelled" if self._meant(noun, verb) else "denied"), False
        if self._weighed(noun, verb):
            return _SKIPPED
        status, background = self._of_verb(verb, 0)
        if not noun.polarity and status in ("held", "planned"):
            return "denied", background
        if noun.relation in ("subject", "passive") and verb.modality == "possible" and not verb.polarity:
            return "cancelled", False  # "could not be held"
        return status, background

    def _meant(self, noun: Clause, verb: Clause) -> bool:
        """What did not take place had been planned: it is called so, it could not be, or a reason is given."""
        if self._attributes(noun) & self.moods.upcoming or self._fixed(noun) == "planned":
            return True
        if verb.modality in ("possible", "planned"):
            return True
        sentence = self.analysis.sentences[verb.sentence]
        words = self.analysis.token_norms[verb.head : sentence.last]
        return bool({"because", "owing", "due", "after", "since"} & set(words))

    def _weighed(self, noun: Clause, verb: Clause) -> bool:
        """ "The visit is under consideration", "the possibility of a meeting"."""
        node, tree = self.over.node(noun)
        if tree is None:
            return False
        if verb.lemma == "be" and noun.relation == "subject":
            if "would" in self.over.auxiliaries(verb) and self._indefinite(noun):
                return True  # "a visit would be historic"
            return any((a.case == "under" or a.case.endswith(" under")) and a.lemma != "way" for a in verb.obliques)
        head = tree.heads[node]
        if tree.relations[node] == "case-object" and tree.tags[tree.heads[head]].startswith("N"):
            return tree.lemmas[tree.heads[head]] in self.moods.possible
        return False

    def _indefinite(self, noun: Clause) -> bool:
        return any(a.case == "determiner" and a.lemma in _INDEFINITE for a in noun.obliques)

    def _to_new_day(self, verb: Clause) -> bool:
        """ "Postponed to February 8", "moved to October": a time follows with "to", "until" or "for"."""
        if verb.lemma not in self.moods.moved and _name(verb) not in self.moods.moved:
            return False
        sentence, norms = self.analysis.sentences[verb.sentence], self.analysis.token_norms
        return any(
            verb.head < t.first < min(sentence.last, verb.head + 10)
            and (norms[t.first - 1] in ("to", "until", "till", "for") or norms[t.first] in ("until", "by", "to"))
            for t in self.analysis.times
        )

    # -- verbs ---------------------------------------------------------------------------------

    def _of_verb(self, clause: Clause, depth: int) -> tuple[str, bool]:
        status, background = self._own(clause)
        if depth > _DEPTH or status == SKIPPED:
            return status, background
        that = clause.relation == "complement" or self.over.has_marker(clause, "that")
        if clause.tense and not that and clause.relation not in ("open", "gerund"):
            return status, background
        above = self.over.above(clause)
        governed = clause.relation == "adverbial" and not clause.tense and clause.head > clause.governor
        if clause.relation == "gerund" or governed:  # but not "Speaking at the forum, he called for calm"
            return self._gerund(status, background, above, depth)
        if that and not self.over.infinitive(clause):
            return self._complement(status, background, above)
        if clause.relation in ("open", "complement", "participle", "main", "relative"):
            return self._open(clause, status, background, above, depth)
        return status, background

    def _open(self, clause: Clause, status: str, background: bool, above: Above, depth: int) -> tuple[str, bool]:
        """Infinitives: "is to meet", "is due to meet", "hopes to meet", "plans to meet"."""
        verb, words = above.verb, set(above.words)
        if not self.over.infinitive(clause):
            having = clause.relation == "open" and verb is not None and verb.lemma in self.moods.denied
            return ("denied", False) if having and not words else (status, background)  # "denied having met"
        if words & self.moods.possible:
            return _SKIPPED
        if verb is None:
            return (
                ("planned", False)
                if not words or words & (self.moods.plans | self.moods.ahead)
                else (status, background)
            )
        name = _name(verb)
        upper, _ = self._of_verb(verb, depth + 1)
        if verb.lemma in ("be", "seem"):
            return self._to_be(clause, verb, status, upper, words)
        if words & self.moods.plans or words & self.moods.ahead:
            return (upper if upper in (SKIPPED, "denied", "cancelled") else "planned"), False
        if name in self.moods.planned or verb.lemma in self.moods.planned:
            return (upper if upper in (SKIPPED, "denied", "cancelled") else "planned"), False
        if verb.lemma == "have":
            return _SKIPPED if upper == "held" else (upper, False)
        if verb.lemma in self.moods.wished:
            return _SKIPPED
        if name in self.moods.cancelled or verb.lemma in self.moods.cancelled:
            return "cancelled", False
        return ("denied", False) if name in self.moods.denied else (upper, background)

    def _to_be(self, clause: Clause, verb: Clause, status: str, upper: str, words: set[str]) -> tuple[str, bool]:
        """ "Is to meet" is planned, "was to have met" came to nothing."""
        if "have" in self.over.auxiliaries(clause) and verb.tense == "past":
            return "cancelled", False
        if not verb.polarity:
            return "denied", False
        if words and not words & (self.moods.ahead | self.moods.plans | self.moods.planned):
            return (upper if upper != "planned" else status), False  # "was the first to visit"
        return ("planned" if upper in ("held", "planned") and status in ("held", "planned") else upper), False

    def _gerund(self, status: str, background: bool, above: Above, depth: int) -> tuple[str, bool]:
        """ "After meeting X", "without meeting X", "denied having met X", "look forward to meeting X"."""
        verb, words = above.verb, set(above.words)
        if words & self.moods.without:
            return "denied", False
        if words & self.moods.possible:
            return _SKIPPED
        if verb is None:
            return status, background
        if not words or words == {"of"}:
            if verb.lemma in self.moods.denied:
                return "denied", False
            if verb.lemma in self.moods.wished or verb.lemma in ("look", "hope", "avoid"):
                return _SKIPPED
            if verb.lemma in self.moods.cancelled:
                return "cancelled", False
        if verb.lemma in ("look", "hope"):
            return _SKIPPED
        upper, back = self._of_verb(verb, depth + 1)
        back = back or verb.lemma in self.moods.recollecting
        return (upper, back) if upper != "denied" else ("held", back)

    def _complement(self, status: str, background: bool, above: Above) -> tuple[str, bool]:
        """ "Denied that they met", "dismissed reports that", "hopes that they will meet"."""
        verb = above.verb
        if self.moods.possible & set(above.words):
            return _SKIPPED
        if verb is None:
            return status, background
        if verb.lemma in self.moods.denied and verb.polarity:
            return "denied", background
        if verb.lemma in self.moods.recollecting and status == "held":
            return "held", True
        if verb.modality == "conditional" or verb.lemma in ("hope", "wish"):
            return (SKIPPED if status != "planned" or verb.lemma == "wish" else "planned"), False
        return status, background

    def _own(self, clause: Clause) -> tuple[str, bool]:
        """Status by the clause's own auxiliaries and negation."""
        if clause.modality == "planned":
            if self._asked(clause):
                return _SKIPPED
            return ("planned" if clause.polarity else "cancelled"), False
        if clause.modality in ("wished", "possible", "conditional"):
            return _SKIPPED
        if not clause.polarity:
            return "denied", False
        if clause.lemma == "be" and self._is_due(clause):
            return "planned", False
        return "held", self._recalls(clause)

    def _asked(self, clause: Clause) -> bool:
        """ "Will Paris host a conference?": nobody says that it will."""
        sentence, norms = self.analysis.sentences[clause.sentence], self.analysis.token_norms
        if norms[sentence.last - 1] != "?":
            return False
        return "will" in norms[sentence.first : sentence.first + 3] and clause.relation == "main"

    def _is_due(self, clause: Clause) -> bool:
        """ "Is due in Hanoi", "is expected at the Presidency", "is on the programme"."""
        if any(a.case.split(" ")[-1] == "on" and a.lemma in self.moods.plans for a in clause.obliques):
            return True
        node, tree = self.over.node(clause)
        if tree is None:
            return False
        return any(
            tree.relations[c] == "attribute" and self.analysis.token_norms[tree.first[c]] in self.moods.ahead
            for c in tree.children[node]
        )

    def _recalls(self, clause: Clause) -> bool:
        """ "The two last met in Baku", "thirty years have passed since the treaty was signed"."""
        if clause.tense != "past" or clause.head == 0:
            return False
        return self._since(clause) or self.analysis.token_norms[clause.head - 1] in self.moods.recalling

    def _since(self, clause: Clause) -> bool:
        """Whether time is counted from what a clause tells ("it is ten years since the treaty was signed")."""
        first = self.analysis.sentences[clause.sentence].first
        before = self.analysis.token_norms[first : clause.head]
        return "since" in before and bool(self.moods.counted & set(before[: before.index("since")]))


def _name(clause: Clause) -> str:
    """The verb with its particle; "put on hold" is one."""
    held = next((a.case for a in clause.obliques if a.lemma in ("hold", "ice")), "")
    return f"{clause.lemma} {clause.particle or (held and held + ' hold')}".strip()


__all__ = ["SKIPPED", "MoodReader", "load_moods"]
