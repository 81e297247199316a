"""One phrase behind a preposition of an office: "of the Embassy of Cuba in Hanoi", "for the Horn of Africa"."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.annotate.lexicon import Entry
from dragoman.annotate.name_words import honorific
from dragoman.annotate.office import DIPLOMATS, Office
from dragoman.annotate.office_lists import ListReader
from dragoman.annotate.office_words import CODED, LONGEST, POSSESSIVE

PREPOSITIONS = frozenset({"of", "for", "to", "on", "at", "in", "with", "from"})
_ARTICLES = frozenset({"the", "its", "his", "her", "their", "our"})
_MEMBERS = frozenset({"allied", "member", "partner", "nations", "countries", "states", "people", "workers"})
_COUNTS = frozenset({"two", "three", "four", "five", "six", "seven", "eight"})
_MISSIONS = frozenset({"embassy", "mission", "consulate", "delegation", "office", "representation"})
_HEADED = frozenset({"head", "leader", "chief", "chair", "chairman", "chairwoman", "chairperson", "member", "members"})
_TEAMS = frozenset({"delegation", "team", "mission", "side", "bureau", "office", "group", "party"})
_STYLES = frozenset({"majesty", "highness", "excellency", "holiness", "majesties"})
_QUOTES = {"“": "”", '"': '"', "«": "»", "‘": "’", "„": "“"}
_LOCAL = frozenset({"governor", "mayor", "akim", "hakim", "khokim", "prefect", "wali", "voivode", "chief minister"})
_REGIONS = frozenset(
    {
        "region",
        "province",
        "oblast",
        "district",
        "governorate",
        "prefecture",
        "municipality",
        "county",
        "state",
        "island",
    }
)
_BRIDGE = 4
_QUOTED = 10
_ASIDE = 6


@dataclass(slots=True)
class _At:
    """Where the reading of a phrase stands: token `j`, where it `start`ed, and the place it has just passed, if any."""

    office: Office
    preposition: str
    start: int
    j: int
    last_place: int = -1
    modifies: bool = False
    end: int | None = None

    @property
    def after_place(self) -> bool:
        return self.last_place == self.j

    def go(self, j: int) -> bool:
        """Go on at token j, with no place right before it."""
        self.j, self.last_place = j, -1
        return True

    def stop(self, end: int) -> bool:
        """End the phrase at a token; -1 for no phrase at all."""
        self.end = end
        return False


class PhraseReader(ListReader):
    """Reads phrases of offices."""

    def phrase(self, office: Office, i: int, preposition: str) -> int:
        """End of the noun phrase after a preposition that belongs to the office, or -1."""
        start = i + 1 if i < self.n and self.norms[i] in _ARTICLES else i
        at = _At(office, preposition, start, start)
        if start > i and start < self.n and self.norms[start] in _STYLES:  # "Adviser to His Majesty"
            return start + 1
        while at.j < self.n and at.j - i < LONGEST and self._step(at):
            pass
        if at.end is not None:
            return at.end
        return at.j if at.j > at.start else -1

    def _step(self, at: _At) -> bool:
        """Take what stands at the token; False where the phrase ends."""
        j, norm = at.j, self.norms[at.j]
        if j > at.start and self.tokens.caps[j] and honorific(self.grid, j):
            return False
        if self.grid.place[j] is not None:
            return self._take_place(at)
        if norm in POSSESSIVE and (at.after_place or (j > at.start and self.body_token(j + 1))):
            return at.go(j + 1)
        if norm in _REGIONS and at.after_place:
            return at.go(j + 1)
        head = self.grid.head[j]
        if head is not None and (self.tokens.caps[j] or j > at.start or at.preposition in ("to", "of")):
            return at.go(j + head[0]) if not at.after_place or at.modifies else False
        if self._part_of_body(at) or self._team_ahead(at.office, j, at.after_place):
            unfit = at.after_place and not self.body_token(j) and not (at.modifies and self._noun_ahead(j))
            return at.go(j + 1) if not unfit else False
        if norm in ("and", "&", ",") and j + 1 < self.n and j > at.start:
            return self._join(at)
        if norm in ("of", "for", "on", "to", "in", "at") and j > at.start:
            return self._nest(at)
        return self._aside(at)

    def _join(self, at: _At) -> bool:
        j = at.j
        if self.norms[j] == "and" and self.norms[j + 1] in ("of", "for") and not at.after_place:
            nested = self.phrase(at.office, j + 2, self.norms[j + 1])  # "of Foreign Affairs and of the Interior"
            return at.go(nested) if nested > 0 and not self._named(j + 2, nested) else False
        step = self.list_goes_on(at.office, j, at.preposition, at.after_place)
        return at.go(j + step) if step else False

    def _named(self, first: int, last: int) -> bool:
        """Whether a place stands in a stretch."""
        return any(self.grid.place[k] is not None for k in range(first, last))

    def _aside(self, at: _At) -> bool:
        """Brackets and quotation marks within the phrase, counts, places of local offices, and words of no table."""
        j, norm, text = at.j, self.norms[at.j], self.tokens.texts[at.j]
        if norm == "(":
            close = next((k for k in range(j + 1, min(j + _ASIDE, self.n)) if self.norms[k] == ")"), -1)
            if self._acronym(j):
                return at.go(j + 3)
            inside = close > 0 and close + 1 < self.n and self.norms[close + 1] == "of"
            if self._gloss(j, close):
                return at.go(close + 1)
            return at.go(close + 1) if inside and not any(self.tokens.caps[k] for k in range(j + 1, close)) else False
        if text in _QUOTES and j + 1 < self.n and self.tokens.caps[j + 1]:
            close = next(
                (k for k in range(j + 2, min(j + _QUOTED, self.n)) if self.tokens.texts[k] == _QUOTES[text]), -1
            )
            return at.go(close + 1) if close > 0 else False
        if norm in _COUNTS and at.office.plural and j == at.start:
            return at.go(j + 1)
        if at.office.word in _LOCAL and j == at.start and self.tokens.caps[j] and norm not in self.words.common:
            return at.go(j + 1)
        return at.go(j + 1) if self._bridge(at) else False

    def _gloss(self, opening: int, close: int) -> bool:
        """ "the Majlis (Parliament) of Iran", "the Riigikogu (Parliament of Estonia)": what a body is called."""
        inner = range(opening + 1, close)
        told = [k for k in inner if self.tokens.caps[k]]
        names = all(self.official(k) or self.grid.covered[k] >= 0 or self.norms[k] in ("of", "the") for k in inner)
        return bool(told) and names and self.body_token(opening + 1) and self.norms[opening - 1] not in ("of", "the")

    def _bridge(self, at: _At) -> bool:
        """ "National Liberation Combatants' Affairs": an ordinary capitalised word before one of offices."""
        j = at.j
        if not self.tokens.caps[j] or self.norms[j] not in self.words.common or at.after_place:
            return False
        for k in range(j + 1, min(j + _BRIDGE, self.n)):
            if self.norms[k] in POSSESSIVE:
                continue
            if not self.tokens.caps[k] or self.grid.head[k] is not None:
                return False
            if self.body_token(k):
                return True
        return False

    # -- places ------------------------------------------------------------------------------

    def _take_place(self, at: _At) -> bool:
        found = self.grid.place[at.j]
        assert found is not None
        length, entry = found
        end = self._place_ends(at, entry)
        if end is not None:
            return at.stop(end)
        self._note(at.office, entry, at.preposition, at.j)
        at.modifies = entry.kind in ("organization", "adjective", "format")
        begin, at.j = at.j, at.j + length
        at.last_place = at.j
        if entry.kind == "adjective" and not self._adjective_goes_on(at.office, at.j):
            return at.stop(-1 if begin == at.start else begin)
        return True

    def _place_ends(self, at: _At, entry: Entry) -> int | None:
        """Where the phrase ends because of a place: its end, -1 for none at all, None if it goes on."""
        j, preposition, office = at.j, at.preposition, at.office
        stands = preposition in ("at", "in") and entry.kind in ("city", "venue") and j == at.start
        if stands and not self._posted(office, j, preposition):
            return -1
        if at.after_place and entry.kind not in ("state", "organization", "format"):
            return j
        if preposition == "to" and entry.kind == "city" and office.rank not in DIPLOMATS:
            return -1 if j == at.start else j
        if j > at.start and at.last_place < 0 and entry.kind == "state" and self._bare_before(j):
            return j
        if at.after_place and self.norms[j - 1] not in POSSESSIVE:
            return j
        return None

    def _posted(self, office: Office, j: int, preposition: str) -> bool:
        """ "High Commissioner in London, Dr. Sandra Bovell": the city of a diplomat's post, before the name."""
        if office.rank not in DIPLOMATS:
            return False
        if preposition == "at":
            return True
        end = j + self.grid.place[j][0]  # type: ignore[index]
        if end >= self.n:
            return bool(office.codes)
        comma = self.norms[end] == "," and end + 1 < self.n and self.tokens.caps[end + 1]
        return comma or (self.tokens.caps[end] and self.grid.place[end] is None)

    def _nest(self, at: _At) -> bool:
        """A phrase within the phrase, which ends both."""
        j, preposition, office = at.j, self.norms[at.j], at.office
        if preposition in ("in", "at", "to"):
            if preposition == "in" and self._seat_ahead(office, j):
                return at.stop(j + 1 + self.grid.place[j + 1][0])  # type: ignore[index]
            if not ((at.after_place and preposition != "in") or office.rank in DIPLOMATS):
                return False
        end = self.phrase(office, j + 1, preposition)
        return at.stop(end) if end >= 0 else False

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

    def _part_of_body(self, at: _At) -> bool:
        j, norm = at.j, self.norms[at.j]
        if self.official(j):
            name = norm in self.words.given and norm not in self.words.common and self.tokens.caps[j]
            return not (name and j > at.start and self.two_names(j))
        if norm in _MEMBERS:
            return True
        return norm in self.words.modifiers and norm not in _REGIONS

    def _note(self, office: Office, entry: Entry, preposition: str, token: int) -> None:
        """Remember the code of a place in a phrase, with what its preposition says of it."""
        if entry.kind not in CODED:
            if entry.kind in ("city", "venue"):
                office.note(entry.code, "of-city", token)
            return
        if preposition in ("of", "from"):
            rule = "of-state" if entry.kind != "adjective" else "body"
        elif preposition == "at" and entry.kind == "adjective":
            rule = "body"  # "Director-General at the Mongolian Foreign Ministry"
        elif preposition in ("to", "in", "at"):
            rule = "to-state"
        else:
            rule = "field"
        for code in entry.code.split("|"):
            office.note(code, rule, token)
