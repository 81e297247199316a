"""Phrases by which a text tells who else was there, see `languages/<code>/attendance.csv`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from dragoman.languages.forms import csv_rows


@dataclass(frozen=True, slots=True)
class AttendancePhrase:
    """Folded words of a phrase, and whether those who were there are listed behind it (else before it)."""

    words: tuple[str, ...]
    behind: bool


@lru_cache(maxsize=4)
def load_attendance(language: str) -> dict[str, tuple[AttendancePhrase, ...]]:
    """The phrases of a language by their first word, the longest first.

    Raises:
        LanguageError: there are none for the language.
    """
    rows = csv_rows(language, "attendance")
    phrases = sorted(
        (AttendancePhrase(tuple(r["phrase"].split()), r["list"] == "after") for r in rows),
        key=lambda p: -len(p.words),
    )
    firsts = dict.fromkeys(p.words[0] for p in phrases)
    return {first: tuple(p for p in phrases if p.words[0] == first) for first in firsts}
