"""What is done to an instrument: by the words right beside its title, by its verb, by the verb over that."""

from __future__ import annotations

from dragoman.extract.instrument_titles import ANNIVERSARY, Named, TitleReader
from dragoman.extract.mood import SKIPPED, MoodReader
from dragoman.frames.instrument_words import InstrumentWords
from dragoman.model.analysis import Analysis
from dragoman.model.clause import Clause

_TIED = {("withdraw", "from"), ("accede", "to"), ("agree", "on"), ("agree", "to"), ("put", "to"), ("join", "obj")}
_LINES = 20  # of a list
_INSERTED = 14  # tokens between a verb and its title
_RELATIVE = 4  # tokens behind a title in which the clause about it begins
_UNDONE = ("ratified", "in force", "suspended", "withdrawn")  # only called for, these leave an instrument as it is


class InstrumentActions:
    """Tells actions in one analysis."""

    def __init__(self, analysis: Analysis, moods: MoodReader, titles: TitleReader, words: InstrumentWords) -> None:
        self.analysis = analysis
        self.norms = analysis.token_norms
        self.moods = moods
        self.titles = titles
        self.words = words
        self._acting: dict[int, list[Clause]] = {}
        self._verbs: dict[int, list[Clause]] = {}
        for clause in sorted((c for c in analysis.clauses if not c.noun), key=lambda c: c.head):
            self._verbs.setdefault(clause.sentence, []).append(clause)
            if clause.lemma in words.actions:
                self._acting.setdefault(clause.sentence, []).append(clause)

    # -- the verb --------------------------------------------------------------------------

    def verb(self, named: Named) -> Clause | None:
        """The verb of action that has a title as its object, or tells of it in a relative clause."""
        # "the agreement reached": see `TitleReader.done`
        acting = [c for c in self._acting.get(named.sentence, []) if c.relation != "participle"]
        return (
            next((c for c in acting if self._has_object(c, named)), None)
            or next((c for c in acting if self._is_about(c, named)), None)
            or next((c for c in reversed(acting) if self._stands_before(c, named)), None)
        )

    def _has_object(self, clause: Clause, named: Named) -> bool:
        told = [a for a in clause.obliques if (clause.lemma, a.case) in _TIED]
        if clause.lemma not in self.words.tied:
            told += clause.objects
        about = [a for a in told if a.first <= named.head < max(a.last, a.head + 1)]
        return any(a.head >= named.first or self.norms[a.head] not in self.words.apart for a in about)

    def _is_about(self, clause: Clause, named: Named) -> bool:
        """ "The memorandum on mines, *which* the ministers *signed*", whatever the tree makes of it."""
        if clause.relation == "relative" and named.head <= clause.governor < named.last:
            return True
        behind = [n for n in self.norms[named.last : named.last + _RELATIVE] if n != ","]
        if clause.head <= named.last or behind[:1] != ["which"]:
            return False
        between = (c for c in self._verbs[named.sentence] if named.last < c.head < clause.head)
        return not any(between)

    def _stands_before(self, clause: Clause, named: Named) -> bool:
        """ "Will sign, *with the minister of finance,* the agreement": what the tree ties elsewhere."""
        if clause.objects or clause.voice == "passive" or not 0 < named.first - clause.head <= _INSERTED:
            return False
        between = self.norms[clause.head + 1 : named.first]
        return between[:1] == [","] and between.count(",") == 2 and between[-2:-1] == [","]

    def opening(self, named: Named) -> Clause | None:
        """In a list, the verb of the sentence before the colon ("they signed the following: …")."""
        sentences = self.analysis.sentences
        if sentences[named.sentence].role != "list":
            return None
        for index in range(named.sentence - 1, max(-1, named.sentence - _LINES), -1):
            if self.norms[sentences[index].last - 1] == ":":
                return next(iter(self._acting.get(index, [])), None)
            if sentences[index].role != "list":
                return None
        return None

    def telling(self, named: Named) -> Clause | None:
        """The last verb before a title in its sentence: what is told of the deed done to it."""
        before = [c for c in self._verbs.get(named.sentence, ()) if c.head < named.first]
        return before[-1] if before else None

    def main(self, named: Named) -> Clause | None:
        """The verb of the sentence of a title, behind it if there is one ("in a joint statement, the two *called*")."""
        verbs = [c for c in self._verbs.get(named.sentence, ()) if c.subjects and c.relation == "main"]
        return next((c for c in verbs if c.head > named.head), verbs[0] if verbs else None)

    def verbs(self, sentence: int) -> list[Clause]:
        """The verbal clauses of a sentence."""
        return self._verbs.get(sentence, [])

    # -- the action ------------------------------------------------------------------------

    def of(self, named: Named, verb: Clause | None) -> tuple[str, str]:
        """(action, rule); `SKIPPED` for what is not told as real."""
        if "anniversary" in self.norms[max(0, named.first - ANNIVERSARY) : named.first]:
            return "anniversary", "instrument:anniversary"
        if self.titles.is_draft(named):
            return "proposed", "instrument:draft"
        if (entered := self._in_force(named)) is not None:
            return entered, "instrument:force"
        if self.titles.is_open(named):
            return "proposed", "instrument:open"
        if done := self.titles.done(named):
            return done, "instrument:participle"
        if deed := self.titles.deed(named):
            return self._of_deed(deed, named), "instrument:deed"
        if verb is None and self.titles.is_sought(named):
            return "proposed", "instrument:sought"
        if verb is None:
            standing = self.titles.is_standing(named)
            return ("adopted", "instrument:joint") if standing else ("mentioned", "instrument:named")
        return self._of_verb(verb)

    def _in_force(self, named: Named) -> str | None:
        """ "The agreement entered into force", "will take effect"."""
        for clause in self._verbs.get(named.sentence, ()):
            behind = " ".join(self.norms[clause.head + 1 : clause.head + 3])
            if f"{clause.lemma} {behind}" not in self.words.entering:
                continue
            if any(a.first <= named.head < a.last for a in clause.subjects):
                status, _ = self.moods.status(clause)
                return "in force" if status == "held" else "mentioned"
        return None

    def _of_deed(self, deed: str, named: Named) -> str:
        """ "Witnessed the signing of" tells it done; "called for the signing of" proposes it."""
        verb = self.telling(named)
        if verb is None:
            return deed
        if verb.relation in ("open", "adverbial") and self.norms[verb.head - 1] == "to":
            return "mentioned" if deed in _UNDONE else "proposed"  # "efforts to ensure a renewal of"
        if self.words.wishing & set(self.norms[max(verb.head, named.first - ANNIVERSARY) : named.first]):
            return "mentioned" if deed in _UNDONE else "proposed"  # "support for the ratification of"
        wanted = {verb.lemma, f"{verb.lemma} {verb.particle}"} & self.words.wanting
        if not wanted and self.moods.status(verb)[0] != "planned":
            return deed
        return "mentioned" if deed in _UNDONE else "proposed"

    def _of_verb(self, verb: Clause) -> tuple[str, str]:
        action, rule = self.words.actions[verb.lemma], f"instrument:{verb.lemma}"
        status, _ = self.moods.status(verb)
        if status in ("planned", "cancelled", SKIPPED):
            return ("mentioned" if action in _UNDONE else "proposed"), rule
        return (action, rule) if status == "held" else ("mentioned", "instrument:named")
