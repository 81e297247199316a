"""Groups and who leads them act for one side: "the Ethiopian team under Deputy Prime Minister Getachew Wolde"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from dragoman.model.mention import Mention

_LED = (
    ("led", "by"),
    ("headed", "by"),
    ("chaired", "by"),
    ("presided", "over", "by"),
    ("headed", "up", "by"),
    ("spearheaded", "by"),
    ("guided", "by"),
    ("under",),
    ("under", "the", "leadership", "of"),
    ("under", "the", "chairmanship", "of"),
    ("under", "the", "direction", "of"),
    ("with", "at", "its", "head"),
)
_SMALL = frozenset({",", "the", "a", "an", "its", "their", "("})
_FAR = 8


def tie_leaders(mentions: Sequence[Mention], norms: Sequence[str]) -> None:
    """Give persons the side of the group they are told to lead, and groups the side of their leader, in place."""
    for group, leader in pairwise(mentions):
        if group.kind not in ("group", "organization") or leader.kind not in ("person", "office"):
            continue
        if leader.first - group.last > _FAR or not is_led(norms[group.last : leader.first]):
            continue
        if group.represents and not group.also and leader.represents is None:
            leader.represents, leader.rule = group.represents, "led-group"
        elif group.also and leader.represents is None:
            _deal_out(mentions, mentions.index(leader), [c for c in (group.represents, *group.also) if c])
        elif leader.represents and group.kind == "group" and group.represents is None:
            group.represents, group.rule = leader.represents, "leader"


def _deal_out(mentions: Sequence[Mention], first: int, codes: Sequence[str]) -> None:
    """Give as many leaders as a group has states one each, in their order."""
    leaders = mentions[first : first + len(codes)]
    if len(leaders) == len(codes) and all(m.kind == "person" and m.represents is None for m in leaders):
        for leader, code in zip(leaders, codes, strict=True):
            leader.represents, leader.rule = code, "led-group"


def is_led(between: Sequence[str]) -> bool:
    """Whether the words between a group and somebody say that he leads it."""
    words = tuple(w for w in between if w not in _SMALL)
    plain = tuple(w for w in between if w not in (",", "(", "its", "their"))
    return words in _LED or plain in _LED
