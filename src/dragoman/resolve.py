"""Claims to engagements of the record, as pure functions.

A claim is known by its anchor: its document, its family, the words that tell of it and those of the counterpart,
but not its kind, which may be corrected. For now each claim is an engagement of its own; claims of several
documents are merged here when that comes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.model.engagement import Engagement
from dragoman.model.evidence import Span


@dataclass(slots=True, frozen=True)
class Claim:
    """One engagement as one document tells it: the document's id, which claim of its reading, and its anchor."""

    document: str
    ordinal: int
    anchor: str


def claims_of(document: str, engagements: Sequence[Engagement]) -> list[Claim]:
    """The claims of one reading with their anchors; of claims with the same spans, the later ones are numbered."""
    seen: Counter[str] = Counter()
    claims = []
    for ordinal, engagement in enumerate(engagements):
        anchor = f"{document}|engagement|{_key(_trigger(engagement))}|{_key(_counterpart(engagement))}"
        seen[anchor] += 1
        numbered = anchor if seen[anchor] == 1 else f"{anchor}|{seen[anchor]}"
        claims.append(Claim(document, ordinal, numbered))
    return claims


def resolve(claims: Iterable[Claim]) -> list[tuple[Claim, ...]]:
    """The claims that tell of the same engagement, together; the first of each names the engagement."""
    return [(claim,) for claim in claims]


def _trigger(engagement: Engagement) -> Span | None:
    """What shows that something took place: the evidence of the kind, else the first piece of evidence."""
    kind = engagement.why.by_path.get("kind")
    spans = kind.evidence if kind is not None and kind.evidence else engagement.evidence
    return spans[0] if spans else None


def _counterpart(engagement: Engagement) -> Span | None:
    """What tells an engagement from its neighbours: the second participant, who is met, or the first if alone."""
    for participant in (*engagement.participants[1:2], *engagement.participants[:1]):
        if participant.evidence:
            return participant.evidence[0]
    return None


def _key(span: Span | None) -> str:
    return "-" if span is None else f"{'title:' if span.title else ''}{span.start}-{span.end}"
