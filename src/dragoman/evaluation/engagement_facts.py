"""The facts of engagements: that they are there, and what is told of each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dragoman.evaluation.claims import Claims, ComparedEngagement
from dragoman.evaluation.evidence import touches
from dragoman.evaluation.facts import Addition, Comparison, Fact, Site, Subject
from dragoman.evaluation.likeness import folded, shared_words
from dragoman.evaluation.pairing import SAME_PHRASE, Pairs, pair_engagements
from dragoman.evaluation.participant_facts import compare_participants, compare_topics
from dragoman.model.phrases import company_phrase

_FAMILY = "engagements"
# An undated readout tells of what happened on the day of publication or at most so many days before.
_DAYS_BEFORE = 3


def compare_engagements(gold: Claims, read: Claims, published: str | None) -> Comparison:
    """Facts of all engagements of gold, and the engagements that were added.

    Args:
        gold, read: the claims of the same document.
        published: when it was published, as gold knows it.
    """
    whole = _Whole(gold, read, pair_engagements(gold, read), published)
    comparison = Comparison()
    for position, engagement in enumerate(gold.engagements):
        comparison.extend(_one(whole, position, engagement))
    comparison.additions += _added(whole)
    return comparison


@dataclass(slots=True, frozen=True)
class _Whole:
    """The engagements of a document and how they are paired."""

    gold: Claims
    read: Claims
    pairs: Pairs
    published: str | None


def _one(whole: _Whole, position: int, gold: ComparedEngagement) -> Comparison:
    answer = whole.pairs.get(position)
    read = None if answer is None else whole.read.engagements[answer]
    subject = Subject(_FAMILY, position, answer, _label(gold), gold.kind, tuple(gold.evidence))
    if not gold.told():
        facts = [_background(subject, read)] if read and gold.background else []
        return Comparison(facts)
    found = Comparison([_presence(subject, gold, read)])
    if read is None:
        return found  # fields of what was not found are neither right nor wrong
    found.facts += [
        subject.fact("kind", "kind", gold.kind, read.kind, gold.kind == read.kind),
        subject.fact("status", "status", gold.status, read.status, gold.status == read.status),
        subject.fact("evidence", "evidence", None, None, touches(gold.evidence, read.evidence)),
        *subject.value("rank", "rank", gold.rank, read.rank, gold.rank == read.rank),
        *subject.value("format", "format", gold.format, read.format, _same_format(gold, read)),
        *_dates(subject, gold, read, whole.published),
        *_places(subject, gold, read),
        *_part(subject, gold, read, whole),
    ]
    found.extend(compare_participants(subject, gold.participants, read.participants))
    found.extend(compare_topics(subject, gold.topics, read.topics))
    return found


def _label(engagement: ComparedEngagement) -> str:
    return f"{engagement.kind} {engagement.participants[-1].name if engagement.participants else ''}".rstrip()


def _presence(subject: Subject, gold: ComparedEngagement, read: ComparedEngagement | None) -> Fact:
    """That the engagement was read, and as news."""
    company = f"{gold.kind}: {company_phrase(gold)}"
    told = None if read is None else f"{read.kind}: {company_phrase(read)}"
    if read is not None and not read.current():
        told = f"{told} ({'recalled' if read.background else 'domestic'})"
    return subject.fact("engagement", "kind", company, told, read is not None and read.current())


def _background(subject: Subject, read: ComparedEngagement) -> Fact:
    return subject.fact("background", "background", "recalled", _recalled(read), read.background)


def _recalled(engagement: ComparedEngagement) -> str:
    return "recalled" if engagement.background else "told as news"


def _same_format(gold: ComparedEngagement, read: ComparedEngagement) -> bool:
    return bool(gold.format) and shared_words(gold.format, read.format) >= SAME_PHRASE


def _dates(subject: Subject, gold: ComparedEngagement, read: ComparedEngagement, published: str | None) -> list[Fact]:
    if not gold.date_known:
        if not published or not gold.start:
            return []
        before = _days_between(published, (read.start or "")[:10])
        near = before is not None and 0 <= before <= _DAYS_BEFORE
        return [subject.fact("date", "start", f"{gold.start} (not told)", read.start, near)]
    facts = [
        *subject.value("date", "start", gold.start, read.start, gold.start == read.start),
        *subject.value("date", "end", gold.end, read.end, gold.end == read.end),
    ]
    if gold.start:
        a, b = gold.date_precision, read.date_precision
        facts.append(subject.fact("date precision", "date_precision", a, b, a == b))
    return facts


def _days_between(later: str, earlier: str) -> int | None:
    """Days from one ISO date to another; None if one is none."""
    try:
        return (date.fromisoformat(later) - date.fromisoformat(earlier)).days
    except ValueError:
        return None


def _places(subject: Subject, gold: ComparedEngagement, read: ComparedEngagement) -> list[Fact]:
    a, b = gold.place, read.place
    same_city = bool(a.city) and folded(a.city) == folded(b.city)
    return [
        *subject.value("country", "place.country", a.country, b.country, a.country == b.country),
        *subject.value("city", "place.city", a.city, b.city, same_city),
    ]


def _part(subject: Subject, gold: ComparedEngagement, read: ComparedEngagement, whole: _Whole) -> list[Fact]:
    """What it is part of; no fact if that was not found at all, since this is counted there."""
    golds, reads = whole.gold.engagements, whole.read.engagements
    wanted = None
    if gold.part_of is not None:
        wanted = whole.pairs.get(_position(golds, gold.part_of, -1))
        if wanted is None:
            return []
    given = None if read.part_of is None else _position(reads, read.part_of, -1)
    right = gold.part_of is not None and given is not None and given == wanted
    return subject.value("part_of", "part_of", _named(golds, gold.part_of), _named(reads, read.part_of), right)


def _position(engagements: list[ComparedEngagement], id: str, otherwise: int) -> int:
    """Where the engagement of an id stands; the last if several have it."""
    return next((n for n in range(len(engagements) - 1, -1, -1) if engagements[n].id == id), otherwise)


def _named(engagements: list[ComparedEngagement], id: str | None) -> str | None:
    if id is None:
        return None
    return next((_label(one) for one in engagements if one.id == id), id)


def _added(whole: _Whole) -> list[Addition]:
    """Engagements told as news that are none in gold, and recalled ones that gold does not have."""
    answered = {j: i for i, j in whole.pairs.items()}
    additions = []
    for position, read in enumerate(whole.read.engagements):
        gold = whole.gold.engagements[answered[position]] if position in answered else None
        if read.current():
            field = "engagement" if gold is None or not (gold.told() or (gold.domestic and read.domestic)) else None
        else:
            field = "recalled" if gold is None and not read.domestic else None
        if field:
            told = f"{read.kind}: {company_phrase(read)}"
            at = Site(_FAMILY, position, "kind" if field == "engagement" else "background")
            additions.append(Addition(field, _label(read), read.kind, told, at, tuple(read.evidence)))
    return additions
