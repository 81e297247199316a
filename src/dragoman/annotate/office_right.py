"""What stands after the head of an office: "of …", "for …", "attached to …", and further offices of the same holder."""

from __future__ import annotations

from dragoman.annotate.lexicon import Entry
from dragoman.annotate.name_words import honorific
from dragoman.annotate.office import DIPLOMATS, Office
from dragoman.annotate.office_joined import JoinedReader
from dragoman.annotate.office_words import CODED, LONGEST, POSSESSIVE

PREPOSITIONS = frozenset({"of", "for", "to", "on", "at", "in", "with", "from"})
_OF_COUNTERPART = frozenset({"from", "in", "of", "at"})
_DASHES = frozenset({"-", "–", "—", "/", "&"})
_ARTICLES = frozenset({"the", "its", "his", "her", "their", "our"})
_TIED = {"attached": "to", "responsible": "for", "accredited": "to", "charge": "of"}  # "in charge of"
_MEMBERS = frozenset({"allied", "member", "partner", "nations", "countries", "states", "people", "workers"})
_MISSIONS = frozenset({"embassy", "mission", "consulate", "delegation", "office", "representation"})
_HEADED = frozenset({"head", "leader", "chief", "chair", "chairman", "chairwoman", "chairperson", "member", "members"})
_TEAMS = frozenset({"delegation", "team", "mission", "side", "bureau", "office", "group", "party"})


class RightReader(JoinedReader):
    """Reads rightwards from a head."""

    def read_right(self, office: Office) -> None:
        """Take prepositional phrases, joined offices, bracketed acronyms and "-elect" after the head."""
        j = office.last
        while j < self.n and j - office.first < LONGEST:
            step = self._next(office, j)
            if step < 0:
                break
            j = step
        office.last = j

    def read_counterpart(self, office: Office) -> None:
        """ "counterparts from Iraq, Croatia and Sri Lanka": the states of counterparts, and nothing else."""
        j = office.last
        if j + 1 < self.n and self.norms[j] in _OF_COUNTERPART:
            k = j + 2 if self.norms[j + 1] == "the" else j + 1
            found = self.grid.place[k] if k < self.n else None
            if found is not None and found[1].kind in ("state", "organization", "format"):
                end = self._phrase(office, j + 1, "of")
                office.last = max(office.last, end)

    def _next(self, office: Office, j: int) -> int:
        """The token to which the office reaches one step further than j, or -1."""
        norm = self.norms[j]
        if norm in PREPOSITIONS:
            if norm == "in" and j + 1 < self.n and self.norms[j + 1] == "charge":
                return self._phrase(office, j + 3, "of") if self.norms[j + 2 : j + 3] == ["of"] else -1
            return self._phrase(office, j + 1, norm)
        if norm in _TIED and j + 2 < self.n and self.norms[j + 1] == _TIED[norm]:
            return self._phrase(office, j + 2, _TIED[norm])
        if norm in ("and", "&", ",") and j == office.head + len(office.word.split()) and self._ends_in_field(j):
            step = self._list_goes_on(office, j, "of", False)  # "Secretary of Foreign Affairs and Trade"
            if step:
                return max(j + step, self._phrase(office, j + step, "of"))
        if norm in _DASHES or norm in ("and", ","):
            return self.joined(office, j)
        if norm == "(" and j + 2 < self.n and self.norms[j + 2] == ")" and self.tokens.texts[j + 1].isupper():
            return j + 3 if j > office.last and len(self.tokens.texts[j + 1]) > 1 else -1
        if norm in ("designate", "elect"):
            return j + 1
        if norm == "-" and j + 1 < self.n and self.norms[j + 1] in ("elect", "designate"):
            return j + 2
        return -1

    def _ends_in_field(self, j: int) -> bool:
        return self.norms[j - 1] in self.words.portfolio_words

    # -- phrases after a preposition -------------------------------------------------------

    def _phrase(self, office: Office, i: int, preposition: str) -> int:
        """End of the noun phrase after a preposition that belongs to the office, or -1."""
        j = i
        if j < self.n and self.norms[j] in _ARTICLES:
            j += 1
        start, last_place, modifies = j, -1, False
        while j < self.n and j - i < LONGEST:
            norm = self.norms[j]
            if j > start and self.tokens.caps[j] and honorific(self.grid, j):
                break
            found = self.grid.place[j]
            if found is not None:
                length, entry = found
                verdict = self._place_verdict(office, j, start, last_place, preposition, entry)
                if verdict is not None:
                    return verdict
                self._note(office, entry, preposition, j)
                modifies = entry.kind in ("organization", "adjective", "format")
                j += length
                last_place = j
                if entry.kind == "adjective" and not self._adjective_goes_on(office, j):
                    return -1 if j - length == start else j - length
                continue
            if norm in POSSESSIVE and (last_place == j or (j > start and self.body_token(j + 1))):
                j += 1
                last_place = -1
                continue
            head = self.grid.head[j]
            if head is not None and (self.tokens.caps[j] or j > start or preposition in ("to", "of")):
                if last_place == j and not modifies:
                    break
                j += head[0]
                last_place = -1
                continue
            if self._part_of_body(j, start) or self._team_ahead(office, j, last_place == j):
                if last_place == j and not self.body_token(j) and not (modifies and self._noun_ahead(j)):
                    break
                j += 1
                last_place = -1
                continue
            if norm in ("and", "&", ",") and j + 1 < self.n and j > start:
                step = self._list_goes_on(office, j, preposition, last_place == j)
                if not step:
                    break
                j += step
                last_place = -1
                continue
            if norm in ("of", "for", "on", "to", "in", "at") and j > start:
                nested = self._nested(office, j, norm, last_place == j)
                if nested == j:
                    break
                return nested
            if norm == "(" and self._acronym(j):
                j += 3
                continue
            break
        return j if j > start else -1

    def _place_verdict(
        self, office: Office, j: int, start: int, last_place: int, preposition: str, entry: Entry
    ) -> int | None:
        """Where the phrase ends because of a place at token j: its end, -1 for none at all, None if it goes on."""
        stands = preposition in ("at", "in") and entry.kind in ("city", "venue") and j == start
        if stands and (preposition == "in" or office.word not in DIPLOMATS):
            return -1
        if last_place == j and entry.kind not in ("state", "organization", "format"):
            return j
        if preposition == "to" and entry.kind == "city" and office.rank not in DIPLOMATS:
            return -1 if j == start else j
        if j > start and last_place < 0 and entry.kind == "state" and self._bare_before(j):
            return j
        if last_place == j and self.norms[j - 1] not in POSSESSIVE:
            return j
        return None

    def _nested(self, office: Office, j: int, preposition: str, after_place: bool) -> int:
        """End of a phrase within the phrase, -1 for none at all, j to end before it."""
        if preposition in ("in", "at", "to"):
            diplomatic = office.rank in DIPLOMATS
            if preposition == "in" and self._seat_ahead(office, j):
                return j + 1 + self.grid.place[j + 1][0]  # type: ignore[index]
            if not ((after_place and preposition != "in") or diplomatic):
                return j
        end = self._phrase(office, j + 1, preposition)
        return j if end < 0 else end

    def _seat_ahead(self, office: Office, j: int) -> bool:
        """ "of the Embassy of Cuba in Hanoi": the city of a mission, before the name of the holder."""
        found = self.grid.place[j + 1] if j + 1 < self.n else None
        if found is None or found[1].kind != "city":
            return False
        words = set(self.norms[office.first : j])
        end = j + 1 + found[0]
        return bool(words & _MISSIONS) and end < self.n and (self.tokens.caps[end] or self.norms[end] == ",")

    def _acronym(self, j: int) -> bool:
        return (
            j + 2 < self.n
            and self.norms[j + 2] == ")"
            and len(self.tokens.texts[j + 1]) > 1
            and self.tokens.texts[j + 1][:2].isupper()
        )

    def _adjective_goes_on(self, office: Office, j: int) -> bool:
        """Whether what an adjective of a state belongs to stands at token j."""
        if j >= self.n:
            return True
        return self.grid.head[j] is not None or self.official(j) or self._team_ahead(office, j, True)

    def _team_ahead(self, office: Office, j: int, after_place: bool) -> bool:
        """ "head of the Ukrainian delegation": the group that the holder heads."""
        return after_place and self.norms[j] in _TEAMS and bool(set(office.word.split()) & _HEADED)

    def _noun_ahead(self, j: int) -> bool:
        """A body's own lower-case words end in its noun ("the Hamas political bureau", "the Quad countries")."""
        return any(
            self.norms[k] in self.words.bodies or self.norms[k] in _TEAMS or self.norms[k] in _MEMBERS
            for k in range(j, min(j + 3, self.n))
            if not self.tokens.caps[k]
        )

    def _bare_before(self, j: int) -> bool:
        """A word of a body stands right before token j, with nothing that ties a state to it."""
        return self.norms[j - 1] not in (*PREPOSITIONS, "the", "and", "&", ",") and self.norms[j - 1] not in POSSESSIVE

    def _part_of_body(self, j: int, start: int) -> bool:
        norm = self.norms[j]
        if self.official(j):
            return not (
                norm in self.words.given
                and norm not in self.words.common
                and self.tokens.caps[j]
                and j > start
                and self.two_names(j)
            )
        return norm in self.words.modifiers or norm in _MEMBERS

    # -- lists of fields and places --------------------------------------------------------

    def _list_goes_on(self, office: Office, j: int, preposition: str, after_place: bool) -> int:
        """How many tokens of a joiner to take if the list of fields or places goes on after it, else 0."""
        k = j + 1
        if self.norms[j] == "," and self.norms[k] == "and":
            k += 1
        if k < self.n and self.norms[k] == "the":
            k += 1
        if k >= self.n:
            return 0
        found = self.grid.place[k]
        if after_place:
            return k - j if self._places_go_on(office, j, k, preposition) else 0
        if found and found[1].kind != "city":
            goes_on = found[1].kind == "adjective" and (
                self.body_token(k + found[0])
                or (self.new_field(k) > 0 and self.tokens.caps[j - 1] == self.tokens.caps[k])
            )
            return k - j if goes_on else self._new_field_step(j, k)
        is_field = self.norms[k] in self.words.portfolio_words or self.norms[k] in self.words.bodies
        if self.grid.head[k] is not None or not is_field:
            return self._new_field_step(j, k)
        if self.norms[j] == ",":
            return k - j if self.tokens.caps[k] and self._and_ahead(k) else 0
        return k - j if self.tokens.caps[k] == self.tokens.caps[j - 1] else 0

    def _new_field_step(self, j: int, k: int) -> int:
        """The same for a field that no table has; the field itself is taken too."""
        if self.norms[j] == "," and self.norms[j + 1] != "and" and not self._and_ahead(k):
            return 0
        length = self.new_field(k)
        if not length or (self.tokens.caps[k] != self.tokens.caps[j - 1] and self.grid.place[k] is None):
            return 0
        return k - j + length

    def _places_go_on(self, office: Office, j: int, k: int, preposition: str) -> bool:
        found = self.grid.place[k]
        if found is None:  # "for Russia, Eastern Europe and Central Asia"
            return preposition == "for" and self.body_token(k) and not office.plural and self.grid.head[k] is None
        if found[1].kind not in ("state", "organization", "format"):
            return False
        if office.plural and self.grid.head_ending(k + found[0] + 1) < 0:
            return True
        return preposition in ("to", "for") and self.norms[j] == "and" and not self._subject_ahead(k + found[0])

    def _subject_ahead(self, i: int) -> bool:
        return i < self.n and self.norms[i] in POSSESSIVE

    def _and_ahead(self, k: int) -> bool:
        for m in range(k + 1, min(k + 8, self.n)):
            if self.norms[m] in ("and", "&"):
                return m + 1 < self.n and (self.norms[m + 1] in self.words.portfolio_words or self.new_field(m + 1) > 0)
            known = self.norms[m] in self.words.portfolio_words or self.norms[m] in (",", "the", "of", "&")
            if not known and not self.new_field(m):
                return False
        return False

    def _note(self, office: Office, entry: Entry, preposition: str, token: int) -> None:
        """Remember the code of a place in a phrase, with what its preposition says of it."""
        if entry.kind not in CODED:
            if entry.kind in ("city", "venue"):
                office.note(entry.code, "of-city", token)
            return
        if preposition in ("of", "from"):
            rule = "of-state" if entry.kind != "adjective" else "body"
        elif preposition in ("to", "in", "at"):
            rule = "to-state"
        else:
            rule = "field"
        for code in entry.code.split("|"):
            office.note(code, rule, token)
