"""The kind of a stance: that of its frame, turned by what it is about and by the verb that carries it."""

from __future__ import annotations

from dragoman.frames.stance_words import StanceWords
from dragoman.frames.telling import StanceFrame
from dragoman.model.analysis import Analysis
from dragoman.model.clause import Clause

_SUBJECT = 4  # words in which who will do something stands
_OPENING = 5  # words of an object in which its head is looked for


class StanceKinds:
    """Tells kinds in one analysis."""

    def __init__(self, analysis: Analysis, words: StanceWords) -> None:
        self.analysis = analysis
        self.norms = analysis.token_norms
        self.words = words

    def of(self, frame: StanceFrame, clause: Clause, first: int, last: int, support: Clause | None) -> str:
        """The kind of the stance that a frame tells of the tokens `first` to `last`.

        Args:
            support: of a noun, the verb under which it stands.
        """
        kind = frame.kind
        if frame.thing and not self._is_deed(clause, first):
            kind = frame.thing
        elif frame.own and not self._has_doer(clause, first):
            kind = frame.own
        if frame.kind == "welcome" or frame.kind == "thank":
            kind = self._valued(frame, clause, first, last)
        if kind in ("commit", "wish") and self.words.needs & set(self.norms[first : first + 2]):
            kind = "state"  # "agreed on the need to"
        if frame.lemma in self.words.binding and self._binds(first, last):
            return "commit"  # "confirmed that they would go on"
        if kind == "state" and support is not None and support.lemma in self.words.again:
            return "reaffirm"
        if not clause.polarity and kind == "support":
            return "oppose"  # "will not accept"
        return kind

    def _binds(self, first: int, last: int) -> bool:
        """Whether an object says what the holders will do."""
        modal = next(
            (t for t in range(first, min(first + _SUBJECT, last)) if self.norms[t] in self.words.promising), -1
        )
        return (
            modal > first and self.norms[modal - 1] in self.words.bound and self.norms[modal + 1] not in self.words.idle
        )

    def _is_deed(self, clause: Clause, first: int) -> bool:
        """Whether the object is something to do ("to host", "to hosting") and no thing ("to the talks")."""
        tree = self.analysis.parsed[clause.sentence]
        for token in (first, first + 1):
            node = tree.node_at(token)
            if node >= 0 and tree.mention[node] < 0 and tree.tags[node].startswith("VB"):
                return True
            if node >= 0 and tree.tags[node] != "RB":
                return False
        return False

    def _has_doer(self, clause: Clause, first: int) -> bool:
        """Whether somebody stands between the verb and what is to be done ("wants *them* to withdraw")."""
        return first - clause.head > 2

    def _valued(self, frame: StanceFrame, clause: Clause, first: int, last: int) -> str:
        """What one appreciates: help is thanked for, work is praised, a thing done is welcomed."""
        if frame.lemma not in self.words.valuing or (clause.noun and "for" in self.norms[clause.head : first]):
            return frame.kind  # "appreciation for" is thanks whatever it is for
        words = self.norms[first : min(last, first + _OPENING)]
        return next((self.words.valued[w] for w in words if w in self.words.valued), frame.kind)
