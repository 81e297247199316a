"""Who takes part in a gathering: who attends, chairs or speaks, the states of its name, the body that sits."""

from __future__ import annotations

from dragoman.extract.candidate import Candidate
from dragoman.extract.gathering import Gathering, state_names
from dragoman.extract.gathering_company import Company
from dragoman.extract.gathering_verbs import GatheringVerbs, Told
from dragoman.extract.mood import MoodReader
from dragoman.extract.parties import PartyBuilder
from dragoman.extract.party import Party
from dragoman.frames.matcher import slot
from dragoman.languages.gatherings import GatheringWords
from dragoman.model.analysis import Analysis
from dragoman.model.clause import Argument, Clause
from dragoman.model.evidence import Span

_BESIDE = ("with", "between", "among", "alongside", "including", "by", "of")
_PAIRS = frozenset({"between", "among", "with"})


class GatheringParties:
    """Finds the parties of gatherings in one analysis."""

    def __init__(
        self,
        analysis: Analysis,
        builder: PartyBuilder,
        moods: MoodReader,
        verbs: GatheringVerbs,
        words: GatheringWords,
        language: str,
    ) -> None:
        self.analysis = analysis
        self.builder = builder
        self.moods = moods
        self.verbs = verbs
        self.words = words
        self.company = Company(analysis, builder, language)

    def told(self, clause: Clause, told: list[Told], lead: str, index: int) -> list[Party]:
        out: list[Party] = []
        for one in told:
            for name in one.frame.parties if one.verb.polarity or one.frame.effect != "held" else ():
                self._add(out, self._slot(one.verb, name), index, name)
        for name in _BESIDE:
            self._add(out, slot(clause, name, None, False), index, name)
        beside = [p for p in self.company.beside(clause.sentence) if all(p.key != q.key for q in out)]
        out += beside
        if not out:
            out += self.company.between(self.analysis.mentions[index])
        if not out and lead == "attending":
            party = self._attending(clause)
            if party is not None:
                out.append(party)
        return out

    def _slot(self, verb: Clause, name: str) -> list[Argument]:
        """The arguments in a slot; of "left for Bangkok to attend" who left, not the city, attends."""
        found = slot(verb, name, None, False)
        if name == "subj" and not found and verb.tense and verb.voice == "active":
            return self.verbs.subjects_before(verb)
        above = self.moods.verb(verb.governor) if verb.governor >= 0 else None
        norms = self.analysis.token_norms
        purpose = name == "subj" and above is not None and norms[verb.head - 1] == "to"
        placed = any(a.mention >= 0 and norms[a.first - 1] in ("for", "to", "in", "at") for a in found)
        return above.subjects if above is not None and purpose and placed else found

    def _add(self, parties: list[Party], arguments: list[Argument], index: int, case: str) -> None:
        """Add whom arguments stand for; after "of" only persons and groups ("a briefing of the two premiers")."""
        for argument in arguments:
            if argument.mention == index:
                continue
            if self.builder.is_they(argument) and not parties:
                found = [Party(("they", str(argument.head)), "they", "group", token=argument.head, plural=True)]
            else:
                sentence = self.analysis.sentence_of(self.analysis.token_starts[argument.head])
                found = self.builder.of_argument(argument, sentence)
                if not found and argument.mention >= 0:
                    found = self.builder.of_metonym(self.analysis.mentions[argument.mention], argument.head)
            if not found and argument.mention < 0 and case in _PAIRS:
                found = self._within(argument)
            if case == "of":
                found = [p for p in found if p.kind in ("person", "group")]
            parties += [p for p in found if all(p.key != q.key for q in parties)]

    def _within(self, argument: Argument) -> list[Party]:
        """ "Between the foreign ministries of Mongolia and Laos": the states in the phrase."""
        found = self.builder.coreference.mentions_between(argument.first, argument.last)
        return [p for m in found if m.kind in ("state", "adjective") for p in self.builder.of_mention(m)]

    def _attending(self, clause: Clause) -> Party | None:
        """ "Remarks by Minister Lee upon arrival at the Council": the one told of is there."""
        support = self.moods.verb(clause.support) if clause.support >= 0 else None
        found: list[Party] = []
        norms = self.analysis.token_norms
        whose = next((t for t in range(clause.head - 1, clause.head - 6, -1) if norms[t] in ("his", "her")), -1)
        if whose >= 0:
            self._add(found, [Argument(whose, whose, whose + 1, norms[whose])], -1, "poss")
        elif support is not None:
            self._add(found, support.subjects, -1, "subj")
        if found:
            return found[0]
        sentence = self.analysis.sentences[clause.sentence]
        for mention in self.builder.coreference.mentions_between(sentence.first, sentence.last):
            if mention.entity >= 0:
                return self.builder.of_mention(mention)[0]
        return None

    def stand(self, candidate: Candidate, facts: Gathering) -> None:
        """States of the name where no person is told, the office holders who meet, and the body that sits."""
        parties = candidate.parties
        mention = self.analysis.mentions[facts.mention]
        spans = [self.analysis.span(mention.start, mention.end)]
        told = {c for p in parties for c in p.codes()}
        named = len(facts.states) > 1 or (facts.owner is not None and facts.body)
        if named and not facts.holders:
            parties += [self._of_code(code, spans, mention.first) for code in facts.states if code not in told]
        if facts.holders and not facts.body and facts.owner not in self.words.events:
            if not any(p.kind == "person" for p in parties) or (facts.owner and facts.owner not in told):
                parties.append(self._of_holders(facts, spans, mention.first))
            return
        event = facts.owner in self.words.events or candidate.kind == "conference"
        if facts.owner and not facts.alone and not event:
            if told and "+" in mention.name:
                return  # "in the NATO + Azerbaijan format": who sits there is told
            name = mention.name if facts.body else facts.owner
            party = Party(("code", facts.owner), name, "organization", represents=facts.owner, spans=spans)
            party.side_rule, party.token = "gathering:owner", mention.first
            parties.append(party)

    @staticmethod
    def _of_code(code: str, spans: list[Span], token: int) -> Party:
        party = Party(("code", code), state_names()[code], "state", represents=code, spans=spans, token=token)
        party.side_rule = "gathering:name"
        return party

    @staticmethod
    def _of_holders(facts: Gathering, spans: list[Span], token: int) -> Party:
        party = Party(("words", facts.holders.lower()), facts.holders, "group", represents=facts.owner, spans=spans)
        party.also = list(facts.states) if len(facts.states) > 1 else []
        party.side_rule, party.token, party.plural = "gathering:name", token, True
        return party
