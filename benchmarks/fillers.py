"""News that is not diplomacy, made by the thousand: what most of an archive consists of."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterator
from pathlib import Path

_WORDS = tomllib.loads(Path(__file__).with_name("fillers.toml").read_text(encoding="utf-8"))
SLOTS: dict[str, list[str]] = _WORDS["slots"]
GENRES: dict[str, list[str]] = _WORDS["genres"]
PARAGRAPHS = 6
SENTENCES = 5


def articles(number: int, seed: int = 7) -> Iterator[str]:
    """So many articles, each of one genre, with the same ones for the same seed."""
    chance = random.Random(seed)
    for _ in range(number):
        yield _article(chance, GENRES[chance.choice(list(GENRES))])


def _article(chance: random.Random, templates: list[str]) -> str:
    paragraphs = []
    for _ in range(chance.randint(2, PARAGRAPHS)):
        chosen = [_filled(chance, chance.choice(templates)) for _ in range(chance.randint(2, SENTENCES))]
        paragraphs.append(" ".join(chosen))
    return "\n\n".join(paragraphs)


def _filled(chance: random.Random, template: str) -> str:
    return template.format_map({slot: chance.choice(values) for slot, values in SLOTS.items()})
