"""What a parser must give, whatever library it is from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(slots=True)
class Parse:
    """Heads (the root points at itself), relations and part-of-speech tags of the words of one sentence.

    Relations are dragoman's: subject, subject-passive, object, dative, attribute, agent, preposition,
    case-object, clause-object, complement, open-complement, relative, noun-clause, adverbial-clause,
    conjunct, coordinator, apposition, possessor, auxiliary, auxiliary-passive, negation, particle,
    compound, modifier, determiner, number, adverb, time, marker, root, other. Tags are Penn Treebank's.
    """

    heads: list[int]
    relations: list[str]
    tags: list[str]


class Parser(Protocol):
    """Parses sentences given as words."""

    name: str

    def parse(self, sentences: Sequence[Sequence[str]]) -> list[Parse]:
        """One parse for each sentence, in order; every sentence is taken as one tree."""
        ...
