"""How many engagements one predicate tells of: one for each counterpart, unless of one side or together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from dragoman.extract.party import Party
from dragoman.extract.vocabulary import Vocabulary
from dragoman.languages.lemmas import lemma
from dragoman.model.analysis import Analysis
from dragoman.model.clause import Clause

_LIST = re.compile(r",\s*(?:and\s+)?|\s+and\s+")
_OF = re.compile(r"^(?P<head>.+?) (?P<joint>of|from|in) (?P<listed>.+)$")


class OneOrMany:
    """Parts the parties of predicates in one analysis; see "One or many" of the guideline."""

    def __init__(self, analysis: Analysis, vocabulary: Vocabulary) -> None:
        self.analysis = analysis
        self.vocabulary = vocabulary

    def groups(self, a: list[Party], b: list[Party], clause: Clause) -> Iterator[list[Party]]:
        """One group of parties for each engagement that a predicate with sides `a` and `b` tells."""
        b = [part for party in b for part in self._members(party, a)]
        if len(b) < 2 or not a:
            yield a + b
            return
        separately, together = self._told(clause)
        if together and not separately:
            yield a + b
            return
        groups: list[list[Party]] = []
        for party in b:
            home = next((g for g in groups if not separately and self._same_side(g[0], party)), None)
            if home is None:
                groups.append([party])
            else:
                home.append(party)
        for group in groups:
            yield [*a, *group]

    def _told(self, clause: Clause) -> tuple[bool, bool]:
        """Whether the sentence says that they met one by one, or together."""
        norms = self.analysis.token_norms
        sentence = self.analysis.sentences[clause.sentence]
        words = set(norms[sentence.first : sentence.last])
        separately = (
            any(norms[o.head] in self.vocabulary.plurals for o in clause.objects)
            or bool(words & self.vocabulary.separately)
            or (clause.noun and norms[clause.head] in self.vocabulary.plurals)
        )
        return separately, bool(words & self.vocabulary.together)

    @staticmethod
    def _members(party: Party, a: list[Party]) -> list[Party]:
        """ "Moldovan and Bulgarian colleagues" of one minister are met one by one."""
        if party.kind != "group" or len(party.also) < 2 or len({c for p in a for c in p.codes()}) != 1:
            return [party]
        names = member_names(party.name, len(party.also))
        return [
            replace(party, key=("member", f"{party.key[1]}:{code}"), name=name, represents=code, also=[])
            for code, name in zip(party.also, names, strict=True)
        ]

    @staticmethod
    def _same_side(first: Party, second: Party) -> bool:
        return bool(first.codes() and first.codes() == second.codes()) or not second.codes()


def member_names(name: str, number: int) -> list[str]:
    """The names of each of a group of several states: "Dutch counterpart" out of "Dutch and Danish counterparts".

    The whole name for each where it does not list so many.
    """
    found = _OF.match(name)
    if found is not None:
        listed = [s.removeprefix("the ") for s in _LIST.split(found["listed"]) if s]
        if len(listed) == number:
            head = found["head"].split()
            return [f"{' '.join([_singular(head[0]), *head[1:]])} {found['joint']} {state}" for state in listed]
    listed = [s for s in _LIST.split(name) if s]
    first, _, rest = listed[-1].partition(" ")
    if len(listed) == number and rest:
        words = rest.split()
        title = " ".join([*words[:-1], _singular(words[-1])])
        return [f"{state} {title}" for state in (*listed[:-1], first)]
    return [name] * number


def _singular(word: str) -> str:
    single = lemma(word.lower(), "NNS")
    return single.capitalize() if word[:1].isupper() else single
