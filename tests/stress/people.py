"""Made-up persons: names of all traditions, as a text tells them first and later."""

from __future__ import annotations

import random
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

CAPITALS = 0.05  # of the family names are written in capitals
HONORIFICS = 0.12
_HONORIFIC = ("H.E.", "H.E. Dr.", "H.E. Mr.", "His Excellency", "Dr.", "Dr", "Mr.", "Ms.", "Prof.", "Hon.", "Mrs.")


@dataclass(frozen=True, slots=True)
class Person:
    """A name without titles, what goes before it, and how the text names the person later."""

    name: str
    last: str
    honorific: str
    tradition: str


@lru_cache(maxsize=1)
def traditions() -> dict[str, dict[str, list[str]]]:
    """Given names, family names and orders, by tradition."""
    return tomllib.loads((Path(__file__).parent / "names.toml").read_text(encoding="utf-8"))


def make_person(rng: random.Random, taken: set[str]) -> Person:
    """A person none of whose names is among those taken in the document; hers are added to them."""
    while True:
        tradition = rng.choice(sorted(traditions()))
        table = traditions()[tradition]
        given, other = rng.sample(table["given"], 2)
        family, second = rng.sample(table["family"], 2)
        if rng.random() < CAPITALS:
            family = family.upper()
        words = {"g": given, "h": other, "f": family, "e": second, "i": rng.choice("ABCDEFGHJKLNPRSTW") + "."}
        name = rng.choice(table["orders"]).format(**words)
        parts = {part for part in name.replace("-", " ").lower().split() if len(part) > 2}
        if not parts & taken:
            taken |= parts
            break
    last = {"family": family, "given": given, "all": name}[str(table["last"])]
    honorific = rng.choice(_HONORIFIC) + " " if rng.random() < HONORIFICS else ""
    return Person(name, last, honorific, tradition)
