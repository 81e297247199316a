"""Bytes to documents: formats, encodings, language, and what on a page is not the text."""
