"""The codebook bundles the tables, takes an overlay, and has a checksum that tells versions apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.codebook.book import TABLES, load_codebook
from dragoman.codebook.tables import Table
from dragoman.errors import CodebookError

OUTLETS = "outlet,other_names,hosts,home,kind,official\n"


def test_all_tables_are_at_hand() -> None:
    book = load_codebook()
    assert book.state["AZE"].name == "Azerbaijan"
    assert book.organization["NATO"].seat_iso3 == "BEL"
    assert book.cities_named("kiev")[0].iso3 == "UKR"
    assert book.home_of("White House", None) == ("USA", "outlet-official")
    tables = (book.leaders, book.venues, book.outlets, book.formats, book.gatherings, book.instruments)
    assert all(len(table) > 100 for table in tables)


def test_the_hash_is_the_same_for_the_same_rows_and_another_for_others(tmp_path: Path) -> None:
    empty, changed = tmp_path / "empty", tmp_path / "changed"
    empty.mkdir()
    changed.mkdir()
    (changed / "outlets.csv").write_text(OUTLETS + "Valley Dispatch,,,FJI,press,no\n", encoding="utf-8")
    assert load_codebook(empty).hash == load_codebook().hash
    assert load_codebook(changed).hash != load_codebook().hash
    assert len(load_codebook().hash) == 12


def test_rows_of_the_overlay_are_used(tmp_path: Path) -> None:
    (tmp_path / "outlets.csv").write_text(OUTLETS + "Valley Dispatch,,,FJI,government,yes\n", encoding="utf-8")
    assert load_codebook(tmp_path).home_of("Valley Dispatch", None) == ("FJI", "outlet-official")


def test_a_malformed_overlay_is_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "outlets.csv").write_text(OUTLETS + "Valley Dispatch,,,FJI,rumour,yes\n", encoding="utf-8")
    with pytest.raises(CodebookError, match=r"outlets\.csv, line 2: kind is 'rumour'; it must be one of"):
        load_codebook(tmp_path)


def test_an_overlay_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(CodebookError, match="no such directory"):
        load_codebook(tmp_path / "nowhere")


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.file)
def test_every_table_has_unique_keys_and_plain_line_ends(table: Table[object]) -> None:
    rows = table.load()
    assert len({table.key(row) for row in rows}) == len(rows)
    content = table.content()
    assert b"\r" not in content
    assert content.endswith(b"\n")
