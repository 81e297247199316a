"""Bodies that no mention names: an embassy, a ministry, a parliament, with the state whose they are.

"The Embassy of Algeria" received a note, "a joint sitting of Parliament in Gitega" was addressed.
"""

from __future__ import annotations

from dragoman.annotate.coreference import Coreference
from dragoman.extract.act_words import ActWords
from dragoman.extract.home import Home
from dragoman.extract.party import Party
from dragoman.languages.words import load_words
from dragoman.model.analysis import Analysis
from dragoman.model.clause import Argument
from dragoman.model.mention import Mention

BODY = "body"
_TYING = ("of", "in", "at")
_AFTER = 3  # tokens of "of the" between a body and its state
_LONGEST = 9
_ENDING = frozenset(
    {",", ".", ";", "in", "at", "on", "during", "where", "who", "which", "to", "from", "with", "by", "(", "for", "over"}
)
_ARTICLES = frozenset({"the", "a", "an", "its", "joint", "their", "his", "her"})
_GATHERED = frozenset({"sitting", "session", "meeting"})
_ACTING = frozenset({"state body", "legislature", "military"})
_PLENARY = frozenset({"assembly", "parliament", "congress", "board", "unga"})
_PLAIN = frozenset({"member", "members", "house", "session", "sitting", "committee", "debate", "commission"})


class Bodies:
    """Finds bodies among arguments of one analysis."""

    def __init__(
        self,
        analysis: Analysis,
        coreference: Coreference,
        home: Home | None,
        words: ActWords,
        language: str = "en",
    ) -> None:
        self.analysis = analysis
        self.coreference = coreference
        self.home = home
        self.words = words
        self.kinds = load_words(language).bodies

    # -- bodies that act ------------------------------------------------------------------------------

    def acting(self, argument: Argument) -> list[Party]:
        """The body that an argument without a mention names, if the text says whose it is."""
        norms = self.analysis.token_norms
        head = argument.head
        if argument.mention >= 0:
            return []
        people = norms[head] in self.words.words["peoples"]
        if not people and self.kinds.get(norms[head]) not in _ACTING:
            return []
        first = argument.first
        while first < head and norms[first] in _ARTICLES:
            first += 1
        last = self._end(head + 1)
        if self.words.words["sport"] & set(norms[first:last]):
            return []
        several = self._several(first, last, head)
        if several is not None:
            return [several]
        told = self._told(first, last)
        if told is not None and (people or self.analysis.token_caps[head] or told.first < head):
            party = self._party(first, last if not people else told.last, head, told)
            party.kind = "group" if people else party.kind
            return [party]
        if people or told is not None or not self.analysis.token_caps[head]:
            return []
        if self.home is None or self.home.code is None or self.kinds[norms[head]] != "state body":
            return []
        party = self._party(first, last, head, None)
        party.represents, party.side_rule, party.side_confidence = self.home.code, self.home.rule, self.home.confidence
        return [party]

    def _several(self, first: int, last: int, head: int) -> Party | None:
        """ "The foreign ministries of Jordan, Egypt and Qatar": one group of several states."""
        norms = self.analysis.token_norms
        if not norms[head].endswith("s") or norms[head + 1 : head + 2] != ["of"]:
            return None
        codes: list[str] = []
        at = head + 2
        for mention in self.coreference.mentions_between(head, head + _LONGEST):
            if mention.kind not in ("state", "organization") or not mention.represents:
                break
            if set(norms[at : mention.first]) - {",", "and", "the"}:
                break
            codes.append(mention.represents)
            at = mention.last
        if len(codes) < 2:
            return None
        party = self._party(first, max(last, at), head, None)
        party.kind, party.also, party.plural = "group", codes, True
        return party

    def _end(self, token: int) -> int:
        """The end of the words of a body: up to a mark, a preposition other than "of", or a word in lower case."""
        norms, n = self.analysis.token_norms, len(self.analysis.token_norms)
        end = token
        while end < n and end - token < _LONGEST and norms[end] not in _ENDING:
            if not self.analysis.token_caps[end] and norms[end] not in ("of", "the", "and"):
                break
            end += 1
        while end > token and norms[end - 1] in ("of", "the", "and"):
            end -= 1
        return end

    def _told(self, first: int, last: int) -> Mention | None:
        """The mention within the words of a body, or bound to them by "of", that says whose it is."""
        inside = [m for m in self.coreference.mentions_between(first, last) if m.represents]
        if inside:
            return inside[-1]
        norms = self.analysis.token_norms
        for mention in self.coreference.mentions_between(last, last + _AFTER):
            between = norms[last : mention.first]
            if mention.represents and between and between[0] in _TYING and set(between) <= {*_TYING, "the"}:
                return mention
        return None

    def _party(self, first: int, last: int, head: int, told: Mention | None) -> Party:
        start, end = self.analysis.token_starts[first], self.analysis.token_ends[last - 1]
        name = " ".join(self.analysis.text[start:end].split())
        party = Party((BODY, name.lower()), name, "organization", token=head)
        party.spans = [self.analysis.span(start, end)]
        if told is not None:
            party.represents, party.side_rule = told.represents, told.rule
            party.side_span = self.analysis.span(told.start, told.end)
        return party

    # -- assemblies -----------------------------------------------------------------------------------

    def is_assembly(self, argument: Argument) -> bool:
        """Whether an argument names an assembly before which one speaks."""
        norms = self.analysis.token_norms
        if argument.mention < 0:
            if self._assembles(argument.head):
                return True
            inside = range(argument.head + 1, min(argument.last, argument.head + _LONGEST))
            return norms[argument.head] in _GATHERED | _PLAIN and any(self._assembles(t) for t in inside)
        mention = self.analysis.mentions[argument.mention]
        words = norms[mention.first : mention.last]
        if mention.kind == "gathering":
            return bool(_PLENARY & set(words)) or ("security" in words and "council" in words)
        if mention.kind in ("organization", "venue") and mention.represents is not None:
            return bool(self.words.classes["assembly"] & set(words)) or words in (["un"], ["unga"], ["unsc"])
        return (
            mention.kind in ("group", "office") and mention.plural and bool(self.words.classes["assembly"] & set(words))
        )

    def _assembles(self, token: int) -> bool:
        norm = self.analysis.token_norms[token]
        return norm in self.words.classes["assembly"] and (self.analysis.token_caps[token] or norm not in _PLAIN)

    def assemblies(self, arguments: list[Argument]) -> list[Party]:
        """The assemblies among arguments, with the state or organization whose they are if the text says so."""
        out: list[Party] = []
        for argument in arguments:
            if self.is_assembly(argument):
                party = self._assembly(argument)
                if all(party.key != p.key for p in out):
                    out.append(party)
        return out

    def _assembly(self, argument: Argument) -> Party:
        norms = self.analysis.token_norms
        if argument.mention >= 0:
            mention = self.analysis.mentions[argument.mention]
            party = self._party(mention.first, mention.last, argument.head, mention)
            if mention.kind in ("organization", "gathering") and mention.name == party.name and mention.represents:
                party.key = ("code", mention.represents)
            return party
        first, last = argument.first, argument.last
        for t in range(argument.first, argument.last - 1):
            if norms[t] in _GATHERED and norms[t + 1] == "of":
                first = t + 2
        while first < last - 1 and norms[first] in _ARTICLES:
            first += 1
        last = next((t for t in range(first + 1, last) if norms[t] in _ENDING), last)
        return self._party(first, last, argument.head, self._told(first, last))
