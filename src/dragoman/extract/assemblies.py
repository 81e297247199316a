"""Parliaments, assemblies and councils before which somebody speaks, named or not ("a joint sitting of Parliament")."""

from __future__ import annotations

from dragoman.extract.act_words import ActWords
from dragoman.extract.party import Party
from dragoman.model.analysis import Analysis
from dragoman.model.clause import Argument
from dragoman.model.mention import Mention

ASSEMBLY = "assembly"
_OUTSIDE = 4  # tokens of "of France" or "in Gitega" after the words of an assembly


class Assemblies:
    """Finds assemblies among arguments of one analysis."""

    def __init__(self, analysis: Analysis, words: ActWords) -> None:
        self.analysis = analysis
        self.words = words

    def is_one(self, argument: Argument) -> bool:
        """Whether an argument names an assembly."""
        return self._head(argument) >= 0

    def _head(self, argument: Argument) -> int:
        """The token of the noun that says so, or -1."""
        known = self.words.classes["assembly"]
        norms = self.analysis.token_norms
        if argument.mention >= 0:
            mention = self.analysis.mentions[argument.mention]
            if mention.kind == "organization" and mention.represents is not None:
                found = [t for t in range(mention.first, mention.last) if norms[t] in known or norms[t] in ("unga", "unsc")]
                return found[0] if found else mention.first if norms[mention.first] in ("un", "nato", "eu") and len(norms[mention.first]) == 2 else -1
            if mention.kind in ("group", "office") and mention.plural and any(norms[t] in known for t in range(mention.first, mention.last)):
                return mention.first
            return -1
        span = range(argument.first, argument.last)
        return next((t for t in span if norms[t] in known and (self.analysis.token_caps[t] or norms[t] not in ("member", "house", "session"))), -1)

    def parties(self, arguments: list[Argument]) -> list[Party]:
        """The assemblies among arguments as organizations, with the state whose they are if the text says so."""
        out: list[Party] = []
        for argument in arguments:
            if self.is_one(argument):
                party = self._party(argument)
                if all(party.key != p.key for p in out):
                    out.append(party)
        return out

    def _party(self, argument: Argument) -> Party:
        first, last = self._words(argument)
        name = self.analysis.text[self.analysis.token_starts[first] : self.analysis.token_ends[last - 1]]
        party = Party((ASSEMBLY, name.lower()), " ".join(name.split()), "organization", token=argument.head)
        party.spans = [self.analysis.span(self.analysis.token_starts[first], self.analysis.token_ends[last - 1])]
        told = self._told(first, last)
        if told is not None:
            party.represents, party.side_rule = told.represents, told.rule
            party.side_span = self.analysis.span(told.start, told.end)
            if told.kind in ("state", "organization") and told.first == first and told.last == last:
                party.key = ("code", told.represents or party.name)
        return party

    def _words(self, argument: Argument) -> tuple[int, int]:
        """The words of the assembly, without an article before them or "a joint sitting of"."""
        norms = self.analysis.token_norms
        if argument.mention >= 0:
            mention = self.analysis.mentions[argument.mention]
            return mention.first, mention.last
        first, last = argument.first, argument.last
        for t in range(argument.first, argument.last - 1):
            if norms[t] in ("sitting", "session", "meeting") and norms[t + 1] == "of":
                first = t + 2
        while first < last - 1 and norms[first] in ("the", "a", "an", "its", "joint"):
            first += 1
        end = next((t for t in range(first + 1, last) if norms[t] in ("in", "at", "on", ",", "during", "where", "who")), last)
        return first, end

    def _told(self, first: int, last: int) -> Mention | None:
        """The mention, in the words or right after them, that says whose the assembly is."""
        end = min(last + _OUTSIDE, len(self.analysis.token_norms))
        for mention in self.analysis.mentions:
            if mention.first >= end:
                break
            if mention.represents and (mention.first >= first and mention.first < last or self._after(mention, last)):
                return mention
        return None

    def _after(self, mention: Mention, last: int) -> bool:
        if not last <= mention.first < last + _OUTSIDE:
            return False
        between = self.analysis.token_norms[last : mention.first]
        return bool(between) and between[0] in ("of", "in") and set(between) <= {"of", "in", "the"}
