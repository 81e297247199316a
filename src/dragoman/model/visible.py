"""Hostile text made harmless for terminals and pages: what would act is shown instead."""

from __future__ import annotations

import re

# C0 but tab and line feed, DEL, C1, marks and overrides of writing direction, line and paragraph separators,
# surrogates without their other half, invisible tag characters
_ACTING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufff9-\ufffb\U000e0000-\U000e007f]"
)


def visible(text: str) -> str:
    """The text with each control, escape and direction character replaced by its name, as in `<1B>`.

    Tabs and line feeds stay; a carriage return before a line feed is left out.
    """
    return _ACTING.sub(lambda match: f"<{ord(match[0]):02X}>", text.replace("\r\n", "\n"))


def one_line(text: str) -> str:
    """The visible text on one line, runs of white space as one blank."""
    return visible(" ".join(text.split()))


def escaped_json(line: str) -> str:
    r"""A line of JSON in which the same characters stand as `\uXXXX`: equal in meaning, harmless on a terminal."""
    return _ACTING.sub(_as_json_escape, line)


def _as_json_escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x10000:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"
