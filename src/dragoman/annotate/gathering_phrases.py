"""The phrase around a noun of gatherings: what belongs to it on the left and on the right, and what it is called."""

from __future__ import annotations

from dragoman.annotate.gathering_kinds import PhraseJudge
from dragoman.annotate.gathering_left import LeftReader
from dragoman.annotate.gathering_names import NameWords
from dragoman.annotate.gathering_parts import APOSTROPHES, DASHES, QUOTES, Part, Phrase, ordinal
from dragoman.annotate.gathering_tails import TailReader
from dragoman.annotate.grid import CODED, Grid
from dragoman.languages.gatherings import GatheringWords, Noun

_POSSESSIVE = frozenset({"'s", "’s"})
_ROUNDS = frozenset({"round", "day", "days", "hours"})
_LONGEST = 22


class PhraseReader:
    """Reads phrases off the grid of one document."""

    def __init__(self, grid: Grid, limits: list[int], words: GatheringWords) -> None:
        self.grid = grid
        self.tokens = grid.tokens
        self.norms = grid.tokens.norms
        self.limits = limits
        self.words = words
        self.judge = PhraseJudge(grid, words)
        self.names = NameWords(grid, limits)
        self.left = LeftReader(grid, limits, words)
        self.tails = TailReader(grid, limits, words)
        self.acronyms: frozenset[str] = frozenset()

    def read(self, first: int, last: int, noun: Noun, floor: int, entry: bool) -> Phrase | None:
        """The phrase around the noun at `first` to `last`; None if nothing says that it is a gathering."""
        limit = self.limits[first]
        left = self.left.begin(first, floor)
        parts = [Part(left, first, last, noun)]
        end, topic = self._right(parts, limit)
        return self.judge.judge(parts, end, topic, entry)

    def _right(self, parts: list[Part], limit: int) -> tuple[int, int]:
        """End of the phrase, and where its topic begins (or the end); inner nouns are added to `parts`."""
        end = parts[0].last
        topic = -1
        while end < limit:
            norm = self.norms[end]
            if norm == "(" and (close := self.tails.acronym(end, limit)):
                end = close
                continue
            if norm == "of":
                inner = self._of(end + 1, limit, parts)
                if inner <= end:
                    break
                end = inner
                continue
            if norm in ("for", "on", "against") and topic < 0 and self.tails.takes_topic(parts):
                told = self.tails.topic(end + 1, limit, norm)
                if told <= end + 1:
                    break
                topic = end
                end = told
                continue
            if told := self.tails.in_format(end, limit):
                end = told
                continue
            if self.norms[end] in QUOTES and end == parts[-1].last and (told := self.tails.quoted(end, limit)):
                end = told
                continue
            owned = norm in _POSSESSIVE and self._body_name(parts[-1])
            more = self._noun_after(end + owned, limit, parts)
            if more:
                end = more
                continue
            if (
                self.tokens.texts[end].isdigit()
                and len(norm) == 4
                and norm[:2] in ("19", "20")
                and self.tokens.caps[end - 1]
            ):
                end += 1
                continue
            break
        return end, topic if topic >= 0 else end

    def _noun_after(self, end: int, limit: int, parts: list[Part]) -> int:
        """ "Security Council meeting", "Forum Leaders Meeting": the name goes on to a noun of an event."""
        k = end
        while k < min(limit, end + 5):
            found = self.words.noun_at(self.norms, k)
            if found is not None and not self._only_says_which(k, limit):
                break
            known = self.words.specifiers | self.words.holders | self.words.counting | APOSTROPHES
            if not (self.norms[k] in known or self.names.field(k) or ordinal(self.tokens, k, self.words)):
                return 0
            k += 1
        else:
            return 0
        if (self.grid.place[k] is not None and k > end) or (
            k == end and found[1].sort == "body" and not self.tokens.caps[k] and parts[0].noun.kind != "consultations"
        ):
            return 0
        whole = parts[0]
        if len(parts) == 1:
            parts.append(Part(whole.first, whole.head, whole.last, whole.noun))
            parts[0] = Part(whole.first, k, k + found[0], found[1])
        else:
            parts.append(Part(end, k, k + found[0], found[1]))
        return k + found[0]

    def _body_name(self, part: Part) -> bool:
        """Whether a part is the capitalised name of a body, which can own a meeting."""
        return part.noun.sort == "body" and self.tokens.caps[part.head]

    def _only_says_which(self, k: int, limit: int) -> bool:
        """An adjective that can be a noun ("ministerial") before another noun."""
        return (
            self.norms[k] in self.words.adjectival
            and k + 1 < limit
            and self.words.noun_at(self.norms, k + 1) is not None
        )

    def _of(self, i: int, limit: int, parts: list[Part]) -> int:
        """End of the phrase after "of", or -1; it must hold a body, a state, holders of office or a name."""
        j = i
        if j < limit and self.norms[j] in ("the", "its", "their", "our", "all", "a", "an", "his", "both"):
            j += 1
        start, told, end = j, False, -1
        while j < limit and j - i < _LONGEST:
            norm = self.norms[j]
            place = self.grid.place[j]
            noun = self.words.noun_at(self.norms, j)
            if place is not None:
                if place[1].kind not in CODED and not self.tokens.caps[j - 1]:
                    break
                inner = self.words.sitting.get(place[1].name)
                if inner is not None:
                    parts.append(Part(start, j, j + place[0], inner))
                j += place[0]
                told, end = True, j
            elif (noun is not None and noun[1].sort in ("event", "body")) or (
                noun is not None and (j > start or parts[0].noun.word in _ROUNDS)
            ):
                parts.append(Part(start, j, j + noun[0], noun[1]))
                j += noun[0]
                told, end = True, j
            elif self.grid.head[j] is not None and self.grid.head[j][2]:  # type: ignore[index]
                j += self.grid.head[j][0]  # type: ignore[index]
                told, end = True, j
            elif norm in self.acronyms or norm in self.words.holders or (self.tokens.caps[j] and self.names.nameish(j)):
                j += 1
                told, end = True, j
            elif (
                norm in self.words.specifiers
                or norm in self.words.counting
                or self.names.field(j)
                or ordinal(self.tokens, j, self.words)
            ):
                j += 1
                if self.names.field(j - 1) and told:
                    end = j
            elif (norm in ("and", ",", "&") and j > start and self._goes_on(j, limit, norm)) or (
                norm in APOSTROPHES
                and j > start
                and (self.norms[j - 1] in self.words.holders or (norm == "'s" and self.grid.place_ending(j) >= 0))
            ):
                j += 1
            elif norm == "of" and told:
                inner_end = self._of(j + 1, limit, parts)
                return inner_end if inner_end > j else end
            elif norm == "(" and told and (close := self.tails.acronym(j, limit)):
                j = end = close
            elif norm in DASHES and told:
                j += 1
            else:
                break
        return end

    def _goes_on(self, j: int, limit: int, norm: str) -> bool:
        """Whether a list of places, fields or holders goes on after a comma or "and"."""
        k = j + 1
        if k < limit and self.norms[k] in ("and", "the"):
            k += 1
        if k >= limit:
            return False
        if self.grid.place[k] is not None:
            return self.grid.place_ending(j) >= 0 and self.grid.place[k][1].kind in CODED  # type: ignore[index]
        if norm == ",":
            return self.names.field(k) and self.names.field(j - 1) and self.tokens.caps[k]
        head = self.grid.head[k]
        if head is not None:
            return head[2] or self.norms[k] in ("state", "government")
        return (
            self.names.field(k) or self.norms[k] in self.words.holders or self.norms[k] in ("state", "government")
        ) and (self.tokens.caps[k] == self.tokens.caps[j - 1])
