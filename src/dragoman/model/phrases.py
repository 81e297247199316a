"""Dates, places and participants in few words, for everything that shows engagements to people."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.model.engagement import Engagement, Participation, Place
from dragoman.model.visible import one_line


def date_phrase(start: str | None, end: str | None, precision: str) -> str:
    """The date in few characters: "2024-06-12", "2024-06-12…13", "in 2024-06-12…13", or "" where none is known."""
    if start is None:
        return ""
    text = start if end is None or end == start else f"{start}…{_tail(start, end)}"
    return f"in {text}" if precision == "within" else text


def _tail(start: str, end: str) -> str:
    """The end without the year and month that it shares with the start."""
    shared = 0
    for position in (5, 8):
        if len(start) == len(end) >= position and start[:position] == end[:position]:
            shared = position
    return end[shared:]


def place_phrase(place: Place, *, venue: bool = False) -> str:
    """ "Brussels, BEL", with the venue before it if asked for."""
    parts = (place.venue if venue else None, place.city, place.country)
    return one_line(", ".join(part for part in parts if part))


def side_phrase(participant: Participation) -> str:
    """Whom a participant acts for: "AZE", "POL+OSCE", or "?" where nothing tells it."""
    sides = [participant.represents, *participant.also_represents]
    return "+".join(side for side in sides if side) or "?"


def person_phrase(participant: Participation, *, office: bool = True) -> str:
    """ "Javier Colomina, Special Representative … (NATO)"; a state or organization by its name alone."""
    side = side_phrase(participant)
    words = participant.name if not (office and participant.office) else f"{participant.name}, {participant.office}"
    named_by_itself = participant.kind in ("state", "organization") and participant.name == side
    return one_line(words if named_by_itself else f"{words} ({side})")


def company_phrase(engagement: Engagement, most: int = 3) -> str:
    """Who with whom, side by side: "Hikmet Hajiyev (AZE) with Javier Colomina (NATO)".

    At most `most` participants of a side are named; the rest are counted.
    """
    by_side: dict[str, list[str]] = {}
    for participant in engagement.participants:
        by_side.setdefault(side_phrase(participant), []).append(participant.name)
    groups = [_group_phrase(side, names, most) for side, names in by_side.items()]
    between = " with " if len(groups) == 2 and "?" not in by_side else ", "
    return one_line(between.join(groups))


def _group_phrase(side: str, names: list[str], most: int) -> str:
    if names == [side]:
        return side
    shown = ", ".join(names[:most]) + (f" +{len(names) - most}" if len(names) > most else "")
    return f"{shown} ({side})"


def kind_phrase(engagement: Engagement) -> str:
    """ "state visit", "planned meeting", "meeting (recalled)": kind with rank, status and standing."""
    words = [engagement.status if engagement.status != "held" else None, engagement.rank, engagement.kind]
    notes = [note for note, told in (("recalled", engagement.background), ("domestic", engagement.domestic)) if told]
    return " ".join(word for word in words if word) + (f" ({', '.join(notes)})" if notes else "")


def count_phrase(number: int, noun: str) -> str:
    """ "1 engagement", "5 engagements"."""
    plural = noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
    return f"{number:,} {noun if number == 1 else plural}"


def listed(words: Iterable[str]) -> str:
    """Words as a list with semicolons, on one line."""
    return one_line("; ".join(words))
