"""What each token of a document can be, looked up once: places, title heads, case."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field

from dragoman.annotate.lexicon import Entry, Lexicon
from dragoman.annotate.tokens import Tokens
from dragoman.languages.lemmas import is_verb
from dragoman.languages.words import TitleHead

# Kinds of entries whose code tells a state or an organization.
CODED = frozenset({"state", "adjective", "organization", "format", "government", "pair", "inhabitants"})
_SUBJECTS = frozenset({"who", "which", "he", "she", "also", ")"})
SON_OF = frozenset({"bin", "bint", "ibn"})
_AMERICAS = frozenset({"america", "americas"})
_PARTS = frozenset({"latin", "central", "north", "south"})
_STATE = "state"
_IN = frozenset({"in", "at", "to", "from", "near", "via", "for", "of", "outside", "and", "with"})


@dataclass(slots=True)
class Grid:
    """Look-ups by token index.

    `place[i]` is (length, entry) of the place, state or organization that begins at token i, or None;
    `covered[i]` is the index at which the place that covers token i begins, or -1; `head[i]` is
    (length, head, is plural) of a title head that begins at i; `limits[i]`, where known, is where the line or
    sentence of token i ends.
    """

    tokens: Tokens
    lexicon: Lexicon
    place: list[tuple[int, Entry] | None]
    covered: list[int]
    head: list[tuple[int, TitleHead, bool] | None]
    limits: list[int] = field(default_factory=list)

    def head_ending(self, end: int) -> int:
        """Index at which a title head begins that ends just before token `end`, or -1."""
        for start in range(min(end, len(self.head)) - 1, max(-1, end - 6), -1):
            found = self.head[start]
            if found and start + found[0] == end:
                return start
        return -1

    def place_ending(self, end: int) -> int:
        """Index at which a place begins that ends just before token `end`, or -1."""
        if end <= 0:
            return -1
        start = self.covered[end - 1]
        found = self.place[start] if start >= 0 else None
        return start if found and start + found[0] == end else -1


def predicative(tokens: Tokens, i: int) -> bool:
    """Whether a plural is a verb behind its subject: "President Reed *hosts* Premier Ilves", "who *heads* the team"."""
    if i == 0 or tokens.caps[i] or not (tokens.caps[i - 1] or tokens.norms[i - 1] in _SUBJECTS):
        return False
    before_of = i + 1 < len(tokens) and tokens.norms[i + 1] == "of"
    return not before_of and tokens.norms[i].endswith("s") and is_verb(tokens.norms[i][:-1])


def _fits(tokens: Tokens, index: int, length: int, entry: Entry) -> bool:
    """Whether the case of the text allows the entry here."""
    first = tokens.texts[index]
    if not (first[0].isupper() or first[0].isdigit()):
        return False
    words = tokens.slice(index, index + length)
    if entry.exact and length == 1:
        return words.replace(".", "").isupper() and (len(words) > 1)
    if entry.ambiguous and entry.kind == "city":
        return index > 0 and tokens.norms[index - 1] in _IN
    return True


def _pair(lexicon: Lexicon, norm: str) -> Entry | None:
    """ "Russian-Azerbaijani", "Azerbaijan-NATO": an entry with both codes, joined by |."""
    codes = []
    for part in norm.split("-"):
        found = lexicon.places.longest([part], 0)
        if not found or found[0] != 1 or found[1].kind not in ("state", "adjective", "organization", "format"):
            combining = lexicon.combining.get(part)
            if combining is None:
                return None
            codes.append(combining)
        else:
            codes.append(found[1].code)
    return Entry("pair", "|".join(codes), norm) if len(codes) > 1 else None


def _settle_heads(head: list[tuple[int, TitleHead, bool] | None]) -> None:
    """Keep one head where several overlap: the one that ends last ("Assistant Secretary General"), else the longest."""
    for i, found in enumerate(head):
        if found is None:
            continue
        end = i + found[0]
        for k in range(i + 1, end):
            inner = head[k]
            if inner is None:
                continue
            if k + inner[0] > end and inner[0] > 1:
                head[i] = None
                break
            head[k] = None


def is_fathered(tokens: Tokens, i: int, titles: Container[str]) -> bool:
    """ "Prince *Sultan* bin Saad": what could be a title stands behind one and before "son of", so it is a name."""
    norms = tokens.norms
    behind = i > 0 and tokens.caps[i - 1] and norms[i - 1] in titles
    return behind and i + 1 < len(norms) and norms[i + 1] in SON_OF


def lay_grid(tokens: Tokens, lexicon: Lexicon) -> Grid:
    """Look every token up, places first come by longest match from the left."""
    n = len(tokens)
    place: list[tuple[int, Entry] | None] = [None] * n
    covered = [-1] * n
    head: list[tuple[int, TitleHead, bool] | None] = [None] * n
    norms = tokens.norms
    places, heads = lexicon.places, lexicon.heads
    for i in range(n):
        if norms[i] in heads:
            found_head = heads.longest(norms, i)
            if found_head and not (found_head[0] == 1 and found_head[1][1] and predicative(tokens, i)):
                head[i] = (found_head[0], found_head[1][0], found_head[1][1])
    _settle_heads(head)
    for i, found in enumerate(head):
        if found is not None and is_fathered(tokens, i, lexicon.words.honorifics):
            head[i] = None
    i = title_end = 0
    while i < n:
        norm = norms[i]
        step = 1
        title = head[i]
        if title is not None:
            title_end = i + title[0]
        if title is None and i < title_end and norm == _STATE:  # "Minister of State of Qatar", not "State of Qatar"
            i += 1
            continue
        part = i > 0 and norm in _AMERICAS and norms[i - 1] in _PARTS and tokens.caps[i - 1]  # "Latin America"
        if norm in places and not part:
            for length, entry in places.at(norms, i):
                if _fits(tokens, i, length, entry):
                    place[i] = (length, entry)
                    covered[i : i + length] = [i] * length
                    step = length
                    break
        elif "-" in norm and tokens.caps[i]:
            pair = _pair(lexicon, norm)
            if pair:
                place[i] = (1, pair)
                covered[i] = i
        i += step
    return Grid(tokens, lexicon, place, covered, head)
