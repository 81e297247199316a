"""Whom persons act for where their own mention does not say: leaders by date, offices that say it, what they became."""

from __future__ import annotations

import csv
from functools import lru_cache
from importlib.resources import files

from dragoman.codebook.folding import fold
from dragoman.codebook.leaders import load_leaders
from dragoman.model.analysis import Analysis
from dragoman.model.mention import Entity

_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
_BECOMING = frozenset(
    {"as", "becoming", "become", "became", "appointed", "elected", "named", "is", "over", "nominated"}
)
_NEAR = 25


def _become(entity: Entity, analysis: Analysis) -> None:
    """Give persons the office that they are told to have taken: "her appointment as Kenya's first Security Advisor"."""
    for index in entity.mentions:
        mention = analysis.mentions[index]
        for other in analysis.mentions[index + 1 : index + 4]:
            if other.first - mention.last > _NEAR or other.kind != "office" or other.plural or other.counterpart:
                continue
            before = analysis.token_norms[max(0, other.first - 3) : other.first]
            if not _BECOMING & set(before) or analysis.sentence_of(other.start) != analysis.sentence_of(mention.start):
                continue
            if entity.represents is None and other.represents is not None:
                entity.represents, entity.rule, entity.confidence = other.represents, "side:becoming", 0.8
                entity.represents_span = (other.start, other.end)
            if other.office and other.office_span and not entity.offices:
                entity.offices.append((other.office, other.rank, *other.office_span))
                mention.office, mention.rank, mention.office_span = other.office, other.rank, other.office_span
            return


@lru_cache(maxsize=4)
def _office_sides(language: str) -> tuple[tuple[str, str], ...]:
    """Offices that exist in one state or organization only: words → code."""
    resource = files("dragoman.languages") / language / "office_sides.csv"
    with resource.open(encoding="utf-8") as stream:
        rows = [(fold(row["office"]), row["code"]) for row in csv.DictReader(stream)]
    return tuple(sorted(rows, key=lambda r: -len(r[0])))


def assign_told(analysis: Analysis, language: str = "en") -> None:
    """Give sides by what the text and the tables tell of single persons: offices, leaders by date, "becoming".

    Changes `analysis` in place; each inference has its rule and a lower confidence.
    """
    for mention in analysis.mentions:
        if mention.kind == "office" and mention.represents is None and not mention.counterpart and not mention.plural:
            mention.represents = _code_of(mention.office or "", language)
            mention.rule = "side:office" if mention.represents else mention.rule
    _assign_groups(analysis, language)
    for entity in analysis.entities:
        if (
            entity.represents is None
            and not _by_office(entity, language)
            and not _by_leaders(entity, analysis.reference)
        ):
            _become(entity, analysis)


def _assign_groups(analysis: Analysis, language: str) -> None:
    """ "Representatives from allied nations": the members of an organization, if the text speaks of it."""
    words_of_text = set(analysis.token_norms)
    for mention in analysis.mentions:
        if mention.represents is not None or not mention.plural or mention.kind not in ("group", "office"):
            continue
        folded = fold(mention.name)
        code = next((c for words, c in _group_sides(language) if words in folded and c.lower() in words_of_text), None)
        if code is not None:
            mention.represents, mention.rule = code, "side:group"


@lru_cache(maxsize=4)
def _group_sides(language: str) -> tuple[tuple[str, str], ...]:
    """Words for the members of an organization: words → code."""
    resource = files("dragoman.languages") / language / "group_sides.csv"
    with resource.open(encoding="utf-8") as stream:
        return tuple((fold(row["group"]), row["code"]) for row in csv.DictReader(stream))


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

    A surname alone, or a name that the table has in another form ("Joseph R. Biden"), needs the rank of the title
    before it.
    """
    leaders = load_leaders()
    parts = [w for w in fold(entity.name).replace(".", "").split() if len(w) > 1 and w not in _GENERATIONS]
    if not parts:
        return False
    ranks = {r for o in entity.offices for r in _RANKED.get(o[1] or "", ())}
    holders = leaders.holders(fold(entity.name), on) if len(parts) > 1 else ()
    if not holders and ranks:
        named = [h for part in (parts[-1], parts[0]) for h in leaders.holders(part, on) if h.office in ranks]
        holders = tuple(h for h in named if any(_same_person(parts, fold(n)) for n in (h.name, *h.other_names)))
    found = {h.iso3 for h in holders}
    if len(found) == 1:
        entity.represents, entity.rule, entity.confidence = found.pop(), "side:leaders", 0.9
        entity.represents_span = entity.name_span
        return True
    return False


def _same_person(parts: list[str], known: str) -> bool:
    """Whether the words of a name go with a name of the table: within it, or the same surname and a like given name."""
    words = known.replace("-", " ").split()
    if set(parts) <= set(words):
        return True
    return len(words) > 1 and parts[-1] == words[-1] and parts[0][:2] == words[0][:2]
