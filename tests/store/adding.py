"""A program that adds made-up documents to a record and prints a line for each that is kept; tests kill it.

Arguments: the record, how many documents, processes, seconds of reading for each.
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "fakes"))

from made_up import MadeUpReader, document

from dragoman.model.document import Document
from dragoman.workflow.adding import AddResult
from dragoman.workflow.local import add_many
from dragoman.workflow.record import open_record

DAYS = 28


def text(number: int) -> str:
    """What document `number` says: one engagement for each of its lines, now and then none."""
    lines = [f"AZE met NATO on 2024-06-{number % DAYS + 1:02d} in Brussels"] * (number % 4)
    return "\n".join([f"Number {number}.", *lines])


def tell(told: Document, result: AddResult) -> None:
    """One line for each document once it is kept."""
    print(result.id, result.outcome, told.external_id, flush=True)


def main(path: str, count: str, processes: str, seconds: str) -> None:
    documents = (document(text(number), external_id=str(number)) for number in range(int(count)))
    with open_record(path) as record:
        print("open", flush=True)
        reader = partial(MadeUpReader, float(seconds))
        add_many(record, documents, processes=int(processes), batch=4, make_reader=reader, on_result=tell)


if __name__ == "__main__":
    main(*sys.argv[1:])
