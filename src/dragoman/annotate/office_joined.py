"""A second office of the same holder: joined by a dash, a slash, "and", or a comma."""

from __future__ import annotations

from abc import abstractmethod

from dragoman.annotate.office import Office
from dragoman.annotate.office_words import OfficeWords

_REACH = 8
# Titles that one holds beside a ministry, so that "the X and Minister of Y" is one person.
_BESIDE = frozenset(
    [
        "deputy prime minister",
        "first deputy prime minister",
        "vice prime minister",
        "vice premier",
        "crown prince",
        "deputy chairman",
        "deputy chairwoman",
        "deputy chairperson",
        "vice president",
        "state councilor",
        "state councillor",
        "state counsellor",
        "special representative",
        "special envoy",
        "tanaiste",
        "first vice president",
        "chargé d'affaires",
        "ambassador",
        "head",
        "assistant",
    ]
)
_SECOND = frozenset({"deputy", "vice", "first"})


class JoinedReader(OfficeWords):
    """Joins offices of one holder."""

    @abstractmethod
    def read_right(self, office: Office) -> None:
        """Take what stands after the head of an office."""

    def joined(self, office: Office, joiner: int) -> int:
        """End of a second office of the same person after the joiner, or -1."""
        k = self._second_head(joiner)
        found = self.grid.head[k] if k < self.n else None
        if found is None or found[2] != office.plural:
            return -1
        mark = self.norms[joiner]
        word = " ".join(self.norms[k : k + found[0]])
        second = Office(joiner + 1, k + found[0], k, word, found[1].rank, found[2])
        self.read_right(second)
        if mark == "," and not self._comma_joins(office, second):
            return -1
        if mark == "and" and not self._and_joins(office, second):
            return -1
        for code, rule, token in second.codes:
            office.note(code, rule, token)
        if office.rank == "official" or (second.rank == "foreign minister" and office.rank == "deputy minister"):
            office.rank = second.rank
        return second.last

    def _second_head(self, joiner: int) -> int:
        k = joiner + 1
        while k < self.n and k < joiner + _REACH and self.grid.head[k] is None and self._leads(k, joiner):
            k += 1
        return k

    def _leads(self, k: int, joiner: int) -> bool:
        return (
            self.norms[k] in self.words.modifiers
            or self.field_word(k, strict=True)
            or (self.norms[k] in ("and", "&") and k > joiner + 1)
        )

    def _comma_joins(self, office: Office, second: Office) -> bool:
        """ "Deputy Chairman of the Cabinet of Ministers, Minister of Foreign Affairs of Kazakhstan Yerlan Seit"."""
        beside = self._beside(office) and self.tokens.caps[office.head]
        named = second.last < self.n and self.tokens.caps[second.last] and not office.plural
        after_article = office.first > 0 and self.norms[office.first - 1] in ("the", "both")
        return beside and named and not after_article and second.last - second.first > 1

    def _and_joins(self, office: Office, second: Office) -> bool:
        article = self.norms[office.first - 1] if office.first else ""
        if {office.word, second.word} == {"president", "prime minister"} or office.word == second.word:
            return False
        if not self.tokens.caps[second.head]:  # "… and head of UNSMIL Hanna Tetteh"
            return self._beside(office) and self._name_follows(second.last) and second.last - second.head > 2
        return article not in ("the", "both") or (self._beside(office) and not office.plural)

    def _beside(self, office: Office) -> bool:
        return office.word in _BESIDE or bool(_SECOND & set(self.norms[office.first : office.head]))

    def _name_follows(self, i: int) -> bool:
        if i < self.n and self.norms[i] == ",":
            i += 1
        return i < self.n and self.tokens.caps[i] and self.grid.place[i] is None
