"""The members of a list of topics, by commas and joints and only where those leave it open by the tree.

Long lists are what a small parser reads worst: it hangs "the situation in B" beside "the use of A" as an apposition,
or on a name inside it. Commas, articles and complements tell more.
"""

from __future__ import annotations

from dragoman.extract.phrases import PhraseReader
from dragoman.frames.topic_words import TopicWords
from dragoman.model.analysis import Analysis, Tree

_STOPS = frozenset({".", ";", ":", "!", "?", "—", "–", "("})
_QUOTES = {"(": ")", '"': '"', "“": "”", "«": "»", "'": "'", "‘": "’"}
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_LOOSE = ("noun-clause", "relative")
_QUOTED = 30
_LONGEST = 40
_SUBJECT = 6  # tokens before a verb in which its clause may begin
_OWNED = 4  # tokens of a phrase in which its owner stands
_WITH = ("person", "office")


class ListReader:
    """Reads lists in one sentence of an analysis: `tree` is the sentence's, `verb` the node that governs the list."""

    def __init__(self, analysis: Analysis, phrases: PhraseReader, words: TopicWords, tree: Tree, verb: int) -> None:
        self.analysis = analysis
        self.norms = analysis.token_norms
        self.phrases = phrases
        self.words = words
        self.tree = tree
        self.verb = verb
        self._nodes = {t: k for k in range(len(tree.first)) for t in range(tree.first[k], tree.last[k])}

    def items(self, start: int, limit: int) -> tuple[list[tuple[int, int]], int]:
        """(the topics from a token on, the token at which the list ends)."""
        spans: list[tuple[int, int]] = []
        first = t = start
        while t < limit:
            node = self._nodes.get(t, -1)
            norm = self.norms[t]
            if node >= 0 and self.tree.mention[node] >= 0 and self.tree.last[node] > t:
                t = max(t + 1, self.tree.last[node])
                continue
            if norm in _QUOTES and (closing := self._closing(t, limit)) > 0:
                t = closing + 1
                continue
            if norm == "(" and (closing := self._closing(t, limit)) > 0:
                t = closing + 1
                continue
            if norm in _STOPS or (t > start and self._cuts(t, node)):
                break
            if t > start and self._is_predicate(t, first):
                t = self._before_subject(first, t)
                break
            joint = self._joint(t, limit)
            if norm != "," and joint == t:
                t += 1
                continue
            after = self._joint(t + 1, limit) if norm == "," else joint
            if self._ends(t, after, limit):
                resumed = self._resumed(t, limit)
                if resumed < 0:
                    break
                spans.append((first, t))
                first = t = resumed
                continue
            if self._splits(first, t, after, limit):
                spans.append((first, t))
                first = t = self._past_preposition(after)
                continue
            t = max(after, t + 1)
        spans.append((first, t))
        trimmed = (self.phrases.trimmed(a, b) for a, b in spans)
        return [s for s in trimmed if 0 < s[1] - s[0] <= _LONGEST], t

    # -- boundaries ------------------------------------------------------------------------

    def _closing(self, t: int, limit: int) -> int:
        mark = _QUOTES[self.norms[t]]
        return next((k for k in range(t + 1, min(t + _QUOTED, limit)) if self.norms[k] == mark), -1)

    def _joint(self, t: int, limit: int) -> int:
        """The token behind the joining words at a token; the token itself if there are none."""
        moved = True
        while moved:
            moved = False
            for words in self.words.joining:
                if t + len(words) < limit and tuple(self.norms[t : t + len(words)]) == words:
                    t, moved = t + len(words), True
                    break
        return t

    def _past_preposition(self, t: int) -> int:
        """ "on A and on B": the preposition is told again."""
        return t + 1 if self.norms[t] in ("on", "of", "about", "upon", "with", "at", "over", "in") else t

    def _cuts(self, t: int, node: int) -> bool:
        """A preposition that hangs on the verb of talking and tells when, where or with whom."""
        norm = self.norms[t]
        if norm not in self.words.cutting or node < 0:
            return False
        if norm in ("during", "while", "when"):
            return True
        inner = [c for c in self.tree.children[node] if self.tree.relations[c] == "case-object"]
        kinds = {self.analysis.mentions[self.tree.mention[c]].kind for c in inner if self.tree.mention[c] >= 0}
        if norm == "with" and kinds & set(_WITH):
            return True
        if any(x.first <= t + 1 < x.last and x.form not in ("year", "month") for x in self.analysis.times):
            return self.tree.heads[node] == self.verb
        if self.tree.heads[node] != self.verb:
            return norm == "at" and any(self.norms[self.tree.first[c]] in self.words.talking for c in inner)
        return norm in ("ahead", "via", "by") or bool(kinds & {"city", "venue", "gathering"}) or norm == "at"

    def _segment(self, t: int, limit: int) -> range:
        """Tokens from one on to the next mark or joint."""
        end = t
        while end < limit and self.norms[end] not in (*_STOPS, ",", "and"):
            end += 1
        return range(t, end)

    def _ends(self, mark: int, after: int, limit: int) -> bool:
        """Whether what stands behind a comma or joint is no more of the list."""
        if after >= limit:
            return True
        norm = self.norms[after]
        comma = self.norms[mark] == ","
        if comma and after == mark + 1 and (norm in self.words.ending or self.norms[after : after + 2] == ["to", "be"]):
            return True
        if (
            comma
            and norm in ("a", "an")
            and self.words.relatives & {self.norms[k] for k in self._segment(after, limit)}
        ):
            return True  # ", an issue on which both agree"
        node = self._nodes.get(after, -1)
        if node < 0:
            return False
        if comma and self.tree.tags[node] in ("VBG", "VBN") and self.tree.relations[node] == "adverbial-clause":
            return True
        if self.tree.tags[node] == "VB" and self.tree.relations[node] in ("conjunct", "root"):
            return True
        return self._has_finite(after, limit)

    def _has_finite(self, t: int, limit: int) -> bool:
        """A verb of its own before the next joint: a clause, no topic."""
        return any(self._is_predicate(k, t) for k in self._segment(t, limit))

    def _is_predicate(self, t: int, first: int) -> bool:
        """A finite verb that is in no relative clause or question begun since a token."""
        node = self._nodes.get(t, -1)
        if node < 0 or self.tree.mention[node] >= 0 or self.tree.tags[node] not in _FINITE:
            return False
        if self.norms[t + 1 : t + 2] == ["of"]:  # "means of", which the parser takes for a verb
            return False
        verb = self.tree.heads[node] if self.tree.relations[node].startswith("auxiliary") else node
        if self.tree.relations[verb] in _LOOSE:
            return False
        return not self.words.relatives & set(self.norms[first:t])

    def _before_subject(self, first: int, verb: int) -> int:
        """ "stands by Chad *as it* rebuilds": where the clause of a verb begins; at the verb if nowhere."""
        near = range(verb - 1, max(first, verb - _SUBJECT), -1)
        return next((t for t in near if self.norms[t] in self.words.subordinating), verb)

    def _resumed(self, comma: int, limit: int) -> int:
        """Behind what is put in between ("…, to be held in May, and B"), the next member; -1 if the list is over."""
        if self.norms[comma] != "," or self.norms[comma + 1 : comma + 3] != ["to", "be"]:
            return -1
        nearest = next((k for k in range(comma + 1, limit) if self.norms[k] == ","), -1)
        if nearest < 0:
            return -1
        after = self._joint(nearest + 1, limit)
        return after if after > nearest + 1 and not self._ends(nearest, after, limit) else -1

    # -- joints ----------------------------------------------------------------------------

    def _splits(self, first: int, mark: int, after: int, limit: int) -> bool:
        """Whether a comma or joint stands between two members, not inside one."""
        words = self.norms[first:mark]
        joined = tuple(self.norms[mark + (self.norms[mark] == ",") : after])
        if joined not in ((), ("and",), ("&",), ("and", "also")):
            return self.norms[after] not in self.words.complements or joined[:2] == ("as", "well")
        if "between" in words and "and" not in words[words.index("between") :] and self.norms[mark] != ",":
            return False
        if "how" in words or "whether" in words:
            return False
        if self.norms[after] in ("on", "of", "about", "upon"):
            return True
        complement = self._complement(after, limit)
        inside = self._inside(first, mark)
        if complement == "between" and joined == ("and",) and self.norms[mark] != "," and not inside:
            return False  # "the process and the agenda between A and B"
        if self.norms[after] in self.words.articles:
            return bool(complement) or not self._hangs_inside(first, mark, after, limit)
        if inside:
            return self._beside_name(mark, after) or (bool(complement) and self.norms[mark] == ",")
        if self._is_modifier(mark, after) or self._is_owned(first, mark, after, complement):
            return False
        shares = complement == "of" and joined == ("and",) and self.norms[mark - 1] in self.words.sharing
        return not shares

    def _complement(self, t: int, limit: int) -> str:
        """The preposition by which the phrase at a token has a complement."""
        segment = self._segment(t, limit)
        return next((self.norms[k] for k in segment if k > t and self.norms[k] in self.words.complements), "")

    def _inside(self, first: int, mark: int) -> bool:
        """Whether the member before a joint has a complement, in which the joint may stand."""
        return any(n in self.words.complements for n in self.norms[first + 1 : mark])

    def _conjunct(self, after: int, limit: int) -> int:
        """The node behind a joint that the tree takes for a conjunct."""
        return next(
            (
                self._nodes[k]
                for k in self._segment(after, limit)
                if k in self._nodes and self.tree.relations[self._nodes[k]] == "conjunct"
            ),
            -1,
        )

    def _hangs_inside(self, first: int, mark: int, after: int, limit: int) -> bool:
        """The tree ties what stands behind the joint to a noun inside the complement."""
        node = self._conjunct(after, limit)
        if node < 0:
            return False
        head = self.tree.heads[node]
        for _ in range(8):
            if self.tree.relations[head] != "conjunct":
                break
            head = self.tree.heads[head]
        start = self.tree.first[head]
        complement = any(n in self.words.complements for n in self.norms[first + 1 : start])
        return complement and start < mark and self.tree.relations[head] == "case-object"

    def _beside_name(self, mark: int, after: int) -> bool:
        """A name before the joint and a common noun after it are no pair ("the situation in Kosovo and visas")."""
        before, behind = self._nodes.get(mark - 1, -1), self._nodes.get(after, -1)
        named = before >= 0 and self.analysis.token_caps[mark - 1]
        common = behind >= 0 and self.tree.mention[behind] < 0 and not self.analysis.token_caps[after]
        return named and common

    def _is_owned(self, first: int, mark: int, after: int, complement: str) -> bool:
        """ "Chad's integrity and sovereignty": whose the first is, the next is as well."""
        owned = any(self.norms[t] in ("'s", "’s") for t in range(first + 1, min(first + _OWNED, mark)))
        own = self.analysis.token_caps[after] or self.norms[after] in ("its", "his", "her", "their", "our")
        return owned and not complement and not own and self.norms[mark] != ","

    def _is_modifier(self, mark: int, after: int) -> bool:
        """ "political and economic ties", "defence and security policy": both describe the noun after the joint."""
        node, follower = self._nodes.get(mark - 1, -1), self._nodes.get(after, -1)
        if node < 0 or follower < 0 or self.tree.mention[node] >= 0:
            return False
        adjective = self.tree.tags[node].startswith("JJ")
        if adjective:
            return self.tree.first[self.tree.heads[node]] >= after or self.tree.tags[follower].startswith(("JJ", "VBN"))
        pair = self.tree.relations[node] == "compound" and self.tree.tags[follower].startswith("NN")
        return pair and self.tree.first[self.tree.heads[node]] > after
