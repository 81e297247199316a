"""All mentions of a text: persons with and without titles, office holders, states, organizations, groups, places."""

from __future__ import annotations

import re

from dragoman.annotate.grid import Grid, predicative
from dragoman.annotate.groups import GroupReader
from dragoman.annotate.held_names import COURTESY, HeldNames
from dragoman.annotate.mention_making import MentionMaker
from dragoman.annotate.name_words import honorific, load_name_words
from dragoman.annotate.names import Name, read_name
from dragoman.annotate.office import Office
from dragoman.annotate.offices import OfficeGrammar
from dragoman.languages.lemmas import is_past
from dragoman.model.mention import Mention

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
        "peer",
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
_KINDS = {
    "state": "state",
    "organization": "organization",
    "format": "organization",
    "government": "state",
    "city": "city",
    "venue": "venue",
    "inhabitants": "group",
}
_TEAMS = frozenset({"delegation", "delegations", "mission", "missions", "team", "teams"})
_SITE = 4  # tokens from a name to the word for a site named for its bearer
_ORDER = re.compile(r"(?:[A-Z]\.){2,}")
_CLOSERS = frozenset({",", ".", ";", ")", "–", "—", "who", "whose"})


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
        self.limits = grid.limits = self._line_limits()
        self.offices = OfficeGrammar(grid)
        self.held = HeldNames(grid, self.limits)
        self.maker = MentionMaker(grid)
        self.groups = GroupReader(grid, self.maker, self.limits)
        self.doubtful = load_name_words().doubtful_titles
        self.sites = load_name_words().sites
        self.styles = load_name_words().styles
        self.mentions: list[Mention] = []

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
        """ "His Highness the Amir of Kuwait Sheikh Jarrah": a style, then an office; the mention takes in both."""
        if not self.tokens.caps[i]:
            return 0
        length = honorific(self.grid, i)
        k = i + length
        if not length or k + 1 >= self.limits[i]:
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
        return step or self._style_alone(i, length)

    def _style_alone(self, i: int, length: int) -> int:
        """ "His Majesty later met X": a style with nothing behind it stands for whom it was told of before."""
        after = i + length
        if self.norms[after - 1] not in self.styles or after >= self.limits[i] or self.tokens.caps[after]:
            return 0
        if not (self.tokens.texts[after].isalpha() or self.norms[after] in _CLOSERS | {"'s"}):
            return 0
        mention = self.maker.mention(i, after, "office", self.tokens.slice(i, after))
        mention.office, mention.office_span = mention.name, (mention.start, mention.end)
        mention.gender = {"his": "m", "her": "f"}.get(self.norms[i], "")
        self.mentions.append(mention)
        return after

    def _office(self, i: int, floor: int, heads: list[int], position: int) -> int:
        """Read an office that begins at token i; returns the token after it and its names, or 0."""
        office = self._office_from(i, floor, heads[position : position + 4])
        return self._take_office(office) if office is not None else 0

    def _office_from(self, i: int, floor: int, heads: list[int]) -> Office | None:
        """The office that begins at token i; of several heads the last, to whom the others belong as possessors."""
        best: Office | None = None
        for head in heads:
            if head - i > 14 or head >= self.limits[i] or (best is not None and head > best.last + 1):
                break
            office = self._cached(head, floor)
            if office is None or office.first != i:
                continue
            office.last = min(office.last, self.limits[i])
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
        if self._doubtful(office):
            return False
        if office.last == office.head + 1 and not office.plural and after < self.n and office.word in _ADJECTIVAL:
            text = self.tokens.texts[after]
            if self.tokens.caps[after] and (
                self.norms[after] in self.words.portfolio_words or self.norms[after] in self.words.bodies
            ):
                return False  # "General Affairs Council"
            told = self.norms[after] in _AFTER_TITLE or is_past(self.norms[after])  # "the guest met"
            if text.isalpha() and text.islower() and not told:
                return False
        if self.tokens.caps[office.head] or len(office.word.split()) > 1:
            return True
        if office.counterpart:
            return True
        return bool(office.codes or office.last - office.first > 1 or office.article or office.owner or office.plural)

    def _doubtful(self, office: Office) -> bool:
        """ "Amir Ohana", "Sultan Al Jaber": a given name rather than a title."""
        after = office.last
        alone = after == office.first + 1 and not office.article and not office.codes
        if not alone or after >= self.n or not self.tokens.caps[office.head]:
            return False
        if office.word == "sultan":
            return self.norms[after] in self.words.particles and self.norms[after] != "bin"
        return office.word in self.doubtful and self.tokens.caps[after] and not honorific(self.grid, after)

    def _take_office(self, office: Office) -> int:
        held = self.held.after(office)
        if not held.names and self._add_second(office):
            held = self.held.after(office)
        if not held.names:
            self.mentions.append(self.maker.bare_office(office))
            return office.last
        site = self._site_end(held.names[0], office) if not office.plural else 0
        if site:
            return site
        if len(held.names) > 1 or office.plural:
            self.mentions += self.maker.several(held)
            return max(held.last, self.mentions[-1].last)
        mention = self.maker.person(held.names[0], office, held.first, held.last)
        self.mentions.append(mention)
        if office.word in COURTESY or office.counterpart:
            self._apposition(mention, self.limits[office.first])
        return max(held.last, mention.last)

    def _site_end(self, name: Name, office: Office) -> int:
        """The token after a site that is named for a titled person ("King Khalid International Airport"), or 0."""
        if name.first != office.last or office.codes:
            return 0
        if self._is_site(name):
            return name.last
        limit = min(self.limits[name.first], name.last + _SITE)
        for k in range(name.last, limit):
            if not self.tokens.caps[k]:
                return 0
            if self.norms[k] in self.sites:
                return k + 1
        return 0

    def _is_site(self, name: Name) -> bool:
        """Whether a name ends in a word for a building or place that is no surname ("Serena Hotel")."""
        last = self.norms[name.last - 1]
        return last in self.sites and last not in self.words.surnames and len(name.name.split()) > 1

    def _add_second(self, office: Office) -> bool:
        """Take in a second office that follows with nothing between ("ASEAN Chair Prime Minister Hun Sen")."""
        k = office.last
        if office.plural or k >= self.limits[office.first] or not self.tokens.caps[k]:
            return False
        second = self._office_from(k, k, [h for h in range(k, min(k + 6, self.n)) if self.grid.head[h] is not None])
        if second is None or second.plural or second.first != k:
            return False
        office.last = second.last
        office.codes += [c for c in second.codes if c not in office.codes]
        office.rank = second.rank if second.rank != "official" else office.rank
        return True

    # -- everything else -------------------------------------------------------------------

    def _plain(self, i: int, floor: int) -> int:
        """A group, a place or a name without a title at token i; returns the token after it, or 0."""
        norm = self.norms[i]
        if norm in self.words.groups and not predicative(self.tokens, i):
            return self._group(i, floor)
        if not self.tokens.caps[i] and not self.tokens.texts[i][0].isdigit():
            return 0
        limit = self.limits[i]
        name = self._name_first(i, limit) or self._name_apposed(i, limit)
        if name:
            mention = self.maker.person(name, None, name.first, name.last)
            self.mentions.append(mention)
            self._apposition(mention, limit)
            return mention.last
        found = self.grid.place[i]
        if found and not (norm == "the" and self._owned(i, floor)):
            return self._place(i, found[0])
        return 0

    def _owned(self, i: int, floor: int) -> bool:
        """Whether a place with an article is the first word of an office: "The Pentagon's policy chief"."""
        heads = [h for h in range(i + 1, min(i + 8, self.limits[i])) if self.grid.head[h] is not None]
        return self._office_from(i + 1, floor, heads) is not None

    def _apposition(self, mention: Mention, limit: int) -> None:
        """ "Ann Lee, the foreign minister of X," or "(foreign minister)" after a name: its office."""
        j = mention.last
        if j + 1 >= limit or self.norms[j] not in (",", "(", "–", "—", "-"):
            return
        if j + 2 < limit and self.norms[j + 2] == "," and _ORDER.fullmatch(self.tokens.texts[j + 1]):
            j += 2  # "Uhuru Otieno, C.G.H., the President of X"
        k = j + 1
        if self.norms[k] in ("the", "a", "an", "who") and self.norms[k] != "who":
            k += 1
        heads = [h for h in range(k, min(k + 14, limit)) if self.grid.head[h] is not None]
        office = self._office_from(k, k, heads) if heads else None
        if office is None or office.plural or office.counterpart:
            return
        if mention.office is not None and not self._fuller(office, limit):
            return
        names = self.held.after(office)
        if names.names and names.names[0].first == office.last:  # else it is the next of a list
            inner = self.grid.head_ending(office.last)
            if inner <= office.head:
                return
            joiner = next((t for t in range(office.head, inner) if self.norms[t] == "and"), -1)
            if joiner >= 0:  # "A, Minister of X, and Ambassador B": the next of a list again
                office.last = joiner
            else:  # "Chief of Staff for European Commission President Ursula von der Leyen"
                office.last = names.last
        end = office.last
        if self.norms[j] == "(":
            if end >= limit or self.norms[end] != ")":
                return
            end += 1
        elif self.norms[j] == "," and k == j + 1 and not self.tokens.caps[k] and not office.codes and end - k < 2:
            return
        self.maker.fill_office(mention, office)
        mention.plural = False
        if self._closes(j, end, limit):
            end += 1
        mention.last, mention.end = end, self.tokens.ends[end - 1]

    def _closes(self, opening: int, end: int, limit: int) -> bool:
        """Whether the token at `end` closes the apposition that a mark opened, and does not part members of a list."""
        if end >= limit or self.norms[end] != self.norms[opening]:
            return False
        if self.norms[opening] == ",":
            return not self.held.list_follows(end, limit)
        return self.norms[opening] in ("–", "—", "-")

    def _fuller(self, office: Office, limit: int) -> bool:
        """Whether an office after the name of a titled person says more: "General X, Chief of Staff of the Army,"."""
        ends = office.last >= limit or self.norms[office.last] in _CLOSERS
        return ends and (bool(office.codes) or office.last - office.first > 2) and len(office.word) > 2

    def _name_first(self, i: int, limit: int) -> Name | None:
        """A name without a title before it: two capitals at least, not ordinary words, or a known given name."""
        name = read_name(self.grid, i, False)
        if name is None or name.last > limit or self._is_site(name):
            return None
        if name.titled:
            return name
        pieces = [p for p in name.name.split() if p[:1].isupper() or ("-" in p and p.partition("-")[2][:1].isupper())]
        if len(pieces) < 2:
            return None
        norms = [self.norms[k] for k in range(name.name_first, name.last)]
        if any(w in self.words.given or w in self.words.surnames for w in norms):
            return name
        return name if len(pieces) <= 4 and not any(w in self.words.bodies for w in norms) else None

    def _name_apposed(self, i: int, limit: int) -> Name | None:
        """A name that begins with an ordinary word, where its office stands behind it: "Fan Weiguo, Premier of X,"."""
        norm = self.norms[i]
        known = norm in self.words.given or norm in self.words.surnames or norm in self.words.ambiguous
        if not known or norm not in self.words.common or i + 3 >= limit or not self.tokens.caps[i + 1]:
            return None
        name = read_name(self.grid, i, True)
        if name is None or name.last + 2 >= limit or len(name.name.split()) < 2:
            return None
        k = name.last + 1
        k += self.norms[k] == "the"
        heads = [h for h in range(k, min(k + 14, limit)) if self.grid.head[h] is not None]
        opened = self.norms[name.last] in (",", "(", "–", "—")
        office = self._office_from(k, k, heads) if opened and heads else None
        return name if office is not None and not office.plural and office.codes else None

    def _place(self, i: int, length: int) -> int:
        found = self.grid.place[i]
        assert found is not None
        entry = found[1]
        kind = _KINDS.get(entry.kind, "adjective")
        end = i + length
        noun = self.groups.noun_after(end) if kind == "adjective" and end < self.limits[i] else -1
        if kind == "organization" and end < self.limits[i] and self.norms[end] in _TEAMS:
            noun = end  # "an IMF mission"
        if noun >= 0:
            return self._group(noun, i)
        mention = self.maker.mention(i, end, kind, self.tokens.slice(i, end))
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

    def _group(self, noun: int, floor: int) -> int:
        mention = self.groups.read(noun, floor)
        self.mentions.append(mention)
        return mention.last

    def _body(self, mention: Mention, end: int) -> int:
        """Take the words of a body after its organization or state: "NATO Military Committee"."""
        while (
            end < self.n
            and end < self.limits[mention.first]
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


__all__ = ["MentionGrammar"]
