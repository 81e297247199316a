"""Read the examples of tests/phenomena and tell, phenomenon by phenomenon, which share is read wholly right.

    python tools/phenomena.py [--write] [--misses] [--only NAME]

The half that is kept apart is counted only: --misses shows what is wrong in the half worked with. --write puts the
table into docs/quality.md and raises the floors in tests/phenomena/floors.toml, which a test holds.
"""

from __future__ import annotations

import argparse
import datetime
import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import dragoman
from dragoman.evaluation.example_misses import example_misses
from dragoman.evaluation.examples import Example, load_examples

ROOT = Path(__file__).resolve().parents[1]
QUALITY = ROOT / "docs" / "quality.md"
FLOORS = ROOT / "tests" / "phenomena" / "floors.toml"
MARGIN = 2
"""Hundredths by which a floor stands under the share."""
HEADER = """\
# Floors under the share of the examples worked with that are read wholly right, by file of examples; test_phenomena.py
# holds them. Written by `make phenomena`, which only raises them; lowering one asks for a line in CHANGELOG.md.
"""
_BLOCK = re.compile(r"(?<=<!-- written by tools/phenomena.py -->\n).*?(?=<!-- end -->)", re.DOTALL)

Misses = list[tuple[Example, list[str]]]


def main() -> int:
    """Read, print, and write where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="put the table into docs/quality.md")
    parser.add_argument("--misses", action="store_true", help="show what is wrong in the half worked with")
    parser.add_argument("--only", help="phenomena or files whose names contain this")
    arguments = parser.parse_args()
    examples = [
        example
        for example in load_examples(ROOT / "tests" / "phenomena" / "examples")
        if not arguments.only or arguments.only in f"{example.group}/{example.phenomenon}"
    ]
    misses = read_examples(examples)
    if arguments.misses:
        show_misses(misses)
    print(table(misses), end="")
    if arguments.write:
        block = f"Measured on {datetime.date.today().isoformat()}.\n\n{table(misses)}"  # noqa: DTZ011
        QUALITY.write_text(_BLOCK.sub(lambda _: block, QUALITY.read_text(encoding="utf-8")), encoding="utf-8")
        FLOORS.write_text(floors(misses), encoding="utf-8")
    return 0


def floors(misses: Misses) -> str:
    """The text of the file of floors: those that are there, raised where more is right now."""
    held = tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.is_file() else {}
    right: dict[str, list[bool]] = defaultdict(list)
    for example, wrong in misses:
        if not example.apart:
            right[example.group].append(not wrong)
    now = {group: (100 * sum(found) // len(found) - MARGIN) / 100 for group, found in right.items()}
    return HEADER + "".join(f"{group} = {max(share, held.get(group, 0.0)):.2f}\n" for group, share in now.items())


def read_examples(examples: list[Example]) -> Misses:
    """Each example with what is wrong of it."""
    readings = dragoman.read_many(dict(example.source) for example in examples)
    return [
        (example, example_misses(example, reading.engagements))
        for example, reading in zip(examples, readings, strict=True)
    ]


def show_misses(misses: Misses) -> None:
    """Print the misses of the half worked with."""
    for example, wrong in misses:
        if wrong and not example.apart:
            print(f"{example.group}/{example.phenomenon}: {example.source['text']}")
            print("".join(f"    {miss}\n" for miss in wrong))


def table(misses: Misses) -> str:
    """The shares as a table of Markdown."""
    rows: dict[tuple[str, str], Misses] = defaultdict(list)
    for example, wrong in misses:
        rows[example.group, example.phenomenon].append((example, wrong))
    lines = ["| group | phenomenon | examples | worked with | apart |", "|---|---|---|---|---|"]
    lines += [_row(group, phenomenon, of) for (group, phenomenon), of in rows.items()]
    lines.append(_row("**all**", "", misses))
    return "\n".join(lines) + "\n"


def _row(group: str, phenomenon: str, of: Misses) -> str:
    shares = " | ".join(_share([wrong for example, wrong in of if example.apart is apart]) for apart in (False, True))
    return f"| {group} | {phenomenon} | {len(of)} | {shares} |"


def _share(misses: Iterable[list[str]]) -> str:
    right = [not wrong for wrong in misses]
    return f"{sum(right) / len(right):.2f}" if right else ""


if __name__ == "__main__":
    sys.exit(main())
