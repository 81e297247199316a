"""The home side of a text: whose minister "the minister" is, where no mention says it.

In order: given with the document; the table of outlets; the agency of the dateline; else the state under which
the text's own engagements make most sense, together with how often and how each state is named.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import lru_cache

from dragoman.annotate.coreference import Coreference
from dragoman.annotate.speakers import Speakers
from dragoman.codebook.folding import fold
from dragoman.codebook.organizations import load_organizations
from dragoman.codebook.outlets import home_of
from dragoman.codebook.states import iso_codes
from dragoman.extract.candidate import Candidate
from dragoman.extract.party import Party
from dragoman.model.analysis import Analysis
from dragoman.model.document import Document

_VOTES = {"state": 1.0, "adjective": 1.0, "group": 0.7, "city": 0.8, "organization": 0.3, "venue": 2.0}
_AS_PLACE = 0.25
_LOCATIVE = frozenset({"in", "to", "at", "from", "for", "between", "near", "of", "with"})
_ORGANIZATIONAL = frozenset(
    {
        "secretary-general",
        "secretary general",
        "director-general",
        "director general",
        "high representative",
        "commissioner",
        "executive secretary",
        "executive director",
    }
)
_OF_STATES = (
    "president of the republic",
    "prime minister",
    "minister",
    "king",
    "queen",
    "emir",
    "amir",
    "sultan",
    "crown prince",
    "ambassador",
    "governor",
    "chancellor",
    "premier",
    "mayor",
    "speaker",
    "secretary of state",
)
_VOTE_WEIGHT = 2.0
_FIT_WEIGHT = 1.5
_FIRST_PERSON = frozenset({"i", "my", "me", "we", "our", "us"})
_SPOKEN = 4  # so many words of the first person
_LEAST = 0.3


@dataclass(frozen=True, slots=True)
class Home:
    """The home side with the rule and the confidence.

    `organization` is the body meant by offices of bodies; `other` the second state of a text of two.
    """

    code: str | None
    rule: str
    confidence: float
    organization: str | None = None
    other: str | None = None

    def of(self, office: str) -> tuple[str, str, float] | None:
        """(code, rule, confidence) for a holder of an office whose side is not told."""
        if self.organization and self.speaks_for_organization(office):
            return self.organization, "home:organization", 0.7
        if self.code in _organizations() and not self._serves(fold(office)):
            return None
        return (self.code, self.rule, self.confidence) if self.code else None

    @staticmethod
    def _serves(office: str) -> bool:
        """Whether an office can be one of an organization: no king's, no premier's, no ambassador's."""
        return not any(word in office for word in _OF_STATES)

    @staticmethod
    def speaks_for_organization(office: str) -> bool:
        """Whether an office is one of organizations rather than states ("Secretary-General")."""
        folded = fold(office)
        return any(folded.startswith(w) or folded.endswith(w) for w in _ORGANIZATIONAL)


def told_home(document: Document, analysis: Analysis) -> tuple[str, str, float] | None:
    """The home side that the document, its outlet or the agency of its dateline tells: (code, rule, confidence)."""
    if document.home:
        return document.home, "home:given", 0.97
    found = home_of(document.outlet, document.url)
    if found is not None:
        return found[0], f"home:{found[1]}", 0.75 if found[1].endswith("press") else 0.9
    if analysis.agency:
        found = home_of(analysis.agency, None)
        if found is not None:
            return found[0], "home:agency", 0.8
    return None


def find_home(
    document: Document,
    analysis: Analysis,
    candidates: list[Candidate],
    coreference: Coreference,
    speakers: Speakers | None = None,
) -> Home:
    """The home side of a document, given its candidates with the parties as the text tells them."""
    told = told_home(document, analysis)
    organization = _organization(analysis)
    spoken = _of_speaker(analysis, speakers, organization) if told is None else None
    if told is not None or spoken is not None:
        return Home(*(told or spoken), organization=organization)  # type: ignore[misc]
    votes = {code: n for code, n in state_votes(analysis).items() if code in iso_codes()}
    most = max(votes.values(), default=0.0)
    if most <= 0:
        return Home(None, "", 0.0, organization)
    scores = {code: _VOTE_WEIGHT * votes[code] / most for code in votes if votes[code] >= _LEAST * most}
    fits = {code: sum(_fits(code, c, coreference) for c in candidates) for code in scores}
    best = max(1.0, *fits.values())
    for code in scores:
        scores[code] += _FIT_WEIGHT * max(-1.0, fits[code] / best)
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    lead = ranked[0][1] - (ranked[1][1] if len(ranked) > 1 else 0.0)
    confidence = min(0.75, 0.5 + 0.1 * lead)
    return Home(ranked[0][0], "home:text", confidence, organization, _other(votes, ranked[0][0]))


def _of_speaker(
    analysis: Analysis, speakers: Speakers | None, organization: str | None
) -> tuple[str, str, float] | None:
    """The side of who speaks or writes, in a text told in the first person."""
    if speakers is None or speakers.whole < 0:
        return None
    if sum(norm in _FIRST_PERSON for norm in analysis.token_norms) < _SPOKEN:
        return None
    mention = analysis.mentions[speakers.whole]
    code = mention.represents or (analysis.entities[mention.entity].represents if mention.entity >= 0 else None)
    if code is None and Home.speaks_for_organization(mention.office or ""):
        code = organization
    return (code, "home:speaker", 0.8) if code else None


@lru_cache(maxsize=1)
def _organizations() -> frozenset[str]:
    return frozenset(o.short for o in load_organizations())


def _other(votes: dict[str, float], home: str) -> str | None:
    """The one other state of which a text of two states speaks."""
    rest = sorted(((n, code) for code, n in votes.items() if code != home and n > 0), reverse=True)
    if not rest or rest[0][0] < 1.5 or (len(rest) > 1 and rest[1][0] * 2 > rest[0][0]):
        return None
    return rest[0][1]


def state_votes(analysis: Analysis) -> dict[str, float]:
    """How much each state is spoken of: as an actor and by adjectives most, as a place little.

    One that is said of office holders again and again is a foreign one: a text seldom says of its own minister
    whose he is.
    """
    votes: dict[str, float] = defaultdict(float)
    for m in analysis.mentions:
        if m.represents is None or m.also:
            continue
        if m.kind in ("person", "office"):
            if m.office and m.rule in ("adjective", "possessive", "of-state", "after-name"):
                votes[m.represents] -= 1.5 if m.counterpart else 0.3
            continue
        if m.kind == "organization":
            continue
        before = analysis.token_norms[m.first - 1] if m.first else ""
        votes[m.represents] += _VOTES.get(m.kind, 0.0) * (_AS_PLACE if before in _LOCATIVE else 1)
    if analysis.dateline_city:
        votes[analysis.dateline_city[1]] += 1.5
    return votes


def _fits(code: str, candidate: Candidate, coreference: Coreference) -> float:
    """How well a candidate goes with a home side: two sides where it makes two, no visit of a side to itself."""
    unknown = [p for p in candidate.parties if _open(p)]
    known = {c for p in candidate.parties if not _open(p) for c in p.codes()}
    if candidate.kind == "visit":
        mention = coreference.mention_at(candidate.destination) if candidate.destination >= 0 else None
        there = mention.represents if mention else None
        if unknown:
            return -2.0 if there == code else 0.3
        return 0.7 if there == code and code not in known else 0.0
    if not unknown or not candidate.complete:
        return 0.0
    if known == {code}:
        return -1.0
    return 1.0 if known and code not in known else 0.0


def _open(party: Party) -> bool:
    return not party.codes() and party.kind == "person"


def _organization(analysis: Analysis) -> str | None:
    """The organization most spoken of, whose "Secretary-General" is meant."""
    votes = Counter(m.represents for m in analysis.mentions if m.kind == "organization" and m.represents)
    return votes.most_common(1)[0][0] if votes else None
