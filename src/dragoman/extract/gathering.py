"""What is known of one gathering by its name: whose it is, how it is called, and whether it concerns several states."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache

from dragoman.codebook.folding import fold
from dragoman.codebook.organizations import load_organizations
from dragoman.codebook.states import load_states
from dragoman.languages.gatherings import GatheringWords, Noun
from dragoman.model.analysis import Analysis
from dragoman.model.mention import Mention

_DROPPED = frozenset(
    {"of", "the", "and", "for", "on", "to", "in", "a", "an", "s", "its", "their", "meeting", "session", "format"}
)
_WORD = re.compile(r"[\w+]+")
_OFTEN = 3  # mentions
_BEFORE = 2  # sentences
_OWNED = frozenset({"troika", "board", "bureau", "council"})
_TOPICAL = frozenset({"on", "for", "against"})
_OPEN = ("conference", "summit", "session")
_NUMBER = re.compile(r"\d+(?:st|nd|rd|th)$")


@dataclass(slots=True)
class Gathering:
    """One gathering's name.

    Attributes:
        mention: index of the mention.
        words: content words of the format by which two names are compared; empty for "the session".
        number: ordinals in the phrase ("26th", "third"), which tell sessions of one format apart.
        apart: words such as "next" and "last", which tell it from the one at hand.
        owner: code of the organization whose body or event it is, or None.
        states: codes of the states in the name.
        international: its name says that it concerns more than one state.
        alone: a kind that one side also holds alone (a press conference).
        bare: only a noun with an article, which points back to one named before.
        body, session: a body that sits; a sitting of it is named.
        noun: its noun in the singular.
        foremost: the two states of which the text speaks most, if it speaks of no third as much.
        near: states spoken of right before, the nearest first.
        pair: a format of two states, whose sittings are consultations.
        joint: a body of two sides.
        holders: words of the office holders who meet, if the name says so.
    """

    mention: int
    words: frozenset[str]
    number: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()
    owner: str | None = None
    states: list[str] = field(default_factory=list)
    international: bool = False
    alone: bool = False
    bare: bool = False
    body: bool = False
    session: bool = False
    noun: str = ""
    joint: bool = False
    pair: bool = False
    near: list[str] = field(default_factory=list)
    foremost: list[str] = field(default_factory=list)
    holders: str = ""

    def same_name(self, other: Gathering) -> bool:
        """Whether two names can be of one gathering: equal words, or one within the other."""
        if self.number and other.number and self.number != other.number:
            return False
        if not self.words or not other.words:
            return self.bare or other.bare
        small, large = sorted((self.words, other.words), key=len)
        return small <= large or len(small & large) / len(small | large) >= 0.6


@lru_cache(maxsize=1)
def _unions() -> frozenset[str]:
    """Codes of organizations of states."""
    return frozenset(o.short for o in load_organizations() if o.kind in ("IGO", "military alliance"))


@lru_cache(maxsize=1)
def state_names() -> dict[str, str]:
    """The usual name of each state by its code."""
    return {s.iso3: s.name for s in load_states()}


def describe(index: int, analysis: Analysis, words: GatheringWords, spoken_of: Counter[str]) -> Gathering:
    """What the name of the gathering at a mention tells; `spoken_of` counts the organizations named in the document."""
    mention = analysis.mentions[index]
    norms = analysis.token_norms[mention.first : mention.last]
    number = frozenset(n for n in norms if _NUMBER.match(n) or n in words.ordinals)
    name = fold(mention.name) if mention.name_span else ""
    content = frozenset(w for w in _WORD.findall(name.replace("'s", "")) if w not in _DROPPED | words.counting)
    states = state_names()
    codes = [c for c in (mention.represents, *mention.also) if c]
    phrase = fold(analysis.text[mention.start : mention.end])
    noun = _noun(norms, words)
    owner = next((c for c in codes if c not in states), None) or _owner(phrase, words, spoken_of)
    if owner is None and not codes and not set(norms) & words.two_sided and _ownable(mention, analysis, words):
        owner = _foremost(spoken_of, mention, analysis)
    out = Gathering(index, content, number, frozenset(norms) & words.apart, owner, [c for c in codes if c in states])
    out.alone = noun.word in words.alone
    out.body = _is_body(norms, words)
    out.noun = noun.word
    out.session = noun.sort in ("weak", "part") or noun.word in ("session", "sitting")
    out.joint = out.body and bool(set(norms) & words.two_sided)
    subject = next((k for k, n in enumerate(norms) if n in _TOPICAL), len(norms))
    out.international = mention.rule in _OPEN and _several(mention, set(norms[:subject]), words) and not out.alone
    abroad = analysis.token_caps[mention.first + subject + 1 : mention.last]
    if mention.rule in ("conference", "summit") and any(abroad) and not out.alone:
        out.international = True  # "the conference on Lebanon"
    weak = noun.sort in ("weak", "part") or noun.kind == "session"
    pointing = mention.anaphor in ("the", "this", "that") and not mention.name_span and not number and not codes
    out.bare = (
        (len(norms) == 1 and not codes and mention.anaphor not in ("a", "an", "no", "any"))
        or (pointing and weak and len(norms) == 2)
        or noun.word == "one"
    )
    if owner in words.pairs:
        out.owner, out.states, out.pair = None, list(words.pairs[owner]), True
    out.holders = _holders(mention, analysis, words)
    out.near = _states_before(index, analysis)
    out.foremost = _foremost_pair(spoken_of)
    return out


def _foremost_pair(spoken_of: Counter[str]) -> list[str]:
    ranked = [(n, code) for code, n in spoken_of.most_common() if code in state_names()]
    third = ranked[2][0] if len(ranked) > 2 else 0
    clear = len(ranked) > 1 and ranked[1][0] >= _OFTEN and ranked[1][0] > third
    return [code for _, code in ranked[:2]] if clear else []


def _states_before(index: int, analysis: Analysis) -> list[str]:
    """States spoken of in the sentences right before a mention and not as a place."""
    mention, states = analysis.mentions[index], state_names()
    sentence = analysis.sentence_of(mention.start)
    first = analysis.sentences[max(0, sentence - _BEFORE)].first
    out: list[str] = []
    last = analysis.sentences[sentence].last
    ordered = sorted(analysis.mentions, key=lambda m: -m.first)
    behind = [m for m in reversed(ordered) if mention.last <= m.first < last and m.kind in ("person", "office")]
    for other in [*(m for m in ordered if m.first < mention.first), *behind]:
        placed = analysis.token_norms[other.first - 1] in ("in", "at", "to") and other.kind in ("state", "city")
        if first <= other.first and other.kind != "city" and not placed:
            out += [c for c in (other.represents, *other.also) if c in states and c not in out]
    return out


def _ownable(mention: Mention, analysis: Analysis, words: GatheringWords) -> bool:
    """A capitalised body ("the Troika", "the Board of Governors") or leaders' meeting belongs to some organization."""
    tokens = range(mention.first, mention.last)
    norms = {analysis.token_norms[t] for t in tokens}
    if norms & words.inland or "border" in norms:
        return False
    body = any(analysis.token_norms[t] in _OWNED and analysis.token_caps[t] for t in tokens)
    return body or (
        bool(norms & {"leaders", "ministers", "chiefs", "officials", "speakers", "ambassadors"})
        and mention.rule in ("summit", "session")
    )


def _foremost(spoken_of: Counter[str], mention: Mention, analysis: Analysis) -> str | None:
    """The organization of states named in the sentence, else the one of which the text speaks most by far."""
    sentence = analysis.sentences[analysis.sentence_of(mention.start)]
    here = {m.represents for m in analysis.mentions if sentence.first <= m.first < sentence.last} & _unions()
    if len(here) == 1:
        return here.pop()
    ranked = [(n, code) for code, n in spoken_of.most_common() if code in _unions()]
    if not ranked or (len(ranked) > 1 and (ranked[0][0] < 2 or ranked[1][0] == ranked[0][0])):
        return None
    return ranked[0][1]


def _several(mention: Mention, norms: set[str], words: GatheringWords) -> bool:
    """Whether a name says that more states than one are concerned; a dialogue with a proper name does."""
    if norms & words.bodies:
        return bool(norms & {"contact", "friends", "donor", "donors"})
    return (
        bool(norms & words.international)
        or any(n.endswith("-party") for n in norms)
        or {"states", "parties"} <= norms
        or ("foreign" in norms and "ministers" in norms)
        or ("dialogue" in norms and mention.rule == "conference")
    )


def _owner(name: str, words: GatheringWords, spoken_of: Counter[str]) -> str | None:
    """The organization whose body goes by this name, the one the text speaks of most if there are several."""
    for known, owners in words.owners.items():
        if known in name:
            spoken = [o for o in owners if spoken_of[o]]
            if spoken:
                return max(spoken, key=lambda o: spoken_of[o])
            return owners[0] if len(owners) == 1 and known not in ("security council", "eastern partnership") else None
    return None


def _noun(norms: list[str], words: GatheringWords) -> Noun:
    """The first noun of gatherings in a name, for a compound the last of it."""
    for k in range(len(norms)):
        found = words.noun_at(norms, k)
        if found is not None and norms[k] not in words.adjectival:
            return found[1]
    return Noun("", "session", "event", False)


def _is_body(norms: list[str], words: GatheringWords) -> bool:
    """Whether the name is of a body that sits, rather than of an event."""
    for k in range(len(norms)):
        found = words.noun_at(norms, k)
        if found is not None and found[1].sort in ("body", "format"):
            return True
    return False


def _holders(mention: Mention, analysis: Analysis, words: GatheringWords) -> str:
    """ "Pacific Islands Forum leaders", "Heads of State and Government": who meets, by the words of the name."""
    norms = analysis.token_norms
    last = max(
        (k for k in range(mention.first, mention.last) if norms[k] in words.holders and norms[k] != "states"),
        default=-1,
    )
    if last < 0:
        return ""
    of = next((k for k in range(mention.first, last) if norms[k] == "of"), -1)
    if of >= 0 and norms[of - 1] not in words.holders:
        first = of + 1 + (norms[of + 1] in ("the", "all", "its"))
        return analysis.text[analysis.token_starts[first] : mention.end]
    first = mention.first
    while first < last and (
        norms[first] in words.counting
        or _NUMBER.match(norms[first])
        or norms[first] in ("joint", "summit", "extraordinary")
    ):
        first += 1
    end = last + 1
    while (
        end + 1 < mention.last
        and norms[end] in ("of", "and")
        and norms[end + 1] in ("state", "government", "heads", "delegation")
    ):
        end += 2
    return analysis.text[analysis.token_starts[first] : analysis.token_ends[end - 1]]
