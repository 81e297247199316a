"""What a file is, told from its first bytes and never from its name."""

from __future__ import annotations

import re
from typing import Literal

Format = Literal["text", "markdown", "html", "jsonlines", "json", "xml"]

HEAD = 65_536  # so many bytes tell the format
_LEAD = r"\ufeff?\s{0,1000}"
_JSON_LINE = re.compile(r'\{[ \t]*"[^"\n]{0,200}"[ \t]*:')
_JSON = re.compile(rf'{_LEAD}(?:\{{\s*"[^"\n]{{0,200}}"\s*:|\[\s*\{{\s*")')
_HTML = re.compile(
    rf"{_LEAD}(?:<\?xml[^>]{{0,200}}>\s*)?(?:<!--[^>]{{0,2000}}-->\s*)?"
    r"<(?:!doctype\s+html|html|head|body|meta|title|article|section|main|div|p|h[1-6]|table|span|script|style|link)\b"
    r"[^>]{0,2000}>",
    re.I,
)
_XML = re.compile(rf"{_LEAD}<\?xml\b")
_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n[\w -]{1,40}:")
_MARKDOWN = re.compile(
    r"^(?:\#{1,6}[ \t]+\S|```|>[ \t]+\S|!\[[^\]\n]{0,200}\]\()"
    r"|\[[^\]\n]{1,200}\]\(https?://|\*\*[^*\n]{1,200}\*\*|^(?:={4,}|-{4,})[ \t]*$",
    re.M,
)
_FIRST_LINES = 5  # among so many a line of JSON shows what the others are meant to be


def sniff(head: str) -> Format:
    """The format of a source that begins with these characters."""
    head = head[:HEAD]
    if _is_json_lines(head):
        return "jsonlines"
    if _JSON.match(head):
        return "json"
    if _HTML.match(head):
        return "html"
    if _XML.match(head):
        return "xml"
    if _FRONT_MATTER.match(head) or _MARKDOWN.search(head):
        return "markdown"
    return "text"


def _is_json_lines(head: str) -> bool:
    """Whether one of the first lines is an object of JSON; the very first may be a bad one."""
    bare = head.lstrip("\ufeff \t\r\n")
    return bare.startswith("{") and any(
        _JSON_LINE.match(line) for line in bare.split("\n", _FIRST_LINES)[:_FIRST_LINES]
    )
