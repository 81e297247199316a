"""An office phrase: its words, its rank, and the codes told in it."""

from __future__ import annotations

from dataclasses import dataclass, field

COUNTERPARTS = frozenset(
    [
        "counterpart",
        "counterparts",
        "colleague",
        "colleagues",
        "homologue",
        "homologues",
        "opposite number",
        "opposite numbers",
        "peer",
        "peers",
    ]
)
_ASPIRING = frozenset({"candidate", "candidates", "nominee", "nominees", "contender", "hopeful"})
DIPLOMATS = frozenset({"ambassador", "envoy"})


@dataclass(slots=True)
class Office:
    """An office phrase: tokens `first` to `last`, the head's tokens, and the codes told in it.

    `codes` holds (code, rule, token) in order of strength; `owner` is a pronoun that possesses it.
    """

    first: int
    last: int
    head: int
    word: str
    rank: str
    plural: bool
    codes: list[tuple[str, str, int]] = field(default_factory=list)
    also: list[str] = field(default_factory=list)
    former: bool = False
    owner: str = ""
    article: str = ""
    counterpart: bool = False

    def note(self, code: str, rule: str, token: int) -> None:
        """Remember a code once."""
        if code and all(code != known for known, _, _ in self.codes):
            self.codes.append((code, rule, token))


_STRENGTH = {
    "adjective": 0,
    "modifier": 1,
    "possessive": 0,
    "possessive-office": 1,
    "possessive-city": 2,
    "of-state": 3,
    "body": 4,
    "of-city": 5,
}


def represented(office: Office) -> tuple[str, str, int] | None:
    """Whom the holder acts for: the strongest (code, rule, token) told in the office, or None.

    "Turkiye's Permanent Representative to NATO" acts for Turkiye; "NATO Deputy Secretary General" for NATO;
    an ambassador "to Azerbaijan" without more says nothing of whose ambassador it is.
    """
    if office.word in _ASPIRING:  # "a candidate for Secretary-General of the OAS" does not act for it
        return None
    told = [c for c in office.codes if c[1] in _STRENGTH]
    if not told:
        return None
    return min(told, key=lambda c: (_STRENGTH[c[1]], c[2]))
