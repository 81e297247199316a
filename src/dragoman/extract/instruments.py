"""Treaties, agreements, memoranda, declarations and plans that a text names, and what is done to them."""

from __future__ import annotations

from dragoman.extract.draft import Draft
from dragoman.extract.instrument_titles import AFTER, ANNIVERSARY, YEAR, Named, TitleReader
from dragoman.extract.mood import SKIPPED, MoodReader
from dragoman.extract.phrases import PhraseReader
from dragoman.frames.instrument_words import load_instrument_words
from dragoman.model.analysis import Analysis
from dragoman.model.clause import Clause
from dragoman.model.instrument import Instrument

_ONE_SIDED = ("ratified", "withdrawn", "suspended")  # done by one side, not by those who met last
_TIED = {("withdraw", "from"), ("accede", "to"), ("agree", "on"), ("put", "to")}
_CODED = ("state", "organization", "adjective")
_LINES = 20  # of a list
_DRAFT = frozenset({"draft", "proposed", "planned", "future", "possible", "upcoming"})


class InstrumentFinder:
    """Finds instruments in one analysis, given its engagements."""

    def __init__(self, analysis: Analysis, moods: MoodReader, phrases: PhraseReader, language: str) -> None:
        self.analysis = analysis
        self.moods = moods
        self.phrases = phrases
        self.words = load_instrument_words(language)
        self.titles = TitleReader(analysis, phrases, self.words)
        self.norms = analysis.token_norms
        self._verbs: dict[int, list[Clause]] = {}
        for clause in analysis.clauses:
            if not clause.noun and clause.lemma in self.words.actions:
                self._verbs.setdefault(clause.sentence, []).append(clause)

    def find(self, drafts: list[Draft]) -> list[Instrument]:
        """All instruments in order of the text, each title once, with the strongest action told of it."""
        out: dict[str, Instrument] = {}
        before: tuple[Named, Clause | None] | None = None
        for named in self.titles.all():
            verb = self._verb(named)
            if verb is None and before is not None and self.titles.goes_on(before[0], named):
                verb = before[1]  # "signed an agreement on A and one on B"
            verb = verb or self._opening(named)
            before = (named, verb)
            if (verb is None and not self.titles.stands_alone(named)) or self._is_something_else(named):
                continue
            action, rule = self._action(named, verb)
            if action == SKIPPED:
                continue
            title = self.phrases.text(named.first, named.last)
            key = title.lower()
            if key in out and (out[key].action != "mentioned" or action == "mentioned"):
                continue
            out[key] = self._instrument(named, title, action, rule, verb, drafts)
        for k, instrument in enumerate(out.values()):
            instrument.id = f"i{k}"
        return list(out.values())

    # -- what is done ----------------------------------------------------------------------

    def _opening(self, named: Named) -> Clause | None:
        """In a list, the verb of the sentence before the colon ("they signed the following: …")."""
        sentences = self.analysis.sentences
        if sentences[named.sentence].role != "list":
            return None
        for index in range(named.sentence - 1, max(-1, named.sentence - _LINES), -1):
            if self.norms[sentences[index].last - 1] == ":":
                return next(iter(self._verbs.get(index, [])), None)
            if sentences[index].role != "list":
                return None
        return None

    def _is_something_else(self, named: Named) -> bool:
        """A body, an office or letters of credence; or a general word alone ("signed the statement")."""
        words = set(self.norms[named.first : named.last])
        if "credence" in words or (self.norms[named.head] in self.words.general and named.last - named.first < 2):
            return True
        return any(
            (m.kind in ("person", "office") and m.last - 1 != named.head)
            or (m.kind == "organization" and m.last > named.head)
            for m in self.analysis.mentions
            if m.first <= named.head < m.last
        )

    def _verb(self, named: Named) -> Clause | None:
        for clause in self._verbs.get(named.sentence, []):
            if clause.relation == "relative" and named.head <= clause.governor < named.last:
                return clause
            tied = [a for a in clause.obliques if (clause.lemma, a.case) in _TIED]
            for argument in [*clause.objects, *tied]:
                if argument.first <= named.head < max(argument.last, argument.head + 1):
                    return clause
        return None

    def _action(self, named: Named, verb: Clause | None) -> tuple[str, str]:
        before = self.norms[max(0, named.first - ANNIVERSARY) : named.first]
        if "anniversary" in before:
            return "anniversary", "instrument:anniversary"
        if _DRAFT & set(self.norms[max(0, named.first - 2) : named.head]):
            return "proposed", "instrument:draft"
        if self.titles.is_open(named):
            return "proposed", "instrument:open"
        if self.titles.done(named):
            return self.titles.done(named), "instrument:participle"
        if self.titles.deed(named):
            return self.titles.deed(named), "instrument:deed"
        if verb is None:
            standing = self.titles.is_standing(named)
            return ("adopted", "instrument:joint") if standing else ("mentioned", "instrument:named")
        action = self.words.actions[verb.lemma]
        status, _ = self.moods.status(verb)
        if status in ("planned", "cancelled") or status == SKIPPED:
            return ("proposed", f"instrument:{verb.lemma}")
        return (action, f"instrument:{verb.lemma}") if status == "held" else ("mentioned", "instrument:named")

    # -- writing ---------------------------------------------------------------------------

    def _instrument(
        self, named: Named, title: str, action: str, rule: str, verb: Clause | None, drafts: list[Draft]
    ) -> Instrument:
        analysis = self.analysis
        start = min(named.first, verb.head) if verb is not None else named.first
        end = max(named.last, verb.head + 1) if verb is not None else named.last
        span = analysis.span(analysis.token_starts[start], analysis.token_ends[end - 1])
        out = Instrument(title, action, evidence=[span])
        name = analysis.span(analysis.token_starts[named.first], analysis.token_ends[named.last - 1])
        out.why.give("title", (name,), rule, 0.75)
        out.why.give("action", (span,), rule, 0.75)
        signing = self._signing(named, drafts)
        mentioned = action == "mentioned"
        others = [] if mentioned or action in _ONE_SIDED else drafts
        out.parties = self._parties(named, verb, None if mentioned else signing, others)
        for k in range(len(out.parties)):
            out.why.give(f"parties.{k}", (span,), "instrument:parties", 0.6)
        out.date = (self._date_behind(named) if self.titles.done(named) else None) or self._date(title, action, signing)
        if out.date:
            out.why.give("date", (span,), "instrument:date", 0.6)
        return out

    def _signing(self, named: Named, drafts: list[Draft]) -> Draft | None:
        here = [d for d in drafts if any(c.sentence == named.sentence for c in d.candidates)]
        return next((d for d in here if d.kind == "signing"), here[0] if here else None)

    def _parties(self, named: Named, verb: Clause | None, signing: Draft | None, drafts: list[Draft]) -> list[str]:
        """Codes in the title; else those who sign; else the sides of the signing, or those of whom it last spoke."""
        inside = [
            code
            for m in self.analysis.mentions
            if named.first <= m.first < named.last and m.kind in _CODED
            for code in (m.represents, *m.also)
            if code
        ]
        codes = list(dict.fromkeys(inside))
        if len(codes) >= 2:
            return codes
        told = self._of_verb(verb) if verb is not None else []
        if len(told) >= 2:
            return told
        if signing is not None and len(signing.codes()) >= 2:
            return sorted(signing.codes())
        before = [d for d in drafts if d.lead.head < named.head and len(d.codes()) == 2]
        return sorted(before[-1].codes()) if before else codes

    def _of_verb(self, verb: Clause) -> list[str]:
        """Sides of the subjects of a verb and of those with whom they do it."""
        arguments = [*verb.subjects, *(a for a in verb.obliques if a.case in ("with", "between", "by"))]
        mentions = [self.analysis.mentions[a.mention] for a in arguments if a.mention >= 0]
        codes = [code for m in mentions for code in (m.represents, *m.also) if code]
        return sorted(dict.fromkeys(codes))

    def _date_behind(self, named: Named) -> str | None:
        """The day, month or year told behind the participle of a title."""
        for time in self.analysis.times:
            if named.last < time.first <= named.last + AFTER and time.year is not None:
                parts = [f"{time.year:04d}", *(f"{p:02d}" for p in (time.month, time.day) if p is not None)]
                return "-".join(parts)
        return None

    @staticmethod
    def _date(title: str, action: str, signing: Draft | None) -> str | None:
        year = YEAR.search(title)
        if year:
            return year[1]
        if action in ("signed", "initialled", "adopted", "proposed", "extended") and signing is not None:
            date = signing.date
            if date is not None and date.dated.precision in ("day", "month", "year"):
                return date.dated.start
        return None
