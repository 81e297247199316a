"""What was talked about at an engagement, in the words of the text."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.annotate.clauses import GATHERING
from dragoman.extract.draft import Draft, DraftTopic
from dragoman.extract.mood import SKIPPED, MoodReader
from dragoman.extract.phrases import PhraseReader
from dragoman.extract.topic_lists import ListReader
from dragoman.extract.topic_owners import TopicOwners
from dragoman.frames.telling import TopicFrame, load_topic_frames
from dragoman.frames.topic_words import load_topic_words
from dragoman.model.analysis import Analysis, Tree
from dragoman.model.clause import Argument, Clause

_PEOPLE = ("person", "office", "group")
_QUESTIONS = ("how", "whether", "what", "why", "when", "ways")
_BEING = ("be", "remain", "stand", "top")
_BOUND = ("subj", "subj-passive")  # slots that are found in the tree alone
_CARRIED = ("object", "passive", "subject", "case:in")
_REACH = 14  # tokens behind the predicate in which its preposition is looked for
_PRONOUNS = (
    "it",
    "them",
    "this",
    "that",
    "which",
    "each",
    "him",
    "her",
    "us",
    "me",
    "you",
    "whom",
    "what",
    "whether",
    "nothing",
    "anything",
    "everything",
)
_SHORT = 5
_ALIKE = frozenset({"similar", "same", "identical", "likewise"})
_ADVERBS = ("also", "further", "mainly", "primarily", "particularly", "specifically", "mostly", "then", "chiefly")


class TopicFinder:
    """Finds topics in one analysis and gives them to the drafts they belong to."""

    def __init__(self, analysis: Analysis, phrases: PhraseReader, moods: MoodReader, language: str) -> None:
        self.analysis = analysis
        self.norms = analysis.token_norms
        self.phrases = phrases
        self.moods = moods
        self.frames = load_topic_frames(language)
        self.words = load_topic_words(language)
        self._messages: dict[int, int] = {}  # predicates of messages, with their sentences

    def give(self, drafts: list[Draft]) -> None:
        """Add to each draft the topics that the text tells of it."""
        if not drafts:
            return
        self._messages = {c.head: c.sentence for d in drafts if d.kind == "message" for c in d.candidates}
        owners = TopicOwners(self.analysis, self.moods, self.words, drafts)
        addresses = {c.head for d in drafts if d.kind in ("statement", "conference") for c in d.candidates}
        for clause in sorted(self.analysis.clauses, key=lambda c: c.head):
            if clause.head in addresses:
                continue
            spans = self._told(clause)
            for draft in owners.of(clause, spans) if spans else ():
                self._add(draft, spans)
        self._repeat(drafts)

    # -- what is told ----------------------------------------------------------------------

    def _told(self, clause: Clause) -> list[tuple[int, int]]:
        """The topics in the first frame that a clause fills."""
        tree = self.analysis.parsed.get(clause.sentence)
        node = tree.node_at(clause.head) if tree is not None else -1
        frames = self.frames.get(clause.lemma, ())
        if clause.lemma == GATHERING and tree is not None and node >= 0:  # "negotiations about trade"
            frames = self.frames.get(self.norms[tree.last[node] - 1], ())
        if tree is None or node < 0 or self._is_idle(clause, frames) or self.moods.status(clause)[0] == SKIPPED:
            return []
        for frame in frames:
            if frame.noun == clause.noun and self._particle(frame, clause):
                spans = self._read(self._starts(frame, clause, tree), tree, node)
                if spans:
                    return spans
        if clause.lemma in _BEING and not clause.noun:
            return self._read(self._agenda(clause, tree), tree, node)
        return []

    @staticmethod
    def _is_idle(clause: Clause, frames: tuple[TopicFrame, ...]) -> bool:
        return not frames and (clause.noun or clause.lemma not in _BEING)

    def _agenda(self, clause: Clause, tree: Tree) -> Iterator[tuple[int, int]]:
        """ "A and B were on the agenda", "the topics were A and B", "on the agenda were A and B"."""
        limit = self.analysis.sentences[clause.sentence].last
        placed = any(a.case in ("on", "among", "at", "high on", "in") and self._is_agenda(a) for a in clause.obliques)
        named = any(self._is_agenda(a) for a in clause.objects)
        topical = [a for a in clause.subjects if self._is_agenda(a)]
        if any(a.lemma in self.words.plain_agenda for a in topical):
            for argument in clause.objects:
                yield argument.first, limit
        elif (placed or named) and not topical:
            for argument in clause.subjects:
                if not self._is_people(argument):
                    yield argument.first, (self._left_edge(clause, tree) if argument.head < clause.head else limit)

    def _is_agenda(self, argument: Argument) -> bool:
        return argument.mention < 0 and self.norms[argument.head] in self.words.agenda

    def _particle(self, frame: TopicFrame, clause: Clause) -> bool:
        if frame.particle == clause.particle:
            return True
        return bool(frame.particle) and any(a.mention < 0 and a.lemma == frame.particle for a in clause.objects)

    def _read(self, starts: Iterator[tuple[int, int]], tree: Tree, node: int) -> list[tuple[int, int]]:
        """The members of the lists that begin at some tokens."""
        reader = ListReader(self.analysis, self.phrases, self.words, tree, node)
        out: list[tuple[int, int]] = []
        end = -1
        for first, limit in starts:
            if first < end:
                continue
            items, end = reader.items(first, limit)
            out += [s for s in items if not self._is_time(*s) and not self._is_nothing(*s)]
        return out

    def _starts(self, frame: TopicFrame, clause: Clause, tree: Tree) -> Iterator[tuple[int, int]]:
        """Where lists of topics begin, and up to where they may reach."""
        limit = self.analysis.sentences[clause.sentence].last
        for slot in frame.slots:
            found = False
            for argument in self._arguments(slot, clause):
                again, found = found, True
                if again and self.norms[argument.first - 1] != slot:
                    continue  # what the list has left out is no topic, unless the preposition is told again
                if self._is_people(argument) or self._is_called_upon(clause, argument):
                    continue
                before = argument.head < clause.head and slot in ("subj", "subj-passive")
                yield argument.first, (self._left_edge(clause, tree) if before else limit)
            if not found and slot not in _BOUND and ":" not in slot:
                start = self._behind(slot, clause, tree, limit)
                if start >= 0:
                    yield start, limit

    def _left_edge(self, clause: Clause, tree: Tree) -> int:
        """Where the verb group begins: before auxiliaries."""
        node = tree.node_at(clause.head)
        helpers = [
            tree.first[c]
            for c in tree.children[node]
            if tree.relations[c] in ("auxiliary", "auxiliary-passive", "adverb") and tree.first[c] < clause.head
        ]
        auxiliaries = [h for h in helpers if self.norms[h] not in ("also", "then", "finally")]
        return min([clause.head, *auxiliaries])

    def _behind(self, slot: str, clause: Clause, tree: Tree, limit: int) -> int:
        """Where a topic stands that the tree ties elsewhere: behind the preposition, or a question as the object."""
        t = clause.head + 1
        if slot == "obj":
            while t < limit and (self.norms[t] in _ADVERBS or self.norms[t] == clause.particle):
                t += 1
            return t if t < limit and self.norms[t] in _QUESTIONS else -1
        for k in range(t, min(t + _REACH, limit)):
            if self.norms[k] in (",", ";", ":", "and", '"', "“"):
                return -1
            if slot == "of" and k > t and self.norms[k] in self.words.complements and self.norms[k] != slot:
                return -1  # "spoke on the sidelines of"
            node = tree.node_at(k)
            if node >= 0 and tree.tags[node] in ("VBD", "VBZ", "VBP"):
                return -1
            if self.norms[k] == slot.split()[-1] and k + 1 < limit:
                inner = tree.node_at(k + 1)
                named = inner >= 0 and tree.mention[inner] >= 0
                people = named and self.analysis.mentions[tree.mention[inner]].kind in _PEOPLE
                if self.norms[k + 1 : k + 2] == ["intent"] or set(self.norms[k + 1 : k + 3]) & self.words.sittings:
                    return -1
                timed = any(x.first <= k + 1 < x.last for x in self.analysis.times)
                return -1 if people or timed else k + 1
        return -1

    def _arguments(self, slot: str, clause: Clause) -> list[Argument]:
        if slot == "obj":
            return clause.objects if clause.voice == "active" else []
        if slot == "subj-passive":
            return clause.objects if clause.voice == "passive" else []
        if slot == "subj":
            return clause.subjects
        if slot.startswith("message:"):
            return self._asked_in_message(slot.removeprefix("message:"), clause)
        if slot == "agenda:obj":
            return clause.objects if any(a.lemma in self.words.talking for a in clause.subjects) else []
        own = [a for a in clause.obliques if a.case == slot and not self._is_of_sitting(clause, a)]
        if own or not clause.noun or clause.relation not in _CARRIED:
            return own
        support = self.moods.verb(clause.support) if clause.support >= 0 else None  # "held talks in Bonn on visas"
        return [a for a in support.obliques if a.case == slot] if support is not None else []

    def _asked_in_message(self, slot: str, clause: Clause) -> list[Argument]:
        """What a letter asks for or proposes ("wrote to propose dates", "a letter seeking support")."""
        if clause.relation not in ("open", "adverbial", "participle", "gerund"):
            return []
        told = clause.relation == "participle" and any(
            head < clause.head and sentence == clause.sentence for head, sentence in self._messages.items()
        )
        return self._arguments(slot, clause) if told or clause.governor in self._messages else []

    def _is_people(self, argument: Argument) -> bool:
        if argument.mention < 0:
            return argument.lemma in self.words.sittings or self.norms[argument.head] in self.words.sittings
        return self.analysis.mentions[argument.mention].kind in _PEOPLE

    def _is_of_sitting(self, clause: Clause, argument: Argument) -> bool:
        """ "spoke on the sidelines of the forum"."""
        between = self.norms[clause.head + 1 : argument.first]
        return argument.case == "of" and bool(self.words.sittings & set(between))

    @staticmethod
    def _is_called_upon(clause: Clause, argument: Argument) -> bool:
        """ "my call on Chad to …" is an appeal."""
        return clause.noun and clause.lemma == "call" and argument.case == "on" and argument.mention >= 0

    def _is_time(self, first: int, last: int) -> bool:
        """ "talked on Monday": the day is no topic."""
        return any(
            t.first < last and first < t.last and t.last - t.first >= last - first - 1 for t in self.analysis.times
        )

    def _is_nothing(self, first: int, last: int) -> bool:
        """A pronoun, a word of the occasion, or a time with what follows it, no topic."""
        words = self.norms[first:last]
        if any(t.first == first and t.form not in ("year", "month") for t in self.analysis.times):
            return words[-1] not in self.words.agenda
        if len(words) == 1:
            return words[0] in self.words.sittings or words[0] in self.words.agenda or words[0] in _PRONOUNS
        return len(words) < _SHORT and bool({"them", "it", "us"} & set(words))

    def _repeat(self, drafts: list[Draft]) -> None:
        """ "Similar cables were sent": their occasion is that of the message before."""
        before: Draft | None = None
        for draft in sorted(drafts, key=lambda d: d.lead.head):
            if draft.kind != "message":
                continue
            sentence = self.analysis.sentences[draft.lead.sentence]
            if before is not None and not draft.topics and _ALIKE & set(self.norms[sentence.first : sentence.last]):
                draft.topics = list(before.topics)
            before = draft if draft.topics else before

    def _add(self, draft: Draft, spans: list[tuple[int, int]]) -> None:
        known = {t.text.lower() for t in draft.topics}
        for first, last in spans:
            text = self.phrases.text(first, last)
            if text.lower() in known or len(text) < 3:
                continue
            known.add(text.lower())
            span = (self.analysis.token_starts[first], self.analysis.token_ends[last - 1])
            draft.topics.append(DraftTopic(text, span))
