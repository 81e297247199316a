"""Each value that was read and can be judged, with what is said of it and whether it is right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dragoman.evaluation.claims import Claims
from dragoman.evaluation.evaluating import Evaluated
from dragoman.evaluation.facts import Comparison, Site
from dragoman.evaluation.likeness import shared_words
from dragoman.evaluation.pairing import SAME_PHRASE, pair_engagements, pair_participants
from dragoman.extract.signals import reasoned_values
from dragoman.model.engagement import Participation

# Sides of one participant are right or wrong together.
_JUDGED_WITH = {"also_represents": "represents"}

Verdicts = dict[Site, bool]


@dataclass(slots=True, frozen=True)
class JudgedValue:
    """One value of a reading.

    Attributes:
        document, part: id and part of the gold document.
        field: family and path without numbers: "engagements.participants.represents".
        signals: what speaks for or against it.
        said: the confidence that stands beside it.
        right: whether gold has the same.
    """

    document: str
    part: str | None
    field: str
    signals: tuple[str, ...]
    said: float
    right: bool


def judged_values(documents: Iterable[Evaluated]) -> Iterator[JudgedValue]:
    """The values that are right or wrong by the same pairs and comparisons as in the scores.

    The kind of an engagement stands for the engagement: it is right if gold has it, as news or as recalled alike, and
    of the same kind. Values of claims that gold does not have cannot be judged, but for the one that stands for the
    claim, which is wrong; nor can values of which gold says nothing (roles, ranks of offices, addressees).
    """
    for document in documents:
        read = document.read
        if read is None:
            continue
        verdicts = _verdicts(document.comparison) | _more_verdicts(document.gold.claims, read)
        for value in reasoned_values(read.engagements, read.stances, read.instruments):
            verdict = _verdict(Site(value.family, value.position, value.path), verdicts)
            if verdict is not None:
                gold, said = document.gold, value.why.confidence
                yield JudgedValue(gold.id, gold.part, value.field, value.signals, said, verdict)


def _verdicts(comparison: Comparison) -> Verdicts:
    """Where in the reading what is right or wrong; a value of which there are two facts is right if both are."""
    verdicts: Verdicts = {}
    for fact in comparison.facts:
        if fact.read_at is not None:
            verdicts[fact.read_at] = fact.right and verdicts.get(fact.read_at, True)
    for addition in comparison.additions:
        verdicts[addition.read_at] = False
    return verdicts


def _more_verdicts(gold: Claims, read: Claims) -> Verdicts:
    """Verdicts on what the scores do not count, or count by what gold has alone."""
    pairs = pair_engagements(gold, read)
    answered = {j: i for i, j in pairs.items()}
    verdicts: Verdicts = {}
    for position, engagement in enumerate(read.engagements):
        if position not in answered:
            if engagement.background or not engagement.domestic:
                verdicts[Site("engagements", position, "kind")] = False
            continue
        wanted = gold.engagements[answered[position]]
        recalled_as_news = wanted.background and engagement.current()
        judged = {
            "kind": wanted.kind == engagement.kind and not recalled_as_news,
            "date_basis": wanted.date_basis == engagement.date_basis,
            "place.venue": shared_words(wanted.place.venue, engagement.place.venue) >= SAME_PHRASE,
            **_kinds_of_participants(wanted.participants, engagement.participants),
        }
        verdicts |= {Site("engagements", position, path): right for path, right in judged.items()}
    return verdicts


def _kinds_of_participants(gold: list[Participation], read: list[Participation]) -> dict[str, bool]:
    pairs = pair_participants(gold, read)
    return {f"participants.{j}.kind": gold[i].kind == read[j].kind for i, j in pairs.items()}


def _verdict(site: Site, verdicts: Verdicts) -> bool | None:
    """What is said of a value, or of the list that it stands in."""
    parts = [_JUDGED_WITH.get(part, part) for part in site.path.split(".")]
    whole = ".".join(parts)
    above = ".".join(parts[:-1]) if parts[-1].isdigit() else whole
    for path in (whole, above):
        if (found := verdicts.get(Site(site.family, site.claim, path))) is not None:
            return found
    return None
