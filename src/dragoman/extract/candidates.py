"""Frames over clauses → candidates, with the parties that each predicate itself tells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dragoman.annotate.coreference import Coreference
from dragoman.extract.act_words import load_act_words
from dragoman.extract.acts import ActFinder
from dragoman.extract.candidate import Candidate
from dragoman.extract.companions import Companions
from dragoman.extract.legs import further_stops
from dragoman.extract.listing import Listing
from dragoman.extract.mood import SKIPPED, MoodReader
from dragoman.extract.one_or_many import OneOrMany
from dragoman.extract.parties import PartyBuilder
from dragoman.extract.party import Party
from dragoman.extract.talk_needs import TalkNeeds
from dragoman.extract.vocabulary import Vocabulary
from dragoman.frames.matcher import Match, matches
from dragoman.frames.table import FrameTable, load_talk_frames
from dragoman.model.analysis import Analysis
from dragoman.model.clause import Argument, Clause

_JOINT = frozenset({"between", "among"})

_TOPICAL = ("object", "case:for", "case:on", "case:about", "case:regarding")
_BEFORE = 14  # tokens between a preposition and the head of whom it ties


class CandidateFinder:
    """Finds candidates in one analysis."""

    def __init__(
        self,
        analysis: Analysis,
        coreference: Coreference,
        builder: PartyBuilder,
        moods: MoodReader,
        table: FrameTable,
        vocabulary: Vocabulary,
        language: str = "en",
    ) -> None:
        self.analysis = analysis
        self.coreference = coreference
        self.builder = builder
        self.moods = moods
        self.talks = load_talk_frames(language)
        self.vocabulary = vocabulary
        self.one_or_many = OneOrMany(analysis, vocabulary)
        self.needs = TalkNeeds(analysis, builder, vocabulary)
        self.acts = ActFinder(analysis, coreference, builder, moods, table, load_act_words(language))
        self.companions = Companions(analysis, builder)
        self.company = self.acts.parties.company
        self.listing = Listing(analysis, coreference, builder)
        self._nouns: dict[int, list[Clause]] = {}
        for clause in analysis.clauses:
            if clause.noun:
                self._nouns.setdefault(clause.sentence, []).append(clause)

    def find(self) -> list[Candidate]:
        """All candidates in order of the text; split where one predicate tells of several engagements."""
        out = self.acts.find()
        for clause in sorted(self.analysis.clauses, key=lambda c: c.head):
            rows = self.talks.nouns if clause.noun else self.talks.verbs
            if clause.lemma not in rows or clause.head in self.acts.consumed:
                continue
            status, background = self.moods.status(clause)
            if status == SKIPPED:
                continue
            support = self.moods.verb(clause.support) if clause.noun and clause.support >= 0 else None
            shared = support is not None and self._shared(clause, support)
            for match in matches(clause, self.talks, support, shared, self.needs.met):
                found = list(self._candidates(match, status, background))
                out += found
                if found:
                    break
        return sorted(out, key=lambda c: c.head)

    def _shared(self, noun: Clause, verb: Clause) -> bool:
        """Whether the subject of the verb takes part in what the noun under it tells."""
        if noun.relation in ("object", "passive"):
            return verb.lemma in self.vocabulary.light
        if not noun.relation.startswith("case:"):
            return False
        case = noun.relation[5:]
        return case in self.vocabulary.sharing or case.rstrip("+") in self.vocabulary.temporal

    # -- candidates ------------------------------------------------------------------------

    def _candidates(self, match: Match, status: str, background: bool) -> Iterator[Candidate]:
        clause, frame = match.clause, match.frame
        exclude = self._at_home(match) if frame.kind == "visit" else frozenset()
        a = self._parties(self._sides(match), exclude, subject=True, one_side="plural" not in frame.needs)
        beside = self._beside(match)
        match.b = [x for x in match.b if x not in beside and not self._of_another(x, clause)]
        b = self._parties(match.b, frozenset(int(p.key[1]) for p in a if p.key[0] == "entity"))
        keys = {p.key for p in a}
        b = [p for p in b if p.key not in keys]
        if "b:person" in frame.needs and any(p.kind == "person" for p in b):
            b = [p for p in b if p.kind != "state"]  # "updated her on talks held in Kenya" by a parse gone wrong
        if len({p.key for p in (*a, *b)}) > 2:  # "during their meeting, X told Y": they are X and Y
            a = [p for p in a if p.key[0] != "they"] or a
        kind = self._kind(match)
        base = Candidate(kind, frame.name, 0.85, clause, clause.sentence, clause.head, clause.head, clause.head + 1)
        base.status, base.background = (
            ("planned" if "planned" in frame.needs and status == "held" else status),
            background,
        )
        base.attributes = self._attributes(clause)
        base.reference = self._points_back(clause, b)
        base.attended = match.support is not None and match.support.lemma in ("attend", "join")
        base.destination = next((x.head for x in match.place if self.needs.is_place(x)), -1)
        base.vague = self._vague(clause)
        base.first, base.last = self._evidence(match)
        if frame.kind == "visit":
            destinations = [x for x in match.place if self.needs.is_place(x)]
            heads = [x.head for x in destinations]
            if len(heads) == 1:
                heads += further_stops(heads[0], self.analysis, self.coreference)
            for head in heads or [-1]:
                leg = replace(base, parties=list(a), destination=head)
                self.companions.add(leg)
                yield leg
            return
        b = [p for p in self.listing.items(base, b) if p.key not in keys]
        if not b:
            lines = list(self.listing.lines(replace(base, parties=a)))
            if lines:
                yield from lines
                return
        joint = "together" in frame.needs or any(x.case in _JOINT for x in match.b)
        for group in [[*a, *b]] if joint else self.one_or_many.groups(a, b, clause):
            one = replace(base, parties=group, subjects=len(a))
            one.weak = "weak" in frame.needs
            self.companions.add(one)
            self.companions.beside(one, beside)
            self.companions.join(one, self.company.in_presence(clause))
            one.complete = len(group) > 1 or any(p.also for p in group)
            yield one

    def _at_home(self, match: Match) -> frozenset[int]:
        """Who cannot be the "her" of "her visit to Kenya": those who act for Kenya."""
        goals = (self.coreference.mention_at(x.head) for x in match.place)
        codes = {m.represents for m in goals if m is not None and m.represents}
        return frozenset(k for k, e in enumerate(self.analysis.entities) if e.represents in codes)

    def _vague(self, clause: Clause) -> bool:
        """ "Arrived for talks" does not say with whom, nor that it is worth saying."""
        told = self.analysis.token_norms[clause.head]
        return clause.relation == "case:for" and told in self.vocabulary.class_of("vague")

    def _sides(self, match: Match) -> list[Argument]:
        """The arguments of the first side; of a visit not what is its goal ("a tour of Gabon").

        Before a noun stand sides only as a pair or a name ("Turkish-Greek talks"): "Geneva talks" tell where,
        "Syria talks" of what.
        """
        if match.frame.kind != "visit":
            return [x for x in match.a if x.case != "attributive" or self._stands_for_side(x)]
        goals = {x.head for x in match.place if self.needs.is_place(x)}
        told = [x for x in match.a if x.head not in goals]
        own = [x for x in told if x.mention >= 0 and x.case] if match.clause.noun else []
        return own or told  # "states signed a treaty during the visit by X": X travels

    def _stands_for_side(self, argument: Argument) -> bool:
        if argument.mention < 0:
            return False
        mention = self.analysis.mentions[argument.mention]
        return mention.kind == "person" or (mention.kind == "adjective" and bool(mention.also))

    def _of_another(self, argument: Argument, clause: Clause) -> bool:
        """ "Discussed their talks with X": X was at the talks, not here; "talks on the war between X and Y"."""
        if argument.mention < 0 or not argument.case:
            return False
        if clause.noun:
            return argument.case == "between" and self._bound(argument, clause)
        return any(
            clause.head < c.head < argument.head
            and c.relation.rstrip("+") in _TOPICAL
            and (c.lemma in self.talks.nouns or c.lemma == "gathering")
            and any(x.mention == argument.mention for x in c.obliques)
            for c in self._nouns.get(clause.sentence, ())
        )

    def _bound(self, argument: Argument, clause: Clause) -> bool:
        """Whether "between" stands behind a word for what is between two states ("the conflict between")."""
        norms = self.analysis.token_norms
        near = range(argument.head, max(clause.head, argument.head - _BEFORE), -1)
        token = next((t for t in near if norms[t] == "between"), 0)
        return norms[token - 1] in self.vocabulary.class_of("bond")

    def _beside(self, match: Match) -> list[Argument]:
        """Arguments of "together with", "along with", "alongside": who is with the first side, not opposite."""
        clause = match.clause
        found = [x for x in (*match.b, *clause.obliques) if x.mention >= 0]
        support = match.support.obliques if match.support is not None else []
        return [x for x in (*found, *support) if x.mention >= 0 and self._is_beside(x)]

    def _is_beside(self, argument: Argument) -> bool:
        norms = self.analysis.token_norms
        if argument.case == "alongside":
            return True
        if not argument.case.endswith("with"):
            return False
        near = range(argument.head, max(0, argument.head - _BEFORE), -1)
        token = next((t for t in near if norms[t] == "with"), 0)
        return token > 0 and norms[token - 1] in ("together", "along")

    def _kind(self, match: Match) -> str:
        """What is talked by telephone or video is a call, whatever the word for it."""
        if match.frame.kind == "meeting" and self.needs.remoteness.remote(match.clause, match.support):
            return "call"
        return match.frame.kind

    def _attributes(self, clause: Clause) -> set[str]:
        return {
            a.lemma or self.analysis.token_norms[a.head]
            for a in clause.obliques
            if a.case in ("attributive", "determiner", "number", "poss")
        } | {self.analysis.token_norms[t] for t in range(max(0, clause.head - 3), clause.head)}

    def _parties(
        self, arguments: list[Argument], exclude: frozenset[int], subject: bool = False, one_side: bool = True
    ) -> list[Party]:
        """The parties of arguments; those listed act for `one_side` where the text does not tell otherwise."""
        out: list[Party] = []
        for argument in arguments:
            if self.builder.is_they(argument):
                out.append(Party(("they", str(argument.head)), "they", "group", token=argument.head, plural=True))
                continue
            found = self.builder.of_each(argument, self._sentence(argument), exclude)
            found = found or self._subject_parties(argument, exclude) or self.company.guest(argument)
            if not found and subject and argument.mention >= 0:
                found = self.builder.of_metonym(self.analysis.mentions[argument.mention], argument.head)
            for party in found:
                if all(party.key != q.key for q in out):
                    if one_side:
                        self._inherit(party, out)
                    out.append(party)
        persons = any(p.kind == "person" for p in out)  # "Lisbon, 7 June, President X concluded": a line of place
        return [p for p in out if not (persons and p.side_rule == "capital")]

    def _inherit(self, party: Party, before: list[Party]) -> None:
        """ "Albanian Prime Minister A and Minister of Defence B": B has the side of A, told at the head of the list."""
        if party.kind != "person" or not before or party.key[0] != "entity":
            return
        guessed = not party.codes() or party.side_rule.startswith("home:text")
        head = before[-1]
        if not guessed or not head.represents or head.side_rule.startswith("home:") or head.kind != "person":
            return
        party.represents, party.side_rule, party.side_confidence = head.represents, "side:list", 0.75
        entity = self.analysis.entities[int(party.key[1])]
        entity.represents, entity.rule, entity.confidence = head.represents, "side:list", 0.75

    def _sentence(self, argument: Argument) -> int:
        return self.analysis.sentence_of(self.analysis.token_starts[argument.head])

    def _subject_parties(self, argument: Argument, exclude: frozenset[int] = frozenset()) -> list[Party]:
        return self.builder.of_argument(argument, self._sentence(argument), exclude)

    def _points_back(self, clause: Clause, b: list[Party]) -> bool:
        """ "During the meeting", "the talks also covered": nothing new is told."""
        if not clause.noun:
            return False
        norms = self.analysis.token_norms
        before = norms[max(0, clause.head - 4) : clause.head]
        definite = bool({"the", "this", "their", "his", "her", "these", "its"} & set(before))
        return definite and not b

    def _evidence(self, match: Match) -> tuple[int, int]:
        """Tokens from the predicate (or its subject) to the end of the last argument, within one sentence."""
        clause = match.clause
        arguments = [*match.b, *match.place]
        first = clause.support if clause.noun and 0 <= clause.support < clause.head else clause.head
        last = max([clause.head + 1, *(x.last for x in arguments)])
        first = min([first, *(x.first for x in arguments if x.first > clause.head - 12)])
        sentence = self.analysis.sentences[clause.sentence]
        last = min(last, sentence.last, first + 40)
        return max(first, sentence.first), max(last, clause.head + 1)
