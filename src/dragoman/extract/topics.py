"""What was talked about at an engagement, in the words of the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dragoman.annotate.clauses import GATHERING
from dragoman.extract.draft import Draft, DraftTopic
from dragoman.extract.mood import SKIPPED, MoodReader
from dragoman.extract.phrases import PhraseReader
from dragoman.extract.topic_lists import ListReader
from dragoman.extract.topic_notices import NoticeReader
from dragoman.extract.topic_owners import TopicOwners
from dragoman.extract.topic_slots import SlotReader, Start
from dragoman.frames.topic_table import ANY_TALK, TopicFrame, load_topic_frames
from dragoman.frames.topic_words import load_topic_words
from dragoman.model.analysis import Analysis, Tree
from dragoman.model.clause import Clause

_SHORT = 5
_STEM = 5  # letters by which words of a headline and of the body are compared
_SMALL = 3
_HEADLINES = ("title", "subtitle", "heading")


class TopicFinder:
    """Finds topics in one analysis and gives them to the drafts they belong to."""

    def __init__(self, analysis: Analysis, phrases: PhraseReader, moods: MoodReader, language: str) -> None:
        self.analysis = analysis
        self.norms = analysis.token_norms
        self.phrases = phrases
        self.moods = moods
        self.frames = load_topic_frames(language)
        self.words = load_topic_words(language)
        self._taken: list[tuple[int, int]] = []  # tokens that are read as topics

    def give(self, drafts: list[Draft]) -> None:
        """Add to each draft the topics that the text tells of it."""
        if not drafts:
            return
        messages = {c.head: c.sentence for d in drafts if d.kind == "message" for c in d.candidates}
        owners = TopicOwners(self.analysis, self.moods, self.words, drafts)
        addresses = {c.head for d in drafts if d.kind in ("statement", "conference") for c in d.candidates}
        talks = {c.head for d in drafts if d.kind in self.words.talks for c in d.candidates}
        carriers = {
            c.support for c in self.analysis.clauses if c.noun and c.head in talks
        }  # "received a call, covering A"
        slots = SlotReader(self.analysis, self.moods, self.words, messages, talks | addresses | carriers)
        for clause in sorted(self.analysis.clauses, key=lambda c: c.head):
            if clause.head in addresses and clause.lemma != GATHERING:
                continue
            if any(first <= clause.head < last for first, last in self._taken):
                continue  # what a topic is about is told with it
            spans = self._told(clause, slots, clause.head in slots.talks)
            self._taken += spans
            for draft in owners.of(clause, spans) if spans else ():
                self._add(draft, spans)
        self._give_noticed(owners)
        for draft in drafts:
            self._drop_headlines(draft)
        self._repeat(drafts)

    def _give_noticed(self, owners: TopicOwners) -> None:
        """Add what stands under no verb: with the agenda, behind a colon, line by line."""
        notices = NoticeReader(self.analysis, self.phrases, self.words)
        for index in range(len(self.analysis.sentences)):
            spans = notices.spans(index, self.analysis.parsed.get(index))
            draft = owners.near(spans[0][0], index) if spans else None
            if draft is not None:
                self._add(draft, [s for s in spans if not self._is_nothing(*s)])
        for draft in owners.drafts:
            if draft.kind == "message" and not draft.topics:
                index = draft.lead.sentence
                self._add(draft, notices.occasion(self.analysis.sentences[index], self.analysis.parsed.get(index)))

    # -- what is told ----------------------------------------------------------------------

    def _told(self, clause: Clause, slots: SlotReader, talk: bool) -> list[tuple[int, int]]:
        """The topics in the first frame that a clause fills; `talk` if it tells of an engagement of talking."""
        tree = self.analysis.parsed.get(clause.sentence)
        node = tree.node_at(clause.head) if tree is not None else -1
        if tree is None or node < 0:
            return []
        being = clause.lemma in self.words.being and not clause.noun
        frames = self._frames(clause, talk)
        if not (frames or being or clause.lemma == GATHERING) or not self._took_place(clause):
            return []
        if clause.lemma == GATHERING:
            return self._read(self._in_name(tree.first[node], tree.last[node], talk), tree, node)
        for frame in frames:
            if self._fits(frame, clause):
                spans = self._read(slots.starts(frame, clause, tree), tree, node)
                if spans:
                    return spans
        return self._read(slots.agenda(clause, tree), tree, node) if being else []

    def _took_place(self, clause: Clause) -> bool:
        """Whether what a clause tells was or will be talked about; also "was an opportunity to discuss A"."""
        if not clause.polarity and not clause.noun:
            return False
        above = self.moods.over.above(clause)
        if above.verb is not None and above.verb.lemma in self.words.agreeing and self.moods.over.infinitive(clause):
            return False  # "agreed to explore A": it is not talked about yet
        if self.moods.status(clause)[0] != SKIPPED:
            return True
        meant = above.verb is not None and above.verb.polarity and self.moods.status(above.verb)[0] != SKIPPED
        return meant and not self.words.opportunities.isdisjoint(above.words)

    def _frames(self, clause: Clause, talk: bool) -> tuple[TopicFrame, ...]:
        """The rows for a clause; under "be" those of the adjectives that it has."""
        rows = self.frames.get(clause.lemma, ())
        if clause.lemma in self.words.being and not clause.noun:
            attributes = (a for a in clause.objects if a.mention < 0)
            rows += tuple(f for a in attributes for f in self.frames.get(self.norms[a.head], ()) if f.pos == "adj")
        return rows or (self.frames.get(ANY_TALK, ()) if talk and clause.noun else ())

    def _fits(self, frame: TopicFrame, clause: Clause) -> bool:
        """Whether a clause is what a row is about, with its particle, or its noun as an object."""
        if frame.pos == "adj" or (frame.pos == "noun") != clause.noun:
            return frame.pos == "adj"
        if frame.particle == clause.particle:
            return True
        if not frame.particle:
            return False
        stranded = clause.voice == "passive" and self.norms[clause.head + 1 : clause.head + 2] == [frame.particle]
        return stranded or any(a.mention < 0 and a.lemma == frame.particle for a in clause.objects)

    def _in_name(self, first: int, last: int, talk: bool) -> Iterator[Start]:
        """Where it stands what a gathering that is described, not named, is about: "a workshop on forests"."""
        t = next((k for k in range(first + 1, last + 1) if self.norms[k] in self.words.about), -1)
        if t > 0 and not self.analysis.token_caps[t - 1] and (talk or self.norms[t - 1] in self.frames):
            sentence = self.analysis.sentences[self.analysis.sentence_of(self.analysis.token_starts[t])]
            yield t + 1, sentence.last, self.norms[t]

    def _read(self, starts: Iterable[Start], tree: Tree, node: int) -> list[tuple[int, int]]:
        """The members of the lists that begin at some tokens."""
        reader = ListReader(self.analysis, self.phrases, self.words, tree, node)
        out: list[tuple[int, int]] = []
        end = -1
        for first, limit, case in starts:
            if first < end:
                continue
            items, behind = reader.items(first, limit, case)
            if items and self._is_time(*items[0]):
                continue  # "met on Monday and Tuesday"
            end = behind
            out += [s for s in items if not self._is_time(*s) and not self._is_nothing(*s)]
        return [s for s in out if not reader.is_collective(*s)]

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
        if " ".join(words if words[0] not in self.words.articles else words[1:]) in self.words.things:
            return True
        if len(words) == 1:
            return words[0] in self.words.sittings | self.words.agenda | self.words.pronouns | self.words.many
        return len(words) < _SHORT and not {"them", "it", "us"}.isdisjoint(words)

    # -- what is given ---------------------------------------------------------------------

    def _drop_headlines(self, draft: Draft) -> None:
        """Leave out what a headline says in fewer words than the body."""
        heads = [t for t in draft.topics if self._is_headline(t)]
        body = {w[:_STEM] for t in draft.topics if t not in heads for w in t.text.lower().split() if len(w) > _SMALL}
        draft.topics = [
            t for t in draft.topics if t not in heads or body.isdisjoint(w[:_STEM] for w in t.text.lower().split())
        ]

    def _is_headline(self, topic: DraftTopic) -> bool:
        return self.analysis.sentences[self.analysis.sentence_of(topic.span[0])].role in _HEADLINES

    def _repeat(self, drafts: list[Draft]) -> None:
        """ "Similar cables were sent": their occasion is that of the message before."""
        before: Draft | None = None
        for draft in sorted(drafts, key=lambda d: d.lead.head):
            if draft.kind != "message":
                continue
            sentence = self.analysis.sentences[draft.lead.sentence]
            words = self.norms[sentence.first : sentence.last]
            if before is not None and not draft.topics and not self.words.alike.isdisjoint(words):
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
