"""Opening, looking at and copying a record."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from made_up import CODER, document, read

from dragoman.errors import RecordError, UnknownIdError
from dragoman.workflow.record import Record, open_record, record_path


def test_the_record_is_in_the_data_folder_unless_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DRAGOMAN_RECORD", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    if sys.platform.startswith("linux"):
        assert record_path() == tmp_path / "dragoman" / "record.sqlite"
    monkeypatch.setenv("DRAGOMAN_RECORD", str(tmp_path / "mine.sqlite"))
    assert record_path() == tmp_path / "mine.sqlite"
    assert record_path(tmp_path / "other.sqlite") == tmp_path / "other.sqlite"
    monkeypatch.setenv("DRAGOMAN_RECORD", "")
    assert record_path() != Path()


def test_a_path_may_begin_at_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert record_path("~/record.sqlite") == tmp_path / "record.sqlite"


@pytest.mark.parametrize("url", ["postgresql://host/name", "sqlite:///record.sqlite"])
def test_a_url_is_refused_until_there_are_servers(url: str) -> None:
    with pytest.raises(RecordError, match="a record is a file"):
        open_record(url)


def test_what_was_added_is_there_when_opened_again(tmp_path: Path) -> None:
    with open_record(tmp_path / "record.sqlite") as record:
        record.add(document(), read(document()))
        found = record.find()
    with open_record(tmp_path / "record.sqlite", create=False) as record:
        assert record.find() == found
        assert record.info().counts.documents == 1


def test_info_counts(record: Record) -> None:
    texts = ["AZE met NATO. AZE visited EST.", "EST met LVA", "FOREIGN"]
    record.add_batch([(document(text), read(document(text))) for text in texts])
    info = record.info()
    assert (info.path, info.schema_version) == (record.path, "0001")
    assert (info.counts.documents, info.counts.unread) == (3, 1)
    assert info.counts.engagements == {"meeting": 2, "visit": 1}
    assert info.counts.coders == ((CODER, 3),)


def test_the_list_of_documents(record: Record) -> None:
    listed = [
        document("\n\n  First line \nAZE met NATO", published="2024-06-01"),
        document("AZE met EU. AZE met EST.", published="2024-07-01", title="Two meetings", outlet="Agency"),
        document("FOREIGN", published=None),
    ]
    record.add_batch([(one, read(one)) for one in listed])
    entries = record.documents()
    assert [(one.headline, one.engagements, one.unread is None) for one in entries] == [
        ("Two meetings", 2, True),
        ("First line", 1, True),
        ("FOREIGN", 0, False),
    ]
    assert entries[0].chars == len("AZE met EU. AZE met EST.")
    assert [one.headline for one in record.documents(limit=1, offset=1)] == ["First line"]
    assert [one.headline for one in record.documents(outlet="Agency")] == ["Two meetings"]
    assert [one.headline for one in record.documents(unread=True)] == ["FOREIGN"]
    assert len(record.documents(unread=False)) == 2


@pytest.mark.parametrize("id", ["d000000000000", "", "' OR 1=1", "g000000000000"])
def test_an_unknown_id_is_told_with_where_to_look(record: Record, id: str) -> None:
    with pytest.raises(UnknownIdError, match="dragoman list"):
        record.document(id)
    with pytest.raises(UnknownIdError, match="dragoman find"):
        record.engagement(id)


def test_a_backup_holds_the_same(record: Record, tmp_path: Path) -> None:
    record.add(document(), read(document()))
    record.backup(tmp_path / "copy.sqlite")
    with open_record(tmp_path / "copy.sqlite", create=False) as copy:
        assert copy.find() == record.find()
        assert copy.check() == []


def test_a_record_whose_index_is_of_another_layout_is_indexed_anew(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    record.add(document(), read(document()))
    found = record.find()
    monkeypatch.setattr("dragoman.store.derived.LAYOUT", 999)
    with open_record(record.path) as again:
        assert again.find() == found


def test_looking_into_a_record_loads_no_parser(record: Record) -> None:
    record.add(document(), read(document()))
    script = f"""
import sys
from dragoman.workflow.record import open_record
from dragoman.query.filters import parse_filters
with open_record({str(record.path)!r}, create=False) as record:
    assert record.find(parse_filters(dyad="Azerbaijan/NATO"))
    assert record.documents()
loaded = {{"spacy", "thinc", "numpy", "alembic", "pydantic", "trafilatura"}} & set(sys.modules)
assert not loaded, loaded
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
