"""Examples of phenomena: short texts with what must be read of them, as tests/phenomena/README.md describes them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dragoman.errors import InputError

_COMPARED = ("kind", "status", "rank", "format", "background", "domestic", "attribution", "precision", "basis")
_PLACES = ("venue", "city", "country")
_KEYS = frozenset([*_COMPARED, *_PLACES, "date", "part_of", "who", "optional"])
_NOTHING = "-"
_MARKS = ("also", "role", "rank")


@dataclass(slots=True, frozen=True)
class StatedParticipant:
    """What an example states of a participant; a field that is not in `stated` may have any value.

    Attributes:
        name: by which it is found.
        stated: field → value: represents, office, role, rank, also_represents.
    """

    name: str
    stated: Mapping[str, Any]


@dataclass(slots=True, frozen=True)
class StatedEngagement:
    """What an example states of an engagement.

    Attributes:
        stated: field → value; places and dates under `venue`, `city`, `country`, `start`, `end`.
        participants: all of them; None if the example does not say.
        part_of: the position in the example of what it is part of, -1 for nothing; None if it does not say.
        optional: whether it may be left out.
    """

    stated: Mapping[str, Any]
    participants: tuple[StatedParticipant, ...] | None
    part_of: int | None
    optional: bool


@dataclass(slots=True, frozen=True)
class Example:
    """One text of a phenomenon.

    Attributes:
        group: the name of the file.
        phenomenon: what it is an example of.
        apart: whether its misses are counted only, not looked at.
        source: the text and what is known of it: the keys of the JSON Lines input.
        engagements: all that must be read.
    """

    group: str
    phenomenon: str
    apart: bool
    source: Mapping[str, str]
    engagements: tuple[StatedEngagement, ...] = field(default=())


def load_examples(folder: Path) -> list[Example]:
    """The examples of all files of a folder, file by file.

    Raises:
        InputError: a file is malformed or states a field that there is not.
    """
    return [example for path in sorted(folder.glob("*.toml")) for example in _examples_of(path)]


def _examples_of(path: Path) -> Iterator[Example]:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        published = table.pop("published")
        for phenomenon, rows in table.items():
            for row in rows["examples"]:
                source = {"published": published} | {k: row[k] for k in ("published", "outlet", "home") if k in row}
                yield Example(
                    group=path.stem,
                    phenomenon=phenomenon,
                    apart=row.get("apart", False),
                    source={key: value for key, value in (source | {"text": row["text"]}).items() if value},
                    engagements=tuple(_engagement(stated) for stated in row["read"]),
                )
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise InputError(path.name, f"no file of examples: {error}") from error


def _engagement(row: Mapping[str, Any]) -> StatedEngagement:
    if unknown := row.keys() - _KEYS:
        raise ValueError(f"an engagement has no {', '.join(sorted(unknown))}")
    stated: dict[str, Any] = {"status": "held"}
    for key, value in row.items():
        if key == "date":
            start, _, end = value.partition("/")
            stated |= {"start": start, "end": end or start}
        elif key not in ("who", "part_of", "optional"):
            stated[key] = value
    who = tuple(_participant(words) for words in row["who"]) if "who" in row else None
    return StatedEngagement(stated, who, row.get("part_of"), row.get("optional", False))


def _participant(words: str) -> StatedParticipant:
    name, *rest = (part.strip() for part in words.split("|"))
    stated: dict[str, Any] = {}
    for key, part in zip(("represents", "office"), [part for part in rest if not _marked(part)], strict=False):
        stated[key] = "" if part == _NOTHING else part
    for part in filter(_marked, rest):
        key, _, value = part.partition("=")
        stated["also_represents" if key == "also" else key] = sorted(value.split("+")) if key == "also" else value
    return StatedParticipant(name, stated)


def _marked(part: str) -> bool:
    return part.partition("=")[0] in _MARKS and "=" in part
