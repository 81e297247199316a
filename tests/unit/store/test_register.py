"""Ids are minted once, depend on their key alone, and are never given twice."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from dragoman.store import register
from dragoman.store.database import Database, open_database


def test_an_id_is_short_and_made_from_its_key(database: Database) -> None:
    with database.writing() as transaction:
        (minted,) = register.mint(transaction, "d", ["a key"])
    assert minted == "d" + sha256(b"a key").hexdigest()[:12]


def test_the_same_key_keeps_its_id(database: Database) -> None:
    with database.writing() as transaction:
        first = register.mint(transaction, "g", ["one", "two", "one"])
    with database.writing() as transaction:
        again = register.mint(transaction, "g", ["two", "three", "one"])
    assert first == [again[2], again[0], again[2]]
    assert len({*first, *again}) == 3


def test_many_keys_at_once(database: Database) -> None:
    keys = [f"key {number}" for number in range(1203)]
    with database.writing() as transaction:
        ids = register.mint(transaction, "g", keys)
        assert register.ids_of(transaction, keys) == dict(zip(keys, ids, strict=True))
    assert len(set(ids)) == len(keys)


def test_keys_whose_digits_collide_get_ids_of_their_own(
    tmp_path: Path, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(register, "_DIGITS", 1)  # sixteen ids, of which twelve are taken
    keys = [f"key {number}" for number in range(12)]
    with database.writing() as transaction:
        ids = [*register.mint(transaction, "d", keys[:6]), *register.mint(transaction, "d", keys[6:])]
        assert register.mint(transaction, "d", keys) == ids
    assert len(set(ids)) == len(keys)
    assert all(len(id) == 2 for id in ids)


def test_nothing_stays_of_a_transaction_that_failed(database: Database) -> None:
    with pytest.raises(ZeroDivisionError), database.writing() as transaction:
        register.mint(transaction, "d", ["lost"])
        raise ZeroDivisionError
    with database.reading() as transaction:
        assert register.ids_of(transaction, ["lost"]) == {}


def test_ids_stay_when_the_record_is_opened_again(tmp_path: Path, database: Database) -> None:
    with database.writing() as transaction:
        (minted,) = register.mint(transaction, "d", ["a key"])
    again = open_database(database.path, create=False)
    with again.reading() as transaction:
        assert register.ids_of(transaction, ["a key"]) == {"a key": minted}
    again.close()
