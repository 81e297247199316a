"""Every value of a reading with the rule it came by, how sure it is, and the words that show it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rich.text import Text

from dragoman.model.display import headline
from dragoman.model.reading import Reading
from dragoman.model.visible import one_line

_FAMILIES = ("engagements", "stances", "instruments", "events")
_LONGEST_QUOTE = 90


def explanation(reading: Reading) -> Iterator[Text]:
    """Lines for the terminal: one for each claim, and under it one for each value."""
    form = reading.to_json(why=True, quotes=True)
    yield Text(headline(reading), style="bold")
    for family in _FAMILIES:
        for claim in form[family]:  # type: ignore[attr-defined]
            yield Text(f"{claim['id']} {claim.get('kind') or claim.get('type') or family[:-1]}", style="bold cyan")
            yield from (_line(claim, path, why) for path, why in claim["why"].items())


def _line(claim: dict[str, Any], path: str, why: dict[str, Any]) -> Text:
    quotes = " … ".join(f'"{one_line(evidence["quote"])}"' for evidence in why["evidence"])
    if len(quotes) > _LONGEST_QUOTE:
        quotes = quotes[: _LONGEST_QUOTE - 1] + "…"
    line = Text("   ").append(path, style="green").append(" = ").append(one_line(str(value_at(claim, path))), "bold")
    line.append(f"  by {why['rule']}, {why['confidence']:.2f}", style="yellow")
    return line.append(f"  {quotes}", style="dim") if quotes else line


def value_at(claim: dict[str, Any], path: str) -> Any:
    """The value at a path such as "participants.1.office"; None where there is none."""
    value: Any = claim
    for step in path.split("."):
        try:
            value = value[int(step)] if isinstance(value, list) else value[step]
        except (KeyError, IndexError, TypeError, ValueError):
            return None
    return value.get("name") or value.get("text") if isinstance(value, dict) else value
