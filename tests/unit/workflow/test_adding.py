"""What is added stays as it was told, and the same again changes nothing."""

from __future__ import annotations

import io
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_up import CODER, document, read, reading

from dragoman.model.document import Document
from dragoman.model.engagement import Engagement
from dragoman.model.evidence import Span
from dragoman.model.reading import Coder
from dragoman.query.filters import Filters
from dragoman.workflow.adding import AddResult
from dragoman.workflow.record import Record, open_record

EVERYTHING = Filters(include_background=True, include_domestic=True)
NEWER = replace(CODER, version="2.0")


def exported(record: Record, format: str = "jsonl") -> str:
    stream = io.StringIO(newline="")
    record.export(format, stream, EVERYTHING)
    return stream.getvalue()


def add(record: Record, document: Document, coder: Coder = CODER) -> AddResult:
    return record.add(document, read(document, coder))


def test_the_same_document_twice_changes_nothing(record: Record) -> None:
    first = add(record, document())
    before, dump = exported(record), _dump(record)
    second = add(record, document())
    assert (first.outcome, second.outcome) == ("added", "known")
    assert first.id == second.id and first.engagements == second.engagements == 1
    assert exported(record) == before
    assert _dump(record) == dump


def test_the_same_document_twice_in_one_batch_is_added_once(record: Record) -> None:
    pair = document(), read(document())
    assert [result.outcome for result in record.add_batch([pair, pair])] == ["added", "known"]
    assert record.info().counts.documents == 1


@pytest.mark.parametrize("changed", [{"text": "AZE met EU"}, {"outlet": "Agency"}, {"published": "2024-06-14"}])
def test_another_text_outlet_or_date_is_another_document(record: Record, changed: dict[str, str]) -> None:
    ids = {add(record, document()).id, add(record, document(**changed)).id}
    assert len(ids) == 2


def test_an_id_is_short_and_does_not_depend_on_the_record(record: Record) -> None:
    id = add(record, document()).id
    assert id == "d8881430c1a28"


def test_a_property_told_later_corrects_the_document_and_silence_does_not(record: Record) -> None:
    first = add(record, document(url="https://example.org/old", path="a.txt"))
    second = add(record, document(url="https://example.org/new", external_id="x1", path="b.txt"))
    third = add(record, document())
    assert [first.outcome, second.outcome, third.outcome] == ["added", "corrected", "known"]
    kept = record.document(first.id).document
    assert (kept.url, kept.external_id, kept.path) == ("https://example.org/new", "x1", "a.txt")


def test_a_title_told_later_is_found(record: Record) -> None:
    add(record, document(title="Landslide"))
    add(record, document(title="Summit"))
    assert record.count(Filters(text="landslide")) == 0
    assert record.count(Filters(text="summit")) == 1
    assert record.check() == []


def test_a_reading_by_another_coder_replaces_the_old_one_and_ids_stay(record: Record) -> None:
    add(record, document("AZE met NATO. AZE met EU."))
    before = {stored.engagement.participants[1].name: stored.id for stored in record.find()}
    told = document("AZE met NATO. AZE met EU.")
    newer = reading(told, *[replace(one, kind="call") for one in read(told).engagements], coder=NEWER)
    assert record.add(told, newer).outcome == "corrected"
    found = record.find()
    assert {stored.engagement.participants[1].name: stored.id for stored in found} == before
    assert {stored.engagement.kind for stored in found} == {"call"}
    assert record.info().counts.coders == ((NEWER, 1),)


def test_what_the_newer_coder_does_not_see_is_gone_and_comes_back_under_its_id(record: Record) -> None:
    add(record, document())
    (before,) = record.find()
    record.add(document(), reading(document(), coder=NEWER))
    assert record.find() == []
    add(record, document(), replace(CODER, version="3.0"))
    assert [stored.id for stored in record.find()] == [before.id]


def test_what_could_not_be_read_is_kept_with_the_reason_and_read_later(record: Record) -> None:
    told = document("FOREIGN AZE met NATO")
    result = add(record, told)
    assert (result.outcome, result.unread) == ("added", "a language that is not read yet")
    assert add(record, told).outcome == "known"
    assert record.document(result.id).document.unread == "a language that is not read yet"
    readable = reading(told, Engagement("meeting", evidence=[Span(0, 3)]))
    assert record.add(told, readable).outcome == "corrected"
    assert record.info().counts.unread == 0


def test_a_failed_reading_does_not_replace_a_good_one(record: Record) -> None:
    add(record, document())
    failed = reading(replace(document(url="https://example.org/new"), unread="the process died"), coder=NEWER)
    result = record.add(document(url="https://example.org/new"), failed)
    assert (result.outcome, result.unread, result.engagements) == ("known", None, 1)
    assert len(record.find()) == 1


def test_language_and_boilerplate_are_kept_as_the_reading_found_them(record: Record) -> None:
    told = document()
    found = read(told)
    found.document = replace(found.document, boilerplate=[Span(0, 3)])
    id = record.add(told, found).id
    kept = record.document(id).document
    assert (kept.language, kept.boilerplate) == ("en", [Span(0, 3)])


def test_a_reading_of_another_text_is_refused(record: Record) -> None:
    with pytest.raises(ValueError, match="of the text with which it is added"):
        record.add_batch([(document(), read(document())), (document(), read(document("EST met LVA")))])
    assert record.info().counts.documents == 0


def test_part_of_names_the_engagement_of_the_record(record: Record) -> None:
    told = document("EST visited LVA. EST met LTU.")
    visit, meeting = read(told).engagements
    record.add(told, reading(told, visit, replace(meeting, part_of="e0"), replace(meeting, id="e2", part_of="e9")))
    ids = {stored.claim: stored for stored in record.find()}
    assert ids["e1"].engagement.part_of == ids["e0"].id
    assert ids["e2"].engagement.part_of is None  # what it names is not in the reading


def test_the_reading_comes_back_with_ids_of_its_claims(record: Record) -> None:
    told = document("AZE met NATO. AZE met EU.", title="Talks")
    stored = record.document(add(record, told).id)
    assert [one.id for one in stored.reading.engagements] == ["e0", "e1"]
    assert stored.reading.engagements == read(told).engagements
    assert stored.reading.document is stored.document
    assert [record.engagement(id).claim for id in stored.engagement_ids] == ["e0", "e1"]


def test_hostile_text_is_kept_at_its_offsets(record: Record) -> None:
    text = "\ud83d\x00\u202e'); DROP TABLE documents; --\r\n\U0001f600 AZE met NATO"
    id = add(record, document(text, title="\udfff")).id
    kept = record.document(id)
    assert kept.document.text == text.replace("\ud83d", "\ufffd")
    assert kept.document.title == "\ufffd"
    span = kept.reading.engagements[0].evidence[0]
    assert kept.document.text[span.start : span.end] == "met"
    assert add(record, document(text, title="\udfff")).outcome == "known"
    assert record.check() == []


def test_the_order_of_adding_does_not_show(record: Record, tmp_path_factory: pytest.TempPathFactory) -> None:
    texts = [f"AZE met NATO on 2024-06-{day:02d}. EST visited LVA." for day in range(1, 9)]
    for text in texts:
        add(record, document(text))
    with open_record(tmp_path_factory.mktemp("other") / "record.sqlite") as other:
        other.add_batch([(document(text), read(document(text))) for text in reversed(texts)])
        assert exported(other) == exported(record)
        assert other.documents() == record.documents()


_TOLD = st.builds(
    document,
    st.sampled_from(["AZE met NATO", "AZE met EU on 2024-06-12", "FOREIGN", ""]),
    url=st.sampled_from([None, "https://example.org"]),
    title=st.sampled_from([None, "Talks"]),
)


@given(st.lists(st.tuples(_TOLD, st.sampled_from([CODER, NEWER])), max_size=6))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_added_a_rebuilt_index_is_the_one_that_was(
    tmp_path_factory: pytest.TempPathFactory, told: list[tuple[Document, Coder]]
) -> None:
    with open_record(tmp_path_factory.mktemp("record") / "record.sqlite") as record:
        for one, coder in told:
            add(record, one, coder)
        before = exported(record), exported(record, "csv"), record.documents(), _found(record)
        assert record.check() == []
        record.reindex()
        assert (exported(record), exported(record, "csv"), record.documents(), _found(record)) == before


def _found(record: Record) -> list[int]:
    asked = [Filters(text="talks"), Filters(actor="nato"), Filters(dyad=("AZE", "EU")), Filters(since="2024-06")]
    return [record.count(filters) for filters in asked]


def _dump(record: Record) -> list[str]:
    with closing(sqlite3.connect(record.path)) as connection:
        return list(connection.iterdump())
