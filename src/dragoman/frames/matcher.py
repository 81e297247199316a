"""Clauses × rows → matches: which arguments of a clause fill the slots of a frame."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from dragoman.frames.table import EngagementFrame, FrameTable
from dragoman.model.clause import Argument, Clause

_SUPPORTED = ("object", "subject", "passive")
_WANDERING = frozenset({"with", "between", "among", "to", "from", "for", "in", "on", "upon"})


@dataclass(slots=True)
class Match:
    """A frame with the arguments that fill its slots; `support` is the verb that governs a nominal clause."""

    frame: EngagementFrame
    clause: Clause
    support: Clause | None
    a: list[Argument]
    b: list[Argument]
    place: list[Argument]


def slot(clause: Clause, name: str, support: Clause | None, shared: bool = True) -> list[Argument]:
    """The arguments of a clause in one slot; a noun's subject is that of its verb, if the two are `shared`."""
    if name == "subj":
        if not clause.noun:
            return clause.subjects
        if support is None:
            return clause.subjects
        return _surface(clause, support) if shared else []
    if name == "obj":
        return clause.objects
    if name == "dative":
        return _datives(clause, support)
    found = _behind(clause, name)
    if not found and support is not None and clause.relation in _SUPPORTED and name in _WANDERING:
        # "had a conversation this afternoon with X": the parser ties X to the verb
        found = _behind(support, name)
    return found


def _surface(clause: Clause, support: Clause) -> list[Argument]:
    """Who takes part in a noun under a verb: its doer; under a preposition, of a passive whom it is done to.

    "*A* was greeted by B upon arrival in Baku", but "a visit was paid by *A*".
    """
    if support.voice == "passive" and clause.relation.startswith("case:"):
        return support.objects
    return support.subjects


def _behind(clause: Clause, name: str) -> list[Argument]:
    """Obliques of a case, or an adverb of that name; "well with", "on to" count as the last word."""
    return [
        a
        for a in clause.obliques
        if a.case == name or a.case.endswith(" " + name) or (a.case == "adverb" and a.lemma == name)
    ]


def _datives(clause: Clause, support: Clause | None) -> list[Argument]:
    """The other object of the verb of a noun: "gave *the envoy* an audience"."""
    if support is None or clause.relation != "object":
        return []
    return [a for a in support.objects if a.head != clause.head]


def filled(clause: Clause, slots: Sequence[str], support: Clause | None, shared: bool = True) -> list[Argument]:
    """All arguments in any of the slots, in the order of the slots."""
    return [a for name in slots for a in slot(clause, name, support, shared)]


def _same_particle(frame: EngagementFrame, clause: Clause) -> bool:
    """A frame without a particle is for the bare verb, but one travels "on" and "back" as well.

    What the parser takes for an adverb ("sat *down* with") is a particle too.
    """
    if not frame.particle:
        return not clause.particle or frame.kind == "visit"
    return frame.particle in clause.particle.split() or any(
        frame.particle == (a.lemma if a.case == "adverb" else a.case.partition(" ")[0]) for a in clause.obliques
    )


def _behind_particle(frame: EngagementFrame, clause: Clause) -> list[Argument]:
    """ "Called in X": what the parser takes for a preposition is the particle, and what follows the object."""
    if not frame.particle or "obj" not in frame.b or frame.particle in clause.particle.split():
        return []
    return [a for a in clause.obliques if a.case == frame.particle]


def matches(
    clause: Clause,
    table: FrameTable,
    support: Clause | None,
    shared: bool,
    allowed: Callable[[Match], bool],
) -> Iterator[Match]:
    """Matches of a clause, the rows of its lemma in their order; `allowed` checks what a row needs.

    Args:
        support: for a noun, the clause of the verb that governs it.
        shared: whether who does what the verb says takes part in what the noun says ("held talks", but not
            "discussed the talks").
    """
    rows = (table.nouns if clause.noun else table.verbs).get(clause.lemma, ())
    for frame in rows:
        if not _same_particle(frame, clause):
            continue
        match = Match(
            frame,
            clause,
            support,
            filled(clause, frame.a, support, shared),
            filled(clause, frame.b, support, shared) + _behind_particle(frame, clause),
            filled(clause, frame.place, support, shared),
        )
        if allowed(match):
            yield match
