"""Several programs work with one record at the same time."""

from __future__ import annotations

from pathlib import Path

import killing
from killing import Job

from dragoman.workflow.record import open_record


def test_two_programs_make_and_fill_one_record(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite"
    running = [Job(documents=60).start(path), Job(documents=90).start(path)]
    for process in running:
        with process:
            assert process.stdout is not None
            said = process.stdout.read()
        assert process.returncode == 0, said
    assert killing.faults(path, []) == []
    killing.run(Job(documents=90), tmp_path / "whole.sqlite")
    assert killing.exported(path) == killing.exported(tmp_path / "whole.sqlite")


def test_a_record_can_be_looked_at_and_copied_while_it_is_filled(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite"
    with Job(documents=120, seconds=0.003).start(path) as process:
        assert process.stdout is not None
        for _ in range(20):
            process.stdout.readline()
        with open_record(path, create=False) as record:
            counts = []
            for number in range(3):
                counts.append(record.info().counts.documents)
                record.find()
                record.backup(tmp_path / f"copy{number}.sqlite")
        process.stdout.read()
    assert process.returncode == 0
    assert counts == sorted(counts) and counts[0] >= 16
    for number, count in enumerate(counts):
        assert killing.faults(tmp_path / f"copy{number}.sqlite", []) == []
        with open_record(tmp_path / f"copy{number}.sqlite", create=False) as copy:
            assert copy.info().counts.documents >= count
