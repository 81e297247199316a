"""Sentences are what a parser gets: a wrong cut spoils two of them, a missing one makes them endless."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.annotate.sentences import LONGEST, sentences


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    "expected",
    [
        ["The minister met the U.S. Secretary of State.", "They talked."],
        ["They met in Washington, D.C.", "Deputy Secretary Boll thanked the guest."],
        ["He spoke with H.E. Mr. Li.", "No. 5 was signed at 5 p.m.", "The talks went on."],
        ["Dr. A. B. Cole and J. K. Moore met Lt. Gen. Ito.", "She left."],
        ["The talks were held on Sept. 11 in St. Kitts.", "A pact followed."],
        ["He was in the U.S.", "The visit ended."],
        ['"We agree."', "He left."],
        ['"Where to?" the minister asked.', "Nobody knew."],
        ['"Where to?" Minister Ali asked.', "Nobody knew."],
        ["(He met the Premier.)", "She met the King."],
        ["Why now?", "Because the pact ends!", "So they met."],
        ["They waited… and left.", "Then they came..."],
        ["1. Courtesy call on the President.", "2. Signing ceremony."],
        ["On the 5th.", "12 ministers came."],
        ["The rate was 3.5 percent.", "It fell."],
        ["See www.example.org.", "He visited the site."],
        ["He opened the site.", "Then he left."],
        ["They met A; B; and C; then D."],
        ["B. Munkh met S. Varan.", "On 4 April B. Munkh left."],
    ],
    ids=lambda expected: expected[0][:30],
)
def test_ends_where_a_reader_would_end_it(expected: list[str]) -> None:
    assert cut(" ".join(expected)) == expected


def test_a_stop_glued_to_the_next_sentence_ends_it() -> None:
    assert cut("He praised the training.“I leave with homework,” he joked.") == [
        "He praised the training.",
        "“I leave with homework,” he joked.",
    ]
    assert cut("He visited the site.Then he left.") == ["He visited the site.", "Then he left."]


def test_only_the_given_stretch_is_cut() -> None:
    text = "One came. Two came. Three came."
    assert [text[a:b] for a, b in sentences(text, 10, 19)] == ["Two came."]


def test_a_sentence_of_20_000_words_comes_in_pieces_cut_at_marks_of_clauses() -> None:
    text = ", ".join(["the minister met his counterpart"] * 4000)
    pieces = cut(text)
    assert max(map(len, pieces)) <= LONGEST
    assert all(piece.endswith(",") for piece in pieces[:-1])
    assert " ".join(pieces) == text


@pytest.mark.parametrize(
    "text", ["word " * 200_000, "(" * 100_000, "." * 500_000, "A." * 300_000, '?" A' * 100_000, '"' * 500_000]
)
def test_hostile_texts_take_linear_time(text: str) -> None:
    start = time.perf_counter()
    pieces = sentences(text, 0, len(text))
    assert time.perf_counter() - start < 3
    assert all(b - a <= LONGEST for a, b in pieces)


@given(st.text(alphabet=st.sampled_from(list("aB. ?!\"'”“()…\n\u00a0é\u0301😀\r;,5")), max_size=200))
def test_nothing_but_blanks_is_lost(text: str) -> None:
    pieces = sentences(text, 0, len(text))
    assert all(a < b for a, b in pieces)
    assert all(b <= c for (_, b), (c, _) in pairwise(pieces))
    assert "".join("".join(text[a:b] for a, b in pieces).split()) == "".join(text.split())
