"""Frames → the words for which sentences are parsed, with what each row needs to stand beside them."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.annotate.triggers import Need, Triggers
from dragoman.extract.act_words import load_act_words
from dragoman.extract.acts import ACTS
from dragoman.extract.vocabulary import load_vocabulary
from dragoman.frames.instrument_words import load_instrument_words
from dragoman.frames.table import EngagementFrame, load_engagement_frames
from dragoman.frames.telling import stance_triggers
from dragoman.frames.topic_table import impersonal_triggers, topic_triggers
from dragoman.frames.topic_words import load_topic_words
from dragoman.languages.gatherings import load_gathering_words
from dragoman.languages.lemmas import forms_of

# Classes of words that stand beside the predicate where a row has one of these needs.
_BESIDE = {"body": "assembly", "joint": "jointly", "forside": "for_side", "feast": "table"}
_ASKING = ("object", "rites", "subject", "near")


def load_triggers(language: str) -> Triggers:
    """The triggers of all frames of a language.

    Raises:
        CodebookError: a table of frames is malformed.
    """
    needs: dict[str, dict[Need, None]] = {}  # in the order of the rows
    builder = _NeedBuilder(language)
    for frame in load_engagement_frames(language).rows:
        own = forms_of(frame.lemma.split()[-1], language)
        need = builder.act(frame, own) if frame.kind in ACTS else builder.talk(frame)
        for form in own:
            needs.setdefault(form, {})[need] = None
    instruments = load_instrument_words(language)
    for form in _all_forms(instruments.alone, language):  # "ratified" with "treaty" beside it
        needs.setdefault(form, {})[Need((instruments.specific,))] = None
    gatherings = load_gathering_words(language)
    speaks = _all_forms(gatherings.press_verbs, language)
    for word in gatherings.press:  # "spoke to the press together"
        needs.setdefault(word, {})[Need((speaks,), actors=2)] = None
    for form in _all_forms(gatherings.sitting_verbs, language):  # "NATO ministers gathered"
        needs.setdefault(form, {})[Need(actors=1)] = None
    words = load_topic_words(language)
    topical = _all_forms(topic_triggers(language), language)
    return Triggers(
        {form: _weakest(options) for form, options in needs.items()},
        telling=topical | _all_forms(stance_triggers(language), language),
        impersonal=_all_forms(impersonal_triggers(language), language),
        topical=topical,
        talking=words.talking | words.opportunities,
    )


def _weakest(options: Iterable[Need]) -> tuple[Need, ...]:
    """Nothing else is asked where one row needs nothing."""
    return (Need(),) if Need() in (options := tuple(options)) else options


def _all_forms(lemmas: Iterable[str], language: str) -> frozenset[str]:
    return frozenset(form for lemma in lemmas for form in forms_of(lemma, language))


def _asks(need: str) -> bool:
    """Whether a row of talks asks for a word of a class."""
    return need.startswith(("object:", "near:"))


class _NeedBuilder:
    """Makes needs of rows."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._acts = load_act_words(language)
        self._vocabulary = load_vocabulary(language)

    def talk(self, frame: EngagementFrame) -> Need:
        """What a row of talks or travel needs: words of its classes, a place, a time, and who meets or travels."""
        names = {need.partition(":")[0] for need in frame.needs}
        beside = [self._vocabulary.class_of(n.partition(":")[2]) for n in sorted(frame.needs) if _asks(n)]
        forms = tuple(_all_forms(words, self._language) for words in beside)
        if frame.particle:
            forms += (frozenset({frame.particle}),)
        if "remote" in names:
            forms += (self._vocabulary.phone,)
        between = names & {"weak", "present"} or names >= {"a", "b"}
        alone = frame.pos == "noun" and not names & {"a", "b"}  # points back as well: "the meeting lasted an hour"
        actors = 0 if beside or alone else 2 if between else 1
        return Need(forms, actors=actors, place="place" in names, time="time" in names)

    def act(self, frame: EngagementFrame, own: frozenset[str]) -> Need:
        """What a row of a message, signing, ceremony or statement needs."""
        beside = tuple(self._beside(frame, own))
        between = "b:actor" in frame.needs or (frame.pos == "noun" and frame.kind == "message")
        asked = beside or any(need.partition(":")[0] in _ASKING for need in frame.needs)
        return Need(beside, actors=2 if frame.b and between and not asked else 0)

    def _beside(self, frame: EngagementFrame, own: frozenset[str]) -> Iterable[frozenset[str]]:
        """The classes for which a row asks, but those to which its own word belongs."""
        for need in sorted(frame.needs):
            name, _, value = need.partition(":")
            if name == "welcomed":
                words = self._acts.classes["airport"] | self._acts.classes["honours"]
            elif name in _BESIDE:
                words = self._acts.classes[_BESIDE[name]]
            elif name in _ASKING and value in self._acts.classes:
                words = self._acts.classes[value]
            else:
                continue
            forms = _all_forms(words, self._language)
            if own.isdisjoint(forms):
                yield forms


__all__ = ["load_triggers"]
