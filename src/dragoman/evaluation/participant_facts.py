"""The facts of who takes part in an engagement that was found, and of what was discussed there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.evaluation.facts import Addition, Comparison, Fact, Site, Subject, listed
from dragoman.evaluation.likeness import shared_words
from dragoman.evaluation.pairing import SAME_PHRASE, pair_participants, pair_phrases
from dragoman.model.engagement import Participation, Topic
from dragoman.model.evidence import Span

_FULL_NAME = 0.8


def compare_participants(subject: Subject, gold: Sequence[Participation], read: Sequence[Participation]) -> Comparison:
    """That each participant of gold was read, with name, office and whom it represents; and those added.

    Args:
        subject: the engagement, which was found.
    """
    pairs = pair_participants(gold, read)
    comparison = Comparison()
    for n, participant in enumerate(gold):
        own = replace(subject, label=f"{subject.label}: {participant.name}")
        comparison.facts += _participant(own, n, participant, pairs.get(n), read)
    comparison.additions += [
        _addition(subject, "participant", f"participants.{n}.name", one.name, one.evidence)
        for n, one in enumerate(read)
        if n not in pairs.values()
    ]
    return comparison


def _participant(
    subject: Subject, n: int, gold: Participation, answer: int | None, reads: Sequence[Participation]
) -> list[Fact]:
    path = f"participants.{n}"
    if answer is None:
        return [_unanswered(subject, "participant", f"{path}.name", gold.name)]
    read, read_path = reads[answer], f"participants.{answer}"

    def fact(field: str, name: str, a: str | None, b: str | None, right: bool) -> Fact:
        return subject.fact(field, f"{path}.{name}", a, b, right, read_path=f"{read_path}.{name}")

    facts = [fact("participant", "name", gold.name, read.name, True)]
    if gold.kind == "person":
        full = shared_words(gold.name, read.name) >= _FULL_NAME
        facts.append(fact("full name", "name", gold.name, read.name, full))
    mine, theirs = gold.sides(), read.sides()
    if mine or theirs:
        same = gold.represents == read.represents and mine == theirs
        facts.append(fact("represents", "represents", listed(mine), listed(theirs), same))
    if gold.office or read.office:
        same = bool(gold.office) and shared_words(gold.office, read.office) >= SAME_PHRASE
        facts.append(fact("office", "office", gold.office, read.office, same))
    return facts


def compare_topics(subject: Subject, gold: Sequence[Topic], read: Sequence[Topic]) -> Comparison:
    """That each topic of gold was read, and those added."""
    pairs = pair_phrases([topic.text for topic in gold], [topic.text for topic in read])
    comparison = Comparison()
    for n, topic in enumerate(gold):
        path, answer = f"topics.{n}.text", pairs.get(n)
        if answer is None:
            comparison.facts.append(_unanswered(subject, "topic", path, topic.text))
            continue
        there = f"topics.{answer}.text"
        comparison.facts.append(subject.fact("topic", path, topic.text, read[answer].text, True, read_path=there))
    comparison.additions += [
        _addition(subject, "topic", f"topics.{n}.text", one.text, one.evidence)
        for n, one in enumerate(read)
        if n not in pairs.values()
    ]
    return comparison


def _unanswered(subject: Subject, field: str, path: str, gold: str) -> Fact:
    return replace(subject, read=None).fact(field, path, gold, None, False)


def _addition(subject: Subject, field: str, path: str, told: str, evidence: Sequence[Span]) -> Addition:
    assert subject.read is not None, "only of engagements that were found"
    at = Site(subject.family, subject.read, path)
    return Addition(field, subject.label, subject.kind, told, at, tuple(evidence))
