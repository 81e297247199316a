"""In whose country people sit together where no words tell it: by who receives, who is accredited, who is visiting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.annotate.coreference import Coreference
from dragoman.codebook.states import state_codes
from dragoman.extract.draft import Draft
from dragoman.extract.party import Party
from dragoman.extract.when_where_words import WhenWhereWords
from dragoman.model.analysis import Analysis

_PERSONAL = frozenset(
    {"meeting", "ceremony", "signing", "session", "consultations", "conference", "statement", "summit"}
)
_PAIRED = frozenset({"meeting", "signing", "ceremony", "conference"})
_SIDES = 2


@dataclass(frozen=True, slots=True)
class HostFound:
    """The state at home in an engagement, and the rule that tells it."""

    country: str
    rule: str
    confidence: float


class Hosts:
    """Answers for the drafts of one document.

    Args:
        home: the home side of the document, if known.
    """

    def __init__(
        self, analysis: Analysis, coreference: Coreference, words: WhenWhereWords, home: str | None = None
    ) -> None:
        self.analysis = analysis
        self.coreference = coreference
        self.words = words
        self.home = home
        self._states = state_codes()
        self._away: set[tuple[str, str]] = set()
        self._visited: list[tuple[Draft, str]] = []
        self._supports: dict[int, set[str]] = {}
        for clause in analysis.clauses:
            if not clause.noun:
                self._supports.setdefault(clause.head, set()).add(clause.lemma)

    def know(self, visits: Sequence[Draft]) -> None:
        """Take note of the visits of the document: who travels is at home nowhere in it."""
        current = [v for v in visits if not v.background]
        self._visited = [(v, v.place.country) for v in current if v.place is not None and v.place.country]
        self._away = {p.key for v in current for p in v.parties}

    def of(self, draft: Draft) -> HostFound | None:
        """The state in which a draft's parties sit together; None where nothing tells it."""
        if draft.kind not in _PERSONAL or draft.background or not draft.parties or self._apart(draft):
            return None
        host = self._host(draft)
        if host is None:
            return self._at_home(draft)
        visited = self._visited_by(host, draft)
        if visited is not None:
            return HostFound(visited, "place:host", 0.6)
        if host.key in self._away or host.represents not in self._states:
            return None
        return HostFound(str(host.represents), "place:host", 0.65)

    def _visited_by(self, host: Party, draft: Draft) -> str | None:
        """The country of others in a draft that a host, or who is meant by his office, visits: there he is no host."""
        others = {c for p in draft.parties if p is not host for c in p.codes()} - host.codes()
        unnamed = host.key[0] != "entity"
        for visit, country in self._visited:
            travels = {p.key for p in visit.parties}
            if country in others and (host.key in travels or (unnamed and host.codes() & visit.codes())):
                return country
        return None

    def _apart(self, draft: Draft) -> bool:
        """Whether it is told as beside something, where the host is not at home."""
        sentence = self.analysis.sentences[draft.lead.sentence]
        return bool(self.words.sidelines & set(self.analysis.token_norms[sentence.first : sentence.last]))

    # -- who is at home ------------------------------------------------------------------------

    def _host(self, draft: Draft) -> Party | None:
        """Who is at home: to whom the other is accredited, who receives or is called on, whom a visitor meets."""
        if len(draft.parties) < _SIDES:
            return None
        sided = [p for p in draft.parties if p.represents in self._states]
        accredited = self._opposite(sided, [p for p in sided if self._is_envoy(p)])
        return accredited or self._by_verb(draft) or self._opposite(sided, [p for p in sided if self._visits(p)])

    @staticmethod
    def _opposite(sided: list[Party], guests: list[Party]) -> Party | None:
        """The one state that sits opposite those who come to it."""
        others = [p for p in sided if p not in guests]
        states = {p.represents for p in others}
        if not guests or len(states) != 1 or states & {p.represents for p in guests}:
            return None
        return others[0]

    def _by_verb(self, draft: Draft) -> Party | None:
        for candidate in draft.candidates:
            support = self._supports.get(candidate.clause.support, set())
            hosts = [p for p in candidate.parties if not self._is_envoy(p)]
            gives = candidate.clause.lemma in self.words.meals and support & (self.words.giving | self.words.hosting)
            if hosts and (gives or candidate.clause.lemma in self.words.hosting or support & self.words.hosting):
                return hosts[0]
            if len(hosts) > 1 and hosts[-1].rank and {candidate.clause.lemma, *support} & self.words.calling:
                return hosts[-1]
        return None

    def _is_envoy(self, party: Party) -> bool:
        """Whether somebody is accredited to another state."""
        return party.rank == "ambassador" or bool(self.words.envoys & set((party.office or "").lower().split()))

    def _visits(self, party: Party) -> bool:
        """ "Visiting Foreign Minister X"."""
        mention = self.coreference.mention_at(party.token) if party.token >= 0 else None
        first = mention.first if mention is not None else party.token
        return first >= 0 and bool(self.words.visiting & set(self.analysis.token_norms[max(0, first - 1) : first + 1]))

    def _at_home(self, draft: Draft) -> HostFound | None:
        """The state where the report was filed, if it takes part and nobody is on a journey."""
        if draft.kind not in _PAIRED or len(draft.codes()) < _SIDES or draft.keys() & self._away:
            return None
        city = self.analysis.dateline_city
        if city is None or city[1] not in draft.codes():
            return None
        return HostFound(city[1], "place:filed", 0.5)


__all__ = ["HostFound", "Hosts"]
