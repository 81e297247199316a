import json
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.visible import escaped_json, one_line, visible

ACTING_CATEGORIES = {"Cc", "Cs"}
DIRECTION = {"LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI"}


def acts(character: str) -> bool:
    if character in "\t\n":
        return False
    return unicodedata.category(character) in ACTING_CATEGORIES or unicodedata.bidirectional(character) in DIRECTION


def test_an_escape_sequence_is_shown_instead_of_sent() -> None:
    assert visible("\x1b[31mred\x1b]0;title\x07") == "<1B>[31mred<1B>]0;title<07>"


def test_a_direction_override_is_shown() -> None:
    assert visible("invoice\u202egpj.exe") == "invoice<202E>gpj.exe"


def test_ordinary_text_of_any_script_is_left_alone() -> None:
    text = "Zeki Levent Gümrükçü — 安倍 — محمد\n\tline"
    assert visible(text) == text


def test_line_ends_of_windows_become_line_feeds() -> None:
    assert visible("a\r\nb\rc") == "a\nb<0D>c"


def test_one_line_is_one_line() -> None:
    assert one_line(" a\n\n b\x1b\u2028c ") == "a b<1B> c"


@given(st.text(alphabet=st.characters(), max_size=200))
def test_nothing_that_acts_gets_through(text: str) -> None:
    assert not any(acts(character) for character in visible(text))
    assert not any(acts(character) or character == "\n" for character in one_line(text))


@given(st.text(alphabet=st.characters(), max_size=200))
def test_escaped_json_means_the_same_and_does_nothing(text: str) -> None:
    line = escaped_json(json.dumps(text, ensure_ascii=False))
    assert json.loads(line) == text
    assert not any(acts(character) for character in line)
    line.encode("utf-8")
