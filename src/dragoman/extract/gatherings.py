"""Gatherings named in a text → candidates: who attends, hosts, chairs, speaks; what is to be, what is recalled.

A gathering is a candidate if a frame says that it takes place or that somebody goes to it, if a lead-in ("on the
sidelines of", "ahead of") puts it beside what is told, or if a date or place of its own is told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dragoman.extract.candidate import Candidate
from dragoman.extract.companions import Companions
from dragoman.extract.gathering import Gathering, describe
from dragoman.extract.gathering_parties import GatheringParties
from dragoman.extract.gathering_places import GatheringPlaces
from dragoman.extract.gathering_status import GatheringStatus
from dragoman.extract.gathering_verbs import GatheringVerbs, Told
from dragoman.extract.mood import SKIPPED, MoodReader
from dragoman.extract.parties import PartyBuilder
from dragoman.extract.unnamed_gatherings import UnnamedGatherings
from dragoman.languages.gatherings import load_gathering_words
from dragoman.model.analysis import Analysis
from dragoman.model.clause import Clause
from dragoman.model.mention import Mention

_OPENS = frozenset(
    {"hold", "open", "start", "begin", "launch", "resume", "conduct", "take", "enter", "convene", "have"}
)
_MEET = frozenset({"meet", "talk", "confer", "see", "hold", "host"})
_OWN_SLOTS = ("subj", "pass", "obj")
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
        self.parties = GatheringParties(analysis, builder, moods, self.verbs, self.words, language)
        self.places = GatheringPlaces(analysis, builder.coreference, moods, self.words)
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
        if not told and not self._implied(lead, mention) and not self._dated_or_placed(clause):
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
        out.parties = self.parties.told(clause, told, lead, index)
        if told and out.parties:
            self.companions.add(out, [t.verb.head for t in told], whole=True)
        if told or lead == "sidelines" or lead not in _OUTSIDE:
            self.parties.stand(out, facts)
        out.reference = facts.bare and not told and not out.parties
        out.named_only = not told
        out.told_by = tuple(t.verb.head for t in told)
        out.destination = self.places.destination(told, index)
        out.first, out.last = self._evidence(mention.first, mention.last, clause, told)
        return out

    @staticmethod
    def _implied(lead: str, mention: Mention) -> bool:
        """Whether the words before a name say that it is held ("within the framework of the 5th summit")."""
        return lead in ("sidelines", "attending") or (lead == "within" and mention.rule == "summit")

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
