"""One process that reads, and the talk with it."""

from __future__ import annotations

import pickle
import signal
from collections.abc import Sequence
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection

from dragoman.errors import DragomanError
from dragoman.model.document import Document
from dragoman.model.reading import Coder, Reading
from dragoman.workflow.readers import MakeReader, read_batch

# A process that closed its end of the talk has so long to be gone.
_SECONDS_TO_END = 2.0


class Worker:
    """A process with a reader of its own.

    Attributes:
        connection: becomes readable when there is something to receive.
        coder: what reads in the process; None until it has made its reader.
        is_dead: whether the last `send` or `receive` found the process gone.
    """

    def __init__(self, make_reader: MakeReader) -> None:
        context = get_context("spawn")
        self.connection, theirs = context.Pipe()
        self.coder: Coder | None = None
        self.is_dead = False
        self._process = context.Process(target=_work, args=(theirs, make_reader), daemon=True)
        self._process.start()
        theirs.close()  # so that the end of the process is the end of the talk

    def send(self, documents: Sequence[Document]) -> None:
        """Give the process documents to read; if it is gone, the next `receive` says so."""
        with suppress(OSError):
            self.connection.send(documents)

    def receive(self) -> list[Reading] | None:
        """The readings of the documents that were sent last; None for word that the reader is made, or a death.

        Raises:
            DragomanError: the reader cannot be made, or its process cannot be started.
        """
        try:
            said = self.connection.recv()
        except (EOFError, OSError):
            self.is_dead = True
            if self.coder is None:
                raise DragomanError(
                    f"a process for reading could not be started: {self.cause_of_death()};"
                    ' in a script, begin the reading under `if __name__ == "__main__":`'
                ) from None
            return None
        if isinstance(said, DragomanError):
            raise said
        if isinstance(said, Coder):
            self.coder = said
            return None
        readings: list[Reading] = said
        return readings

    def cause_of_death(self) -> str:
        """How the process ended, in words."""
        self._process.join(_SECONDS_TO_END)
        code = self._process.exitcode
        if code is None or code >= 0:
            return f"the process that read it ended by itself (exit code {code})"
        name = signal.Signals(-code).name if -code in signal.Signals._value2member_map_ else str(-code)
        memory = ", perhaps for lack of memory" if name == "SIGKILL" else ""
        return f"the process that read it was ended by {name}{memory}"

    def stop(self) -> None:
        """End the process at once: it keeps nothing that could be lost."""
        self.connection.close()
        if self.is_dead:
            self._process.join(_SECONDS_TO_END)  # its own end is told by `cause_of_death`
        self._process.kill()
        self._process.join()


def _work(connection: Connection, make_reader: MakeReader) -> None:
    """What runs in the process: make a reader, then read what comes until no more does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that started this one decides when to stop
    with suppress(EOFError, OSError):
        try:
            reader = make_reader()
            connection.send(reader.coder())
            while True:
                connection.send(read_batch(reader, connection.recv()))
        except DragomanError as error:
            connection.send(_portable(error))


def _portable(error: DragomanError) -> DragomanError:
    """The error itself if it can be sent to another process, else its words."""
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:
        return DragomanError(str(error))
    return error
