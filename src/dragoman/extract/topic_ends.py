"""Where a list of topics is over: at words of time and place, at clauses, at verbs of their own."""

from __future__ import annotations

from dragoman.extract.topic_joints import JointReader
from dragoman.frames.topic_words import TopicWords
from dragoman.model.analysis import Analysis, Tree

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_LOOSE = ("noun-clause", "relative")
_WITH = ("person", "office")
_SUBJECT = 6  # tokens before a verb in which its clause may begin
_SITES = frozenset({"city", "venue", "gathering"})


class EndReader:
    """Finds ends in one parsed sentence; `verb` is the node that governs the list."""

    def __init__(self, analysis: Analysis, words: TopicWords, tree: Tree, verb: int, joints: JointReader) -> None:
        self.analysis = analysis
        self.norms = analysis.token_norms
        self.words = words
        self.tree = tree
        self.verb = verb
        self.joints = joints

    def cuts(self, t: int, first: int) -> bool:
        """Words that tell when, where, with whom or what for, and so end the phrase that began at `first`."""
        norm, node = self.norms[t], self.joints.node(t)
        if self._closes(t):
            return self._tag(t - 1) != "VBN"  # but not "agreements reached during the visit"
        if norm not in self.words.cutting or node < 0:
            return False
        inner = [c for c in self.tree.children[node] if self.tree.relations[c] == "case-object"]
        kinds = {self.analysis.mentions[self.tree.mention[c]].kind for c in inner if self.tree.mention[c] >= 0}
        if norm == "with" and not kinds.isdisjoint(_WITH):
            return True
        if not kinds.isdisjoint(_SITES) and self._before_time(inner[0]) and self.norms[first] not in self.words.sited:
            return True  # "discussed exports in Bonn on Monday"
        if norm in ("before", "after") and self._tag(t + 1) == "VBG":
            return True
        if any(x.first <= t + 1 < x.last and x.form not in ("year", "month") for x in self.analysis.times):
            return self.tree.heads[node] == self.verb
        if self.tree.heads[node] != self.verb:
            return norm == "at" and any(self.norms[self.tree.first[c]] in self.words.talking for c in inner)
        return norm in ("ahead", "via", "by") or not kinds.isdisjoint(_SITES) or norm == "at"

    def at(self, mark: int, after: int, first: int, limit: int) -> bool:
        """Whether what stands behind a comma or joint is no more of the list that began at `first`."""
        if after >= limit:
            return True
        norm, comma = self.norms[after], self.norms[mark] == ","
        if comma and after == mark + 1 and self._opens_clause(after):
            return True
        if comma and norm in ("a", "an") and self._is_relative(after, limit):
            return True  # ", an issue on which both agree"
        node = self.joints.node(after)
        if node < 0:
            return False
        if self.norms[first] in self.words.relatives and self.tree.tags[node] in _FINITE:
            return False  # "how A, along with B, can do"
        tag, relation = self.tree.tags[node], self.tree.relations[node]
        if comma and tag in ("VBG", "VBN") and relation == "adverbial-clause":
            return tag == "VBN" or self._says(node) or not self._goes_on(after, limit)
        if comma and tag == "VBN" and self.norms[after + 1 : after + 2] == ["by"]:
            return True
        if tag == "VB" and relation in ("conjunct", "root"):
            return not self._is_purpose(first, mark)
        return any(self.is_predicate(k, after) for k in self.joints.segment(after, limit))

    def _opens_clause(self, after: int) -> bool:
        if self._closes(after):
            return True
        return self.norms[after] in self.words.ending or self.norms[after : after + 2] == ["to", "be"]

    def _says(self, node: int) -> bool:
        """ ", expressing concern": what was said, not a further topic."""
        return self.tree.lemmas[node] in self.words.saying

    def _goes_on(self, after: int, limit: int) -> bool:
        """ "stability, carrying out the accord, and visas": the list has more members."""
        return any(self.norms[k : k + 2] == [",", "and"] for k in range(after, limit - 1))

    def _closes(self, t: int) -> bool:
        phrases = self.words.closing.get(self.norms[t], ())
        return any(tuple(self.norms[t : t + len(words)]) == words for words in phrases)

    def _before_time(self, node: int) -> bool:
        """Whether a time follows a place ("in Bonn on Monday", "in Bonn today")."""
        behind = self.tree.last[node]
        return any(x.first in (behind, behind + 1) for x in self.analysis.times)

    def _is_relative(self, after: int, limit: int) -> bool:
        return not self.words.relatives.isdisjoint(self.norms[k] for k in self.joints.segment(after, limit))

    def _is_purpose(self, first: int, mark: int) -> bool:
        """ "ways to expand trade and attract investors"."""
        words = self.norms[first:mark]
        return "to" in words and self._tag(first + words.index("to") + 1) == "VB"

    def _tag(self, token: int) -> str:
        node = self.joints.node(token)
        return self.tree.tags[node] if node >= 0 else ""

    def is_predicate(self, t: int, first: int) -> bool:
        """A finite verb that is in no relative clause or question begun since a token."""
        node = self.joints.node(t)
        if node < 0 or self.tree.mention[node] >= 0 or self.tree.tags[node] not in _FINITE:
            return False
        owned = self.norms[t - 1] in ("'s", "’s", "'", "’")  # "Chad's continued efforts"
        if owned or self.norms[t + 1 : t + 2] == ["of"]:  # "means of", which the parser takes for a verb
            return False
        verb = self.tree.heads[node] if self.tree.relations[node].startswith("auxiliary") else node
        if self.tree.relations[verb] in _LOOSE:
            return False
        return self.words.relatives.isdisjoint(self.norms[first:t])

    def before_subject(self, first: int, verb: int) -> int:
        """ "stands by Chad *as it* rebuilds": where the clause of a verb begins; at the verb if nowhere."""
        near = range(verb - 1, max(first, verb - _SUBJECT), -1)
        return next((t for t in near if self.norms[t] in self.words.subordinating), verb)

    def resumed(self, comma: int, first: int, limit: int) -> int:
        """Behind what is put in between ("…, to be held in May, and B"), the next member; -1 if the list is over."""
        if self.norms[comma] != "," or self.norms[comma + 1 : comma + 3] != ["to", "be"]:
            return -1
        nearest = next((k for k in range(comma + 1, limit) if self.norms[k] == ","), -1)
        if nearest < 0:
            return -1
        after = self.joints.past(nearest + 1, limit)
        return after if after > nearest + 1 and not self.at(nearest, after, first, limit) else -1
