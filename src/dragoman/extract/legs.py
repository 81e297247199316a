"""Further stops of a journey that the parser has lost: "visited Lusaka on Monday and Harare on Tuesday"."""

from __future__ import annotations

from dragoman.annotate.coreference import Coreference
from dragoman.model.analysis import Analysis
from dragoman.model.mention import Mention

_STOPS = ("city", "state")
_JOINING = frozenset({",", "and", "then", "to"})
_BEFORE = frozenset({"on", "in", "from"})


def further_stops(head: int, analysis: Analysis, coreference: Coreference) -> list[int]:
    """Tokens of the cities and states that stand, each with its own time, behind the destination at a token."""
    out: list[int] = []
    mention = coreference.mention_at(head)
    while mention is not None:
        time = _time_behind(mention.last, analysis)
        mention = _stop_behind(time, analysis, coreference) if time >= 0 else None
        if mention is not None and _time_behind(mention.last, analysis) >= 0:
            out.append(mention.first)
    return out


def _time_behind(token: int, analysis: Analysis) -> int:
    """The token behind a time that stands right behind a token, or -1."""
    norms = analysis.token_norms
    start = token + (token < len(norms) and norms[token] in _BEFORE)
    return next((t.last for t in analysis.times if t.first == start), -1)


def _stop_behind(token: int, analysis: Analysis, coreference: Coreference) -> Mention | None:
    """The city or state that is joined by "and" to what ends at a token."""
    norms, start = analysis.token_norms, token
    while token < len(norms) and norms[token] in _JOINING:
        token += 1
    mention = coreference.mention_at(token) if token > start else None
    return mention if mention is not None and mention.kind in _STOPS and mention.first == token else None
