"""Who is told to be at a gathering by a phrase: "under the chairmanship of X", "attended by Y and Z"."""

from __future__ import annotations

from dragoman.extract.parties import PartyBuilder
from dragoman.extract.party import Party
from dragoman.languages.forms import forms
from dragoman.model.analysis import Analysis
from dragoman.model.mention import Mention

_ACTORS = frozenset({"person", "office", "group"})
_SOON = 12  # tokens
_JOINED = frozenset({",", "and", "&", "the", "as", "well", "of"})


class Company:
    """Reads such phrases in one analysis."""

    def __init__(self, analysis: Analysis, builder: PartyBuilder, language: str) -> None:
        self.analysis = analysis
        self.builder = builder
        self.norms = analysis.token_norms
        self._phrases = [tuple(p.split()) for p in forms(language, "gatherings")["company"]["phrases"]]
        self._last = frozenset(p[-1] for p in self._phrases)

    def beside(self, sentence: int) -> list[Party]:
        """Those told by such phrases in a sentence that names one gathering; of several it is open whose they are."""
        s = self.analysis.sentences[sentence]
        here = self.builder.coreference.mentions_between(s.first, s.last)
        if sum(m.kind == "gathering" for m in here) != 1:
            return []
        out: list[Party] = []
        for t in range(s.first, s.last):
            if self.norms[t] in self._last and self._ends_phrase(t, s.first):
                for mention in self._listed(t + 1, s.last, here):
                    out += [p for p in self.builder.of_mention(mention) if all(p.key != q.key for q in out)]
        return out

    def between(self, mention: Mention) -> list[Party]:
        """The two sides after "between" soon behind a name, whatever the tree ties them to."""
        s = self.analysis.sentences[self.analysis.sentence_of(mention.start)]
        end = min(mention.last + _SOON, s.last)
        t = next((t for t in range(mention.last, end) if self.norms[t] == "between"), -1)
        if t < 0:
            return []
        out: list[Party] = []
        for other in self.builder.coreference.mentions_between(t + 1, s.last)[:2]:
            if other.kind in ("state", "organization", "person", "office"):
                out += self.builder.of_mention(other)
        return out if len({c for p in out for c in p.codes()}) > 1 else []

    def _ends_phrase(self, t: int, first: int) -> bool:
        return any(t - len(p) + 1 >= first and tuple(self.norms[t - len(p) + 1 : t + 1]) == p for p in self._phrases)

    def _listed(self, start: int, end: int, here: list[Mention]) -> list[Mention]:
        """The actors that follow a token, as long as nothing but commas and "and" stands between them."""
        out: list[Mention] = []
        position = start
        for mention in here:
            if mention.first < start or (mention.kind in ("state", "adjective") and mention.first > position):
                continue
            between = set(self.norms[position : mention.first])
            if mention.first >= end or not between <= _JOINED or mention.kind not in _ACTORS:
                break
            out.append(mention)
            position = mention.last
        return out
