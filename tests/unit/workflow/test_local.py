"""Reading in this process and in several gives the same, whatever a document does."""

from __future__ import annotations

import io
import itertools
import multiprocessing
import os
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from made_up import MadeUpReader, document, make_dead, make_none, read

from dragoman.errors import DragomanError, InputError, PipelineError
from dragoman.model.document import Document
from dragoman.workflow.adding import AddResult
from dragoman.workflow.local import add_many, read_many
from dragoman.workflow.record import Record, open_record

TEXTS = [f"AZE met NATO on 2024-06-{day:02d}" for day in range(1, 29)]


@pytest.mark.parametrize("processes", [1, 2])
def test_readings_come_in_order_and_are_the_same(processes: int) -> None:
    documents = [document(text) for text in TEXTS]
    readings = read_many(documents, processes=processes, batch=4, make_reader=MadeUpReader)
    assert list(readings) == [read(one) for one in documents]


@pytest.mark.parametrize("processes", [1, 2])
def test_a_document_on_which_the_reader_fails_is_unread_and_the_others_are_read(processes: int) -> None:
    texts = [*TEXTS[:9], "FAIL", *TEXTS[9:]]
    readings = list(read_many(map(document, texts), processes=processes, batch=4, make_reader=MadeUpReader))
    reasons = {reading.document.text: reading.document.unread for reading in readings if reading.document.unread}
    assert reasons == {"FAIL": "the reader failed (ValueError: cannot read this)"}
    assert [reading.document.text for reading in readings] == texts


def test_a_document_that_ends_its_process_is_unread_and_the_others_are_read() -> None:
    texts = [*TEXTS[:6], "DIE", *TEXTS[6:11], "DIE again", *TEXTS[11:]]
    readings = list(read_many(map(document, texts), processes=2, batch=4, make_reader=MadeUpReader))
    assert [reading.document.text for reading in readings] == texts
    unread = {reading.document.text: reading.document.unread for reading in readings if reading.document.unread}
    reason = "the process that read it was ended by SIGKILL, perhaps for lack of memory"
    assert unread == {"DIE": reason, "DIE again": reason}
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize("processes", [1, 2])
def test_a_reader_that_cannot_be_made_is_told(processes: int) -> None:
    with pytest.raises(PipelineError, match="the pipeline is missing"):
        list(read_many([document()], processes=processes, make_reader=make_none))


def test_a_process_that_cannot_start_is_told_and_not_tried_for_ever() -> None:
    with pytest.raises(DragomanError, match=r"could not be started.*exit code 7.*__main__"):
        list(read_many([document()], processes=2, make_reader=make_dead))


@pytest.mark.parametrize("processes", [1, 2])
def test_what_came_before_a_bad_item_is_given_first(processes: int) -> None:
    def documents() -> Iterator[Document]:
        yield from map(document, TEXTS[:5])
        raise InputError("line 6", "has no text")

    readings = read_many(documents(), processes=processes, make_reader=MadeUpReader)
    assert [next(readings).document.text for _ in range(5)] == TEXTS[:5]
    with pytest.raises(InputError, match="line 6"):
        next(readings)


@pytest.mark.parametrize("processes", [1, 2])
def test_documents_without_end_are_taken_in_as_needed(processes: int) -> None:
    taken = 0

    def documents() -> Iterator[Document]:
        nonlocal taken
        for number in itertools.count():
            taken += 1
            yield document(f"AZE met NATO {number}")

    readings = read_many(documents(), processes=processes, batch=4, make_reader=MadeUpReader)
    first = [reading.document.text for reading in itertools.islice(readings, 20)]
    readings.close()  # type: ignore[attr-defined]
    assert first == [f"AZE met NATO {number}" for number in range(20)]
    assert taken < 60
    assert multiprocessing.active_children() == []


def test_nothing_to_read_starts_nothing() -> None:
    assert list(read_many([], processes=4, make_reader=make_dead)) == []


def test_the_first_reading_does_not_wait_for_a_whole_batch() -> None:
    slow = partial(MadeUpReader, seconds=0.05)
    readings = read_many(map(document, TEXTS), batch=32, make_reader=slow)
    begun = time.monotonic()
    next(readings)
    assert time.monotonic() - begun < 0.5


def exported(record: Record) -> str:
    stream = io.StringIO()
    record.export("jsonl", stream)
    return stream.getvalue()


def test_adding_in_processes_gives_the_same_record(tmp_path: Path) -> None:
    exports = []
    for processes in (1, 2):
        with open_record(tmp_path / f"{processes}.sqlite") as record:
            documents = map(document, [*TEXTS, "DIE"] if processes == 2 else TEXTS)
            added = add_many(record, documents, processes=processes, batch=4, make_reader=MadeUpReader)
            assert (added.added, added.unread) == (28 + processes - 1, processes - 1)
            exports.append(exported(record))
            assert record.check() == []
    assert exports[0] == exports[1]


def test_what_is_known_is_not_read_again(record: Record) -> None:
    reader = MadeUpReader()
    read_texts: list[str] = []
    reader.read_batch = lambda documents: [  # type: ignore[method-assign]
        read_texts.append(one.text) or read(one)  # type: ignore[func-returns-value]
        for one in documents
    ]
    outcomes: list[tuple[str, str]] = []

    def tell(told: Document, result: AddResult) -> None:
        outcomes.append((told.text, result.outcome))

    texts = [TEXTS[0], "FOREIGN", TEXTS[1], TEXTS[0]]
    add_many(record, map(document, texts), make_reader=lambda: reader, on_result=tell)
    assert sorted(outcomes) == sorted(zip(texts, ["added", "added", "added", "known"], strict=True))
    read_texts.clear()
    added = add_many(record, map(document, texts[:3]), make_reader=lambda: reader)
    assert read_texts == ["FOREIGN"]  # what could not be read is tried again
    assert (added.added, added.known, added.unread) == (0, 3, 1)


def test_a_newer_coder_reads_everything_again(record: Record) -> None:
    add_many(record, map(document, TEXTS[:3]), make_reader=MadeUpReader)
    added = add_many(record, map(document, TEXTS[:3]), make_reader=partial(MadeUpReader, version="2.0"))
    assert added.corrected == 3


def test_what_was_told_is_kept_already(record: Record) -> None:
    """`on_result` is called after the transaction, so a kill at that moment loses nothing that was told."""
    with open_record(record.path) as other:

        def look(_: Document, result: AddResult) -> None:
            assert other.document(result.id).document.id == result.id

        add_many(record, map(document, TEXTS), batch=4, make_reader=MadeUpReader, on_result=look)


def test_a_process_left_alone_ends_by_itself() -> None:
    readings = read_many(map(document, TEXTS), processes=2, make_reader=MadeUpReader)
    next(readings)
    children = multiprocessing.active_children()
    assert children
    readings.close()  # type: ignore[attr-defined]
    for child in children:
        with pytest.raises(ProcessLookupError):
            os.kill(child.pid or 0, 0)
