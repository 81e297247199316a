"""What single phrases can be: states, their adjectives, organizations, cities, titles, names.

Built once from the codebook and the word tables of the language; everything in `annotate` looks words up here.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from dragoman.annotate.tokens import tokenize
from dragoman.annotate.trie import PhraseTable
from dragoman.codebook.cities import load_cities
from dragoman.codebook.folding import fold
from dragoman.codebook.formats import load_formats
from dragoman.codebook.organizations import load_organizations
from dragoman.codebook.states import load_states
from dragoman.codebook.venues import load_venues
from dragoman.languages.words import TitleHead, Words, load_words


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing a phrase can name.

    Attributes:
        kind: state, adjective, inhabitants, organization, format, government, city or venue.
        code: ISO alpha-3 or `short` of an organization; for cities and venues the country.
        name: the form of the table.
        city: for venues and capitals, the city.
        exact: the form must stand exactly so (abbreviations: "WHO", "US").
        ambiguous: may be an ordinary word or a personal name as well.
    """

    kind: str
    code: str
    name: str
    city: str | None = None
    exact: bool = False
    ambiguous: bool = False


@dataclass(slots=True)
class Lexicon:
    """All look-up tables of the mention grammar for one language.

    `honorific_starts` are the first tokens of all honorifics, with and without a full stop.
    """

    words: Words
    honorific_starts: frozenset[str]
    places: PhraseTable[Entry]
    heads: PhraseTable[tuple[TitleHead, bool]]
    portfolios: PhraseTable[str]
    capitals: dict[str, str]
    seats: dict[str, str]
    combining: dict[str, str]
    states: frozenset[str]


def _abbreviation(phrase: str) -> bool:
    letters = phrase.replace(".", "")
    return len(letters) <= 6 and letters.isupper() and " " not in phrase


def _add_states(places: PhraseTable[Entry], directory: Path | None) -> dict[str, str]:
    """Enter states, adjectives, inhabitants and government words; capitals by folded name."""
    capitals: dict[str, str] = {}
    for state in load_states(directory):
        if state.valid_to and state.valid_to < 1993:
            continue
        for name in (state.name, state.official, *state.other_names):
            places.add(name, Entry("state", state.code, state.name, exact=_abbreviation(name)))
        for name in state.adjectives:
            places.add(name, Entry("adjective", state.code, name, exact=_abbreviation(name)))
        for name in state.inhabitants:
            places.add(name, Entry("inhabitants", state.code, name))
        for name in (state.capital, *state.other_capitals):
            if name:
                capitals.setdefault(fold(name), state.code)
        for name in state.government_words:
            if fold(name) not in capitals:
                places.add(name, Entry("government", state.code, name))
    return capitals


def _add_organizations(places: PhraseTable[Entry], directory: Path | None) -> dict[str, str]:
    seats: dict[str, str] = {}
    for org in load_organizations(directory):
        kind = "format" if org.kind == "format" else "organization"
        for name in org.names:
            places.add(name, Entry(kind, org.acts_for or org.short, org.name, exact=_abbreviation(name)))
        if org.seat_iso3:
            seats[org.short] = org.seat_iso3
    return seats


def _add_places(places: PhraseTable[Entry], directory: Path | None) -> None:
    for venue in load_venues(directory):
        for name in venue.names:
            places.add(name, Entry("venue", venue.country, venue.name, city=venue.city or None))
    for city in load_cities(directory):
        for name in city.names:
            places.add(name, Entry("city", city.iso3, city.name, city.name, ambiguous=city.ambiguous))


def _codes(directory: Path | None) -> frozenset[str]:
    """Codes of all states."""
    return frozenset(state.iso3 for state in load_states(directory))


def _first_tokens(phrases: Iterable[str]) -> frozenset[str]:
    spellings = itertools.chain.from_iterable((phrase, phrase + ".", phrase.rstrip(".")) for phrase in phrases)
    return frozenset(tokenize(spelling).norms[0] for spelling in spellings)


@lru_cache(maxsize=4)
def load_lexicon(language: str, directory: Path | None = None) -> Lexicon:
    """The lexicon of a language over the codebook, with a user's overlay directory laid over it."""
    words = load_words(language)
    places: PhraseTable[Entry] = PhraseTable()
    capitals = _add_states(places, directory)
    seats = _add_organizations(places, directory)
    for row in load_formats(directory):
        kind, code = ("format", row.short) if row.short else ("pair", "|".join(row.members))
        for name in row.names if code else ():
            places.add(name, Entry(kind, code, row.names[0], exact=_abbreviation(name)))
    for name, code in words.state_bodies:
        places.add(name, Entry("organization", code, name, exact=_abbreviation(name)))
    _add_places(places, directory)
    heads: PhraseTable[tuple[TitleHead, bool]] = PhraseTable()
    for head in words.heads:
        heads.add(head.head, (head, False))
    for head in words.heads:
        if head.plural:
            heads.add(head.plural, (head, True))
    portfolios: PhraseTable[str] = PhraseTable()
    for phrase in words.portfolios:
        portfolios.add(phrase, phrase)
    combining = {fold(form).rstrip("-"): state.code for state in load_states(directory) for form in state.combining}
    starts = _first_tokens(words.honorifics)
    return Lexicon(words, starts, places, heads, portfolios, capitals, seats, combining, _codes(directory))
