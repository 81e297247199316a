"""One predicate with its arguments as the text has them, free of any parser's labels."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Argument:
    """One argument of a predicate.

    `mention` is the index of the mention it is, or -1; `first`, `last` are document token indices of the whole
    phrase; `head` is the document token of its head; `case` is the preposition, or "" for subject and object.
    """

    head: int
    first: int
    last: int
    lemma: str
    mention: int = -1
    case: str = ""


@dataclass(slots=True)
class Clause:
    """A verb or noun predicate with its arguments.

    Attributes:
        head: document token of the predicate.
        lemma: its lemma in lower case; `particle` of a phrasal verb.
        noun: it is a nominal predicate ("meeting", "visit").
        voice: active or passive.
        polarity: True if affirmed.
        modality: "" (asserted), planned, possible, wished, conditional, habitual, cancelled or denied.
        tense: past, present, future or "".
        subjects, objects, obliques: arguments; possessors are obliques of case "poss".
        support: token of the light verb or of the verb that governs a nominal predicate, or -1.
        sentence: index of the sentence.
        relation: how it hangs in the sentence: main, relative, participle, adverbial, complement, noun, ...
    """

    head: int
    lemma: str
    sentence: int
    noun: bool = False
    particle: str = ""
    voice: str = "active"
    polarity: bool = True
    modality: str = ""
    tense: str = ""
    subjects: list[Argument] = field(default_factory=list)
    objects: list[Argument] = field(default_factory=list)
    obliques: list[Argument] = field(default_factory=list)
    support: int = -1
    relation: str = "main"
    governor: int = -1
