"""What a run needs of a reader, and reading that goes on when a document makes the reader fail."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from dragoman.errors import DragomanError
from dragoman.model.document import Document
from dragoman.model.reading import Coder, Reading


class DocumentReader(Protocol):
    """Reads documents; `dragoman.workflow.reading.Reader` is the one that is used."""

    def coder(self) -> Coder:
        """What reads: version, pipeline, codebook."""
        ...

    def read_batch(self, documents: Sequence[Document]) -> list[Reading]:
        """A reading for each document, in order."""
        ...


MakeReader = Callable[[], DocumentReader]


def bundled_reader() -> DocumentReader:
    """The reader with the settings that it has without any told."""
    from dragoman.workflow.reading import Reader  # brings the parser along

    return Reader()


def read_batch(reader: DocumentReader, documents: Sequence[Document]) -> list[Reading]:
    """A reading for each document; one on which the reader fails is marked unread, with the reason.

    Raises:
        DragomanError: what the reader raises on purpose, as it concerns all documents.
    """
    try:
        return reader.read_batch(documents)
    except DragomanError:
        raise
    except Exception as error:
        if len(documents) == 1:
            return [unread(documents[0], reader.coder(), f"the reader failed ({type(error).__name__}: {error})")]
    return [reading for document in documents for reading in read_batch(reader, [document])]


def unread(document: Document, coder: Coder, reason: str) -> Reading:
    """The reading of a document that could not be read."""
    return Reading(replace(document, unread=reason), coder)
