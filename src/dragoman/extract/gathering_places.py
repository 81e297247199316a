"""Where a gathering is, if no preposition of place ties the place to its name."""

from __future__ import annotations

from dragoman.annotate.coreference import Coreference
from dragoman.extract.days import timed_tokens
from dragoman.extract.gathering_verbs import Told
from dragoman.extract.mood import MoodReader
from dragoman.languages.gatherings import GatheringWords
from dragoman.model.analysis import Analysis

_AMONG = frozenset({"state", "person", "office", "group", "organization"})
_TRAVEL = frozenset({"travel", "fly", "go", "come", "leave", "depart", "arrive", "head", "be", "journey", "land"})
_HOSTS = frozenset({"host", "hold", "stage", "organize", "organise", "convene", "co-host"})
_FIXED = frozenset({"schedule", "slate", "set", "plan", "fix", "due", "call", "expect", "move"})
_BEHIND = 18  # tokens


class GatheringPlaces:
    """Finds the places of gatherings in one analysis."""

    def __init__(self, analysis: Analysis, coreference: Coreference, moods: MoodReader, words: GatheringWords) -> None:
        self.analysis = analysis
        self.coreference = coreference
        self.moods = moods
        self.words = words
        self.timed = timed_tokens(analysis)

    def destination(self, told: list[Told], index: int) -> int:
        """A place that no preposition of place ties to the name: "which Dushanbe will host", "is set for Honiara"."""
        mentions = self.analysis.mentions
        before = self.coreference.mention_at(mentions[index].first - 1)
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
        starts = [mention.last, *sorted(h + 1 for h in own if h > mention.last)]
        return next((p for p in (self._place_from(s, own, sentence.last) for s in starts) if p >= 0), -1)

    def _place_from(self, start: int, own: set[int], end: int) -> int:
        norms = self.analysis.token_norms
        for k in range(start, min(start + _BEHIND, end - 1)):
            if norms[k] in ("in", "at"):
                after = k + 1 + (norms[k + 1] == "the")
                found = self.coreference.mention_at(after) if after < end else None
                if found is not None and found.first == after and found.kind in ("city", "venue", "state"):
                    return after
            among = self.coreference.mention_at(k)
            if among is not None and among.kind in _AMONG:
                continue
            if k not in self.timed and k not in own and norms[k] not in self.words.between and not norms[k].isdigit():
                return -1
        return -1
