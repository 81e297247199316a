"""The facts of stances and instruments."""

from __future__ import annotations

from dragoman.evaluation.claims import Claims
from dragoman.evaluation.evidence import touches
from dragoman.evaluation.facts import Addition, Comparison, Fact, Site, Subject, listed
from dragoman.evaluation.likeness import same_name, shared_words
from dragoman.evaluation.pairing import SAME_PHRASE, holder_name, pair_instruments, pair_stances
from dragoman.model.instrument import Instrument
from dragoman.model.stance import Stance

_LABEL = 60


def compare_stances(gold: Claims, read: Claims) -> Comparison:
    """Facts of all stances of gold, and the stances that were added."""
    pairs = pair_stances(gold.stances, read.stances)
    comparison = Comparison()
    for n, stance in enumerate(gold.stances):
        answer = pairs.get(n)
        subject = Subject("stances", n, answer, stance.object[:_LABEL], stance.kind, tuple(stance.evidence))
        comparison.facts += _stance(subject, stance, None if answer is None else read.stances[answer])
    comparison.additions += [
        Addition("stance", one.object[:_LABEL], one.kind, _told(one), Site("stances", n, "object"), tuple(one.evidence))
        for n, one in enumerate(read.stances)
        if n not in pairs.values()
    ]
    return comparison


def _stance(subject: Subject, gold: Stance, read: Stance | None) -> list[Fact]:
    found = subject.fact("stance", "object", _told(gold), None if read is None else _told(read), read is not None)
    if read is None:
        return [found]
    a, b = holder_name(gold), holder_name(read)
    same_holder = bool(a and b) and (same_name(a, b) or shared_words(a, b) >= SAME_PHRASE)
    return [
        found,
        subject.fact("stance kind", "kind", gold.kind, read.kind, gold.kind == read.kind),
        subject.fact("stance evidence", "evidence", None, None, touches(gold.evidence, read.evidence)),
        *subject.value("stance holder", "holder.name", a, b, same_holder),
    ]


def _told(stance: Stance) -> str:
    return f"{holder_name(stance) or 'nobody named'}: {stance.kind}: {stance.object}"


def compare_instruments(gold: Claims, read: Claims) -> Comparison:
    """Facts of all instruments of gold, and the instruments that were added."""
    pairs = pair_instruments(gold.instruments, read.instruments)
    comparison = Comparison()
    for n, instrument in enumerate(gold.instruments):
        answer = pairs.get(n)
        subject = Subject("instruments", n, answer, instrument.title, instrument.action, tuple(instrument.evidence))
        comparison.facts += _instrument(subject, instrument, None if answer is None else read.instruments[answer])
    comparison.additions += [
        Addition("instrument", one.title, one.action, one.title, Site("instruments", n, "title"), tuple(one.evidence))
        for n, one in enumerate(read.instruments)
        if n not in pairs.values()
    ]
    return comparison


def _instrument(subject: Subject, gold: Instrument, read: Instrument | None) -> list[Fact]:
    found = subject.fact("instrument", "title", gold.title, None if read is None else read.title, read is not None)
    if read is None:
        return [found]
    mine, theirs = set(gold.parties), set(read.parties)
    # a day is right where gold knows the month alone
    same_date = gold.date is not None and (read.date or "")[: len(gold.date)] == gold.date
    return [
        found,
        subject.fact("instrument action", "action", gold.action, read.action, gold.action == read.action),
        subject.fact("instrument evidence", "evidence", None, None, touches(gold.evidence, read.evidence)),
        *subject.value("instrument parties", "parties", listed(mine), listed(theirs), mine == theirs),
        *subject.value("instrument date", "date", gold.date, read.date, same_date),
    ]
