"""Set the floors under the scores of the check part: `make floors`.

    python tools/floors.py [--lower]

Reads the check part of tests/gold/en with `dragoman evaluate` and writes tests/gold/floors.toml: each floor a margin
under the score. A floor that is there is only raised; with --lower it may fall, which asks for a line in CHANGELOG.md.
If the gold itself has changed, all floors are set anew.
"""

from __future__ import annotations

import argparse
import json
import math
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # for the checksum that the test compares

from tests.gold.check_part import FLOORS, GOLD, checksum  # noqa: E402

from dragoman.evaluation.totals import PAIRED  # noqa: E402

MARGIN = {True: 0.01, False: 0.02}
"""Under scores of what is found, and of the values of what was found: of these, a claim more that is found and hard to
read lowers the share without anything being worse."""
FEWEST = 30
"""Fields with fewer facts are not held: a single fact would be more than the margin."""
HEADER = """\
# Floors under the scores of the check part of tests/gold/en; tests/gold/test_floors.py holds them, so that no change
# makes the reading of texts that nobody works on worse unseen. Written by `make floors`, which only raises them.
# A floor is never lowered without a line in CHANGELOG.md that says why (`python tools/floors.py --lower`).
# Scores are those of `dragoman evaluate tests/gold/en --part check`; each floor stands {found} under its score, that of
# a value of what was found {values}.
"""


def main() -> int:
    """Write the floors; 1 if the texts cannot be scored."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lower", action="store_true", help="let floors fall to what is read now")
    lower = parser.parse_args().lower
    command = [
        sys.executable,
        "-m",
        "dragoman",
        "evaluate",
        str(GOLD),
        "--part",
        "check",
        "--format",
        "json",
        "--quiet",
    ]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    if ran.returncode:
        print(ran.stderr, end="", file=sys.stderr)
        return 1
    totals = json.loads(ran.stdout)["totals"]
    held = tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.is_file() else {}
    FLOORS.write_text(floors_file(totals, {} if lower or held.get("gold") != checksum() else held), encoding="utf-8")
    return 0


def floors_file(totals: dict[str, Any], held: dict[str, Any]) -> str:
    """The text of the file.

    Args:
        totals: what `dragoman evaluate` says.
        held: the floors that must not fall.
    """
    old = held.get("floors", {})
    false = totals["without_engagements_one_read"]
    lines = [
        HEADER.format(found=MARGIN[True], values=MARGIN[False]),
        "# checksum of the check part",
        f'gold = "{checksum()}"',
        "# of the texts without engagements, so many at most in which one is read",
        f"false_at_most = {min(false, held.get('false_at_most', false))}",
        "",
        "[floors]",
    ]
    for row in totals["fields"]:
        if row["facts"] >= FEWEST:
            now = math.floor(1000 * (row["score"] - MARGIN[row["field"] in PAIRED])) / 1000
            floor = max(now, old.get(row["field"], 0.0))
            lines.append(f'"{row["field"]}" = {floor:.3f}')
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
