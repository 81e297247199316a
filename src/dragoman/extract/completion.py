"""Completes what a predicate leaves unsaid: whom "they" are, who travels on, whose side the host is of."""

from __future__ import annotations

from dataclasses import replace

from dragoman.annotate.coreference import THEY, Coreference
from dragoman.extract.candidate import Candidate
from dragoman.extract.draft import Draft
from dragoman.extract.found import PlaceFound
from dragoman.extract.parties import PartyBuilder
from dragoman.extract.party import Party
from dragoman.model.analysis import Analysis

_UNSURE = 0.52  # up to which a side that the text alone suggests may be outweighed by where one is met
_RIGHT_BEFORE = 2  # sentences
_COMPLETED = ("visit", "meeting", "call")


def _of_many(draft: Draft) -> bool:
    """A sitting of an organization, at which others were too: "they" are not those named of it."""
    return draft.lead.gathering is not None and draft.lead.gathering.owner is not None


class Completion:
    """Completes candidates of one analysis, in place, in the order of the text."""

    def __init__(self, analysis: Analysis, coreference: Coreference, builder: PartyBuilder) -> None:
        self.analysis = analysis
        self.coreference = coreference
        self.builder = builder

    # -- "they" ----------------------------------------------------------------------------

    def resolve_they(self, candidate: Candidate, drafts: list[Draft]) -> None:
        """ "They", "the two ministers": the parties of the last engagement told with two sides."""
        if not any(p.key[0] == "they" for p in candidate.parties):
            return
        kept = [p for p in candidate.parties if p.key[0] != "they"]
        told = {p.key for p in kept}
        kept += [p for p in self._they(candidate, drafts) if p.key not in told]
        candidate.parties = kept
        candidate.complete = len(kept) > 1

    def _they(self, candidate: Candidate, drafts: list[Draft]) -> list[Party]:
        """Whom "they" stands for: a group before it in the sentence; those of the engagement told right before; else
        those whom title and number tell."""
        if group := self._group_before(candidate):
            return group
        before = next((d for d in reversed(drafts) if len(d.parties) > 1 and not _of_many(d)), None)
        near = before is not None and candidate.sentence - before.candidates[-1].sentence <= _RIGHT_BEFORE
        arguments = [*candidate.clause.subjects, *candidate.clause.objects, *candidate.clause.obliques]
        pointing = next((a for a in arguments if self.builder.is_they(a)), None)
        meant = self.builder.of_several(pointing, candidate.sentence) if pointing is not None else []
        if before is not None and near and (not meant or self._numbered(before, meant)):
            return before.parties
        if meant:
            return meant
        return before.parties if before is not None else self._last_two(candidate)

    def _group_before(self, candidate: Candidate) -> list[Party]:
        """ "A group of lawmakers said that they would travel": who is the subject of the verb above."""
        pronoun = next((a for a in candidate.clause.subjects if self.analysis.token_norms[a.head] in THEY), None)
        if pronoun is None:
            return []
        for clause in self.analysis.clauses:
            if clause.sentence != candidate.sentence or clause.noun or not clause.head < pronoun.head:
                continue
            told = [self.analysis.mentions[a.mention] for a in clause.subjects if a.mention >= 0]
            if len(told) == 1 and told[0].plural and told[0].represents and told[0].kind in ("group", "office"):
                return self.builder.of_mention(told[0])
        return []

    @staticmethod
    def _numbered(draft: Draft, meant: list[Party]) -> bool:
        """Whether an engagement was told with as many persons as are meant."""
        return len([p for p in draft.parties if p.kind in ("person", "group")]) == len(meant)

    def _last_two(self, candidate: Candidate) -> list[Party]:
        """The last two persons or sides named before a predicate."""
        out: list[Party] = []
        for mention in reversed(self.coreference.mentions_between(0, candidate.head)):
            if mention.kind in ("person", "office", "state"):
                for party in self.builder.of_mention(mention):
                    if all(p.key != party.key and p.codes() != party.codes() for p in out):
                        out.append(party)
            if len(out) == 2:
                break
        return out[::-1]

    # -- hosts -----------------------------------------------------------------------------

    def give_hosts(self, candidate: Candidate, place: PlaceFound | None) -> None:
        """Who is met abroad and not of the home side acts for the place ("In Kinshasa I met President X")."""
        if (
            place is None
            or place.country is None
            or candidate.kind in ("visit", "call", "message")
            or len(candidate.parties) < 2
        ):
            return
        sure = {c for p in candidate.parties if not p.side_rule.startswith("home:") for c in p.codes()}
        if place.country in sure:
            return
        for party in candidate.parties[1:] if candidate.clause.voice == "active" else candidate.parties:
            guess = (party.side_rule.startswith("home:") and party.side_confidence < _UNSURE) or not party.codes()
            if not guess or party.kind != "person" or party.represents == place.country:
                continue
            if not sure and party is candidate.parties[0]:
                continue
            party.represents, party.side_rule, party.side_confidence = place.country, "side:place", 0.6
            if party.key[0] == "entity":
                entity = self.analysis.entities[int(party.key[1])]
                entity.represents, entity.rule, entity.confidence = place.country, "side:place", 0.6

    # -- who is not said again -------------------------------------------------------------

    def complete(self, candidate: Candidate, traveller: Party | None) -> None:
        """Add who is not said again: "An audience with President X is on the programme", "a stopover in Tashkent".

        It is whom the sentence, else the one before, is about; else who was last told to travel.
        """
        if not self._wanting(candidate):
            return
        known = {p.key for p in candidate.parties}
        options = [traveller] if traveller is not None else []
        for back in range(candidate.sentence, max(-1, candidate.sentence - 3), -1):
            center = self.coreference.center(back)
            if center >= 0:
                options.append(self.builder.of_entity(center))
        for party in options:
            if party.key in known or not party.codes() or party.codes() & candidate.codes():
                continue
            candidate.parties = [replace(party), *candidate.parties]
            candidate.complete = candidate.kind != "visit"
            candidate.confidence = min(candidate.confidence, 0.6)
            return

    @staticmethod
    def _wanting(candidate: Candidate) -> bool:
        """Whether a candidate lacks a party that its sentence need not say."""
        if candidate.reference or candidate.kind not in _COMPLETED or candidate.weak:
            return False
        if candidate.clause.subjects and not candidate.clause.noun:
            return False
        if candidate.kind == "visit":
            return not candidate.parties and candidate.destination >= 0
        if candidate.subjects and candidate.vague:
            return False
        return len(candidate.parties) == 1 and candidate.parties[0].kind in ("person", "group")
