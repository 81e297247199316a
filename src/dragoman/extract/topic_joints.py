"""Whether a comma or a joining word stands between two topics of a list, or inside one."""

from __future__ import annotations

from dragoman.frames.topic_words import TopicWords
from dragoman.model.analysis import Analysis, Tree

_MARKS = frozenset({".", ";", ":", "!", "?", "—", "–", "(", ",", "and"})
_EXAMPLES = (("such",), ("like",))
_PLAIN = ((), ("and",), ("&",), ("and", "also"))
_CLIMB = 8
_SHARED = ("of", "for", "in", "to", "on")
_TIES = ("with", "between")
_PLACED = (["in"], ["against"], ["between"])
_BARE = 3
_OWNED = 4  # tokens of a phrase in which its owner stands


class JointReader:
    """Reads joints in one parsed sentence."""

    def __init__(self, analysis: Analysis, words: TopicWords, tree: Tree) -> None:
        self.analysis = analysis
        self.norms = analysis.token_norms
        self.words = words
        self.tree = tree
        self._nodes = {t: k for k in range(len(tree.first)) for t in range(tree.first[k], tree.last[k])}

    def node(self, token: int) -> int:
        """The node of a token, or -1."""
        return self._nodes.get(token, -1)

    def past(self, t: int, limit: int) -> int:
        """The token behind the joining words at a token; the token itself if there are none."""
        moved = True
        while moved:
            moved = False
            for words in self.words.joining.get(self.norms[t], ()):
                if t + len(words) < limit and tuple(self.norms[t : t + len(words)]) == words:
                    t, moved = t + len(words), True
                    break
        return t

    def past_preposition(self, t: int) -> int:
        """ "on A and on B": the preposition is told again."""
        return t + 1 if self.norms[t] in self.words.repeated else t

    def segment(self, t: int, limit: int) -> range:
        """Tokens from one on to the next mark or joint."""
        end = t
        while end < limit and self.norms[end] not in _MARKS:
            end += 1
        return range(t, end)

    def splits(self, first: int, mark: int, after: int, limit: int, case: str, *, listed: bool) -> bool:
        """Whether a comma or joint stands between two members, not inside one; `listed` if members stand before it."""
        words = self.norms[first:mark]
        joined = tuple(self.norms[mark + (self.norms[mark] == ",") : after])
        if not self.words.relatives.isdisjoint(words[:1]):
            return joined[:3] == ("as", "well", "as")  # "how A and B can work together"
        if joined[:1] in _EXAMPLES:
            return False  # "bodies such as the UN" is one topic
        if joined not in _PLAIN:
            return self._tag(after) not in ("IN", "TO") or joined[:2] == ("as", "well")
        if self._is_open(first, mark, after) or self._are_owners(mark, after) or self._share(first, mark, after, limit):
            return False
        if not listed and self._are_bare(first, mark, after):
            return False
        if self._is_modifier(mark, after):
            return False
        if self.norms[after] in self.words.repeated:
            return self.norms[after] == case or self.norms[after] not in words
        complement = self._complement(after, limit)
        inside = self._inside(first, mark)
        if complement == "between" and joined == ("and",) and self.norms[mark] != "," and not inside:
            return False  # "the process and the agenda between A and B"
        if self.norms[after] in self.words.articles and not self._is_between(first, mark):
            listed = self.norms[mark] == "," and self._beside_name(mark, after)
            return bool(complement) or listed or not self._hangs_inside(first, mark, after, limit)
        if self._is_between(first, mark):
            return True
        if inside and self._is_modifier(mark, after):
            return False  # "a need for a clear, unified response"
        if inside:
            comma = self.norms[mark] == ","
            if self._are_named_fields(first, mark, after, limit):
                return False
            if comma and (complement or (listed and joined) or self._is_bond(mark, after, limit)):
                return True
            return self._beside_name(mark, after) or (not comma and self._stands_alone(first, mark, after, limit))
        if self._are_fields(first, mark, after, limit):
            return False
        return not self._is_owned(first, mark, after, complement)

    def _is_open(self, first: int, mark: int, after: int) -> bool:
        """What stands before a joint cannot end there ("the state of, and …", "between A and …", "how to A and …")."""
        words = self.norms[first:mark]
        if words and words[-1] in self.words.complements:
            return True
        if "between" in words and self.norms[mark] != ",":
            between = first + words.index("between")
            if "and" not in self.norms[between:mark] and not self._is_plural(mark - 1, between):
                return True
        begin = after + (self.norms[after] == "to")  # "efforts to expand A and (to) bolster B"
        return "to" in words and self._tag(begin) == "VB" and self._tag(first + words.index("to") + 1) == "VB"

    def _is_between(self, first: int, mark: int) -> bool:
        """A member that ends in those between whom it is: "the hotline between their headquarters, visas"."""
        words = self.norms[first:mark]
        return "between" in words and self._is_plural(mark - 1, first + words.index("between"))

    def _are_owners(self, mark: int, after: int) -> bool:
        """ "Chad and Peru's work on visas": two names that own one thing."""
        before, behind = self.node(mark - 1), self.node(after)
        named = before >= 0 and behind >= 0 and self.tree.mention[before] >= 0 and self.tree.mention[behind] >= 0
        return named and self.norms[self.tree.last[behind] : self.tree.last[behind] + 1] in (["'s"], ["’s"])

    def _share(self, first: int, mark: int, after: int, limit: int) -> bool:
        """Nouns of which only the last is told its complement: "the purpose, scope and transparency of A"."""
        if self.norms[after] in self.words.articles or self._inside(first, mark):
            return False
        if self.norms[mark - 1] not in self.words.sharing:
            return False
        while after < limit:
            segment = self.segment(after, limit)
            if self.norms[after] in self.words.articles:
                return False
            complement = self._complement(after, limit)
            if complement in _SHARED:
                return complement == "of" or any(self.norms[k] in self.words.sharing for k in segment)
            if not segment or self.norms[segment[-1]] not in self.words.sharing:
                return False
            after = self.past(segment[-1] + 1 + (self.norms[segment[-1] + 1] == ","), limit)
        return False

    def _are_bare(self, first: int, mark: int, after: int) -> bool:
        """ "Piracy and terrorism in the bay": two bare nouns of one place, but not "visas and ties in mining"."""
        nouns = self._tag(first).startswith("NN") and self._tag(after).startswith("NN") and mark == first + 1
        own = self.norms[after] in self.words.bonds or self.node(after) < 0 or self.tree.mention[self.node(after)] >= 0
        return nouns and not own and self.norms[mark] == "and" and self.norms[after + 1 : after + 2] in _PLACED

    def _is_plural(self, token: int, start: int) -> bool:
        """Whether those between whom something is are told by one noun ("between the two countries")."""
        node = self.node(token)
        mention = self.tree.mention[node] if node >= 0 else -1
        group = mention >= 0 and self.analysis.mentions[mention].kind == "group"
        return group or (mention < 0 and self._tag(token) in ("NNS", "PRP") and token - start <= _CLIMB)

    def _tag(self, token: int) -> str:
        node = self.node(token)
        return self.tree.tags[node] if node >= 0 else ""

    def _complement(self, t: int, limit: int) -> str:
        """The preposition by which the phrase at a token has a complement."""
        segment = self.segment(t, limit)
        return next((self.norms[k] for k in segment if k > t and self.norms[k] in self.words.complements), "")

    def _inside(self, first: int, mark: int) -> bool:
        """Whether the member before a joint has a complement, in which the joint may stand."""
        return any(n in self.words.complements for n in self.norms[first + 1 : mark])

    def _conjunct(self, after: int, limit: int) -> int:
        """The node behind a joint that the tree takes for a conjunct."""
        nodes = (self.node(k) for k in self.segment(after, limit))
        return next((n for n in nodes if n >= 0 and self.tree.relations[n] == "conjunct"), -1)

    def _hangs_inside(self, first: int, mark: int, after: int, limit: int) -> bool:
        """The tree ties what stands behind the joint to a noun inside the complement."""
        node = self._conjunct(after, limit)
        if node < 0:
            return False
        head = self.tree.heads[node]
        for _ in range(_CLIMB):
            if self.tree.relations[head] != "conjunct":
                break
            head = self.tree.heads[head]
        start = self.tree.first[head]
        complement = any(n in self.words.complements for n in self.norms[first + 1 : start])
        return complement and start < mark and self.tree.relations[head] == "case-object"

    def _beside_name(self, mark: int, after: int) -> bool:
        """A name before the joint and a common noun after it are no pair ("the situation in Kosovo and visas")."""
        before, behind = self.node(mark - 1), self.node(after)
        named = before >= 0 and (self.analysis.token_caps[mark - 1] or self.norms[mark - 1] == ")")
        common = behind >= 0 and self.tree.mention[behind] < 0 and not self.analysis.token_caps[after]
        return named and common

    def _is_owned(self, first: int, mark: int, after: int, complement: str) -> bool:
        """ "Chad's integrity and sovereignty": whose the first is, the next is as well."""
        owned = any(self.norms[t] in ("'s", "’s") for t in range(first + 1, min(first + _OWNED, mark)))
        own = self.analysis.token_caps[after] or self.norms[after] in ("its", "his", "her", "their", "our")
        return owned and not complement and not own and self.norms[mark] != ","

    def _is_modifier(self, mark: int, after: int) -> bool:
        """ "political and economic ties", "defence and security policy": both describe the noun after the joint."""
        node, follower = self.node(mark - 1), self.node(after)
        if node < 0 or follower < 0 or self.tree.mention[node] >= 0 or self._tag(after) in ("DT", "PRP$"):
            return False
        adjective = self.tree.tags[node].startswith("JJ")
        if adjective:
            return self.tree.first[self.tree.heads[node]] >= after or self.tree.tags[follower].startswith(("JJ", "VBN"))
        pair = self.tree.relations[node] == "compound" and self.tree.tags[follower].startswith("NN")
        return pair and self.tree.first[self.tree.heads[node]] > after

    def _are_named_fields(self, first: int, mark: int, after: int, limit: int) -> bool:
        """ "in the fields of health, education and farming": bare words go on with the fields."""
        words = self.norms[first:mark]
        named = next(
            (k for k in range(len(words) - 1) if words[k] in self.words.collective and words[k + 1] == "of"), -1
        )
        segment = self.segment(after, limit)
        return named > 0 and len(segment) <= _BARE and not self._complement(after, limit) and self._tag(after) != "DT"

    def _stands_alone(self, first: int, mark: int, after: int, limit: int) -> bool:
        """ "stability in the region and relations with Chad": with a bond or a complement of its own, by the tree."""
        segment, complement = self.segment(after, limit), self._complement(after, limit)
        if complement in _TIES and any(self.norms[k] in self.words.bonds for k in segment):
            return True
        own = bool(complement) or (bool(segment) and self.norms[segment[-1]] in self.words.bonds)
        return own and self._conjunct(after, limit) >= 0 and not self._hangs_inside(first, mark, after, limit)

    def _is_bond(self, mark: int, after: int, limit: int) -> bool:
        """ "relations, regional and international issues": what is general stands behind a comma on its own."""
        if (
            self.norms[mark - 1] not in self.words.bonds | self.words.vague_ends
            or self.norms[after] not in self.words.fields
        ):
            return False
        k = after
        while k < limit and (self.norms[k] in self.words.fields or self.norms[k] == "and"):
            k += 1
        return k < limit and self.norms[k] in self.words.bonds

    def _are_fields(self, first: int, mark: int, after: int, limit: int) -> bool:
        """ "trade, economic and cultural ties": fields of one bond, told by nouns or adjectives."""
        words = [w for w in self.norms[first:mark] if w not in self.words.articles | {",", "and"}]
        while words and words[0] in self.words.bond_adjectives:
            words = words[1:]
        if not words or not set(words) <= self.words.fields or self.norms[after] not in self.words.fields:
            return False
        for k in range(after, limit):
            if self.norms[k] in self.words.bonds:
                return k > after
            if self.norms[k] not in self.words.fields | {",", "and"}:
                return False
        return False
