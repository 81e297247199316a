"""What is told of a document before it is read: its language, its boilerplate, and whether it can be read at all."""

from __future__ import annotations

from dataclasses import replace

from dragoman.ingest.boilerplate import find_boilerplate
from dragoman.ingest.language import UNKNOWN, language_of
from dragoman.ingest.limits import DEFAULT_LIMITS, Limits, in_numbers
from dragoman.languages import READ
from dragoman.model.document import Document


def identify(document: Document, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The document with its language filled in where it is missing, or with the reason why it is unread.

    Unread are an empty text, one over the limit, and one in a language without tables.
    """
    if document.unread:
        return document
    if not document.text.strip():
        return replace(document, unread="empty text")
    if len(document.text) > limits.max_chars:
        reason = f"{in_numbers(len(document.text), 'characters')}, more than the limit of {limits.max_chars:,}"
        return replace(document, unread=reason)
    language = document.language or language_of(document.text)
    if language == UNKNOWN:
        return replace(document, language=language, unread="no words in it")
    if language not in READ:
        known = ", ".join(sorted(READ))
        return replace(document, language=language, unread=f"language {language!r} is not read yet (only {known})")
    return replace(document, language=language)


def mark_boilerplate(document: Document) -> Document:
    """The document with boilerplate filled in, if it can be read and none is told."""
    if document.unread or document.boilerplate:
        return document
    return replace(document, boilerplate=find_boilerplate(document.text, document.language or "en"))


def prepare(document: Document, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The document with language and boilerplate filled in where they are missing, or the reason why it is unread."""
    return mark_boilerplate(identify(document, limits))
