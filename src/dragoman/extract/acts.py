"""Acts told by a verb with its object, or by a noun of action: messages, signings, ceremonies and statements.

The rows are those of the table of frames with one of these kinds. Unlike talks, whose sides stand around one word, an
act has its parties around the object too ("a letter *from* X *to* Y"), and beside it ("in the presence of Z").
"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.annotate.coreference import Coreference
from dragoman.annotate.speakers import Speakers
from dragoman.extract.act_needs import ActNeeds
from dragoman.extract.act_parties import ActParties
from dragoman.extract.act_places import ActPlaces
from dragoman.extract.act_sorts import sort_of
from dragoman.extract.act_status import ActStatus
from dragoman.extract.act_words import ActWords
from dragoman.extract.candidate import Candidate
from dragoman.extract.mood import SKIPPED, MoodReader
from dragoman.extract.parties import PartyBuilder
from dragoman.extract.party import Party
from dragoman.extract.predicates import Predicate, PredicateBuilder
from dragoman.extract.signings import gathered
from dragoman.frames.table import EngagementFrame, FrameTable
from dragoman.model.analysis import Analysis
from dragoman.model.clause import Argument, Clause

ACTS = frozenset({"message", "signing", "ceremony", "statement"})
_EVIDENCE = 40  # tokens


class ActFinder:
    """Finds the acts of one analysis; `consumed` are the heads of clauses that need no other reading."""

    def __init__(
        self,
        analysis: Analysis,
        coreference: Coreference,
        builder: PartyBuilder,
        moods: MoodReader,
        table: FrameTable,
        words: ActWords,
    ) -> None:
        self.analysis = analysis
        self.table = table
        self.words = words
        self.speakers: Speakers | None = builder.speakers
        self.predicates = PredicateBuilder(
            analysis, frozenset().union(*words.classes.values()), words.classes["letter"]
        )
        self.where = ActPlaces(analysis, coreference)
        self.parties = ActParties(analysis, coreference, builder, self.predicates, self.where, words)
        self.needs = ActNeeds(analysis, self.parties.company, self.parties.bodies, words)
        self.status = ActStatus(analysis, moods, self.speakers, words)
        self.consumed: set[int] = set()

    def find(self) -> list[Candidate]:
        """All acts in order of the text."""
        out: list[Candidate] = []
        for clause in sorted(self.analysis.clauses, key=lambda c: (c.sentence, c.noun, c.head)):
            if clause.head not in self.consumed:
                out += self._of_clause(clause)
        if self.speakers is not None:
            out = self.parties.messages.with_letters(out, self.speakers.letters)
        return gathered(sorted(out, key=lambda c: c.head), self.analysis)

    def _of_clause(self, clause: Clause) -> list[Candidate]:
        rows = [
            f for f in (self.table.nouns if clause.noun else self.table.verbs).get(clause.lemma, ()) if f.kind in ACTS
        ]
        if not rows or self.status.historic(clause):
            return []
        status, background = self.status.read(clause)
        if status == SKIPPED:
            return []
        predicate = self.predicates.of(clause)
        for frame in rows:
            if not _has_particle(frame, clause, self.analysis.token_norms):
                continue
            if frame.kind == "message" and not clause.noun and self._told(predicate):
                continue
            a, b = predicate.filled(frame.a), predicate.filled(frame.b)
            if not self.needs.met(frame, predicate, a, b):
                continue
            found = list(self._candidates(frame, predicate, a, b, status, background))
            if found:
                self.consumed |= self.parties.joined | {clause.head, *(n.head for n in predicate.nouns)}
                return found
        return []

    def _told(self, predicate: Predicate) -> bool:
        """Whether the letter of a verb is already told by another ("sent a letter, delivered by …")."""
        return bool(predicate.nouns) and predicate.nouns[0].head in self.consumed

    def _candidates(
        self,
        frame: EngagementFrame,
        predicate: Predicate,
        a: list[Argument],
        b: list[Argument],
        status: str,
        background: bool,
    ) -> Iterator[Candidate]:
        clause = predicate.clause
        first, last = self._evidence(predicate, b)
        for parties in self.parties.groups(frame, predicate, a, b):
            kind = self._kind(frame, predicate, parties)
            if kind is None:
                continue
            one = Candidate(kind, frame.name, 0.85, clause, clause.sentence, clause.head, first, last, parties=parties)
            one.status, one.background, one.sort = status, background, sort_of(frame)
            one.destination = self.where.place(predicate, frame)
            one.weak = "weak" in frame.needs
            one.complete = frame.kind != "message" or self.parties.messages.complete(parties)
            yield one

    def _kind(self, frame: EngagementFrame, predicate: Predicate, parties: list[Party]) -> str | None:
        """A dinner for one guest is a meeting, one in somebody's honour or for several a ceremony."""
        if "feast" not in frame.needs or predicate.lemmas() & self.words.classes["banquet"]:
            return frame.kind
        guests = parties[1:]
        if not guests:
            return None
        grand = {a.lemma for n in predicate.nouns for a in n.obliques} & self.words.words["grand"]
        if grand or len(guests) > 1 or guests[0].plural or self.parties.company.honoured(predicate):
            return frame.kind
        return "meeting"

    def _evidence(self, predicate: Predicate, b: list[Argument]) -> tuple[int, int]:
        """Tokens from the verb or its object to the end of what is told of it, within one sentence."""
        clause = predicate.clause
        sentence = self.analysis.sentences[clause.sentence]
        heads = [clause.head, *(n.head for n in predicate.nouns)]
        if clause.noun and predicate.verb is not None and clause.relation in ("object", "passive"):
            heads.append(predicate.verb.head)
        near = [h for h in heads if abs(h - clause.head) <= _EVIDENCE // 2]
        first = max(sentence.first, min(near))
        ends = [h + 1 for h in near] + [x.last for x in b if x.last - first <= _EVIDENCE]
        return first, max(first + 1, min(max(ends), sentence.last))


def _has_particle(frame: EngagementFrame, clause: Clause, norms: list[str]) -> bool:
    """Whether the particle of a row stands with the verb, as the parser or the next word has it."""
    told = clause.particle.split()
    if not frame.particle:
        return not told or clause.noun
    return frame.particle in told or norms[clause.head + 1 : clause.head + 2] == [frame.particle]
