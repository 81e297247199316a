"""Who holds a stance: subjects and possessors, those who speak, those whom "they" and "the sides" mean."""

from __future__ import annotations

from dragoman.annotate.coreference import THEY, WE
from dragoman.extract.draft import Draft
from dragoman.extract.parties import PartyBuilder
from dragoman.extract.party import Party
from dragoman.extract.phrases import PhraseReader
from dragoman.extract.told_sides import ToldSides
from dragoman.frames.stance_words import StanceWords
from dragoman.frames.telling import StanceFrame
from dragoman.model.analysis import Analysis
from dragoman.model.clause import Argument, Clause

_THEY_REACH = 3  # sentences before "they" in which several are the subject
_ACTING = ("person", "office", "state", "organization", "group")
_CONTENT = ("open", "gerund", "participle")


class StanceHolders:
    """Answers for one analysis, given its engagements."""

    def __init__(
        self,
        analysis: Analysis,
        builder: PartyBuilder,
        phrases: PhraseReader,
        words: StanceWords,
        frames: dict[str, tuple[StanceFrame, ...]],
        drafts: list[Draft],
    ) -> None:
        self.analysis = analysis
        self.norms = analysis.token_norms
        self.builder = builder
        self.phrases = phrases
        self.words = words
        self.frames = frames
        self.sides = ToldSides(builder, drafts)
        self._verbs = {c.head: c for c in analysis.clauses if not c.noun}
        self._by_sentence: dict[int, list[Clause]] = {}
        for clause in sorted(self._verbs.values(), key=lambda c: c.head):
            self._by_sentence.setdefault(clause.sentence, []).append(clause)

    # -- which arguments -------------------------------------------------------------------

    def of_verb(self, clause: Clause) -> list[Argument] | None:
        """Subjects of a verb of stance; None if the clause is only the content of another stance."""
        governor = self._verbs.get(clause.governor)
        if clause.relation == "gerund" and governor is not None and governor.lemma in self.words.discussing:
            return None  # "discussed encouraging the parties"
        if clause.relation in _CONTENT and governor is not None and not clause.noun:
            if governor.lemma in self.words.carrying:
                return governor.subjects
            if governor.lemma in self.frames and clause.relation != "participle":
                return None
        return clause.subjects

    def of_noun(self, clause: Clause) -> list[Argument] | None:
        """Holders of a stance noun: its possessor, else who expresses it; None if nobody expresses it."""
        support = self._verbs.get(clause.support) if clause.support >= 0 else None
        if support is None or clause.relation not in ("object", "passive"):
            return None
        if support.lemma not in self.words.expressing or not support.polarity:
            return None
        if support.modality in ("possible", "conditional"):
            return None
        owners = [a for a in clause.obliques if a.case == "poss" and (a.mention >= 0 or self._is_state_of(a))]
        return [a for a in owners if self.norms[a.head] not in self.words.possessives] or support.subjects

    def _is_state_of(self, argument: Argument) -> bool:
        """ "His government", "her country"."""
        owned = any(n in self.words.possessives for n in self.norms[argument.first : argument.head])
        return argument.lemma in self.words.states and owned

    # -- which parties ---------------------------------------------------------------------

    def people(self, arguments: list[Argument], clause: Clause) -> tuple[list[Party], bool]:
        """(holders, whether the stance is somebody's): a passive without an agent has none, and is kept."""
        out: list[Party] = []
        for argument in arguments:
            out += [p for p in self._of(argument, clause) if all(p.key != q.key for q in out)]
        if out:
            return out, True
        if self._is_passive(clause) and not arguments:
            return [], True
        if not arguments or all(self.is_stance_noun(a) for a in arguments) or self._goes_on(clause):
            out = (self._right_before(clause) if not arguments else []) or self._of_clause_before(clause)
        return out, bool(out)

    def _goes_on(self, clause: Clause) -> bool:
        """ "Said that the pace was good, *and looked* forward to": a verb joined to one that is not its own."""
        verb = clause.support if clause.noun and clause.support >= 0 else clause.head
        return self.norms[verb - 1] == "and" or self.norms[verb - 2 : verb] == ["and", "also"]

    def _right_before(self, clause: Clause) -> list[Party]:
        """The actor whose name ends at a verb that the tree leaves without a subject."""
        verb = clause.support if clause.noun and clause.support >= 0 else clause.head
        first = self.analysis.sentences[clause.sentence].first
        for mention in self.builder.coreference.mentions_between(first, verb):
            if verb - 1 <= mention.last <= verb and mention.kind in _ACTING:
                return self.builder.of_mention(mention, mention.first)
        return []

    def is_stance_noun(self, argument: Argument) -> bool:
        """Whether an argument is itself a noun of stance ("reiterated *support* for")."""
        return argument.mention < 0 and any(f.pos == "noun" for f in self.frames.get(argument.lemma, ()))

    def _is_passive(self, clause: Clause) -> bool:
        support = self._verbs.get(clause.support) if clause.noun else clause
        return support is not None and support.voice == "passive"

    def _of(self, argument: Argument, clause: Clause) -> list[Party]:
        """The parties of one argument, in order: those meant by a plural, an actor, a side by its words."""
        if self.builder.is_they(argument):
            return self._of_several(argument, clause)
        if self._is_state_of(argument) and (state := self._state_of(argument, clause)):
            return state
        found = self.builder.of_argument(argument, clause.sentence) or self._of_words(argument)
        if not found and argument.mention >= 0:
            found = self.builder.of_metonym(self.analysis.mentions[argument.mention], argument.head)
        if not found and self.norms[argument.head] in WE and self.builder.home is not None and self.builder.home.code:
            found = [self.builder.of_code(self.builder.home.code, argument.head)]
        return found

    def _state_of(self, argument: Argument, clause: Clause) -> list[Party]:
        """The state of him whose government or country it is."""
        token = next(t for t in range(argument.first, argument.head) if self.norms[t] in self.words.possessives)
        pronoun = Argument(token, token, token + 1, self.norms[token])
        people = self.builder.of_argument(pronoun, clause.sentence)
        return [self.builder.of_code(p.represents, argument.head) for p in people[:1] if p.represents]

    def _of_several(self, argument: Argument, clause: Clause) -> list[Party]:
        """ "They": those of whom the sentences before tell; "the two ministers": by title; else the sides."""
        if self.norms[argument.head] in THEY:
            return self._of_plural_before(clause) or self.sides.last(clause.head)
        return self.sides.of_several(argument, clause.sentence, clause.head)

    def _of_plural_before(self, clause: Clause) -> list[Party]:
        """The several who were the subject of a sentence shortly before, if nobody else was since."""
        for back in range(clause.sentence - 1, max(-1, clause.sentence - 1 - _THEY_REACH), -1):
            for other in self._by_sentence.get(back, ()):
                if other.relation != "main" or not other.subjects:
                    continue
                first = other.subjects[0]
                if self.builder.is_they(first):
                    if self.norms[first.head] in THEY:
                        break  # they were told before
                    return []
                found = [p for a in other.subjects for p in self.builder.of_argument(a, back)]
                plural = len(found) > 1 or any(p.plural for p in found)
                return found if plural else []
        return []

    def _of_clause_before(self, clause: Clause) -> list[Party]:
        """ "The envoys, a statement said, condemned": the holders are the subject of the sentence before the verb."""
        for other in self._by_sentence.get(clause.sentence, ()):
            if other.head >= clause.head or not other.subjects or other.relation == "relative":
                continue
            if not any(self.is_stance_noun(a) for a in other.subjects):
                found = [p for a in other.subjects for p in self._of(a, other)]
                if found:
                    return found
        return []

    def _of_words(self, argument: Argument) -> list[Party]:
        """A body that is no mention, by its words ("the purchase committee", "the ministry")."""
        if self.norms[argument.last - 1] not in self.words.bodies and argument.lemma not in self.words.bodies:
            return []
        first, last = self.phrases.trimmed(argument.first, argument.last)
        text = self.phrases.text(first, last)
        span = self.analysis.span(self.analysis.token_starts[first], self.analysis.token_ends[last - 1])
        return [Party(("words", text.lower()), text, "organization", token=argument.head, spans=[span])]
