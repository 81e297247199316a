"""Who stands twice in one engagement: by name and by office, one by one and as a group."""

from __future__ import annotations

from collections.abc import Container

from dragoman.extract.draft import Draft
from dragoman.extract.party import Party

_SIDES = 2  # sides of which named persons make a nameless "ministers" nobody else


def tidy(draft: Draft, plurals: Container[str]) -> None:
    """Leave out, in place, who is told in other words as well.

    Args:
        plurals: nouns for several who hold one office ("ministers", "leaders").
    """
    if draft.kind == "message":
        return  # its addressees are those whom its words name
    named = [p for p in draft.parties if p.kind == "person" and p.key[0] == "entity"]
    sides = {c for p in named for c in p.codes()}
    kept = [p for p in draft.parties if not _by_name(p, named) and not _all_named(p, sides)]
    known = {c for p in kept for c in p.codes()}
    draft.parties = [p for p in kept if not (_nameless(p, plurals) and len(known) >= _SIDES)]


def _by_name(party: Party, named: list[Party]) -> bool:
    """ "The foreign minister" of a side whose foreign minister is there by name."""
    if party.kind != "person" or party.key[0] == "entity" or party.rank is None:
        return False
    return any(p.rank == party.rank and p.codes() == party.codes() != set() for p in named)


def _all_named(party: Party, sides: set[str]) -> bool:
    """ "The Russian and Chinese ministers", who are there by name."""
    return party.kind == "group" and len(party.also) >= _SIDES and party.codes() <= sides


def _nameless(party: Party, plurals: Container[str]) -> bool:
    """ "Ministers", without a word that says whose."""
    return party.kind == "group" and not party.codes() and party.name.lower() in plurals
