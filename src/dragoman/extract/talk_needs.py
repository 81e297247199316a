"""What the rows of talks and travel need: actors in their slots, a place, several, classes of words."""

from __future__ import annotations

from dragoman.codebook.folding import fold
from dragoman.extract.parties import PartyBuilder
from dragoman.extract.party import Party
from dragoman.extract.remoteness import Remoteness
from dragoman.extract.vocabulary import Vocabulary
from dragoman.frames.matcher import Match
from dragoman.model.analysis import Analysis
from dragoman.model.clause import Argument, Clause

_PEOPLE = "inhabitants"  # the rule by which "Afghans" stand for a people
_INTENT = 12  # tokens behind an actor in which it is told what is to be done
_MARKS = (",", ".", ";", "and")
PLACES = ("state", "city", "organization", "venue")


class TalkNeeds:
    """Checks needs over one analysis."""

    def __init__(self, analysis: Analysis, builder: PartyBuilder, vocabulary: Vocabulary) -> None:
        self.analysis = analysis
        self.builder = builder
        self.vocabulary = vocabulary
        self.remoteness = Remoteness(analysis, vocabulary)

    def met(self, match: Match) -> bool:
        """Whether what the frame needs is there; flags of other steps are always met."""
        return all(self._met(need, match) for need in match.frame.needs)

    def _met(self, need: str, match: Match) -> bool:
        name, _, value = need.partition(":")
        clause = match.clause
        if name in ("a", "b"):
            return any(self._actor(x, value) for x in (match.a if name == "a" else match.b))
        if name == "place":
            return any(self.is_place(x) for x in match.place)
        if name == "plural":
            return self._plural(match.a) and not self._sits(clause)
        if name == "object":
            return self._object(match, value)
        if name == "people":
            return not all(self._is_state(x) for x in (*match.a, *match.b))
        if name == "near":
            return self._near(clause, value)
        if name == "under":
            return clause.relation.rstrip("+") == f"case:{value}"
        if name == "without":
            return all(x.case != value for x in clause.obliques)
        if name == "to":
            return all(self._intends(x, value) for x in match.b)
        if name == "sole":
            return all(x.mention >= 0 or self._actor(x, "actor") for x in clause.objects)
        if name == "goalless":
            return not self._goal(match)
        if name == "by":
            return match.support is not None and match.support.lemma in self.vocabulary.class_of(value)
        return self._circumstance(name, match)

    def _circumstance(self, name: str, match: Match) -> bool:
        """Needs about what stands beside the predicate."""
        if name == "remote":
            return self.remoteness.remote(match.clause, match.support)
        if name == "present":
            return self.remoteness.present(match.clause, match.support)
        if name == "time":
            return self._timed(match.clause)
        if name == "region":
            return self._region(match)
        if name == "format":
            return self._format(match)
        if name == "named":
            return self._named(match.clause)
        return True

    def _goal(self, match: Match) -> bool:
        """Whether a place is tied to the predicate, or to the verb of its noun."""
        support = [] if match.support is None else [*match.support.objects, *match.support.obliques]
        return any(self.is_place(x) for x in (*match.clause.objects, *match.clause.obliques, *support))

    def is_place(self, argument: Argument) -> bool:
        """Whether one can travel there; "here" is where the text is told, "the Omani capital" is in a state."""
        if argument.mention < 0:
            return argument.lemma in self.vocabulary.here or self._is_capital(argument)
        return self.analysis.mentions[argument.mention].kind in PLACES

    def _is_capital(self, argument: Argument) -> bool:
        if argument.lemma not in self.vocabulary.class_of("capital"):
            return False
        before = self.builder.coreference.mention_at(argument.head - 1)
        return before is not None and bool(before.represents)

    def _object(self, match: Match, value: str) -> bool:
        """An object of the class; a group by any of its words."""
        wanted = self.vocabulary.class_of(value)
        return any(bool(wanted & self._names(x)) for x in match.clause.objects)

    def _names(self, argument: Argument) -> set[str]:
        """The lemma of an argument, or the words of its name ("a congressional delegation")."""
        if argument.mention < 0:
            return {argument.lemma or self.analysis.token_norms[argument.head]}
        mention = self.analysis.mentions[argument.mention]
        words = self.analysis.token_norms[mention.first : mention.last]
        return set(words) if mention.kind == "group" else {self.analysis.token_norms[argument.head]}

    def _is_state(self, argument: Argument) -> bool:
        """A state by its bare name; two of them that "met" play a match."""
        return argument.mention >= 0 and self.analysis.mentions[argument.mention].kind == "state"

    def _near(self, clause: Clause, value: str) -> bool:
        """A word of the class in the sentence."""
        sentence = self.analysis.sentences[clause.sentence]
        return not self.vocabulary.class_of(value).isdisjoint(self.analysis.token_norms[sentence.first : sentence.last])

    def _actor(self, argument: Argument, what: str) -> bool:
        sentence = self.analysis.sentence_of(self.analysis.token_starts[argument.head])
        if self.builder.is_they(argument) or self.builder.of_each(argument, sentence):
            return True
        if self._occupied(argument):
            return False
        parties = [p for p in self.builder.of_argument(argument, self._sentence(argument)) if not self._private(p)]
        if what == "holder":
            return any(p.kind == "person" for p in parties)
        if what == "person":
            return any(p.kind == "person" or (p.kind == "group" and p.side_rule != _PEOPLE) for p in parties)
        return bool(parties)

    def _intends(self, argument: Argument, value: str) -> bool:
        """What is told to be done behind an actor is of the class: "called on the envoy *to discuss* visas"."""
        norms = self.analysis.token_norms
        for t in range(argument.head + 1, min(argument.head + _INTENT, len(norms) - 1)):
            if norms[t] in _MARKS:
                return True
            if norms[t] == "to":
                return norms[t + 1] in self.vocabulary.class_of(value) or not norms[t + 1].isalpha()
        return True

    def _private(self, party: Party) -> bool:
        """Whether office or group is of a company, a club, a trade: "a delegation of the Korean firm"."""
        words = party.name if party.kind == "group" else None
        if party.kind == "person" and party.rank in (None, "other"):
            words = party.office
        return bool(words) and not self.vocabulary.private.isdisjoint(fold(words).split())

    def _occupied(self, argument: Argument) -> bool:
        """Whether a private trade stands before a name: "goalkeeper Anže Mlakar"."""
        if argument.mention < 0:
            return False
        first = self.analysis.mentions[argument.mention].first
        return first > 0 and self.analysis.token_norms[first - 1] in self.vocabulary.private

    def _plural(self, arguments: list[Argument]) -> bool:
        parties = [self.builder.of_subject(x, self._sentence(x)) for x in arguments]
        if len(arguments) > 1:
            return sum(bool(found) for found in parties) > 1
        return bool(arguments) and (self.builder.is_they(arguments[0]) or any(p.also or p.plural for p in parties[0]))

    def _sits(self, clause: Clause) -> bool:
        """Several who "gathered in a trilateral session" are told of as sitting in that."""
        mentions = self.analysis.mentions
        return any(
            x.case in ("in", "for") and x.mention >= 0 and mentions[x.mention].kind == "gathering"
            for x in clause.obliques
        )

    def _sentence(self, argument: Argument) -> int:
        return self.analysis.sentence_of(self.analysis.token_starts[argument.head])

    def _region(self, match: Match) -> bool:
        """The goal is "the country", or another word for where the text is told."""
        norms, region = self.analysis.token_norms, self.vocabulary.class_of("region")
        return any(x.mention < 0 and (x.lemma or norms[x.head]) in region for x in match.place)

    def _timed(self, clause: Clause) -> bool:
        """A time stands in the sentence of the clause."""
        sentence = self.analysis.sentences[clause.sentence]
        return any(sentence.first <= t.first < sentence.last for t in self.analysis.times)

    def _format(self, match: Match) -> bool:
        return any(
            a.mention >= 0 and self.analysis.mentions[a.mention].kind == "organization"
            for a in (*match.clause.obliques, *match.place, *match.clause.objects)
        )

    def _named(self, clause: Clause) -> bool:
        """A named format: capitals, or an attribute that says that it stands ("strategic", "joint", "second round")."""
        head = clause.head
        if self.analysis.token_caps[head] and self.analysis.token_caps[max(0, head - 1)]:
            return True
        return any(
            a.case in ("attributive", "number") and (a.mention >= 0 or a.lemma in self.vocabulary.named)
            for a in clause.obliques
        )
