"""`dragoman list`, `show` and `find`: look at what the record holds."""

from __future__ import annotations

from typing import Annotated

import typer

from dragoman.cli import options
from dragoman.cli.screen import Screen


def list_documents(
    record: options.RecordPath = None,
    outlet: Annotated[str | None, typer.Option(help="Only documents of this outlet.", show_default=False)] = None,
    unread: Annotated[bool, typer.Option("--unread", help="Only documents that could not be read, and why.")] = False,
    limit: options.Limit = 50,
    offset: options.Offset = 0,
) -> None:
    """List the documents of the record, the newest first.

    \b
    Examples:
      dragoman list
      dragoman list --unread --limit 200
    """
    from dragoman.cli.tables import document_table
    from dragoman.workflow.record import open_record

    screen = Screen()
    with open_record(record, create=False) as opened:
        entries = opened.documents(outlet=outlet, unread=unread or None, limit=limit, offset=offset)
    if not entries:
        screen.say("no documents" if offset == 0 else "no more documents")
        return
    screen.show(document_table(entries, screen.out.width))
    if len(entries) == limit:
        screen.say(f"go on with --offset {offset + limit}")


def show(
    id: Annotated[str, typer.Argument(metavar="ID", help="A document (d...) or an engagement (g...).")],
    record: options.RecordPath = None,
    explain: options.Explain = False,
) -> None:
    """Show one document with what was read in it, or one engagement with the words that tell of it.

    \b
    Examples:
      dragoman show dd589ebeab606
      dragoman show $(dragoman find --dyad AZE/NATO --ids --limit 1) --explain
    """
    from dragoman.cli.details import document_details, engagement_details
    from dragoman.workflow.record import open_record

    screen = Screen()
    with open_record(record, create=False) as opened:
        if id.startswith("g"):
            screen.show(*engagement_details(opened.engagement(id), explain=explain))
        else:
            screen.show(*document_details(opened.document(id), colour=screen.coloured, explain=explain))


def find(
    actor: options.Actor = None,
    dyad: options.Dyad = None,
    kind: options.Kind = None,
    status: options.Status = None,
    format: options.Format = None,
    since: options.Since = None,
    until: options.Until = None,
    place: options.PlaceWords = None,
    topic: options.Topic = None,
    text: options.Text = None,
    recalled: options.Recalled = False,
    domestic: options.Domestic = False,
    min_confidence: options.MinConfidence = None,
    record: options.RecordPath = None,
    limit: options.Limit = 50,
    offset: options.Offset = 0,
    ids: Annotated[bool, typer.Option("--ids", help="Print the ids alone, one a line.")] = False,
) -> None:
    """Find engagements, the newest first; several filters must all hold.

    \b
    Examples:
      dragoman find --dyad AZE/NATO --since 2024
      dragoman find --actor Hajiyev --kind meeting
      dragoman find --text '"energy security" pipeline' --until 2024-06
    """
    from dragoman.cli.tables import engagement_table
    from dragoman.model.display import document_name
    from dragoman.query.filters import parse_filters
    from dragoman.workflow.record import open_record

    screen = Screen()
    filters = parse_filters(
        actor=actor, dyad=dyad, kind=kind, status=status, format=format, since=since, until=until, text=text,
        place=place, topic=topic, include_background=recalled, include_domestic=domestic,
        min_confidence=min_confidence,
    )  # fmt: skip
    with open_record(record, create=False) as opened:
        found = opened.find(filters, limit=limit, offset=offset)
        total = opened.count(filters)
    if ids:
        screen.show(*(stored.id for stored in found))
        return
    if found:
        rows = [(stored.engagement, (stored.id, document_name(stored.document))) for stored in found]
        screen.show(engagement_table(rows, screen.out.width))
    shown = f"{offset + 1} to {offset + len(found)} of " if len(found) < total and found else ""
    screen.say(f"{shown}{total:,} found" if total else "nothing found")
