"""Offsets are right by construction: what was put into a text is found where it was put, whatever stands around it."""

from __future__ import annotations

from io import BytesIO

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.annotate.layout import lay_out
from dragoman.annotate.sentences import sentences
from dragoman.ingest import documents, prepare
from dragoman.model.document import Document

KNOWN = "Foreign Minister Ana Beridze met with her counterpart of Chad in Tbilisi."
# What programs miscount: beyond the basic plane, combining, invisible, two characters for one line end, right to left.
ODD = [
    "😀", "👩🏽‍🚀", "🇦🇿", "e\u0301", "a\u0323\u0302", "\u00a0", "\u202f", "\u200b", "\u200d", "\r\n", "\r\n\r\n", "\n", "\u2028", "\u202eabc\u202c",
    "\u2067שלום\u2069", "العربية", "ﬁ", "İ", "ß", "ǅ", "\u0f77", "\t", " ", "\x0b", "\x85", "The envoy left. ", "“", "”", "(", "]", "U.S. ", "…",
]  # fmt: skip
noise = st.lists(st.sampled_from(ODD) | st.text(st.characters(codec="utf-8"), max_size=5), max_size=30).map("".join)


def ingested(text: str, encoding: str = "utf-8") -> Document | None:
    """The document of the bytes, if they are taken for plain text or Markdown, whose text is the input itself."""
    (item,) = documents(["-"], stdin=BytesIO(text.encode(encoding)))
    return item if isinstance(item, Document) else None


@given(noise, noise, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
def test_the_canonical_text_is_the_input(before: str, after: str, encoding: str) -> None:
    text = f"The start. {before}{KNOWN}{after}"
    document = ingested(text, encoding) if "\x00" not in text else None
    if document is not None:
        at = len("The start. ") + len(before)
        assert document.text == text
        assert document.text[at : at + len(KNOWN)] == KNOWN


@given(noise, noise)
def test_known_words_are_read_where_they_were_put(before: str, after: str) -> None:
    text = f"{before}\n\n{KNOWN}\n\n{after}"
    at = len(before) + 2
    document = prepare(Document(text, language="en"))
    if any(span.start < at + len(KNOWN) and at < span.end for span in document.boilerplate):
        return
    blocks = [b for b in lay_out(text, document.boilerplate).blocks if b.start <= at < b.end]
    assert [(b.start, b.end) for b in blocks] == [(at, at + len(KNOWN))]
    assert sentences(text, blocks[0].start, blocks[0].end) == [(at, at + len(KNOWN))]


@settings(max_examples=5, deadline=None)
@given(st.integers(0, 200_000), st.sampled_from(["word ", "слово ", "字", "😀 ", "e\u0301 ", "(", "\u00a0x", "a. "]))
def test_a_line_of_a_megabyte(repeat: int, filler: str) -> None:
    before = filler * (repeat // len(filler))
    text = f"{before} {KNOWN} {filler * ((1_000_000 - repeat) // len(filler))}"
    document = ingested(text)
    assert document is not None
    assert document.text == text
    at = len(before) + 1
    block = lay_out(text, []).blocks[0]
    assert block.start <= at < at + len(KNOWN) <= block.end
    found = [(a, b) for a, b in sentences(text, block.start, block.end) if a < at + len(KNOWN) and at < b]
    assert found[0][0] <= at and at + len(KNOWN) <= found[-1][1]
