"""HTML: the canonical text is what the extraction finds to be the article; the page gives title, date and outlet."""

from __future__ import annotations

import re

from dragoman.errors import EmptyTextError, NotTextError
from dragoman.ingest.dates import iso_date
from dragoman.ingest.language import language_of
from dragoman.model.document import Document

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.I)
_LANGUAGE = re.compile(r"<html[^>]{0,1000}?\slang\s*=\s*[\"']?\s*([A-Za-z]{2,3})\b", re.I)
_NESTING = 5_000  # a page nested deeper is broken or hostile, and parsers are slow on it


def declared_charset(data: bytes) -> str | None:
    """The encoding that the page names in its head."""
    match = _CHARSET.search(data[:4096])
    return match.group(1).decode("ascii") if match else None


def read_html(page: str, name: str) -> Document:
    """The document of a page: its article with title, date, outlet, address and language.

    Raises:
        NotTextError: the page cannot be parsed.
        EmptyTextError: there is no article in it.
    """
    if _nesting(page) > _NESTING:
        raise NotTextError(name, "HTML nested too deeply to be a page; save its text as .txt")
    import trafilatura  # takes a while to load, and few sources are HTML

    try:
        found = trafilatura.bare_extraction(
            page,
            include_comments=False,
            include_tables=True,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except Exception as error:  # third-party parsers on hostile pages: whatever they raise, the batch goes on
        raise NotTextError(name, f"HTML that cannot be parsed ({type(error).__name__})") from error
    text = None if found is None or isinstance(found, dict) else found.text
    if found is None or isinstance(found, dict) or not text or not text.strip():
        raise EmptyTextError(name, "no article found in the page; save its text as .txt")
    language = _LANGUAGE.search(page[:20_000])
    return Document(
        text=text,
        title=_line(found.title),
        published=iso_date(found.date),
        outlet=_line(found.sitename),
        url=found.url or None,
        language=language_of(text, hint=language.group(1).lower() if language else None),
    )


def _line(value: str | None) -> str | None:
    """A value of the page's head on one line."""
    return " ".join(value.split()) or None if value else None


def _nesting(page: str) -> int:
    """An upper bound of how deeply elements of the page are nested."""
    deepest = depth = 0
    for match in re.finditer(r"<(/?)(?:div|span|b|i|em|p|ul|ol|li|table|tr|td|blockquote|section|font)\b", page, re.I):
        depth = max(0, depth - 1) if match.group(1) else depth + 1
        deepest = max(deepest, depth)
    return deepest
