"""A program that is killed while it adds leaves a sound record, and the next run completes it."""

from __future__ import annotations

from pathlib import Path
from random import Random

import killing
import pytest
from killing import Job

KILLS = 20


@pytest.mark.slow
def test_kills_one_after_the_other_lose_nothing_that_was_told(tmp_path: Path) -> None:
    """Each run goes on where the one before it was killed, so all stages of the record are met."""
    job, random, path = Job(documents=240), Random(20240612), tmp_path / "killed.sqlite"
    kept: list[str] = []
    for number in range(KILLS):
        lines = number * job.documents // KILLS  # the first falls into the making of the record
        kept += killing.kill(job, path, lines, random.uniform(0.0, 0.05))
        assert killing.faults(path, kept) == []
    killing.run(job, path)
    killing.run(job, tmp_path / "whole.sqlite")
    assert killing.exported(path) == killing.exported(tmp_path / "whole.sqlite")
    assert killing.faults(path, kept) == []


@pytest.mark.slow
def test_kills_while_the_record_is_made(tmp_path: Path) -> None:
    job, random = Job(documents=8), Random(20240613)
    for number in range(5):
        path = tmp_path / f"{number}.sqlite"
        kept = killing.kill(job, path, 0, random.uniform(0.15, 0.55))
        assert killing.faults(path, kept) == []
        killing.run(job, path)
        assert killing.faults(path, kept) == []


def test_a_kill_of_a_program_with_several_processes(tmp_path: Path) -> None:
    job, path = Job(documents=60, processes=2, seconds=0.005), tmp_path / "killed.sqlite"
    kept = killing.kill(job, path, 20, 0.01)
    assert len(kept) >= 19
    assert killing.faults(path, kept) == []
    killing.run(job, path)
    killing.run(Job(documents=60), tmp_path / "whole.sqlite")
    assert killing.exported(path) == killing.exported(tmp_path / "whole.sqlite")
