"""Where in a text a time can stand at all, so that the pattern of all their forms is tried there only."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.annotate.tokens import Tokens

_BEFORE = 8  # so many tokens of a form stand before its first word of time ("before the end of the", "in the next few")
_BEHIND = 4  # and so many behind its last ("days from now")


def stretches(tokens: Tokens, anchors: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The stretches of text around figures and `anchors`, the words of time, as (start, end), in order and apart."""
    last = len(tokens) - 1
    begin, end = 0, -1
    for i, norm in enumerate(tokens.norms):
        if not _is_anchor(norm, anchors):
            continue
        start = tokens.starts[max(0, i - _BEFORE)]
        if start > end >= 0:
            yield begin, end
            begin = start
        elif end < 0:
            begin = start
        end = tokens.ends[min(last, i + _BEHIND)]
    if end >= 0:
        yield begin, end


def _is_anchor(norm: str, anchors: frozenset[str]) -> bool:
    if norm in anchors or norm[:1].isdigit():
        return True
    return "-" in norm and not anchors.isdisjoint(norm.split("-"))  # "mid-June"
