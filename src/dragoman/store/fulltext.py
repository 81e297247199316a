"""Full text over folded words, in FTS5 tables of SQLite.

`document_words` keeps no text of its own (the documents have it), so what is taken out must be given again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Select, literal_column, select, table, text

Phrases = Sequence[Sequence[str]]

# The words come folded, so the tokenizer has only to part them at the blanks.
_TOKENIZER = "tokenize = 'unicode61 remove_diacritics 0'"
_TABLES = (
    f"CREATE VIRTUAL TABLE document_words USING fts5(words, content = '', {_TOKENIZER})",
    f"CREATE VIRTUAL TABLE participant_words USING fts5(words, {_TOKENIZER})",
    f"CREATE VIRTUAL TABLE engagement_words USING fts5(place, format, topic, {_TOKENIZER})",
)


def create_fulltext(connection: Connection) -> None:
    """Make the tables."""
    for statement in _TABLES:
        connection.execute(text(statement))


def index_document(connection: Connection, seq: int, words: Sequence[str]) -> None:
    """Make a document findable by its words."""
    connection.execute(
        text("INSERT INTO document_words(rowid, words) VALUES (:seq, :words)"), {"seq": seq, "words": " ".join(words)}
    )


def unindex_document(connection: Connection, seq: int, words: Sequence[str]) -> None:
    """Take a document out; the words must be those with which it was indexed."""
    connection.execute(
        text("INSERT INTO document_words(document_words, rowid, words) VALUES ('delete', :seq, :words)"),
        {"seq": seq, "words": " ".join(words)},
    )


def index_participants(connection: Connection, rows: Iterable[tuple[int, Sequence[str]]]) -> None:
    """Make participants findable by the words of their name, office and sides."""
    values = [{"seq": seq, "words": " ".join(words)} for seq, words in rows]
    if values:
        connection.execute(text("INSERT INTO participant_words(rowid, words) VALUES (:seq, :words)"), values)


def index_engagements(connection: Connection, rows: Iterable[tuple[int, Mapping[str, Sequence[str]]]]) -> None:
    """Make engagements findable by the words of their place, format and topics."""
    values = [{"seq": seq, **{name: " ".join(words) for name, words in said.items()}} for seq, said in rows]
    if values:
        insert = "INSERT INTO engagement_words(rowid, place, format, topic) VALUES (:seq, :place, :format, :topic)"
        connection.execute(text(insert), values)


def unindex(connection: Connection, name: str, seqs: Iterable[int]) -> None:
    """Take rows out of `participant_words` or `engagement_words`."""
    values = [{"seq": seq} for seq in seqs]
    if values:
        connection.execute(text(f"DELETE FROM {name} WHERE rowid = :seq"), values)


def rows_with(name: str, phrases: Phrases, within: str | None = None) -> Select[Any]:
    """The rows of a table of words that have every phrase, in one column if `within` names it."""
    # words hold letters and digits only, so nothing in them can act in the language of FTS5
    match = " AND ".join(f'"{" ".join(phrase)}"' for phrase in phrases)
    condition = f"{within} : ({match})" if within else match
    rows: Select[Any] = select(literal_column("rowid")).select_from(table(name))
    return rows.where(literal_column(name).op("MATCH")(condition))
