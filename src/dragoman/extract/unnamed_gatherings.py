"""Gatherings told by a verb alone: an organization's ministers meet, two leaders speak to the press together."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.extract.candidate import Candidate
from dragoman.extract.gathering import Gathering, state_names
from dragoman.extract.mood import SKIPPED, MoodReader
from dragoman.extract.parties import PartyBuilder
from dragoman.extract.party import Party
from dragoman.languages.gatherings import GatheringWords
from dragoman.model.analysis import Analysis
from dragoman.model.clause import Argument, Clause


class UnnamedGatherings:
    """Finds them in one analysis."""

    def __init__(self, analysis: Analysis, builder: PartyBuilder, moods: MoodReader, words: GatheringWords) -> None:
        self.analysis = analysis
        self.builder = builder
        self.moods = moods
        self.words = words

    def find(self) -> Iterator[Candidate]:
        """Sittings, then appearances before the press."""
        yield from self._sittings()
        yield from self._appearances()
        yield from self._chairs()

    def _sittings(self) -> Iterator[Candidate]:
        """ "NATO defence ministers are meeting in Brussels", "the leaders of the Quad will gather": no name is told."""
        states = state_names()
        for verb in self.analysis.clauses:
            if verb.noun or len(verb.subjects) != 1 or not self._sit(verb):
                continue
            index = verb.subjects[0].mention
            mention = self.analysis.mentions[index] if index >= 0 else None
            if mention is None or mention.kind not in ("group", "office") or not mention.plural:
                continue
            codes = [c for c in (mention.represents, *mention.also) if c]
            if len(codes) != 1 or codes[0] in states or any(a.case == "with" for a in verb.obliques):
                continue
            status, background = self.moods.status(verb)
            if status != SKIPPED:
                yield self._sitting(verb, index, codes[0], status, background)

    def _sit(self, verb: Clause) -> bool:
        """A verb of sitting together, or "held an informal meeting"."""
        together = self.analysis.token_norms[verb.head + 1 : verb.head + 3]
        if verb.lemma in self.words.sitting_verbs or (verb.lemma in ("come", "get") and "together" in together):
            return not verb.objects
        lemmas = [a.lemma for a in verb.objects]
        return verb.lemma in ("hold", "have") and len(lemmas) == 1 and lemmas[0] in ("meeting", "talks", "session")

    def _sitting(self, verb: Clause, index: int, owner: str, status: str, background: bool) -> Candidate:
        norms = self.analysis.token_norms
        mention = self.analysis.mentions[index]
        leaders = bool({"leaders", "presidents", "premiers"} & set(norms[mention.first : mention.last]))
        kind = "summit" if leaders else "session"
        out = self._told_by(verb, kind, self.builder.of_mention(mention))
        out.status, out.background = status, background
        out.gathering = Gathering(index, frozenset(), owner=owner, international=True, holders=mention.name)
        return out

    def _chairs(self) -> Iterator[Candidate]:
        """ "A and B will co-chair the talks", "the gathering was opened by A", "the meeting was called off".

        What was told right before is meant; these make no gathering by themselves.
        """
        for verb in self.analysis.clauses:
            if verb.noun or not self._of_the_talks(verb):
                continue
            off = verb.voice == "passive" and self._called_off(verb)
            parties = [p for a in verb.subjects for p in self.builder.of_argument(a, verb.sentence)]
            status, background = ("cancelled", False) if off else self.moods.status(verb)
            if status == SKIPPED or not (off or (parties and verb.lemma in self.words.chairing)):
                continue
            out = self._told_by(verb, "session", [] if off else parties)
            out.status, out.background = status, background
            out.gathering = Gathering(-1, frozenset(), bare=True, noun="talks")
            out.reference = True
            yield out

    def _of_the_talks(self, verb: Clause) -> bool:
        norms = self.analysis.token_norms
        objects = [a for a in verb.objects if a.mention < 0 and a.lemma in self.words.talks]
        return any(norms[a.head - 1] in ("the", "this", "these") for a in objects)

    def _called_off(self, verb: Clause) -> bool:
        cancelled = self.moods.moods.cancelled
        return verb.lemma in cancelled or f"{verb.lemma} {verb.particle}".strip() in cancelled

    @staticmethod
    def _told_by(verb: Clause, kind: str, parties: list[Party]) -> Candidate:
        """A candidate on a verb."""
        out = Candidate(kind, f"gathering:{verb.lemma}", 0.7, verb, verb.sentence, verb.head, verb.head, verb.head + 1)
        out.told_by, out.parties = (verb.head,), parties
        return out

    def _appearances(self) -> Iterator[Candidate]:
        """ "President A and Prime Minister B spoke to the press jointly"."""
        for verb in self.analysis.clauses:
            if verb.noun or verb.lemma not in self.words.press_verbs or not self._before_press(verb):
                continue
            parties = self._together(verb)
            codes = {c for p in parties for c in p.codes()}
            status, background = self.moods.status(verb)
            pointing = any(p.key[0] == "they" for p in parties)
            if status == SKIPPED or (len(codes) < 2 and not pointing):
                continue
            out = self._told_by(verb, "conference", parties)
            out.status, out.background = status, background
            out.gathering = Gathering(-1, frozenset(), alone=True)
            yield out

    def _before_press(self, verb: Clause) -> bool:
        """The press is spoken to, and no press conference is named that would be found by its name."""
        norms = self.analysis.token_norms
        arguments = [*verb.objects, *verb.obliques]
        press = any(a.mention < 0 and norms[a.head] in self.words.press for a in arguments)
        named = any(a.mention >= 0 and self.analysis.mentions[a.mention].kind == "gathering" for a in arguments)
        return press and not named

    def _together(self, verb: Clause) -> list[Party]:
        """Those who speak, if they do so together."""
        s = self.analysis.sentences[verb.sentence]
        jointly = bool(self.words.jointly & set(self.analysis.token_norms[s.first : s.last]))
        beside = [a for a in verb.obliques if a.case.rsplit(" ", 1)[-1] in ("with", "alongside")]
        several = len(verb.subjects) > 1 and verb.lemma != "tell"
        if any(self.builder.is_they(a) for a in verb.subjects):
            return [Party(("they", str(verb.head)), "they", "group", token=verb.head, plural=True)]
        if not (jointly or beside or several):
            return []
        out: list[Party] = []
        arguments: list[Argument] = [*verb.subjects, *beside]
        for argument in arguments:
            out += [p for p in self.builder.of_argument(argument, verb.sentence) if all(p.key != q.key for q in out)]
        return out
