"""Treaties, agreements, memoranda, declarations and plans that a text names, and what is done to them."""

from __future__ import annotations

from dragoman.extract.draft import Draft
from dragoman.extract.instrument_actions import InstrumentActions
from dragoman.extract.instrument_dates import InstrumentDates
from dragoman.extract.instrument_parties import InstrumentParties
from dragoman.extract.instrument_titles import Named, TitleReader
from dragoman.extract.mood import SKIPPED, MoodReader
from dragoman.extract.parties import PartyBuilder
from dragoman.extract.phrases import PhraseReader
from dragoman.extract.told_sides import ToldSides
from dragoman.frames.instrument_words import load_instrument_words
from dragoman.model.analysis import Analysis
from dragoman.model.clause import Clause
from dragoman.model.instrument import Instrument

_SIGNED = ("signed", "initialled", "ratified")
_SIGNABLE = ("signing", "session", "summit", "meeting", "consultations", "visit", "conference", "call", "ceremony")


class InstrumentFinder:
    """Finds instruments in one analysis, given its engagements."""

    def __init__(
        self,
        analysis: Analysis,
        builder: PartyBuilder,
        moods: MoodReader,
        phrases: PhraseReader,
        language: str,
        drafts: list[Draft],
    ) -> None:
        self.analysis = analysis
        self.phrases = phrases
        self.words = load_instrument_words(language)
        self.norms = analysis.token_norms
        self.titles = TitleReader(analysis, phrases, self.words)
        self.actions = InstrumentActions(analysis, moods, self.titles, self.words)
        self.parties = InstrumentParties(analysis, self.words, ToldSides(builder, drafts), self.titles, self.actions)
        self.dates = InstrumentDates(analysis, self.titles, self.actions)
        self.drafts = [d for d in drafts if d.kind in _SIGNABLE]

    def find(self) -> list[Instrument]:
        """All instruments in order of the text, each title once, with the strongest action told of it."""
        out: dict[str, Instrument] = {}
        before: tuple[Named, Clause | None] | None = None
        for named in self.titles.all():
            verb = self.actions.verb(named)
            listed = before is not None and self.titles.goes_on(before[0], named)
            if verb is None and listed and before is not None:
                verb = before[1]  # "signed an agreement on A and one on B"
            verb = verb or self.actions.opening(named)
            told = verb is not None and self.words.actions[verb.lemma] in _SIGNED
            if self.titles.is_something_else(named, told) or not (verb or listed or self.titles.stands_alone(named)):
                continue
            before = (named, verb)
            action, rule = self.actions.of(named, verb)
            title = self.titles.text(named)
            key = title.lower()
            if action == SKIPPED or (key in out and (out[key].action != "mentioned" or action == "mentioned")):
                continue
            out[key] = self._instrument(named, title, action, rule, verb)
        for k, instrument in enumerate(out.values()):
            instrument.id = f"i{k}"
        return list(out.values())

    def _instrument(self, named: Named, title: str, action: str, rule: str, verb: Clause | None) -> Instrument:
        analysis = self.analysis
        start = min(named.first, verb.head) if verb is not None else named.first
        end = max(named.last, verb.head + 1) if verb is not None else named.last
        span = analysis.span(analysis.token_starts[start], analysis.token_ends[end - 1])
        out = Instrument(title, action, evidence=[span])
        name = analysis.span(analysis.token_starts[named.first], analysis.token_ends[named.last - 1])
        out.why.give("title", (name,), rule, 0.75)
        out.why.give("action", (span,), rule, 0.75)
        signing = self._signing(named)
        out.parties = self.parties.of(named, verb, action, signing)
        for k in range(len(out.parties)):
            out.why.give(f"parties.{k}", (span,), "instrument:parties", 0.6)
        out.date = self.dates.of(named, title, verb, action, self._dating(named, out.parties))
        if out.date:
            out.why.give("date", (span,), "instrument:date", 0.6)
        return out

    def _dating(self, named: Named, parties: list[str]) -> Draft | None:
        """The engagement whose date is the instrument's: one told with it, or the last before of the same sides."""
        if (signing := self._signing(named)) is not None:
            return signing
        if self.titles.deed(named):
            return None  # "hailed the renewal of": it was renewed at some other time
        before = [d for d in self.drafts if d.lead.head < named.head and not d.background and d.date is not None]
        fitting = [d for d in before if d.status == "held" and set(parties) <= d.codes()]
        return max(fitting, key=lambda d: d.lead.head, default=None)

    def _signing(self, named: Named) -> Draft | None:
        """The engagement at which it is done: a signing told in the sentence, else another one there."""
        here = [d for d in self.drafts if any(c.sentence == named.sentence for c in d.candidates)]
        return next((d for d in here if d.kind == "signing"), here[0] if here else None)
