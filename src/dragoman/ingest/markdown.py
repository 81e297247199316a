"""Markdown: the canonical text is the decoded input, unchanged; front matter gives properties.

Marks of headings, lists and quotes stay in the text and are told apart with its layout.
"""

from __future__ import annotations

import re

from dragoman.ingest.dates import iso_date
from dragoman.model.document import Document

_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n((?:[^\n]{0,500}\n){1,60}?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)")
_PAIR = re.compile(r"^([A-Za-z][\w -]{0,40}?)[ \t]*:[ \t]*(.*?)[ \t]*\r?$", re.M)


def read_markdown(text: str) -> Document:
    """The document of a Markdown text, with title, date, outlet and address from its front matter, if it has one."""
    document = Document(text=text)
    front = _FRONT_MATTER.match(text)
    if front:
        found = {key.casefold(): _bare(value) for key, value in _PAIR.findall(front.group(1))}
        document.title = found.get("title")
        document.published = iso_date(found.get("date") or found.get("published"))
        document.outlet = found.get("outlet") or found.get("source") or found.get("site")
        document.url = found.get("url") or found.get("canonical")
    return document


def _bare(value: str) -> str | None:
    """A value without the quotes around it; None if it is empty."""
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1]
    return value or None
