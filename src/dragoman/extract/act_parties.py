"""Who takes part in an act, told by its slots, beside it, below it, or by who speaks."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.annotate.coreference import Coreference
from dragoman.annotate.speakers import Speakers
from dragoman.extract.act_places import ActPlaces
from dragoman.extract.act_sorts import PRESENTED, sort_of
from dragoman.extract.act_words import ActWords
from dragoman.extract.bodies import Bodies
from dragoman.extract.company import GUEST, Company, without_named
from dragoman.extract.message_ends import MessageEnds
from dragoman.extract.messages import MessageReader
from dragoman.extract.parties import PartyBuilder
from dragoman.extract.party import Party
from dragoman.extract.predicates import Predicate, PredicateBuilder
from dragoman.extract.signings import SigningReader
from dragoman.frames.table import EngagementFrame
from dragoman.model.analysis import Analysis
from dragoman.model.clause import Argument, Clause


class ActParties:
    """Gathers the parties of acts over one analysis; `joined` are heads of verbs that told nothing but a party."""

    def __init__(
        self,
        analysis: Analysis,
        coreference: Coreference,
        builder: PartyBuilder,
        predicates: PredicateBuilder,
        where: ActPlaces,
        words: ActWords,
    ) -> None:
        self.analysis = analysis
        self.predicates = predicates
        self.where = where
        self.words = words
        self.speakers: Speakers | None = builder.speakers
        self.bodies = Bodies(analysis, coreference, builder.home, words)
        self.company = Company(analysis, coreference, builder, self.bodies, words)
        self.ends = MessageEnds(analysis, coreference, self.company, words)
        self.signings = SigningReader(analysis, self.company, words)
        self.messages = MessageReader(analysis, self.company, self.ends, words)
        self.joined: set[int] = set()

    def groups(
        self, frame: EngagementFrame, predicate: Predicate, a: list[Argument], b: list[Argument]
    ) -> Iterator[list[Party]]:
        """The parties of each engagement that a predicate tells."""
        if frame.kind == "message":
            yield from self.messages.groups(frame, predicate, a, b)
            return
        parties = self.company.parties(a, subject=True)
        others = self.bodies.assemblies(b) if "body" in frame.needs else self.company.parties(b)
        for party in [*others, *self._further(frame, predicate)]:
            if all(party.key != p.key for p in parties):
                parties.append(party)
        if frame.kind == "ceremony" and sort_of(frame) == PRESENTED:
            parties += self._speaker(parties)
        if frame.kind == "signing":
            parties = self.signings.parties(predicate, parties)
        if frame.kind == "ceremony" and not parties:
            parties = self._unnamed(predicate, frame)
        if frame.kind != "statement":
            parties = without_named(parties, self.words.words["states"])
        if parties and (frame.kind != "statement" or others or "joint" in frame.needs):
            yield parties

    def _further(self, frame: EngagementFrame, predicate: Predicate) -> list[Party]:
        """Who stands by, and whom the parser has tied to something else."""
        out = self.company.beside(predicate, frame)
        clause = predicate.clause
        if clause.voice == "passive" and not clause.noun and not clause.subjects:
            out += self.company.behind(predicate, "by")
        if frame.kind == "ceremony":
            out += self.company.together(predicate)
            out += self._joined(clause)
            if "by" in frame.a and predicate.clause.noun and not predicate.slot("by"):
                out += self.company.behind(predicate, "by")
        return out

    def _joined(self, clause: Clause) -> list[Party]:
        """ "X joined Y in laying wreaths": whom the one joined."""
        verb = self.predicates.verb_before(clause) if clause.relation == "gerund" else None
        if verb is None or verb.lemma not in ("join", "accompany"):
            return []
        self.joined.add(verb.head)
        return self.company.parties(verb.objects)

    def _speaker(self, parties: list[Party]) -> list[Party]:
        """Who speaks at the presentation of credentials of one ambassador receives them."""
        whole = self.speakers.whole if self.speakers is not None else -1
        if whole < 0 or len(parties) != 1:
            return []
        return [p for p in self.company.of_mention(self.analysis.mentions[whole]) if p.key != parties[0].key]

    def _unnamed(self, predicate: Predicate, frame: EngagementFrame) -> list[Party]:
        """Who takes part in a ceremony that names nobody: those listed below, else the visitor, if it has a place."""
        listed = self.ends.following(predicate)
        if listed:
            return listed
        if not predicate.clause.noun or predicate.verb is not None or self.where.place(predicate, frame) < 0:
            return []
        head = predicate.clause.head
        return [Party((GUEST, str(head)), GUEST, "person", token=head)]
