"""`dragoman add`: read texts into the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from dragoman.cli import options
from dragoman.cli.exits import SOME_FAILED
from dragoman.cli.reader import processes, reader_maker
from dragoman.cli.screen import Screen
from dragoman.cli.sources import Known, checked_date, named_documents

if TYPE_CHECKING:
    from dragoman.model.document import Document
    from dragoman.workflow.adding import AddResult
    from dragoman.workflow.local import Added


def add(
    paths: options.Paths = None,
    record: options.RecordPath = None,
    title: options.Title = None,
    published: options.Published = None,
    outlet: options.Outlet = None,
    home: options.Home = None,
    samples: options.Samples = False,
    pipeline: options.Pipeline = None,
    codebook: options.Codebook = None,
    jobs: options.Jobs = 1,
    verbose: options.Verbose = False,
    quiet: options.Quiet = False,
) -> None:
    """Read texts and keep them in the record; a text added twice changes nothing.

    An interrupted run loses nothing that was stored: run the same command again and it goes on.

    \b
    Examples:
      dragoman add readouts/ --outlet "Ministry of Foreign Affairs of Norway" --home NOR
      dragoman add archive.jsonl --record archive.sqlite --jobs 2
    """
    from dragoman.model.display import source_name
    from dragoman.model.phrases import count_phrase
    from dragoman.workflow.local import add_many
    from dragoman.workflow.record import open_record

    screen = Screen(quiet=quiet, verbose=verbose)
    documents = named_documents(paths, samples, Known(outlet, home, checked_date(published), title), screen)
    make_reader = reader_maker(codebook=codebook, pipeline=pipeline)
    with open_record(record) as opened:
        with screen.progress("texts") as advance:

            def tell(document: Document, result: AddResult) -> None:
                advance()
                name = source_name(document)
                if result.unread:
                    screen.problem(name, f"stored, but not read: {result.unread}")
                else:
                    screen.detail(
                        f"{result.id}  {name}: {result.outcome}, {count_phrase(result.engagements, 'engagement')}"
                    )

            added = add_many(opened, documents, processes=processes(jobs), make_reader=make_reader, on_result=tell)
        screen.say(f"{_summary(added)} in {opened.path}")
    if screen.problems:
        raise typer.Exit(SOME_FAILED)


def _summary(added: Added) -> str:
    """ "22 added, 3 known already"."""
    counts = {
        "added": added.added,
        "corrected": added.corrected,
        "known already": added.known,
        "not read": added.unread,
    }
    return ", ".join(f"{count:,} {what}" for what, count in counts.items() if count or what == "added")
