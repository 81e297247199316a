"""Documents and readings without a parser: short ways to build them, and a reader for a small language.

The reader takes each line "AZE met NATO on 2024-06-12 in Brussels" as one meeting. Lines in capitals make
it misbehave: DIE ends its process, FAIL raises, FOREIGN makes the document unread.
"""

from __future__ import annotations

import os
import re
import signal
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dragoman.errors import PipelineError
from dragoman.model.document import Document
from dragoman.model.engagement import Engagement, Participation, Place
from dragoman.model.evidence import Span
from dragoman.model.reading import Coder, Reading

CODER = Coder("1.0", "made-up", "0000")
_MET = re.compile(
    r"(?P<one>\w+) (?P<word>met|visited) (?P<other>\w+)(?: on (?P<date>[\dX-]+))?(?: in (?P<city>\w+))?", re.ASCII
)


def document(text: str = "AZE met NATO on 2024-06-12 in Brussels", **properties: str | None) -> Document:
    """A document with some properties set."""
    given: dict[str, str | None] = {"outlet": "Ministry", "published": "2024-06-13", **properties}
    return Document(text=text, **given)  # type: ignore[arg-type]


def person(name: str, side: str | None, office: str | None = None, **fields: object) -> Participation:
    """A participant who is a person."""
    return Participation(name, "person", office=office, represents=side, **fields)  # type: ignore[arg-type]


def read(document: Document, coder: Coder = CODER) -> Reading:
    """The reading of a document in the small language."""
    if "FOREIGN" in document.text:
        return Reading(replace(document, unread="a language that is not read yet"), coder)
    engagements = [_engagement(number, match) for number, match in enumerate(_MET.finditer(document.text))]
    return Reading(replace(document, language="en"), coder, engagements)


def reading(document: Document, *engagements: Engagement, coder: Coder = CODER) -> Reading:
    """A reading with these engagements, numbered."""
    numbered = [replace(one, id=one.id or f"e{number}") for number, one in enumerate(engagements)]
    return Reading(document, coder, numbered)


def _engagement(number: int, match: re.Match[str]) -> Engagement:
    def participant(group: str) -> Participation:
        return Participation(match[group], "state", represents=match[group], evidence=[Span(*match.span(group))])

    engagement = Engagement(
        kind="visit" if match["word"] == "visited" else "meeting",
        id=f"e{number}",
        start=match["date"],
        end=match["date"],
        date_precision="day" if match["date"] else "none",
        date_basis="text" if match["date"] else None,
        place=Place(city=match["city"]),
        participants=[participant("one"), participant("other")],
        evidence=[Span(*match.span("word"))],
    )
    engagement.why.give("kind", (Span(*match.span("word")),), "made-up", 0.9)
    return engagement


@dataclass
class MadeUpReader:
    """A reader for the small language, which may take its time."""

    seconds: float = 0.0
    version: str = CODER.version

    def coder(self) -> Coder:
        return replace(CODER, version=self.version)

    def read_batch(self, documents: Sequence[Document]) -> list[Reading]:
        return [self._read(document) for document in documents]

    def _read(self, document: Document) -> Reading:
        time.sleep(self.seconds)
        if "DIE" in document.text:
            os.kill(os.getpid(), signal.SIGKILL)
        if "FAIL" in document.text:
            raise ValueError("cannot read this")
        return read(document, self.coder())


def make_none() -> MadeUpReader:
    """What a reader does whose pipeline is missing."""
    raise PipelineError("the pipeline is missing; install it")


def make_dead() -> MadeUpReader:
    """What happens if the process ends before its reader is made."""
    os._exit(7)
