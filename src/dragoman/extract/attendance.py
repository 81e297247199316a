"""Who a later sentence tells was there too: "Also present were X and Y", "Ambassador X sat in on the talks"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.extract.draft import Draft
from dragoman.extract.parties import PartyBuilder
from dragoman.extract.party import Party
from dragoman.languages.attendance import AttendancePhrase, load_attendance
from dragoman.languages.gatherings import load_gathering_words
from dragoman.model.analysis import Analysis
from dragoman.model.mention import Mention

_KINDS = frozenset({"meeting", "session", "summit", "consultations", "conference", "signing", "ceremony", "call"})
_ACTORS = frozenset({"person", "office", "group"})
_REACH = 4  # sentences after an engagement
_JOINED = frozenset({",", "and", "&", "the", "as", "well", "both", "also", ":"})
_ENDS = frozenset({".", ",", ";", "!", "on", "from", "as", "in", "at", "during", "alongside", "for"})
_OBJECT = 4  # tokens of "the bilateral meeting"


class AttendanceFinder:
    """Finds such sentences in one analysis."""

    def __init__(self, analysis: Analysis, builder: PartyBuilder, language: str) -> None:
        self.analysis = analysis
        self.builder = builder
        self.norms = analysis.token_norms
        self.phrases = load_attendance(language)
        self.words = load_gathering_words(language)

    def add(self, drafts: Sequence[Draft]) -> None:
        """Give drafts, in place, the parties of the sentences that follow, up to one that tells an engagement."""
        telling = {c.sentence: d for d in drafts for c in d.candidates if not c.reference}
        for draft in drafts:
            if draft.kind not in _KINDS or draft.background or draft.status != "held":
                continue
            first, last = draft.lead.sentence, draft.candidates[-1].sentence
            for sentence in range(first + 1, min(last + _REACH + 1, len(self.analysis.sentences))):
                if telling.get(sentence, draft) is not draft:
                    break
                self._take(draft, sentence)

    def _take(self, draft: Draft, sentence: int) -> None:
        keys = draft.keys()
        for mention in self._attending(sentence):
            for party in self.builder.of_mention(mention):
                if party.key not in keys:
                    keys.add(party.key)
                    self._lend(party, sentence)
                    self._of_host(party, draft)
                    draft.parties.append(party)

    def _attending(self, sentence: int) -> Iterator[Mention]:
        """Those whom a sentence lists before or behind a phrase."""
        s = self.analysis.sentences[sentence]
        here = self.builder.coreference.mentions_between(s.first, s.last)
        actors = [m for m in here if m.kind in _ACTORS and (m.kind != "group" or " " in m.name)]
        for t in range(s.first, s.last) if actors else ():
            phrase = self._phrase_at(t, s.last)
            if phrase is not None:
                end = t + len(phrase.words)
                if phrase.behind:
                    yield from self._listed(actors, end)
                elif self._ends(end, s.last):
                    yield from self._listed_before(actors, t)
                return

    def _phrase_at(self, t: int, last: int) -> AttendancePhrase | None:
        for phrase in self.phrases.get(self.norms[t], ()):
            end = t + len(phrase.words)
            if end <= last and tuple(self.norms[t:end]) == phrase.words:
                return phrase
        return None

    def _ends(self, end: int, last: int) -> bool:
        """Whether nothing but a meeting is what somebody took part in ("also attended", "also attended the talks")."""
        if end >= last or self.norms[end] in _ENDS or self.norms[end - 1] not in ("attended", "joined", "on"):
            return True
        return any(self.words.noun_at(self.norms, k) is not None for k in range(end, min(end + _OBJECT, last)))

    def _listed(self, actors: list[Mention], start: int) -> Iterator[Mention]:
        position = start
        for mention in (m for m in actors if m.first >= start):
            if not set(self.norms[position : mention.first]) <= _JOINED:
                return
            yield mention
            position = mention.last

    def _listed_before(self, actors: list[Mention], end: int) -> list[Mention]:
        out: list[Mention] = []
        position = end
        for mention in reversed([m for m in actors if m.last <= end]):
            if not set(self.norms[mention.last : position]) <= _JOINED:
                break
            out.append(mention)
            position = mention.first
        return out[::-1]

    @staticmethod
    def _of_host(party: Party, draft: Draft) -> None:
        """A holder of an office of no known side, present where two states meet at home of one, is of that one's."""
        place = draft.place.country if draft.place is not None else None
        if party.codes() or party.rank is None or party.rank == "ambassador" or place not in draft.codes():
            return
        party.represents, party.side_rule, party.side_confidence = place, "side:host", 0.6

    def _lend(self, party: Party, sentence: int) -> None:
        """Give somebody of no known side that of "on the Polish side" in the sentence."""
        if party.codes():
            return
        s = self.analysis.sentences[sentence]
        for mention in self.builder.coreference.mentions_between(s.first, s.last):
            if mention.kind in ("state", "adjective") and self.norms[mention.last : mention.last + 1] == ["side"]:
                party.represents, party.side_rule, party.side_confidence = mention.represents, "side:of-side", 0.85
                return
