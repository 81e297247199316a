"""Spellings of one name fold to one form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.codebook.folding import fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Erdoğan", "ERDOGAN"),
        ("İlham Əliyev", "Ilham Aliyev"),
        ("Stoltenberg\u00a0Jens", "Stoltenberg Jens"),
        ("Sánchez", "Sanchez"),
        ("Łukasz Jasiński", "Lukasz Jasinski"),
        ("Lars Løkke Rasmussen", "Lars Lokke Rasmussen"),
        ("Sana’a", "Sana'a"),
        ("al‑Sisi", "al-Sisi"),
        ("Diyarbakır", "Diyarbakir"),
    ],
)
def test_spellings_fold_to_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_other_scripts_are_kept() -> None:
    assert fold("Россия") == "россия"


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)
