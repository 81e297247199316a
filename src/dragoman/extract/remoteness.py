"""Whether a predicate of talking tells of a call (by telephone or video) or of sitting together."""

from __future__ import annotations

from dragoman.extract.vocabulary import Vocabulary
from dragoman.model.analysis import Analysis
from dragoman.model.clause import Argument, Clause

_BY = frozenset({"by", "over", "via", "through", "on", "in", "during", "using"})
_WHERE = frozenset({"in", "at", "inside", "outside", "near", "aboard"})
_BESIDE = _WHERE | {"on", "over", "after", "before", "during"}
_SITES = ("city", "state", "venue")


class Remoteness:
    """Answers for the clauses of one analysis."""

    def __init__(self, analysis: Analysis, vocabulary: Vocabulary) -> None:
        self.analysis = analysis
        self.vocabulary = vocabulary

    def remote(self, clause: Clause, support: Clause | None) -> bool:
        """By telephone or video: an attribute ("virtual talks"), an adverb ("online"), a phrase ("by phone")."""
        words = self.vocabulary.phone
        for argument in self._around(clause, support):
            if argument.case in ("attributive", "adverb", "time"):
                if self._norms(argument) & words:
                    return True
            elif self._by(argument) and self._heads_remote(argument):
                return True
        return False

    def _by(self, argument: Argument) -> bool:
        """Whether a phrase tells by which means; "in line with" does not."""
        in_line = argument.case == "in" and argument.lemma in self.vocabulary.lines
        return argument.case in _BY and argument.mention < 0 and not in_line

    def present(self, clause: Clause, support: Clause | None) -> bool:
        """In one place: a city, state or venue is told where, or words such as "in person", "at the palace"."""
        for argument in self._around(clause, support):
            if argument.mention >= 0:
                site = self.analysis.mentions[argument.mention].kind in _SITES
                if site and argument.case.split(" ")[0] in _WHERE:
                    return True
                continue
            beside = argument.case == "adverb" or argument.case.split(" ")[0] in _BESIDE
            if beside and self.analysis.token_norms[argument.head] in self.vocabulary.present:
                return True
        return False

    @staticmethod
    def _around(clause: Clause, support: Clause | None) -> list[Argument]:
        own = clause.obliques
        if support is None or clause.relation not in ("object", "passive", "subject"):
            return own
        return own + support.obliques

    def _norms(self, argument: Argument) -> set[str]:
        return set(self.analysis.token_norms[argument.first : argument.last])

    def _heads_remote(self, argument: Argument) -> bool:
        """The head is a word of telephony ("by phone"), or has one before it ("by video conference")."""
        norms, head = self.analysis.token_norms, argument.head
        return bool({argument.lemma, norms[head], *norms[max(argument.first, head - 2) : head]} & self.vocabulary.phone)
