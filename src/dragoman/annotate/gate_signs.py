"""What the gate looks for in a text: names of states and their leaders, offices, groups; and the words of frames."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dragoman.annotate.lexicon import Entry, Lexicon
from dragoman.annotate.triggers import Triggers
from dragoman.codebook.folding import fold
from dragoman.codebook.leaders import load_leaders
from dragoman.languages.forms import forms
from dragoman.languages.gatherings import load_gathering_words
from dragoman.languages.office_sides import load_office_sides
from dragoman.model.mention import ACTING_RANKS

_PRONOUNS = ("he", "she", "they", "we", "i")
_MERE_PLACES = frozenset({"city", "venue"})
_BODIES = frozenset({"organization", "format"})


class Sign(NamedTuple):
    """What a phrase says of the text around it.

    Attributes:
        codes: of the states and organizations named.
        acts: who is so called acts for a state or an organization.
        may_act: the same, if a name of one stands with it.
        place: somebody can travel there.
        mere_place: it is no more than that: a city, a building.
        capital: the phrase counts only with a capital.
        exact: only in capitals.
    """

    codes: tuple[str, ...] = ()
    acts: bool = False
    may_act: bool = False
    place: bool = False
    mere_place: bool = False
    capital: bool = False
    exact: bool = False


def signs_of(lexicon: Lexicon, language: str) -> dict[str, Sign]:
    """Signs by phrase, folded, with single blanks."""
    signs: dict[str, Sign] = {}
    for phrase, sign in _all(lexicon, language):
        signs.setdefault(phrase, sign)
    return signs


def _all(lexicon: Lexicon, language: str) -> Iterator[tuple[str, Sign]]:
    """Phrases with their signs; the first sign of a phrase counts."""
    yield from ((word, Sign()) for word in _PRONOUNS)
    for office, code in load_office_sides(language):
        yield office, Sign((code,), acts=True)
    yield from _offices(lexicon, language)
    for phrase, entry in lexicon.places.phrases():
        if not (entry.kind == "city" and entry.ambiguous):
            yield phrase, _of_entry(entry)
    for leader in load_leaders():
        for name in (leader.name, *leader.other_names):
            if " " in name:
                yield fold(name), Sign((leader.iso3,), acts=True, capital=True)


def _offices(lexicon: Lexicon, language: str) -> Iterator[tuple[str, Sign]]:
    table = forms(language, "gate")
    private, groups = frozenset(table["private_offices"]), tuple(table["groups"])
    for head in lexicon.words.heads:
        sure = head.rank in ACTING_RANKS and head.head not in private
        for form in filter(None, (head.head, head.plural)):
            yield form, Sign(acts=sure, may_act=not sure)
    for group in lexicon.words.groups:
        if group.endswith(groups):
            yield group, Sign(may_act=True)


def _of_entry(entry: Entry) -> Sign:
    codes = tuple(entry.code.split("|")) if entry.code else ()
    mere = entry.kind in _MERE_PLACES
    return Sign(codes, acts=entry.kind in _BODIES, place=True, mere_place=mere, capital=True, exact=entry.exact)


def words_of(triggers: Triggers) -> Iterable[str]:
    """All words of frames and those that must stand beside them."""
    words = set(triggers.needs)
    for needs in triggers.needs.values():
        for need in needs:
            words.update(*need.beside)
    return words


def gathering_words(language: str) -> frozenset[str]:
    """Nouns of gatherings, which may be told without anybody who takes part ("talks between Kenya and Oman")."""
    nouns = load_gathering_words(language).nouns.values()
    vague = forms(language, "gate")["vague_gatherings"]
    return frozenset(noun.word for noun in nouns if noun.sort != "part") - frozenset(vague)
