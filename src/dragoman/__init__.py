"""Reads diplomatic news and official readouts and keeps the record of engagement."""

__version__ = "0.1.0"
