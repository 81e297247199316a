"""The command line with a reader that needs no parser: it reads "Ada Lind of FIN met Bo Ek of NOR in Oslo"."""

import io
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from dragoman.cli.app import main
from dragoman.model.document import Document
from dragoman.model.engagement import Engagement, Participation, Place
from dragoman.model.evidence import Span
from dragoman.model.reading import Coder, Reading

MEETING = re.compile(r"(?P<a>\w+ \w+) of (?P<x>[A-Z]+) (?P<met>met) (?P<b>\w+ \S+) of (?P<y>[A-Z]+) in (?P<city>\w+)")


class FakeReader:
    def coder(self) -> Coder:
        return Coder("0", "none", "none")

    def read_batch(self, documents: Sequence[Document]) -> list[Reading]:
        return [self._read(document) for document in documents]

    def _read(self, document: Document) -> Reading:
        if "unreadable" in document.text:
            return Reading(replace(document, unread="language ka is not read yet"), self.coder())
        found = (self._engagement(number, match) for number, match in enumerate(MEETING.finditer(document.text)))
        return Reading(document, self.coder(), [self._dated(one, document) for one in found])

    def _engagement(self, number: int, match: re.Match[str]) -> Engagement:
        people = [
            Participation(match[name], "person", represents=match[side], evidence=[Span(*match.span(name))])
            for name, side in (("a", "x"), ("b", "y"))
        ]
        place, met = Place(None, match["city"], match["y"]), (Span(*match.span("met")),)
        engagement = Engagement("meeting", id=f"e{number}", place=place, participants=people, evidence=list(met))
        engagement.why.give("kind", met, "fake-meeting", 0.9)
        engagement.why.give("participants.0.name", tuple(people[0].evidence), "fake-name", 0.8)
        engagement.why.give("place.city", (Span(*match.span("city")),), "fake-city", 0.7)
        return engagement

    def _dated(self, engagement: Engagement, document: Document) -> Engagement:
        if document.published:
            engagement.start = engagement.end = document.published
            engagement.date_precision, engagement.date_basis = "day", "published"
        return engagement


@dataclass
class Ran:
    """How a command ended and what it printed."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Runs the command line in this process, with a record of its own."""
    monkeypatch.setenv("DRAGOMAN_RECORD", str(tmp_path / "record.sqlite"))
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setattr("dragoman.cli.reader._reader", lambda codebook, pipeline: FakeReader())

    def run_command(*arguments: object, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "argv", ["dragoman", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as ended:
            main()
        printed = capsys.readouterr()
        assert isinstance(ended.value.code, int)
        return Ran(ended.value.code, printed.out, printed.err)

    return run_command


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """A folder of two readable texts."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "oslo.txt").write_text("Ada Lind of FIN met Bo Ek of NOR in Oslo on Monday.\n", encoding="utf-8")
    (folder / "riga.txt").write_text("Cai Ma of CHN met Dee Po of LVA in Riga yesterday.\n", encoding="utf-8")
    return folder
