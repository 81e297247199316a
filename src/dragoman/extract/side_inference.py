"""Whom persons act for where no words tell it: the side under which what the text tells makes most sense.

Each holder of an office without a side gets the one with most in its favour: the home side, and the states of which the
text speaks; the country in which somebody receives, or is called upon; not the country to which somebody travels; not
the side of another president where this one is a president too; rather not the side of whom one meets.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dragoman.annotate.coreference import SINGULAR, Coreference
from dragoman.annotate.office_ties import is_named
from dragoman.codebook.folding import fold
from dragoman.codebook.states import load_states
from dragoman.extract.candidate import Candidate
from dragoman.extract.home import Home, state_votes
from dragoman.extract.party import Party
from dragoman.model.analysis import Analysis
from dragoman.model.mention import Entity

_HOME = {"home:given": 2.0, "home:agency": 1.2, "home:speaker": 1.2}
_HOME_OUTLET = 2.0
_HOME_BY_LEAD = 4.0  # what confidence beyond a half adds for a home that the text alone tells
_HOME_LEAST = 0.35
_SPOKEN_OF = 0.4
_RIVAL = -2.2
_OPPOSITE, _FOREIGN = -0.5, 0.15
_HOSTS, _HOSTS_ELSEWHERE, _GUEST = 1.6, -0.4, -1.6
_PRESENT = 0.8
_DESTINATION = -3.0
_EXCLUDED = -2.5
_LEAST = 0.3  # what a side needs, and by how much it must lead the next
_LEAD = 0.15
_ROUNDS = 3
_HOSTING = frozenset({"receive", "host", "welcome", "greet", "entertain"})
_CALLING = frozenset({"call", "visit", "pay", "courtesy call", "audience"})
_UNIQUE = ("head of state", "head of government", "foreign minister")
_FAR = 2  # paragraphs over which a place holds

Place = Callable[[Candidate], str | None]


@dataclass(slots=True)
class _Part:
    """What one candidate says of one person's side."""

    opposite: list[Party]
    place: str | None
    host: bool = False
    guest: bool = False
    beside_traveller: bool = False
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
        self.states = {state.code for state in load_states()}
        self.excluded = exclusions(analysis, coreference)
        self.parts: dict[int, list[_Part]] = defaultdict(list)
        self.places: set[str] = set()
        self._gather(candidates, place_of)

    def assign(self) -> None:
        """Give sides to entities in place, each with its rule and confidence."""
        open_ones = [k for k, e in enumerate(self.analysis.entities) if self._is_open(e)]
        chosen: dict[int, str | None] = dict.fromkeys(open_ones)
        for _ in range(_ROUNDS):
            for k in open_ones:
                chosen[k] = self._best(k, chosen)
        for k, code in chosen.items():
            if code is not None:
                self._tell(self.analysis.entities[k], code)

    def _is_open(self, entity: Entity) -> bool:
        known = entity.represents is not None or not entity.offices or entity.former
        return not known and is_named(entity, self.analysis)

    def _tell(self, entity: Entity, code: str) -> None:
        home = code == self.home.code
        entity.represents = code
        entity.rule = self.home.rule if home else "side:inferred"
        entity.confidence = self.home.confidence if home else 0.6
        entity.represents_span = (entity.offices[0][2], entity.offices[0][3])

    # -- what candidates say ----------------------------------------------------------------

    def _gather(self, candidates: Iterable[Candidate], place_of: Place) -> None:
        """Collect, for each person, what each candidate says; a place holds for the paragraphs after it."""
        scene, told_at = None, -1
        travellers: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for candidate in candidates:
            paragraph = self.analysis.sentences[candidate.sentence].paragraph
            if paragraph > told_at + _FAR:
                scene = None
            place = place_of(candidate)
            if place is not None:
                scene, told_at = place, paragraph
                self.places.add(place)
            if candidate.kind == "visit":
                if place is not None:
                    travellers[place] |= {p.key for p in candidate.parties}
                    self._travel(candidate, place)
            elif candidate.kind != "message":
                away = candidate.kind == "call" or scene is None
                self._talk(candidate, None if away else scene, travellers)

    def _travel(self, candidate: Candidate, place: str) -> None:
        for party in candidate.parties:
            if party.key[0] == "entity":
                self.parts[int(party.key[1])].append(_Part([], None, travels_to=place))

    def _talk(self, candidate: Candidate, place: str | None, travellers: dict[str, set[tuple[str, str]]]) -> None:
        first, second = candidate.parties[: candidate.subjects], candidate.parties[candidate.subjects :]
        lemma = candidate.rule.split(":")[2].split(" ")[0] if candidate.rule.startswith("frame:") else ""
        for side, others, host_lemmas in ((first, second, _HOSTING), (second, first, _CALLING)):
            for party in side:
                if party.key[0] != "entity":
                    continue
                part = _Part(others, place)
                part.host = lemma in host_lemmas
                part.guest = lemma in _HOSTING | _CALLING and not part.host
                if place is not None and party.key in travellers[place]:
                    part.guest, part.host = True, False
                part.beside_traveller = place is not None and any(p.key in travellers[place] for p in others)
                self.parts[int(party.key[1])].append(part)

    # -- scores -----------------------------------------------------------------------------

    def _best(self, index: int, chosen: dict[int, str | None]) -> str | None:
        entity = self.analysis.entities[index]
        if self.home.organization and self.home.speaks_for_organization(entity.offices[0][0]):
            return self.home.organization
        codes = {c for c in {*self.spoken, *self.places} if c in self.states}
        codes |= {self.home.code} if self.home.code else set()
        ranked = sorted(((self._score(index, code, chosen), code) for code in codes), key=lambda x: (-x[0], x[1]))
        if not ranked or ranked[0][0] < _LEAST:
            return None
        lead = ranked[0][0] - (ranked[1][0] if len(ranked) > 1 else 0.0)
        return ranked[0][1] if lead >= _LEAD or ranked[0][1] == self.home.code else None

    def _score(self, index: int, code: str, chosen: dict[int, str | None]) -> float:
        score = _SPOKEN_OF * self.spoken.get(code, 0.0)
        if code == self.home.code and self.home.of(self.analysis.entities[index].offices[0][0]) is not None:
            score = self._of_home()
        if self._rival(index, code, chosen):
            score += _RIVAL
        if code in self.excluded.get(index, ()):
            score += _EXCLUDED
        opposed = 0.0
        placed: list[float] = []
        for part in self.parts.get(index, ()):
            if part.travels_to == code:
                score += _DESTINATION / len(self.parts[index])
                continue
            placed.append(self._by_place(part, code, chosen))
            opposed += self._by_opposite(part, code, chosen)
        best = max(placed, default=0.0)
        return score + max(-1.0, min(0.5, opposed)) + (best if best > 0 else min(placed, default=0.0))

    def _of_home(self) -> float:
        if self.home.rule == "home:text":
            return _HOME_LEAST + _HOME_BY_LEAD * (self.home.confidence - 0.5)
        return _HOME.get(self.home.rule, _HOME_OUTLET)

    def _by_place(self, part: _Part, code: str, chosen: dict[int, str | None]) -> float:
        if part.place is None:
            return 0.0
        here = part.place == code
        if part.host:
            return _HOSTS if here else _HOSTS_ELSEWHERE
        if part.guest:
            return _GUEST if here else 0.0
        told = self._told(part, chosen)
        return _PRESENT if here and code not in told and (told or part.beside_traveller) else 0.0

    def _by_opposite(self, part: _Part, code: str, chosen: dict[int, str | None]) -> float:
        told = self._told(part, chosen)
        if not told:
            return 0.0
        return _OPPOSITE if code in told else _FOREIGN

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


def unique_ranks(entity: Entity) -> set[str]:
    """Ranks of an entity that only one person of a state can have at a time.

    A foreign secretary stands beside a foreign minister where a state has both.
    """
    out = set()
    for words, rank, *_ in entity.offices:
        folded = words.lower()
        if rank in _UNIQUE and "deputy" not in folded and "vice" not in folded:
            out.add(f"{rank} secretary" if "secretary" in folded and rank == "foreign minister" else rank)
    return out


def exclusions(analysis: Analysis, coreference: Coreference) -> dict[int, set[str]]:
    """Sides that persons cannot act for: a counterpart's not the other's own, an ambassador's not that of the post."""
    out: dict[int, set[str]] = defaultdict(set)
    names = {fold(name): state.code for state in load_states() for name in (state.name, *state.other_names)}
    for mention in analysis.mentions:
        if mention.entity < 0 or not mention.office:
            continue
        if mention.counterpart and mention.anaphor in SINGULAR:
            owner = coreference.person_meant(
                mention.first - 1, analysis.sentence_of(mention.start), frozenset({mention.entity})
            )
            if owner >= 0 and analysis.entities[owner].represents:
                out[mention.entity].add(analysis.entities[owner].represents or "")
        if mention.rank in ("ambassador", "envoy"):
            post = names.get(fold(mention.office).rpartition(" to ")[2].removeprefix("the "))
            if post:
                out[mention.entity].add(post)
    return out
