"""What the rows of acts need: classes of objects and subjects, actors in their slots, words beside them."""

from __future__ import annotations

from dragoman.extract.act_words import ActWords
from dragoman.extract.bodies import Bodies
from dragoman.extract.company import Company
from dragoman.extract.predicates import Predicate
from dragoman.frames.table import EngagementFrame
from dragoman.model.analysis import Analysis
from dragoman.model.clause import Argument
from dragoman.model.mention import FOREMOST_RANKS

_NEAR = 14  # tokens between a verb of welcoming and the place or honours of it
_PREPOSITIONS = frozenset({"to", "about", "for", "with", "over", "from", "of"})
_BEFORE = 7  # tokens between a preposition and the airport


class ActNeeds:
    """Checks needs over one analysis."""

    def __init__(self, analysis: Analysis, company: Company, bodies: Bodies, words: ActWords) -> None:
        self.analysis = analysis
        self.company = company
        self.bodies = bodies
        self.words = words

    def met(self, frame: EngagementFrame, predicate: Predicate, a: list[Argument], b: list[Argument]) -> bool:
        """Whether everything that a row needs is there."""
        return all(self._met(need, predicate, a, b) for need in frame.needs)

    def _met(self, need: str, predicate: Predicate, a: list[Argument], b: list[Argument]) -> bool:
        name, _, value = need.partition(":")
        if name == "object":
            return bool(predicate.lemmas() & self.words.classes[value])
        if name in ("a", "b"):
            return self._actor(value, a if name == "a" else b, subject=name == "a")
        if name == "not":
            return not self._excluded(predicate, value)
        if name == "near":
            return bool(self._around(predicate) & (self.words.classes.get(value) or self.words.words[value]))
        if name == "subject":
            return any(x.lemma in self.words.classes[value] for x in self._subject(predicate))
        if name == "rites":
            return self._rite(predicate, self.words.classes[value])
        return self._named(name, predicate, a, b)

    def _named(self, name: str, predicate: Predicate, a: list[Argument], b: list[Argument]) -> bool:
        """Needs without a value; flags of other steps are always met."""
        if name == "body":
            return any(self.bodies.is_assembly(x) for x in b)
        if name == "forside":
            cases = [a for a in predicate.clause.obliques if a.case in ("for", "of", "on of")]
            return any(a.mention >= 0 and self.analysis.mentions[a.mention].kind == "state" for a in cases)
        if name == "own":
            return not self.company.parties(predicate.filled(("from", "of")))
        if name == "envoy":  # a head of state who "presented letters of credence" sends out his own
            return all(p.rank not in FOREMOST_RANKS for p in self.company.parties(a, subject=True))
        if name == "welcomed":
            return self._welcomed(predicate)
        if name == "welcoming":
            return bool(predicate.purposes or _attributes(predicate) & self.words.words["welcoming"])
        if name == "ceremonial":
            return bool(_attributes(predicate) & self.words.words["ceremonial"])
        if name == "joint":
            return self._joint(predicate, a)
        if name == "overs":
            return any(x.case == "over" and x.lemma in self.words.classes["signing"] for x in predicate.clause.obliques)
        if name == "guest":
            return any(x.lemma == "guest" for x in predicate.clause.objects)
        if name == "nophone":
            return not self._around(predicate) & self.words.words["phone"]
        return True

    def _actor(self, value: str, arguments: list[Argument], subject: bool) -> bool:
        parties = self.company.parties(arguments, subject=subject)
        if value == "person":
            return any(p.kind in ("person", "group") for p in parties)
        return bool(parties)

    @staticmethod
    def _subject(predicate: Predicate) -> list[Argument]:
        clause = predicate.clause
        return clause.objects if clause.voice == "passive" else clause.subjects

    def _around(self, predicate: Predicate) -> set[str]:
        """Words of the sentence."""
        sentence = self.analysis.sentences[predicate.clause.sentence]
        return set(self.analysis.token_norms[sentence.first : sentence.last])

    def _excluded(self, predicate: Predicate, name: str) -> bool:
        """Whether a word that rules the row out stands with the predicate's nouns; for sport, anywhere beside it."""
        words = self.words.words.get(name) or self.words.classes[name]
        if name == "sport":
            return bool(self._around(predicate) & words)
        if name == "unreal":
            return self._unreal(predicate, words)
        return bool(predicate.lemmas() & words)

    def _unreal(self, predicate: Predicate, words: frozenset[str]) -> bool:
        """Whether a noun of action is only spoken of, or told to be likely or not."""
        verb = predicate.verb
        if verb is None or not predicate.clause.noun:
            return False
        told = {self.analysis.token_norms[a.head] for a in verb.objects}
        return verb.lemma in words or bool(told & self.words.words["doubtful"])

    def _rite(self, predicate: Predicate, rites: frozenset[str]) -> bool:
        """Whether the object, or what stands after "at" or "in", is a rite ("attended the funeral")."""
        if predicate.lemmas() & rites:
            return True
        verb = predicate.verb or predicate.clause
        return any(x.case in ("at", "in", "part in", "to") and x.lemma in rites for x in verb.obliques)

    def _welcomed(self, predicate: Predicate) -> bool:
        """Whether a verb of welcoming tells of an arrival: at an airport, or with honours."""
        norms, clause = self.analysis.token_norms, predicate.clause
        sentence = self.analysis.sentences[clause.sentence]
        low, high = max(sentence.first, clause.head - _NEAR), min(sentence.last, clause.head + 2 * _NEAR)
        for t in range(low, high):
            if norms[t] in self.words.classes["airport"]:
                if self._governed(norms[max(low, t - _BEFORE) : t]):
                    return True
            elif (
                norms[t] in self.words.classes["honours"]
                and t > clause.head
                and clause.lemma in ("welcome", "receive", "greet", "accord")
            ):
                return True
        return False

    def _governed(self, before: list[str]) -> bool:
        """Whether the preposition that stands nearest before a place tells where: not "to discuss the border"."""
        nearest = next((norm for norm in reversed(before) if norm in _PREPOSITIONS or self._tells_where(norm)), "")
        return self._tells_where(nearest)

    def _tells_where(self, norm: str) -> bool:
        return norm in self.words.words["locative"]

    def _joint(self, predicate: Predicate, a: list[Argument]) -> bool:
        """Whether several issue a joint statement."""
        statements = self.words.classes["speech"] | {"declaration", "communique"}
        several = len(self.company.parties(a, subject=True)) > 1 or any(p.also for p in self.company.parties(a))
        return several and "joint" in _attributes(predicate) and bool(predicate.lemmas() & statements)


def _attributes(predicate: Predicate) -> set[str]:
    return {a.lemma for n in predicate.nouns for a in n.obliques if a.case == "attributive"}
