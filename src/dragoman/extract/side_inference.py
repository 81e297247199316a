"""Whom persons act for where no words tell it: the side under which what the text tells makes most sense.

Each holder of an office without a side gets the one with most in its favour: the home side, and the states of which the
text speaks; the country in which somebody receives, or is called upon; not the country to which somebody travels; not
the side of another president where this one is a president too; rather not the side of whom one meets.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from dragoman.annotate.coreference import SINGULAR, Coreference
from dragoman.annotate.office_ties import is_named, title_words
from dragoman.codebook.folding import fold
from dragoman.codebook.states import iso_codes, load_states
from dragoman.extract.candidate import Candidate
from dragoman.extract.home import Home, state_votes
from dragoman.extract.party import Party
from dragoman.model.analysis import Analysis
from dragoman.model.mention import FOREMOST_RANKS, Entity

_HOME = {"home:given": 2.0, "home:agency": 1.2, "home:speaker": 1.2}
_HOME_OUTLET = 2.0
_HOME_BY_LEAD = 4.0  # what confidence beyond a half adds for a home that the text alone tells
_HOME_LEAST = 0.35
_SPOKEN_OF = 0.4
_RIVAL = -2.2
_OPPOSITE, _FOREIGN = -0.5, 0.15
_ABSENT = -1.2  # of the side of whom one meets abroad
_HOSTS, _HOSTS_ELSEWHERE, _GUEST = 1.6, -0.4, -1.6
_PRESENT = 0.8
_POSTED = 1.0
_DESTINATION = -3.0
_EXCLUDED = -2.5
_LEAST = 0.3  # what the home side needs, what another does, and by how much it must lead the next
_LEAST_ABROAD = 0.3
_LEAD = 0.05
_ROUNDS = 3
_HOSTING = frozenset({"receive", "host", "welcome", "greet", "entertain", "expect"})
_CALLING = frozenset({"call", "visit", "pay", "courtesy call", "audience"})
_REPRESENTATIONS = ("delegation", "mission", "representation")  # "Head of the EU Delegation to Georgia"
_STAYING = frozenset({"be", "stay", "remain"})
_SPEAKING = frozenset({"my", "our"})
SPEAKER = -2

Place = Callable[[Candidate], str | None]


@dataclass(slots=True)
class _Part:
    """What one candidate says of one person's side."""

    opposite: list[Party]
    place: str | None
    host: bool = False
    guest: bool = False
    beside_traveller: bool = False
    posts: frozenset[str] = frozenset()
    travels_to: str | None = None


class SideInference:
    """Infers sides in one analysis; `place_of` tells the country of a candidate."""

    def __init__(
        self, analysis: Analysis, coreference: Coreference, home: Home, candidates: Iterable[Candidate], place_of: Place
    ) -> None:
        self.analysis = analysis
        self.coreference = coreference
        self.home = home
        votes = {code: n for code, n in state_votes(analysis).items() if n > 0}
        most = max(votes.values(), default=1.0)
        self.spoken = {code: n / most for code, n in votes.items()}
        self.states = iso_codes()
        self.posts = posts(analysis)
        self.owners = owners(analysis, coreference)
        self.parts: dict[int, list[_Part]] = defaultdict(list)
        self.places: set[str] = set()
        self._gather(candidates, place_of)

    def assign(self) -> None:
        """Give sides to entities in place, each with its rule and confidence."""
        entities = self.analysis.entities
        open_ones = [k for k in range(len(entities)) if self._is_open(k)]
        open_ones.sort(key=lambda k: (-len(entities[k].mentions), k))  # of whom the text tells most, first
        chosen: dict[int, str | None] = {}
        for _ in range(_ROUNDS):
            for k in open_ones:
                chosen[k] = self._best(k, chosen)
        for k, code in chosen.items():
            if code is not None:
                self._tell(self.analysis.entities[k], code)

    def _is_open(self, index: int) -> bool:
        """Whether a side is to be found: of holders of offices, and of hosts in a known place."""
        entity = self.analysis.entities[index]
        if entity.represents is not None or entity.former:
            return False
        return bool(entity.offices) or any(part.host and part.place for part in self.parts.get(index, ()))

    def _tell(self, entity: Entity, code: str) -> None:
        home = code == self.home.code
        entity.represents = code
        entity.rule = self.home.rule if home else "side:inferred"
        entity.confidence = self.home.confidence if home else 0.6
        entity.represents_span = (entity.offices[0][2], entity.offices[0][3]) if entity.offices else entity.name_span

    # -- what candidates say ----------------------------------------------------------------

    def _gather(self, candidates: Iterable[Candidate], place_of: Place) -> None:
        """Collect, for each person, what each candidate says."""
        travellers: dict[str, set[tuple[str, str]]] = defaultdict(set)
        visits: list[tuple[Candidate, str]] = []
        for candidate in candidates:
            place = place_of(candidate) if candidate.status != "denied" else None  # nobody was there
            if place is not None:
                self.places.add(place)
            if candidate.kind == "visit":
                if place is not None:
                    travellers[place] |= {p.key for p in candidate.parties}
                    visits.append((candidate, place))
                    self._travel(candidate, place)
            elif candidate.kind == "call":
                self._talk(candidate, None, travellers)
            elif candidate.kind != "message":
                self._talk(candidate, place or _abroad(candidate, visits), travellers)

    def _travel(self, candidate: Candidate, place: str) -> None:
        if _lemma(candidate) in _STAYING:
            return  # "the deputy minister was in Tbilisi" all the time
        for party in candidate.parties:
            if party.key[0] == "entity":
                self.parts[int(party.key[1])].append(_Part([], None, travels_to=place))

    def _talk(self, candidate: Candidate, place: str | None, travellers: dict[str, set[tuple[str, str]]]) -> None:
        first, second = candidate.parties[: candidate.subjects], candidate.parties[candidate.subjects :]
        lemma = _lemma(candidate)
        for side, others, host_lemmas in ((first, second, _HOSTING), (second, first, _CALLING)):
            for party in side:
                if party.key[0] != "entity":
                    continue
                part = _Part(others, place)
                part.host = lemma in host_lemmas
                part.guest = lemma in _HOSTING | _CALLING and not part.host
                if place is not None and party.key in travellers[place]:
                    part.guest, part.host = True, False
                part.posts = frozenset(
                    c for p in others if p.key[0] == "entity" for c in self.posts.get(int(p.key[1]), ())
                )
                part.beside_traveller = place is not None and any(p.key in travellers[place] for p in others)
                self.parts[int(party.key[1])].append(part)

    # -- scores -----------------------------------------------------------------------------

    def _best(self, index: int, chosen: dict[int, str | None]) -> str | None:
        entity = self.analysis.entities[index]
        if self.home.organization and self.home.speaks_for_organization(_office(entity)):
            return self.home.organization
        posts = {c for part in self.parts.get(index, ()) for c in part.posts}
        codes = {c for c in {*self.spoken, *self.places, *posts} if c in self.states}
        codes |= {self.home.code} if self.home.code else set()
        ranked = sorted(((self._score(index, code, chosen), code) for code in codes), key=lambda x: (-x[0], x[1]))
        if not ranked or ranked[0][0] < (_LEAST if ranked[0][1] == self.home.code else _LEAST_ABROAD):
            return None
        lead = ranked[0][0] - (ranked[1][0] if len(ranked) > 1 else 0.0)
        return ranked[0][1] if lead >= _LEAD or ranked[0][1] == self.home.code else None

    def _score(self, index: int, code: str, chosen: dict[int, str | None]) -> float:
        score = _SPOKEN_OF * self.spoken.get(code, 0.0)
        if code == self.home.code and self.home.of(_office(self.analysis.entities[index])) is not None:
            score = self._of_home()
        if self._rival(index, code, chosen):
            score += _RIVAL
        if code in self.posts.get(index, ()) or code == self._own_side(index, chosen):
            score += _EXCLUDED
        opposed = 0.0
        placed: list[float] = []
        for part in self.parts.get(index, ()):
            if part.travels_to == code:
                score += _DESTINATION / len(self.parts[index])
                continue
            placed.append(self._by_place(part, code, chosen))
            opposed += self._by_opposite(index, part, code, chosen)
        by_place = max(0.0, *placed) + min(0.0, *placed) if placed else 0.0
        return score + max(_RIVAL, min(0.5, opposed)) + by_place

    def _own_side(self, index: int, chosen: dict[int, str | None]) -> str | None:
        """The side of him whose counterpart a person is."""
        owner = self.owners.get(index, -1)
        if owner == SPEAKER:
            return self.home.code
        return (self.analysis.entities[owner].represents or chosen.get(owner)) if owner >= 0 else None

    def _of_home(self) -> float:
        if self.home.rule == "home:text":
            return _HOME_LEAST + _HOME_BY_LEAD * (self.home.confidence - 0.5)
        return _HOME.get(self.home.rule, _HOME_OUTLET)

    def _by_place(self, part: _Part, code: str, chosen: dict[int, str | None]) -> float:
        if part.place is None and not part.posts:
            return 0.0
        if code in part.posts:
            return _POSTED  # "the ambassador to Chile was received by Foreign Minister X"
        here = part.place == code
        told = self._told(part, chosen)
        if part.host:
            return (_HOSTS if code not in told else 0.0) if here else _HOSTS_ELSEWHERE
        if part.guest:
            return _GUEST if here else 0.0
        foreign = bool(told) or part.beside_traveller or (not part.opposite and part.place != self.home.code)
        return _PRESENT if here and code not in told and foreign else 0.0

    def _by_opposite(self, index: int, part: _Part, code: str, chosen: dict[int, str | None]) -> float:
        told = self._told(part, chosen)
        if not told:
            return 0.0
        if code not in told:
            return _FOREIGN
        alike = any(code in p.codes() and self._same_office(index, p) for p in part.opposite)
        abroad = part.place is not None and part.place != self.home.code and code == self.home.code
        return _RIVAL if alike else _ABSENT if abroad else _OPPOSITE

    def _same_office(self, index: int, party: Party) -> bool:
        """Whether two who meet hold an office of the same words ("National Security Adviser")."""
        words = title_words(_office(self.analysis.entities[index]))
        return bool(words) and party.office is not None and words == title_words(party.office)

    @staticmethod
    def _told(part: _Part, chosen: dict[int, str | None]) -> set[str]:
        """Sides of those opposite, told or chosen so far."""
        told = {c for party in part.opposite for c in party.codes()}
        guesses = (chosen.get(int(p.key[1])) for p in part.opposite if p.key[0] == "entity")
        return told | {g for g in guesses if g}

    def _rival(self, index: int, code: str, chosen: dict[int, str | None]) -> bool:
        """Another holds the same office, of which a state has one, and is of that side."""
        ranks = unique_ranks(self.analysis.entities[index])
        if not ranks:
            return False
        return any(
            (chosen.get(k) or other.represents) == code and ranks & unique_ranks(other)
            for k, other in enumerate(self.analysis.entities)
            if k != index and not other.former and is_named(other, self.analysis)
        )


def _lemma(candidate: Candidate) -> str:
    """The word of the frame that tells a candidate."""
    return candidate.frame_words().split(" ")[0]


def _abroad(candidate: Candidate, visits: list[tuple[Candidate, str]]) -> str | None:
    """The country to which a party of a candidate was last told to travel ("paid a visit to Peru … met Minister X")."""
    keys = {p.key for p in candidate.parties}
    told = (
        place
        for visit, place in reversed(visits)
        if (visit.status, visit.background) == (candidate.status, candidate.background)
        and keys & {p.key for p in visit.parties}
    )
    return next(told, None)


def unique_ranks(entity: Entity) -> set[str]:
    """Ranks of an entity that only one person of a state can have at a time.

    A foreign secretary stands beside a foreign minister where a state has both.
    """
    out = set()
    for words, rank, *_ in entity.offices:
        folded = words.lower()
        if rank in FOREMOST_RANKS and "deputy" not in folded and "vice" not in folded:
            out.add(f"{rank} secretary" if "secretary" in folded and rank == "foreign minister" else rank)
    return out


def _office(entity: Entity) -> str:
    return entity.offices[0][0] if entity.offices else ""


def posts(analysis: Analysis) -> dict[int, set[str]]:
    """Where ambassadors are posted, whom they cannot act for, by entity."""
    out: dict[int, set[str]] = defaultdict(set)
    names = _names_of_states()
    for mention in analysis.mentions:
        if mention.entity < 0 or not mention.office:
            continue
        before, _, place = fold(mention.office).rpartition(" to ")
        if mention.rank in ("ambassador", "envoy") or before.endswith(_REPRESENTATIONS):
            code = names.get(place.removeprefix("the "))
            if code:
                out[mention.entity].add(code)
    return out


@lru_cache(maxsize=1)
def _names_of_states() -> dict[str, str]:
    """Codes by every folded name of a state."""
    return {fold(name): state.code for state in load_states() for name in (state.name, *state.other_names)}


def owners(analysis: Analysis, coreference: Coreference) -> dict[int, int]:
    """Whose counterpart somebody is, by entity; SPEAKER for "my counterpart"."""
    out: dict[int, int] = {}
    for mention in analysis.mentions:
        if mention.entity < 0 or not mention.counterpart:
            continue
        if mention.anaphor in _SPEAKING:
            out[mention.entity] = SPEAKER
        elif mention.anaphor in SINGULAR:
            own = frozenset({mention.entity})
            sentence = analysis.sentence_of(mention.start)
            out[mention.entity] = coreference.person_meant(mention.first - 1, sentence, own)
    return out
