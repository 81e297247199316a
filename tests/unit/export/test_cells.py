"""No cell does anything in a spreadsheet but show what it says."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.export.cells import Sheet, cell

_RUN = "=+-@\t\r＝＋－＠"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, ""),
        (True, "yes"),
        (False, "no"),
        ("Brussels", "Brussels"),
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'=1"),
        ("\r\nx", "'x"),
        ("  =1", "'=1"),
        ("＝1", "'＝1"),
        ("two\nlines\r\nand\ttabs", "two lines and tabs"),
        ("red \x1b[31m text", "red <1B>[31m text"),
        (["AZE", "NATO"], "AZE|NATO"),
        (["a|b", "=c"], "a/b|'=c"),
        ([], ""),
    ],
)
def test_cells(value: str | bool | list[str] | None, shown: str) -> None:
    assert cell(value) == shown


@given(st.one_of(st.text(), st.text(alphabet="=+-@\t\r\n |a"), st.lists(st.text(alphabet="=+-@\t\r\n |a"))))
def test_no_cell_begins_a_formula_or_a_line(value: str | list[str]) -> None:
    shown = cell(value)
    assert not shown.startswith(tuple(_RUN))
    assert len(shown.splitlines()) <= 1


@given(st.lists(st.text(), min_size=2, max_size=2))
def test_a_row_is_read_back_as_it_was_written(values: list[str]) -> None:
    stream = io.StringIO(newline="")
    Sheet(stream, ("a", "b")).write(dict(zip(("a", "b"), values, strict=True)))
    stream.seek(0)
    assert list(csv.reader(stream)) == [["a", "b"], [cell(value) for value in values]]
