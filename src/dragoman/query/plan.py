"""From the words of a user to a selection of engagements."""

from __future__ import annotations

from collections.abc import Callable

from dragoman.codebook.topics import narrower
from dragoman.errors import QueryError
from dragoman.query.filters import Filters, first_day, last_day
from dragoman.store.folding import phrases
from dragoman.store.selection import ActorTerm, Phrase, PlaceTerm, Selection, TopicTerm

# The codes of the states and organizations that a name or code may mean; none for any other words.
CodesOf = Callable[[str], tuple[str, ...]]


def selection(filters: Filters, codes_of: CodesOf) -> Selection:
    """What the filters select.

    Raises:
        QueryError: a filter without a letter or digit, or a dyad whose two sides are one.
    """
    return Selection(
        actor=None if filters.actor is None else ActorTerm(_words("actor", filters.actor), codes_of(filters.actor)),
        sides=() if filters.dyad is None else _sides(filters.dyad, codes_of),
        kind=filters.kind,
        status=filters.status,
        format=_words("format", filters.format),
        first_day=first_day(filters.since),
        last_day=last_day(filters.until),
        text=_words("text", filters.text),
        place=None if filters.place is None else PlaceTerm(_words("place", filters.place), codes_of(filters.place)),
        topic=None if filters.topic is None else _topic(filters.topic),
        background=filters.include_background,
        domestic=filters.include_domestic,
        confidence=filters.min_confidence,
    )


def _words(name: str, value: str | None) -> tuple[Phrase, ...]:
    if value is None:
        return ()
    found = phrases(value)
    if not found:
        raise QueryError(f"{name} {value!r} has no letter or digit to search for")
    return found


def _topic(typed: str) -> TopicTerm:
    """The words of a topic; where they name a concept of the scheme, that and those below it."""
    return TopicTerm(_words("topic", typed), tuple(sorted(narrower(typed.strip().lower().replace(" ", "-")))))


def _sides(dyad: tuple[str, str], codes_of: CodesOf) -> tuple[tuple[str, ...], ...]:
    # who has no code is in the record under the name that the text gives
    sides = tuple(codes_of(side) or (side,) for side in dyad)
    if set(sides[0]) & set(sides[1]):
        raise QueryError(f"dyad {'/'.join(dyad)} names one side twice; name two")
    return sides
