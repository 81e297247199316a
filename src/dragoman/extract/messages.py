"""Letters, telegrams, congratulations: who wrote to whom. Who only carries a letter takes no part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.annotate.letters import Letter
from dragoman.extract.act_words import ActWords
from dragoman.extract.candidate import Candidate
from dragoman.extract.company import Company
from dragoman.extract.message_ends import MessageEnds
from dragoman.extract.party import Party
from dragoman.extract.predicates import Predicate
from dragoman.frames.table import EngagementFrame
from dragoman.model.analysis import Analysis
from dragoman.model.clause import Argument, Clause

_EVIDENCE = 40  # tokens


class MessageReader:
    """Reads the parties of messages over one analysis."""

    def __init__(self, analysis: Analysis, company: Company, ends: MessageEnds, words: ActWords) -> None:
        self.analysis = analysis
        self.company = company
        self.ends = ends
        self.words = words
        self._last: tuple[list[Party], list[Party]] = ([], [])

    def groups(
        self, frame: EngagementFrame, predicate: Predicate, a: list[Argument], b: list[Argument]
    ) -> Iterator[list[Party]]:
        """(sender, addressee) of each message that a predicate tells; several senders or addressees make one each."""
        bearers = self.company.parties(predicate.subjects) if "bearer" in frame.needs else []
        senders = self._senders(predicate, a, bearers)
        if "mutual" in frame.needs:
            both = [*senders, *_without(self.company.parties(b), senders)]
            if len(both) > 1 or any(p.plural for p in both):
                yield both
            return
        addressees = (
            self.company.parties([x for x in b if x.case])
            or self.company.parties(b)
            or self.ends.addressed(predicate)
            or self.ends.inside(predicate)
        )
        addressees = _principals(_without(addressees, [*senders, *bearers]))
        senders, addressees = self._completed(frame, predicate, senders, addressees, bearers)
        if not senders or not addressees:
            return
        self.ends.lend_side(predicate, senders, addressees)
        if "bearer" in frame.needs or "object:delivery" in frame.needs:
            self.ends.place_side(predicate, addressees, senders)
        self._last = (senders, addressees)
        if len(senders) > 1 and (self._joint(predicate) or any(p.plural for p in senders)):
            yield [*senders, *addressees]
            return
        for sender in senders:
            for addressee in addressees:
                if sender.key != addressee.key:
                    yield [sender, addressee]

    def _senders(self, predicate: Predicate, a: list[Argument], bearers: list[Party]) -> list[Party]:
        told = [x for x in a if x.case != "author"]
        senders = self.company.parties(told, subject=True) or self.company.parties(a, subject=True)
        senders = senders or self.ends.principal(predicate, a, bearers) or self.ends.written(predicate)
        return [p for sender in senders for p in self._members(sender, predicate)]

    def _members(self, sender: Party, predicate: Predicate) -> list[Party]:
        """Those named of "several leaders" who each sent a message; a group that wrote one letter stays one."""
        if not sender.plural or sender.codes():
            return [sender]
        named = self.company.named_of(sender)
        several = predicate.lemmas() & self.words.classes["wishes"] or any(
            self.analysis.token_norms[n.head].endswith("s") for n in predicate.nouns[:1]
        )
        return named if named and several else [sender, *named]

    def _completed(
        self,
        frame: EngagementFrame,
        predicate: Predicate,
        senders: list[Party],
        addressees: list[Party],
        bearers: list[Party],
    ) -> tuple[list[Party], list[Party]]:
        """Both ends, those that are missing taken from a list below, from what is around, from the message before."""
        carried = "bearer" in frame.needs
        if carried and not senders:
            senders = self._last[0]
        listed = self.ends.following(predicate)
        if listed and not senders:
            senders = listed
        elif listed and not addressees:
            addressees = listed
        if senders and not addressees:
            addressees = self.ends.owner(senders)
        if senders and not addressees:
            addressees = (
                self.ends.receiver(predicate, senders, bearers)
                if carried
                else self.ends.similar(predicate, self._last[1], senders)
            )
        elif addressees and not senders:
            senders = self.ends.similar(predicate, self._last[0], addressees)
        return senders, addressees

    @staticmethod
    def complete(parties: Sequence[Party]) -> bool:
        """Whether both ends are told."""
        return len(parties) > 1

    def _joint(self, predicate: Predicate) -> bool:
        sentence = self.analysis.sentences[predicate.clause.sentence]
        return bool(self.words.words["joint"] & set(self.analysis.token_norms[sentence.first : sentence.last]))

    # -- letters printed in full ----------------------------------------------------------------------

    def with_letters(self, candidates: list[Candidate], letters: Sequence[Letter]) -> list[Candidate]:
        """One message for each letter: the first told in it, else its opening; further ones in it are the same."""
        out = [c for c in candidates if c.kind != "message" or all(not x.first <= c.head < x.last for x in letters)]
        for letter in letters:
            parties = self._ends(letter)
            if len(parties) < 2:
                continue
            inside = [c for c in candidates if c.kind == "message" and letter.first <= c.head < letter.last]
            lead = inside[0] if inside else self._opening(letter)
            lead.parties, lead.complete, lead.weak = parties, True, False
            out.append(lead)
        return out

    def _ends(self, letter: Letter) -> list[Party]:
        return [
            party
            for index in (letter.sender, letter.addressee)
            if index >= 0
            for party in self.company.of_mention(self.analysis.mentions[index])
        ]

    def _opening(self, letter: Letter) -> Candidate:
        """A message whose evidence is the first sentence of a letter."""
        sentence = self.analysis.sentence_of(self.analysis.token_starts[letter.body])
        span = self.analysis.sentences[sentence]
        clause = Clause(span.first, "letter", sentence, noun=True)
        last = min(span.last, span.first + _EVIDENCE)
        return Candidate("message", "letter", 0.85, clause, sentence, span.first, span.first, last)


def _without(parties: list[Party], others: list[Party]) -> list[Party]:
    return [p for p in parties if all(p.key != q.key for q in others)]


def _principals(parties: list[Party]) -> list[Party]:
    """Addressees without the people, government or state of one who is named himself."""
    named = {c for p in parties if p.kind == "person" for c in p.codes()}
    return [p for p in parties if p.kind == "person" or not p.codes() & named]
