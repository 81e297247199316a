"""Two small texts with gold, and what a reader might make of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

Form = dict[str, Any]

TEXT = "Ada Lind of Finland met Bo Ek of Norway in Oslo on 10 June 2024. They discussed trade. Lind praised Norway."


def span(words: str) -> Form:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "quote": words}


def person(name: str, side: str | None, office: str | None = None) -> Form:
    return {"name": name, "kind": "person", "office": office, "represents": side}


def meeting(**changed: Any) -> Form:
    """The meeting of the text, as gold has it but for what is changed."""
    return {
        "id": "e0", "kind": "meeting", "rank": None, "format": None, "status": "held",
        "background": False, "domestic": False,
        "start": "2024-06-10", "end": "2024-06-10", "date_precision": "day", "date_basis": "text",
        "place": {"venue": None, "city": "Oslo", "country": "NOR"},
        "participants": [person("Ada Lind", "FIN"), person("Bo Ek", "NOR")],
        "topics": [{"text": "trade"}], "part_of": None, "evidence": [span("met Bo Ek")],
        **changed,
    }  # fmt: skip


def praise(**changed: Any) -> Form:
    """The stance of the text."""
    holder = {"name": "Ada Lind"}
    return {
        "id": "s0",
        "holder": holder,
        "kind": "praise",
        "object": "Norway",
        "evidence": [span("praised")],
        **changed,
    }


def form(
    id: str = "oslo", *, engagements: list[Form] | None = None, stances: list[Form] | None = None, **more: Any
) -> Form:
    """A form with the claims given; for gold and readings alike."""
    return {
        "form": 1,
        "document": {"external_id": id, "published": "2024-06-11", "boilerplate": []},
        "engagements": [] if engagements is None else engagements,
        "stances": [] if stances is None else stances,
        "instruments": [],
        **more,
    }


@pytest.fixture
def gold_folder(tmp_path: Path) -> Path:
    """Gold of two texts: one with the meeting and the praise, one that tells of nothing."""
    folder = tmp_path / "gold"
    folder.mkdir()
    told = form(engagements=[meeting()], stances=[praise()], part="work", style="wire", phenomena=["short", "quote"])
    write(folder, "oslo", told, TEXT)
    write(folder, "rain", form("rain", part="check", style="wire", phenomena=["short"]), "It rained.")
    return folder


def write(folder: Path, id: str, gold: Form, text: str) -> None:
    (folder / f"{id}.json").write_text(json.dumps(gold), encoding="utf-8")
    (folder / f"{id}.txt").write_text(text, encoding="utf-8")
