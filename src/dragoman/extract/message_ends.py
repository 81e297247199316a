"""Sender and addressee of a message where its own predicate does not name them: by who carries it, whom it speaks to,
or the message told before."""

from __future__ import annotations

from dataclasses import replace

from dragoman.annotate.coreference import Coreference
from dragoman.extract.act_words import ActWords
from dragoman.extract.company import Company
from dragoman.extract.party import Party
from dragoman.extract.predicates import Predicate
from dragoman.model.analysis import Analysis
from dragoman.model.clause import Argument
from dragoman.model.mention import Mention

_LEADERS = ("head of state", "head of government")
_BACK = 3  # sentences in which the receiver of what was handed over may stand
_PEOPLE = ("person", "office")
_WRITING = ("sign", "write", "author", "pen", "send", "compose")
_POSSESSIVES = ("his", "her")


class MessageEnds:
    """Finds ends of messages over one analysis."""

    def __init__(self, analysis: Analysis, coreference: Coreference, company: Company, words: ActWords) -> None:
        self.analysis = analysis
        self.coreference = coreference
        self.company = company
        self.words = words

    def addressed(self, predicate: Predicate) -> list[Party]:
        """Whom a letter speaks to: "inviting her to Thimphu", "addressed to X", "in a letter he urged X to …"."""
        heads = {n.head for n in predicate.nouns}
        for clause in self.analysis.clauses:
            if clause.noun or clause.sentence != predicate.clause.sentence:
                continue
            to = [a for a in clause.obliques if a.case == "to"]
            found: list[Party] = []
            if clause.governor in heads and clause.relation == "participle":
                found = self.company.parties(clause.objects if clause.voice == "active" else to)
            elif clause.lemma in ("address", "send") and any(a.head in heads for a in clause.subjects):
                found = self.company.parties(to)
            if found:
                return found
        verb = predicate.verb
        says = predicate.clause.relation.startswith("case:") or predicate.clause.relation == "subject"
        if predicate.clause.noun and says and verb is not None and verb.lemma in self.words.words["speaking"]:
            return self.company.parties([*verb.objects, *(a for a in verb.obliques if a.case in ("to", "on"))])
        return []

    def inside(self, predicate: Predicate) -> list[Party]:
        """An addressee that the parser has put into the object ("cabled his counterpart X congratulations")."""
        arguments = [
            replace(a, case="")
            for n in predicate.nouns
            for a in n.obliques
            if a.case == "attributive" and a.mention >= 0 and self.analysis.mentions[a.mention].kind in _PEOPLE
        ]
        return self.company.parties(arguments)

    def written(self, predicate: Predicate) -> list[Party]:
        """Who wrote a letter that is told to be "signed by X", "written by X"."""
        heads = {n.head for n in predicate.nouns}
        for clause in self.analysis.clauses:
            if clause.noun or clause.sentence != predicate.clause.sentence or clause.lemma not in _WRITING:
                continue
            if clause.voice == "passive" and (clause.governor in heads or any(a.head in heads for a in clause.objects)):
                found = self.company.parties(clause.subjects)
                if found:
                    return found
        return []

    def principal(self, predicate: Predicate, a: list[Argument], bearers: list[Party]) -> list[Party]:
        """ "from his principal": the head of state or government of the bearer's side named last before."""
        if not any(self.analysis.token_norms[x.head] in self.words.words["principals"] for x in a):
            return []
        sides = {c for p in bearers for c in p.codes()}
        for mention in reversed(self.coreference.mentions_between(0, predicate.clause.head)):
            if mention.kind == "person" and mention.rank in _LEADERS:
                parties = self.company.of_mention(mention)
                if parties and (not sides or parties[0].codes() & sides):
                    return parties
        return []

    def owner(self, senders: list[Party]) -> list[Party]:
        """ "by his Chilean counterpart": whose counterpart wrote is who got it."""
        mention = next((m for m in self.analysis.mentions if m.counterpart and m.first == senders[0].token), None)
        if mention is None:
            return []
        norms = self.analysis.token_norms
        token = next((t for t in range(max(0, mention.first - 1), mention.last) if norms[t] in _POSSESSIVES), -1)
        if token < 0:
            return []
        entity = self.coreference.person_meant(token, self.analysis.sentence_of(mention.start))
        return [self.company.builder.of_entity(entity)] if entity >= 0 else []

    def receiver(self, predicate: Predicate, senders: list[Party], bearers: list[Party]) -> list[Party]:
        """Who was met by the bearer: the person of another side than the sender's named last before."""
        out = {p.key for p in (*bearers, *senders)}
        sides = {c for p in (*bearers, *senders) for c in p.codes()}
        sentence = predicate.clause.sentence
        for index in range(sentence, max(-1, sentence - _BACK), -1):
            span = self.analysis.sentences[index]
            last = predicate.clause.head if index == sentence else span.last
            for mention in self.coreference.mentions_between(span.first, last):
                for party in self._singular(mention):
                    if party.key not in out and party.codes() and not party.codes() & sides:
                        return [party]
        return []

    def _singular(self, mention: Mention) -> list[Party]:
        return self.company.of_mention(mention) if mention.kind in _PEOPLE and not mention.plural else []

    def similar(self, predicate: Predicate, known: list[Party], others: list[Party]) -> list[Party]:
        """The sender or addressee of the message told before, where this one is "similar" to it."""
        head = predicate.clause.head
        words = {a.lemma for n in predicate.nouns for a in n.obliques}
        words |= set(self.analysis.token_norms[max(0, head - 4) : head + 3])
        if not words & self.words.words["similar"] and "delivery" not in predicate.lemmas():
            return []
        return [p for p in known if all(p.key != q.key for q in others)]

    def following(self, predicate: Predicate) -> list[Party]:
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

    def place_side(self, predicate: Predicate, addressees: list[Party], senders: list[Party]) -> None:
        """An addressee whose side is not told, or guessed to be the sender's, is of the place of the message."""
        taken = {c for p in senders for c in p.codes()}
        open_ends = [p for p in addressees if p.guessed() and (not p.codes() or p.codes() & taken)]
        if not open_ends:
            return
        span = self.analysis.sentences[predicate.clause.sentence]
        norms = self.analysis.token_norms
        for mention in self.coreference.mentions_between(span.first, span.last):
            if (
                mention.kind in ("city", "state", "venue")
                and mention.represents
                and norms[mention.first - 1] in ("in", "at")
            ):
                for party in open_ends:
                    party.represents, party.side_rule, party.side_confidence = mention.represents, "side:place", 0.6
                return

    def lend_side(self, predicate: Predicate, senders: list[Party], addressees: list[Party]) -> None:
        """A sender whose side is only guessed, and guessed to be the addressee's, is of the bearer's side."""
        taken = {c for p in addressees for c in p.codes()}
        guessed = [p for p in senders if p.kind == "person" and p.guessed() and (not p.codes() or p.codes() & taken)]
        if not guessed:
            return
        first = self.analysis.sentences[predicate.clause.sentence].first
        for mention in reversed(self.coreference.mentions_between(first, predicate.clause.head)):
            if mention.kind in (*_PEOPLE, "state") and mention.represents and mention.represents not in taken:
                for party in guessed:
                    party.represents, party.side_rule, party.side_confidence = mention.represents, "side:bearer", 0.7
                return
