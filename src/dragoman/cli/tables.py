"""Engagements as a table that fits the terminal: seven columns where there is room, four where there is not."""

from __future__ import annotations

from collections.abc import Iterable

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from dragoman.model.engagement import Engagement
from dragoman.model.phrases import company_phrase, count_phrase, date_phrase, kind_phrase, place_phrase
from dragoman.model.visible import one_line
from dragoman.store.stored import DocumentEntry

ROOM_FOR_ALL = 110

_STATUS_STYLE = {"planned": "yellow", "cancelled": "red", "denied": "red"}


def engagement_table(rows: Iterable[tuple[Engagement, str]], width: int) -> Table:
    """A table of (engagement, source) pairs for a terminal of `width` columns."""
    return _wide(rows) if width >= ROOM_FOR_ALL else _narrow(rows)


def document_table(entries: Iterable[DocumentEntry], width: int) -> Table:
    """The list of documents for a terminal of `width` columns."""
    table = plain_table("Id", "Published", "Document", "Engagements")
    table.columns[2].ratio, table.columns[2].overflow = 1, "fold"
    table.columns[3].justify = "right"
    for entry in entries:
        headline = one_line(entry.headline)
        room = max(30, 2 * (width - 40))
        words = cell(headline if len(headline) <= room else headline[: room - 1] + "…")
        if entry.outlet:
            words.append(f"\n{one_line(entry.outlet)}", style="dim")
        if entry.unread:
            words.append(f"\nnot read: {one_line(entry.unread)}", style="yellow")
        table.add_row(cell(entry.id, "bold"), cell(entry.published or "", "cyan"), words, cell(str(entry.engagements)))
    return table


def plain_table(*columns: str) -> Table:
    """An empty table in the look that all commands share."""
    table = Table(box=SIMPLE_HEAD, header_style="bold", padding=(0, 1), pad_edge=False)
    for column in columns:
        table.add_column(column)
    return table


def cell(text: str, style: str = "") -> Text:
    """One cell of plain, visible text on one line of its own."""
    return Text(one_line(text), style=style)


def _wide(rows: Iterable[tuple[Engagement, str]]) -> Table:
    table = plain_table("When", "Kind", "Status", "Who with whom", "Where", "Topics", "Source")
    for column, ratio, least in ((3, 5, 30), (4, 2, 12), (6, 2, 14)):
        table.columns[column].ratio, table.columns[column].min_width = ratio, least
        table.columns[column].overflow = "fold"
    table.columns[0].no_wrap = table.columns[2].no_wrap = True
    table.columns[5].justify = "right"
    for engagement, source in rows:
        table.add_row(
            _date(engagement),
            cell(f"{engagement.rank or ''} {engagement.kind}".strip(), "bold"),
            _status(engagement),
            cell(company_phrase(engagement)),
            cell(place_phrase(engagement.place)),
            cell(str(len(engagement.topics) or "")),
            cell(source, "dim"),
        )
    return table


def _narrow(rows: Iterable[tuple[Engagement, str]]) -> Table:
    table = plain_table("When", "What", "Who with whom, and the source", "Where")
    table.columns[0].max_width, table.columns[1].max_width, table.columns[3].max_width = 16, 15, 16
    table.columns[2].ratio, table.columns[2].overflow = 1, "fold"
    for engagement, source in rows:
        what = cell(kind_phrase(engagement), _STATUS_STYLE.get(engagement.status, "bold"))
        if engagement.topics:
            what.append(f"\n{count_phrase(len(engagement.topics), 'topic')}", style="dim")
        who = cell(company_phrase(engagement))
        who.append(f"\n{one_line(source)}", style="dim")
        table.add_row(_date(engagement), what, who, cell(place_phrase(engagement.place)))
    return table


def _date(engagement: Engagement) -> Text:
    return cell(date_phrase(engagement.start, engagement.end, engagement.date_precision) or "no date", "cyan")


def _status(engagement: Engagement) -> Text:
    words = [engagement.status]
    words += ["recalled"] if engagement.background else []
    words += ["domestic"] if engagement.domestic else []
    return cell(", ".join(words), _STATUS_STYLE.get(engagement.status, "dim" if len(words) > 1 else ""))
