"""Where an act takes place: what stands after "at" or "in" by its verb or object, however deep ("at the tomb in X")."""

from __future__ import annotations

from dragoman.annotate.coreference import Coreference
from dragoman.extract.predicates import Predicate
from dragoman.frames.table import EngagementFrame
from dragoman.model.analysis import Analysis
from dragoman.model.clause import Argument
from dragoman.model.mention import Mention

_KINDS = ("city", "state", "venue")
_IN = frozenset({"in", "at", "near", "outside"})
_CLOSE = 3  # tokens from the end of an argument to the city named after it
_DEEP = 8  # tokens from the noun of a venue to the city that it is in


class ActPlaces:
    """Finds the token of the place of an act over one analysis."""

    def __init__(self, analysis: Analysis, coreference: Coreference) -> None:
        self.analysis = analysis
        self.coreference = coreference

    def place(self, predicate: Predicate, frame: EngagementFrame) -> int:
        """The token of a city, else of a state or venue; -1 where none is bound to the act."""
        best: Mention | None = None
        for argument in predicate.filled(frame.place):
            for mention in self._of(argument, max(predicate.scope[1], argument.last + _CLOSE)):
                if best is None or (mention.kind == "city" and best.kind != "city"):
                    best = mention
        if best is None and frame.kind != "message":
            best = self._after(predicate)
        return best.first if best is not None else -1

    def _after(self, predicate: Predicate) -> Mention | None:
        """The first city after the verb in its reach, whatever the parser has tied it to."""
        first, last = predicate.clause.head + 1, predicate.scope[1]
        norms = self.analysis.token_norms
        for mention in self.coreference.mentions_between(first, last):
            if mention.kind == "city" and mention.represents and norms[mention.first - 1] in _IN:
                return mention
        return None

    def _of(self, argument: Argument, last: int) -> list[Mention]:
        """The place that an argument is, or those that "in" ties to it."""
        norms = self.analysis.token_norms
        if argument.mention >= 0:
            mention = self.analysis.mentions[argument.mention]
            own = [mention] if mention.kind in _KINDS and mention.represents else []
            first = mention.last
        else:
            inside = self.coreference.mentions_between(argument.first, argument.head)
            own, first = [m for m in inside if m.kind == "city" and m.represents], argument.head + 1
        return own + [
            m
            for m in self.coreference.mentions_between(first, min(first + _DEEP, last))
            if m.kind in _KINDS and m.represents and norms[m.first - 1] in _IN
        ]
