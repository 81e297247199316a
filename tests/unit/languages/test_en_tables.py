"""The word tables of English hold what their README promises: the grammar trusts them blindly."""

from __future__ import annotations

import csv
import io
from collections import Counter
from importlib.resources import files

import pytest

from dragoman.codebook.folding import fold

HEADERS = {
    "title_heads": ("head", "plural", "rank", "example"),
    "title_modifiers": ("word", "effect", "example"),
    "portfolios": ("words", "example"),
    "body_words": ("word", "plural", "kind", "example"),
    "body_modifiers": ("word",),
    "honorifics": ("word", "part_of_name", "example"),
    "name_particles": ("word",),
    "given_names": ("name", "kind", "region"),
    "ambiguous_names": ("name", "also"),
    "common_words": ("word",),
    "groups": ("word", "number", "example"),
    "title_rank_by_state": ("head", "state", "rank"),
}
FOLDED = ("body_modifiers", "given_names", "ambiguous_names", "common_words")
RANKS = {
    "head of state",
    "head of government",
    "foreign minister",
    "minister",
    "deputy minister",
    "envoy",
    "ambassador",
    "legislator",
    "official",
    "head of organization",
    "other",
}
CLOSED = {
    ("title_heads", "rank"): RANKS,
    ("title_rank_by_state", "rank"): RANKS,
    ("title_modifiers", "effect"): {"former", "deputy", "acting", "elect", "none"},
    ("body_words", "kind"): {
        "state body",
        "legislature",
        "court",
        "military",
        "organization",
        "company",
        "party",
        "other",
    },
    ("honorifics", "part_of_name"): {"yes", "no"},
    ("given_names", "kind"): {"given", "surname", "both"},
    ("ambiguous_names", "also"): {"word", "place", "title", "date"},
    ("groups", "number"): {"singular", "plural"},
}
LEAST = {
    "title_heads": 350,
    "portfolios": 250,
    "body_words": 200,
    "body_modifiers": 400,
    "common_words": 6000,
    "groups": 120,
}


def _rows(table: str) -> list[dict[str, str]]:
    text = (files("dragoman.languages") / "en" / f"{table}.csv").read_text(encoding="utf-8")
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    assert tuple(reader.fieldnames or ()) == HEADERS[table]
    return list(reader)


def _column(table: str) -> list[str]:
    return [row[HEADERS[table][0]] for row in _rows(table)]


@pytest.mark.parametrize("table", HEADERS)
def test_rows_are_whole_and_clean(table: str) -> None:
    for row in _rows(table):
        assert None not in row and None not in row.values(), row
        for cell in row.values():
            assert cell and cell == " ".join(cell.split()), row


@pytest.mark.parametrize("table", HEADERS)
def test_no_row_stands_twice(table: str) -> None:
    counts = Counter((row[HEADERS[table][0]], row.get("state")) for row in _rows(table))
    assert [key for key, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("table", FOLDED)
def test_names_and_words_are_in_the_form_that_look_ups_use(table: str) -> None:
    assert [word for word in _column(table) if fold(word) != word] == []


@pytest.mark.parametrize(("table", "column"), CLOSED)
def test_closed_columns_hold_only_their_values(table: str, column: str) -> None:
    assert {row[column] for row in _rows(table)} <= CLOSED[table, column]


@pytest.mark.parametrize("table", [name for name, header in HEADERS.items() if "example" in header])
def test_an_example_contains_the_word_of_its_row(table: str) -> None:
    word = HEADERS[table][0]
    missing = [row[word] for row in _rows(table) if fold(row[word].strip("-")) not in fold(row["example"])]
    assert missing == []


def test_capital_letters_in_titles_stand_only_in_abbreviations() -> None:
    mixed = [head for head in _column("title_heads") if head != head.lower() and " " not in head and len(head) > 7]
    assert mixed == []


def test_ranks_by_state_are_of_known_heads_and_tell_something() -> None:
    ranks = {row["head"]: row["rank"] for row in _rows("title_heads")}
    for row in _rows("title_rank_by_state"):
        assert len(row["state"]) == 3 and row["state"].isupper(), row
        assert ranks[row["head"]] != row["rank"], row


def test_names_are_kept_apart_from_words() -> None:
    names = set(_column("given_names"))
    assert sorted(names & set(_column("common_words"))) == []
    assert sorted(names & set(_column("ambiguous_names"))) == []
    assert sorted(names & {fold(word) for word in _column("title_heads")}) == []


def test_names_of_all_regions_are_there() -> None:
    kinds = [row["kind"] for row in _rows("given_names")]
    assert sum(kind != "surname" for kind in kinds) >= 6000
    assert sum(kind != "given" for kind in kinds) >= 3000
    assert len({row["region"] for row in _rows("given_names")}) >= 15


@pytest.mark.parametrize("table", LEAST)
def test_a_table_did_not_shrink(table: str) -> None:
    assert len(_rows(table)) >= LEAST[table]


@pytest.mark.parametrize("word", ["meets", "hosts", "hails", "slams", "urges", "monday", "march", "vows"])
def test_words_of_headlines_are_no_names(word: str) -> None:
    assert word in set(_column("common_words"))


@pytest.mark.parametrize("name", ["may", "will", "grant", "jordan", "chad", "to", "king", "park"])
def test_names_that_are_words_or_states_are_known_as_such(name: str) -> None:
    assert name in set(_column("ambiguous_names"))
