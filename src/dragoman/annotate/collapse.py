"""Sentences for the parser, with each mention standing as one plain word, and the trees that come back."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.annotate.parsers.protocol import Parse
from dragoman.languages.lemmas import lemma
from dragoman.model.analysis import Sentence, Tree
from dragoman.model.mention import Mention

# A common word for each kind of mention: what a parser has seen most in its training.
_STANDS_FOR = {
    "person": "Smith",
    "state": "France",
    "organization": "NATO",
    "city": "Paris",
    "venue": "Paris",
    "adjective": "French",
}
LONGEST = 90


def nodes_of(
    sentence: Sentence, mentions: Sequence[Mention], indices: Sequence[int]
) -> tuple[list[int], list[int], list[int]]:
    """First and last token, and mention or -1, of each node of a sentence."""
    first, last, which = [], [], []
    token = sentence.first
    for index in indices:
        mention = mentions[index]
        if mention.first < token:
            continue
        for t in range(token, mention.first):
            first.append(t)
            last.append(t + 1)
            which.append(-1)
        first.append(mention.first)
        last.append(min(mention.last, sentence.last))
        which.append(index)
        token = mention.last
    for t in range(token, sentence.last):
        first.append(t)
        last.append(t + 1)
        which.append(-1)
    return first, last, which


def words_of(
    texts: Sequence[str],
    mentions: Sequence[Mention],
    nodes: tuple[list[int], list[int], list[int]],
) -> list[str]:
    """The words that the parser sees: plain tokens, and a stand-in for each mention."""
    out = []
    for first, which in zip(nodes[0], nodes[2], strict=True):
        out.append(texts[first] if which < 0 else stand_in(texts, mentions[which]))
    return [w.replace("\u00a0", " ").strip() or "-" for w in out]


def stand_in(texts: Sequence[str], mention: Mention) -> str:
    """The plain word for one mention; offices and groups keep their head, plural or not."""
    if mention.kind == "office":
        return "ministers" if mention.plural else "minister"
    if mention.kind == "group":
        return "officials" if mention.plural else "delegation"
    return _STANDS_FOR.get(mention.kind, texts[mention.first])


def tree_of(
    parse: Parse,
    norms: Sequence[str],
    nodes: tuple[list[int], list[int], list[int]],
    language: str = "en",
) -> Tree:
    """The tree over document tokens and mentions, with lemmas."""
    first, last, which = nodes
    lemmas = [
        "" if w >= 0 else lemma(norms[f], tag, language)
        for f, w, tag in zip(first, which, parse.tags, strict=True)
    ]
    tree = Tree(first, last, which, parse.heads, parse.relations, parse.tags, lemmas)
    tree.children = [[] for _ in first]
    for k, head in enumerate(parse.heads):
        if head != k:
            tree.children[head].append(k)
    return tree
