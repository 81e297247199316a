"""Whom pronouns, "the minister" and "both sides" mean: by what a sentence is about, by title, number and recency."""

from __future__ import annotations

from bisect import bisect_left

from dragoman.annotate.office_ties import OfficeTies, title_words
from dragoman.annotate.pointing_words import load_pointing_words
from dragoman.model.analysis import Analysis
from dragoman.model.clause import Argument
from dragoman.model.mention import Mention

HE = frozenset({"he", "him", "his", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})
THEY = frozenset({"they", "them", "their", "themselves"})
FIRST = frozenset({"i", "me", "my", "myself"})
WE = frozenset({"we", "us", "our", "ourselves"})
SECOND = frozenset({"you", "your", "yourself"})
SINGULAR = HE | SHE
_OBLIQUE = frozenset(
    {
        "besides",
        "with",
        "for",
        "to",
        "of",
        "from",
        "like",
        "unlike",
        "after",
        "before",
        "beside",
        "alongside",
        "by",
        "than",
    }
)
_REACH = 6
_PLURAL_REACH = 4


class Coreference:
    """Answers who is meant at a token; built once for an analysis."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.mentions = analysis.mentions
        self.words = load_pointing_words()
        self._firsts = [m.first for m in self.mentions]
        self._centers: dict[int, int] = {}
        OfficeTies(analysis).tie()
        self._subjects = self._main_subjects()
        self._find_centers()

    def mentions_between(self, first: int, last: int) -> list[Mention]:
        """Mentions that begin at tokens from `first` up to `last`."""
        return self.mentions[bisect_left(self._firsts, first) : bisect_left(self._firsts, last)]

    def mention_at(self, token: int) -> Mention | None:
        """The mention that covers a token."""
        k = bisect_left(self._firsts, token + 1) - 1
        return self.mentions[k] if k >= 0 and self.mentions[k].last > token else None

    # -- what a sentence is about ----------------------------------------------------------------

    def _main_subjects(self) -> dict[int, Argument]:
        """The first subject of the main clause of each parsed sentence."""
        out: dict[int, Argument] = {}
        for clause in self.analysis.clauses:
            if clause.noun or clause.relation != "main" or clause.sentence in out:
                continue
            told = clause.subjects if clause.voice == "active" else clause.objects
            if told:
                out[clause.sentence] = told[0]
        return out

    def _find_centers(self) -> None:
        """For each sentence, the person it is about: its subject, else its first person, else the one before."""
        center = -1
        norms = self.analysis.token_norms
        for index, sentence in enumerate(self.analysis.sentences):
            found = self._subject_center(index)
            if found < 0:
                first = self._first_person(sentence.first, sentence.last)
                pronoun = next((t for t in range(sentence.first, sentence.last) if norms[t] in ("he", "she", "i")), -1)
                if first is not None and (pronoun < 0 or first.first < pronoun or center < 0):
                    found = first.entity
            center = found if found >= 0 else center
            self._centers[index] = center

    def _subject_center(self, sentence: int) -> int:
        """The person whom the main verb of a sentence has as its subject, or -1."""
        subject = self._subjects.get(sentence)
        if subject is None:
            return -1
        if subject.mention >= 0:
            mention = self.mentions[subject.mention]
            return mention.entity if not mention.plural else -1
        if self.analysis.token_norms[subject.head] in ("he", "she"):
            return self.person_meant(subject.head, sentence)
        return -1

    def _first_person(self, first: int, last: int) -> Mention | None:
        people = [m for m in self.mentions_between(first, last) if m.entity >= 0 and not m.plural]
        norms = self.analysis.token_norms
        plain = [m for m in people if not m.first or norms[m.first - 1] not in _OBLIQUE]
        return next(iter(plain or people), None)

    def center(self, sentence: int) -> int:
        """Entity that a sentence is about, or -1."""
        return self._centers.get(sentence, -1)

    # -- pronouns --------------------------------------------------------------------------------

    def person_meant(self, token: int, sentence: int, exclude: frozenset[int] = frozenset()) -> int:
        """Entity that a singular pronoun at a token means, or -1."""
        analysis = self.analysis
        norm = analysis.token_norms[token]
        gender = "m" if norm in HE else "f" if norm in SHE else ""
        before = self.mentions_between(analysis.sentences[sentence].first, token)
        here = [m for m in before if self._may_be(m, gender, exclude)]
        here = [m for m in here if not m.first or analysis.token_norms[m.first - 1] not in _OBLIQUE]
        above = self._subject_above(token, sentence)
        if above is not None and above in here:
            return above.entity
        if here:
            return here[0].entity
        for back in range(sentence - 1, max(-1, sentence - _REACH), -1):
            center = self._centers.get(back, -1)
            if center >= 0 and center not in exclude and self._gender_fits(center, gender):
                return center
            s = analysis.sentences[back]
            people = [m for m in self.mentions_between(s.first, s.last) if self._may_be(m, gender, exclude)]
            if people:
                return people[0].entity
        return -1

    def _subject_above(self, token: int, sentence: int) -> Mention | None:
        """ "A said that B will go to Kyiv, where he will meet C": the subject of the verb on which "where" hangs."""
        clauses = [c for c in self.analysis.clauses if c.sentence == sentence and not c.noun]
        own = next((c for c in clauses if any(a.head == token for a in c.subjects)), None)
        if own is None or own.relation != "relative":
            return None
        for clause in clauses:
            told = [clause.head, *(a.head for a in (*clause.objects, *clause.obliques))]
            if clause is not own and own.governor in told and clause.subjects:
                mention = clause.subjects[0].mention
                return self.mentions[mention] if mention >= 0 else None
        return None

    def _may_be(self, mention: Mention, gender: str, exclude: frozenset[int]) -> bool:
        return mention.entity >= 0 and mention.entity not in exclude and self._gender_fits(mention.entity, gender)

    def _gender_fits(self, entity: int, gender: str) -> bool:
        known = self.analysis.entities[entity].gender
        return not gender or not known or known == gender

    # -- plurals ---------------------------------------------------------------------------------

    def several_meant(self, argument: Argument, sentence: int) -> list[int]:
        """Entities that "the two ministers", "the pair", "the envoys" mean; empty if the words do not tell.

        Those told last come first where there are more than the number; each must have an office of the kind.
        """
        words = self.analysis.token_norms[argument.first : argument.last]
        number = next((self.words.numbers[w] for w in words if w in self.words.numbers), 0)
        kinds = self._kinds(words)
        if not number and not kinds:
            return []
        found: list[int] = []
        for back in range(sentence, max(-1, sentence - _PLURAL_REACH), -1):
            s = self.analysis.sentences[back]
            end = argument.first if back == sentence else s.last
            here = [m.entity for m in self.mentions_between(s.first, end) if m.entity >= 0 and not m.plural]
            new = [e for e in dict.fromkeys(here) if e not in found and self._of_kind(e, kinds)]
            found = new + found
            if len(found) >= (number or 2):
                break
        if number and len(found) > number:
            found = found[:number]
        return found if len(found) >= (number or 2) else []

    def has_title(self, argument: Argument) -> bool:
        """Whether a plural says what title those have whom it means ("the two ministers", not "the two sides")."""
        return bool(self._kinds(self.analysis.token_norms[argument.first : argument.last]))

    def _kinds(self, words: list[str]) -> frozenset[str]:
        """Words of which an office must have one, for a plural title."""
        text = " ".join(words)
        fitting = [p for p in self.words.plurals if text.endswith(p)]
        return self.words.plurals[max(fitting, key=len)] if fitting else frozenset()

    def _of_kind(self, entity: int, kinds: frozenset[str]) -> bool:
        if not kinds:
            return True
        return any(title_words(o[0]) & kinds for o in self.analysis.entities[entity].offices)
