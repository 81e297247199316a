"""Sentences that open with something else than their subject, where the parser often takes one for the other.

"Meeting Ambassador X in Vilnius, Minister Y said …"; "In the presence of Presidents X and Y, Ministers A and B signed".
"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.model.analysis import Analysis
from dragoman.model.clause import Argument, Clause

_ACTORS = frozenset({"person", "office"})
_GERUND = "meeting"
_MEET = "meet"


def settle_openings(analysis: Analysis) -> None:
    """Give verbal clauses, in place, the subjects that an opening phrase took, and take those of it from them."""
    firsts = {mention.first: k for k, mention in enumerate(analysis.mentions)}
    verbs = [clause for clause in analysis.clauses if not clause.noun]
    for clause in verbs:
        if clause.voice == "active" and not clause.subjects and clause.relation == "main":
            _take_subjects(analysis, clause)
    for clause in analysis.clauses:
        first = analysis.sentences[clause.sentence].first
        if clause.noun and clause.lemma == _GERUND and clause.head == first and first + 1 in firsts:
            main = next((v for v in verbs if v.sentence == clause.sentence and v.relation == "main"), None)
            if main is not None:
                _read_gerund(analysis, clause, main)


def _take_subjects(analysis: Analysis, clause: Clause) -> None:
    """Make those who stand right before a verb its subjects, as far as the comma that closes the opening phrase."""
    subjects = list(_before(analysis, clause))
    taken = {a.mention for a in subjects}
    if not taken & {a.mention for a in clause.obliques if a.mention >= 0}:
        return
    clause.subjects = subjects
    clause.obliques = [a for a in clause.obliques if a.mention not in taken]
    for other in analysis.clauses:  # "in the presence of": the noun has them too
        if other.noun and other.sentence == clause.sentence and other.head < clause.head:
            other.obliques = [a for a in other.obliques if a.mention not in taken]


def _before(analysis: Analysis, clause: Clause) -> Iterator[Argument]:
    """The actors between a comma and a verb, the nearest first; none if no comma stands there."""
    norms, end = analysis.token_norms, clause.head
    found: list[Argument] = []
    for k in range(len(analysis.mentions) - 1, -1, -1):
        mention = analysis.mentions[k]
        if mention.last > end:
            continue
        if mention.last != end or mention.kind not in _ACTORS:
            return
        found.append(Argument(mention.first, mention.first, mention.last, "", k))
        if norms[mention.first - 1] == ",":
            yield from reversed(found)
            return
        if norms[mention.first - 1] != "and":
            return
        end = mention.first - 1


def _read_gerund(analysis: Analysis, clause: Clause, main: Clause) -> None:
    """Read "Meeting X, Y said" as a verb with Y for its subject and X for its object."""
    norms = analysis.token_norms
    commas = [t for t in range(clause.head, main.head) if norms[t] == ","]
    if not commas:
        return
    met = [a for a in main.subjects if a.first < commas[-1] and a.mention >= 0]
    who = [a for a in main.subjects if a.first > commas[-1]]
    if not who:
        return
    if not met:
        first = next(k for k, m in enumerate(analysis.mentions) if m.first == clause.head + 1)
        mention = analysis.mentions[first]
        met = [Argument(mention.first, mention.first, mention.last, "", first)]
    clause.noun, clause.lemma, clause.relation = False, _MEET, "adverbial"
    clause.subjects, clause.objects, clause.tense = who, met, main.tense
    main.subjects = who
