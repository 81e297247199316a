"""What acts need of the rest of a document: whom "the two sides" are, and which words only repeat talks."""

from __future__ import annotations

from collections import Counter

from dragoman.extract.candidate import Candidate
from dragoman.extract.company import SIDES
from dragoman.extract.draft import Draft
from dragoman.extract.parties import PartyBuilder
from dragoman.extract.party import Party
from dragoman.model.analysis import Analysis

_SPOKEN = frozenset({"meeting", "call", "session", "summit", "consultations", "conference", "ceremony"})


class SidesResolver:
    """Finds the states that "the sides" stand for, in one document."""

    def __init__(self, analysis: Analysis, builder: PartyBuilder) -> None:
        self.analysis = analysis
        self.builder = builder

    def resolve(self, candidate: Candidate, drafts: list[Draft]) -> None:
        """Put states in the place of "the sides": those of the engagement told last, else those named most."""
        if not any(p.key[0] == SIDES for p in candidate.parties):
            return
        kept = [p for p in candidate.parties if p.key[0] != SIDES]
        told = {c for p in kept for c in p.codes()}
        before = next((d for d in reversed(drafts) if len(d.codes()) > 1 and self._near(d, candidate)), None)
        codes = self._ordered(before) if before is not None else self._named(candidate)
        kept += [self._party(c, candidate.head) for c in codes if c not in told]
        candidate.parties = kept

    def _near(self, draft: Draft, candidate: Candidate) -> bool:
        """Whether an engagement is told not long before the act."""
        sentences = self.analysis.sentences
        return sentences[candidate.sentence].paragraph - sentences[draft.lead.sentence].paragraph <= 3

    @staticmethod
    def _ordered(draft: Draft) -> list[str]:
        out: list[str] = []
        for party in draft.parties:
            out += [c for c in sorted(party.codes()) if c not in out]
        return out

    def _named(self, candidate: Candidate) -> list[str]:
        """The two states named most up to the sentence of the act."""
        end = self.analysis.sentences[candidate.sentence].end
        votes: Counter[str] = Counter()
        for mention in self.analysis.mentions:
            if mention.start < end and mention.kind in ("state", "adjective", "person", "office", "group"):
                votes.update(c for c in (mention.represents, *mention.also) if c)
        return [code for code, _ in votes.most_common(2)] if len(votes) > 1 else []

    def _party(self, code: str, token: int) -> Party:
        return self.builder.of_code(code, token)


def unshadowed(drafts: list[Draft]) -> list[Draft]:
    """Drafts without congratulations, condolences and statements that were only words of talks told elsewhere."""
    spoken = [d for d in drafts if d.kind in _SPOKEN]
    return [d for d in drafts if not d.lead.weak or d.kind not in ("message", "statement") or not _spoken(d, spoken)]


def _spoken(draft: Draft, spoken: list[Draft]) -> bool:
    """Whether the same sides, or the same persons, talked in an engagement that is not recalled."""
    codes, keys = draft.codes(), draft.keys()
    return any((codes <= d.codes() or len(keys & d.keys()) > 1) and d.background <= draft.background for d in spoken)
