"""Read made-up documents and say how many are read wholly right: `python tests/stress [--documents 2000] [--show 20]`."""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict

from disturbing import disturb
from judging import Verdict, judge
from telling import Told, tell

from dragoman.model.document import Document
from dragoman.workflow.readers import bundled_reader

LEAST = 0.97


def main() -> int:
    """Print the share, by template and by disturbance; 1 if it is too small."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--show", type=int, default=0, help="print so many failures")
    arguments = parser.parse_args()
    failures: list[tuple[Told, str, Verdict]] = []
    templates: dict[str, Counter[bool]] = defaultdict(Counter)
    ways: dict[str, Counter[bool]] = defaultdict(Counter)
    for told, way, verdict in read_all(arguments.documents, arguments.seed):
        templates[told.template][verdict.right] += 1
        ways[way][verdict.right] += 1
        if not verdict.right:
            failures.append((told, way, verdict))
    for told, way, verdict in failures[: arguments.show]:
        print(f"--- {told.template} ({way})\n{told.text}")
        print(
            "\n".join(
                [f"  not read {one}" for one in verdict.missing] + [f"  invented {one}" for one in verdict.invented]
            )
        )
    for table in (templates, ways):
        print("\n".join(f"{_share(n):.3f}  {n.total():4}  {name}" for name, n in sorted(table.items(), key=_by_share)))
        print()
    share = 1 - len(failures) / arguments.documents
    print(f"wholly right: {share:.3f} of {arguments.documents}; asked for: {LEAST}")
    return int(share < LEAST)


def _share(counts: Counter[bool]) -> float:
    return counts[True] / counts.total()


def _by_share(item: tuple[str, Counter[bool]]) -> tuple[float, str]:
    return _share(item[1]), item[0]


def read_all(documents: int, seed: int) -> list[tuple[Told, str, Verdict]]:
    """Each document with the way in which it is disturbed and what is wrong in its reading."""
    made = [disturb(tell(number, seed), number, seed) for number in range(documents)]
    readings = bundled_reader().read_batch([Document(t.text, published=t.published, language="en") for t, _ in made])
    return [
        (told, way, judge(told, [e for e in reading.engagements if not e.domestic]))
        for (told, way), reading in zip(made, readings, strict=True)
    ]


if __name__ == "__main__":
    sys.exit(main())
