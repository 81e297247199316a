"""What a file is, is told from its content; its name may say anything."""

from __future__ import annotations

import pytest

from dragoman.ingest.sniff import sniff


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("The minister met the envoy.", "text"),
        ("", "text"),
        ("<100 people came to the square.", "text"),
        ("[" * 100_000, "text"),
        ("{" * 100_000, "text"),
        ("{curly} brackets open this text", "text"),
        ("# Ministers meet\n\nThey met.", "markdown"),
        ("---\ntitle: Ministers meet\n---\nThey met.", "markdown"),
        ("They **met** in Baku.", "markdown"),
        ("<!DOCTYPE html>\n<html lang='en'>", "html"),
        ("\ufeff  <?xml version='1.0'?>\n<html>", "html"),
        ("<!-- saved -->\n<div class='x'><p>They met.</p></div>", "html"),
        ("<?xml version='1.0'?><rss></rss>", "xml"),
        ('{"text": "They met."}\n', "jsonlines"),
        ('\n {"id": 1, "text": "x"}', "jsonlines"),
        ('{bad\n{"text": "They met."}\n', "jsonlines"),
        ('{\n  "text": "They met."\n}', "json"),
        ('[{"text": "They met."}]', "json"),
    ],
)
def test_formats(head: str, kind: str) -> None:
    assert sniff(head) == kind
