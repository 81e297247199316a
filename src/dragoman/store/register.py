"""The register of ids: minted once from what a thing is, short, and never given to anything else."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from sqlalchemy import Connection, insert, select

from dragoman.store.batches import by_batches
from dragoman.store.schema import register

_DIGITS = 12


def ids_of(connection: Connection, keys: Sequence[str]) -> dict[str, str]:
    """The ids that were minted from the keys, by key; keys without an id are left out."""
    found: dict[str, str] = {}
    for batch in by_batches(keys):
        rows = connection.execute(select(register.c.key, register.c.id).where(register.c.key.in_(batch)))
        found.update((row.key, row.id) for row in rows)
    return found


def mint(connection: Connection, letter: str, keys: Sequence[str]) -> list[str]:
    """The ids of the keys, in order; what has none yet gets one that begins with the letter.

    The id depends on the key alone, unless another key's has the same twelve digits.
    """
    known = ids_of(connection, keys)
    new = _new_ids(connection, letter, [key for key in dict.fromkeys(keys) if key not in known])
    if new:
        connection.execute(insert(register), [{"id": id, "key": key} for key, id in new.items()])
    known.update(new)
    return [known[key] for key in keys]


def _new_ids(connection: Connection, letter: str, keys: Sequence[str]) -> dict[str, str]:
    """An id for each key; those whose digits are taken are tried again with other digits."""
    ids: dict[str, str] = {}
    attempt = 0
    while len(ids) < len(keys):
        candidates = {key: _candidate(letter, key, attempt) for key in keys if key not in ids}
        taken = _taken(connection, list(candidates.values())) | set(ids.values())
        for key, candidate in candidates.items():
            if candidate not in taken:
                ids[key] = candidate
                taken.add(candidate)
        attempt += 1
    return ids


def _candidate(letter: str, key: str, attempt: int) -> str:
    salted = key if attempt == 0 else f"{key}#{attempt}"
    return letter + sha256(salted.encode("utf-8")).hexdigest()[:_DIGITS]


def _taken(connection: Connection, ids: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for batch in by_batches(ids):
        found.update(connection.execute(select(register.c.id).where(register.c.id.in_(batch))).scalars())
    return found
