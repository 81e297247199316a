"""Whom pronouns, "the minister" and "both sides" mean, by recency and position."""

from __future__ import annotations

from bisect import bisect_left

from dragoman.codebook.folding import fold
from dragoman.model.analysis import Analysis
from dragoman.model.mention import Mention

HE = frozenset({"he", "him", "his", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})
THEY = frozenset({"they", "them", "their", "themselves"})
FIRST = frozenset({"i", "me", "my", "myself"})
WE = frozenset({"we", "us", "our", "ourselves"})
SECOND = frozenset({"you", "your", "yourself"})
SINGULAR = HE | SHE
_OBLIQUE = frozenset(
    {"besides", "with", "for", "to", "of", "from", "like", "unlike", "after", "before", "beside", "alongside"}
)
_REACH = 6
_HEADLINE = 2  # sentences in which an office may stand for somebody named later


class Coreference:
    """Answers who is meant at a token; built once for an analysis."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.mentions = analysis.mentions
        self._firsts = [m.first for m in self.mentions]
        self._centers: dict[int, int] = {}
        self._offices()
        self._find_centers()

    def mentions_between(self, first: int, last: int) -> list[Mention]:
        """Mentions that begin at tokens from `first` up to `last`."""
        return self.mentions[bisect_left(self._firsts, first) : bisect_left(self._firsts, last)]

    def mention_at(self, token: int) -> Mention | None:
        """The mention that covers a token."""
        k = bisect_left(self._firsts, token + 1) - 1
        return self.mentions[k] if k >= 0 and self.mentions[k].last > token else None

    # -- offices without names ---------------------------------------------------------------

    def _offices(self) -> None:
        """Tie "the minister" to the person last named with such an office."""
        analysis = self.analysis
        holders: list[tuple[int, set[str], str | None, int]] = []
        for m in self.mentions:
            if m.kind == "person" and m.entity >= 0:
                entity = analysis.entities[m.entity]
                words = {w for o in entity.offices for w in fold(o[0]).replace("-", " ").split()}
                holders.append((m.start, words, entity.represents, m.entity))
            elif m.kind == "office" and not m.plural and not m.counterpart:
                self._tie(m, holders)
        self._tie_ahead()

    def _tie_ahead(self) -> None:
        """Tie an office of the headline to the person whom the text then names with it."""
        for m in self.mentions:
            if m.kind != "office" or m.entity >= 0 or m.plural or m.counterpart or not m.represents:
                continue
            if self.analysis.sentence_of(m.start) > _HEADLINE:
                return
            words = set(fold(m.office or "").split())
            for k, entity in enumerate(self.analysis.entities):
                if entity.represents == m.represents and any(words <= set(fold(o[0]).split()) for o in entity.offices):
                    m.entity = k
                    break

    def _tie(self, mention: Mention, holders: list[tuple[int, set[str], str | None, int]]) -> None:
        words = [w for w in fold(mention.office or "").replace("-", " ").split() if w not in ("the", "of", "for", "s")]
        if not words or mention.anaphor in ("a", "an") or mention.former:
            return
        state_words = {w for w in words if w in self._state_words(mention)}
        title = set(words) - state_words
        if not title:
            return
        best: tuple[bool, int] | None = None
        for start, known, represents, entity in holders:
            if mention.represents and represents and mention.represents != represents:
                continue
            if title <= known or self._alias(title, known) or self._acronym(title, entity):
                # "the Secretary-General" is he of whom no more was told, rather than another body's
                rank = (self._bare(entity, title), start)
                if best is None or rank > best:
                    best = rank
                    mention.entity = entity

    def _acronym(self, title: set[str], entity: int) -> bool:
        """ "EAM" for the External Affairs Minister, "DPM" for the Deputy Prime Minister."""
        if len(title) != 1 or not 2 <= len(letters := next(iter(title))) <= 5:
            return False
        return any(
            "".join(w[0] for w in fold(o[0]).replace("-", " ").split() if w not in ("of", "the", "for", "and"))
            == letters
            for o in self.analysis.entities[entity].offices
        )

    def _bare(self, entity: int, title: set[str]) -> bool:
        """One of the person's offices is told in just these words."""
        return any(set(fold(o[0]).replace("-", " ").split()) == title for o in self.analysis.entities[entity].offices)

    @staticmethod
    def _state_words(mention: Mention) -> set[str]:
        """Words of an office that only say whose it is."""
        if mention.rule in ("adjective", "modifier", "possessive") and mention.office:
            return set(fold(mention.office).split()[:1])
        return set()

    @staticmethod
    def _alias(title: set[str], known: set[str]) -> bool:
        return bool(
            (title <= {"premier"} and "prime" in known)
            or (title <= {"envoy"} and {"ambassador", "representative", "commissioner"} & known)
            or (title <= {"diplomat"} and {"minister", "ambassador"} & known)
            or (title <= {"leader"} and {"president", "prime", "chancellor", "king"} & known)
            or (title <= {"monarch"} and {"king", "queen", "emir"} & known)
        )

    # -- pronouns ------------------------------------------------------------------------------

    def _find_centers(self) -> None:
        """For each sentence, the person it is about: its first named person, else the one its pronoun means."""
        center = -1
        for index, sentence in enumerate(self.analysis.sentences):
            first = self._first_person(sentence.first, sentence.last)
            pronoun = next(
                (t for t in range(sentence.first, sentence.last) if self.analysis.token_norms[t] in ("he", "she", "i")),
                -1,
            )
            if first is not None and (pronoun < 0 or first.first < pronoun or center < 0):
                center = first.entity
            self._centers[index] = center

    def _first_person(self, first: int, last: int) -> Mention | None:
        return next((m for m in self.mentions_between(first, last) if m.entity >= 0 and not m.plural), None)

    def center(self, sentence: int) -> int:
        """Entity that a sentence is about, or -1."""
        return self._centers.get(sentence, -1)

    def person_meant(self, token: int, sentence: int, exclude: frozenset[int] = frozenset()) -> int:
        """Entity that a singular pronoun at a token means, or -1."""
        analysis = self.analysis
        norm = analysis.token_norms[token]
        gender = "m" if norm in HE else "f" if norm in SHE else ""
        here = [
            m
            for m in self.mentions_between(analysis.sentences[sentence].first, token)
            if self._may_be(m, gender, exclude)
        ]
        here = [m for m in here if not m.first or analysis.token_norms[m.first - 1] not in _OBLIQUE]
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

    def _may_be(self, mention: Mention, gender: str, exclude: frozenset[int]) -> bool:
        return mention.entity >= 0 and mention.entity not in exclude and self._gender_fits(mention.entity, gender)

    def _gender_fits(self, entity: int, gender: str) -> bool:
        known = self.analysis.entities[entity].gender
        return not gender or not known or known == gender
