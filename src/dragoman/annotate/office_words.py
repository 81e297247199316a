"""What a single token can be within an office: a field of a minister, a word of a body, the next field of a list."""

from __future__ import annotations

from dragoman.annotate.grid import Grid

POSSESSIVE = frozenset({"'s", "'"})
CODED = frozenset({"state", "adjective", "organization", "format", "government", "pair", "inhabitants"})
LONGEST = 34
# Endings of nouns of action and quality, which no verb in a headline has ("Integration", but not "Visits").
_NOMINAL = (
    "tion",
    "sion",
    "ment",
    "ity",
    "ness",
    "ance",
    "ence",
    "ship",
    "ants",
    "ism",
    "ology",
    "ture",
    "hood",
    "ery",
)
_ATTRIBUTIVE = ("al", "ic", "ive", "ary", "ous", "ern", "ean", "ian")


class OfficeWords:
    """Answers about single tokens of one grid."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self.tokens = grid.tokens
        self.words = grid.lexicon.words
        self.norms = grid.tokens.norms
        self.n = len(grid.tokens)

    def field_word(self, i: int, strict: bool) -> bool:
        """A word of a portfolio or body; `strict` asks for a capital, or for a word that is a portfolio of its own."""
        norm = self.norms[i]
        if norm in self.words.portfolio_words:
            return self.tokens.caps[i] or not strict or norm in self.words.modifiers or norm in self.words.fields
        if norm in self.words.bodies or norm in self.words.body_modifiers:
            return self.tokens.caps[i] or (not strict and norm in self.words.bodies)
        return False

    def body_token(self, i: int) -> bool:
        """A capitalised word of a portfolio or body."""
        return i < self.n and self.tokens.caps[i] and self.official(i)

    def official(self, i: int) -> bool:
        """A word of a portfolio or body, in any case."""
        norm = self.norms[i]
        return norm in self.words.portfolio_words or norm in self.words.bodies or norm in self.words.body_modifiers

    def two_names(self, i: int) -> bool:
        """Two capitalised words of which the first is a given name and the second no word of offices."""
        k = i + 1
        return (
            k < self.n
            and self.tokens.caps[k]
            and self.norms[k] not in self.words.bodies
            and self.norms[k] not in self.words.portfolio_words
        )

    def new_field(self, i: int) -> int:
        """Length of a field that no table has, after "and" or a comma of a list ("Emigrants", "African Integration").

        It may have adjectives before it and must end as nouns of action do, or stand before "of".
        """
        k = i
        while k < self.n and k - i < 3 and self.tokens.caps[k] == self.tokens.caps[i] and self.grid.head[k] is None:
            norm = self.norms[k]
            place = self.grid.place[k]
            if norm in self.words.given or norm in self.words.surnames:
                return 0
            if place is not None and place[1].kind == "adjective":
                k += place[0]
                continue
            if place is not None or not norm.isalpha():
                return 0
            if norm.endswith(_NOMINAL) or (norm in self.words.portfolio_words and not norm.endswith(_ATTRIBUTIVE)):
                return k + 1 - i
            if k + 1 < self.n and self.norms[k + 1] == "of" and self.tokens.caps[k] and norm in self.words.common:
                return k + 1 - i
            if not (norm.endswith(_ATTRIBUTIVE) or norm in self.words.portfolio_words):
                return 0
            k += 1
        return 0
