"""Whether an act is told as done, as a plan, or only recalled."""

from __future__ import annotations

import re

from dragoman.annotate.speakers import Speakers
from dragoman.extract.act_words import ActWords
from dragoman.extract.mood import SKIPPED, MoodReader
from dragoman.model.analysis import Analysis
from dragoman.model.clause import Clause

_OLD = re.compile(r"1[0-8]\d\d")
_APART = frozenset({"before", "ahead of", "prior to", "since", "including"})


class ActStatus:
    """Reads the status of acts over one analysis."""

    def __init__(self, analysis: Analysis, moods: MoodReader, speakers: Speakers | None, words: ActWords) -> None:
        self.analysis = analysis
        self.moods = moods
        self.speakers = speakers
        self.words = words

    def historic(self, clause: Clause) -> bool:
        """Whether a year before 1900 stands in the sentence."""
        span = self.analysis.sentences[clause.sentence]
        words = self.analysis.token_norms[span.first : span.last]
        return any(w[:1] == "1" and _OLD.fullmatch(w) is not None for w in words)

    def read(self, clause: Clause) -> tuple[str, bool]:
        """What the moods tell; a letter that asks to accept congratulations has brought them."""
        status, background = self.moods.status(clause)
        if clause.noun and status == "held" and self._awaited(clause):
            return "planned", False
        if status == "denied" and not clause.polarity:
            return SKIPPED, False
        letter = self.speakers.letter(clause.head) if self.speakers is not None else None
        if letter is not None and status in (SKIPPED, "planned") and not clause.noun:
            return "held", False
        if clause.relation == "participle" and any(a.lemma == "invitation" for a in clause.subjects):
            return "planned", False
        if status == "held" and self._recalls(clause):
            return "held", True
        if status == "held" and self._bare(clause):
            return self._status_before(clause)
        if status == "held" and clause.relation == "participle" and clause.voice == "passive":
            return status, background or not self._dated(clause)
        return status, background

    def _recalls(self, clause: Clause) -> bool:
        """Whether a noun is only spoken of ("noted the remarks of X"), or a verb only says which thing is meant.

        So it is with "the recently signed agreement", and with what else is told to come before or after it.
        """
        if clause.noun:
            case = clause.relation.removeprefix("case:").rstrip("+")
            verb = self.moods.verb(clause.support) if clause.relation == "object" else None
            return case in _APART or (verb is not None and verb.lemma in self.words.words["reacting"])
        tree = self.analysis.parsed[clause.sentence]
        node = tree.node_at(clause.head)
        return node >= 0 and tree.tags[node] == "VBN" and tree.relations[node] in ("modifier", "compound")

    def _awaited(self, clause: Clause) -> bool:
        """ "We look forward to its signature"."""
        span = self.analysis.sentences[clause.sentence]
        before = self.analysis.token_norms[max(span.first, clause.head - 4) : clause.head]
        return "forward" in before

    def _bare(self, clause: Clause) -> bool:
        """Whether a verb is an infinitive that the parser has parted from its auxiliary ("will meet X and unveil")."""
        if clause.noun or clause.subjects or clause.relation not in ("main", "complement"):
            return False
        tree = self.analysis.parsed[clause.sentence]
        node = tree.node_at(clause.head)
        return node >= 0 and tree.tags[node] == "VB"

    def _status_before(self, clause: Clause) -> tuple[str, bool]:
        """The status of the verb before one in its sentence."""
        before = [
            c for c in self.analysis.clauses if not c.noun and c.sentence == clause.sentence and c.head < clause.head
        ]
        return self.moods.status(max(before, key=lambda c: c.head)) if before else ("held", False)

    def _dated(self, clause: Clause) -> bool:
        """Whether a time stands after a verb in its sentence ("the agreement signed on Monday")."""
        last = self.analysis.sentences[clause.sentence].last
        return any(clause.head < t.first < last for t in self.analysis.times)
