"""Fit how sure values are to the gold: `make calibrate`.

    python tools/calibrate.py [--check]

Reads all texts of tests/gold/en, judges every value by the gold, fits what each signal weighs (the rule, the number of
sides, …; src/dragoman/extract/signals.py) and writes src/dragoman/codebook/calibration.csv. How well it holds on texts
of the check part that were left out of the fit, ten times a tenth of all texts, is printed and written into
docs/quality.md. With --check nothing is written.
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
from dragoman.evaluation.claims import Claims, claims_from_form
from dragoman.evaluation.evaluating import evaluate
from dragoman.evaluation.fitting import Fitted, fit, fitted_signals
from dragoman.evaluation.gold import GoldDocument, load_gold
from dragoman.evaluation.judged import JudgedValue, judged_values
from dragoman.evaluation.reliability import POOLED, Bin, Told, reliability
from dragoman.evaluation.thresholds import Threshold, thresholds
from dragoman.workflow.local import read_many
from dragoman.workflow.reading import Reader, ReaderSettings

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT / "tests" / "gold" / "en"
TABLE = ROOT / "src" / "dragoman" / "codebook" / CALIBRATION.file
CODEBOOK_PAGE = ROOT / "docs" / "codebook.md"
QUALITY_PAGE = ROOT / "docs" / "quality.md"
JUDGED = "check"
FOLDS = 10
PRECISION = 0.95
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
    values = list(judged_values(evaluate(golds, read(golds, calibrated=False))))
    bins = reliability(left_out(golds, values))
    print(bins_table(bins))
    if not check:
        fitted = fit(values)
        TABLE.write_text(table(fitted, values), encoding="utf-8", newline="\n")
        _replace(CODEBOOK_PAGE, rf"(?<=\| {CALIBRATION.file} \| )[\d,]+", f"{len(fitted.rows()):,}")
        _write_quality(golds, bins)
    return 0


def read(golds: list[GoldDocument], *, calibrated: bool) -> dict[str, Claims]:
    """The readings; uncalibrated ones have the confidences that the rules say."""
    settings = ReaderSettings(calibrated=calibrated)
    readings = read_many((gold.document() for gold in golds), make_reader=lambda: Reader(settings))
    return {str(one.document.external_id): claims_from_form(one.to_json(), "reading") for one in readings}


def left_out(golds: list[GoldDocument], values: list[JudgedValue]) -> Iterator[Told]:
    """What is said of values of the check part by fits that had not seen their texts."""
    fold = {gold.id: number % FOLDS for number, gold in enumerate(golds)}
    for number in range(FOLDS):
        calibration = Calibration(fit(value for value in values if fold[value.document] != number).weights)
        for value in values:
            if fold[value.document] == number and value.part == JUDGED:
                sure = calibration.confidence(value.field, fitted_signals(value), value.said)
                yield Told(value.field, sure, value.right)


def table(fitted: Fitted, values: list[JudgedValue]) -> str:
    """The text of calibration.csv."""
    texts = len({value.document for value in values})
    written = StringIO()
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow(CALIBRATION.columns)
    rows.writerows((row.field, row.signal, f"{row.weight:.3f}", row.seen) for row in fitted.rows())
    return HEADER.format(values=len(values), texts=texts) + written.getvalue()


def _write_quality(golds: list[GoldDocument], bins: list[Bin]) -> None:
    check = [gold for gold in golds if gold.part == JUDGED]
    found = thresholds(evaluate(check, read(check, calibrated=True)), PRECISION)
    for name, written in (("calibration", bins_table(bins)), ("thresholds", thresholds_table(found))):
        mark = f"<!-- written by tools/calibrate.py: {name} -->"
        _replace(QUALITY_PAGE, rf"(?s)(?<={mark}\n).*?(?=\n<!-- end -->)", written)


def _replace(page: Path, pattern: str, words: str) -> None:
    """Put words in the place of what the pattern finds."""
    page.write_text(re.sub(pattern, lambda _: words, page.read_text(encoding="utf-8"), count=1), encoding="utf-8")


def bins_table(bins: list[Bin]) -> str:
    """What was said beside what is right, as a table of Markdown."""
    lines = ["| values | said | how many | said on average | right |", "|---|---|---|---|---|"]
    for one in bins:
        field = "all others" if one.field == POOLED else f"`{one.field}`"
        said = f"{one.low:.1f} to {one.high:.1f}" if one.low else f"under {one.high:.1f}"
        right = f"{one.share_right():.3f}{' (differs)' if one.off() else ''}"
        lines.append(f"| {field} | {said} | {one.values:,} | {one.mean_said():.3f} | {right} |")
    return "\n".join(lines)


def thresholds_table(found: list[Threshold]) -> str:
    """The thresholds as a table of Markdown."""
    lines = ["| | sure at least | precision | recall (without a threshold) | kept |", "|---|---|---|---|---|"]
    for one in found:
        if one.confidence is None:
            lines.append(f"| {one.family} | none is enough | | ({one.recall_of_all:.3f}) | 0 of {one.read:,} |")
            continue
        recall, kept = f"{one.recall:.3f} ({one.recall_of_all:.3f})", f"{one.kept:,} of {one.read:,}"
        lines.append(f"| {one.family} | {one.confidence:.3f} | {one.precision:.3f} | {recall} | {kept} |")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
