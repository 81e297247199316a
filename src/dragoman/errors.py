"""Everything that dragoman raises on purpose.

::

    DragomanError                 the root; str() says what is wrong and what to do
    ├── InputError                a file or stream cannot be taken in (bears the name and the reason)
    │   ├── NotFoundError         no such file, or a folder without readable files
    │   ├── NotTextError          binary or undecodable bytes
    │   ├── EmptyTextError        nothing to read in it
    │   └── TooLargeError         over the stated limit
    ├── LanguageError             a language that is not read yet
    ├── CodebookError             a table of the codebook or of a language is malformed
    ├── PipelineError             the parser pipeline is missing or has other checksums
    ├── RecordError               the record cannot be opened, is of another version, or is locked
    │   └── UnknownIdError        no such document or engagement
    └── QueryError                a filter that cannot be understood
"""

from __future__ import annotations


class DragomanError(Exception):
    """Root of all errors; the message says what is wrong and what to do next."""


class InputError(DragomanError):
    """A source that cannot be taken in.

    Args:
        name: the file, URL or line as the user knows it.
        reason: what is wrong with it, in words a user understands.
    """

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason


class NotFoundError(InputError):
    """No such file, or a folder in which nothing can be read."""


class NotTextError(InputError):
    """Bytes that are not text in an encoding that can be told."""


class EmptyTextError(InputError):
    """A source without any text."""


class TooLargeError(InputError):
    """A source over the stated limit."""


class LanguageError(DragomanError):
    """A language for which there are no tables yet."""


class CodebookError(DragomanError):
    """A malformed row in a table of the codebook or of a language."""


class PipelineError(DragomanError):
    """The parser pipeline cannot be loaded."""


class RecordError(DragomanError):
    """The record cannot be opened or written."""


class UnknownIdError(RecordError):
    """No document or engagement has this id."""


class QueryError(DragomanError):
    """A filter that cannot be understood."""
