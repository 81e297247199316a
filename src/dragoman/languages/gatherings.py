"""The words of which names of gatherings are made, as look-up tables.

The data are `languages/<code>/gatherings.toml`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from dragoman.codebook.folding import fold
from dragoman.codebook.formats import load_formats
from dragoman.codebook.organizations import load_organizations
from dragoman.languages.forms import forms

_LONGEST = 3  # words of a noun


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun of gatherings: the kind of engagement it is, and whether it names an event, a body, or a part of one.

    `sort` is event, weak (an event only with what says which), body or part.
    """

    word: str
    kind: str
    sort: str
    plural: bool


@dataclass(frozen=True, slots=True)
class GatheringWords:
    """All tables; `sitting` are standing bodies and formats of the codebook, by name, with the noun they end in."""

    nouns: dict[str, Noun]
    starts: frozenset[str]
    specifiers: frozenset[str]
    counting: frozenset[str]
    holders: frozenset[str]
    leaders: tuple[str, ...]
    two_sided: frozenset[str]
    named: frozenset[str]
    inland: frozenset[str]
    chairing: frozenset[str]
    talks: frozenset[str]
    press: frozenset[str]
    jointly: frozenset[str]
    press_verbs: frozenset[str]
    speeches: frozenset[str]
    periodic: frozenset[str]
    sitting_verbs: frozenset[str]
    awaiting: tuple[str, ...]
    between: frozenset[str]
    bodies: frozenset[str]
    adjectival: frozenset[str]
    unasserted: frozenset[str]
    weighing: frozenset[str]
    recalling: frozenset[str]
    plain: frozenset[str]
    ordinals: frozenset[str]
    apart: frozenset[str]
    stoppers: frozenset[str]
    takes_place: frozenset[str]
    several: frozenset[str]
    international: frozenset[str]
    alone: frozenset[str]
    remote: frozenset[str]
    elsewhere: tuple[str, ...]
    owners: dict[str, tuple[str, ...]]
    sitting: dict[str, Noun]
    formats: frozenset[str]
    events: frozenset[str]
    pairs: dict[str, tuple[str, ...]]
    sits: frozenset[str]
    attends: frozenset[str]

    def noun_at(self, norms: Sequence[str], i: int) -> tuple[int, Noun] | None:
        """The longest noun of gatherings that begins at token i, as (length, noun)."""
        if norms[i] not in self.starts:
            return None
        for length in range(min(_LONGEST, len(norms) - i), 0, -1):
            noun = self.nouns.get(" ".join(norms[i : i + length]))
            if noun is not None:
                return length, noun
        return None


def plural_of(word: str) -> str:
    """The plural of a noun by the rules of spelling."""
    if word.endswith("s") and not word.endswith(("ss", "us")):
        return word
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    if word.endswith(("ch", "sh", "s", "x")):
        return word + "es"
    return word + "s"


@lru_cache(maxsize=4)
def load_gathering_words(language: str) -> GatheringWords:
    """The tables of a language.

    Raises:
        LanguageError: there are none for the language.
    """
    table = forms(language, "gatherings")
    nouns: dict[str, Noun] = {}
    for sort, name in (("event", "events"), ("body", "bodies"), ("weak", "weak")):
        for kind, words in table[name].items():
            for word in words:
                _enter(nouns, word, kind, sort)
    for word in table["parts"]["words"]:
        _enter(nouns, word, "session", "part")
    words = table["words"]
    sitting, formats = _sitting(nouns, frozenset(words["sitting"]), frozenset(words["standing"]))
    return GatheringWords(
        nouns=nouns,
        starts=frozenset(n.split()[0] for n in nouns),
        specifiers=frozenset(words["specifiers"]),
        counting=frozenset(words["counting"]),
        holders=frozenset(words["holders"]),
        leaders=tuple(words["leaders"]),
        two_sided=frozenset(words["two_sided"]),
        named=frozenset(words["named"]),
        unasserted=frozenset(words["unasserted"]),
        weighing=frozenset(words["weighing"]),
        recalling=frozenset(words["recalling"]),
        between=frozenset(words["between"]),
        awaiting=tuple(words["awaiting"]),
        speeches=frozenset(words["speeches"]),
        periodic=frozenset(words["periodic"]),
        sitting_verbs=frozenset(words["sitting_verbs"]),
        press=frozenset(words["press"]),
        jointly=frozenset(words["jointly"]),
        press_verbs=frozenset(words["press_verbs"]),
        chairing=frozenset(words["chairing"]),
        talks=frozenset(words["talks"]),
        inland=frozenset(words["inland"]),
        bodies=frozenset(w for w, n in nouns.items() if n.sort == "body"),
        adjectival=frozenset(words["adjectival"]),
        plain=frozenset(words["plain"]),
        ordinals=frozenset(words["ordinals"]),
        apart=frozenset(words["apart"]),
        stoppers=frozenset(words["stoppers"]),
        takes_place=frozenset(words["takes_place"]),
        several=frozenset(words["several"]),
        international=frozenset(words["international"]),
        alone=frozenset(words["alone"]),
        remote=frozenset(words["remote"]),
        elsewhere=tuple(words["elsewhere"]),
        owners={name: tuple(codes) for name, codes in table["owners"].items()},
        sitting=sitting,
        formats=formats,
        pairs={o.short: o.members for o in load_organizations() if o.kind == "format" and len(o.members) == 2},
        events=frozenset(o.short for o in load_organizations() if _is_event(sitting.get(o.name))),
        sits=frozenset(table["verbs"]["sits"]),
        attends=frozenset(table["verbs"]["attends"]),
    )


def _enter(nouns: dict[str, Noun], word: str, kind: str, sort: str) -> None:
    many = plural_of(word)
    nouns.setdefault(word, Noun(word, kind, sort, word == many))
    nouns.setdefault(many, Noun(word, kind, sort, True))


def _sitting(
    nouns: dict[str, Noun], last: frozenset[str], standing: frozenset[str]
) -> tuple[dict[str, Noun], frozenset[str]]:
    """Organizations of the codebook that sit or take place, and those that are formats without such a noun."""
    sitting: dict[str, Noun] = {}
    formats: set[str] = set()
    for row in load_organizations():
        if row.kind not in ("format", "body of an IGO"):
            continue
        noun = _noun_in(nouns, row.name, last)
        if noun is not None:
            sitting[row.name] = noun
        elif row.kind == "format" and not standing & set(fold(row.name).split()):
            formats.add(row.name)
    for known in load_formats():
        if known.names:
            noun = _noun_in(nouns, known.names[0], last)
            sort = "body" if noun is None or noun.sort == "body" else "event"
            sitting[known.names[0]] = Noun(
                noun.word if noun is not None else known.names[0].lower(), known.kind, sort, False
            )
    return sitting, frozenset(formats)


def _is_event(noun: Noun | None) -> bool:
    """Whether an organization of the codebook is itself what takes place ("Munich Security Conference")."""
    return noun is not None and noun.sort == "event" and noun.kind in ("conference", "summit")


def _noun_in(nouns: dict[str, Noun], name: str, last: frozenset[str]) -> Noun | None:
    """The noun of gatherings in a name: its last word ("OSCE Permanent Council") or any ("Summit of the Americas")."""
    norms = fold(name).replace("-", " ").split()
    for word in (norms[-1], *norms):
        found = nouns.get(word) if word in last else None
        if found is not None:
            return found
    return None
