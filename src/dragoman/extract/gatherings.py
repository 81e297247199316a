"""Gatherings named in a text → candidates: who attends, hosts, chairs, speaks; what is to be, what is recalled.

A gathering is a candidate if a frame says that it takes place or that somebody goes to it, if a lead-in ("on the
sidelines of", "ahead of") puts it beside what is told, or if a date or place of its own is told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dragoman.extract.candidate import Candidate
from dragoman.extract.companions import Companions
from dragoman.extract.gathering import Gathering, describe, state_names
from dragoman.extract.gathering_company import Company
from dragoman.extract.gathering_status import GatheringStatus
from dragoman.extract.gathering_verbs import GatheringVerbs, Told
from dragoman.extract.mood import SKIPPED, MoodReader
from dragoman.extract.parties import PartyBuilder
from dragoman.extract.party import Party
from dragoman.extract.unnamed_gatherings import UnnamedGatherings
from dragoman.frames.matcher import slot
from dragoman.languages.gatherings import load_gathering_words
from dragoman.model.analysis import Analysis
from dragoman.model.clause import Argument, Clause
from dragoman.model.evidence import Span
from dragoman.model.mention import Mention

_BESIDE = ("with", "between", "among", "alongside", "including", "by", "of")
_PAIRS = frozenset({"between", "among", "with"})
_OPENS = frozenset(
    {"hold", "open", "start", "begin", "launch", "resume", "conduct", "take", "enter", "convene", "have"}
)
_AMONG = frozenset({"state", "person", "office", "group", "organization"})
_MEET = frozenset({"meet", "talk", "confer", "see", "hold", "host"})
_OWN_SLOTS = ("subj", "pass", "obj")
_TRAVEL = frozenset({"travel", "fly", "go", "come", "leave", "depart", "arrive", "head", "be", "journey", "land"})
_HOSTS = frozenset({"host", "hold", "stage", "organize", "organise", "convene", "co-host"})
_FIXED = frozenset({"schedule", "slate", "set", "plan", "fix", "due", "call", "expect", "move"})
_BEHIND = 18  # tokens
_OUTSIDE = ("sidelines", "ahead", "about", "after")


class GatheringFinder:
    """Finds the gatherings told in one analysis."""

    def __init__(self, analysis: Analysis, builder: PartyBuilder, moods: MoodReader, language: str = "en") -> None:
        self.analysis = analysis
        self.builder = builder
        self.moods = moods
        self.words = load_gathering_words(language)
        self.verbs = GatheringVerbs(analysis, moods, self.words, language)
        self.status = GatheringStatus(analysis, moods, self.words)
        self.companions = Companions(analysis, builder)
        self._acronyms = _acronyms(analysis)
        self.unnamed = UnnamedGatherings(analysis, builder, moods, self.words)
        self.company = Company(analysis, builder, language)
        self._spoken_of = Counter(m.represents for m in analysis.mentions if m.represents)

    def find(self) -> Iterator[Candidate]:
        """All candidates in order of the text."""
        yield from self.unnamed.find()
        at = {m.first: k for k, m in enumerate(self.analysis.mentions) if m.kind == "gathering"}
        for clause in sorted(self.analysis.clauses, key=lambda c: c.head):
            if clause.noun and clause.head in at:
                candidate = self._candidate(clause, at[clause.head])
                if candidate is not None:
                    yield candidate

    def _candidate(self, clause: Clause, index: int) -> Candidate | None:
        if self._elsewhere(index):
            return None
        mention = self.analysis.mentions[index]
        facts = describe(index, self.analysis, self.words, self._spoken_of)
        full = self._full_name(mention, facts)
        told = self.verbs.told(clause, index)
        self._of_sitting_body(facts, told)
        lead = self.verbs.lead(mention.first)
        told = [t for t in told if self._possible(t, facts)]
        if lead in ("sidelines", "attending"):
            told = [t for t in told if not (t.frame.lemma in _MEET and t.frame.slot not in _OWN_SLOTS)]
        if not told and lead not in ("sidelines", "attending") and not self._dated_or_placed(clause):
            return None
        status, background = self.status.read(clause, facts, told, lead)
        if status == SKIPPED:
            return None
        rule = told[0].frame.name if told else f"gathering:{lead or 'name'}"
        out = Candidate(
            self._kind(facts, full or mention),
            rule,
            0.8,
            clause,
            clause.sentence,
            clause.head,
            mention.first,
            mention.last,
        )
        out.status, out.background = status, background
        out.gathering = facts
        named = full or self.analysis.mentions[facts.mention]
        if named.name_span or full is not None:
            out.format, out.format_span = named.name, mention.name_span or (mention.start, mention.end)
        out.attributes = set(self.analysis.token_norms[mention.first : mention.last])
        out.parties = self._parties(clause, told, lead, index)
        if told and out.parties:
            self.companions.add(out, [t.verb.head for t in told], whole=True)
        if not (lead in _OUTSIDE and not told):
            self._standing(out, facts)
        out.reference = facts.bare and not told and not out.parties
        out.named_only = not told
        out.told_by = tuple(t.verb.head for t in told)
        out.destination = self._destination(told, index)
        out.first, out.last = self._evidence(mention.first, mention.last, clause, told)
        return out

    def _full_name(self, mention: Mention, facts: Gathering) -> Mention | None:
        """For "the 7th session of the BNC" the mention that told what BNC is; its sides and words become those here."""
        for t in range(mention.first, mention.last):
            known = self._acronyms.get(self.analysis.token_norms[t])
            if known is not None and known is not mention and not facts.states:
                index = self.analysis.mentions.index(known)
                whole = describe(index, self.analysis, self.words, self._spoken_of)
                facts.words, facts.states, facts.owner = whole.words, whole.states, whole.owner
                return known
        return None

    def _possible(self, told: Told, facts: Gathering) -> bool:
        """Joining a committee is no sitting of it, and negotiations go on until a round of them is told."""
        if told.frame.lemma in ("join", "have") and told.frame.slot == "obj":
            return not facts.body or facts.session
        if facts.noun.startswith("negotiation") and not facts.number and not facts.apart:
            return told.frame.lemma in _OPENS
        return True

    def _of_sitting_body(self, facts: Gathering, told: list[Told]) -> None:
        """ "The General Conference will hold its 66th session": the session is the body's."""
        for one in told:
            for argument in one.verb.subjects if one.frame.slot == "obj" else ():
                if argument.mention >= 0 and self.analysis.mentions[argument.mention].kind == "gathering":
                    body = describe(argument.mention, self.analysis, self.words, self._spoken_of)
                    if body.body and not facts.words:
                        facts.words, facts.owner, facts.states = body.words, body.owner, body.states
                        facts.body, facts.mention = True, argument.mention

    @staticmethod
    def _kind(facts: Gathering, mention: Mention) -> str:
        """The kind that a name tells; a format of two states holds consultations."""
        return "consultations" if facts.pair else mention.rule

    def _heading(self, clause: Clause) -> bool:
        """A line without a verb that tells a day or a place: "Tuesday 18 June: Foreign Affairs Council, Luxembourg"."""
        if any(c.sentence == clause.sentence and not c.noun for c in self.analysis.clauses):
            return False
        s = self.analysis.sentences[clause.sentence]
        here = self.builder.coreference.mentions_between(s.first, s.last)
        dated = any(s.first <= t.first < s.last for t in self.analysis.times)
        return dated or any(m.kind in ("city", "venue") for m in here)

    def _dated_or_placed(self, clause: Clause) -> bool:
        """Whether a date or place is told right with the name ("the ministerial meeting on 15 June", "in Nairobi")."""
        mentions = self.analysis.mentions
        if self._heading(clause):
            return True
        for argument in clause.obliques:
            kind = mentions[argument.mention].kind if argument.mention >= 0 else ""
            if argument.case in ("in", "at") and kind in ("city", "state", "venue"):
                return True
            if any(
                t.first <= argument.head < t.last or argument.first <= t.first < argument.last
                for t in self.analysis.times
            ):
                return True
        return any(t.first < clause.head + 1 and clause.head < t.last for t in self.analysis.times)

    def _elsewhere(self, index: int) -> bool:
        """Courts, companies, clubs and schools."""
        mention = self.analysis.mentions[index]
        text = " ".join(self.analysis.token_norms[max(0, mention.first - 3) : mention.last + 2])
        return any(f" {word} " in f" {text} " for word in self.words.elsewhere)

    # -- parties ---------------------------------------------------------------------------

    def _parties(self, clause: Clause, told: list[Told], lead: str, index: int) -> list[Party]:
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

    def _standing(self, candidate: Candidate, facts: Gathering) -> None:
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
            if told and "+" in facts.owner:
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

    # -- where -----------------------------------------------------------------------------

    def _destination(self, told: list[Told], index: int) -> int:
        """A place that no preposition of place ties to the name: "which Dushanbe will host", "is set for Honiara"."""
        mentions = self.analysis.mentions
        before = self.builder.coreference.mention_at(mentions[index].first - 1)
        if before is not None and before.kind == "city":  # "the Jeddah talks"
            return before.first
        beside = self._place_beside(told, index)
        if beside >= 0:
            return beside
        for one in told:
            hosting = one.frame.slot == "obj" and one.verb.lemma in _HOSTS and len(one.verb.subjects) == 1
            slots = one.verb.subjects if hosting else []
            fixed = [a for a in one.verb.obliques if a.case == "for"] if one.frame.lemma in _FIXED else []
            for argument in [*slots, *fixed]:
                if argument.mention >= 0 and argument.mention != index:
                    kind = mentions[argument.mention].kind
                    if kind == "city" or kind == "state":
                        return argument.head
        return self._journey(told)

    def _journey(self, told: list[Told]) -> int:
        """Where somebody travels for it: "flew to Vienna for the Council", "leaves for Kuwait to take part in"."""
        for one in told:
            for argument in one.verb.subjects:  # "left for Bangkok to attend": no city attends
                if argument.mention >= 0 and self.analysis.mentions[argument.mention].kind == "city":
                    return argument.head
            governor = self.moods.verb(one.verb.governor) if one.verb.relation in ("adverbial", "open") else None
            for verb in (one.verb, governor):
                if verb is None or verb.lemma not in _TRAVEL:
                    continue
                for argument in verb.obliques:
                    kind = self.analysis.mentions[argument.mention].kind if argument.mention >= 0 else ""
                    if argument.case in ("to", "for", "in", "at", "into") and kind in ("city", "state"):
                        return argument.head
        return -1

    def _place_beside(self, told: list[Told], index: int) -> int:
        """The place behind a name with only dates and its own verbs between ("scheduled for 20 June in Djibouti")."""
        mention = self.analysis.mentions[index]
        own = {one.verb.head for one in told}
        sentence = self.analysis.sentences[self.analysis.sentence_of(mention.start)]
        dated = {t for time in self.analysis.times for t in range(time.first, time.last)}
        starts = [mention.last, *sorted(h + 1 for h in own if h > mention.last)]
        return next((p for p in (self._place_from(s, own, dated, sentence.last) for s in starts) if p >= 0), -1)

    def _place_from(self, start: int, own: set[int], dated: set[int], end: int) -> int:
        norms = self.analysis.token_norms
        for k in range(start, min(start + _BEHIND, end - 1)):
            if norms[k] in ("in", "at"):
                after = k + 1 + (norms[k + 1] == "the")
                found = self.builder.coreference.mention_at(after) if after < end else None
                if found is not None and found.first == after and found.kind in ("city", "venue", "state"):
                    return after
            among = self.builder.coreference.mention_at(k)
            if among is not None and among.kind in _AMONG:
                continue
            if k not in dated and k not in own and norms[k] not in self.words.between and not norms[k].isdigit():
                return -1
        return -1

    def _evidence(self, first: int, last: int, clause: Clause, told: list[Told]) -> tuple[int, int]:
        """From the verb, where it stands near, to the end of the name."""
        sentence = self.analysis.sentences[clause.sentence]
        heads = [t.verb.head for t in told if abs(t.verb.head - first) < 15]
        return max(sentence.first, min([first, *heads])), min(sentence.last, max([last, *(h + 1 for h in heads)]))


def _acronyms(analysis: Analysis) -> dict[str, Mention]:
    """Abbreviations in brackets within the names of gatherings ("Bi-National Commission (BNC)")."""
    out: dict[str, Mention] = {}
    norms = analysis.token_norms
    for mention in analysis.mentions:
        if mention.kind != "gathering":
            continue
        for t in range(mention.first + 1, mention.last - 1):
            if norms[t - 1] == "(" and norms[t + 1] == ")":
                out.setdefault(norms[t], mention)
    return out


__all__ = ["GatheringFinder"]
