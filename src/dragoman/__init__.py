"""Reads diplomatic news and official readouts and keeps the record of diplomatic engagement.

    >>> import dragoman
    >>> reading = dragoman.read("President Reed met with Prime Minister Ilves of Estonia today.", home="CAN")
    >>> print(reading)

Everything of the public API is here; nothing is loaded before it is used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.errors import DragomanError
    from dragoman.model.document import Document
    from dragoman.model.reading import Reading
    from dragoman.workflow.api import read, read_many
    from dragoman.workflow.record import Record, open_record

__version__ = "0.1.0"

__all__ = ["Document", "DragomanError", "Reading", "Record", "open_record", "read", "read_many"]

_WHERE = {
    "Document": "dragoman.model.document",
    "DragomanError": "dragoman.errors",
    "Reading": "dragoman.model.reading",
    "Record": "dragoman.workflow.record",
    "open_record": "dragoman.workflow.record",
    "read": "dragoman.workflow.api",
    "read_many": "dragoman.workflow.api",
}


def __getattr__(name: str) -> object:
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(_WHERE[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
