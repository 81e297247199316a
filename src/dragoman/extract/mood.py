"""Whether a predicate tells of something held, planned, called off, denied, or of nothing that happened."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from dragoman.model.analysis import Analysis
from dragoman.model.clause import Clause

SKIPPED = "skipped"
_PAST_MARKS = frozenset({"last", "previous", "previously", "earlier", "ago", "since", "recent", "recently", "then"})


@dataclass(frozen=True, slots=True)
class Moods:
    """Lemmas of governing verbs and words beside nouns, by what they say of the predicate."""

    planned: frozenset[str]
    wished: frozenset[str]
    cancelled: frozenset[str]
    denied: frozenset[str]
    possible: frozenset[str]
    upcoming: frozenset[str]
    earlier: frozenset[str]
    failed: frozenset[str]


@lru_cache(maxsize=4)
def load_moods(language: str) -> Moods:
    """The mood words of a language."""
    resource = files("dragoman.languages") / language / "moods.toml"
    table = tomllib.loads(resource.read_text(encoding="utf-8"))
    return Moods(**{name: frozenset(words) for name, words in table.items()})


class MoodReader:
    """Reads the status of clauses of one analysis from their own mood and that of the verbs above them."""

    def __init__(self, analysis: Analysis, moods: Moods) -> None:
        self.analysis = analysis
        self.moods = moods
        self._verbs = {c.head: c for c in analysis.clauses if not c.noun}
        self._participles = {c.governor: c for c in analysis.clauses if c.relation == "participle" and not c.noun}

    def verb(self, token: int) -> Clause | None:
        """The verbal clause at a token."""
        return self._verbs.get(token)

    def status(self, clause: Clause) -> tuple[str, bool]:
        """(status, background) of what a clause tells; the status is `SKIPPED` for what is not asserted."""
        base = clause
        attributes = self._attributes(clause)
        if clause.noun:
            if attributes & self.moods.upcoming:
                return "planned", False
            participle = self._participles.get(clause.head)
            if participle is not None:  # "a meeting set for Monday", "talks called off on Friday"
                lemma = f"{participle.lemma} {participle.particle}".strip()
                if lemma in self.moods.cancelled:
                    return "cancelled", False
                if lemma in self.moods.planned:
                    return "planned", False
            support = self.verb(clause.support) if clause.support >= 0 else None
            if support is None:
                return ("held", bool(attributes & self.moods.earlier))
            status, background = self._of_support(clause, support)
            return status, background or bool(attributes & self.moods.earlier)
        return self._of_verb(base, 0)

    def _attributes(self, clause: Clause) -> set[str]:
        return {
            a.lemma or self.analysis.token_norms[a.head]
            for a in clause.obliques
            if a.case in ("attributive", "poss", "determiner", "number")
        }

    def _of_support(self, noun: Clause, verb: Clause) -> tuple[str, bool]:
        """Status of a nominal predicate under its verb."""
        lemma = f"{verb.lemma} {verb.particle}".strip()
        if noun.relation == "subject" and lemma in self.moods.failed:
            return "cancelled", False
        if noun.relation in ("object", "subject", "passive"):
            if lemma in self.moods.cancelled and noun.relation in ("object", "passive"):
                return "cancelled", False
            if lemma in self.moods.denied:
                return "denied", False
            if lemma in self.moods.wished and noun.relation in ("object", "passive"):
                return (SKIPPED, False)
            if lemma in self.moods.planned and noun.relation in ("object", "passive"):
                return "planned", False
        status, background = self._of_verb(verb, 0)
        if not noun.polarity and status == "held":
            return "denied", background
        if noun.relation.startswith("case:"):
            case = noun.relation[5:].rstrip("+")
            if case in ("ahead of", "before", "for") and status == "held" and verb.tense == "past":
                return status, background
        return status, background

    def _of_verb(self, clause: Clause, depth: int) -> tuple[str, bool]:
        governor = self.verb(clause.governor) if clause.governor >= 0 else None
        status, background = self._own(clause)
        if depth > 4 or status == SKIPPED:
            return status, background
        if (
            clause.relation in ("open", "participle", "gerund", "adverbial")
            and governor is not None
            and not clause.tense
        ):
            lemma = governor.lemma
            if clause.relation == "open":
                if lemma in ("be", "seem"):
                    above, _ = self._own(governor)
                    return (
                        "planned" if above in ("held", "planned") and status in ("held", "planned") else above
                    ), False
                if lemma in self.moods.planned or governor.lemma == "have":
                    upper, _ = self._of_verb(governor, depth + 1)
                    if governor.lemma in ("have", "go") and governor.voice != "passive" and lemma == "have":
                        return (SKIPPED, False) if upper == "held" else (upper, False)
                    if upper in (SKIPPED, "denied", "cancelled"):
                        return upper, False
                    return "planned", False
                if lemma in self.moods.wished:
                    return SKIPPED, False
                if lemma in self.moods.cancelled:
                    return "cancelled", False
                if lemma in self.moods.denied:
                    return "denied", False
                return self._of_verb(governor, depth + 1)
            if clause.relation == "adverbial":
                upper, back = self._of_verb(governor, depth + 1)
                return (upper, back) if upper != "denied" else ("held", back)
            if clause.relation == "gerund":
                if governor.lemma in self.moods.wished or governor.lemma in ("look", "hope"):
                    return SKIPPED, False
                if governor.lemma in self.moods.denied:
                    return "denied", False
                return self._of_verb(governor, depth + 1)
        if clause.relation == "complement" and governor is not None:
            if governor.lemma in self.moods.denied and governor.polarity:
                return "denied", background
            if governor.modality == "conditional" or governor.lemma in ("hope", "wish"):
                return (SKIPPED if status != "planned" or governor.lemma == "wish" else "planned"), False
        return status, background

    def _own(self, clause: Clause) -> tuple[str, bool]:
        """Status by the clause's own auxiliaries and negation."""
        if clause.modality == "planned":
            return ("planned" if clause.polarity else "cancelled"), False
        if clause.modality in ("wished", "possible", "conditional"):
            return SKIPPED, False
        if not clause.polarity:
            return "denied", False
        return ("planned" if clause.tense == "progressive" and clause.modality == "planned" else "held"), False
