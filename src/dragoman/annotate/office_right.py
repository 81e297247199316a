"""What stands after the head of an office: "of …", "for …", "attached to …", and further offices of the same holder."""

from __future__ import annotations

from dragoman.annotate.office import Office
from dragoman.annotate.office_joined import JoinedReader
from dragoman.annotate.office_phrase import PREPOSITIONS, PhraseReader
from dragoman.annotate.office_words import LONGEST

_MEMBERS = frozenset({"allied", "member", "partner"})
_OF_COUNTERPART = frozenset({"from", "in", "of", "at"})
_DASHES = frozenset({"-", "–", "—", "/", "&"})
_TIED = {"attached": "to", "responsible": "for", "accredited": "to"}
_PLACES = ("state", "organization", "format")
_CLOSED = frozenset({",", ".", ";", "(", ")"})


class RightReader(PhraseReader, JoinedReader):
    """Reads rightwards from a head."""

    def read_right(self, office: Office) -> None:
        """Take prepositional phrases, joined offices, bracketed acronyms and "-elect" after the head."""
        j = office.last
        if j < self.n and office.word.endswith("of state") and self.body_token(j) and self.tokens.caps[office.head]:
            j = max(j, self.phrase(office, j, "of"))  # "Minister of State Secretariat of Indonesia"
        while j < self.n and j - office.first < LONGEST:
            step = self._next(office, j)
            if step < 0:
                break
            j = step
        office.last = j

    def read_counterpart(self, office: Office) -> None:
        """ "counterparts from Iraq, Croatia and Sri Lanka": the states of counterparts, and nothing else."""
        j = office.last
        if j + 1 < self.n and self.norms[j] in _OF_COUNTERPART and self._place_at(j + 1):
            office.last = max(office.last, self.phrase(office, j + 1, "of"))

    def _place_at(self, i: int) -> bool:
        """Whether a state or organization begins at a token, or after an article there."""
        k = i + 1 if self.norms[i] == "the" else i
        found = self.grid.place[k] if k < self.n else None
        return found is not None and found[1].kind in _PLACES

    def _members_at(self, i: int) -> bool:
        """ "Representatives from allied nations": members of an organization that is not named there."""
        return self.norms[i] in _MEMBERS

    def _next(self, office: Office, j: int) -> int:
        """The token to which the office reaches one step further than j, or -1."""
        norm = self.norms[j]
        if norm in PREPOSITIONS:
            return self._prepositional(office, j)
        if norm in _TIED and j + 2 < self.n and self.norms[j + 1] == _TIED[norm]:
            return self.phrase(office, j + 2, _TIED[norm])
        if norm in ("and", "&", ",") and j == office.head + len(office.word.split()) and self._ends_in_field(j):
            step = self.list_goes_on(office, j, "of", False)  # "Secretary of Foreign Affairs and Trade"
            if step:
                return max(j + step, self.phrase(office, j + step, "of"))
            if j + 2 < self.n and norm == "and" and self.norms[j + 1] in ("of", "for") and not self._place_at(j + 2):
                return self.phrase(office, j + 2, self.norms[j + 1])
        if norm in _DASHES or norm in ("and", ","):
            joined = self.joined(office, j)
            return joined if joined >= 0 or norm != "," else self._served(office, j)
        if norm == "(" and j + 2 < self.n and self.norms[j + 2] == ")" and self.tokens.texts[j + 1].isupper():
            return j + 3 if j > office.last and len(self.tokens.texts[j + 1]) > 1 else -1
        if norm in ("designate", "elect"):
            return j + 1
        if norm == "-" and j + 1 < self.n and self.norms[j + 1] in ("elect", "designate"):
            return j + 2
        return -1

    def _prepositional(self, office: Office, j: int) -> int:
        norm = self.norms[j]
        if j + 1 >= self.n:
            return -1
        if norm == "in" and self.norms[j + 1] == "charge":
            return self.phrase(office, j + 3, "of") if self.norms[j + 2 : j + 3] == ["of"] else -1
        if norm == "from" and not (self._place_at(j + 1) or self._members_at(j + 1)):
            return -1
        if norm == "for" and self._owner_at(j + 1):
            return -1  # "thanked the minister for Chad's help"
        if norm == "at" and office.plural:
            return -1  # "met representatives of allied nations at NATO headquarters"
        end = self.phrase(office, j + 1, norm)
        if norm == "at" and not any(self._holds(t) for t in range(j + 1, end)):
            return -1  # "the arrival of the Crown Prince at the royal hall"
        return end

    def _holds(self, t: int) -> bool:
        """Whether a token tells of somewhere that an office can be at: a body, a state, an organization."""
        return self.norms[t] in self.words.bodies or self.grid.place[t] is not None

    def _owner_at(self, i: int) -> bool:
        """Whether a state or organization in the genitive begins at a token."""
        k = i + 1 if self.norms[i] == "the" else i
        found = self.grid.place[k] if k < self.n else None
        return found is not None and self.norms[k + found[0] : k + found[0] + 1] in (["'s"], ["’s"])

    def _served(self, office: Office, j: int) -> int:
        """ "Secretary-General, Caribbean Community (CARICOM),": whom the holder serves, between two commas."""
        k = j + 1
        if k < self.n and self.norms[k] in self.words.bodies and self.body_token(k) and not office.plural:
            end = self.phrase(office, k, "of")  # "Permanent Secretary, Ministry of Foreign Affairs,"
            return end if 0 < end < self.n and self.norms[end] in _CLOSED and self.tokens.caps[office.head] else -1
        found = self.grid.place[k] if k < self.n else None
        if found is None or found[1].kind not in _PLACES or not self.tokens.caps[office.head] or office.plural:
            return -1
        end = k + found[0]
        if end < self.n and self.norms[end] not in _CLOSED:
            return -1
        office.note(found[1].code, "of-state", k)
        return end + 3 if self._acronym_at(end) else end

    def _acronym_at(self, j: int) -> bool:
        return (
            j + 2 < self.n and self.norms[j] == "(" and self.norms[j + 2] == ")" and self.tokens.texts[j + 1].isupper()
        )

    def _ends_in_field(self, j: int) -> bool:
        return self.norms[j - 1] in self.words.portfolio_words
