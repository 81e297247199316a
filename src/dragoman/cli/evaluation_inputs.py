"""Gold and readings for `dragoman evaluate`, with the problems told on the way."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from dragoman.cli.screen import Screen
from dragoman.errors import InputError, NotFoundError, QueryError

if TYPE_CHECKING:
    from dragoman.evaluation.claims import Claims
    from dragoman.evaluation.gold import GoldDocument
    from dragoman.model.document import Document
    from dragoman.model.reading import Reading
    from dragoman.workflow.readers import MakeReader

Good = TypeVar("Good")


@dataclass(slots=True, frozen=True)
class Inputs:
    """Takes in what the command was given.

    Attributes:
        screen: where problems are told.
        make_reader, processes: what reads the texts.
    """

    screen: Screen
    make_reader: MakeReader
    processes: int

    def golds(self, path: Path, part: str | None) -> list[GoldDocument]:
        """The gold of a folder or file, of one part of it if one is named.

        Raises:
            NotFoundError: there is none.
            QueryError: no document is of this part.
        """
        from dragoman.evaluation.gold import gold_documents

        golds = list(self._good(gold_documents(path)))
        chosen = [gold for gold in golds if part is None or gold.part == part]
        if golds and not chosen:
            parts = ", ".join(sorted({gold.part for gold in golds if gold.part})) or "none"
            raise QueryError(f"no document of {path} is of the part {part!r}; there are: {parts}")
        return chosen

    def readings(self, path: Path, golds: Sequence[GoldDocument]) -> dict[str, Claims]:
        """The readings of a file, by the ids of their documents.

        Raises:
            NotFoundError: no such file.
            QueryError: none is of a document of this gold.
        """
        from dragoman.evaluation.readings import by_gold_id, readings_in

        found = by_gold_id(self._good(readings_in(path)))
        if golds and not any(gold.id in found for gold in golds):
            raise QueryError(f"{path}: none of these readings has the id of a document of this gold, as {golds[0].id}")
        return found

    def read(self, golds: Sequence[GoldDocument], save: Path | None) -> dict[str, Claims]:
        """Read the texts of gold; keep the readings in a file if one is named."""
        from dragoman.evaluation.readings import by_gold_id, read_document
        from dragoman.workflow.local import read_many

        with ExitStack() as stack:
            kept = None if save is None else stack.enter_context(save.open("w", encoding="utf-8", newline="\n"))
            advance = stack.enter_context(self.screen.progress("texts"))
            readings = read_many(self._documents(golds), processes=self.processes, make_reader=self.make_reader)
            forms = []
            for reading in readings:
                self._tell_unread(reading)
                form = reading.to_json()
                if kept is not None:
                    kept.write(json.dumps(form, ensure_ascii=False) + "\n")
                forms.append(form)
                advance()
        return by_gold_id(read_document(form, str(form["document"])) for form in forms)

    def _documents(self, golds: Iterable[GoldDocument]) -> Iterator[Document]:
        for gold in golds:
            try:
                yield gold.document()
            except NotFoundError as error:
                self.screen.problem(error.name, error.reason)

    def _tell_unread(self, reading: Reading) -> None:
        if reading.document.unread:
            self.screen.problem(reading.document.external_id or "text", f"not read: {reading.document.unread}")

    def _good(self, items: Iterable[Good | InputError]) -> Iterator[Good]:
        """The items without the errors, which are told."""
        for item in items:
            if isinstance(item, InputError):
                self.screen.problem(item.name, item.reason)
            else:
                yield item
