"""Read texts that are kept outside the repository and score the readings: `make score`.

    python tools/score.py [--out FOLDER]

DRAGOMAN_SHARED is the folder that has `readouts/` (with `score.py`), `gold/` and `score_gold.py`; ../shared without
it. DRAGOMAN_PRESS is a folder of press texts, ID.txt for each ID.json of `press/` there; left out without it. The
readings are kept as JSON Lines under build/score, so that misses can be looked at.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

READOUTS = ("whitehouse-2021-2023.jsonl", "state-2021.jsonl")


def main() -> int:
    """Score what is found; 0 unless reading or a scorer crashes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=Path("build/score"))
    arguments = parser.parse_args()
    shared = Path(os.environ.get("DRAGOMAN_SHARED", "../shared")).resolve()
    if not shared.is_dir():
        print(f"no texts to score: {shared} is not there; set DRAGOMAN_SHARED to the folder with readouts/ and gold/")
        return 0
    arguments.out.mkdir(parents=True, exist_ok=True)
    failed = [
        step.__name__
        for step in (score_readouts, score_readouts_blind, score_gold, score_own_gold, score_press)
        if not step(shared, arguments.out)
    ]
    return len(failed)


def score_readouts(shared: Path, out: Path) -> bool:
    """The readouts of two outlets, with the outlet known."""
    print("== readouts, outlet known ==", flush=True)
    folder = shared / "readouts"
    lines = [line for name in READOUTS for line in (folder / name).read_text(encoding="utf-8").splitlines()]
    return _score([json.loads(line) for line in lines], out / "readouts.jsonl", [folder / "score.py"], piped=True)


def score_readouts_blind(shared: Path, out: Path) -> bool:
    """The same without outlet and address, so that the home side must be told by the text."""
    print("== readouts, outlet and address taken away ==", flush=True)
    folder = shared / "readouts"
    lines = [line for name in READOUTS for line in (folder / name).read_text(encoding="utf-8").splitlines()]
    texts = [{k: v for k, v in json.loads(line).items() if k not in ("outlet", "url")} for line in lines]
    return _score(texts, out / "readouts-blind.jsonl", [folder / "score.py"], piped=True)


def score_gold(shared: Path, out: Path) -> bool:
    """The annotated texts that the project started from, counted by the script that it is judged by."""
    print("== gold ==", flush=True)
    gold = shared / "gold"
    texts = list(_annotated(gold, gold))
    return _score(texts, out / "gold.jsonl", [shared / "score_gold.py", "--many", gold])


def score_own_gold(_: Path, out: Path) -> bool:
    """The annotated texts of this repository, the same ones among them."""
    print("== tests/gold/en ==", flush=True)
    gold = Path(__file__).resolve().parents[1] / "tests" / "gold" / "en"
    command = [sys.executable, "-m", "dragoman", "evaluate", gold, "--save", out / "gold-en.jsonl", "--quiet"]
    return subprocess.run(command, check=False).returncode in (0, 1)


def score_press(shared: Path, out: Path) -> bool:
    """The annotated press texts, where somebody has looked them up."""
    folder = os.environ.get("DRAGOMAN_PRESS")
    if folder is None:
        print("== press texts are left out: set DRAGOMAN_PRESS to the folder that has them ==")
        return True
    print("== press ==", flush=True)
    gold = shared / "press"
    texts = list(_annotated(gold, Path(folder)))
    return _score(texts, out / "press.jsonl", [shared / "score_gold.py", "--many", gold])


def _annotated(gold: Path, texts: Path) -> Iterator[dict[str, Any]]:
    for path in sorted(gold.glob("*.json")):
        text = texts / f"{path.stem}.txt"
        if not text.exists():
            print(f"{text.name} is not there")
            continue
        document = json.loads(path.read_text(encoding="utf-8"))["document"]
        known = {key: document.get(key) for key in ("published", "outlet", "home", "url") if document.get(key)}
        yield {"id": path.stem, **known, "text": text.read_bytes().decode("utf-8")}


def _score(texts: list[dict[str, Any]], readings: Path, scorer: list[Path | str], *, piped: bool = False) -> bool:
    """Read the texts with the command line, as a user would, and run the scorer on what it printed."""
    lines = "".join(json.dumps(text) + "\n" for text in texts)
    command = [sys.executable, "-m", "dragoman", "read", "-", "--format", "jsonl", "--no-why", "--quiet"]
    with readings.open("wb") as output:
        read = subprocess.run(command, input=lines.encode(), stdout=output, check=False)
    if read.returncode not in (0, 1):
        return False
    with readings.open("rb") as written:
        arguments = [sys.executable, *scorer] + ([] if piped else [readings])
        return subprocess.run(arguments, stdin=written if piped else None, check=False).returncode in (0, 1)


if __name__ == "__main__":
    sys.exit(main())
