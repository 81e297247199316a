"""Options and arguments that several commands share, worded once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATH...",
        help="Files, folders, or - for standard input: plain text, Markdown, HTML or JSON Lines, told by their bytes.",
        show_default=False,
    ),
]
RecordPath = Annotated[
    Path | None,
    typer.Option(
        "--record",
        envvar="DRAGOMAN_RECORD",
        help="The record's file; without it, the one in your data folder.",
        show_default=False,
    ),
]
Outlet = Annotated[
    str | None, typer.Option(help="Who published the texts that do not name their outlet.", show_default=False)
]
Home = Annotated[
    str | None,
    typer.Option(help="For whom the outlet speaks: a code such as AZE or NATO.", show_default=False, metavar="CODE"),
]
Published = Annotated[
    str | None,
    typer.Option(help="Date of the texts that bear none.", show_default=False, metavar="YYYY-MM-DD"),
]
Title = Annotated[str | None, typer.Option(help="Title given apart from the text.", show_default=False)]
Pipeline = Annotated[
    str | None,
    typer.Option(help="Another installed spaCy pipeline than the one that comes along.", show_default=False),
]
Codebook = Annotated[
    Path | None,
    typer.Option(help="Folder with rows of your own, laid over the tables.", show_default=False, metavar="DIR"),
]
Samples = Annotated[bool, typer.Option("--samples", help="Take the sample readouts that come with dragoman.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Problems only: no progress, no summary.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="One line for each item.")]
Actor = Annotated[
    str | None,
    typer.Option(help="A person, state or organization: a name or part of it, or a code.", show_default=False),
]
Dyad = Annotated[
    str | None,
    typer.Option(help="Two sides that both took part, as AZE/NATO.", show_default=False, metavar="A/B"),
]
Kind = Annotated[
    str | None,
    typer.Option(
        help="visit, meeting, call, session, summit, consultations, signing, ceremony, conference, message, statement.",
        show_default=False,
        metavar="KIND",
    ),
]
Format = Annotated[str | None, typer.Option(help='A standing format, as in "C5+1".', show_default=False)]
Since = Annotated[
    str | None, typer.Option(help="On or after this day, month or year.", show_default=False, metavar="DATE")
]
Until = Annotated[
    str | None, typer.Option(help="On or before this day, month or year.", show_default=False, metavar="DATE")
]
Text = Annotated[str | None, typer.Option(help="Words of the source; in double quotes, a phrase.", show_default=False)]
Status = Annotated[str | None, typer.Option(help="held, planned, cancelled or denied.", show_default=False)]
PlaceWords = Annotated[
    str | None, typer.Option("--place", help="Words of the venue or city, or a country.", show_default=False)
]
Topic = Annotated[
    str | None, typer.Option(help="Words of a topic, or a concept such as energy or ceasefire.", show_default=False)
]
Recalled = Annotated[bool, typer.Option("--recalled", help="Also what is only recalled to explain the news.")]
Domestic = Annotated[bool, typer.Option("--domestic", help="Also what concerns one state alone.")]
MinConfidence = Annotated[
    float | None,
    typer.Option(
        help="Only engagements at least so sure, from 0 to 1; values less sure are shown as unknown.",
        show_default=False,
        min=0,
        max=1,
        metavar="X",
    ),
]
Limit = Annotated[int, typer.Option(help="At most so many rows.", min=1)]
Offset = Annotated[int, typer.Option(help="Leave out so many at the start.", min=0)]
Explain = Annotated[bool, typer.Option("--explain", help="Name the rule, confidence and words behind every value.")]
Jobs = Annotated[int, typer.Option("--jobs", "-j", min=0, help="Processes that read; 0 for one a core.")]
