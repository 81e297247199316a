"""Bytes to text: byte order marks, UTF-8, UTF-16, and older encodings where there is no doubt."""

from __future__ import annotations

import codecs
import re

from dragoman.errors import NotTextError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What formats that are no text begin with, and what a user can do about it.
_SIGNATURES = (
    (b"%PDF", "a PDF; save its text as .txt first"),
    (b"PK\x03\x04", "a ZIP archive or an Office document; save its text, or unpack it, first"),
    (b"\xd0\xcf\x11\xe0", "an old Office document; save its text first"),
    (b"{\\rtf", "an RTF document; save it as plain text first"),
    (b"\x1f\x8b", "compressed with gzip; unpack it first"),
    (b"BZh", "compressed with bzip2; unpack it first"),
    (b"\xfd7zXZ", "compressed with xz; unpack it first"),
    (b"\x28\xb5\x2f\xfd", "compressed with zstd; unpack it first"),
    (b"\x89PNG", "an image, not text"),
    (b"\xff\xd8\xff", "an image, not text"),
    (b"GIF8", "an image, not text"),
    (b"SQLite format 3", "a database, not text"),
    (b"\x7fELF", "a program, not text"),
)
_UNSURE = "not text in an encoding that can be told; save it as UTF-8"
_BINARY = "a binary file, not text"
_CONTROLS = bytes(c for c in range(32) if c not in b"\t\n\x0b\x0c\r\x1b")
_SAMPLE = 100_000  # so many bytes tell the encoding
_MOSTLY = 0.8  # share of ASCII from which a text is taken to be English with foreign names
_WESTERN_MARKS = "‘’‚“”„–—…•€™†‡ˆ‰‹›˜«»¡¿§©®°±·´¨¸ªº¹²³¼½¾×÷£¥¢¤¦¬¯¶µ\xa0\xad"
_EASTERN = re.compile("[ýþðÝÞÐ]")  # in cp1252 for what in cp1254 is ı, ş, ğ


def decode(data: bytes, name: str, declared: str | None = None) -> str:
    """The text of the bytes, without a byte order mark and with nothing else changed.

    Args:
        data: the whole of a file.
        name: how the user knows it, for the error.
        declared: the encoding that the file itself names, tried after UTF-8.

    Raises:
        NotTextError: binary, or in an encoding that cannot be told for certain.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding, name)
    refuse_binary(data, name)
    if b"\x00" in data[:_SAMPLE]:
        return _utf16(data, name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if declared and (text := _declared(data, declared)) is not None:
        return text
    return _legacy(data, name)


def refuse_binary(data: bytes, name: str) -> None:
    """Refuse what begins like a known format that is no text.

    Raises:
        NotTextError: with what to do about it.
    """
    for signature, advice in _SIGNATURES:
        if data.startswith(signature):
            raise NotTextError(name, advice)


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotTextError(name, f"marked as {encoding.upper()}, but broken at byte {error.start:,}") from error


def _utf16(data: bytes, name: str) -> str:
    """Text in UTF-16 without a mark: nearly all zero bytes stand at even, or nearly all at odd places."""
    sample = data[:_SAMPLE]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    for zeros, others, encoding in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        if zeros > 0.5 * half and others < 0.01 * half:
            return _strictly(data, encoding, name)
    raise NotTextError(name, _BINARY)


def _declared(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (LookupError, UnicodeDecodeError, ValueError):
        return None


def _legacy(data: bytes, name: str) -> str:
    """Text in an encoding of one or two bytes a letter, from before Unicode."""
    sample = data[:_SAMPLE]
    if len(sample.translate(None, _CONTROLS)) < len(sample):
        raise NotTextError(name, _BINARY)
    ascii_share = sum(byte < 128 for byte in sample) / len(sample)
    if ascii_share >= _MOSTLY and (text := _western(data)) is not None:
        return text
    encoding = _detected(sample)
    if encoding is None:
        raise NotTextError(name, _UNSURE)
    text = _declared(data, encoding)
    if text is None:
        raise NotTextError(name, _UNSURE)
    return text


def _western(data: bytes) -> str | None:
    """Mostly ASCII, and the rest letters of western languages or typographic marks: cp1252, or cp1254 for Turkish."""
    text = _declared(data, "cp1252")
    if text is None:
        return None
    others = [c for c in text if c > "\x7f"]
    if any(not (c.isalpha() or c in _WESTERN_MARKS) for c in others):
        return None
    strange = sum(_EASTERN.match(c) is not None for c in others)
    if strange * 3 > sum(c.isalpha() for c in others):
        return data.decode("cp1254")
    return text


def _detected(sample: bytes) -> str | None:
    """The encoding if detection finds no mess and a language that fits."""
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    if best is None or best.chaos > 0.02 or best.coherence < 0.4:
        return None
    return best.encoding
