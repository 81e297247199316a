"""Text in, whatever its encoding, or one clear line on why not."""

from __future__ import annotations

import codecs

import pytest

from dragoman.errors import NotTextError
from dragoman.ingest.decode import decode

ENGLISH = (
    "The Minister’s visit to Málaga – “fruitful” talks with the Ambassador of Côte d’Ivoire were held in the city."
)


@pytest.mark.parametrize(
    "data",
    [
        ENGLISH.encode(),
        codecs.BOM_UTF8 + ENGLISH.encode(),
        ENGLISH.encode("utf-16"),
        codecs.BOM_UTF16_BE + ENGLISH.encode("utf-16-be"),
        ENGLISH.encode("utf-32"),
        ENGLISH.encode("utf-16-le"),
        ENGLISH.encode("utf-16-be"),
        ENGLISH.encode("cp1252"),
    ],
    ids=["utf-8", "utf-8 bom", "utf-16", "utf-16-be bom", "utf-32", "utf-16-le bare", "utf-16-be bare", "cp1252"],
)
def test_the_text_comes_out_without_its_mark_and_otherwise_unchanged(data: bytes) -> None:
    assert decode(data, "x") == ENGLISH


def test_line_ends_and_odd_characters_stay() -> None:
    text = "a\r\nb\u00a0c\u2028d\re\u0301\ufeff"
    assert decode(text.encode(), "x") == text


def test_turkish_names_in_an_english_text_are_not_taken_for_icelandic() -> None:
    text = "The minister met Şule Işık and Çağrı Yağız in İzmir, and they discussed the agenda of the meeting in the city of Muğla."
    assert decode(text.encode("cp1254"), "x") == text


def test_an_old_encoding_of_another_script() -> None:
    text = (
        "Министр иностранных дел провёл переговоры с коллегой в Москве. Стороны обсудили двусторонние отношения. " * 3
    )
    assert decode(text.encode("cp1251"), "x") == text


def test_the_encoding_that_a_page_declares_is_tried() -> None:
    assert decode("Şəki".encode("cp1254", "ignore"), "x", "cp1254") == "Şki"


@pytest.mark.parametrize("data", [bytes(range(256)) * 4, b"abc\x00def", b"\x80\x81\x82\x83" * 50])
def test_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    with pytest.raises(NotTextError):
        decode(data, "x")


def test_a_broken_marked_text_tells_where() -> None:
    with pytest.raises(NotTextError, match="byte 3"):
        decode(codecs.BOM_UTF8 + b"abc\xff", "x")


def test_a_known_format_tells_what_to_do() -> None:
    with pytest.raises(NotTextError, match="PDF; save"):
        decode(b"%PDF-1.7", "x.txt")
