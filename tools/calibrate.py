"""Fit how sure values are to the gold: `make calibrate`.

    python tools/calibrate.py [--check]

Reads all texts of tests/gold/en, judges every value by the gold, fits what each signal weighs (the rule, the number of
sides, …; src/dragoman/extract/signals.py) and writes src/dragoman/codebook/calibration.csv. Prints how well it holds on
texts of the check part that were left out of the fit, ten times a tenth of all texts. With --check nothing is written.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from dragoman.codebook.calibration import CALIBRATION, Calibration
from dragoman.evaluation.claims import claims_from_form
from dragoman.evaluation.evaluating import evaluate
from dragoman.evaluation.fitting import Fitted, fit, fitted_signals
from dragoman.evaluation.gold import GoldDocument, load_gold
from dragoman.evaluation.judged import JudgedValue, judged_values
from dragoman.evaluation.reliability import Bin, Told, reliability
from dragoman.workflow.local import read_many
from dragoman.workflow.reading import Reader, ReaderSettings

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT / "tests" / "gold" / "en"
TABLE = ROOT / "src" / "dragoman" / "codebook" / CALIBRATION.file
PAGE = ROOT / "docs" / "codebook.md"
FOLDS = 10
HEADER = """\
# How much each signal adds to the log-odds that a value is right (docs/evaluation.md, extract/signals.py).
# Fitted on {values:,} values of {texts} texts of tests/gold/en by `make calibrate`; not to be edited by hand.
"""


def main() -> int:
    """Fit, tell how well it holds, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing")
    check = parser.parse_args().check
    golds = [load_gold(path) for path in sorted(GOLD.glob("*.json"))]
    values = list(judged_values(evaluate(golds, _read(golds))))
    print_bins(reliability(_left_out(golds, values)))
    if not check:
        _write(fit(values), values)
    return 0


def _write(fitted: Fitted, values: list[JudgedValue]) -> None:
    """Write the table, and the number of its rows where docs/codebook.md tells it."""
    TABLE.write_text(_table(fitted, values), encoding="utf-8", newline="\n")
    page = PAGE.read_text(encoding="utf-8")
    row = f"| {CALIBRATION.file} | {len(fitted.rows()):,} |"
    PAGE.write_text(re.sub(rf"\| {CALIBRATION.file} \| [\d,]+ \|", row, page), encoding="utf-8")


def _read(golds: list[GoldDocument]) -> dict[str, object]:
    """The readings with the confidences that the rules say."""
    settings = ReaderSettings(calibrated=False)
    readings = read_many((gold.document() for gold in golds), make_reader=lambda: Reader(settings))
    return {str(one.document.external_id): claims_from_form(one.to_json(), "reading") for one in readings}


def _left_out(golds: list[GoldDocument], values: list[JudgedValue]) -> Iterator[Told]:
    """What is said of values of the check part by fits that had not seen their texts."""
    fold = {gold.id: number % FOLDS for number, gold in enumerate(golds)}
    for number in range(FOLDS):
        fitted = fit(value for value in values if fold[value.document] != number)
        for value in values:
            if fold[value.document] == number and value.part == "check":
                sure = _calibration(fitted).confidence(value.field, fitted_signals(value), value.said)
                yield Told(value.field, sure, value.right)


def _calibration(fitted: Fitted) -> Calibration:
    return Calibration(fitted.weights)


def print_bins(bins: list[Bin]) -> None:
    """A line a bin."""
    for one in bins:
        mark = "  differs" if one.off() else ""
        said, right = one.mean_said(), one.share_right()
        print(f"{one.field:36s} {one.low:.1f}–{one.high:.1f} {one.values:5d} said {said:.3f} right {right:.3f}{mark}")


def _table(fitted: Fitted, values: list[JudgedValue]) -> str:
    texts = len({value.document for value in values})
    written = StringIO(HEADER.format(values=len(values), texts=texts))
    written.seek(0, 2)
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow(CALIBRATION.columns)
    rows.writerows((row.field, row.signal, f"{row.weight:.3f}", row.seen) for row in fitted.rows())
    return written.getvalue()


if __name__ == "__main__":
    sys.exit(main())
