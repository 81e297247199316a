"""What actors said, showed or meant: stance frames over clauses, with holder and object."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.extract.draft import Draft
from dragoman.extract.parties import PartyBuilder
from dragoman.extract.party import Party
from dragoman.extract.phrases import PhraseReader
from dragoman.extract.reported import ReportedStances
from dragoman.extract.stance_holders import StanceHolders
from dragoman.extract.stance_kinds import StanceKinds
from dragoman.extract.stance_objects import StanceObjects
from dragoman.extract.stance_writing import FoundStance, StanceWriter
from dragoman.frames.stance_words import load_stance_words
from dragoman.frames.telling import StanceFrame, load_stance_frames
from dragoman.model.analysis import Analysis, Tree
from dragoman.model.clause import Argument, Clause
from dragoman.model.stance import Stance

_SAID_OF = ("state", "organization", "city")
_UNREAL = ("possible", "conditional", "wished")
_FRAMED, _REPORTED = 0.75, 0.6  # confidence


class StanceFinder:
    """Finds stances in one analysis, given its engagements."""

    def __init__(
        self, analysis: Analysis, builder: PartyBuilder, phrases: PhraseReader, language: str, drafts: list[Draft]
    ) -> None:
        self.analysis = analysis
        self.builder = builder
        self.phrases = phrases
        self.frames = load_stance_frames(language)
        self.words = load_stance_words(language)
        self.objects = StanceObjects(analysis, phrases, language, {c.head: c for c in analysis.clauses if not c.noun})
        self.holders = StanceHolders(analysis, builder, phrases, self.words, self.frames, drafts)
        self._verbs = {c.head for c in analysis.clauses if not c.noun}
        self._engaged = {c.head for d in drafts for c in d.candidates}
        self._nouns = {c.head: c for c in analysis.clauses if c.noun}
        self.kinds = StanceKinds(analysis, self.words)
        self.writer = StanceWriter(analysis, phrases, builder, self.words, drafts)

    def find(self) -> list[Stance]:
        """All stances in order of the text."""
        taken: list[tuple[int, int]] = []
        out: list[Stance] = []
        for clause in sorted([*self.analysis.clauses, *self._felt()], key=lambda c: c.head):
            for found in self._told(clause):
                if not any(a <= found.first and found.last <= b for a, b in taken):
                    taken.append((found.first, found.last))
                    out.append(self.writer.write(found))
        said = (f for f in self._reported() if not any(a < f.last and f.first < b for a, b in taken))
        out.extend(map(self.writer.write, said))
        out.sort(key=lambda s: (s.evidence[0].title is False, s.evidence[0].start))
        for number, stance in enumerate(out):
            stance.id = f"s{number}"
        return out

    def _reported(self) -> Iterator[FoundStance]:
        """What is quoted or reported where no frame tells a stance in the same words."""
        if self.builder.speakers is None:
            return
        finder = ReportedStances(self.analysis, self.builder, self.builder.speakers, self.phrases, self.words)
        for told in finder.find():
            yield FoundStance(told.kind, told.first, told.last, told.holders, told.rule, _REPORTED)

    def _felt(self) -> Iterator[Clause]:
        """ "was concerned that": an adjective that the tree takes for a passive without a clause of its own."""
        known = {c.head for c in self.analysis.clauses}
        for sentence, tree in self.analysis.parsed.items():
            for node, relation in enumerate(tree.relations):
                if relation == "attribute" or tree.first[node] in known or tree.mention[node] >= 0:
                    continue
                norm = self.analysis.token_norms[tree.first[node]]
                if not any(f.pos == "adjective" for f in self.frames.get(norm, ())):
                    continue
                subjects = [c for c in tree.children[node] if tree.relations[c] in ("subject", "subject-passive")]
                if subjects:
                    clause = Clause(tree.first[node], norm, sentence)
                    clause.subjects = [
                        Argument(tree.first[c], *self.phrases.extent(tree, c), tree.lemmas[c], tree.mention[c])
                        for c in subjects
                    ]
                    yield clause

    # -- matching --------------------------------------------------------------------------

    def _told(self, clause: Clause) -> Iterator[FoundStance]:
        """The stances of one clause, by the first frame that it fills."""
        tree = self.analysis.parsed.get(clause.sentence)
        node = tree.node_at(clause.head) if tree is not None else -1
        if tree is None or node < 0 or self._is_unreal(clause):
            return
        for frame, spans, arguments in self._filled(clause, tree, node):
            people, known = self.holders.people(arguments, clause)
            if known:
                yield from self._each(frame, clause, spans, people)
                return

    def _each(
        self, frame: StanceFrame, clause: Clause, spans: list[tuple[int, int]], people: list[Party]
    ) -> Iterator[FoundStance]:
        rule = f"stance:{frame.pos}:{frame.lemma}"
        for first, last in spans:
            if frame.kind in self.words.yielding and (promised := self._promised(frame, first, last, clause)):
                yield promised
                continue
            kind = self.kinds.of(frame, clause, first, last, self.objects.support(clause))
            yield FoundStance(kind, first, last, people, rule, _FRAMED, clause)

    def _promised(self, frame: StanceFrame, first: int, last: int, clause: Clause) -> FoundStance | None:
        """ "Confirmed that Chad would host the talks": what a state or body is said to do is its own commitment."""
        norms = self.analysis.token_norms
        mention = next((m for m in self.analysis.mentions if m.first in (first, first + 1) and m.last < last), None)
        if mention is None or mention.kind not in _SAID_OF or norms[mention.last] not in self.words.promising:
            return None
        deed = mention.last + 1 + (norms[mention.last + 1] in ("also", "never", "soon"))
        if norms[deed] in self.words.idle:
            return None
        people = self.builder.of_mention(mention) or self.builder.of_metonym(mention, mention.first)
        rule = f"stance:{frame.lemma}:will"
        return FoundStance("commit", deed, last, people, rule, _REPORTED, clause) if people and deed < last else None

    def _is_unreal(self, clause: Clause) -> bool:
        """Not asserted ("may endorse", "did not support"), but "would like to thank" and "will not accept" are."""
        if not clause.polarity and clause.lemma not in self.words.refusing:
            return True
        if self._is_purpose(clause):
            return True
        if clause.modality not in _UNREAL:
            return False
        polite = any(self.analysis.token_norms[a.head] in self.words.speaking for a in clause.subjects)
        return not polite or clause.modality != "conditional"

    def _is_purpose(self, clause: Clause) -> bool:
        """ "Efforts *to support* the talks" tell no stance; "called *to thank* her" and "met *to reaffirm*" do."""
        if clause.noun or clause.relation not in ("adverbial", "open", "participle") or not clause.head:
            return False
        if self.analysis.token_norms[clause.head - 1] != "to" or clause.governor in self._engaged:
            return False
        if clause.relation == "open" and clause.governor in self._verbs:
            return False  # "continues to support", "wants to thank"
        return not any(f.kind in self.words.told_by_call for f in self.frames.get(clause.lemma, ()))

    def _filled(
        self, clause: Clause, tree: Tree, node: int
    ) -> Iterator[tuple[StanceFrame, list[tuple[int, int]], list[Argument]]]:
        """Frames that a clause fills, with the objects and the arguments that may hold the stance."""
        if not clause.noun:
            yield from self._adjectives(clause, tree, node)
        for frame in self.frames.get(clause.lemma, ()):
            if frame.pos != ("noun" if clause.noun else "verb") or not self._has_particle(frame, clause):
                continue
            holders = self.holders.of_noun(clause) if clause.noun else self.holders.of_verb(clause)
            if holders is None or self._only_carries(frame, clause):
                continue
            if spans := self.objects.of(frame, clause, tree, node):
                yield frame, spans, holders

    def _has_particle(self, frame: StanceFrame, clause: Clause) -> bool:
        """Whether the particle of a frame belongs to a clause, or stands right behind its verb ("called on")."""
        if not frame.particle:
            return not clause.particle
        behind = " ".join(self.analysis.token_norms[clause.head + 1 : clause.head + 1 + len(frame.particle.split())])
        return frame.particle in (clause.particle, behind)

    def _only_carries(self, frame: StanceFrame, clause: Clause) -> bool:
        """ "reiterated support for X" is support: the noun below the verb tells it."""
        return (
            not clause.noun
            and clause.lemma in self.words.expressing
            and frame.kind in self.words.giving_way
            and any(self._tells(a, clause) for a in clause.objects)
        )

    def _tells(self, argument: Argument, verb: Clause) -> bool:
        """Whether an object is a noun of stance with an object of its own."""
        tree = self.analysis.parsed[verb.sentence]
        noun = self._nouns.get(argument.head)
        frames = [f for f in self.frames.get(argument.lemma, ()) if f.pos == "noun"]
        return noun is not None and any(self.objects.of(f, noun, tree, tree.node_at(noun.head)) for f in frames)

    def _adjectives(
        self, clause: Clause, tree: Tree, node: int
    ) -> Iterator[tuple[StanceFrame, list[tuple[int, int]], list[Argument]]]:
        """ "Tuvalu remains opposed to …", "is committed to …": adjectives under "be", or that look like a passive."""
        being = clause.lemma in self.words.being
        if not being and clause.voice == "active" and not tree.tags[node].startswith("JJ"):
            return
        for child in (c for c in tree.children[node] if tree.relations[c] == "attribute") if being else [node]:
            for frame in self.frames.get(self.analysis.token_norms[tree.first[child]], ()):
                if frame.pos == "adjective" and (spans := self.objects.below(frame, tree, child)):
                    yield frame, spans, clause.subjects or clause.objects[:1]
