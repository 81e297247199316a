"""Files, folders and streams become documents; what is bad gets one line, and the rest goes on."""

from __future__ import annotations

import json
import tracemalloc
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from dragoman.ingest import Limits, Rejected, documents
from dragoman.model.document import Document

TEXT = "The minister met the envoy of Chad."
PAGE = f"""<!DOCTYPE html><html lang="az"><head><meta charset="utf-8"><title>Ministers meet in Baku</title>
<meta property="og:site_name" content="Example News"><meta property="article:published_time" content="2024-06-12T10:00:00Z">
<link rel="canonical" href="https://example.org/a/1"></head><body><nav><a href="/">Home</a></nav><article>
<p>{TEXT} They discussed the relations between the two countries and what the coming months would bring for trade.</p>
<p>Both sides expressed their readiness to go on with the dialogue, and to hold a meeting of the joint commission.</p>
</article></body></html>"""


def read(*sources: str, stdin: bytes | None = None, limits: Limits | None = None) -> list[Document | Rejected]:
    stream = None if stdin is None else BytesIO(stdin)
    return list(documents(sources, stdin=stream, limits=limits or Limits()))


def one(*sources: str, stdin: bytes | None = None) -> Document:
    (item,) = read(*sources, stdin=stdin)
    assert isinstance(item, Document), item
    return item


def refused(data: bytes, limits: Limits | None = None) -> str:
    (item,) = read("-", stdin=data, limits=limits)
    assert isinstance(item, Rejected), item
    return item.reason


def test_plain_text_is_the_decoded_input_without_its_mark(tmp_path: Path) -> None:
    path = tmp_path / "page.html"  # the name says nothing
    path.write_bytes(b"\xef\xbb\xbf" + f"{TEXT}\r\n\r\nEnd. ".encode())
    document = one(str(path))
    assert document.text == f"{TEXT}\r\n\r\nEnd. "
    assert document.path == str(path)


def test_standard_input() -> None:
    document = one("-", stdin=TEXT.encode())
    assert (document.text, document.path) == (TEXT, None)


def test_markdown_stays_as_it_is_and_its_front_matter_gives_properties() -> None:
    text = f'---\ntitle: "Ministers meet"\ndate: 2024-05-06\nsource: MFA\n---\n\n# Head\n\n**{TEXT}**\n'
    document = one("-", stdin=text.encode())
    assert document.text == text
    assert (document.title, document.published, document.outlet) == ("Ministers meet", "2024-05-06", "MFA")


def test_a_page_gives_its_article_and_what_its_head_tells() -> None:
    document = one("-", stdin=PAGE.encode())
    assert TEXT in document.text
    assert "Home" not in document.text
    assert (document.title, document.published, document.outlet) == (
        "Ministers meet in Baku",
        "2024-06-12",
        "Example News",
    )
    assert document.url == "https://example.org/a/1"
    assert document.language == "en", "the words tell the language, not the attribute of the site"


def test_json_lines_give_documents_with_their_properties() -> None:
    line = {
        "text": TEXT,
        "id": 7,
        "published": "2021-05-06T10:00:00Z",
        "outlet": "O",
        "home": "AZE",
        "url": "u",
        "title": "T",
    }
    document = one("-", stdin=json.dumps(line).encode())
    assert document == Document(
        TEXT, external_id="7", published="2021-05-06", outlet="O", home="AZE", url="u", title="T"
    )


def test_each_bad_line_is_refused_by_its_number_and_the_rest_goes_on() -> None:
    lines = [
        '{"text": "One."}', "{bad", "", "[1]", '{"id": 1}', '{"text": 5}', '{"text": " "}', '{"text": "x", "published": "6 May"}',
        '{"text": "x", "outlet": 5}', '{"text": "\\ud800"}', '{"text": ' + "[" * 100_000, '{"n": ' + "9" * 10_000 + "}", '{"text": "Two."}',
    ]  # fmt: skip
    items = read("-", stdin="\n".join(lines).encode())
    assert [i.text for i in items if isinstance(i, Document)] == ["One.", "Two."]
    bad = [i for i in items if isinstance(i, Rejected)]
    assert [i.name for i in bad] == [f"standard input, line {n}" for n in (2, 4, 5, 6, 7, 8, 9, 10, 11, 12)]
    assert all(i.reason for i in bad)


def test_a_line_that_is_too_long_is_skipped_without_being_held() -> None:
    long, limits = b'{"text": "' + b"a" * 5_000_000 + b'"}\n', Limits(max_bytes=1_000)
    items = read("-", stdin=b'{"text": "One."}\n' + long + b'{"text": "Two."}\n' + long.rstrip(), limits=limits)
    assert [i.text if isinstance(i, Document) else i.name for i in items] == [
        "One.",
        "standard input, line 2",
        "Two.",
        "standard input, line 4",
    ]


class _Endless:
    """A stream of JSON Lines larger than would fit, made as it is read."""

    def __init__(self, lines: int) -> None:
        self._lines: Iterator[bytes] = (b'{"text": "' + b"word " * 200 + b'"}\n' for _ in range(lines))
        self._rest = b""

    def read(self, size: int = -1) -> bytes:
        while len(self._rest) < size:
            line = next(self._lines, None)
            if line is None:
                break
            self._rest += line
        piece, self._rest = self._rest[:size], self._rest[size:]
        return piece


def test_json_lines_are_streamed() -> None:
    tracemalloc.start()
    count = sum(1 for _ in documents(["-"], stdin=_Endless(40_000)))  # type: ignore[arg-type]
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 40_000
    assert peak < 20_000_000, "40 MB of lines must not be held"


def test_a_folder_is_read_in_order_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", ".hidden.txt", "sub/c.txt", ".git/d.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(name)
    assert [d.text for d in read(str(tmp_path)) if isinstance(d, Document)] == ["a.txt", "b.txt", "sub/c.txt"]


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.bin").write_bytes(bytes(range(256)))
    (tmp_path / "b.txt").write_text(TEXT)
    first, second = read(str(tmp_path))
    assert first == Rejected(str(tmp_path / "a.bin"), "a binary file, not text")
    assert isinstance(second, Document)


def test_missing_file_and_empty_folder(tmp_path: Path) -> None:
    missing, empty = read(str(tmp_path / "none.txt"), str(tmp_path))
    assert missing == Rejected(str(tmp_path / "none.txt"), "no such file or folder")
    assert empty == Rejected(str(tmp_path), "a folder without files to read")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t ", "empty"),
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04....", "Office"),
        (bytes(range(256)), "binary"),
        (b'[{"text": "x"}]', "JSON Lines"),
        (b'{\n"text": "x"\n}', "JSON Lines"),
        (b"<?xml version='1.0'?><rss/>", "XML"),
        (b"<html><body></body></html>", "no article"),
        (b"<html>" + b"<div>" * 100_000, "nested"),
    ],
)
def test_what_cannot_be_taken_in_gets_a_reason(data: bytes, reason: str) -> None:
    assert reason in refused(data)


def test_a_file_over_the_limit_is_refused_with_the_limit() -> None:
    assert "1,000 bytes" in refused(b"a " * 600, Limits(max_bytes=1_000))


def test_no_standard_input() -> None:
    assert read("-") == [Rejected("standard input", "there is none; name a file or a folder")]


@pytest.mark.parametrize("text", ["(" * 100_000, "[" * 100_000, "{" * 100_000, "word " * 200_000])
def test_odd_texts_come_through_whole(text: str) -> None:
    assert one("-", stdin=text.encode()).text == text
