"""Lists after a colon: "The programme comprised meetings with:" and then a line for each counterpart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dragoman.annotate.coreference import Coreference
from dragoman.extract.candidate import Candidate
from dragoman.extract.parties import PartyBuilder
from dragoman.model.analysis import Analysis

_LONGEST = 45  # tokens of a line of a list
_LINES = 40
_OPENERS = 8  # so many tokens (an hour, a mark) may stand before the counterpart


def listed(
    candidate: Candidate, analysis: Analysis, coreference: Coreference, builder: PartyBuilder
) -> Iterator[Candidate]:
    """One candidate for each line of the list that a candidate's sentence opens; none if it opens no list."""
    sentence = analysis.sentences[candidate.sentence]
    if analysis.token_norms[sentence.last - 1] != ":" or sentence.last - candidate.head > 6:
        return
    center = coreference.center(candidate.sentence)
    hosts = candidate.parties or ([builder.of_entity(center)] if center >= 0 else [])
    for index in range(candidate.sentence + 1, min(candidate.sentence + _LINES, len(analysis.sentences))):
        line = analysis.sentences[index]
        people = [m for m in coreference.mentions_between(line.first, line.last) if m.kind in ("person", "office")]
        if not people or line.last - line.first > _LONGEST or people[0].first - line.first > _OPENERS:
            return
        known = {p.key for p in hosts}
        others = [p for m in people for p in builder.of_mention(m) if p.key not in known]
        for other in others[1:]:
            if not other.codes() or other.side_rule.startswith("home:"):
                other.represents, other.side_rule = others[0].represents, "side:list"
        yield replace(
            candidate,
            parties=[*hosts, *others],
            sentence=index,
            head=people[0].first,
            first=people[0].first,
            last=people[-1].last,
            complete=True,
            reference=False,
            rule=candidate.rule + ":list",
            anchor=candidate,
        )
