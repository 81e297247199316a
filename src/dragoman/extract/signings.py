"""Who signs, where no person is named: the states that the instrument binds, else "the sides" told before."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extract.act_words import ActWords
from dragoman.extract.candidate import Candidate
from dragoman.extract.company import SIDES, Company
from dragoman.extract.party import Party
from dragoman.extract.predicates import Predicate
from dragoman.model.analysis import Analysis
from dragoman.model.mention import Mention

_BINDING = ("between", "with", "of", "attributive", "for", "to")
_ALONE = 2
_CLOSE = 14  # tokens from a signer to "on behalf of …" after the name


class SigningReader:
    """Completes the parties of signings over one analysis."""

    def __init__(self, analysis: Analysis, company: Company, words: ActWords) -> None:
        self.analysis = analysis
        self.company = company
        self.words = words

    def parties(self, predicate: Predicate, told: list[Party]) -> list[Party]:
        """All parties of a signing, those that are told first."""
        if len(told) < _ALONE and not predicate.clause.noun:
            told = [*told, *(p for p in self.company.behind(predicate, "with") if all(p.key != q.key for q in told))]
        if predicate.clause.voice == "passive":
            told = [*told, *(p for p in self.company.behind(predicate, "by") if all(p.key != q.key for q in told))]
        told = [*told, *(p for p in self.company.together(predicate) if all(p.key != q.key for q in told))]
        self._for_sides(predicate, told)
        named = {c for p in told for c in p.codes()}
        if told and (len(named) > 1 or any(p.kind == "group" for p in told)):
            return told
        bound = [p for p in self._bound(predicate) if not p.codes() & named]
        if len({c for p in bound for c in p.codes()} | named) > 1:
            return [*told, *bound]
        if told or predicate.verb is None or not predicate.lemmas() & self.words.classes["instrument"]:
            return told
        head = predicate.clause.head
        return [Party((SIDES, str(head)), SIDES, "group", token=head, plural=True)]

    def _for_sides(self, predicate: Predicate, parties: list[Party]) -> None:
        """ "On the Dutch side it was signed by X", "for Georgia by Y": who has no side told is of that side."""
        sentence = self.analysis.sentences[predicate.clause.sentence]
        sides = [
            m
            for m in self.company.coreference.mentions_between(sentence.first, sentence.last)
            if m.represents and self._signs_for(m, sentence.first)
        ]
        for party in parties:
            if party.kind != "person" or not party.guessed():
                continue
            before = [m for m in sides if m.first < party.token]
            after = [m for m in sides if 0 < m.first - party.token < _CLOSE]
            if before or after:
                side = before[-1] if before else after[0]
                party.represents, party.side_rule, party.side_confidence = side.represents, "side:signing", 0.85

    def _signs_for(self, mention: Mention, first: int) -> bool:
        """ "The Dutch side", "for Georgia", "on behalf of Georgia"."""
        norms = self.analysis.token_norms
        before = [w for w in norms[max(first, mention.first - 4) : mention.first] if w != "the"]
        if mention.kind == "group":
            return norms[mention.last - 1] in ("side", "party") and before[-1:] in (["on"], ["from"], ["by"], ["for"])
        return mention.kind in ("state", "organization") and (before[-1:] == ["for"] or before[-2:] == ["behalf", "of"])

    def _bound(self, predicate: Predicate) -> list[Party]:
        """States and organizations between which an instrument is made."""
        out: list[Party] = []
        for noun in predicate.nouns:
            for argument in noun.obliques:
                if argument.case not in _BINDING or argument.mention < 0:
                    continue
                mention = self.analysis.mentions[argument.mention]
                if mention.kind in ("state", "organization") or (mention.kind == "adjective" and mention.also):
                    found = self.company.builder.of_mention(mention)
                    out += [p for p in found if all(p.key != q.key for q in out)]
        return out


def gathered(candidates: Sequence[Candidate], analysis: Analysis) -> list[Candidate]:
    """Candidates without the signings of a list below "the following were signed:", whose signers join the first."""
    out: list[Candidate] = []
    first: Candidate | None = None
    opener: Candidate | None = None
    for candidate in candidates:
        if candidate.kind == "signing" and opener is not None and _in_list(candidate, opener, analysis):
            known = {p.key for p in opener.parties}
            opener.parties = [p for p in opener.parties if p.key[0] != SIDES]
            opener.parties += [p for p in candidate.parties if p.key not in known and p.key[0] != SIDES]
            continue
        if candidate.kind == "signing" and first is not None and _names_signer(candidate, first):
            first.parties = [p for p in first.parties if not p.codes() & candidate.codes()] + candidate.parties
            continue
        first = candidate if candidate.kind == "signing" else first
        if candidate.kind == "signing" and analysis.token_norms[analysis.sentences[candidate.sentence].last - 1] == ":":
            opener = candidate
        out.append(candidate)
    return out


def _names_signer(candidate: Candidate, first: Candidate) -> bool:
    """ "X and Y signed an agreement. Minister A signed for X": the second tells who did it for one of the sides."""
    if candidate.sentence - first.sentence > 2 or len(first.codes()) < _ALONE or not candidate.codes():
        return False
    own = [p for p in first.parties if p.codes() & candidate.codes()]
    persons = all(p.kind == "person" for p in candidate.parties)
    return persons and candidate.codes() < first.codes() and all(p.kind in ("state", "organization") for p in own)


def _in_list(candidate: Candidate, opener: Candidate, analysis: Analysis) -> bool:
    """Whether only lines of a list stand between a candidate and the sentence that opens it."""
    between = analysis.sentences[opener.sentence + 1 : candidate.sentence + 1]
    return bool(between) and all(s.role == "list" for s in between)
