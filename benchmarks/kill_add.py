"""Kills `dragoman`'s adding at random moments and looks whether anything is lost: 200 times, or as many as asked.

Each killed record is checked, completed by the next run, and compared with one that was never interrupted.

Usage: python benchmarks/kill_add.py [KILLS]
"""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests" / "fakes"), str(ROOT / "tests" / "store")]

import killing  # noqa: E402
from killing import Job  # noqa: E402

KILLS = 200
PER_RECORD = 5


def main(kills: int) -> int:
    """Kill so many times; the number of faults."""
    random, faults, done = Random(1), 0, 0
    with TemporaryDirectory() as folder:
        wholes = {}
        for processes in (1, 2):
            job = Job(documents=120, processes=processes)
            wholes[job] = Path(folder) / f"whole{processes}.sqlite"
            killing.run(job, wholes[job])
        while done < kills:
            job = random.choice(list(wholes))
            path = Path(folder) / f"{done}.sqlite"
            kept: list[str] = []
            for _ in range(min(PER_RECORD, kills - done)):
                kept += killing.kill_at_random(job, path, random)
                faults += _told(killing.faults(path, kept))
                done += 1
            killing.run(job, path)
            if killing.exported(path) != killing.exported(wholes[job]):
                faults += _told([f"{path.name} differs from an uninterrupted record"])
            print(f"{done} kills, {faults} faults", flush=True)
    return faults


def _told(faults: list[str]) -> int:
    for fault in faults:
        print(fault)
    return len(faults)


if __name__ == "__main__":
    sys.exit(min(main(int(sys.argv[1]) if len(sys.argv) > 1 else KILLS), 1))
