"""All mentions of a text: persons with and without titles, office holders, states, organizations, groups, places."""

from __future__ import annotations

from dragoman.annotate.apposition import AppositionReader
from dragoman.annotate.grid import Grid, predicative
from dragoman.annotate.groups import GroupReader
from dragoman.annotate.held_names import HeldNames
from dragoman.annotate.mention_making import MentionMaker
from dragoman.annotate.name_words import honorific, load_name_words
from dragoman.annotate.office import Office
from dragoman.annotate.office_finding import OfficeFinder
from dragoman.annotate.untitled_names import UntitledNames
from dragoman.model.mention import Mention

_KINDS = {
    "state": "state",
    "organization": "organization",
    "format": "organization",
    "government": "state",
    "city": "city",
    "venue": "venue",
    "inhabitants": "group",
}
_AFTER_STYLE = frozenset({",", ".", ";", ")", "–", "—", "'s"})
_TEAMS = frozenset({"delegation", "delegations", "mission", "missions", "team", "teams"})


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
        self.offices = OfficeFinder(grid, self.limits, breaks)
        self.untitled = UntitledNames(grid, self.offices, self.limits)
        self.held = HeldNames(grid, self.limits)
        self.maker = MentionMaker(grid)
        self.appositions = AppositionReader(grid, self.offices, self.held, self.maker)
        self.groups = GroupReader(grid, self.maker, self.limits)
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
        if not (self.tokens.texts[after].isalpha() or self.norms[after] in _AFTER_STYLE):
            return 0
        mention = self.maker.mention(i, after, "office", self.tokens.slice(i, after))
        mention.office, mention.office_span = mention.name, (mention.start, mention.end)
        mention.gender = {"his": "m", "her": "f"}.get(self.norms[i], "")
        self.mentions.append(mention)
        return after

    def _office(self, i: int, floor: int, heads: list[int], position: int) -> int:
        """Read an office that begins at token i; returns the token after it and its names, or 0."""
        office = self.offices.at(i, floor, heads[position : position + 4])
        return self._take_office(office) if office is not None else 0

    def _take_office(self, office: Office) -> int:
        held = self.held.after(office)
        if not held.names and self._add_second(office):
            held = self.held.after(office)
        if not held.names:
            self.mentions.append(self.maker.bare_office(office))
            return office.last
        site = self.untitled.site_end(held.names[0], office) if not office.plural else 0
        if site:
            return site
        if len(held.names) > 1 or office.plural:
            self.mentions += self.maker.several(held)
            return max(held.last, self.mentions[-1].last)
        mention = self.maker.person(held.names[0], office, held.first, held.last)
        self.mentions.append(mention)
        if office.word in self.held.titles.courtesy or office.counterpart:
            self.appositions.read(mention, self.limits[office.first])
        return max(held.last, mention.last)

    def _add_second(self, office: Office) -> bool:
        """Take in a second office that follows with nothing between ("ASEAN Chair Prime Minister Hun Sen")."""
        k = office.last
        if office.plural or k >= self.limits[office.first] or not self.tokens.caps[k]:
            return False
        second = self.offices.at(k, k, [h for h in range(k, min(k + 6, self.n)) if self.grid.head[h] is not None])
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
        name = self.untitled.at(i)
        if name:
            mention = self.maker.person(name, None, name.first, name.last)
            self.mentions.append(mention)
            self.appositions.read(mention, limit)
            return mention.last
        found = self.grid.place[i]
        if found and not (norm == "the" and self._owned(i, floor)):
            return self._place(i, found[0])
        return 0

    def _owned(self, i: int, floor: int) -> bool:
        """Whether a place with an article is the first word of an office: "The Pentagon's policy chief"."""
        heads = [h for h in range(i + 1, min(i + 8, self.limits[i])) if self.grid.head[h] is not None]
        return self.offices.at(i + 1, floor, heads) is not None

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
