"""Who is told to be with the parties: "accompanied by X", "joined by Y", "a delegation headed by Z"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dragoman.annotate.leaders_of_groups import is_led
from dragoman.extract.candidate import Candidate
from dragoman.extract.parties import PartyBuilder
from dragoman.extract.party import Party
from dragoman.model.analysis import Analysis
from dragoman.model.clause import Argument, Clause

_BESIDE = frozenset({"accompany", "join", "flank"})
_TEAMS = frozenset({"delegation", "mission", "team", "delegations"})
_BELOW = ("participle", "adverbial", "open")
_LEADING = frozenset({"head", "lead"})


class Companions:
    """Finds companions in one analysis."""

    def __init__(self, analysis: Analysis, builder: PartyBuilder) -> None:
        self.analysis = analysis
        self.builder = builder
        self._clauses: dict[int, list[Clause]] = {}
        self._verbs = {clause.head: clause for clause in analysis.clauses if not clause.noun}
        for clause in analysis.clauses:
            if not clause.noun and clause.lemma in _BESIDE | _LEADING:
                self._clauses.setdefault(clause.sentence, []).append(clause)

    def add(self, candidate: Candidate, heads: Iterable[int] = (), whole: bool = False) -> None:
        """Add the companions of a candidate's parties to it.

        Args:
            heads: tokens of further predicates that tell of the same.
            whole: whoever "joins" in the sentence joins this, whatever the parser ties it to (sittings).
        """
        own = {candidate.head, *heads}
        clause = candidate.clause
        self._led(candidate, own)
        named = {a.mention for a in (*clause.subjects, *clause.objects, *clause.obliques)} - {-1}
        for other in self._clauses.get(candidate.sentence, []):
            if other.lemma in _LEADING and other.voice != "passive":
                continue
            hosts = {a.mention for a in other.objects}
            joined = whole and other.lemma == "join" and other.voice == "passive"
            if other.governor in own or hosts & named or joined:
                self._take(candidate, other)

    def _led(self, candidate: Candidate, own: set[int]) -> None:
        """Add the group that somebody leads there: "led a delegation to", "leading a delegation, X visited"."""
        if not candidate.parties:
            return
        for clause in self._clauses.get(candidate.sentence, []):
            below = clause.relation in _BELOW and clause.governor in own
            if clause.lemma in _LEADING and clause.voice == "active" and (below or clause.head in own):
                for argument in clause.objects:
                    if argument.mention >= 0 and self._is_team(argument.mention):
                        self._join(candidate, argument)
        for argument in self._of_predicate(candidate.clause):
            if argument.mention >= 0 and self._is_team(argument.mention) and self._headed(argument.mention):
                self._join(candidate, replace(argument, mention=argument.mention + 1))

    def _of_predicate(self, clause: Clause) -> list[Argument]:
        """The arguments of a predicate, and of the verb that carries a noun."""
        verb = self._verbs.get(clause.support) if clause.noun else None
        clauses = [clause, verb] if verb is not None else [clause]
        return [a for c in clauses for a in (*c.subjects, *c.objects, *c.obliques)]

    def _is_team(self, index: int) -> bool:
        mention = self.analysis.mentions[index]
        return mention.kind == "group" and bool(_TEAMS & set(mention.name.lower().split()))

    def _headed(self, index: int) -> bool:
        """Whether a person is named right behind a group as its head ("under the leadership of Minister X")."""
        if index + 1 >= len(self.analysis.mentions):
            return False
        group, leader = self.analysis.mentions[index : index + 2]
        return leader.kind == "person" and is_led(self.analysis.token_norms[group.last : leader.first])

    def _join(self, candidate: Candidate, argument: Argument) -> None:
        known = {p.key for p in candidate.parties}
        sentence = self.analysis.sentence_of(self.analysis.token_starts[argument.head])
        for party in self.builder.of_argument(argument, sentence):
            if party.key not in known:
                self._lend(party, candidate.parties[0].represents)
                candidate.parties.append(party)

    def _take(self, candidate: Candidate, clause: Clause) -> None:
        known = {p.key for p in candidate.parties}
        side = self._principal(candidate, clause)
        for argument in self._arguments(clause):
            sentence = self.analysis.sentence_of(self.analysis.token_starts[argument.head])
            for party in self.builder.of_argument(argument, sentence):
                if party.key in known:
                    continue
                known.add(party.key)
                party.role = "accompanying" if clause.lemma not in _LEADING else None
                self._lend(party, side)
                candidate.parties.append(party)

    def _principal(self, candidate: Candidate, clause: Clause) -> str | None:
        """The side of whom the companions are told to be with; else of the first party."""
        for argument in clause.objects:
            sentence = self.analysis.sentence_of(self.analysis.token_starts[argument.head])
            for party in self.builder.of_argument(argument, sentence):
                if party.represents:
                    return party.represents
        return candidate.parties[0].represents if candidate.parties else None

    def _lend(self, party: Party, side: str | None) -> None:
        """Give a companion of unknown side that of the principal."""
        if side is None or (party.codes() and not party.side_rule.startswith("home:text")):
            return
        party.represents, party.side_rule, party.side_confidence = side, "side:principal", 0.8
        if party.key[0] == "entity":
            entity = self.analysis.entities[int(party.key[1])]
            if entity.represents is None or entity.rule.startswith("home:text"):
                entity.represents, entity.rule, entity.confidence = side, "side:principal", 0.8

    def join(self, candidate: Candidate, parties: Iterable[Party]) -> None:
        """Add those who are told to be there too, who act for whom the text says they act for."""
        known = {p.key for p in candidate.parties}
        candidate.parties = [*candidate.parties, *(p for p in parties if p.key not in known)]

    def beside(self, candidate: Candidate, arguments: Iterable[Argument]) -> None:
        """Add who is told by "together with", "along with", "alongside" to be with the first party."""
        known = {p.key for p in candidate.parties}
        for argument in arguments:
            sentence = self.analysis.sentence_of(self.analysis.token_starts[argument.head])
            for party in self.builder.of_argument(argument, sentence):
                if party.key not in known:
                    known.add(party.key)
                    party.role = "accompanying"
                    self._lend(party, candidate.parties[0].represents if candidate.parties else None)
                    candidate.parties.append(party)

    @staticmethod
    def _arguments(clause: Clause) -> list[Argument]:
        if clause.voice == "passive":
            return [a for a in clause.obliques if a.case in ("by", "with")]
        return clause.subjects
