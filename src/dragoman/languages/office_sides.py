"""Offices that tell by themselves for whom their holders act: "Taoiseach", "Treasury Secretary"."""

from __future__ import annotations

import csv
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=4)
def load_office_sides(language: str) -> tuple[tuple[str, str], ...]:
    """(folded words of an office, code of its side) of a language."""
    resource = files("dragoman.languages") / language / "office_sides.csv"
    with resource.open(encoding="utf-8") as stream:
        return tuple((row["office"], row["code"]) for row in csv.DictReader(stream))
