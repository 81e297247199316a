"""What speaks for or against a value: the rule that it came by, and traits of the claim that it stands in.

Each signal is a word such as "sides=2". How much it weighs is told by the codebook's calibration.csv, which is fitted
on gold; a signal that is not in the table weighs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.model.engagement import Engagement, Participation
from dragoman.model.evidence import Reasons, Why
from dragoman.model.instrument import Instrument
from dragoman.model.stance import Stance

_NUMBER = re.compile(r"\.\d+")
# Numbers of words, and of things in a claim, that are told apart; what is more counts as the last.
_WORDS = (1, 2, 4, 7, 12)
_THINGS = (0, 1, 2, 3, 5, 8)


@dataclass(slots=True, frozen=True)
class ReasonedValue:
    """A value of a claim that has a reason.

    Attributes:
        family, position, path: where it stands: ("engagements", 0, "participants.1.represents").
        reasons: the reasons of its claim.
        signals: what speaks for or against it.
    """

    family: str
    position: int
    path: str
    reasons: Reasons
    signals: tuple[str, ...]

    @property
    def field(self) -> str:
        """Family and path without numbers: "engagements.participants.represents"."""
        return f"{self.family}.{_NUMBER.sub('', self.path)}"

    @property
    def why(self) -> Why:
        """Its reason."""
        return self.reasons.by_path[self.path]


def reasoned_values(
    engagements: Sequence[Engagement], stances: Sequence[Stance], instruments: Sequence[Instrument]
) -> Iterator[ReasonedValue]:
    """Every value of the claims of a document that has a reason, with its signals."""
    for position, engagement in enumerate(engagements):
        own = tuple(_engagement(engagement))
        for path, why in engagement.why.by_path.items():
            signals = (*_rule(why), *own, *_part(engagement, path))
            yield ReasonedValue("engagements", position, path, engagement.why, signals)
    for position, stance in enumerate(stances):
        own = tuple(_stance(stance))
        for path, why in stance.why.by_path.items():
            yield ReasonedValue("stances", position, path, stance.why, (*_rule(why), *own))
    for position, instrument in enumerate(instruments):
        own = tuple(_instrument(instrument, len(instruments)))
        for path, why in instrument.why.by_path.items():
            yield ReasonedValue("instruments", position, path, instrument.why, (*_rule(why), *own))


def _rule(why: Why) -> Iterator[str]:
    """The rule and the wider ones that it belongs to: "date", "date:weekday"."""
    end = 0
    while end >= 0:
        end = why.rule.find(":", end + 1)
        yield f"rule={why.rule if end < 0 else why.rule[:end]}"


def _engagement(engagement: Engagement) -> Iterator[str]:
    people = engagement.participants
    named = sum(one.kind == "person" and one.name != one.office for one in people)
    yield f"kind={engagement.kind}"
    yield f"status={engagement.status}"
    yield f"dated={engagement.date_basis or 'no'}"
    yield f"part={_yes(engagement.part_of)}"
    yield f"recalled={_yes(engagement.background)}"
    yield f"sides={_band(len(engagement.sides()), _THINGS)}"
    yield f"named={_band(named, _THINGS)}"
    yield f"participants={_band(len(people), _THINGS)}"


def _part(engagement: Engagement, path: str) -> Iterator[str]:
    """Signals of the participant or topic in which the value stands."""
    family, _, rest = path.partition(".")
    number = int(rest.partition(".")[0]) if family in ("participants", "topics") else 0
    if family == "participants":
        yield from _participant(engagement.participants[number], number, engagement)
    elif family == "topics":
        text = engagement.topics[number].text
        yield f"words={_band(len(text.split()), _WORDS)}"
        yield f"capital={_yes(text[:1].isupper())}"
        yield f"topics={_band(len(engagement.topics), _THINGS)}"


def _participant(one: Participation, number: int, engagement: Engagement) -> Iterator[str]:
    beside = any(a.overlaps(b) for a in one.evidence for b in engagement.evidence)
    yield f"actor={one.kind}"
    yield f"office={'name' if one.office == one.name else _yes(one.office)}"
    yield f"side={_yes(one.represents)}"
    yield f"words={_band(len(one.name.split()), _WORDS)}"
    yield f"place-in-list={_band(number, _THINGS)}"
    yield f"beside-trigger={_yes(beside)}"


def _stance(stance: Stance) -> Iterator[str]:
    words = stance.object.split()
    yield f"kind={stance.kind}"
    yield f"words={_band(len(words), _WORDS)}"
    yield f"capital={_yes(stance.object[:1].isupper())}"
    yield f"clause={_yes(words and words[0].lower() in ('that', 'to'))}"


def _instrument(instrument: Instrument, together: int) -> Iterator[str]:
    yield f"action={instrument.action}"
    yield f"words={_band(len(instrument.title.split()), _WORDS)}"
    yield f"parties={_yes(instrument.parties)}"
    yield f"instruments={_band(together, _THINGS)}"


def _band(number: int, bands: tuple[int, ...]) -> str:
    """The first band that holds a number: with 1, 2, 4 the number 3 gives "4" and 9 gives "more"."""
    return next((str(most) for most in bands if number <= most), "more")


def _yes(value: object) -> str:
    return "yes" if value else "no"
