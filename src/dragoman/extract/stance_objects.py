"""What a stance is about: phrases and clauses in the slots of a frame, off the tree, else off the words."""

from __future__ import annotations

from dragoman.extract.phrases import PhraseReader
from dragoman.extract.stance_clauses import StanceClauses
from dragoman.extract.topic_lists import ListReader
from dragoman.frames.stance_words import load_stance_words
from dragoman.frames.telling import StanceFrame
from dragoman.frames.topic_words import load_topic_words
from dragoman.model.analysis import Analysis, Tree
from dragoman.model.clause import Argument, Clause

_LONGEST = 50
_REACH = 9  # tokens behind a verb in which what is put in between may end
_CLAUSAL = ("that", "to")
_PEOPLE = ("person", "office")


class StanceObjects:
    """Reads objects in one analysis; `verbs` are its verbal clauses by their heads."""

    def __init__(self, analysis: Analysis, phrases: PhraseReader, language: str, verbs: dict[int, Clause]) -> None:
        self.analysis = analysis
        self.phrases = phrases
        self.norms = analysis.token_norms
        self.clauses = StanceClauses(analysis, phrases)
        self.words = load_stance_words(language)
        self._verbs = verbs
        self._list_words = load_topic_words(language)

    def of(self, frame: StanceFrame, clause: Clause, tree: Tree, node: int) -> list[tuple[int, int]]:
        """The objects in the first slot that is filled."""
        slots = frame.slots
        after = tree.last[node] + len(frame.particle.split())
        if "that" in slots and self.norms[after : after + 1] == ["that"]:
            slots = ("that", *(s for s in slots if s != "that"))
        for slot in slots:
            spans = [s for s in self._in_slot(slot, frame, clause, tree, node) if self.says_something(s)]
            if spans:
                return self._fitting(spans)
        return []

    def below(self, frame: StanceFrame, tree: Tree, node: int) -> list[tuple[int, int]]:
        """The objects of an adjective."""
        for slot in frame.slots:
            spans = self.clauses.of(tree, node, slot) if slot in _CLAUSAL else []
            spans = spans or (self._after(tree, node, slot) if slot != "that" else [])
            if spans := [s for s in spans if self.says_something(s)]:
                return self._fitting(spans)
        return []

    def support(self, clause: Clause) -> Clause | None:
        """The verb under which a noun stands."""
        return self._verbs.get(clause.support) if clause.noun else None

    def says_something(self, span: tuple[int, int]) -> bool:
        """Not "for his part", "it", "which", a bare pronoun or a time."""
        first, last = span
        words = self.norms[first:last]
        if not words or (words[-1] in self.words.empty and len(words) <= 2) or words[0] in self.words.addressing:
            return False
        if self.words.civil & set(words[:2]) or (len(words) > 1 and words[0] in self.words.informing):
            return False  # "accepted the invitation", "am pleased to report that"
        return not any(t.first <= first and last <= t.last for t in self.analysis.times)

    def _in_slot(self, slot: str, frame: StanceFrame, clause: Clause, tree: Tree, node: int) -> list[tuple[int, int]]:
        if slot in _CLAUSAL:
            near = frame.kind == "urge" or not clause.objects or slot == "that"
            after = tree.last[node] + len(frame.particle.split())
            spans = self.clauses.of(tree, node, slot, after) if near else self.clauses.below(tree, node, slot)
            spans = [s for s in spans if slot == "that" or self._is_deed(tree.last[node], s[0])]
            if spans or (slot == "to" and "obj" in frame.slots and clause.objects):
                return spans  # "pledged aid to X"
        if slot == "obj":
            spans = self._phrases(tree, self._things(tree, clause, frame.particle), node)
            if frame.particle and not spans:
                spans = self._behind(tree, tree.last[node], frame.particle, node)
            return spans or (self._noun_behind(tree, node) if clause.voice == "active" and not clause.noun else [])
        spans = self._phrases(tree, [a for a in clause.obliques if a.case == slot], node)
        support = self.support(clause)
        if not spans and support is not None and clause.relation in ("object", "passive"):
            spans = self._phrases(tree, [a for a in support.obliques if a.case == slot], node)
        return spans or self._behind(tree, tree.last[node], slot, node) or self._behind_person(tree, clause, slot, node)

    def _is_deed(self, first: int, last: int) -> bool:
        """Whether an infinitive is what is urged, and hangs on no noun ("encouraged steps *to restore calm*")."""
        return not self.words.means & set(self.norms[first : last - 1][-1:])

    # -- phrases ---------------------------------------------------------------------------

    def _things(self, tree: Tree, clause: Clause, particle: str) -> list[Argument]:
        """Objects that are no persons; of "wished them a safe trip" the trip; of "stands by Chad" Chad."""
        things = [a for a in clause.objects if not self._is_person(a)]
        if particle and not things:
            return [a for a in clause.obliques if a.case == particle.split()[-1]]
        given = [a for a in things if tree.relations[tree.node_at(a.head)] == "dative"]
        return [a for a in things if a not in given] or things

    def _phrases(self, tree: Tree, arguments: list[Argument], over: int) -> list[tuple[int, int]]:
        """Phrases of arguments under a predicate, each coordinated one its own."""
        out: list[tuple[int, int]] = []
        covered = -1
        for argument in arguments:
            node = tree.node_at(argument.head)
            while node >= 0 and tree.relations[node] == "conjunct" and tree.heads[node] != node:
                node = tree.heads[node]
            if node < 0 or tree.first[node] < covered:
                continue
            if tree.tags[node].startswith("VB") and tree.mention[node] < 0:
                found = [self.clauses.shortened(tree, *self.phrases.clause(tree, node))]
            else:
                found = self._listed(tree, self._antecedent(tree, node, over), over)
            covered = max([covered, *(b for _, b in found)])
            out += [self._without_receiver(tree, *span) for span in found]
        return out

    def _listed(self, tree: Tree, node: int, over: int) -> list[tuple[int, int]]:
        """The members of a list that begins with a noun: of what is told before its verb up to that."""
        start, end = self.phrases.extent(tree, node)
        limit = tree.last[-1] if tree.first[over] < start else min(tree.first[over], end)
        relative = next((t for t in range(start, limit) if self.norms[t] in self._list_words.relatives), limit)
        limit = relative if limit <= tree.first[over] else self._before_purpose(tree, start, limit, over)
        limit = next((t for t in range(start + 1, limit) if self.norms[t] in self.words.closing), limit)
        return ListReader(self.analysis, self.phrases, self._list_words, tree, over).items(start, limit)[0]

    def _before_purpose(self, tree: Tree, start: int, limit: int, verb: int) -> int:
        """The token at which a list ends before what the verb is to serve: "offered imagery *to verify the freeze*"."""
        purposes = [c for c in tree.children[verb] if tree.tags[c] == "VB" and tree.first[c] > start]
        return next((tree.first[c] - 1 for c in purposes if self.norms[tree.first[c] - 1] == "to"), limit)

    def _antecedent(self, tree: Tree, node: int, verb: int) -> int:
        """Of "a decision which the minister welcomed" the decision."""
        if self.norms[tree.first[node]] not in self._list_words.relatives:
            return node
        return tree.heads[verb] if tree.relations[verb] == "relative" else node

    def _without_receiver(self, tree: Tree, first: int, last: int) -> tuple[int, int]:
        """ "offered Ms X imagery": whom it is offered to, which the tree takes for a part of the name of the thing."""
        node = tree.node_at(first)
        person = node >= 0 and tree.mention[node] >= 0 and self._kind(tree.mention[node]) in _PEOPLE
        behind = tree.last[node] if person else last
        if behind < last and self.norms[behind][:1].isalnum() and not self.analysis.token_caps[behind]:
            return behind, last
        return first, last

    def _noun_behind(self, tree: Tree, node: int) -> list[tuple[int, int]]:
        """ "deplored, in the same lines, the closing": the phrase behind a verb that the tree ties elsewhere."""
        limit = tree.last[-1]
        t = tree.last[node]
        if t < limit and self.norms[t] in self.words.empty | self.words.addressing:
            t += 1  # "wished him a safe trip"
        if t < limit and self.norms[t] == ",":
            t = next((k + 1 for k in range(t + 1, min(t + _REACH, limit)) if self.norms[k] == ","), limit)
        behind = tree.node_at(t) if t < limit else -1
        if behind < 0 or not (self.norms[t] in self.words.opening or tree.tags[behind] == "VBG"):
            return []
        return ListReader(self.analysis, self.phrases, self._list_words, tree, node).items(t, limit)[0]

    def _behind_person(self, tree: Tree, clause: Clause, slot: str, node: int) -> list[tuple[int, int]]:
        """ "assured the president of support": the preposition right after a person, to whom the tree ties it."""
        persons = [tree.node_at(a.head) for a in clause.objects if self._is_person(a)]
        return next((s for p in persons if p > node and (s := self._behind(tree, tree.last[p], slot, node))), [])

    def _behind(self, tree: Tree, t: int, slot: str, node: int) -> list[tuple[int, int]]:
        """The phrase behind a preposition at a token."""
        words, limit = slot.split(), tree.last[-1]
        start = t + len(words)
        if start >= limit or self.norms[t:start] != words:
            return []
        return ListReader(self.analysis, self.phrases, self._list_words, tree, node).items(start, limit)[0]

    def _after(self, tree: Tree, node: int, preposition: str) -> list[tuple[int, int]]:
        """Phrases behind a preposition that hangs on an adjective, or on the verb over it."""
        for over in (node, tree.heads[node]):
            out: list[tuple[int, int]] = []
            for child in tree.children[over]:
                tied = tree.relations[child] in ("preposition", "agent") and tree.first[child] > tree.first[node]
                if not tied or self.norms[tree.first[child]] != preposition:
                    continue
                for inner in tree.children[child]:
                    if tree.relations[inner] == "case-object":
                        out += self._listed(tree, inner, node)
                    elif tree.relations[inner] == "clause-object":
                        out.append(self.phrases.clause(tree, inner))
            if out:
                return out
        return []

    def _fitting(self, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """Spans of a length that can be one object; a longer one up to its first comma."""
        cut = ((a, b if b - a <= _LONGEST else self._comma(a, b)) for a, b in spans)
        return [(a, b) for a, b in cut if 0 < b - a <= _LONGEST]

    def _comma(self, first: int, last: int) -> int:
        return next((t for t in range(first, last) if self.norms[t] == ","), last)

    def _kind(self, mention: int) -> str:
        return self.analysis.mentions[mention].kind

    def _is_person(self, argument: Argument) -> bool:
        return argument.mention >= 0 and self._kind(argument.mention) in _PEOPLE
