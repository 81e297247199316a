"""The word tables of a language, loaded once: titles, portfolios, names, groups."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from dragoman.codebook.folding import fold
from dragoman.languages.forms import csv_rows


@dataclass(frozen=True, slots=True)
class TitleHead:
    """A head word (or phrase) of an office, with its plural and the rank of who bears it."""

    head: str
    plural: str
    rank: str


@dataclass(frozen=True, slots=True)
class Words:
    """Surface forms of one language; all folded to lower case without accents.

    Attributes:
        heads: head words of offices.
        modifiers: word of a title → its effect (former, deputy, acting, elect, none).
        portfolios: fields of ministers and officials, as phrases.
        portfolio_words: every single word that occurs in one.
        fields: portfolios of one word, which stand before a title in small letters too ("interior minister").
        bodies: nouns that make names of bodies → kind of body; plurals too.
        body_modifiers: ordinary words that, capitalised, stand in names of bodies and offices.
        honorifics: word → whether it belongs to the name.
        particles: lower-case parts of names.
        given, surnames: frequent names.
        ambiguous: names that are also words, states or titles.
        common: ordinary words that a capital does not make a name.
        groups: heads of groups of persons.
        ranks_by_state: (head, state) → rank, where a title is of another rank than elsewhere.
        state_bodies: (name, code) of parliaments, parties and services that one state alone has.
    """

    heads: tuple[TitleHead, ...]
    modifiers: dict[str, str]
    portfolios: tuple[str, ...]
    portfolio_words: frozenset[str]
    fields: frozenset[str]
    bodies: dict[str, str]
    body_modifiers: frozenset[str]
    honorifics: dict[str, bool]
    particles: frozenset[str]
    given: frozenset[str]
    surnames: frozenset[str]
    ambiguous: frozenset[str]
    common: frozenset[str]
    groups: frozenset[str]
    ranks_by_state: dict[tuple[str, str], str]
    state_bodies: tuple[tuple[str, str], ...]

    def names(self, norm: str) -> bool:
        """Whether a folded word is a personal name, be it something else as well."""
        return norm in self.given or norm in self.surnames or norm in self.ambiguous


def _column(language: str, name: str, column: str) -> frozenset[str]:
    return frozenset(fold(row[column]) for row in csv_rows(language, name))


# Words that occur in portfolios but join or point, and so say nothing alone.
_JOINERS = frozenset({"and", "of", "the", "for", "to", "in", "on", "&", "with", "a", "at", "by", "or"})


@lru_cache(maxsize=4)
def load_words(language: str) -> Words:
    """The word tables of a language.

    Raises:
        LanguageError: there are no tables for the language.
    """
    portfolios = tuple(sorted(_column(language, "portfolios", "words")))
    bodies: dict[str, str] = {}
    for row in csv_rows(language, "body_words"):
        bodies[fold(row["word"])] = row["kind"]
        bodies[fold(row["plural"] or row["word"])] = row["kind"]
    names = csv_rows(language, "given_names")
    return Words(
        heads=tuple(
            TitleHead(fold(r["head"]), fold(r["plural"]), r["rank"]) for r in csv_rows(language, "title_heads")
        ),
        modifiers={fold(r["word"]): r["effect"] for r in csv_rows(language, "title_modifiers")},
        portfolios=portfolios,
        portfolio_words=frozenset(w for p in portfolios for w in p.split()) - _JOINERS,
        fields=frozenset(p for p in portfolios if " " not in p),
        bodies=bodies,
        body_modifiers=_column(language, "body_modifiers", "word"),
        honorifics={fold(r["word"]): r["part_of_name"] == "yes" for r in csv_rows(language, "honorifics")},
        particles=_column(language, "name_particles", "word"),
        given=frozenset(fold(r["name"]) for r in names if r["kind"] in ("given", "both")),
        surnames=frozenset(fold(r["name"]) for r in names if r["kind"] in ("surname", "both")),
        ambiguous=_column(language, "ambiguous_names", "name"),
        common=_column(language, "common_words", "word"),
        groups=_column(language, "groups", "word"),
        ranks_by_state={(fold(r["head"]), r["state"]): r["rank"] for r in csv_rows(language, "title_rank_by_state")},
        state_bodies=tuple((r["word"], r["code"]) for r in csv_rows(language, "state_bodies")),
    )
