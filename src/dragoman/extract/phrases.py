"""Phrases of a tree as spans of the text: coordinated ones apart, articles and empty heads trimmed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from dragoman.languages.forms import Phrases, by_first_word, forms
from dragoman.model.analysis import Analysis, Tree

_JOINTS = ("conjunct", "coordinator")
_LOOSE = ("relative", "apposition", "noun-clause", "adverbial-clause")
_CLOSING = frozenset({",", ".", ";", ":", "-", "–", "—", "!", "?", ")", '"', "”"})
_SHORT = 3
_COMPLEMENTS = frozenset({"of", "in", "on", "for", "to", "between", "with", "from", "by", "at", ","})


@dataclass(frozen=True, slots=True)
class Fillers:
    """Words that stand before what a phrase is about and are left out; see `languages/<code>/fillers.toml`.

    `heads` stand under their first word, the longest first.
    """

    articles: frozenset[str]
    heads: Phrases
    vague: frozenset[str]
    qualifiers: frozenset[str]
    joints: frozenset[str]


@lru_cache(maxsize=4)
def load_fillers(language: str) -> Fillers:
    """The fillers of a language."""
    table = forms(language, "fillers")
    heads = by_first_word(head.split() for head in table["heads"])
    rest = (frozenset(table[name]) for name in ("vague", "qualifiers", "joints"))
    return Fillers(frozenset(table["articles"]), heads, *rest)


class PhraseReader:
    """Reads phrases off the trees of one analysis; a phrase is a pair of document tokens, half-open."""

    def __init__(self, analysis: Analysis, language: str = "en") -> None:
        self.analysis = analysis
        self.norms = analysis.token_norms
        self.fillers = load_fillers(language)

    def extent(self, tree: Tree, node: int, until: int | None = None) -> tuple[int, int]:
        """Document tokens of what stands under a node, without its conjuncts and loose clauses."""
        low, high = tree.first[node], tree.last[node]
        stack, seen = [node], 0
        while stack and seen < 400:
            seen += 1
            current = stack.pop()
            low, high = min(low, tree.first[current]), max(high, tree.last[current])
            for child in tree.children[current]:
                relation = tree.relations[child]
                if current == node and relation in _JOINTS:
                    continue
                if relation in _LOOSE and self._after_comma(tree, child):
                    continue
                if self.norms[tree.first[child]] in _CLOSING:
                    continue
                stack.append(child)
        if until is not None:
            high = min(high, until)
        return low, high

    def _after_comma(self, tree: Tree, node: int) -> bool:
        first, _ = self.extent(tree, node) if tree.children[node] else (tree.first[node], 0)
        return first > 0 and self.norms[first - 1] == ","

    def clause(self, tree: Tree, node: int) -> tuple[int, int]:
        """Document tokens of a whole clause, without its "that" or "to"."""
        low, high = tree.first[node], tree.last[node]
        stack, seen = [node], 0
        while stack and seen < 400:
            seen += 1
            current = stack.pop()
            low, high = min(low, tree.first[current]), max(high, tree.last[current])
            stack += tree.children[current]
        while low < high and self.norms[low] in ("that", "to", "for", ",", "“", '"'):
            low += 1
        return self._closed(low, high)

    def trimmed(self, first: int, last: int) -> tuple[int, int]:
        """A phrase without leading articles and fillers, and without marks at its ends."""
        first, last = self._closed(first, last)
        while first < last and not self._opens_quote(first, last) and self.norms[first] in self.fillers.joints:
            first += 1
        while first < last:
            if self.norms[first] in self.fillers.articles and not self._is_owned(first, last):
                first += 1
            elif (behind := self.past_filler(first, last)) > first:
                first = behind
            else:
                break
        return first, last

    def _is_owned(self, first: int, last: int) -> bool:
        """The article of an owner stays ("the country's new constitution")."""
        owner = next((k for k in range(first + 1, last) if self.norms[k] in ("'s", "’s", "'", "’")), -1)
        return owner > 0 and _COMPLEMENTS.isdisjoint(self.norms[first:owner])

    def past_filler(self, first: int, last: int) -> int:
        """Behind a filler such as "issues of", also with what only counts it; the token itself where there is none."""
        start = first
        while start < last and self.norms[start] in self.fillers.qualifiers:
            start += 1
        for begin in (first, start):
            for head in self.fillers.heads.get(self.norms[begin], ()) if begin < last else ():
                behind = begin + len(head)
                if tuple(self.norms[begin:behind]) == head and behind < last:
                    return first if self.norms[behind] in self.fillers.vague else behind  # "issues of mutual interest"
        return first

    def _opens_quote(self, first: int, last: int) -> bool:
        """A mark that is closed inside the phrase belongs to it (“smart” borders)."""
        mark = self.norms[first]
        return mark in ('"', "“") and bool({'"', "”"} & set(self.norms[first + 1 : last]))

    def _closed(self, first: int, last: int) -> tuple[int, int]:
        while last > first and self.norms[last - 1] in _CLOSING | {"and", "also", "but"}:
            if self.norms[last - 1] == ")" and "(" in self.norms[first:last]:
                break
            if self.norms[last - 1] in ('"', "”") and any(q in self.norms[first:last] for q in ("“", '"')):
                break
            last -= 1
        return first, last

    def text(self, first: int, last: int) -> str:
        """The characters of a phrase, on one line."""
        return " ".join(
            self.analysis.text[self.analysis.token_starts[first] : self.analysis.token_ends[last - 1]].split()
        )

    def texts(self, spans: Iterable[tuple[int, int]]) -> list[str]:
        """The characters of several phrases."""
        return [self.text(a, b) for a, b in spans]
