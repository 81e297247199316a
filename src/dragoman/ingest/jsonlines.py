"""JSON Lines: one object a line, with the text and what is known of it; streamed, so that archives of any size pass."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from dragoman.errors import EmptyTextError, InputError, NotTextError, TooLargeError
from dragoman.ingest.dates import iso_date
from dragoman.ingest.limits import Limits, in_numbers
from dragoman.model.document import Document

_CHUNK = 1 << 20
_PROPERTIES = ("outlet", "home", "url", "title")


def read_json_lines(head: bytes, rest: BinaryIO, name: str, limits: Limits) -> Iterator[Document | InputError]:
    """The documents of a stream of JSON Lines, one by one; a bad line gives an error that names it, the rest goes on.

    Args:
        head: what was read of the stream already.
        rest: the stream behind it.
        name: how the user knows it.
    """
    for number, line in enumerate(_lines(head, rest, limits.max_bytes), 1):
        where = f"{name}, line {number:,}"
        try:
            if line is None:
                raise TooLargeError(where, f"longer than {in_numbers(limits.max_bytes, 'bytes')}")
            if line.strip(b" \t\r\n"):
                yield _document(line, where)
        except InputError as error:
            yield error


def _lines(head: bytes, rest: BinaryIO, longest: int) -> Iterator[bytes | None]:
    """The lines of the stream; None for one that is too long, which is skipped without being held."""
    pending = bytearray(head.removeprefix(b"\xef\xbb\xbf"))
    skipping = False
    more = True
    while more:
        start = 0
        while (end := pending.find(b"\n", start)) >= 0:
            yield None if skipping or end - start > longest else bytes(pending[start:end])
            skipping = False
            start = end + 1
        del pending[:start]
        if len(pending) > longest:
            skipping = True
            pending.clear()
        chunk = rest.read(_CHUNK)
        more = bool(chunk)
        if more and skipping and b"\n" not in chunk:
            continue
        pending += chunk
    if skipping:
        yield None
    elif pending:
        yield bytes(pending)


def _document(line: bytes, where: str) -> Document:
    fields = _object(line, where)
    text = fields.get("text")
    if not isinstance(text, str):
        raise NotTextError(where, 'no "text" in this object' if text is None else '"text" is not a string')
    if not text.strip():
        raise EmptyTextError(where, "empty text")
    if _is_broken(text):
        raise NotTextError(where, "halves of characters (lone surrogates) in the text")
    given = fields.get("id")
    document = Document(text=text, external_id=None if given is None else _string(str(given), "id", where))
    document.published = _published(fields.get("published"), where)
    for key in _PROPERTIES:
        setattr(document, key, _string(fields.get(key), key, where))
    return document


def _object(line: bytes, where: str) -> dict[str, Any]:
    try:
        found = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise NotTextError(where, "not UTF-8") from error
    except RecursionError as error:
        raise NotTextError(where, "JSON nested too deeply") from error
    except json.JSONDecodeError as error:
        raise NotTextError(where, f"not a JSON object ({error.msg} at character {error.pos + 1:,})") from error
    except ValueError as error:  # a number of more digits than Python converts
        raise NotTextError(where, f"not a JSON object ({error})") from error
    if not isinstance(found, dict):
        raise NotTextError(where, "not a JSON object")
    return found


def _string(value: object, key: str, where: str) -> str | None:
    if value is None or value == "":
        return None
    if not isinstance(value, str) or _is_broken(value):
        raise NotTextError(where, f'"{key}" is not a string')
    return value


def _published(value: object, where: str) -> str | None:
    """The day of publication; a time behind it is left out."""
    given = _string(value, "published", where)
    if given is None:
        return None
    day = iso_date(given)
    if day is None:
        raise NotTextError(where, '"published" is not a date; write it as YYYY-MM-DD')
    return day


def _is_broken(text: str) -> bool:
    """Whether the string holds half of a character, which cannot be stored."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False
