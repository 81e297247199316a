"""The home side of a text: whose minister "the minister" is, where no mention says it.

In order: given with the document; the table of outlets; the agency of the dateline; else the state under which
the text's own engagements make most sense, together with how often and how each state is named.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from dragoman.annotate.coreference import Coreference
from dragoman.codebook.folding import fold
from dragoman.codebook.outlets import home_of
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
_VOTE_WEIGHT = 2.0
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
        folded = fold(office)
        if self.organization and any(folded.startswith(w) for w in _ORGANIZATIONAL):
            return self.organization, "home:organization", 0.7
        return (self.code, self.rule, self.confidence) if self.code else None


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


def find_home(document: Document, analysis: Analysis, candidates: list[Candidate], coreference: Coreference) -> Home:
    """The home side of a document, given its candidates with the parties as the text tells them."""
    told = told_home(document, analysis)
    organization = _organization(analysis)
    if told is not None:
        return Home(*told, organization=organization)
    votes = _votes(analysis)
    most = max(votes.values(), default=0.0)
    if most <= 0:
        return Home(None, "", 0.0, organization)
    scores = {code: _VOTE_WEIGHT * votes[code] / most for code in votes if votes[code] >= _LEAST * most}
    for code in scores:
        scores[code] += sum(_fits(code, c, coreference) for c in candidates)
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    lead = ranked[0][1] - (ranked[1][1] if len(ranked) > 1 else 0.0)
    return Home(ranked[0][0], "home:text", min(0.75, 0.5 + 0.1 * lead), organization, _other(votes, ranked[0][0]))


def _other(votes: dict[str, float], home: str) -> str | None:
    """The one other state of which a text of two states speaks."""
    rest = sorted(((n, code) for code, n in votes.items() if code != home and n > 0), reverse=True)
    if not rest or rest[0][0] < 1.5 or (len(rest) > 1 and rest[1][0] * 2 > rest[0][0]):
        return None
    return rest[0][1]


def _votes(analysis: Analysis) -> dict[str, float]:
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
