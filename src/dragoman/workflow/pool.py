"""Processes that read, started anew when one dies, and their readings in the order of the documents."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import wait

from dragoman.model.document import Document
from dragoman.model.reading import Reading
from dragoman.workflow.readers import MakeReader, unread
from dragoman.workflow.worker import Worker

# So many batches a process may be under way, read or not, before the first of them is given out.
_AHEAD = 3


@dataclass(slots=True)
class _Batch:
    """Documents with the readings that there are so far, by position."""

    documents: Sequence[Document]
    readings: dict[int, Reading] = field(default_factory=dict)

    def is_done(self) -> bool:
        return len(self.readings) == len(self.documents)

    def in_order(self) -> list[Reading]:
        return [self.readings[position] for position in range(len(self.documents))]


@dataclass(slots=True, frozen=True)
class _Job:
    """Some documents of a batch, for one process."""

    batch: _Batch
    positions: range

    def documents(self) -> list[Document]:
        return [self.batch.documents[position] for position in self.positions]

    def finish(self, readings: Sequence[Reading]) -> None:
        self.batch.readings.update(zip(self.positions, readings, strict=True))

    def apart(self) -> list[_Job]:
        return [_Job(self.batch, range(position, position + 1)) for position in self.positions]


def read_in_processes(batches: Iterator[list[Document]], processes: int, make_reader: MakeReader) -> Iterator[Reading]:
    """The readings of the batches, in order, read by so many processes.

    Raises:
        DragomanError: a process cannot make its reader, or cannot be started.
    """
    pool = _Pool(processes, make_reader)
    try:
        yield from pool.run(batches)
    finally:
        pool.stop()


class _Pool:
    def __init__(self, processes: int, make_reader: MakeReader) -> None:
        self._processes = processes
        self._make_reader = make_reader
        self._workers: dict[Worker, _Job | None] = {}
        self._jobs: deque[_Job] = deque()

    def run(self, batches: Iterator[list[Document]]) -> Iterator[Reading]:
        under_way: deque[_Batch] = deque()
        failure: Exception | None = None
        more = True
        while more or under_way:
            while more and len(under_way) < _AHEAD * self._processes:
                try:
                    batch = _Batch(next(batches))
                except StopIteration:
                    more = False
                except Exception as error:  # raised after what came before it has been read
                    more, failure = False, error
                else:
                    under_way.append(batch)
                    self._jobs.append(_Job(batch, range(len(batch.documents))))
            self._hand_out()
            while under_way and under_way[0].is_done():
                yield from under_way.popleft().in_order()
            if under_way:
                self._take_in()
        if failure is not None:
            raise failure

    def stop(self) -> None:
        for worker in self._workers:
            worker.stop()
        self._workers.clear()

    def _hand_out(self) -> None:
        """Give jobs to processes that wait for one, and start more processes for the jobs that are left."""
        for worker, job in list(self._workers.items()):
            if self._jobs and job is None and worker.coder is not None:
                self._workers[worker] = given = self._jobs.popleft()
                worker.send(given.documents())
        starting = sum(worker.coder is None for worker in self._workers)
        while starting < len(self._jobs) and len(self._workers) < self._processes:
            self._workers[Worker(self._make_reader)] = None
            starting += 1

    def _take_in(self) -> None:
        """Wait until a process has something to say, and take it in."""
        by_connection = {worker.connection: worker for worker in self._workers}
        for connection in wait(list(by_connection)):
            worker = by_connection[connection]  # type: ignore[index]
            readings = worker.receive()
            job = self._workers[worker]
            if worker.is_dead:
                self._replace(worker, job)
            elif readings is not None and job is not None:
                job.finish(readings)
                self._workers[worker] = None

    def _replace(self, worker: Worker, job: _Job | None) -> None:
        """Forget a process that died, and find out which of its documents it died of."""
        del self._workers[worker]
        worker.stop()
        if job is None:
            return
        if len(job.positions) > 1:
            self._jobs.extendleft(reversed(job.apart()))
        else:
            coder = worker.coder
            assert coder is not None  # no job is given to a process without one
            job.finish([unread(document, coder, worker.cause_of_death()) for document in job.documents()])
