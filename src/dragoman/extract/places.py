"""Where a candidate took place: its destination, the city or country bound to it, its paragraph's, the dateline's."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.annotate.coreference import Coreference
from dragoman.extract.attachment import Attachment
from dragoman.extract.candidate import Candidate
from dragoman.model.analysis import Analysis
from dragoman.model.mention import Mention

_IN = frozenset({"in", "at", "near", "outside"})
_TO = frozenset({"to", "for", "into"})


@dataclass(slots=True)
class PlaceFound:
    """City and country with the characters that tell them."""

    city: str | None
    country: str | None
    span: tuple[int, int]
    rule: str
    confidence: float
    venue: str | None = None


class PlaceFinder:
    """Finds places of candidates in one analysis; `seats` gives the country of an organization's seat."""

    def __init__(
        self, analysis: Analysis, attachment: Attachment, coreference: Coreference, seats: dict[str, str]
    ) -> None:
        self.analysis = analysis
        self.attachment = attachment
        self.coreference = coreference
        self.seats = seats

    def told(self, candidate: Candidate) -> PlaceFound | None:
        """The place that words bound to the candidate tell."""
        candidate = candidate.anchor or candidate
        if candidate.destination >= 0:
            mention = self.coreference.mention_at(candidate.destination)
            if mention is not None:
                return self._place(mention, "place:destination", 0.92)
        return self._bound(candidate)

    def country(self, candidate: Candidate) -> str | None:
        """The country of the place that words bound to the candidate tell."""
        found = self.told(candidate)
        return found.country if found is not None else None

    def _bound(self, candidate: Candidate) -> PlaceFound | None:
        norms = self.analysis.token_norms
        sentence = self.analysis.sentences[candidate.sentence]
        best: tuple[int, int, Mention] | None = None
        for mention in self.coreference.mentions_between(sentence.first, sentence.last):
            if mention.kind not in ("city", "state", "venue"):
                continue
            before = norms[mention.first - 1] if mention.first else ""
            if before == "the" and mention.first > 1:
                before = norms[mention.first - 2]
            allowed = before in _IN or (mention.kind == "city" and before in (",",) and mention.first > sentence.first)
            if not allowed:
                continue
            if self._bracketed(mention, sentence.first):
                continue
            strength = self.attachment.strength(mention.first, candidate, nouns=False)
            if self._where(mention, candidate):
                strength = 4
            if mention.first - 2 <= sentence.first:  # "In Bishkek, he met …"
                strength = max(strength, 2)
            if strength <= 0:
                continue
            rank = (strength + (mention.kind == "city"), -abs(mention.first - candidate.head))
            if best is None or rank > best[:2]:
                best = (*rank, mention)
        return self._place(best[2], "place:bound", 0.6 + 0.07 * best[0]) if best else None

    def _bracketed(self, mention: Mention, first: int) -> bool:
        """The place stands in brackets ("residence in Rome")."""
        norms = self.analysis.token_norms[first : mention.first]
        return norms.count("(") > norms.count(")")

    def _where(self, mention: Mention, candidate: Candidate) -> bool:
        """ "in Skopje, where she was received by": the clause of "where" is told of the place before it."""
        norms = self.analysis.token_norms
        t = mention.last
        if t < len(norms) and norms[t] == ",":
            t += 1
        return t < candidate.head and norms[t] == "where" and candidate.head - t < 25

    def _place(self, mention: Mention, rule: str, confidence: float) -> PlaceFound | None:
        span = (mention.start, mention.end)
        code = mention.represents
        if mention.kind == "city":
            return PlaceFound(mention.name, code, span, rule, confidence)
        if mention.kind == "venue":
            return PlaceFound(None, code, span, rule, confidence, venue=mention.name)
        if mention.kind == "organization":
            seat = self.seats.get(code or "")
            return PlaceFound(None, seat, span, "place:seat", 0.6) if seat else None
        return PlaceFound(None, code, span, rule, confidence)
