"""Dictionary forms of verbs and nouns: a table of irregular ones and the rules of spelling for the rest."""

from __future__ import annotations

import csv
from functools import lru_cache
from importlib.resources import files

_VOWELS = "aeiou"
_DOUBLED = frozenset("bdgmnprt")
_SILENT_E = (
    "at",
    "iz",
    "is",
    "ut",
    "uc",
    "ic",
    "uss",
    "as",
    "os",
    "ov",
    "iv",
    "ev",
    "av",
    "lv",
    "rv",
    "nc",
    "rc",
    "dg",
    "ng",
    "rg",
    "ag",
    "ug",
    "in",
    "ak",
    "ik",
    "ok",
    "ur",
    "ir",
    "or",
    "ar",
    "id",
    "ad",
    "od",
    "ud",
    "eas",
    "aus",
    "ens",
    "ers",
    "bl",
    "cl",
    "gl",
    "pl",
    "tl",
    "dl",
    "fl",
    "il",
    "ul",
    "um",
    "im",
    "am",
    "om",
    "ap",
    "op",
    "it",
    "ot",
    "et",
    "ag",
    "rs",
    "ps",
    "ut",
)


@lru_cache(maxsize=4)
def _irregular(language: str) -> dict[str, str]:
    resource = files("dragoman.languages") / language / "irregular.csv"
    with resource.open(encoding="utf-8") as stream:
        return {row["form"]: row["lemma"] for row in csv.DictReader(stream)}


@lru_cache(maxsize=4)
def _verbs(language: str) -> frozenset[str]:
    """Base forms of verbs that a rule of spelling alone would miss ("visit", "offer", "host")."""
    resource = files("dragoman.languages") / language / "verbs.txt"
    return frozenset(resource.read_text(encoding="utf-8").split())


def is_verb(lemma_word: str, language: str = "en") -> bool:
    """Whether a word is listed as the base form of a verb; many nouns ("host", "visit") are."""
    return lemma_word in _verbs(language)


def is_past(norm: str, language: str = "en") -> bool:
    """Whether a folded word looks like the past form of a verb ("met", "visited")."""
    return not norm.endswith("ing") and lemma(norm, "VBD", language) != norm


def _candidates(word: str) -> list[str]:
    """Base forms that a regular past or -ing form may have, likeliest first."""
    if word.endswith("ied"):
        return [word[:-3] + "y"]
    stem = word[:-2] if word.endswith("ed") else word[:-3]
    out = []
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] in _DOUBLED | {"l"}:
        out.append(stem[:-1])
    if stem.endswith(_SILENT_E) or stem.endswith("u"):
        out += [stem + "e", stem]
    else:
        out += [stem, stem + "e"]
    return out


@lru_cache(maxsize=65536)
def lemma(norm: str, tag: str, language: str = "en") -> str:
    """The dictionary form of a folded word, given its Penn tag; other classes are given back as they are."""
    irregular = _irregular(language).get(norm)
    if tag.startswith("V") or tag == "MD":
        if irregular:
            return irregular
        if tag == "VBZ" or (tag == "VBP" and norm.endswith("s")):
            return _third_person(norm)
        if norm.endswith(("ed", "ing")) and len(norm) > 4:
            options = _candidates(norm)
            known = _verbs(language)
            return next((o for o in options if o in known), options[0])
        return norm
    if tag in ("NNS", "NNPS") or (tag in ("NN", "NNP") and irregular):
        return irregular or _singular(norm)
    return norm


def _third_person(norm: str) -> str:
    if norm.endswith("ies") and len(norm) > 4:
        return norm[:-3] + "y"
    if norm.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return norm[:-2]
    return norm[:-1] if norm.endswith("s") and not norm.endswith("ss") else norm


def _singular(norm: str) -> str:
    if norm.endswith("ies") and len(norm) > 4:
        return norm[:-3] + "y"
    if norm.endswith(("sses", "shes", "ches", "xes")):
        return norm[:-2]
    return norm[:-1] if norm.endswith("s") and not norm.endswith(("ss", "us", "is")) else norm


@lru_cache(maxsize=4096)
def forms_of(lemma_word: str, language: str = "en") -> frozenset[str]:
    """All forms that a lemma may stand in, for finding sentences in which it may stand; some may not exist."""
    words = {lemma_word}
    for form, base in _irregular(language).items():
        if base == lemma_word:
            words.add(form)
    stem = lemma_word[:-1] if lemma_word.endswith("e") else lemma_word
    words |= {lemma_word + "s", stem + "ed", stem + "ing", stem + "es"}
    if lemma_word.endswith("y"):
        words |= {lemma_word[:-1] + "ies", lemma_word[:-1] + "ied", lemma_word + "ing", lemma_word + "ed"}
    if lemma_word[-1:] in _DOUBLED | {"l"}:
        words |= {lemma_word + lemma_word[-1] + "ed", lemma_word + lemma_word[-1] + "ing"}
    return frozenset(words)
