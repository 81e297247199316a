"""Lists behind a predicate: lines below a colon, what stands after a colon, items that semicolons have cut off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dragoman.annotate.coreference import Coreference
from dragoman.extract.candidate import Candidate
from dragoman.extract.parties import PartyBuilder
from dragoman.extract.party import Party
from dragoman.model.analysis import Analysis, Sentence
from dragoman.model.mention import Mention

_LONGEST = 45  # tokens of a line of a list
_LINES = 40
_OPENERS = 8  # so many tokens (an hour, a mark) may stand before the counterpart
_TAIL = 6  # tokens between a predicate and the colon that opens lines
_JOINERS = frozenset({";", ",", "and", "&", "the", "as", "well", "with", "also", "(", ")"})
_LISTED = frozenset({"person", "office", "group"})


class Listing:
    """Reads lists in one analysis."""

    def __init__(self, analysis: Analysis, coreference: Coreference, builder: PartyBuilder) -> None:
        self.analysis = analysis
        self.coreference = coreference
        self.builder = builder

    # -- lines -------------------------------------------------------------------------------------

    def lines(self, candidate: Candidate) -> Iterator[Candidate]:
        """One candidate for each line of the list that a candidate's sentence opens; none if it opens no list."""
        sentence = self.analysis.sentences[candidate.sentence]
        if self.analysis.token_norms[sentence.last - 1] != ":" or sentence.last - candidate.head > _TAIL:
            return
        center = self.coreference.center(candidate.sentence)
        hosts = candidate.parties or ([self.builder.of_entity(center)] if center >= 0 else [])
        for index in range(candidate.sentence + 1, min(candidate.sentence + _LINES, len(self.analysis.sentences))):
            people = self._people(self.analysis.sentences[index])
            if not people:
                return
            yield replace(
                candidate,
                parties=[*hosts, *self._of_line(people, hosts)],
                sentence=index,
                head=people[0].first,
                first=people[0].first,
                last=people[-1].last,
                complete=True,
                reference=False,
                rule=candidate.rule + ":list",
                anchor=candidate,
            )

    def _people(self, line: Sentence) -> list[Mention]:
        """Those whom a line of a list names; none if it is no such line."""
        people = [m for m in self.coreference.mentions_between(line.first, line.last) if m.kind in ("person", "office")]
        if not people or line.last - line.first > _LONGEST or people[0].first - line.first > _OPENERS:
            return []
        return people

    def _of_line(self, people: list[Mention], hosts: list[Party]) -> list[Party]:
        """The parties of a line, which act for the side of the first where the text does not tell otherwise."""
        known = {p.key for p in hosts}
        others = [p for m in people for p in self.builder.of_mention(m) if p.key not in known]
        for other in others[1:]:
            if not other.codes() or other.side_rule.startswith("home:"):
                other.represents, other.side_rule = others[0].represents, "side:list"
        return others

    # -- items -------------------------------------------------------------------------------------

    def items(self, candidate: Candidate, told: list[Party]) -> list[Party]:
        """The counterparts of a candidate with those listed after a colon, or cut off from them by a semicolon."""
        sentence = self.analysis.sentences[candidate.sentence]
        norms = self.analysis.token_norms
        colon = next((t for t in range(candidate.head, sentence.last - 1) if norms[t] == ":"), -1)
        if colon >= 0 and all(p.plural and not p.codes() for p in told):
            return self._listed(candidate.sentence, colon + 1) or told
        if norms[sentence.last - 1] != ";" or not told:
            return told
        last = next(iter(reversed(self.coreference.mentions_between(candidate.head, sentence.last))), None)
        if last is None or last.last < sentence.last - 1:
            return told
        if all(p.key not in {q.key for q in told} for p in self.builder.of_mention(last)):
            return told
        known = {p.key for p in told}
        return [*told, *(p for p in self._listed(candidate.sentence + 1, sentence.last) if p.key not in known)]

    def _listed(self, index: int, first: int) -> list[Party]:
        """The parties of a list that begins at a token of a sentence and goes on behind each semicolon."""
        out: list[Party] = []
        sentences, norms = self.analysis.sentences, self.analysis.token_norms
        at = first
        while index < len(sentences) and sentences[index].first <= at < sentences[index].last:
            for mention in self.coreference.mentions_between(at, sentences[index].last):
                if mention.kind not in _LISTED or any(norms[t] not in _JOINERS for t in range(at, mention.first)):
                    return out
                out += [p for p in self.builder.of_mention(mention) if all(p.key != q.key for q in out)]
                at = mention.last
            end = sentences[index].last
            if norms[end - 1] != ";" or at < end - 1:
                return out
            index, at = index + 1, end
        return out
