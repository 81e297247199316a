"""All mentions of a text: persons with and without titles, office holders, states, organizations, groups, places."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.annotate.grid import Grid
from dragoman.annotate.names import Name, honorific, read_name
from dragoman.annotate.offices import COUNTERPARTS, Office, OfficeGrammar, represented
from dragoman.model.mention import Mention

_STOPS = frozenset({".", "!", "?", ";", ":", "\u2022", "*"})
_SINGULAR = {"men": "man", "women": "woman", "people": "person"}
_ANAPHORS = frozenset({"the", "both", "two", "three", "these", "those", "his", "her", "its", "their", "our", "all"})
_ADJECTIVAL = frozenset(
    [
        "official",
        "general",
        "chief",
        "principal",
        "executive",
        "head",
        "deputy",
        "assistant",
        "representative",
        "senior",
        "joint",
        "major",
        "minor",
        "private",
        "lead",
        "host",
        "chair",
        "guest",
    ]
)
_COURTESY = frozenset(
    [
        "ambassador",
        "general",
        "admiral",
        "colonel",
        "senator",
        "professor",
        "lieutenant-general",
        "major-general",
        "brigadier",
        "captain",
        "commander",
        "judge",
        "justice",
    ]
)
_AFTER_TITLE = frozenset(
    [
        "of",
        "for",
        "to",
        "in",
        "on",
        "at",
        "from",
        "with",
        "and",
        "or",
        "who",
        "said",
        "told",
        "added",
        "noted",
        "was",
        "is",
        "will",
        "has",
        "had",
        "who",
        "whose",
        "that",
        "says",
        "by",
        "as",
    ]
)
_GROUP_RIGHT = frozenset({"of", "from", "for"})


@dataclass(slots=True)
class _Found:
    """An office with the names that belong to it."""

    office: Office
    names: list[Name]
    first: int
    last: int


class MentionGrammar:
    """Finds mentions from left to right; what is taken by one is not looked at again."""

    def __init__(self, grid: Grid, breaks: frozenset[int]) -> None:
        """`breaks` are tokens at which a line or sentence begins; no mention runs over one."""
        self.grid = grid
        self.tokens = grid.tokens
        self.norms = grid.tokens.norms
        self.words = grid.lexicon.words
        self.n = len(grid.tokens)
        self.breaks = breaks
        self.offices = OfficeGrammar(grid)
        self.mentions: list[Mention] = []
        self._limits = self._line_limits()

    def _line_limits(self) -> list[int]:
        """For each token, where its line or sentence ends."""
        limits, end = [self.n] * self.n, self.n
        for i in range(self.n - 1, -1, -1):
            limits[i] = end
            if i in self.breaks:
                end = i
        return limits

    def find(self) -> list[Mention]:
        """All mentions in order of the text; they do not overlap."""
        floor, i = 0, 0
        heads = [k for k in range(self.n) if self.grid.head[k] is not None]
        position = 0
        while i < self.n:
            if i in self.breaks:
                floor = i
            while position < len(heads) and heads[position] < i:
                position += 1
            step = self._styled(i, heads, position) or self._office(i, floor, heads, position) or self._plain(i, floor)
            if step:
                floor = i = step
            else:
                i += 1
        return self.mentions

    # -- offices ---------------------------------------------------------------------------

    def _styled(self, i: int, heads: list[int], position: int) -> int:
        """ "His Highness the Amir of Kuwait Sheikh Nawaf": a style, then an office; the style belongs to the mention."""
        if not self.tokens.caps[i]:
            return 0
        length = honorific(self.grid, i)
        k = i + length
        if not length or k + 1 >= self._limits[i]:
            return 0
        if self.norms[k] == ",":
            k += 1
        if self.norms[k] == "the":
            k += 1
        while position < len(heads) and heads[position] < k:
            position += 1
        count = len(self.mentions)
        step = self._office(k, k, heads, position)
        if step and len(self.mentions) > count:
            mention = self.mentions[count]
            mention.first, mention.start = i, self.tokens.starts[i]
        return step

    def _office(self, i: int, floor: int, heads: list[int], position: int) -> int:
        """Read an office that begins at token i; returns the token after it and its names, or 0."""
        office = self._office_from(i, floor, heads[position : position + 4])
        return self._take_office(office) if office is not None else 0

    def _office_from(self, i: int, floor: int, heads: list[int]) -> Office | None:
        """The office that begins at token i; of several heads the last, to whom the others belong as possessors."""
        best: Office | None = None
        for head in heads:
            if head - i > 14 or head >= self._limits[i] or (best is not None and head > best.last + 1):
                break
            office = self._cached(head, floor)
            if office is None or office.first != i:
                continue
            office.last = min(office.last, self._limits[i])
            if self._believable(office) and (best is None or office.last > best.last):
                best = office
        return best

    def _cached(self, head: int, floor: int) -> Office | None:
        return self.offices.office_at(head, max(floor, self._line_start(head)))

    def _line_start(self, i: int) -> int:
        k = i
        while k > 0 and k not in self.breaks and i - k < 16:
            k -= 1
        return k

    def _believable(self, office: Office) -> bool:
        """A bare lower-case head ("head", "chair", "general") is an office only with something that says so."""
        after = office.last
        if office.last == office.head + 1 and not office.plural and after < self.n and office.word in _ADJECTIVAL:
            text = self.tokens.texts[after]
            if self.tokens.caps[after] and (
                self.norms[after] in self.words.portfolio_words or self.norms[after] in self.words.bodies
            ):
                return False  # "General Affairs Council"
            if text.isalpha() and text.islower() and self.norms[after] not in _AFTER_TITLE:
                return False
        if self.tokens.caps[office.head] or len(office.word.split()) > 1:
            return True
        if office.counterpart:
            return True
        return bool(office.codes or office.last - office.first > 1 or office.article or office.owner or office.plural)

    def _take_office(self, office: Office) -> int:
        found = self._names_after(office)
        if not found.names and self._add_second(office):
            found = self._names_after(office)
        if not found.names:
            return self._bare_office(office)
        if len(found.names) == 1 and not office.plural:
            self._person(found.names[0], office, found.first, found.last)
        else:
            self._several(found)
        return found.last

    def _add_second(self, office: Office) -> bool:
        """Take in a second office that follows with nothing between ("ASEAN Chair Prime Minister Hun Sen")."""
        k = office.last
        if office.plural or k >= self._limits[office.first] or not self.tokens.caps[k]:
            return False
        second = self._office_from(k, k, [h for h in range(k, min(k + 6, self.n)) if self.grid.head[h] is not None])
        if second is None or second.plural or second.first != k:
            return False
        office.last = second.last
        office.codes += [c for c in second.codes if c not in office.codes]
        office.rank = second.rank if second.rank != "official" else office.rank
        return True

    def _names_after(self, office: Office) -> _Found:
        """The name or names that follow the office, directly or after a comma, dash, colon or bracket."""
        j, limit = office.last, self._limits[office.first]
        names: list[Name] = []
        first = office.first
        name = read_name(self.grid, j, True) if j < limit else None
        if name is None and j < limit:
            name = self._name_after_mark(office, j, limit)
        if name is None or name.last > limit:
            return _Found(office, [], first, office.last)
        names.append(name)
        j = name.last
        if name.name_first > office.last and self.norms[office.last] == "," and j < limit and self.norms[j] == ",":
            if not office.plural and not self._list_follows(j, limit):  # the comma that closes the apposition
                return _Found(office, names, first, j + 1)
        if office.plural:
            while j < limit:
                k = self._next_in_list(j, limit)
                more = read_name(self.grid, k, True) if k else None
                if more is None:
                    break
                names.append(more)
                j = more.last
        return _Found(office, names, first, j)

    def _name_after_mark(self, office: Office, j: int, limit: int) -> Name | None:
        mark = self.norms[j]
        if mark in (",", ":", "–", "—") and j + 1 < limit:
            courtesy = self._courtesy(j + 1, limit, office.counterpart) if mark == "," else None
            if courtesy is not None:
                return courtesy
            name = read_name(
                self.grid,
                j + 1,
                (mark == "," and not office.plural and self._closed(j + 1, limit)) or honorific(self.grid, j + 1) > 0,
            )
            if name is None:
                return None
            single = len(name.name.split()) == 1
            if mark != "," and single:
                return None
            if office.plural or not single or name.titled:
                return name if self._apposition_ends(name.last, limit, office) else None
            return name if self._closed(j + 1, limit) and self.norms[j + 1] not in self.words.common else None
        if mark in ("(", "[") and j + 1 < limit:
            name = read_name(self.grid, j if mark == "[" else j + 1, True)
            if name and mark == "(" and name.last < limit and self.norms[name.last] == ")":
                name.last += 1
                return name
            return name if name and mark == "[" else None
        return None

    def _courtesy(self, j: int, limit: int, any_title: bool) -> Name | None:
        """A name with a title of courtesy or service before it: ", Ambassador Joaquim Quissanga", ", Retired General X".

        After "his Finnish counterpart," any title does ("President Aino Rautalahti").
        """
        k = j
        while k < limit and self.norms[k] in self.words.modifiers and self.tokens.caps[k]:
            k += 1
        found = self.grid.head[k] if k < limit else None
        if found is None or found[2] or not (any_title or " ".join(self.norms[k : k + found[0]]) in _COURTESY):
            return None
        name = read_name(self.grid, k + found[0], True) if k + found[0] < limit else None
        if name is not None:
            name.first = j
        return name

    def _closed(self, i: int, limit: int) -> bool:
        """A single capitalised word between commas right after an office."""
        return (
            i + 1 < limit
            and self.tokens.caps[i]
            and self.norms[i + 1] in (",", ".")
            and self.grid.place[i] is None
            and self.grid.head[i] is None
        )

    def _apposition_ends(self, j: int, limit: int, office: Office) -> bool:
        """Whether what follows a name after "office," looks like the end of an apposition."""
        if office.plural or j >= limit:
            return True
        return self.norms[j] in (",", ".", ";", ")", "-", "–", "—", "and", "(", ":", "'s") or not self.tokens.caps[j]

    def _next_in_list(self, j: int, limit: int) -> int:
        """Token at which the next name of a list begins, or 0."""
        if j < limit and self.norms[j] == "(":
            close = next((k for k in range(j, min(j + 6, limit)) if self.norms[k] == ")"), 0)
            j = close + 1 if close else j
        if j >= limit or self.norms[j] not in (",", "and", "&"):
            return 0
        k = j + 1
        if k < limit and self.norms[j] == "," and self.norms[k] == "and":
            k += 1
        return k if k < limit and self.tokens.caps[k] else 0

    def _bare_office(self, office: Office) -> int:
        kind = "office"
        office_words = self.tokens.slice(office.first, office.last)
        mention = self._mention(office.first, office.last, kind, office_words)
        self._fill_office(mention, office)
        self.mentions.append(mention)
        return office.last

    def _fill_office(self, mention: Mention, office: Office) -> None:
        first = office.first
        mention.office = _squeeze(self.tokens.slice(first, office.last))
        mention.office_span = (self.tokens.starts[first], self.tokens.ends[office.last - 1])
        mention.rank = office.rank or None
        mention.plural = office.plural
        mention.former = office.former
        mention.counterpart = office.counterpart
        mention.anaphor = office.owner or office.article
        told = represented(office)
        if told:
            mention.represents, mention.rule, _ = told
            if office.plural:
                mention.also = [c for c, rule, _ in office.codes if rule == told[1] and c != told[0]]
            elif mention.rule == "pair":
                mention.also = []

    def _person(self, name: Name, office: Office | None, first: int, last: int) -> Mention:
        mention = self._mention(first, last, "person", name.name)
        if office is not None:
            self._fill_office(mention, office)
        mention.name = name.name
        name_end = name.last
        mention.name_span = (self.tokens.starts[name.name_first], self.tokens.ends[name_end - 1])
        mention.gender = name.gender
        mention.plural = False
        self._state_after(mention, last)
        self.mentions.append(mention)
        return mention

    def _state_after(self, mention: Mention, last: int) -> int:
        """ "Mark Rutte of the Netherlands", "(Norway)" after a name tells whom the person acts for."""
        j = last
        bracket = j < self.n and self.norms[j] == "("
        if j < self.n and (self.norms[j] in ("of", "from") or bracket):
            k = j + 1
            if k < self.n and self.norms[k] == "the":
                k += 1
            found = self.grid.place[k] if k < self.n else None
            if found and found[1].kind in ("state", "organization"):
                end = k + found[0]
                if bracket and not (end < self.n and self.norms[end] == ")"):
                    return last
                if mention.represents is None:
                    mention.represents, mention.rule = found[1].code, "after-name"
                mention.last = end + bracket
                mention.end = self.tokens.ends[mention.last - 1]
                return mention.last
        return last

    def _several(self, found: _Found) -> None:
        """A plural title shared by several names: each gets it in the singular, and its own state if told."""
        office, names = found.office, found.names
        told = sorted(office.codes, key=lambda c: c[2])
        codes = [c for c, rule, _ in told if rule in ("adjective", "modifier", "possessive", "of-state")]
        words = self._singular(office)
        for k, name in enumerate(names):
            first = found.first if k == 0 else name.first
            mention = self._mention(first, name.last, "person", name.name)
            self._fill_office(mention, office)
            mention.office = words
            mention.name = name.name
            mention.name_span = (self.tokens.starts[name.name_first], self.tokens.ends[name.last - 1])
            mention.gender, mention.plural, mention.also = name.gender, False, []
            if len(codes) == len(names) > 1:
                mention.represents, mention.rule = codes[k], "list-head"
                mention.office = self._own_office(office, codes[k]) or words
            elif len(codes) > 1:
                mention.represents = None
            self._state_after(mention, name.last)
            self.mentions.append(mention)

    def _singular(self, office: Office) -> str:
        found = self.grid.head[office.head]
        text = self.tokens.slice(office.first, office.last)
        if found is None or not office.plural:
            return _squeeze(text)
        plural = self.tokens.slice(office.head, office.head + found[0])
        singular = found[1].head
        if plural[0].isupper():
            singular = " ".join(
                w if w in ("of", "for", "the", "to") else w[:1].upper() + w[1:] for w in singular.split()
            )
        return _squeeze(text.replace(plural, singular, 1))

    def _own_office(self, office: Office, code: str) -> str | None:
        """ "Foreign Minister of Guatemala" out of "Foreign Ministers of Guatemala and Belize"."""
        tokens = [t for c, _, t in office.codes if c == code]
        if not tokens:
            return None
        found = self.grid.place[tokens[0]]
        head = self.grid.head[office.head]
        if not found or not head:
            return None
        place = self.tokens.slice(tokens[0], tokens[0] + found[0])
        singular = self._singular(office)
        listed = sorted(t for _, _, t in office.codes)
        last = self.grid.place[listed[-1]]
        whole = self.tokens.slice(listed[0], listed[-1] + (last[0] if last else 1))
        return singular.replace(_squeeze(whole), place, 1)

    # -- everything else -------------------------------------------------------------------

    def _plain(self, i: int, floor: int) -> int:
        """A group, a place or a name without a title at token i; returns the token after it, or 0."""
        norm = self.norms[i]
        if norm in self.words.groups:
            step = self._group(i, floor)
            if step:
                return step
        if not self.tokens.caps[i] and not self.tokens.texts[i][0].isdigit():
            return 0
        limit = self._limits[i]
        name = self._name_first(i, limit)
        if name:
            mention = self._person(name, None, name.first, name.last)
            self._apposition(mention, limit)
            return mention.last
        found = self.grid.place[i]
        if found:
            return self._place(i, found[0])
        return 0

    def _apposition(self, mention: Mention, limit: int) -> None:
        """ "Ann Lee, the foreign minister of X," or "(foreign minister)" after a name: its office."""
        j = mention.last
        if j + 1 >= limit or self.norms[j] not in (",", "(", "–", "—", "-"):
            return
        k = j + 1
        if self.norms[k] in ("the", "a", "an", "who") and self.norms[k] != "who":
            k += 1
        heads = [h for h in range(k, min(k + 14, limit)) if self.grid.head[h] is not None]
        office = self._office_from(k, k, heads) if heads else None
        if office is None or office.plural or office.counterpart:
            return
        names = self._names_after(office)
        if names.names:
            if self.grid.head_ending(office.last) <= office.head:
                return
            office.last = names.last  # "Chief of Staff for European Commission President Ursula von der Leyen"
        end = office.last
        if self.norms[j] == "(":
            if end >= limit or self.norms[end] != ")":
                return
            end += 1
        elif self.norms[j] == "," and k == j + 1 and not self.tokens.caps[k] and not office.codes and end - k < 2:
            return
        self._fill_office(mention, office)
        mention.plural = False
        if self.norms[j] == "," and end < limit and self.norms[end] == "," and not self._list_follows(end, limit):
            end += 1
        mention.last, mention.end = end, self.tokens.ends[end - 1]

    def _list_follows(self, comma: int, limit: int) -> bool:
        """Whether the comma that closes an apposition also separates members of a list."""
        k = comma + 1
        return k < limit and (self.norms[k] == "and" or self.tokens.caps[k])

    def _name_first(self, i: int, limit: int) -> Name | None:
        """A name without a title before it: two capitals at least, not ordinary words, or a known given name."""
        name = read_name(self.grid, i, False)
        if name is None or name.last > limit:
            return None
        if name.titled:
            return name
        pieces = [p for p in name.name.split() if p[:1].isupper()]
        if len(pieces) < 2:
            return None
        norms = [self.norms[k] for k in range(name.name_first, name.last)]
        if any(w in self.words.given or w in self.words.surnames for w in norms):
            return name
        return name if len(pieces) <= 4 and not any(w in self.words.bodies for w in norms) else None

    def _place(self, i: int, length: int) -> int:
        found = self.grid.place[i]
        assert found is not None
        entry = found[1]
        kind = {
            "state": "state",
            "organization": "organization",
            "format": "organization",
            "government": "state",
            "city": "city",
            "venue": "venue",
            "inhabitants": "group",
        }.get(entry.kind, "adjective")
        end = i + length
        if kind == "adjective" and end < self.n and self.norms[end] in self.words.groups and end < self._limits[i]:
            return self._group(end, i)
        mention = self._mention(i, end, kind, self.tokens.slice(i, end))
        mention.represents = entry.code
        mention.rule = entry.kind
        if entry.kind == "pair":
            codes = entry.code.split("|")
            mention.represents, mention.also = codes[0], codes[1:]
        if (
            kind in ("organization", "state")
            and end < self.n
            and self.norms[end] in self.words.bodies
            and self.tokens.caps[end]
        ):
            end = self._body(mention, end)
        self.mentions.append(mention)
        return end

    def _body(self, mention: Mention, end: int) -> int:
        """Take the words of a body after its organization or state: "NATO Military Committee"."""
        while (
            end < self.n
            and end < self._limits[mention.first]
            and self.tokens.caps[end]
            and (
                self.norms[end] in self.words.bodies
                or self.norms[end] in self.words.body_modifiers
                or self.norms[end] in self.words.portfolio_words
            )
        ):
            end += 1
        mention.last, mention.end = end, self.tokens.ends[end - 1]
        mention.name = self.tokens.slice(mention.first, end)
        mention.kind = "organization"
        return end

    def _group(self, i: int, floor: int) -> int:
        """A group whose head noun is at token i, with adjectives before and "of …" after it."""
        first = i
        codes: list[str] = []
        while first > floor:
            start = self.grid.place_ending(first)
            if start >= floor and start >= 0:
                entry = self.grid.place[start][1]  # type: ignore[index]
                if entry.kind in ("city", "venue"):
                    break
                codes = [*entry.code.split("|"), *codes]
                first = start
                continue
            norm = self.norms[first - 1]
            if (
                norm in self.words.body_modifiers
                or norm in self.words.portfolio_words
                or norm in self.words.modifiers
                or norm in self.words.bodies
            ):
                first -= 1
                continue
            if norm in ("'s", "and") and first - 2 >= floor and self.grid.place_ending(first - 1) >= floor:
                first -= 1
                continue
            break
        while first < i and self.norms[first] in ("and", "'s"):
            first += 1
        last, right = self._group_right(i + 1)
        codes += [c for c in right if c not in codes]
        mention = self._mention(first, last, "group", self.tokens.slice(first, last))
        mention.plural = True
        if codes:
            mention.represents, mention.rule = codes[0], "adjective" if first < i else "of-state"
            mention.also = codes[1:]
        before = self.norms[first - 1] if first else ""
        if before in _ANAPHORS:
            mention.anaphor = before
        self.mentions.append(mention)
        return last

    def _group_right(self, j: int) -> tuple[int, list[str]]:
        codes: list[str] = []
        end = j
        limit = self._limits[j - 1]
        if j >= limit or self.norms[j] not in _GROUP_RIGHT:
            return end, codes
        k = j + 1
        if k < limit and self.norms[k] in ("the", "its", "their", "all", "both"):
            k += 1
        while k < limit:
            found = self.grid.place[k]
            if found and found[1].kind not in ("city", "venue"):
                codes += found[1].code.split("|")
                k += found[0]
                end = k
                if k < limit and self.norms[k] in (",", "and") and self._place_after(k + 1, limit):
                    k += 1
                    continue
                if k < limit and found[1].kind == "adjective" and self._bodyish(k):
                    continue
                break
            if self._bodyish(k):
                k += 1
                end = k
                continue
            break
        return end, codes

    def _bodyish(self, k: int) -> bool:
        norm = self.norms[k]
        return (
            norm in self.words.bodies
            or norm in self.words.body_modifiers
            or norm in self.words.portfolio_words
            or norm
            in (
                "allied",
                "member",
                "states",
                "countries",
                "nations",
                "partner",
                "partners",
                "two",
                "three",
                "ministries",
            )
        )

    def _place_after(self, k: int, limit: int) -> bool:
        if k < limit and self.norms[k] in ("and", "the"):
            k += 1
        found = self.grid.place[k] if k < limit else None
        return bool(found and found[1].kind in ("state", "organization", "format"))

    def _mention(self, first: int, last: int, kind: str, name: str) -> Mention:
        return Mention(self.tokens.starts[first], self.tokens.ends[last - 1], first, last, kind, _squeeze(name))


def _squeeze(text: str) -> str:
    """The words with single blanks, as a name or office may run over a line's end."""
    return " ".join(text.split())


__all__ = ["COUNTERPARTS", "MentionGrammar"]
