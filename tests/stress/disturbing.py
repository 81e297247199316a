"""Changes of a text that must change nothing in what is read."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace

from telling import Participant, Told

_SHARE = 0.15  # of the blanks are changed
_WIDTH = 72
_SMALL = frozenset({"of", "the", "in", "and", "for", "to", "on", "at"})


def quotes(told: Told, rng: random.Random) -> Told:
    """Typographic apostrophes, and quotation marks that open and close."""
    text = re.sub(r'"([^"\n]*)"', "“\\1”", told.text.replace("'", "’"))
    return replace(told, text=text)


def blanks_that_hold(told: Told, rng: random.Random) -> Told:
    """No-break spaces for some blanks."""
    return replace(told, text=_for_blanks(told.text, "\u00a0", rng))


def blanks_doubled(told: Told, rng: random.Random) -> Told:
    """Two blanks for some."""
    return replace(told, text=_for_blanks(told.text, "  ", rng))


def _for_blanks(text: str, other: str, rng: random.Random) -> str:
    return re.sub(" ", lambda _: other if rng.random() < _SHARE else " ", text)


def wrapped(told: Told, rng: random.Random) -> Told:
    """Lines broken at a width, as mails have them; an item of a list keeps its line."""
    return replace(told, text="\n".join(_wrap(line) for line in told.text.split("\n")))


def _wrap(line: str) -> str:
    lines, column = [""], 0
    for word in line.split(" "):
        if column and column + len(word) > _WIDTH:
            lines.append("")
            column = 0
        lines[-1] += (" " if column else "") + word
        column += len(word) + 1
    return "\n".join(lines)


def title_case(told: Told, rng: random.Random) -> Told:
    """A headline in which each word but the smallest has a capital."""
    headline = " ".join(w if w in _SMALL else w[:1].upper() + w[1:] for w in told.headline.split(" "))
    return replace(told, text=headline + told.text[len(told.headline) :], headline=headline)


def without_accents(told: Told, rng: random.Random) -> Told:
    """Letters without their marks, in the text and in what is to be read."""
    golds = [[_plain_participant(p) for p in one] for one in told.engagements]
    return replace(told, text=plain(told.text), engagements=golds)


def _plain_participant(participant: Participant) -> Participant:
    office = plain(participant.office) if participant.office else None
    return replace(participant, name=plain(participant.name), office=office)


def plain(text: str) -> str:
    """Letters without combining marks; "ø", "ə" and the like stay."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


Disturbance = Callable[[Told, random.Random], Told]
DISTURBANCES: tuple[Disturbance, ...] = (
    quotes,
    blanks_that_hold,
    blanks_doubled,
    wrapped,
    title_case,
    without_accents,
)


def disturb(told: Told, number: int, seed: int = 7) -> tuple[Told, str]:
    """Every second document is disturbed, in turn by each way that can; the name of the way."""
    if number % 2 == 0:
        return told, "as written"
    way = DISTURBANCES[number // 2 % len(DISTURBANCES)]
    if way is title_case and not told.headline:
        way = quotes
    return way(told, random.Random(f"{seed}/{number}/{way.__name__}")), way.__name__.replace("_", " ")
