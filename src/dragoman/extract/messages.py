"""Letters, telegrams, congratulations: who wrote to whom. Who only carries a letter takes no part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.annotate.coreference import Coreference
from dragoman.annotate.letters import Letter
from dragoman.extract.act_words import ActWords
from dragoman.extract.candidate import Candidate
from dragoman.extract.company import Company
from dragoman.extract.party import Party
from dragoman.extract.predicates import Predicate
from dragoman.frames.table import EngagementFrame
from dragoman.model.analysis import Analysis
from dragoman.model.clause import Argument, Clause

_BACK = 3  # sentences in which the receiver of what was handed over may stand


class MessageReader:
    """Reads the parties of messages over one analysis."""

    def __init__(self, analysis: Analysis, coreference: Coreference, company: Company, words: ActWords) -> None:
        self.analysis = analysis
        self.coreference = coreference
        self.company = company
        self.words = words
        self._last: tuple[list[Party], list[Party]] = ([], [])

    def groups(
        self, frame: EngagementFrame, predicate: Predicate, a: list[Argument], b: list[Argument]
    ) -> Iterator[list[Party]]:
        """(sender, addressee) of each message that a predicate tells; several senders or addressees make one each."""
        told = [x for x in a if x.case != "author"]
        senders = self.company.parties(told, subject=True) or self.company.parties(a, subject=True)
        if "mutual" in frame.needs:
            both = [*senders, *self._without(self.company.parties(b), senders)]
            if len(both) > 1 or any(p.plural for p in both):
                yield both
            return
        addressees = _principal(self._without(self.company.parties(b) or self._addressed(predicate), senders))
        if "bearer" in frame.needs and not senders:
            senders = self._last[0]
        listed = self._following(predicate)
        if listed and not senders:
            senders = listed
        elif listed and not addressees:
            addressees = listed
        if not addressees and senders:
            addressees = (
                self._receiver(predicate, senders) if "bearer" in frame.needs else self._before(predicate, 1, senders)
            )
        elif not senders and addressees:
            senders = self._before(predicate, 0, addressees)
        if not senders or not addressees:
            return
        self._last = (senders, addressees)
        if self._joint(predicate) and len(senders) > 1:
            yield [*senders, *addressees]
            return
        for sender in senders:
            for addressee in addressees:
                if sender.key != addressee.key:
                    yield [sender, addressee]

    @staticmethod
    def complete(parties: Sequence[Party]) -> bool:
        """Whether both ends are told."""
        return len(parties) > 1

    def performs(self, clause: Clause) -> bool:
        """Whether a clause in a letter does what it says ("allow me to extend …", "please accept …")."""
        return not clause.noun

    @staticmethod
    def _without(addressees: list[Party], senders: list[Party]) -> list[Party]:
        return [p for p in addressees if all(p.key != q.key for q in senders)]

    def _joint(self, predicate: Predicate) -> bool:
        sentence = self.analysis.sentences[predicate.clause.sentence]
        return bool(self.words.words["joint"] & set(self.analysis.token_norms[sentence.first : sentence.last]))

    # -- ends that the predicate itself does not tell ------------------------------------------------

    def _addressed(self, predicate: Predicate) -> list[Party]:
        """Whom a letter speaks to: "inviting her to Thimphu", "addressed to X", "in a letter he urged X to …"."""
        heads = {n.head for n in predicate.nouns}
        for clause in self.analysis.clauses:
            if clause.noun or clause.sentence != predicate.clause.sentence or clause.governor not in heads:
                continue
            if clause.relation == "participle":
                to = [a for a in clause.obliques if a.case == "to"]
                found = self.company.parties(clause.objects if clause.voice == "active" else to)
                if found:
                    return found
        verb = predicate.verb
        says = predicate.clause.relation.startswith("case:") or predicate.clause.relation == "subject"
        if predicate.clause.noun and says and verb is not None and verb.lemma in self.words.words["speaking"]:
            return self.company.parties([*verb.objects, *(a for a in verb.obliques if a.case in ("to", "on"))])
        return []

    def _receiver(self, predicate: Predicate, senders: list[Party]) -> list[Party]:
        """Who was met by the bearer: the person of another side than the sender's named last before."""
        bearers = self.company.parties(predicate.verb.subjects) if predicate.verb is not None else []
        out = {p.key for p in (*bearers, *senders)}
        sides = {c for p in (*bearers, *senders) for c in p.codes()}
        sentence = predicate.clause.sentence
        for index in range(sentence, max(-1, sentence - _BACK), -1):
            span = self.analysis.sentences[index]
            last = predicate.clause.head if index == sentence else span.last
            for mention in self.coreference.mentions_between(span.first, last):
                if mention.kind not in ("person", "office") or mention.plural:
                    continue
                for party in self.company.of_mention(mention):
                    if party.key not in out and party.codes() and not party.codes() & sides:
                        return [party]
        return []

    def _before(self, predicate: Predicate, end: int, others: list[Party]) -> list[Party]:
        """The sender (0) or addressee (1) of the message told before, where this one is "similar"."""
        known = self._last[end]
        head = predicate.clause.head
        words = {a.lemma for n in predicate.nouns for a in n.obliques}
        words |= set(self.analysis.token_norms[max(0, head - 4) : head + 3])
        if not words & self.words.words["similar"]:
            return []
        return [p for p in known if all(p.key != q.key for q in others)]

    def _following(self, predicate: Predicate) -> list[Party]:
        """The parties listed on the lines after a sentence that ends with a colon."""
        sentences = self.analysis.sentences
        index = predicate.clause.sentence
        if self.analysis.token_norms[sentences[index].last - 1] != ":":
            return []
        out: list[Party] = []
        for sentence in sentences[index + 1 :]:
            mentions = self.coreference.mentions_between(sentence.first, sentence.last)
            if not mentions or mentions[0].first - sentence.first > 2:
                break
            out += [p for p in self.company.of_mention(mentions[0]) if all(p.key != q.key for q in out)]
        return out

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
        return Candidate(
            "message", "letter", 0.85, clause, sentence, span.first, span.first, min(span.last, span.first + 40)
        )


def _principal(parties: list[Party]) -> list[Party]:
    """Addressees without the people, government or state of one who is named himself."""
    named = {c for p in parties if p.kind == "person" for c in p.codes()}
    return [p for p in parties if p.kind == "person" or not p.codes() & named]
