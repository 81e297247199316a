"""Plain text: the canonical text is the decoded input, unchanged."""

from __future__ import annotations

from dragoman.model.document import Document


def read_text(text: str) -> Document:
    """The document of a plain text."""
    return Document(text=text)
