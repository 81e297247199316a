"""On the sidelines of which gathering a meeting took place: "on the margins of the forum", and what follows."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extract.candidate import Candidate
from dragoman.extract.draft import Draft
from dragoman.extract.merging import same_dates
from dragoman.extract.when_where_words import WhenWhereWords
from dragoman.model.analysis import Analysis

GATHERINGS = ("summit", "session", "conference", "consultations")
_NAMED = 12  # tokens behind "on the sidelines of" in which its name stands
_REACH = 6  # paragraphs over which "on the sidelines" reaches


class Sidelines:
    """Finds the gatherings beside which drafts of one document took place."""

    def __init__(self, analysis: Analysis, words: WhenWhereWords) -> None:
        self.analysis = analysis
        self.words = words

    def of(self, draft: Draft, gatherings: Sequence[Draft], drafts: Sequence[Draft]) -> Draft | None:
        """The gathering on whose sidelines a draft took place: named in its sentence, or told before."""
        if draft.kind in ("message", "call"):
            return None
        told = [draft.lead, *(c for c in draft.candidates if c is not draft.lead and draft.kind == "meeting")]
        for candidate in told:
            mark = self._mark(candidate.sentence)
            if mark >= 0:
                return self._nearest(draft, candidate, gatherings, mark)
        if draft.kind not in ("meeting", "consultations") or draft.background:
            return None
        return self._still(draft, drafts)

    def _mark(self, sentence: int) -> int:
        """The token of "on the sidelines" in a sentence, or in the line that opens its list; -1 if there is none."""
        sentences = self.analysis.sentences
        at = sentence
        while True:
            for t in range(sentences[at].first, sentences[at].last):
                if self._is_mark(t):
                    return t
            if sentences[at].role != "list" or at == 0 or sentences[at - 1].role not in ("list", "body"):
                return -1
            at -= 1

    def _is_mark(self, token: int) -> bool:
        """ "On the sidelines", "at the margins", "within the framework of"; not a treaty called a framework."""
        norms = self.analysis.token_norms
        if norms[token] not in self.words.sidelines:
            return False
        before = set(norms[max(0, token - 3) : token])
        if norms[token] in self.words.frames:
            return "within" in before or ("in" in before and norms[token - 1] == "the")
        return bool(before & self.words.beside)

    def _nearest(self, draft: Draft, told: Candidate, gatherings: Sequence[Draft], mark: int) -> Draft | None:
        """The gathering named behind the mark in what is told, else in its sentence, else the one told last before."""
        named = self.analysis.token_norms[mark + 1] == "of" and 0 < told.head - mark <= _NAMED
        if draft.kind in GATHERINGS and named:
            return None  # it is that on whose sidelines something else took place
        others = [g for g in gatherings if g is not draft]
        here = [g for g in others if told.sentence in {c.sentence for c in g.candidates}]
        behind = [g for g in here if any(c.head > mark for c in g.candidates)]
        if behind or here:
            return (behind or here)[-1]
        before = [
            g
            for g in others
            if g.lead.sentence <= told.sentence and g.status != "cancelled" and g.background <= draft.background
        ]
        return before[-1] if before else None

    def _still(self, draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
        """A meeting told soon after another of the same person on the sidelines, with somebody who is no host there."""
        for other in reversed([d for d in drafts if d.lead.head < draft.lead.head]):
            if other.kind == "visit" or self._paragraphs(other, draft) > _REACH:
                return None
            whole = other.parent
            marked = any(self._mark(c.sentence) >= 0 for c in other.candidates)
            if whole is None or whole.kind not in GATHERINGS or not marked:
                continue
            shared = other.keys() & draft.keys()
            host = whole.place.country if whole.place else None
            if not shared or host in draft.codes() or not same_dates(draft.date, whole.date):
                return None
            if draft.place is not None and whole.place and draft.place.country not in (None, whole.place.country):
                return None
            return whole
        return None

    def _paragraphs(self, a: Draft, b: Draft) -> int:
        sentences = self.analysis.sentences
        return abs(sentences[a.lead.sentence].paragraph - sentences[b.lead.sentence].paragraph)
