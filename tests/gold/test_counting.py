"""`dragoman evaluate` counts to the last fact as the script that the project is judged by."""

from __future__ import annotations

import copy
import json
import random
from collections import Counter
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

from dragoman.evaluation.claims import claims_from_form
from dragoman.evaluation.comparing import compare
from dragoman.evaluation.gold import GoldDocument

from .check_part import GOLD

Form = dict[str, Any]
Counted = tuple[Counter[tuple[str, bool]], Counter[str]]


def test_on_what_is_read(scorer: ModuleType, golds: list[GoldDocument], forms: dict[str, Form]) -> None:
    for gold in golds:
        assert ours(gold, forms[gold.id]) == theirs(scorer, gold, forms[gold.id]), gold.id


@pytest.mark.parametrize("seed", range(2))
def test_on_readings_spoilt_at_random(
    scorer: ModuleType, golds: list[GoldDocument], forms: dict[str, Form], seed: int
) -> None:
    chance = random.Random(seed)
    for gold in golds:
        other = forms[chance.choice(golds).id]
        for form in (forms[gold.id], _form(gold)):  # what was read, and a perfect reading
            read = spoilt(form, other, chance)
            assert ours(gold, read) == theirs(scorer, gold, read), (gold.id, json.dumps(read)[:2000])


def test_on_a_document_that_was_not_read(scorer: ModuleType, golds: list[GoldDocument]) -> None:
    for gold in golds:
        assert ours(gold, {}) == theirs(scorer, gold, {})


def ours(gold: GoldDocument, read: Form) -> Counted:
    comparison = compare(gold.claims, claims_from_form(read, gold.id), gold.published)
    facts = Counter((fact.field, fact.right) for fact in comparison.facts)
    return facts, Counter(addition.field for addition in comparison.additions)


def theirs(scorer: ModuleType, gold: GoldDocument, read: Form) -> Counted:
    facts, added = scorer.compare(_form(gold), read)
    return Counter((field, right) for field, _, right in facts), +added


def _form(gold: GoldDocument) -> Form:
    form: Form = json.loads((GOLD / f"{gold.id}.json").read_text(encoding="utf-8"))
    return form


def spoilt(form: Form, other: Form, chance: random.Random) -> Form:
    """The form with claims dropped, doubled, shuffled or put in from elsewhere, and values changed or taken away."""
    read = copy.deepcopy(form)
    for family in ("engagements", "stances", "instruments"):
        claims = [claim for claim in read[family] if chance.random() > 0.15]
        claims += [copy.deepcopy(claim) for claim in claims if chance.random() < 0.1]
        claims += [copy.deepcopy(claim) for claim in other[family] if chance.random() < 0.2]
        chance.shuffle(claims)
        read[family] = claims
    for place in list(_places(read)):
        _spoil(place, chance)
    return read


def _places(value: Any) -> Iterator[Form]:
    """Every object in the form but reasons, the outer ones first."""
    if isinstance(value, dict):
        yield value
        for key, one in value.items():
            yield from _places(one if key != "why" else None)
    elif isinstance(value, list):
        for one in value:
            yield from _places(one)


_MAY_BE_NULL = ("represents", "office", "format", "part_of", "city", "country", "holder", "date", "rank")
_WORDS = ("name", "title", "object", "text", "office", "format", "city")
_VALUES = {
    "kind": ("meeting", "visit", "person", "state", "support"),
    "status": ("held", "planned"),
    "start": (None, "2024-06-12", "2024-06", "XXXX-06-12", "2023-01-24"),
    "end": ("2024-06-12", "2024-06"),
    "represents": ("FRA", "EU", "TKM"),
    "background": (True, False),
    "domestic": (True, False),
    "part_of": ("e0", "e1", "none such"),
    "date_precision": ("day", "within"),
    "action": ("signed", "mentioned"),
}


def _spoil(place: Form, chance: random.Random) -> None:
    for key, value in list(place.items()):
        if chance.random() > 0.15:
            continue
        if key in _MAY_BE_NULL and chance.random() < 0.4:
            place[key] = None
        elif key in _VALUES and (isinstance(value, bool) or not isinstance(value, int)):
            place[key] = chance.choice(_VALUES[key])
        elif key in _WORDS and isinstance(value, str):
            words = value.split()
            chance.shuffle(words)
            place[key] = " ".join(words[: chance.randint(1, len(words))]) if words else value
        elif key == "participants" and isinstance(value, list):
            chance.shuffle(value)
            del value[chance.randint(0, len(value)) :]
        elif key in ("parties", "also_represents") and isinstance(value, list):
            value.append(chance.choice(("FRA", "EU")))
        elif key in ("start", "end") and isinstance(value, int):
            place[key] = max(0, value + chance.randint(-200, 200))
