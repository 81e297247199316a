"""Treaties, agreements, memoranda, declarations and plans that a text names, and what is done to them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from dragoman.extract.draft import Draft
from dragoman.extract.mood import SKIPPED, MoodReader
from dragoman.extract.phrases import PhraseReader
from dragoman.model.analysis import Analysis
from dragoman.model.clause import Clause
from dragoman.model.instrument import Instrument

_LONGEST = 22
_ANNIVERSARY = 8  # so many tokens before a title "anniversary of" may stand
_CODED = ("state", "organization", "adjective")
_YEAR = re.compile(r"\b(19[4-9]\d|20[0-4]\d)\b")
_DRAFT = frozenset({"draft", "proposed", "planned", "future", "possible", "upcoming"})


@dataclass(frozen=True, slots=True)
class InstrumentWords:
    """Words of titles and verbs of action; see `languages/<code>/instrument_words.toml`."""

    heads: frozenset[str]
    general: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    stop: frozenset[str]
    actions: dict[str, str]


@lru_cache(maxsize=4)
def load_instrument_words(language: str) -> InstrumentWords:
    """The words of instruments of a language."""
    resource = files("dragoman.languages") / language / "instrument_words.toml"
    table = tomllib.loads(resource.read_text(encoding="utf-8"))
    sets = {name: frozenset(table[name]) for name in ("heads", "general", "before", "after", "stop")}
    return InstrumentWords(**sets, actions=dict(table["actions"]))


@dataclass(slots=True)
class _Named:
    """A title: its tokens, its head, the sentence."""

    first: int
    last: int
    head: int
    sentence: int


class InstrumentFinder:
    """Finds instruments in one analysis, given its engagements."""

    def __init__(self, analysis: Analysis, moods: MoodReader, phrases: PhraseReader, language: str) -> None:
        self.analysis = analysis
        self.moods = moods
        self.phrases = phrases
        self.words = load_instrument_words(language)
        self.norms, self.caps = analysis.token_norms, analysis.token_caps
        self._verbs: dict[int, list[Clause]] = {}
        for clause in analysis.clauses:
            if not clause.noun and clause.lemma in self.words.actions:
                self._verbs.setdefault(clause.sentence, []).append(clause)

    def find(self, drafts: list[Draft]) -> list[Instrument]:
        """All instruments in order of the text, each title once, with the strongest action told of it."""
        out: dict[str, Instrument] = {}
        for named in self._titles():
            verb = self._verb(named)
            if (verb is None and not self._proper(named)) or self._is_something_else(named):
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

    # -- titles ----------------------------------------------------------------------------

    def _titles(self) -> Iterator[_Named]:
        taken = -1
        for index, sentence in enumerate(self.analysis.sentences):
            for t in range(sentence.first, sentence.last):
                if self.norms[t] in self.words.heads and t >= taken:
                    first = self._left(t, max(sentence.first, taken))
                    last = self._right(t + 1, sentence.last)
                    first, last = self.phrases.trimmed(first, last)
                    if first <= t < last:
                        yield _Named(first, last, t, index)
                        taken = last

    def _left(self, head: int, floor: int) -> int:
        t = head
        while t > floor and head - t < 10:
            norm = self.norms[t - 1]
            capital = self.caps[t - 1] and norm not in ("the", "a", "an", "this", "it", "they", "he", "she")
            if capital or (norm in self.words.before and norm != "of") or _YEAR.fullmatch(norm):
                t -= 1
                continue
            if norm == "of" and t - 2 >= floor and self.caps[t - 2]:
                t -= 2
                continue
            break
        return t

    def _right(self, t: int, limit: int) -> int:
        start = t
        while t < limit and t - start < _LONGEST:
            norm = self.norms[t]
            if not (norm[:1].isalnum()) and norm not in ("-", "–", "'s", "'", "(", ")", '"', "“", "”", "/"):
                break
            if norm == "and" and t + 1 < limit and t > start and self.norms[t + 1] not in self.words.stop:
                if self.norms[t + 1] in ("the", "a", "an", "to") or self.norms[t + 1] in self.words.heads:
                    break
                t += 1
                continue
            if norm in self.words.stop:
                break
            if t == start and norm not in self.words.after and not self.caps[t]:
                break
            t += 1
        return t

    def _proper(self, named: _Named) -> bool:
        """A proper name: two capitals at least, one of them the head's or right before it."""
        capitals = sum(self.caps[t] for t in range(named.first, named.last))
        if self.caps[named.head]:
            return capitals >= 2 and (self.norms[named.head] not in self.words.general or named.last - named.first >= 2)
        return (
            named.head > named.first and self.caps[named.head - 1] and self.norms[named.head] not in self.words.general
        )

    # -- what is done ----------------------------------------------------------------------

    def _is_something_else(self, named: _Named) -> bool:
        """A body, an office or letters of credence; or a general word alone ("signed the statement")."""
        words = set(self.norms[named.first : named.last])
        if "credence" in words or (self.norms[named.head] in self.words.general and named.last - named.first < 2):
            return True
        return any(
            m.kind in ("person", "office") or (m.kind == "organization" and m.last > named.head)
            for m in self.analysis.mentions
            if m.first <= named.head < m.last
        )

    def _verb(self, named: _Named) -> Clause | None:
        for clause in self._verbs.get(named.sentence, []):
            if clause.relation == "relative" and clause.governor == named.head:
                return clause
            for argument in clause.objects:
                if argument.first <= named.head < max(argument.last, argument.head + 1):
                    return clause
        return None

    def _action(self, named: _Named, verb: Clause | None) -> tuple[str, str]:
        before = self.norms[max(0, named.first - _ANNIVERSARY) : named.first]
        if "anniversary" in before:
            return "anniversary", "instrument:anniversary"
        if _DRAFT & set(self.norms[max(0, named.first - 2) : named.head]):
            return "proposed", "instrument:draft"
        if "signing" in before[-4:]:
            return "signed", "instrument:signing"
        early = self.norms[max(0, named.first - 12) : named.first]
        if "force" in early and {"entry", "enter", "entered"} & set(early):
            return "in force", "instrument:in force"
        if verb is None:
            return "mentioned", "instrument:named"
        action = self.words.actions[verb.lemma]
        status, _ = self.moods.status(verb)
        if status in ("planned", "cancelled") or status == SKIPPED:
            return ("proposed", f"instrument:{verb.lemma}")
        return (action, f"instrument:{verb.lemma}") if status == "held" else ("mentioned", "instrument:named")

    # -- writing ---------------------------------------------------------------------------

    def _instrument(
        self, named: _Named, title: str, action: str, rule: str, verb: Clause | None, drafts: list[Draft]
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
        out.parties = self._parties(named, signing, [] if action == "mentioned" else drafts)
        for k in range(len(out.parties)):
            out.why.give(f"parties.{k}", (span,), "instrument:parties", 0.6)
        out.date = self._date(title, action, signing)
        if out.date:
            out.why.give("date", (span,), "instrument:date", 0.6)
        return out

    def _signing(self, named: _Named, drafts: list[Draft]) -> Draft | None:
        here = [d for d in drafts if any(c.sentence == named.sentence for c in d.candidates)]
        return next((d for d in here if d.kind == "signing"), here[0] if here else None)

    def _parties(self, named: _Named, signing: Draft | None, drafts: list[Draft]) -> list[str]:
        """Codes in the title; else the sides of the signing; else the two sides of whom the text last spoke."""
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
        if signing is not None and len(signing.codes()) >= 2:
            return sorted(signing.codes())
        before = [d for d in drafts if d.lead.head < named.head and len(d.codes()) == 2]
        return sorted(before[-1].codes()) if before else codes

    @staticmethod
    def _date(title: str, action: str, signing: Draft | None) -> str | None:
        year = _YEAR.search(title)
        if year:
            return year[1]
        if action in ("signed", "initialled", "adopted", "proposed", "extended") and signing is not None:
            date = signing.date
            if date is not None and date.dated.precision in ("day", "month", "year"):
                return date.dated.start
        return None
