"""The phrase around a noun of gatherings: what belongs to it on the left and on the right, and what it is called."""

from __future__ import annotations

from dragoman.annotate.gathering_kinds import Part, Phrase, PhraseJudge
from dragoman.annotate.grid import CODED, Grid
from dragoman.languages.gatherings import GatheringWords, Noun

_DASHES = frozenset({"-", "–", "—", "/"})
_APOSTROPHES = frozenset({"'", "’", "'s"})
_POSSESSIVE = frozenset({"'s", "’s"})
_QUOTES = frozenset({'"', "“", "”", "«", "»", "'", "‘", "’"})
_ROUNDS = frozenset({"round", "day", "days", "hours"})
_LONGEST = 22
_TOPIC = 7


class PhraseReader:
    """Reads phrases off the grid of one document."""

    def __init__(self, grid: Grid, limits: list[int], words: GatheringWords) -> None:
        self.grid = grid
        self.tokens = grid.tokens
        self.norms = grid.tokens.norms
        self.limits = limits
        self.words = words
        self.judge = PhraseJudge(grid, words)
        self.acronyms: frozenset[str] = frozenset()

    def read(self, first: int, last: int, noun: Noun, floor: int, entry: bool) -> Phrase | None:
        """The phrase around the noun at `first` to `last`; None if nothing says that it is a gathering."""
        limit = self.limits[first]
        left = self._left(first, floor)
        parts = [Part(left, first, last, noun)]
        end, topic = self._right(parts, limit)
        return self.judge.judge(parts, end, topic, entry)

    # -- to the left -----------------------------------------------------------------------

    def _left(self, head: int, floor: int) -> int:
        """The first token of the words before a noun that belong to it."""
        j = head
        limit = self.limits[head]
        while j > floor and head - j < _LONGEST and self.limits[j - 1] == limit:
            step = self._place_left(j, floor, head) or self._word_left(j, floor, head)
            if not step:
                break
            j -= step
        while j < head and (
            self.norms[j] in ("and", ",", "&", "of") or self.norms[j] in _DASHES or self.norms[j] in _APOSTROPHES
        ):
            j += 1
        return j

    def _place_left(self, j: int, floor: int, head: int) -> int:
        """Length of a state, body or format that ends at token j; cities only within a capitalised name."""
        start = self.grid.place_ending(j)
        if start < floor or start < 0 or (self.norms[j].endswith("ed") and not self.tokens.caps[j]):
            return 0
        entry = self.grid.place[start][1]  # type: ignore[index]
        if entry.kind in CODED:
            return j - start
        return (
            j - start
            if self.tokens.caps[head] and self.tokens.caps[min(j, head)] and self.norms[start - 1] not in ("in", "at")
            else 0
        )

    def _word_left(self, j: int, floor: int, head: int) -> int:
        """Number of tokens of the word or sign before token j that belong to the name, or 0."""
        title = self.grid.head_ending(j)
        if title >= floor and self.grid.head[title][2]:  # type: ignore[index]
            return j - title
        return int(self._sign_belongs(j - 1, floor, head) or self._word_belongs(j - 1, head))

    def _sign_belongs(self, t: int, floor: int, head: int) -> bool:
        """Whether a dash, apostrophe, comma or "and" at t joins words of the name."""
        norm = self.norms[t]
        if t <= floor:
            return False
        if norm in _DASHES:
            return self.grid.place_ending(t) >= floor and self.grid.place[t + 1] is not None
        if norm in _APOSTROPHES:
            return self.norms[t - 1] in self.words.holders
        if norm in ("and", "&"):
            return self._joined(t)
        return norm == "," and self._joined(t) and any(self.norms[k] in ("and", "&") for k in range(t + 1, head))

    def _word_belongs(self, t: int, head: int) -> bool:
        """Whether a word at t can stand in the name before its noun."""
        norm, text, caps = self.norms[t], self.tokens.texts[t], self.tokens.caps
        if norm in self.words.specifiers or norm in self.words.counting or self.judge.ordinal(t):
            return True
        if norm in self.words.holders:
            return (caps[head] and caps[t]) or self.norms[t + 1] in _APOSTROPHES or t + 1 == head
        if self._field(t) or (text.isdigit() and len(text) == 4 and text[:2] in ("19", "20")):
            return True
        return caps[t] and caps[head] and text.replace("-", "").isalnum() and self._nameish(t)

    def _joined(self, t: int) -> bool:
        """Whether "and" or a comma at t stands between two words of one name."""
        left, right = t - 1, t + 1
        places = self.grid.place_ending(t), self.grid.place[right]
        if places[0] >= 0 and places[1] is not None:
            return True
        known = self._field(left) or self.norms[left] in self.words.specifiers
        return (
            known
            and (self._field(right) or self.norms[right] in self.words.specifiers)
            and self.tokens.caps[left] == self.tokens.caps[right]
        )

    def _field(self, t: int) -> bool:
        lexicon = self.grid.lexicon.words
        norm = self.norms[t]
        if norm in lexicon.portfolio_words:
            return True
        return self.tokens.caps[t] and (norm in lexicon.body_modifiers or norm in lexicon.bodies)

    def _nameish(self, t: int) -> bool:
        """A capitalised word that is neither a plain word at the head of a sentence nor a person's name."""
        lexicon = self.grid.lexicon.words
        norm = self.norms[t]
        if (
            norm in ("the", "a", "an", "in", "at", "on", "and", "this", "his", "her", "its", "their", "our")
            or norm in lexicon.modifiers
        ):
            return False
        begins = t == 0 or self.limits[t - 1] != self.limits[t]
        if begins and norm in lexicon.common:
            return False
        return norm not in lexicon.given and self.grid.head[t] is None

    # -- to the right ----------------------------------------------------------------------

    def _right(self, parts: list[Part], limit: int) -> tuple[int, int]:
        """End of the phrase, and where its topic begins (or the end); inner nouns are added to `parts`."""
        end = parts[0].last
        topic = -1
        while end < limit:
            norm = self.norms[end]
            if norm == "(" and (close := self._acronym(end, limit)):
                end = close
                continue
            if norm == "of":
                inner = self._of(end + 1, limit, parts)
                if inner <= end:
                    break
                end = inner
                continue
            if norm in ("for", "on", "against") and topic < 0 and self._takes_topic(parts):
                told = self._topic(end + 1, limit, norm)
                if told <= end + 1:
                    break
                topic = end
                end = told
                continue
            if norm == "in" and (told := self._in_format(end + 1, limit)):
                end = told
                continue
            if self.norms[end] in _QUOTES and end == parts[-1].last and (told := self._quoted(end, limit)):
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

    def _acronym(self, i: int, limit: int) -> int:
        """Token after a bracketed abbreviation or sign ("(BNC)", '("2+2")'), or 0."""
        close = next((k for k in range(i + 2, min(i + 5, limit)) if self.norms[k] == ")"), 0)
        texts = [t for t in self.tokens.texts[i + 1 : close] if t not in _QUOTES]
        if len(texts) != 1:
            return 0
        told = len(texts[0]) > 1 and (sum(c.isupper() for c in texts[0]) >= 2 or "+" in texts[0])
        return close + 1 if told else 0

    def _noun_after(self, end: int, limit: int, parts: list[Part]) -> int:
        """ "Security Council meeting", "Forum Leaders Meeting": the name goes on to a noun of an event."""
        k = end
        while k < min(limit, end + 5):
            found = self.words.noun_at(self.norms, k)
            if found is not None and not self._only_says_which(k, limit):
                break
            known = self.words.specifiers | self.words.holders | self.words.counting | _APOSTROPHES
            if not (self.norms[k] in known or self._field(k) or self.judge.ordinal(k)):
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
            elif norm in self.acronyms or norm in self.words.holders or (self.tokens.caps[j] and self._nameish(j)):
                j += 1
                told, end = True, j
            elif (
                norm in self.words.specifiers or norm in self.words.counting or self._field(j) or self.judge.ordinal(j)
            ):
                j += 1
                if self._field(j - 1) and told:
                    end = j
            elif (norm in ("and", ",", "&") and j > start and self._goes_on(j, limit, norm)) or (
                norm in _APOSTROPHES
                and j > start
                and (self.norms[j - 1] in self.words.holders or (norm == "'s" and self.grid.place_ending(j) >= 0))
            ):
                j += 1
            elif norm == "of" and told:
                inner_end = self._of(j + 1, limit, parts)
                return inner_end if inner_end > j else end
            elif norm == "(" and told and (close := self._acronym(j, limit)):
                j = end = close
            elif norm in _DASHES and told:
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
            return self._field(k) and self._field(j - 1) and self.tokens.caps[k]
        head = self.grid.head[k]
        if head is not None:
            return head[2] or self.norms[k] in ("state", "government")
        return (self._field(k) or self.norms[k] in self.words.holders or self.norms[k] in ("state", "government")) and (
            self.tokens.caps[k] == self.tokens.caps[j - 1]
        )

    def _takes_topic(self, parts: list[Part]) -> bool:
        """Bodies, dialogues and conferences are named by what they are for; plain meetings are not."""
        noun = parts[-1].noun
        return (
            noun.sort == "body"
            or noun.kind in ("conference", "summit")
            or noun.word.startswith(("dialog", "consultation", "negotiation", "mechanism", "talks"))
        )

    def _topic(self, i: int, limit: int, preposition: str) -> int:
        """End of "trade and economic cooperation", "maritime issues", "the code of conduct" after for, on, against."""
        j = i
        if j < limit and self.norms[j] in ("the", "a"):
            j += 1
        start = end = j
        while j < limit and j - i < _TOPIC:
            norm, text = self.norms[j], self.tokens.texts[j]
            if self.grid.place[j] is not None:
                j += self.grid.place[j][0]  # type: ignore[index]
                end = j
            elif text.isalpha() or ("-" in text and text[0].isalpha()):
                if norm in ("and", "of") and j > start:
                    j += 1
                    continue
                if norm in self.words.stoppers or self._finite(norm):
                    break
                if (
                    preposition == "for"
                    and j == start
                    and not (self._field(j) or norm in self.words.specifiers or self.tokens.caps[j])
                ):
                    break
                j += 1
                end = j
            else:
                break
        return end if end > start else -1

    @staticmethod
    def _finite(norm: str) -> bool:
        """A verb form that ends a noun phrase."""
        return norm.endswith("ed") and len(norm) > 4

    def _in_format(self, i: int, limit: int) -> int:
        """ "in the C5+1 format", 'in the "3+3" format': the token after, or 0."""
        j = i
        while j < limit and j - i < 10:
            if self.norms[j] == "format" and j > i + 1:
                return j + 1
            if self.norms[j] in self.words.stoppers - {"the", "a", "and"} or self.norms[j] in (".", ";"):
                return 0
            j += 1
        return 0

    def _quoted(self, i: int, limit: int) -> int:
        """The token after a quoted name right behind the noun, or 0."""
        for j in range(i + 2, min(i + 12, limit)):
            if self.norms[j] in _QUOTES:
                return j + 1 if self.tokens.caps[i + 1] or self.norms[i + 1][0].isdigit() else 0
        return 0
