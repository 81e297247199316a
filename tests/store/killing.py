"""Runs `adding.py`, kills it, and looks at what it left; for tests and for `benchmarks/kill_add.py`."""

from __future__ import annotations

import io
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from random import Random

from dragoman.query.filters import Filters
from dragoman.workflow.record import Record, open_record

PROGRAM = Path(__file__).with_name("adding.py")


@dataclass(frozen=True)
class Job:
    """What is added: how many documents, by how many processes, at how many seconds each."""

    documents: int
    processes: int = 1
    seconds: float = 0.001

    def start(self, path: Path) -> subprocess.Popen[str]:
        """Begin adding to the record."""
        arguments = [str(path), str(self.documents), str(self.processes), str(self.seconds)]
        return subprocess.Popen([sys.executable, str(PROGRAM), *arguments], stdout=subprocess.PIPE, text=True)


def run(job: Job, path: Path) -> None:
    """Add everything without being killed."""
    with job.start(path) as process:
        assert process.stdout is not None
        process.stdout.read()
    assert process.returncode == 0


def kill(job: Job, path: Path, lines: int, seconds: float) -> list[str]:
    """Kill the program so many seconds after so many lines (or its start, for none); the lines that it had printed."""
    with job.start(path) as process:
        assert process.stdout is not None
        said = [line for line in (process.stdout.readline() for _ in range(lines)) if line]
        time.sleep(seconds)
        process.kill()
        said += [line for line in process.stdout.read().splitlines(keepends=True) if line.endswith("\n")]
    return [line.split()[0] for line in said if line != "open\n"]


def kill_at_random(job: Job, path: Path, random: Random) -> list[str]:
    """Kill the program somewhere between its start and its end."""
    if random.random() < 0.2:  # while the record is opened or made
        return kill(job, path, 0, random.uniform(0.0, 0.6))
    return kill(job, path, random.randrange(1, job.documents), random.uniform(0.0, 0.02))


def faults(path: Path, kept: list[str]) -> list[str]:
    """What is wrong with a record after a kill: the check's problems, and documents told as kept that are not there."""
    if not path.exists():
        return [f"{id} is lost" for id in kept]
    with open_record(path) as record:
        ids = {entry.id for entry in record.documents()}
        return [*record.check(), *(f"{id} is lost" for id in kept if id not in ids), *_halves(record)]


def exported(path: Path) -> str:
    """All that the record tells, as JSON Lines."""
    stream = io.StringIO()
    with open_record(path, create=False) as record:
        record.export("jsonl", stream, Filters(include_background=True, include_domestic=True))
        entries = [f"{entry}\n" for entry in record.documents()]
    return "".join([*entries, stream.getvalue()])


def _halves(record: Record) -> list[str]:
    """Documents without all the engagements that they tell of."""
    wrong = []
    for entry in record.documents():
        stored = record.document(entry.id)
        lines = stored.document.text.count("\n")
        if not len(stored.engagement_ids) == len(stored.reading.engagements) == entry.engagements == lines:
            wrong.append(f"{entry.id} is half written")
    return wrong
