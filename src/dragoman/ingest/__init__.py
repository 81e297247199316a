"""Bytes to documents: formats, encodings, language, and what on a page is not the text."""

from dragoman.ingest.limits import Limits
from dragoman.ingest.preparing import prepare
from dragoman.ingest.sources import Rejected, documents

__all__ = ["Limits", "Rejected", "documents", "prepare"]
