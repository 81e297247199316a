"""Every value of a reading with the rule it came by, how sure it is, and the words that show it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rich.table import Table
from rich.text import Text

from dragoman.cli.tables import cell, plain_table
from dragoman.model.display import headline
from dragoman.model.reading import Reading
from dragoman.model.visible import one_line

_FAMILIES = ("engagements", "stances", "instruments", "events")
_LONGEST_QUOTE = 120


def explanation(reading: Reading) -> Iterator[Text | Table]:
    """The headline, and for each claim a table with a row for each value."""
    form: dict[str, Any] = reading.to_json(why=True, quotes=True)
    yield Text(headline(reading), style="bold")
    for family in _FAMILIES:
        for claim in form[family]:
            yield Text(f"\n{claim['id']} {claim.get('kind') or claim.get('type') or family[:-1]}", style="bold cyan")
            yield _table(claim)


def _table(claim: dict[str, Any]) -> Table:
    table = plain_table("Field", "Value", "Rule", "Sure", "Words")
    for column, ratio in ((1, 3), (2, 3), (4, 4)):
        table.columns[column].ratio = ratio
        table.columns[column].overflow = "fold"
    for path, why in claim["why"].items():
        table.add_row(
            cell(path.replace("participants.", "participant ").replace(".", " "), "green"),
            cell(str(value_at(claim, path)), "bold"),
            cell(why["rule"]),
            cell(f"{why['confidence']:.2f}", "yellow"),
            cell(_words(why), "dim"),
        )
    return table


def _words(why: dict[str, Any]) -> str:
    quotes = " … ".join(one_line(evidence["quote"]) for evidence in why["evidence"])
    return quotes if len(quotes) <= _LONGEST_QUOTE else quotes[: _LONGEST_QUOTE - 1] + "…"


def value_at(claim: dict[str, Any], path: str) -> Any:
    """The value at a path such as "participants.1.office"; None where there is none."""
    value: Any = claim
    for step in path.split("."):
        try:
            value = value[int(step)] if isinstance(value, list) else value[step]
        except (KeyError, IndexError, TypeError, ValueError):
            return None
    return value.get("name") or value.get("text") if isinstance(value, dict) else value
