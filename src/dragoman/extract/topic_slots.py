"""Where the lists of topics of a clause begin: the slots of its frame, or what the tree ties elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.extract.mood import MoodReader
from dragoman.frames.topic_table import Slot, TopicFrame
from dragoman.frames.topic_words import TopicWords
from dragoman.model.analysis import Analysis, Tree
from dragoman.model.clause import Argument, Clause

_PEOPLE = ("person", "office", "group")
_BOUND = ("subj", "subj-passive")  # slots that are found in the tree alone
_CARRIED = ("object", "passive", "case:in")
_ASKING = ("open", "adverbial", "participle", "gerund")
_REACH = 14  # tokens behind the predicate in which its preposition is looked for
_MARKS = frozenset({",", ";", ":", "and", '"', "“"})
_NOMINAL = ("DT", "JJ", "NN", "NNS", "NNP", "NNPS", "PRP$")
_FINITE = ("VBD", "VBZ", "VBP")

Start = tuple[int, int, str]  # (token at which a list begins, token up to which it may reach, preposition before it)


class SlotReader:
    """Finds the starts of lists in one analysis.

    `messages` are predicates of messages with their sentences, `talks` those of talks.
    """

    def __init__(
        self, analysis: Analysis, moods: MoodReader, words: TopicWords, messages: dict[int, int], talks: set[int]
    ) -> None:
        self.analysis = analysis
        self.norms = analysis.token_norms
        self.moods = moods
        self.words = words
        self.messages = messages
        self.talks = talks

    def starts(self, frame: TopicFrame, clause: Clause, tree: Tree) -> Iterator[Start]:
        """Where lists of topics begin in the slots of a frame, and up to where they may reach."""
        limit = self.analysis.sentences[clause.sentence].last
        for slot in frame.slots:
            if not self._meets(slot, clause, tree):
                continue
            found = False
            for argument in self._arguments(slot.place, clause):
                again, found = found, True
                if again and self.norms[argument.first - 1] != slot.place:
                    continue  # what the list has left out is no topic, unless the preposition is told again
                if self.is_people(argument) or self._is_called_upon(clause, argument):
                    continue
                timed = clause.lemma not in self.words.greetings and self._is_timed(argument.first)
                if timed or self.norms[argument.first] in self.words.relating:
                    continue  # "met on Monday night on the border", "that they discussed"
                if slot.needs == "told" and self._is_talk(argument):
                    continue  # "addressed the forum"
                before = argument.head < clause.head and slot.place in _BOUND
                yield argument.first, (self.left_edge(clause, tree) if before else limit), slot.place
            if not found and slot.place not in _BOUND and slot.needs != "message":
                start = self._behind(slot.place, clause, tree, limit)
                if start >= 0:
                    yield start, limit, slot.place

    def agenda(self, clause: Clause, tree: Tree) -> Iterator[Start]:
        """ "A and B were on the agenda", "the topics were A and B", "on the agenda were A and B"."""
        limit = self.analysis.sentences[clause.sentence].last
        placed = any(self._is_placing(a) for a in clause.obliques)
        named = clause.lemma == "be" and any(self._is_agenda(a) for a in clause.objects)
        topical = [a for a in clause.subjects if self._is_agenda(a)]
        if any(a.lemma in self.words.plain_agenda or self._is_one_of(a) for a in (*topical, *clause.subjects)):
            for argument in (*clause.objects, *(a for a in clause.obliques if a.case == "on")):
                yield argument.first, limit, ""
        elif placed or (named and not topical):
            inverted = [] if clause.subjects else [a for a in clause.objects if not self._is_agenda(a)]
            for argument in (*clause.subjects, *inverted):
                bare = (self._is_agenda(argument) or self._is_talk(argument)) and not self._is_described(argument)
                if not self.is_people(argument) and not bare:
                    yield argument.first, (self.left_edge(clause, tree) if argument.head < clause.head else limit), ""

    def _is_one_of(self, argument: Argument) -> bool:
        """ "One of the issues was A"."""
        words = self.norms[argument.first : argument.last]
        return argument.mention < 0 and words[:2] == ["one", "of"] and not self.words.agenda.isdisjoint(words)

    def _is_placing(self, argument: Argument) -> bool:
        """ "On the agenda", "among the issues", "at the heart of the talks", "under discussion"."""
        nouns = self.words.placing.get(argument.case.split(" ")[-1], ())
        return argument.mention < 0 and self.norms[argument.head] in nouns

    def _is_described(self, argument: Argument) -> bool:
        """ "Regional issues", not "the issues"."""
        return argument.last - argument.first > 1 and self.norms[argument.first] not in self.words.articles

    def left_edge(self, clause: Clause, tree: Tree) -> int:
        """Where the verb group begins: before auxiliaries."""
        node = tree.node_at(clause.head)
        helpers = [
            tree.first[c]
            for c in tree.children[node]
            if tree.relations[c] in ("auxiliary", "auxiliary-passive", "adverb") and tree.first[c] < clause.head
        ]
        return min([clause.head, *(h for h in helpers if self.norms[h] not in self.words.passing)])

    def is_people(self, argument: Argument) -> bool:
        """Somebody, or an occasion, to whom one talks and about whom one does not."""
        if argument.mention < 0:
            return argument.lemma in self.words.sittings or self.norms[argument.head] in self.words.sittings
        return self.analysis.mentions[argument.mention].kind in _PEOPLE

    def _is_agenda(self, argument: Argument) -> bool:
        return argument.mention < 0 and self.norms[argument.head] in self.words.agenda

    def _meets(self, slot: Slot, clause: Clause, tree: Tree) -> bool:
        """Whether what a slot needs is there."""
        if slot.needs == "talks":
            talking = clause.subjects if clause.voice == "active" else clause.objects
            items = self.words.agenda if clause.relation == "participle" else frozenset()  # "issues related to A"
            return any(self._is_talk(a) and self.norms[a.head] not in items for a in talking)
        if slot.needs == "agenda":
            return any(self._has_talk(a) for a in (*clause.objects, *clause.obliques))
        if slot.needs == "sides":
            return self._several(clause, tree)
        if slot.needs == "told":
            return clause.governor in self.talks or (bool(clause.tense) and not self.moods.over.infinitive(clause))
        if slot.needs == "list":
            return any(self.norms[a.head] in self.words.plain_agenda for a in clause.objects)
        if slot.needs == "purpose":
            return clause.relation in _ASKING and clause.governor in self.talks and self.norms[clause.head - 1] == "to"
        if slot.needs == "next":
            return self.norms[clause.head + 1 : clause.head + 2] == [slot.place]
        if slot.needs == "held":
            support = self.moods.verb(clause.support) if clause.support >= 0 else None
            return support is not None and support.lemma in self.words.holding
        return slot.needs != "message" or self._is_asked_in_message(clause)

    def _is_talk(self, argument: Argument) -> bool:
        """A noun of talking, or a gathering."""
        if argument.mention >= 0:
            return self.analysis.mentions[argument.mention].kind == "gathering"
        return argument.lemma in self.words.talking or self.norms[argument.head] in self.words.talking

    def _has_talk(self, argument: Argument) -> bool:
        """ "the agenda of the talks", "much of the meeting"."""
        words = self.norms[argument.first : argument.last] if argument.mention < 0 else []
        return self._is_talk(argument) or not (self.words.talking | self.words.agenda).isdisjoint(words)

    def _several(self, clause: Clause, tree: Tree) -> bool:
        """More than one subject, a body, or talks: those who can do together what one may do alone."""
        subjects = clause.subjects
        if len(subjects) > 1 or any(self._is_talk(a) for a in subjects):
            return True
        if clause.relation in _ASKING and clause.governor in self.talks:
            return True  # "received a call, covering A"
        for argument in subjects:
            node = tree.node_at(argument.head)
            mention = self.analysis.mentions[argument.mention] if argument.mention >= 0 else None
            if mention is not None and (mention.plural or mention.kind in ("group", "organization", "state")):
                return True
            if argument.lemma in self.words.many or (node >= 0 and tree.tags[node] in ("NNS", "CD")):
                return True
        return not subjects

    def _is_asked_in_message(self, clause: Clause) -> bool:
        """What a letter asks for or proposes ("wrote to propose dates", "a letter seeking support")."""
        if clause.relation not in _ASKING:
            return False
        told = clause.relation == "participle" and any(
            head < clause.head and sentence == clause.sentence for head, sentence in self.messages.items()
        )
        return told or clause.governor in self.messages

    def _arguments(self, place: str, clause: Clause) -> list[Argument]:
        if place == "obj":
            return clause.objects if clause.voice == "active" else []
        if place == "subj-passive":  # but not "the goals outlined in the plan"
            return clause.objects if clause.voice == "passive" and clause.relation != "participle" else []
        if place == "subj":
            return clause.subjects
        own = [a for a in clause.obliques if a.case == place and not self._is_of_sitting(clause, a)]
        if own or not clause.noun or clause.support < 0:
            return own
        support = self.moods.verb(clause.support)  # "held talks in Bonn on visas", "talks took place on visas"
        carried = clause.relation in _CARRIED or clause.relation.startswith("case:of")
        if support is None or (not carried and support.lemma not in self.words.occurring):
            return own
        behind = (a for a in support.obliques if a.case == place and a.first > clause.head)
        return [a for a in behind if "," not in self.norms[clause.head : a.first]]

    def _behind(self, place: str, clause: Clause, tree: Tree, limit: int) -> int:
        """Where a topic stands that the tree ties elsewhere: behind the preposition, or a question as the object."""
        t = clause.head + 1
        if place == "obj":
            return self._object(clause, tree, limit)
        for k in range(t, min(t + _REACH, limit)):
            if self.norms[k] in _MARKS or self._is_verb(k, tree):
                return -1
            if place == "of" and self.norms[k] in self.words.complements and self.norms[k] != place:
                return -1  # "spoke on the sidelines of"
            if self.norms[k] == place.split()[-1] and k + 1 < limit:
                return k + 1 if self._may_begin(k + 1, tree) else -1
        return -1

    def _object(self, clause: Clause, tree: Tree, limit: int) -> int:
        """The object behind what is put in between: "discussed, among other things, A", "raised with X the B"."""
        t, moved = clause.head + 1, True
        inserted = False
        while moved and t < limit:
            moved = self.norms[t] in self.words.adverbs or self.norms[t] == clause.particle
            behind = t + 1 if moved else self._past_insertion(t, tree, limit)
            inserted = inserted or behind > t + 1
            moved, t = behind > t, behind
        if t >= limit or clause.voice == "passive":
            return -1
        node = tree.node_at(t)
        begins = node >= 0 and tree.tags[node] in _NOMINAL  # "discussed A and B conveyed", where the tree ties A to B
        nominal = inserted and self.norms[t] not in _MARKS | self.words.complements and not self._is_finite(t, tree)
        return t if begins or nominal or self.norms[t] in self.words.questions else -1

    def _past_insertion(self, t: int, tree: Tree, limit: int) -> int:
        """Behind "with X" or ", among others,"; the token itself where nothing is put in."""
        if self.norms[t] == ",":
            closing = next((k for k in range(t + 1, min(t + _REACH, limit)) if self.norms[k] == ","), -1)
            return closing + 1 if closing > 0 and self.norms[t + 1] in self.words.inserted else t
        if self.norms[t] == "with" and t + 1 < limit:
            k = t + 2 if self.norms[t + 1] in self.words.articles else t + 1
            node = tree.node_at(k)
            if node >= 0 and tree.mention[node] >= 0 and self.analysis.mentions[tree.mention[node]].kind in _PEOPLE:
                return tree.last[node]
        return t

    def _is_timed(self, token: int) -> bool:
        return any(x.first <= token < x.last and x.form not in ("year", "month") for x in self.analysis.times)

    def _is_finite(self, token: int, tree: Tree) -> bool:
        node = tree.node_at(token)
        return node >= 0 and tree.tags[node] in _FINITE

    def _is_verb(self, token: int, tree: Tree) -> bool:
        """A verb of its own: what stands behind it is not told by the one before ("phoned to congratulate X on A")."""
        node = tree.node_at(token)
        return node >= 0 and tree.mention[node] < 0 and tree.tags[node].startswith("VB")

    def _may_begin(self, token: int, tree: Tree) -> bool:
        """No people, occasion or time stands at a token."""
        node = tree.node_at(token)
        if node >= 0 and tree.mention[node] >= 0 and self.analysis.mentions[tree.mention[node]].kind in _PEOPLE:
            return False
        if set(self.norms[token : token + 2]) & self.words.sittings:
            return False
        return not any(x.first <= token < x.last for x in self.analysis.times)

    def _is_of_sitting(self, clause: Clause, argument: Argument) -> bool:
        """ "spoke on the sidelines of the forum"."""
        between = self.norms[clause.head + 1 : argument.first]
        return argument.case == "of" and bool(self.words.sittings & set(between))

    @staticmethod
    def _is_called_upon(clause: Clause, argument: Argument) -> bool:
        """ "my call on Chad to …" is an appeal."""
        return clause.noun and clause.lemma == "call" and argument.case == "on" and argument.mention >= 0
