"""Acts told by a verb with its object, or by a noun of action: messages, signings, ceremonies and statements.

The rows are those of the table of frames with one of these kinds. Unlike talks, whose sides stand around one word, an
act has its parties around the object too ("a letter *from* X *to* Y"), and beside it ("in the presence of Z").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.annotate.coreference import Coreference
from dragoman.annotate.speakers import Speakers
from dragoman.extract.act_needs import ActNeeds
from dragoman.extract.act_places import ActPlaces
from dragoman.extract.act_sorts import sort_of
from dragoman.extract.act_words import ActWords
from dragoman.extract.bodies import Bodies
from dragoman.extract.candidate import Candidate
from dragoman.extract.company import GUEST, Company, without_named
from dragoman.extract.message_ends import MessageEnds
from dragoman.extract.messages import MessageReader
from dragoman.extract.mood import SKIPPED, MoodReader
from dragoman.extract.parties import PartyBuilder
from dragoman.extract.party import Party
from dragoman.extract.predicates import Predicate, PredicateBuilder
from dragoman.extract.signings import SigningReader, gathered
from dragoman.frames.table import EngagementFrame, FrameTable
from dragoman.model.analysis import Analysis
from dragoman.model.clause import Argument, Clause

ACTS = frozenset({"message", "signing", "ceremony", "statement"})
_OLD = re.compile(r"1[0-8]\d\d")
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
        self.builder = builder
        self.moods = moods
        self.table = table
        self.words = words
        self.coreference = coreference
        self.predicates = PredicateBuilder(
            analysis, frozenset().union(*words.classes.values()), words.classes["letter"]
        )
        self.bodies = Bodies(analysis, coreference, builder.home, words)
        self.company = Company(analysis, coreference, builder, self.bodies, words)
        self.where = ActPlaces(analysis, coreference)
        self.needs = ActNeeds(analysis, self.company, self.bodies, words)
        self.signings = SigningReader(analysis, self.company, words)
        self.ends = MessageEnds(analysis, coreference, self.company, words)
        self.messages = MessageReader(analysis, self.company, self.ends, words)
        self.speakers: Speakers | None = builder.speakers
        self.consumed: set[int] = set()

    def find(self) -> list[Candidate]:
        """All acts in order of the text."""
        out: list[Candidate] = []
        for clause in sorted(self.analysis.clauses, key=lambda c: (c.sentence, c.noun, c.head)):
            if clause.head not in self.consumed:
                out += self._of_clause(clause)
        if self.speakers is not None:
            out = self.messages.with_letters(out, self.speakers.letters)
        return gathered(sorted(out, key=lambda c: c.head), self.analysis)

    def _of_clause(self, clause: Clause) -> list[Candidate]:
        rows = [
            f for f in (self.table.nouns if clause.noun else self.table.verbs).get(clause.lemma, ()) if f.kind in ACTS
        ]
        if not rows or self._historic(clause):
            return []
        status, background = self._status(clause)
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
                self.consumed |= {clause.head, *(n.head for n in predicate.nouns)}
                return found
        return []

    def _told(self, predicate: Predicate) -> bool:
        """Whether the letter of a verb is already told by another ("sent a letter, delivered by …")."""
        return bool(predicate.nouns) and predicate.nouns[0].head in self.consumed

    def _historic(self, clause: Clause) -> bool:
        """Whether a year before 1900 stands in the sentence."""
        span = self.analysis.sentences[clause.sentence]
        return any(_OLD.fullmatch(w) for w in self.analysis.token_norms[span.first : span.last])

    def _status(self, clause: Clause) -> tuple[str, bool]:
        """What the moods tell; a letter that asks to accept congratulations has brought them."""
        status, background = self.moods.status(clause)
        if clause.noun and status == "held" and self._awaited(clause):
            return "planned", False
        if status == "denied" and not clause.polarity:
            return SKIPPED, False
        letter = self.speakers.letter(clause.head) if self.speakers is not None else None
        if letter is not None and status in (SKIPPED, "planned") and self.messages.performs(clause):
            return "held", False
        if clause.relation == "participle" and any(a.lemma == "invitation" for a in clause.subjects):
            return "planned", False
        if status == "held" and self._recalls(clause):
            return "held", True
        if status == "held" and self._bare(clause):
            return self._status_before(clause)
        if status == "held" and clause.relation == "participle" and clause.voice == "passive":
            return status, background or not self._dated(clause)
        return status, background

    def _recalls(self, clause: Clause) -> bool:
        """Whether a noun is only spoken of ("noted the remarks of X"), or a verb only says which thing is meant.

        So it is with "the recently signed agreement", and with what else is told to come before or after it.
        """
        if clause.noun:
            case = clause.relation.removeprefix("case:").rstrip("+")
            verb = self.moods.verb(clause.support) if clause.relation == "object" else None
            return case in ("before", "ahead of", "prior to", "since") or (
                verb is not None and verb.lemma in self.words.words["reacting"]
            )
        tree = self.analysis.parsed[clause.sentence]
        node = tree.node_at(clause.head)
        return node >= 0 and tree.tags[node] == "VBN" and tree.relations[node] in ("modifier", "compound")

    def _awaited(self, clause: Clause) -> bool:
        """ "We look forward to its signature"."""
        span = self.analysis.sentences[clause.sentence]
        before = self.analysis.token_norms[max(span.first, clause.head - 4) : clause.head]
        return "forward" in before

    def _bare(self, clause: Clause) -> bool:
        """Whether a verb is an infinitive that the parser has parted from its auxiliary ("will meet X and unveil")."""
        if clause.noun or clause.subjects or clause.relation not in ("main", "complement"):
            return False
        tree = self.analysis.parsed[clause.sentence]
        node = tree.node_at(clause.head)
        return node >= 0 and tree.tags[node] == "VB"

    def _status_before(self, clause: Clause) -> tuple[str, bool]:
        """The status of the verb before one in its sentence."""
        before = [
            c for c in self.analysis.clauses if not c.noun and c.sentence == clause.sentence and c.head < clause.head
        ]
        return self.moods.status(max(before, key=lambda c: c.head)) if before else ("held", False)

    def _dated(self, clause: Clause) -> bool:
        """Whether a time stands after a verb in its sentence ("the agreement signed on Monday")."""
        last = self.analysis.sentences[clause.sentence].last
        return any(clause.head < t.first < last for t in self.analysis.times)

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
        for parties in self._groups(frame, predicate, a, b):
            kind = self._kind(frame, predicate, parties)
            if kind is None:
                continue
            one = Candidate(kind, frame.name, 0.85, clause, clause.sentence, clause.head, first, last, parties=parties)
            one.status, one.background, one.sort = status, background, sort_of(frame)
            one.destination = self.where.place(predicate, frame)
            one.weak = "weak" in frame.needs
            one.complete = frame.kind != "message" or self.messages.complete(parties)
            yield one

    def _kind(self, frame: EngagementFrame, predicate: Predicate, parties: list[Party]) -> str | None:
        """A dinner for one guest is a meeting, one in somebody's honour or for several a ceremony."""
        if "feast" not in frame.needs or predicate.lemmas() & self.words.classes["banquet"]:
            return frame.kind
        guests = parties[1:]
        if not guests:
            return None
        grand = {a.lemma for n in predicate.nouns for a in n.obliques} & self.words.words["grand"]
        if grand or len(guests) > 1 or guests[0].plural or self.company.honoured(predicate):
            return frame.kind
        return "meeting"

    def _groups(
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
        if frame.kind == "ceremony" and sort_of(frame) == "credentials":
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
        self.consumed.add(verb.head)
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
