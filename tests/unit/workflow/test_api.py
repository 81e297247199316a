"""`dragoman.read` and `dragoman.read_many`, with a reader that needs no parser."""

from collections.abc import Iterator

import pytest
from made_up import MadeUpReader

import dragoman
from dragoman.workflow import api


@pytest.fixture(autouse=True)
def made_up_reader(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(api, "Reader", MadeUpReader)
    monkeypatch.setattr("dragoman.workflow.reading.Reader", MadeUpReader)
    api._reader.cache_clear()
    yield
    api._reader.cache_clear()


def test_a_text_is_read_with_what_is_known_of_it() -> None:
    reading = dragoman.read("AZE met NATO", published="2024-06-13", outlet="Wire", home="AZE", url="u", title="t")
    document = reading.document
    assert [engagement.kind for engagement in reading.engagements] == ["meeting"]
    told = (document.published, document.outlet, document.home, document.url, document.title)
    assert told == ("2024-06-13", "Wire", "AZE", "u", "t")


def test_many_are_read_in_order_from_strings_objects_and_documents() -> None:
    texts = ["AZE met NATO", {"id": "7", "text": "FIN visited NOR", "other": "x"}, dragoman.Document(text="Nothing.")]
    readings = list(dragoman.read_many(texts))
    assert [[engagement.kind for engagement in reading.engagements] for reading in readings] == [
        ["meeting"],
        ["visit"],
        [],
    ]
    assert readings[1].document.external_id == "7"


def test_an_endless_iterable_is_read_as_it_is_asked_for() -> None:
    def endless() -> Iterator[str]:
        while True:
            yield "AZE met NATO"

    readings = dragoman.read_many(endless())
    assert len([next(readings) for _ in range(5)]) == 5


@pytest.mark.parametrize("date", ["June 12", "2024-6-1", "20240612", "2024-13-01"])
def test_a_date_that_is_none_is_refused_with_what_to_write(date: str) -> None:
    with pytest.raises(dragoman.DragomanError, match="2024-06-13"):
        dragoman.read("AZE met NATO", published=date)


def test_an_object_without_text_is_refused_by_its_id() -> None:
    with pytest.raises(dragoman.DragomanError, match="x7"):
        list(dragoman.read_many([{"id": "x7"}]))
