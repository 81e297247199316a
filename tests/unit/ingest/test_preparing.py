"""A document is ready to be read, or bears the reason why it is not."""

from __future__ import annotations

from dragoman.ingest import Limits, prepare
from dragoman.model.document import Document
from dragoman.model.evidence import Span

TEXT = "The minister met the envoy of Chad in the city and they discussed the relations between the two countries."


def test_language_and_boilerplate_are_filled_in() -> None:
    text = f"{TEXT}\n\n{TEXT}\n\nRelated news\nFlax mill opens"
    document = prepare(Document(text))
    assert (document.language, document.unread) == ("en", None)
    assert [text[s.start : s.end] for s in document.boilerplate] == ["Related news\nFlax mill opens"]


def test_what_is_known_stays() -> None:
    document = prepare(Document(TEXT, language="en", boilerplate=[Span(0, 3)]))
    assert document.boilerplate == [Span(0, 3)]


def test_a_language_without_tables_is_kept_unread_with_the_reason() -> None:
    document = prepare(Document("Der Minister traf heute in Berlin seinen Amtskollegen und sprach über die Lage."))
    assert document.language == "de"
    assert document.unread == "language 'de' is not read yet (only en)"


def test_empty_and_wordless_texts_and_those_over_the_limit_are_unread() -> None:
    assert prepare(Document(" \n")).unread == "empty text"
    assert prepare(Document("(" * 100)).unread == "no words in it"
    unread = prepare(Document(TEXT * 10), Limits(max_chars=100)).unread
    assert unread is not None and "limit of 100" in unread
