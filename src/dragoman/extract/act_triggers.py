"""Which words must stand together in a sentence for it to be parsed for the acts that it may tell."""

from __future__ import annotations

from collections import defaultdict

from dragoman.extract.act_words import ActWords, load_act_words
from dragoman.extract.acts import ACTS
from dragoman.frames.table import EngagementFrame, FrameTable
from dragoman.languages.lemmas import forms_of

_BESIDE = {"body": ("assembly",), "welcomed": ("airport", "honours"), "joint": ("speech",), "feast": ("table",)}
_ASKING = ("object", "rites", "subject", "near")


def act_triggers(
    table: FrameTable, language: str
) -> tuple[frozenset[str], frozenset[str], tuple[tuple[frozenset[str], frozenset[str]], ...]]:
    """(alone, weak, pairs): words that need nothing, words that need two actors, pairs of classes of words."""
    words = load_act_words(language)
    alone: set[str] = set()
    weak: set[str] = set()
    pairs: dict[frozenset[str], set[str]] = defaultdict(set)
    for frame in table.rows:
        if frame.kind not in ACTS:
            continue
        own = forms_of(frame.lemma.split()[-1], language)
        beside = _beside(frame, words, language)
        if beside:
            pairs[beside] |= own
        elif frame.b and ("b:actor" in frame.needs or (frame.pos == "noun" and frame.kind == "message")):
            weak |= own
        else:
            alone |= own
    return frozenset(alone), frozenset(weak), tuple((frozenset(own), beside) for beside, own in pairs.items())


def _beside(frame: EngagementFrame, words: ActWords, language: str) -> frozenset[str]:
    """Forms of the words that a row asks for; the smallest class where it asks for several."""
    options: list[set[str]] = []
    for need in frame.needs:
        name, _, value = need.partition(":")
        classes = _BESIDE.get(name, (value,) if name in _ASKING and value in words.classes else ())
        if classes:
            lemmas = {lemma for c in classes for lemma in words.classes[c]}
            options.append({form for lemma in lemmas for form in forms_of(lemma, language)})
    own = forms_of(frame.lemma.split()[-1], language)
    options = [o for o in options if not o & own] or options
    options.sort(key=len)
    return frozenset(options[0]) if options else frozenset()


__all__ = ["act_triggers"]
