"""Where a candidate took place, as the words bound to it tell: its destination, a city or country, a venue."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.annotate.coreference import Coreference
from dragoman.extract.attachment import ELSEWHERE, Attachment
from dragoman.extract.candidate import Candidate
from dragoman.extract.found import PlaceFound
from dragoman.extract.towns import TownFinder
from dragoman.extract.venues import Venue, VenueFinder
from dragoman.extract.when_where_words import WhenWhereWords
from dragoman.model.analysis import Analysis
from dragoman.model.mention import Mention

_WHERE = 40  # tokens over which "where" reaches
_KINDS = ("city", "state")


class PlaceFinder:
    """Finds places of candidates in one analysis; `seats` gives the country of an organization's seat."""

    def __init__(
        self,
        analysis: Analysis,
        attachment: Attachment,
        coreference: Coreference,
        seats: dict[str, str],
        words: WhenWhereWords,
        language: str,
    ) -> None:
        self.analysis = analysis
        self.attachment = attachment
        self.coreference = coreference
        self.seats = seats
        self.words = words
        self.destinations: dict[int, int] = {}
        self.venues = VenueFinder(analysis, coreference, words)
        self.towns = TownFinder(analysis, coreference, words, language)

    def know(self, visits: Sequence[Candidate]) -> None:
        """Take note of the destinations of visits, with the tokens of the verbs or nouns that tell of them."""
        self.destinations = {v.destination: v.head for v in visits}

    def told(self, candidate: Candidate) -> PlaceFound | None:
        """The place that words bound to the candidate tell; a venue may stand alone, a message has none."""
        if candidate.kind == "message":
            return None
        candidate = candidate.anchor or candidate
        if candidate.destination >= 0:
            mention = self.coreference.mention_at(candidate.destination)
            if mention is not None:
                return self._place(mention, "place:destination", 0.92)
            city, token = self.analysis.dateline_city, candidate.destination
            if city is not None and self.analysis.token_norms[token] not in self.words.capital:  # "arrived here"
                span = (self.analysis.token_starts[token], self.analysis.token_ends[token])
                return PlaceFound(city[0], city[1], span, "place:here", 0.8)
        place = self._bound(candidate) or self._capital(candidate)
        place = place or self._on_arrival(candidate) or self._on_errand(candidate)
        if candidate.kind == "visit":
            return place
        return self._with_venue(self._with_town(place, candidate), candidate)

    def _with_town(self, place: PlaceFound | None, candidate: Candidate) -> PlaceFound | None:
        """The town bound to the candidate, where no city is known; its country is to be told by what it is part of."""
        town = self.towns.of(candidate, self.attachment) if place is None or place.city is None else None
        if town is None or candidate.kind == "call":
            return place
        name, span = town
        return PlaceFound(name, place.country if place is not None else None, span, "place:town", 0.5)

    def _with_venue(self, place: PlaceFound | None, candidate: Candidate) -> PlaceFound | None:
        venue = self.venues.of(candidate, self.attachment)
        if venue is None:
            return place
        place = place or self._behind(venue) or self._owner(venue)
        if place is None:
            return PlaceFound(None, venue.country, venue.span, "place:venue", 0.75, venue=venue.name)
        place.venue = venue.name
        return place

    def _behind(self, venue: Venue) -> PlaceFound | None:
        """The city that stands right behind a venue ("at the headquarters of NATO in *Brussels*")."""
        joined = self.analysis.token_norms[venue.last : venue.last + 1]
        if joined != [","] and joined[:1] != ["in"]:
            return None
        mention = self.coreference.mention_at(venue.last + 1)
        if mention is None or mention.kind != "city" or mention.first != venue.last + 1:
            return None
        return self._place(mention, "place:behind-venue", 0.8)

    def _owner(self, venue: Venue) -> PlaceFound | None:
        """The city that owns a venue ("at *Rome*'s Chigi Palace")."""
        mention = self.coreference.mention_at(venue.first - 2) if venue.first > 1 else None
        if mention is None or mention.kind != "city" or mention.last != venue.first - 1:
            return None
        return self._place(mention, "place:owner", 0.85)

    # -- cities and states ---------------------------------------------------------------------

    def _bound(self, candidate: Candidate) -> PlaceFound | None:
        sentence = self.analysis.sentences[candidate.sentence]
        best: tuple[int, int, Mention] | None = None
        for mention in self.coreference.mentions_between(sentence.first, sentence.last):
            if mention.kind not in _KINDS or self._bracketed(mention, sentence.first):
                continue
            strength = self._strength(mention, candidate, sentence.first)
            if strength <= 0:
                continue
            rank = (strength + (mention.kind == "city"), -abs(mention.first - candidate.head))
            if best is None or rank > best[:2]:
                best = (*rank, mention)
        return self._place(best[2], "place:bound", 0.6 + 0.07 * min(best[0], 4)) if best else None

    def _strength(self, mention: Mention, candidate: Candidate, first: int) -> int:
        """How surely a city or state is the place of a candidate."""
        if self._where(mention, candidate):
            return 4
        norms = self.analysis.token_norms
        before = norms[mention.first - 1] if mention.first else ""
        if before in self.words.within and mention.first > 1:
            before = norms[mention.first - 2]
        after_comma = mention.kind == "city" and before == "," and mention.first > first
        if before not in self.words.inside and not after_comma:
            return 0
        if self._of_another(mention) or self._is_seat_elsewhere(mention, before, candidate):
            return 0
        ceremony = candidate.kind == "ceremony"
        shared = ceremony and mention.first in self.destinations  # "arrived in Bujumbura and was welcomed by"
        strength = self.attachment.strength(mention.first, candidate, nouns=ceremony, shared=shared)
        if strength == ELSEWHERE:
            return 0
        if mention.first - 2 <= first and before in self.words.inside:  # "In Bishkek, he met …"
            strength = max(strength, 2)
        return strength

    def _of_another(self, mention: Mention) -> bool:
        """ "The ambassador in Managua": where somebody is posted."""
        at = self.coreference.mention_at(mention.first - 2) if mention.first > 1 else None
        return at is not None and at.last == mention.first - 1 and at.kind == "office" and at.rank == "ambassador"

    @staticmethod
    def _is_seat_elsewhere(mention: Mention, before: str, candidate: Candidate) -> bool:
        """ "At the Foreign Office": a name of a government that many have, and that of nobody here."""
        codes = candidate.codes()
        return mention.kind == "state" and before == "at" and len(codes) > 1 and mention.represents not in codes

    def _bracketed(self, mention: Mention, first: int) -> bool:
        """The place stands in brackets ("residence in Rome")."""
        norms = self.analysis.token_norms[first : mention.first]
        return norms.count("(") > norms.count(")")

    def _where(self, mention: Mention, candidate: Candidate) -> bool:
        """ "Travelled to Skopje on Monday, where she was received by": told of the place before it."""
        norms = self.analysis.token_norms
        if not mention.last < candidate.head <= mention.last + _WHERE:
            return False
        wheres = [t for t in range(mention.last, candidate.head) if norms[t] == "where"]
        if not wheres:
            return False
        between = self.coreference.mentions_between(mention.last, wheres[-1])
        return all(m.kind not in (*_KINDS, "person", "office") or m.represents == mention.represents for m in between)

    def _on_arrival(self, candidate: Candidate) -> PlaceFound | None:
        """ "Travelled to Doha at the invitation of X, who received him": told of the destination before it."""
        if candidate.clause.relation != "relative" or candidate.clause.noun:
            return None
        sentence = self.analysis.sentences[candidate.sentence]
        to = [
            m
            for m in self.coreference.mentions_between(sentence.first, candidate.head)
            if m.kind == "city" and m.first in self.destinations
        ]
        return self._place(to[-1], "place:arrival", 0.75) if to else None

    def _on_errand(self, candidate: Candidate) -> PlaceFound | None:
        """ "Flew to Vienna for talks with X", "leaves for Geneva to meet Y": where he goes for it."""
        if candidate.kind in ("visit", "call"):
            return None
        above = set(self.attachment.governors(candidate))
        sentence = self.analysis.sentences[candidate.sentence]
        for mention in self.coreference.mentions_between(sentence.first, candidate.head):
            if mention.kind == "city" and self.destinations.get(mention.first, -1) in above:
                return self._place(mention, "place:errand", 0.75)
        return None

    def _capital(self, candidate: Candidate) -> PlaceFound | None:
        """ "In the Moldovan capital": the country, and the dateline's city if that is there."""
        sentence = self.analysis.sentences[candidate.sentence]
        norms = self.analysis.token_norms
        for t in range(sentence.first + 2, sentence.last):
            if norms[t] not in self.words.capital:
                continue
            mention = self.coreference.mention_at(t - 1)
            span_first = mention.first if mention is not None else t
            if mention is None or not mention.represents or norms[span_first - 2 : span_first] not in _IN_THE:
                continue
            if self.attachment.strength(t, candidate, nouns=True) < 0:
                continue
            city = self.analysis.dateline_city
            name = city[0] if city and city[1] == mention.represents else None
            span = (mention.start, self.analysis.token_ends[t])
            return PlaceFound(name, mention.represents, span, "place:capital", 0.75)
        return None

    def _place(self, mention: Mention, rule: str, confidence: float) -> PlaceFound | None:
        span = (mention.start, mention.end)
        code = mention.represents or None
        if mention.kind == "city":
            return PlaceFound(mention.name, code, span, rule, confidence)
        if self.venues.is_venue(mention):
            return PlaceFound(None, code, span, rule, confidence, venue=mention.name)
        if mention.kind == "organization":
            seat = self.seats.get(code or "")
            return PlaceFound(None, seat, span, "place:seat", 0.6) if seat else None
        city = mention.name if mention.name.lower() in self.words.city_states else None
        return PlaceFound(city, code, span, rule, confidence)


_IN_THE = (["in", "the"], ["at", "the"], ["to", "the"])

__all__ = ["PlaceFinder", "PlaceFound"]
