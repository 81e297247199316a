import csv
import json
from pathlib import Path

import pytest

from .conftest import Run


@pytest.fixture
def filled(run: Run, texts: Path) -> Run:
    """A record with two documents."""
    assert run("add", texts, "--published", "2024-06-10", "--outlet", "Wire", "--quiet").code == 0
    return run


def first_id(run: Run) -> str:
    return run("find", "--ids").out.split()[0]


def test_adding_says_what_became_of_the_texts(run: Run, texts: Path, tmp_path: Path) -> None:
    assert run("add", texts).err == f"2 added in {tmp_path / 'record.sqlite'}\n"
    assert run("add", texts).err == f"0 added, 2 known already in {tmp_path / 'record.sqlite'}\n"


def test_adding_in_detail_names_each_text(run: Run, texts: Path) -> None:
    assert "oslo.txt: added, 1 engagement" in run("add", texts, "-v").err


def test_adding_goes_on_after_a_bad_text(run: Run, texts: Path) -> None:
    (texts / "bad.txt").write_text("An unreadable text about something or other.", encoding="utf-8")
    ran = run("add", texts, texts / "missing.txt")
    assert ran.code == 1
    assert f"dragoman: {texts / 'bad.txt'}: stored, but not read: language ka is not read yet" in ran.err
    assert "missing.txt: " in ran.err
    assert "3 added, 1 not read" in ran.err
    assert "not read: language ka" in run("list", "--unread").out


def test_the_record_can_be_named(run: Run, texts: Path, tmp_path: Path) -> None:
    other = tmp_path / "deep" / "other.sqlite"
    run("add", texts / "oslo.txt", "--record", other)
    assert other.exists() and not (tmp_path / "record.sqlite").exists()
    assert "Ada Lind" in run("find", "--record", other).out


def test_list_shows_documents(filled: Run) -> None:
    ran = filled("list")
    assert ran.code == 0
    assert all(words in ran.out for words in ("2024-06-10", "Wire", "Ada Lind of FIN met"))


def test_list_says_how_to_go_on(filled: Run) -> None:
    assert filled("list", "--limit", 1).err == "go on with --offset 1\n"


def test_find_takes_filters_that_must_all_hold(filled: Run) -> None:
    assert "Ada Lind" in filled("find", "--dyad", "FIN/NOR", "--since", "2024-06", "--kind", "meeting").out
    assert filled("find", "--dyad", "FIN/LVA").err == "nothing found\n"
    assert filled("find", "--actor", "Dee Po", "--ids").out.count("\n") == 1


def test_find_says_how_many_there_are(filled: Run) -> None:
    assert filled("find").err == "2 found\n"
    assert filled("find", "--limit", 1, "--offset", 1).err == "2 to 2 of 2 found\n"


@pytest.mark.parametrize("options", [("--kind", "party"), ("--since", "June"), ("--dyad", "FIN"), ("--limit", "0")])
def test_a_filter_that_is_not_understood_is_a_usage_error(filled: Run, options: tuple[str, ...]) -> None:
    ran = filled("find", *options)
    assert ran.code == 2
    assert ran.err.startswith("dragoman: ") and ran.err.count("\n") == 1


def test_show_tells_an_engagement_with_its_words_and_source(filled: Run) -> None:
    out = filled("show", first_id(filled), "--explain").out
    assert "told by d" in out and "outlet: Wire" in out
    assert "fake-meeting" in out and "0.90" in out


def test_show_tells_a_document_with_ids_of_the_record(filled: Run) -> None:
    engagement = first_id(filled)
    document = next(
        word for word in filled("show", engagement).out.split() if word.startswith("d") and word[1:2].isdigit()
    )
    out = filled("show", document).out
    assert f"|{engagement} meeting]" in out


def test_showing_what_is_not_there_is_one_line(filled: Run) -> None:
    ran = filled("show", "g999")
    assert (ran.code, ran.err.count("\n")) == (1, 1)
    assert "g999" in ran.err


def test_export_writes_a_file_that_others_can_read(filled: Run, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    ran = filled("export", "-o", path)
    assert ran.err == f"2 engagements written to {path}\n"
    with path.open(encoding="utf-8-sig", newline="") as stream:
        assert {row["city"] for row in csv.DictReader(stream)} == {"Oslo", "Riga"}
    assert list(tmp_path.glob("*.part")) == []


def test_export_to_standard_output_takes_the_filters_of_find(filled: Run) -> None:
    lines = filled("export", "--format", "jsonl", "--dyad", "FIN/NOR", "-q").out.splitlines()
    assert [json.loads(line)["place"]["city"] for line in lines] == ["Oslo"]


def test_a_failed_export_leaves_the_old_file_alone(filled: Run, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("old", encoding="utf-8")
    assert filled("export", "--format", "nonsense", "-o", path).code == 2
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.glob("*.part")) == []


def test_an_export_into_a_folder_that_is_not_there_is_one_line(filled: Run, tmp_path: Path) -> None:
    ran = filled("export", "-o", tmp_path / "no" / "out.csv")
    assert (ran.code, ran.err.count("\n")) == (1, 1)
    assert "cannot be written" in ran.err


def test_check_and_backup(filled: Run, tmp_path: Path) -> None:
    assert filled("check").err.endswith("all is well\n")
    assert filled("backup", tmp_path / "copy.sqlite").code == 0
    assert filled("find", "--record", tmp_path / "copy.sqlite").out == filled("find").out


def test_a_backup_does_not_overwrite(filled: Run, tmp_path: Path) -> None:
    (tmp_path / "copy.sqlite").write_text("precious", encoding="utf-8")
    assert filled("backup", tmp_path / "copy.sqlite").code == 3
    assert (tmp_path / "copy.sqlite").read_text(encoding="utf-8") == "precious"


@pytest.mark.parametrize(
    "command",
    [["list"], ["find"], ["show", "d1"], ["export"], ["check"], ["backup", "x"]],
    ids=lambda command: command[0],
)
def test_a_record_that_is_not_there_or_none_is_one_line_and_code_3(
    run: Run, tmp_path: Path, command: list[str]
) -> None:
    other = tmp_path / "text.sqlite"
    other.write_text("This is no record.", encoding="utf-8")
    for path in (tmp_path / "missing.sqlite", other):
        ran = run(*command, "--record", path)
        assert (ran.code, ran.out, ran.err.count("\n")) == (3, "", 1), ran.err
        assert ran.err.startswith("dragoman: ")
    assert not (tmp_path / "missing.sqlite").exists()
