"""Whether a document can tell of an engagement between states at all: scans of its text before anything else is done.

It can if somewhere a word of an engagement, with what its frame needs, stands near two actors, of whom one acts for a
state or an organization and one name is foreign. What cannot is not looked at further: most news is of this kind.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from ahocorasick_rs import AhoCorasick

from dragoman.annotate.gate_scene import Actor, Scene, actor_of, foreign_codes
from dragoman.annotate.gate_signs import Sign, gathering_words, signs_of, words_of
from dragoman.annotate.lexicon import Lexicon
from dragoman.annotate.triggers import Triggers
from dragoman.languages.forms import forms

_SHORT = 300  # a text of less characters may leave out what a longer one would say: it is looked at in any case
_JOINT = 20  # characters between an office, a name and a state that belong together
_APART = str.maketrans(
    dict.fromkeys('"()[]“”«»/\t\r', " ")
    | dict.fromkeys("–—", ", ")
    | {"’": "'", "\n": "\n "}
    | dict(zip("ıəƏøØłŁđĐ", "iaAoOlLdD", strict=True))
)


class Gate:
    """Lets in the documents of one language that can matter; building it takes a tenth of a second."""

    def __init__(self, lexicon: Lexicon, triggers: Triggers, language: str) -> None:
        signs = signs_of(lexicon, language)
        second = [phrase for phrase, sign in signs.items() if sign.place and not sign.mere_place]  # "U.S.-Israel"
        self._signs = [*signs.values(), *(signs[phrase] for phrase in second)]
        self._names = AhoCorasick([*(f" {phrase}" for phrase in signs), *(f"-{phrase}" for phrase in second)])
        self._gatherings = gathering_words(language)
        self._word_list = sorted({*words_of(triggers), *self._gatherings})
        self._words = AhoCorasick([f" {word}" for word in self._word_list])
        self._triggers = triggers
        self._joints = frozenset(forms(language, "gate")["joints"])

    def lets_in(self, text: str, home: str | None = None) -> bool:
        """Whether a text can tell of an engagement.

        Args:
            text: title and text.
            home: code of the side for which its outlet speaks, if known.
        """
        if len(text) < _SHORT:
            return True
        plain = _plain(text)
        low = plain.lower()
        actors = list(self._actors(plain, low))
        foreign = foreign_codes(actors, home)
        if not foreign or not any(actor.may_act or len(foreign) > 1 for actor in actors):
            return False
        scene = Scene(plain, actors, list(self._found_words(low)), foreign, sole=home is None and len(foreign) == 1)
        return any(self._tells(scene, index) for index in range(len(scene.words)))

    def _tells(self, scene: Scene, index: int) -> bool:
        """Whether the word with this index may tell of an engagement."""
        word = scene.words[index][2]
        if word in self._gatherings and scene.joins(index):
            return True
        return any(scene.allows(index, need) for need in self._triggers.needs.get(word, ()))

    def _found_words(self, low: str) -> Iterator[tuple[int, int, str]]:
        for index, start, end in self._words.find_matches_as_indexes(low, overlapping=True):
            if not _runs_on(low, end):
                yield start, end, self._word_list[index]

    def _actors(self, plain: str, low: str) -> Iterator[Actor]:
        """The signs of a text in order, the longest of those that overlap, joined where they belong together."""
        begin, last = 0, 0
        signs: list[Sign] = []
        for start, end, sign in self._found_signs(plain, low):
            if signs and start < last:
                continue
            if signs and (start - last > _JOINT or low[last:start].strip() not in self._joints):
                yield actor_of(begin, last, signs)
                signs = []
            if not signs:
                begin = start
            signs.append(sign)
            last = end
        if signs:
            yield actor_of(begin, last, signs)

    def _found_signs(self, plain: str, low: str) -> list[tuple[int, int, Sign]]:
        """Where signs stand, in order, the longest first."""
        found = []
        for index, start, end in self._names.find_matches_as_indexes(low, overlapping=True):
            sign = self._signs[index]
            if _runs_on(low, end) and not (sign.codes and low[end] == "-"):
                continue
            first = plain[start + 1]
            if sign.capital and not (first.isupper() or first.isdigit()):
                continue
            if sign.exact and not plain[start + 1 : end].isupper():
                continue
            found.append((start, end, sign))
        return sorted(found, key=lambda place: (place[0], -place[1]))


def _runs_on(low: str, end: int) -> bool:
    """Whether the word goes on behind a match."""
    return end < len(low) and (low[end].isalnum() or low[end] == "-")


def _plain(text: str) -> str:
    """The text without accents, with blanks for marks, and one before it."""
    plain = " " + text.translate(_APART)
    return plain if plain.isascii() else unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()


__all__ = ["Gate"]
