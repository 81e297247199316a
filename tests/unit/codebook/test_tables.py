"""A user's tables are laid over those of the package, and a mistake in them is shown with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.codebook.instruments import INSTRUMENTS
from dragoman.codebook.states import load_states
from dragoman.errors import CodebookError

HEADER = "name,other_names,date,parties\n"


def overlay(directory: Path, text: str) -> Path:
    (directory / "instruments.csv").write_text(text, encoding="utf-8")
    return directory


def test_a_new_row_is_added(tmp_path: Path) -> None:
    rows = INSTRUMENTS.load(overlay(tmp_path, HEADER + "Pact of Nowhere,,1999-01-02,AZE|NATO\n"))
    assert len(rows) == len(INSTRUMENTS.load()) + 1
    assert rows[-1].parties == ("AZE", "NATO")


def test_a_row_of_the_same_key_replaces_the_packaged_one(tmp_path: Path) -> None:
    rows = INSTRUMENTS.load(overlay(tmp_path, HEADER + "Paris Agreement,,2001,\n"))
    assert len(rows) == len(INSTRUMENTS.load())
    assert [row.date for row in rows if row.name == "Paris Agreement"] == ["2001"]


def test_columns_may_stand_in_any_order_after_a_byte_order_mark(tmp_path: Path) -> None:
    rows = INSTRUMENTS.load(overlay(tmp_path, "\ufeffdate,name,parties,other_names\n2001,Pact,AZE,Old Pact\n"))
    assert rows[-1].names == ("Pact", "Old Pact")


def test_an_overlay_without_the_table_changes_nothing(tmp_path: Path) -> None:
    assert INSTRUMENTS.load(tmp_path) == INSTRUMENTS.load()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (HEADER + "Pact,,soon,\n", r"instruments\.csv, line 2: date is 'soon'"),
        (HEADER + "Good,,2001,\n\nPact,2001\n", r"instruments\.csv, line 4: 2 cells where 4 are needed"),
        (HEADER + ",,2001,\n", r"line 2: name is empty"),
        ("name,date\nPact,2001\n", r"line 1: the header lacks other_names, parties"),
        (HEADER.strip() + ",colour\nPact,,2001,,red\n", r"line 1: the header has unknown colour"),
        (HEADER + '"Pact,,2001,\n', r"line 2: not CSV"),
    ],
)
def test_a_malformed_row_is_told_with_file_and_line(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(CodebookError, match=told):
        INSTRUMENTS.load(overlay(tmp_path, text))


def test_a_table_in_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / "instruments.csv").write_bytes(HEADER.encode() + "Traité de Genève,,1954,\n".encode("latin-1"))
    with pytest.raises(CodebookError, match="save the table as UTF-8"):
        INSTRUMENTS.load(tmp_path)


def test_a_state_of_the_overlay_takes_the_place_of_the_packaged_one(tmp_path: Path) -> None:
    columns = "iso3,iso2,cow,name,official,other_names,adjectives,inhabitants,capital,other_capitals,"
    columns += "government_words,recognised,valid_from,valid_to,combining\n"
    row = "FJI,FJ,950,Viti,Republic of Viti,,Vitian,Vitians,Suva,,Suva,yes,,,\n"
    (tmp_path / "states.csv").write_text(columns + row, encoding="utf-8")
    assert [state.name for state in load_states(tmp_path) if state.iso3 == "FJI"] == ["Viti"]
