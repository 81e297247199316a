"""A candidate: one match of a frame, before dates, places and what else the text tells are put together."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.extract.gathering import Gathering
from dragoman.extract.party import Party
from dragoman.model.clause import Clause


@dataclass(slots=True)
class Candidate:
    """One predicate read as an engagement.

    Attributes:
        kind: kind of engagement; `rule` names the frame.
        head: token of the predicate; `first`, `last` the tokens of the evidence.
        parties: those who take part; the first `subjects` of them stand in the first slot of the frame.
        places: tokens of arguments that tell the destination.
        reference: it points back ("during the meeting") rather than tells anew.
        attended: it tells who else was there ("the meeting was attended by X").
        complete: enough parties are told by the predicate itself.
        anchor: for a line of a list, the candidate that opened it, whose date and place it shares.
        sort: of acts, what sort they are of (credentials, wreath, ...).
        gathering: what its name tells, for a session, summit, conference or consultations named in the text.
        named_only: no verb tells that it is held, or who goes to it.
        told_by: tokens of the verbs that tell of a gathering, whose dates and places are its own.
        vague: talks that are only what somebody travels or is there for ("arrived for talks").
        weak: a general word ("discussed"), which makes an engagement only where no other word does.
    """

    kind: str
    rule: str
    confidence: float
    clause: Clause
    sentence: int
    head: int
    first: int
    last: int
    parties: list[Party] = field(default_factory=list)
    subjects: int = 0
    destination: int = -1
    status: str = "held"
    background: bool = False
    reference: bool = False
    attended: bool = False
    complete: bool = True
    format: str | None = None
    format_span: tuple[int, int] | None = None
    rank: str | None = None
    together: bool = True
    attributes: set[str] = field(default_factory=set)
    weak: bool = False
    vague: bool = False
    anchor: Candidate | None = None
    sort: str = ""
    gathering: Gathering | None = None
    named_only: bool = False
    told_by: tuple[int, ...] = ()

    def frame_words(self) -> str:
        """The words of the frame that tells it ("meet", "call on"); empty if no frame does."""
        return self.rule.split(":")[2] if self.rule.startswith("frame:") else ""

    def codes(self) -> set[str]:
        """All sides told by the predicate."""
        return {c for p in self.parties for c in p.codes()}
