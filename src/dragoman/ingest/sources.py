"""From what a user names (files, folders, standard input) to documents, one after the other."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from dragoman.errors import EmptyTextError, InputError, NotTextError, TooLargeError
from dragoman.ingest.decode import decode, refuse_binary
from dragoman.ingest.html import declared_charset, read_html
from dragoman.ingest.jsonlines import read_json_lines
from dragoman.ingest.limits import DEFAULT_LIMITS, Limits, in_numbers
from dragoman.ingest.markdown import read_markdown
from dragoman.ingest.sniff import HEAD, sniff
from dragoman.ingest.text import read_text
from dragoman.model.document import Document

_STDIN = "standard input"


@dataclass(slots=True, frozen=True)
class Rejected:
    """A source, or a line of one, that could not be taken in: its name as the user knows it, and why."""

    name: str
    reason: str


def documents(
    sources: Iterable[str], *, stdin: BinaryIO | None = None, limits: Limits = DEFAULT_LIMITS
) -> Iterator[Document | Rejected]:
    """The documents of all sources, in order; what cannot be taken in comes as Rejected, and nothing is raised for it.

    Args:
        sources: files, folders (all files in them, sorted, without hidden ones) or "-" for standard input.
        stdin: the stream that "-" names.
        limits: how much is taken in at once.
    """
    for source in sources:
        if source == "-":
            yield from _from_stdin(stdin, limits)
        else:
            yield from _from_path(Path(source), source, limits)


def _from_stdin(stdin: BinaryIO | None, limits: Limits) -> Iterator[Document | Rejected]:
    if stdin is None:
        yield Rejected(_STDIN, "there is none; name a file or a folder")
        return
    yield from _from_stream(stdin, _STDIN, None, limits)


def _from_path(path: Path, name: str, limits: Limits) -> Iterator[Document | Rejected]:
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            yield from _from_folder(path, name, limits)
        else:
            with path.open("rb") as stream:
                yield from _from_stream(stream, name, name, limits)
    except (OSError, ValueError) as error:  # ValueError: a zero character in the name
        yield Rejected(name, _reason(error))


def _reason(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    if isinstance(error, PermissionError):
        return "may not be read (permission denied)"
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def _from_folder(folder: Path, name: str, limits: Limits) -> Iterator[Document | Rejected]:
    found = False
    for path in _files(folder):
        found = True
        yield from _from_path(path, str(path), limits)
    if not found:
        yield Rejected(name, "a folder without files to read")


def _files(folder: Path) -> Iterator[Path]:
    """All regular files below the folder that are not hidden, sorted; links to folders are not followed."""
    for where, folders, files in os.walk(folder):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        for each in sorted(files):
            path = Path(where, each)
            if not each.startswith(".") and path.is_file():
                yield path


def _from_stream(stream: BinaryIO, name: str, path: str | None, limits: Limits) -> Iterator[Document | Rejected]:
    """The documents of one stream of bytes."""
    try:
        head = _read(stream, HEAD)
        refuse_binary(head, name)
        kind = sniff(head.decode("utf-8", "replace"))
        if kind == "jsonlines":
            for item in read_json_lines(head, stream, name, limits):
                if isinstance(item, InputError):
                    yield Rejected(item.name, item.reason)
                else:
                    item.path = path
                    yield item
            return
        document = _one(head + _read(stream, limits.max_bytes + 1 - len(head)), name, limits)
        document.path = path
        yield document
    except InputError as error:
        yield Rejected(error.name, error.reason)
    except OSError as error:
        yield Rejected(name, _reason(error))


def _read(stream: BinaryIO, size: int) -> bytes:
    """Up to so many bytes; pipes give them in pieces."""
    pieces = []
    while size > 0 and (piece := stream.read(size)):
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)


def _one(data: bytes, name: str, limits: Limits) -> Document:
    """The document of a source that holds a single one."""
    if len(data) > limits.max_bytes:
        raise TooLargeError(name, f"larger than {in_numbers(limits.max_bytes, 'bytes')}; split it, or write JSON Lines")
    text = decode(data, name, declared_charset(data))
    if not text.strip():
        raise EmptyTextError(name, "empty")
    kind = sniff(text)
    if kind in ("json", "jsonlines"):
        raise NotTextError(name, 'a JSON document; write JSON Lines in UTF-8, one object with "text" a line')
    if kind == "xml":
        raise NotTextError(name, "XML that is not HTML; save its text as .txt, or write JSON Lines")
    if kind == "html":
        return read_html(text, name)
    return read_markdown(text) if kind == "markdown" else read_text(text)
