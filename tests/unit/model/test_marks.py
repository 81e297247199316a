from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.evidence import Span
from dragoman.model.marks import Mark, segments

TEXT = "Ada met Bo in Oslo on Monday"
spans = st.tuples(st.integers(-3, 32), st.integers(-3, 32)).map(lambda pair: Span(*pair))


def mark(start: int, end: int, label: str) -> Mark:
    return Mark(Span(start, end), "actor", label)


def test_pieces_without_a_mark_have_none() -> None:
    pieces = [(text, found and found.label) for text, found in segments(TEXT, [mark(4, 7, "met")])]
    assert pieces == [("Ada ", None), ("met", "met"), (" Bo in Oslo on Monday", None)]


def test_the_shortest_mark_wins_where_several_lie_over_one_another() -> None:
    marks = [mark(0, 18, "all"), mark(8, 10, "Bo")]
    assert [(text, found and found.label) for text, found in segments(TEXT, marks)] == [
        ("Ada met ", "all"),
        ("Bo", "Bo"),
        (" in Oslo", "all"),
        (" on Monday", None),
    ]


@given(st.lists(spans, max_size=12))
def test_the_pieces_are_the_text_and_each_lies_in_its_mark(found: list[Span]) -> None:
    marks = [Mark(span, "actor", str(n)) for n, span in enumerate(found)]
    pieces = list(segments(TEXT, marks))
    assert "".join(text for text, _ in pieces) == TEXT
    position = 0
    for text, shown in pieces:
        over = [
            m.span.end - m.span.start
            for m in marks
            if 0 <= m.span.start <= position and position + len(text) <= m.span.end <= len(TEXT)
        ]
        assert (shown is None) == (not over)
        if shown is not None:
            assert shown.span.end - shown.span.start == min(over)
        position += len(text)


def test_an_empty_text_has_no_pieces() -> None:
    assert list(segments("", [])) == []
