"""Engagements as a table that fits the terminal: seven columns where there is room, four where there is not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.box import SIMPLE_HEAD
from rich.cells import cell_len, set_cell_size
from rich.table import Table
from rich.text import Text

from dragoman.model.engagement import Engagement
from dragoman.model.phrases import company_phrase, count_phrase, date_phrase, place_phrase
from dragoman.model.visible import one_line
from dragoman.store.stored import DocumentEntry

ROOM_FOR_ALL = 120

_BETWEEN = 2
_STATUS_STYLE = {"planned": "yellow", "cancelled": "red", "denied": "red"}


def engagement_table(rows: Iterable[tuple[Engagement, Sequence[str]]], width: int) -> Table:
    """A table of engagements, at least one, with the words for their source, on `width` columns."""
    drawn = [_row(engagement, source) for engagement, source in rows]
    return _wide(drawn, width) if width >= ROOM_FOR_ALL else _narrow(drawn, width)


def document_table(entries: Iterable[DocumentEntry], width: int) -> Table:
    """The list of documents for a terminal of `width` columns."""
    table = plain_table("Id", "Published", "Document", "Engagements")
    table.columns[2].ratio, table.columns[2].overflow = 1, "fold"
    table.columns[3].justify = "right"
    for entry in entries:
        words = cell(shortened(one_line(entry.headline), max(40, 2 * (width - 40))))
        if entry.outlet:
            words.append(f"\n{one_line(entry.outlet)}", style="dim")
        if entry.unread:
            words.append(f"\nnot read: {one_line(entry.unread)}", style="yellow")
        table.add_row(cell(entry.id, "bold"), cell(entry.published or "", "cyan"), words, cell(str(entry.engagements)))
    return table


def plain_table(*columns: str) -> Table:
    """An empty table in the look that all commands share."""
    table = Table(box=SIMPLE_HEAD, header_style="bold", padding=(0, 1, 0, 0), pad_edge=False, show_edge=False)
    for column in columns:
        table.add_column(column)
    return table


def figure_table(first: str, *others: str) -> Table:
    """An empty table of figures: a column of names, then columns of numbers."""
    table = plain_table(first, *others)
    for column in table.columns[1:]:
        column.justify = "right"
    return table


def cell(text: str, style: str = "") -> Text:
    """One cell of plain, visible text on one line of its own."""
    return Text(one_line(text), style=style)


def _wide(rows: list[_Row], width: int) -> Table:
    table = plain_table("When", "Kind", "Status", "Who with whom", "Where", "Topics", "Source")
    dates, kinds, states = (
        _widest(words, 16) for words in zip(*((r.date, r.kind, r.status) for r in rows), strict=True)
    )
    where, source = _widest((r.place for r in rows), 18), _widest((word for r in rows for word in r.source), 20)
    who = width - _BETWEEN * 6 - dates - kinds - states - where - source - len("Topics")
    for column, size in zip(table.columns, (dates, kinds, states, who, where, len("Topics"), source), strict=True):
        column.width = size
    table.columns[5].justify = "right"
    for row in rows:
        table.add_row(
            cell(row.date, "cyan"),
            cell(row.kind, "bold"),
            cell(row.status, row.style),
            cell(row.company),
            cell(row.place),
            cell(str(row.topics or "")),
            Text("\n".join(shortened(word, source) for word in row.source), "dim"),
        )
    return table


def _narrow(rows: list[_Row], width: int) -> Table:
    table = plain_table("When", "What", "Who with whom, and the source", "Where")
    dates, where = _widest((r.date for r in rows), 16), _widest((r.place for r in rows), 16)
    what = max(len(word) for row in rows for word in f"{row.kind} {row.status}".split())
    who = max(20, width - _BETWEEN * 3 - dates - what - where)
    for column, size in zip(table.columns, (dates, what, who, where), strict=True):
        column.width = size
    for row in rows:
        kind = cell(row.kind, "bold")
        if row.status != "held":
            kind.append(f"\n{row.status}", style=row.style)
        if row.topics:
            kind.append(f"\n{count_phrase(row.topics, 'topic')}", style="dim")
        company = cell(row.company).append(f"\n{shortened('  '.join(row.source), who)}", style="dim")
        table.add_row(cell(row.date, "cyan"), kind, company, cell(row.place))
    return table


@dataclass(slots=True, frozen=True)
class _Row:
    """What both tables show of an engagement."""

    date: str
    kind: str
    status: str
    style: str
    company: str
    place: str
    topics: int
    source: tuple[str, ...]


def _row(engagement: Engagement, source: Sequence[str]) -> _Row:
    status = [engagement.status]
    status += ["recalled"] if engagement.background else []
    status += ["domestic"] if engagement.domestic else []
    return _Row(
        date=date_phrase(engagement.start, engagement.end, engagement.date_precision) or "no date",
        kind=one_line(f"{engagement.rank or ''} {engagement.kind}"),
        status=", ".join(status),
        style=_STATUS_STYLE.get(engagement.status, "dim"),
        company=company_phrase(engagement),
        place=place_phrase(engagement.place),
        topics=len(engagement.topics),
        source=tuple(one_line(word) for word in source),
    )


def _widest(words: Iterable[str], most: int) -> int:
    return max(len("Status"), min(most, max(cell_len(word) for word in words)))


def shortened(words: str, width: int) -> str:
    """Words cut off, with an ellipsis, where they take more than `width` columns."""
    return set_cell_size(words, width - 1).rstrip() + "…" if cell_len(words) > width else words
