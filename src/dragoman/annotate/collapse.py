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
_DETERMINERS = frozenset(
    {"the", "a", "an", "his", "her", "their", "its", "our", "my", "your", "this", "that", "'s", "’s"}
)
# Gatherings by their kind, one and several.
_GATHERINGS = {
    "session": ("meeting", "meetings"),
    "summit": ("summit", "summits"),
    "conference": ("conference", "conferences"),
    "consultations": ("meeting", "meetings"),
}
LONGEST = 90


# Prepositions that a parser takes for verbs, and the plain one that it knows.
_PLAINER = {"regarding": "about", "concerning": "about"}
COMMA = -2  # a comma that the text does not have, between a time or a mention and the mention after it
ON = -3  # an "on" that the text does not have, between a person and a weekday: "the President Saturday arrived"
_ADDED = {COMMA: ",", ON: "on"}
_ARTICLES = frozenset({"the", "a", "an"})
_NAMED = ("person", "office")


def nodes_of(
    sentence: Sentence,
    mentions: Sequence[Mention],
    indices: Sequence[int],
    norms: Sequence[str],
    time_ends: frozenset[int],
    weekdays: frozenset[int] = frozenset(),
) -> tuple[list[int], list[int], list[int]]:
    """First and last token, and mention (or -1, COMMA, ON), of each node of a sentence.

    Args:
        indices: the mentions that begin in the sentence, in order.
        norms: folded words of the document.
        time_ends: tokens at which a time expression has just ended.
        weekdays: tokens at which a weekday begins.
    """
    first, last, which = [], [], []
    token = sentence.first
    for index in indices:
        mention = mentions[index]
        if mention.first < token:
            continue
        begin = mention.first
        if mention.kind == "person" and begin > token and norms[begin - 1] in _ARTICLES:
            begin -= 1
        for t in range(token, begin):
            first.append(t)
            last.append(t + 1)
            which.append(-1)
        adjacent = begin > sentence.first and (begin in time_ends or (which and which[-1] >= 0 and begin == token))
        if adjacent and mention.kind in _NAMED:
            first.append(begin)
            last.append(begin)
            which.append(COMMA)
        first.append(begin)
        last.append(min(mention.last, sentence.last))
        which.append(index)
        token = mention.last
        if token in weekdays and token < sentence.last and mention.kind in _NAMED:
            first.append(token)
            last.append(token)
            which.append(ON)
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
        if which in _ADDED:
            out.append(_ADDED[which])
        else:
            text = texts[first]
            out.append(_PLAINER.get(text, text) if which < 0 else stand_in(texts, mentions[which]))
    return [w.replace("\u00a0", " ").strip() or "-" for w in out]


def stand_in(texts: Sequence[str], mention: Mention) -> str:
    """The plain word for one mention; offices and groups keep their head, plural or not."""
    if mention.kind == "office":
        if mention.plural:
            return "ministers"
        # without an article a title stands as a name does ("to Foreign Minister"), a noun would be taken for a verb
        article = mention.first > 0 and texts[mention.first - 1].lower() in _DETERMINERS
        named = not article and texts[mention.first][:1].isupper()
        return _STANDS_FOR["person"] if named else "minister"
    if mention.kind == "group":
        return "officials" if mention.plural else "delegation"
    if mention.kind == "gathering":
        return _GATHERINGS[mention.rule][mention.plural]
    return _STANDS_FOR.get(mention.kind, texts[mention.first])


def tree_of(
    parse: Parse,
    norms: Sequence[str],
    nodes: tuple[list[int], list[int], list[int]],
    language: str = "en",
) -> Tree:
    """The tree over document tokens and mentions, with lemmas."""
    first, last, which = nodes
    which = [-1 if w in _ADDED else w for w in which]
    lemmas = [
        "" if w >= 0 else lemma(norms[f], tag, language) for f, w, tag in zip(first, which, parse.tags, strict=True)
    ]
    tree = Tree(first, last, which, parse.heads, parse.relations, parse.tags, lemmas)
    tree.children = [[] for _ in first]
    for k, head in enumerate(parse.heads):
        if head != k:
            tree.children[head].append(k)
    return tree
