"""Words of speeches, sayings and letters of a language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from dragoman.codebook.folding import fold
from dragoman.languages.forms import forms

_LONGEST = 12  # words of a salutation


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """Word classes; see `languages/<code>/speech.toml`."""

    speeches: frozenset[str]
    speaker_cases: frozenset[str]
    saying: frozenset[str]
    salutations: frozenset[str]
    salutation_nouns: frozenset[str]
    askers: frozenset[str]
    answers: frozenset[str]

    def greets(self, line: str) -> bool:
        """Whether a line is the salutation of a letter ("Your Excellency," "Dear Brother!")."""
        words = fold(line.strip()).replace(".", " ").split()
        if not 1 <= len(words) <= _LONGEST or line.strip()[-1] not in ",!:":
            return False
        plain = [w.strip(",!:") for w in words]
        return plain[0] in self.salutations and (len(plain) > 1 or plain[0] in self.salutation_nouns)


@lru_cache(maxsize=4)
def load_speech_words(language: str) -> SpeechWords:
    """The words of speeches of a language."""
    table = forms(language, "speech")
    return SpeechWords(**{name: frozenset(words) for name, words in table.items()})
