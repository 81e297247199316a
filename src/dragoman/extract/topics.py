"""What was talked about at an engagement, in the words of the text."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.extract.draft import Draft, DraftTopic
from dragoman.extract.mood import SKIPPED, MoodReader
from dragoman.extract.phrases import PhraseReader
from dragoman.frames.telling import TopicFrame, load_topic_frames
from dragoman.model.analysis import Analysis, Tree
from dragoman.model.clause import Argument, Clause

_AGENDA = frozenset(
    {
        "agenda",
        "programme",
        "program",
        "topic",
        "topics",
        "discussion",
        "discussions",
        "talks",
        "issues",
        "conversation",
        "items",
    }
)
_SITTINGS = frozenset(
    {"parliament", "assembly", "sitting", "house", "dinner", "lunch", "breakfast", "coffee", "press", "other"}
)
_NEAR = 3  # paragraphs
_LONGEST = 40
_PEOPLE = ("person", "office")


class TopicFinder:
    """Finds topics in one analysis and gives them to the drafts they belong to."""

    def __init__(self, analysis: Analysis, phrases: PhraseReader, moods: MoodReader, language: str) -> None:
        self.analysis = analysis
        self.phrases = phrases
        self.moods = moods
        self.frames = load_topic_frames(language)

    def give(self, drafts: list[Draft]) -> None:
        """Add to each draft the topics that the text tells of it."""
        if not drafts:
            return
        addresses = {c.head for d in drafts if d.kind in ("statement", "conference") for c in d.candidates}
        for clause in self.analysis.clauses:
            for frame in self.frames.get(clause.lemma, ()):
                if frame.noun != clause.noun or frame.particle != clause.particle or clause.head in addresses:
                    continue
                if self.moods.status(clause)[0] == SKIPPED:
                    continue
                spans = list(self._spans(frame, clause))
                draft = self._draft(clause, drafts) if spans else None
                if draft is not None:
                    self._add(draft, spans)
                    break

    def _spans(self, frame: TopicFrame, clause: Clause) -> Iterator[tuple[int, int]]:
        tree = self.analysis.parsed.get(clause.sentence)
        if tree is None:
            return
        seen: set[int] = set()
        for argument in self._arguments(frame, clause):
            node = tree.node_at(argument.head)
            if node < 0 or node in seen or self._is_people(argument):
                continue
            group = self._heads(tree, node)
            seen |= set(group)
            for first, last in self.phrases.coordinated(tree, group[0]):
                if 0 < last - first <= _LONGEST and not self._is_time(first, last):
                    yield first, last

    def _is_time(self, first: int, last: int) -> bool:
        """ "talked on Monday": the day is no topic."""
        return any(
            t.first < last and first < t.last and t.last - t.first >= last - first - 1 for t in self.analysis.times
        )

    @staticmethod
    def _heads(tree: Tree, node: int) -> list[int]:
        """The first conjunct of the coordination that a node is in, with the others."""
        while tree.relations[node] == "conjunct" and tree.heads[node] != node:
            node = tree.heads[node]
        out, queue = [], [node]
        while queue:
            member = queue.pop()
            out.append(member)
            queue += [c for c in tree.children[member] if tree.relations[c] == "conjunct"]
        return [node, *[o for o in out if o != node]]

    def _arguments(self, frame: TopicFrame, clause: Clause) -> list[Argument]:
        out: list[Argument] = []
        for slot in frame.slots:
            if (slot == "obj" and clause.voice == "active") or (slot == "subj-passive" and clause.voice == "passive"):
                out += clause.objects
            elif slot == "agenda:obj":
                if any(a.lemma in _AGENDA for a in clause.subjects):
                    out += clause.objects
            else:
                out += [a for a in clause.obliques if a.case == slot]
        if (
            not out and clause.noun and clause.relation in ("object", "passive", "subject")
        ) or clause.relation == "case:in":
            support = self.moods.verb(clause.support) if clause.support >= 0 else None
            out += [a for a in support.obliques if a.case in frame.slots] if support is not None else []
        return out

    def _is_people(self, argument: Argument) -> bool:
        if argument.mention < 0:
            return argument.lemma in _SITTINGS
        return self.analysis.mentions[argument.mention].kind in (*_PEOPLE, "group")

    def _draft(self, clause: Clause, drafts: list[Draft]) -> Draft | None:
        """The engagement at which it was talked of: told in the sentence, else the last one before with the subject."""
        here = [d for d in drafts if any(c.sentence == clause.sentence for c in d.candidates) and d.kind != "visit"]
        if here:
            return min(
                here,
                key=lambda d: min(abs(c.head - clause.head) for c in d.candidates if c.sentence == clause.sentence),
            )
        subjects = {
            ("entity", str(self.analysis.mentions[a.mention].entity)) for a in clause.subjects if a.mention >= 0
        }
        paragraph = self.analysis.sentences[clause.sentence].paragraph
        before = [
            d
            for d in drafts
            if d.kind not in ("visit", "message")
            and d.lead.head < clause.head
            and paragraph - self.analysis.sentences[d.candidates[-1].sentence].paragraph <= _NEAR
        ]
        with_subject = [d for d in before if subjects & d.keys()]
        chosen = with_subject or before
        return max(chosen, key=lambda d: max(c.head for c in d.candidates if c.head < clause.head), default=None)

    def _add(self, draft: Draft, spans: list[tuple[int, int]]) -> None:
        known = {t.text.lower() for t in draft.topics}
        for first, last in spans:
            text = self.phrases.text(first, last)
            if text.lower() in known or len(text) < 3:
                continue
            known.add(text.lower())
            span = (self.analysis.token_starts[first], self.analysis.token_ends[last - 1])
            draft.topics.append(DraftTopic(text, span))
