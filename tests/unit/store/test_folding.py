"""Text is searched by folded words, whatever letters it was typed with."""

from __future__ import annotations

import pytest

from dragoman.store.folding import phrases, words


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Hacıyev", ("haciyev",)),
        ("İlham Əliyev", ("ilham", "aliyev")),
        ("Støre", ("store",)),
        ("Wałęsa", ("walesa",)),
        ("Đukanović", ("dukanovic",)),
        ("Weißrußland", ("weissrussland",)),
        ("Ærø", ("aero",)),
        ("Müller-Lüdenscheidt", ("muller", "ludenscheidt")),
        ("Azerbaijan’s", ("azerbaijan", "s")),
        ("NATO + Azerbaijan", ("nato", "azerbaijan")),
        ("C5+1", ("c5", "1")),
        ("snake_case", ("snake", "case")),
        ("Лавро\u0301в", ("лавров",)),
        ("\ud800?!", ()),
    ],
)
def test_folding(typed: str, folded: tuple[str, ...]) -> None:
    assert words(typed) == folded


def test_a_query_has_words_and_phrases() -> None:
    assert phrases('"Green  Corridor" energy') == (("green", "corridor"), ("energy",))


@pytest.mark.parametrize("typed", ["", '""', "?!", '" "', '"'])
def test_a_query_without_letters_is_empty(typed: str) -> None:
    assert phrases(typed) == ()


def test_a_quote_without_its_other_half_is_no_phrase() -> None:
    assert phrases('"green corridor') == (("green",), ("corridor",))
