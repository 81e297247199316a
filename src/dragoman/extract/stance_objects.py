"""What a stance is about: phrases and clauses in the slots of a frame, off the tree, else off the words."""

from __future__ import annotations

from dragoman.extract.phrases import PhraseReader
from dragoman.extract.topic_lists import ListReader
from dragoman.frames.telling import StanceFrame
from dragoman.frames.topic_words import load_topic_words
from dragoman.model.analysis import Analysis, Tree
from dragoman.model.clause import Argument, Clause

_LONGEST = 50
_REACH = 9  # tokens behind a predicate in which its "to" is looked for
_CLAUSAL = ("that", "to")
_EMPTY = frozenset(
    {"part", "it", "which", "you", "him", "her", "them", "us", "me", "that", "this", "other", "what", "who", "i", "so"}
)
_ADDRESSED = frozenset({"you", "each", "dear"})
_TELLING = frozenset({"report", "inform", "announce", "tell", "see", "say", "note"})
_CIVIL = frozenset({"invitation", "invitations", "credentials", "audience"})  # accepted and sought without a stance
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_BEFORE_NOUN = ("the", "a", "an", "his", "her", "its", "their", "our", "any", "all", "this", "these", "such", "last")
_ENDS = (".", ";", ":", "!", "?", "”", '"')


class StanceObjects:
    """Reads objects in one analysis; `verbs` are its verbal clauses by their heads."""

    def __init__(self, analysis: Analysis, phrases: PhraseReader, language: str, verbs: dict[int, Clause]) -> None:
        self.analysis = analysis
        self.phrases = phrases
        self.norms = analysis.token_norms
        self._verbs = verbs
        self._words = load_topic_words(language)

    def of(self, frame: StanceFrame, clause: Clause, tree: Tree, node: int) -> list[tuple[int, int]]:
        """The objects in the first slot that is filled."""
        for slot in frame.slots:
            spans = [s for s in self._in_slot(slot, frame, clause, tree, node) if self.says_something(s)]
            if spans:
                return spans
        return []

    def _in_slot(self, slot: str, frame: StanceFrame, clause: Clause, tree: Tree, node: int) -> list[tuple[int, int]]:
        if slot in _CLAUSAL:
            spans = self._clauses_below(tree, node, slot)
            if not spans and (frame.kind == "urge" or not clause.objects):
                spans = self._clause_behind(tree, node, slot)
            if spans:
                return spans
            if slot == "to" and "obj" in frame.slots and clause.objects:
                return []  # "pledged aid to X"
        if slot == "obj":
            arguments = [a for a in clause.objects if not self._is_person(a)]
            spans = self._phrases(tree, arguments)
            return spans or (self._noun_behind(tree, node) if clause.voice == "active" and not clause.noun else [])
        spans = self._phrases(tree, [a for a in clause.obliques if a.case == slot])
        if not spans and clause.noun and clause.relation in ("object", "passive"):
            support = self._verbs.get(clause.support)
            spans = self._phrases(tree, [a for a in support.obliques if a.case == slot] if support else [])
        return spans or self._behind(tree, tree.last[node], slot, node) or self._behind_object(tree, clause, slot, node)

    def below(self, frame: StanceFrame, tree: Tree, node: int) -> list[tuple[int, int]]:
        """The objects of an adjective."""
        for slot in frame.slots:
            spans: list[tuple[int, int]] = []
            if slot in _CLAUSAL:
                spans = self._clauses_below(tree, node, slot) or self._clause_behind(tree, node, slot)
            spans = spans or (self._after(tree, node, slot) if slot != "that" else [])
            if spans:
                return spans
        return []

    def says_something(self, span: tuple[int, int]) -> bool:
        """Not "for his part", "it", "which", a bare pronoun or a time."""
        first, last = span
        words = self.norms[first:last]
        if (words[-1] in _EMPTY and len(words) <= 2) or words[0] in _ADDRESSED or _CIVIL & set(words[:2]):
            return False
        if len(words) > 1 and words[0] in _TELLING:
            return False  # "am pleased to report that"
        return not any(t.first <= first and last <= t.last for t in self.analysis.times)

    # -- phrases ---------------------------------------------------------------------------

    def _phrases(self, tree: Tree, arguments: list[Argument]) -> list[tuple[int, int]]:
        out: list[tuple[int, int]] = []
        seen: set[int] = set()
        for argument in arguments:
            node = tree.node_at(argument.head)
            while node >= 0 and tree.relations[node] == "conjunct" and tree.heads[node] != node:
                node = tree.heads[node]
            if node < 0 or node in seen:
                continue
            seen.add(node)
            if tree.tags[node].startswith("VB"):
                out.append(self._shortened(tree, *self.phrases.clause(tree, node)))
            else:
                out += [self._without_receiver(tree, *span) for span in self.phrases.coordinated(tree, node)]
        return self._fitting(out)

    def _without_receiver(self, tree: Tree, first: int, last: int) -> tuple[int, int]:
        """ "offered Ms X imagery": whom it is offered to, which the tree takes for a part of the name of the thing."""
        node = tree.node_at(first)
        person = node >= 0 and tree.mention[node] >= 0 and self._kind(tree.mention[node]) in ("person", "office")
        behind = tree.last[node] if person else last
        if behind < last and self.norms[behind][:1].isalnum() and not self.analysis.token_caps[behind]:
            return behind, last
        return first, last

    def _kind(self, mention: int) -> str:
        return self.analysis.mentions[mention].kind

    def _noun_behind(self, tree: Tree, node: int) -> list[tuple[int, int]]:
        """ "deplored, in the same lines, the closing": the phrase behind a verb that the tree ties elsewhere."""
        limit = tree.last[-1]
        t = tree.last[node]
        if t < limit and self.norms[t] == ",":
            t = next((k + 1 for k in range(t + 1, min(t + _REACH, limit)) if self.norms[k] == ","), limit)
        behind = tree.node_at(t) if t < limit else -1
        if behind < 0 or not (self.norms[t] in _BEFORE_NOUN or tree.tags[behind] == "VBG"):
            return []
        reader = ListReader(self.analysis, self.phrases, self._words, tree, node)
        return self._fitting(reader.items(t, limit)[0])

    def _behind_object(self, tree: Tree, clause: Clause, slot: str, node: int) -> list[tuple[int, int]]:
        """ "assured the president of support": the preposition right after a person, to whom the tree ties it."""
        persons = [tree.node_at(a.head) for a in clause.objects if self._is_person(a)]
        return next((s for p in persons if p > node and (s := self._behind(tree, tree.last[p], slot, node))), [])

    def _behind(self, tree: Tree, t: int, slot: str, node: int) -> list[tuple[int, int]]:
        """The phrase behind a preposition at a token."""
        words, limit = slot.split(), tree.last[-1]
        start = t + len(words)
        if start >= limit or self.norms[t:start] != words:
            return []
        reader = ListReader(self.analysis, self.phrases, self._words, tree, node)
        return self._fitting(reader.items(start, limit)[0])

    def _after(self, tree: Tree, node: int, preposition: str) -> list[tuple[int, int]]:
        """Phrases behind a preposition that hangs on an adjective, or on the verb over it."""
        out: list[tuple[int, int]] = []
        for over in (node, tree.heads[node]):
            for child in tree.children[over]:
                if (
                    tree.relations[child] not in ("preposition", "agent")
                    or self.norms[tree.first[child]] != preposition
                ):
                    continue
                if tree.first[child] < tree.first[node]:
                    continue
                for inner in tree.children[child]:
                    if tree.relations[inner] == "case-object":
                        out += self.phrases.coordinated(tree, inner)
                    elif tree.relations[inner] == "clause-object":
                        out.append(self.phrases.clause(tree, inner))
            if out:
                break
        return self._fitting(out)

    # -- clauses ---------------------------------------------------------------------------

    def _clauses_below(self, tree: Tree, node: int, slot: str) -> list[tuple[int, int]]:
        relations = ("complement",) if slot == "that" else ("open-complement", "noun-clause", "complement")
        out: list[tuple[int, int]] = []
        for child in tree.children[node]:
            if tree.relations[child] not in relations or tree.first[child] < tree.first[node]:
                continue
            infinitive = any(self.norms[tree.first[c]] == "to" for c in tree.children[child])
            if (slot == "to") != infinitive:
                continue
            span = self.phrases.clause(tree, child)
            if slot == "to":
                out += self._infinitives(tree, max(span[0], tree.first[child]), span[1])
            else:
                out.append(span)
        return self._fitting(out)

    def _infinitives(self, tree: Tree, first: int, last: int) -> list[tuple[int, int]]:
        """What is to be done, each deed its own ("to respect facts and stop spreading rumours")."""
        first, last = self._shortened(tree, first, last)
        out, begin = [], first
        for t in range(first + 1, last - 1):
            follows = t + 2 if self.norms[t + 1] == "to" else t + 1
            node = tree.node_at(follows) if follows < last else -1
            if self.norms[t] == "and" and node >= 0 and tree.tags[node] == "VB" and tree.relations[node] == "conjunct":
                out.append((begin, t))
                begin = follows
        return [self.phrases.trimmed(a, b) for a, b in [*out, (begin, last)]]

    def _shortened(self, tree: Tree, first: int, last: int) -> tuple[int, int]:
        """Up to "and" before a verb of its own, which the tree draws in."""
        for t in range(first + 1, last - 1):
            if self.norms[t] in ("and", ",", "but"):
                node = tree.node_at(t + 1)
                if node >= 0 and tree.mention[node] < 0 and tree.tags[node] in _FINITE:
                    return first, t
        return first, last

    def _clause_behind(self, tree: Tree, node: int, slot: str) -> list[tuple[int, int]]:
        """A clause that the tree ties elsewhere: "that" right behind the predicate, "to" and a verb near it."""
        t, limit = tree.last[node], tree.last[-1]
        if slot == "that":
            if t >= limit or self.norms[t] != "that":
                return []
            end = next((k for k in range(t, limit) if self.norms[k] in _ENDS), limit)
            return self._fitting([(t + 1, end)])
        for k in range(t, min(t + _REACH, limit - 1)):
            if self.norms[k] in (",", "and", *_ENDS):
                return []
            inner = tree.node_at(k + 1)
            if self.norms[k] == "to" and inner >= 0 and tree.tags[inner] == "VB":
                end = next((e for e in range(k, limit) if self.norms[e] in _ENDS), limit)
                return self._fitting(self._infinitives(tree, k + 1, end))
        return []

    @staticmethod
    def _fitting(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
        return [(a, b) for a, b in spans if 0 < b - a <= _LONGEST]

    def _is_person(self, argument: Argument) -> bool:
        return argument.mention >= 0 and self._kind(argument.mention) in ("person", "office")
