"""Whom persons act for where their own mention does not say: leaders by date, offices that say it, the home side."""

from __future__ import annotations

import csv
from collections import Counter
from functools import lru_cache
from importlib.resources import files

from dragoman.codebook.folding import fold
from dragoman.codebook.leaders import load_leaders
from dragoman.codebook.outlets import home_of
from dragoman.model.analysis import Analysis
from dragoman.model.document import Document
from dragoman.model.mention import Entity

_BECOMING = frozenset({"as", "becoming", "become", "appointed", "elected", "named", "is"})
_NEAR = 25
_VOTES = {"state": 2, "adjective": 1, "city": 1, "organization": 0, "venue": 2}


def _by_becoming(entity: Entity, analysis: Analysis) -> bool:
    """ "her appointment as Kenya's first National Security Advisor": an office told of the person later in a sentence."""
    for index in entity.mentions:
        mention = analysis.mentions[index]
        for other in analysis.mentions[index + 1 : index + 4]:
            if other.first - mention.last > _NEAR or other.kind != "office" or other.represents is None:
                continue
            before = analysis.token_norms[max(0, other.first - 3) : other.first]
            if _BECOMING & set(before) and analysis.sentence_of(other.start) == analysis.sentence_of(mention.start):
                entity.represents, entity.rule, entity.confidence = other.represents, "side:becoming", 0.8
                entity.represents_span = (other.start, other.end)
                if other.office and other.office_span:
                    entity.offices.append((other.office, other.rank, *other.office_span))
                return True
    return False


@lru_cache(maxsize=4)
def _office_sides(language: str) -> tuple[tuple[str, str], ...]:
    """Offices that exist in one state or organization only: words → code."""
    resource = files("dragoman.languages") / language / "office_sides.csv"
    with resource.open(encoding="utf-8", newline="") as stream:
        rows = [(fold(row["office"]), row["code"]) for row in csv.DictReader(stream)]
    return tuple(sorted(rows, key=lambda r: -len(r[0])))


def home_side(document: Document, analysis: Analysis) -> tuple[str, str, float] | None:
    """The side for which the document speaks: (code, rule, confidence), or None.

    In order: given with the document; the table of outlets; the state that the text itself speaks most of.
    """
    if document.home:
        return document.home, "home:given", 0.97
    found = home_of(document.outlet, document.url)
    if found is not None:
        official = not found[1].endswith("press")
        return found[0], f"home:{found[1]}", 0.9 if official else 0.75
    return _vote(analysis)


def _vote(analysis: Analysis) -> tuple[str, str, float] | None:
    """The state whose places and names stand most often in the text, the dateline and the first lines counted more."""
    votes: Counter[str] = Counter()
    for m in analysis.mentions:
        if m.represents and m.kind in _VOTES and not m.also:
            votes[m.represents] += _VOTES[m.kind]
    if analysis.dateline_city:
        votes[analysis.dateline_city[1]] += 3
    if not votes or not max(votes.values()):
        return None
    (first, most), *rest = votes.most_common(2)
    second = rest[0][1] if rest else 0
    return first, "home:text", 0.45 + 0.3 * (most - second) / most


def assign_sides(document: Document, analysis: Analysis, language: str = "en") -> None:
    """Give each person of the document whose side is not told a side by inference, where there is a ground for it.

    Changes `analysis.entities` in place; each inference has its rule and a lower confidence.
    """
    for mention in analysis.mentions:
        if mention.kind == "office" and mention.represents is None and not mention.counterpart and not mention.plural:
            mention.represents = _code_of(mention.office or "", language)
            mention.rule = "side:office" if mention.represents else mention.rule
    on = analysis.reference
    home = home_side(document, analysis)
    for entity in analysis.entities:
        if entity.represents is not None:
            continue
        if _by_office(entity, language) or _by_leaders(entity, on) or _by_becoming(entity, analysis) or home is None:
            continue
        if entity.offices and not entity.former:
            entity.represents, entity.rule, entity.confidence = home
            entity.represents_span = (entity.offices[0][2], entity.offices[0][3])


def _by_office(entity: Entity, language: str) -> bool:
    for words, _, start, end in entity.offices:
        code = _code_of(words, language)
        if code:
            entity.represents, entity.rule, entity.confidence = code, "side:office", 0.85
            entity.represents_span = (start, end)
            return True
    return False


def _code_of(office: str, language: str) -> str | None:
    """The one side that has an office of these words."""
    folded = f" {fold(office)} "
    return next((code for words, code in _office_sides(language) if f" {words} " in folded), None)


_RANKED = {
    "head of state": ("head of state", "head of state and government"),
    "head of government": ("head of government", "head of state and government"),
    "foreign minister": ("foreign minister",),
}


def _by_leaders(entity: Entity, on: str | None) -> bool:
    """A holder of office of that name on the date, if all of that name served one side.

    A surname alone needs the rank of the title before it ("President Putin").
    """
    holders = load_leaders().holders(fold(entity.name), on)
    if len(entity.name.split()) < 2:
        ranks = {r for o in entity.offices for r in _RANKED.get(o[1] or "", ())}
        holders = tuple(h for h in holders if h.office in ranks)
    found = {h.iso3 for h in holders}
    if len(found) == 1:
        entity.represents, entity.rule, entity.confidence = found.pop(), "side:leaders", 0.9
        entity.represents_span = entity.name_span
        return True
    return False
