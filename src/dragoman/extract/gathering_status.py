"""Whether a gathering is held, planned, called off, denied or recalled, by the verbs that tell of it and its name."""

from __future__ import annotations

from dragoman.extract.gathering import Gathering
from dragoman.extract.gathering_verbs import Told
from dragoman.extract.mood import SKIPPED, MoodReader
from dragoman.languages.gatherings import GatheringWords
from dragoman.model.analysis import Analysis
from dragoman.model.clause import Clause
from dragoman.model.mention import Mention

_RECALLED = frozenset({"last", "previous", "earlier", "past", "recent", "first-ever"})
_LOOSE = ("participle", "relative", "adverbial")
_REACH = 16
_GOVERNED = ("subj", "pass", "obj")
_OWN_SLOTS = ("subj", "pass")


class GatheringStatus:
    """Reads the status of gatherings of one analysis."""

    def __init__(self, analysis: Analysis, moods: MoodReader, words: GatheringWords) -> None:
        self.analysis = analysis
        self.norms = analysis.token_norms
        self.moods = moods
        self.words = words

    def read(self, clause: Clause, facts: Gathering, told: list[Told], lead: str) -> tuple[str, bool]:
        """(status, background); the status is `SKIPPED` for what is not asserted."""
        status, background = self.moods.status(clause)
        for one in sorted(told, key=lambda t: t.verb.relation not in ("participle", "relative", "adverbial")):
            status, background = self._of_verb(one, clause)
            if self._weighed(one.verb):
                return SKIPPED, False
        mention = self.analysis.mentions[facts.mention]
        phrase = set(self.norms[max(0, mention.first - 2) : self._noun(mention)])
        if phrase & self.moods.moods.upcoming and status in ("held", SKIPPED):
            status = "planned"
        if not told and lead in ("within", "attending", "sidelines") and self._awaited(mention):
            status, background = "planned", False
        if mention.anaphor == "no" and status == "held":
            status = "denied"
        if status == "held" and (phrase & _RECALLED or any("last" in self._before(t.verb, 2) for t in told)):
            background = True
        if status == "held" and self._only_named(clause, told, lead):
            background = True
        if lead == "ahead" and all(t.verb.relation in _LOOSE for t in told):
            status, background = ("planned" if status == "held" else status), True
        return status, background

    def _of_verb(self, told: Told, clause: Clause) -> tuple[str, bool]:
        verb, frame = told.verb, told.frame
        governs = frame.slot in _GOVERNED and verb.head == clause.support
        status, background = self.moods.status(clause if governs else verb)
        if status == SKIPPED and governs and frame.effect:
            status, background = self.moods.status(verb)  # "called an emergency meeting"
        if status == SKIPPED and verb.relation == "adverbial" and not self._infinitive(verb) and not verb.modality:
            status = "held"  # "speaking at the forum, he called for calm"
        if status in ("held", "planned") and frame.slot in _OWN_SLOTS and self._infinitive(verb):
            status = "cancelled" if "have" in self._before(verb, 2) else "planned"
        if frame.effect == "planned" and {"had", "been"} <= set(self._before(verb, 3)):
            return SKIPPED, False  # "had been due in February"
        if frame.effect == "held":
            status = "held" if status in ("denied", "cancelled") else status
        elif frame.effect and status in ("held", "planned"):
            status = frame.effect
        if status == "held" and verb.relation in ("participle", "relative") and self._infinitive(verb):
            status = "planned"  # "his trip to attend the summit"
        above = self.moods.verb(verb.governor) if verb.governor >= 0 and self._infinitive(verb) else None
        present = verb if frame.slot == "subj" else above
        if present is not None and present.tense in ("present", "progressive") and self._ahead(present):
            status = "planned" if status == "held" else status
        return status, background

    def _only_named(self, clause: Clause, told: list[Told], lead: str) -> bool:
        """Named in a sentence about something else, or in what somebody is thanked for."""
        if not told:
            heading = not any(c.sentence == clause.sentence and not c.noun and c.tense for c in self.analysis.clauses)
            thanked = self.moods.verb(clause.support) if clause.support >= 0 else None
            lauded = thanked is not None and thanked.lemma in self.words.recalling
            if lead == "attending" and lauded and "for" in self.norms[max(0, clause.head - _REACH) : clause.head]:
                return True  # "thanked her for her participation in the summit"
            return not heading and lead not in ("sidelines", "attending", "within")
        verb = told[0].verb
        before = self._before(verb, 1)
        if verb.tense or not self.norms[verb.head].endswith("ing"):
            return False
        governor = self.moods.verb(verb.governor) if verb.governor >= 0 else None
        recalled = verb.relation == "gerund" and governor is not None and governor.lemma in self.words.recalling
        return recalled or before[:1] in (["for"], ["in"], ["on"], ["of"], ["by"])

    def _weighed(self, verb: Clause) -> bool:
        """ "The importance of holding …", "discussed launching …"."""
        before = self._before(verb, 2)
        if len(before) == 2 and before[1] in ("of", "to", "in", "for") and before[0] in self.words.unasserted:
            return True
        governor = self.moods.verb(verb.governor) if verb.governor >= 0 else None
        return verb.relation in ("gerund", "open") and governor is not None and governor.lemma in self.words.weighing

    def _awaited(self, mention: Mention) -> bool:
        """ "I look forward to seeing you at the session"."""
        text = " ".join(self.norms[max(0, mention.first - _REACH) : mention.first])
        return any(phrase in text for phrase in self.words.awaiting)

    def _noun(self, mention: Mention) -> int:
        """The first noun of a name: what stands before it says which of several it is."""
        for t in range(mention.first, mention.last):
            if self.words.noun_at(self.norms, t) is not None and self.norms[t] not in self.words.adjectival:
                return t
        return mention.last

    def _before(self, verb: Clause, reach: int) -> list[str]:
        return self.norms[max(0, verb.head - reach) : verb.head]

    def _infinitive(self, verb: Clause) -> bool:
        """ "To be held", "to take place", "was to have opened": fixed, and where it was, not come to pass."""
        before = self._before(verb, 3)
        return "to" in before and (before[-1] in ("to", "be", "have") or before[-2:] == ["have", "been"])

    def _ahead(self, verb: Clause) -> bool:
        """A present that tells of what is fixed for a day to come."""
        times = (t for t in self.analysis.times if self.analysis.sentence_of(t.start) == verb.sentence)
        return any(
            t.form == "weekday" or t.direction == 1 or (t.form in ("day", "range") and not t.year) for t in times
        )
