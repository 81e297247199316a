"""The functions behind `dragoman.read` and `dragoman.read_many`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache

from dragoman.errors import InputError
from dragoman.model.document import Document
from dragoman.model.reading import Reading
from dragoman.workflow.local import read_many as read_documents
from dragoman.workflow.readers import read_batch
from dragoman.workflow.reading import Reader


def read(
    text: str,
    *,
    published: str | None = None,
    outlet: str | None = None,
    home: str | None = None,
    url: str | None = None,
    title: str | None = None,
) -> Reading:
    """Read one text; nothing is stored.

    The first call loads the parser and the tables (about a second); later calls share them.

    Args:
        text: the plain text, as it was published.
        published: ISO date of publication ("2024-06-13"); words such as "today" are counted from it.
        outlet: who published it; the outlet of a ministry or presidency tells whose president "the President" is.
        home: code of the state or organization for whom the outlet speaks ("AZE", "NATO"); goes before `outlet`.
        url: where it was published.
        title: the title, where it is not the first line of the text.

    Returns:
        All claims of the text. One that cannot be read (an unknown language, too long) has `document.unread` set
        to the reason and no claims.

    Raises:
        InputError: `published` is no ISO date.
        PipelineError: the parser's files are missing or not those that were tested.
        CodebookError: a table of the codebook is malformed.
    """
    document = _document(
        {"text": text, "published": published, "outlet": outlet, "home": home, "url": url, "title": title}
    )
    return read_batch(_reader(), [document])[0]


def read_many(texts: Iterable[str | Mapping[str, str | None] | Document], *, processes: int = 1) -> Iterator[Reading]:
    """Read many texts, in their order, a few at a time; nothing is stored.

    Args:
        texts: plain texts, or objects with the keys of the JSON Lines input (`text`, and where known `id`,
            `published`, `outlet`, `home`, `url`, `title`), or documents. May be a generator without end.
        processes: how many processes read; 1 reads in this one.

    Returns:
        An iterator over one reading for each text.

    Raises:
        InputError: an object without text, or with a date that is none; what came before it is given first.
        PipelineError, CodebookError: as `read`.
    """
    return read_documents((_document(text) for text in texts), processes=processes)


@cache
def _reader() -> Reader:
    return Reader()


def _document(given: str | Mapping[str, str | None] | Document) -> Document:
    if isinstance(given, Document):
        return given
    known = {"text": given} if isinstance(given, str) else given
    text, published = known.get("text"), known.get("published")
    if not isinstance(text, str):
        raise InputError(str(known.get("id", "text")), "is not a string; give the text of one document")
    if published is not None and not _is_date(published):
        raise InputError("published", f"{published!r} is not a date like 2024-06-13")
    return Document(
        text=text,
        external_id=known.get("id"),
        published=published,
        outlet=known.get("outlet"),
        home=known.get("home"),
        url=known.get("url"),
        title=known.get("title"),
    )


def _is_date(words: str) -> bool:
    try:
        return date.fromisoformat(words).isoformat() == words
    except ValueError:
        return False
