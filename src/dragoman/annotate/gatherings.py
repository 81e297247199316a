"""Names of gatherings as mentions: "the 26th meeting of the ECO Council of Ministers", "political consultations".

A mention of kind "gathering" spans the whole phrase without its article; `rule` is the kind of engagement it names,
`name` the words of the standing format or body (the phrase itself where it has none, and then without `name_span`),
`represents` and `also` are the states and organizations in it, `plural` says that several are meant.
"""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.annotate.gathering_phrases import PhraseReader
from dragoman.annotate.grid import Grid
from dragoman.annotate.mention_making import squeeze
from dragoman.annotate.tokens import Tokens
from dragoman.languages.gatherings import Noun, load_gathering_words
from dragoman.model.mention import Mention

_NEAR = 5
_DETERMINERS = frozenset(
    {"the", "this", "that", "its", "their", "our", "these", "both", "a", "an", "his", "her", "any", "no"}
)
_ABBREVIATED = Noun("", "session", "part", False)
_QUOTES = frozenset({'"', "“", "”", "«", "»", "'"})
_MEETS = frozenset({"met", "meets", "convened", "convenes", "gathered", "gathers", "meeting", "format", "ministerial"})
_AT = frozenset({"at", "in", "to", "during"})


@dataclass(slots=True)
class Head:
    """A noun of gatherings at tokens `first` to `last`; `entry` if a name of the codebook holds it."""

    first: int
    last: int
    noun: Noun
    entry: bool = False


class GatheringGrammar:
    """Finds names of gatherings in one document."""

    def __init__(self, grid: Grid, limits: list[int], language: str = "en") -> None:
        """`limits[i]` is where the line or sentence of token i ends; no mention runs over it."""
        self.grid = grid
        self.norms = grid.tokens.norms
        self.limits = limits
        self.words = load_gathering_words(language)
        self.phrases = PhraseReader(grid, limits, self.words)
        self._known: dict[str, Mention] = {}

    def find(self) -> list[Mention]:
        """All names in order of the text; they do not overlap."""
        out: list[Mention] = []
        floor = 0
        self.phrases.acronyms = self._acronyms()
        for head in self._heads():
            if head.first < floor:
                continue
            known = self._known.get(self.norms[head.first])
            mention = self._again(head.first, known) if known is not None else self._read(head, floor)
            if mention is not None:
                out.append(mention)
                floor = mention.last
                self._learn(mention)
        return out

    def _learn(self, mention: Mention) -> None:
        """Remember by its abbreviation a gathering that tells one."""
        for t in range(mention.first + 1, mention.last - 1):
            if self.norms[t] in self.phrases.acronyms and self.norms[t - 1] == "(":
                self._known.setdefault(self.norms[t], mention)

    def _again(self, i: int, known: Mention) -> Mention:
        """The abbreviation of a gathering named before ("the BNC")."""
        tokens = self.grid.tokens
        mention = Mention(tokens.starts[i], tokens.ends[i], i, i + 1, "gathering", tokens.texts[i], rule=known.rule)
        mention.name_span = (mention.start, mention.end)
        before = self.norms[i - 1] if i else ""
        mention.anaphor = before if before in _DETERMINERS else ""
        return mention

    def _acronyms(self) -> frozenset[str]:
        """Abbreviations told in brackets, which can stand for a body's name."""
        norms, texts = self.norms, self.grid.tokens.texts
        return frozenset(
            norms[i + 1]
            for i in range(len(norms) - 2)
            if norms[i] == "(" and norms[i + 2] == ")" and texts[i + 1].isupper() and len(texts[i + 1]) > 2
        )

    def _heads(self) -> list[Head]:
        """Every noun of gatherings, and names of the codebook that sit, from left to right."""
        out: list[Head] = []
        n, i = len(self.norms), 0
        while i < n:
            step = 1
            found = self.grid.place[i]
            if found is not None and found[0] > 0:
                noun = self._of_entry(i)
                if noun is not None:
                    out.append(Head(i, i + found[0], noun, True))
                step = found[0]
            elif self.norms[i] in self.phrases.acronyms and self.grid.tokens.caps[i] and self.norms[i - 1] != "(":
                out.append(Head(i, i + 1, _ABBREVIATED))
            elif self.norms[i] in self.words.starts:
                longest = self.words.noun_at(self.norms, i)
                if longest is not None and (longest[0] > 1 or (self.grid.head[i] is None and not self._adjective(i))):
                    out.append(Head(i, i + longest[0], longest[1]))
                    step = longest[0]
            i += step
        return out

    def _adjective(self, i: int) -> bool:
        """ "Ministerial" before "Council", "trilateral" before "session": no noun there."""
        k = i + 1
        if self.norms[i] not in self.words.adjectival or k >= self.limits[i]:
            return False
        return (
            self.words.noun_at(self.norms, k) is not None
            or self.norms[k] in self.words.specifiers
            or self.norms[k] in self.grid.lexicon.words.portfolio_words
        )

    def _of_entry(self, i: int) -> Noun | None:
        """The noun for a body or format of the codebook at token i, if it is told there as something that sits."""
        length, entry = self.grid.place[i]  # type: ignore[misc]
        noun = self.words.sitting.get(entry.name)
        said = self.words.noun_at(self.norms, i + length - 1)
        if noun is not None and said is not None and said[1].kind == "summit":
            return said[1]
        if noun is not None and noun.kind == "summit" and said is not None and said[1].sort == "body":
            noun = said[1]  # "the Collective Security Council" is a summit by rank, but a council by name
        if noun is None:
            if entry.kind != "format" or entry.name not in self.words.formats:
                return None
            noun = Noun(entry.name, "session", "format", False)
        if noun.kind != "session":
            return noun
        told = self._format_sits(i, i + length) if noun.sort == "format" else self._sits(i, i + length)
        return noun if told else None

    def _format_sits(self, first: int, last: int) -> bool:
        """The same for formats, which act like states ("talks with the E3"): somebody is at one, or it meets."""
        limit = self.limits[first]
        before = first - 1 - (self.norms[first - 1] in _DETERMINERS)
        there = before >= 0 and self.norms[before] in self.words.attends - {"to", "of", "for", "before", "told"}
        return there or (last < limit and self.norms[last] in _MEETS)

    def _sits(self, first: int, last: int) -> bool:
        """Whether the words around a body's name say that it sits, or that somebody goes to its sitting."""
        limit = self.limits[first]
        if last < limit and (self.norms[last] in self.words.sits or self._owns_event(last, limit)):
            return True
        if self._listed(first, last, limit):
            return True
        return any(
            self.norms[k] in self.words.attends for k in range(max(0, first - _NEAR), first) if self.limits[k] == limit
        )

    def _owns_event(self, i: int, limit: int) -> bool:
        """ "The Council's 29th ordinary meeting"."""
        if self.norms[i] not in ("'s", "’s"):
            return False
        nouns = (self.words.noun_at(self.norms, k) for k in range(i + 1, min(i + 5, limit)))
        return any(found is not None and found[1].sort in ("event", "weak", "part") for found in nouns)

    def _listed(self, first: int, last: int, limit: int) -> bool:
        """An entry of an agenda: "Tuesday 18 June: Foreign Affairs Council (Defence), Luxembourg"."""
        begins = (
            first == 0 or self.limits[first - 1] != limit or self.norms[first - 1] in (":", "•", "-", "–", "—", "|")
        )
        return begins and (last >= limit or self.norms[last] in ("(", ",", "."))

    def _read(self, head: Head, floor: int) -> Mention | None:
        phrase = self.phrases.read(head.first, head.last, head.noun, floor, head.entry)
        if phrase is None:
            return None
        tokens = self.grid.tokens
        first, last = phrase.first, phrase.last
        mention = Mention(tokens.starts[first], tokens.ends[last - 1], first, last, "gathering", "")
        mention.rule = phrase.kind
        mention.plural = phrase.plural
        if phrase.format is not None:
            start, end = tokens.starts[phrase.format[0]], tokens.ends[phrase.format[1] - 1]
            mention.name_span = (start, end)
            mention.name = squeeze(tokens.text[start:end])
        else:
            mention.name = squeeze(tokens.text[mention.start : mention.end])
        self._in_format(mention)
        if phrase.codes:
            mention.represents, mention.also = phrase.codes[0], phrase.codes[1:]
        before = self.norms[first - 1] if first else ""
        mention.anaphor = before if before in _DETERMINERS else ""
        return mention

    def _in_format(self, mention: Mention) -> None:
        """ "Dialogue in the "NATO + Azerbaijan" format": a sitting of the format that is named."""
        texts, norms = self.grid.tokens.texts, self.norms
        end = next(
            (
                k
                for k in range(mention.first, min(mention.last + 1, self.limits[mention.first]))
                if norms[k] == "format"
            ),
            -1,
        )
        if end < 0:
            return
        last = end - 1 if texts[end - 1] in _QUOTES else end
        first = last
        while (
            first > mention.first
            and norms[first - 1] not in ("the", "a", "in", "within")
            and texts[first - 1] not in _QUOTES
        ):
            first -= 1
        if first < last:
            mention.rule = "session"
            mention.name_span = (self.grid.tokens.starts[first], self.grid.tokens.ends[last - 1])
            mention.name = squeeze(self.grid.tokens.slice(first, last))


def with_gatherings(mentions: list[Mention], gatherings: list[Mention], tokens: Tokens) -> list[Mention]:
    """Mentions and gatherings together, in order: what lies within a gathering's name is no mention of its own.

    A gathering within the words of an office ("Chair of the Joint Committee") or beside a name is given up; an office
    that ran on into it ("leaders at the summit") ends before it.
    """
    kept: list[Mention] = []
    gone: set[int] = set()
    position = 0
    for gathering in gatherings:
        while position < len(mentions) and mentions[position].last <= gathering.first:
            position += 1
        touched = []
        k = position
        while k < len(mentions) and mentions[k].first < gathering.last:
            _extended(gathering, mentions[k], tokens)
            if not _trimmed(mentions[k], gathering, tokens):
                touched.append(k)
            k += 1
        if any(_holds(mentions[t], gathering) for t in touched):
            continue
        gone.update(touched)
        kept.append(gathering)
    return sorted([*(m for t, m in enumerate(mentions) if t not in gone), *kept], key=lambda m: m.start)


def _extended(gathering: Mention, office: Mention, tokens: Tokens) -> None:
    """Let "the meeting of EU ministers" go on to the end of the office: "for European affairs"."""
    if office.kind == "office" and office.plural and gathering.first < office.first < gathering.last < office.last:
        gathering.last, gathering.end = office.last, tokens.ends[office.last - 1]


def _trimmed(office: Mention, gathering: Mention, tokens: Tokens) -> bool:
    """Cut an office without a name before "at the summit"; whether that was done."""
    comma = gathering.last < len(tokens) and tokens.norms[gathering.last] == ","
    if office.office is not None and office.first == gathering.first and office.last > gathering.last + 1 and comma:
        _begin(office, gathering.last + 1, tokens)
        return True
    if office.kind != "office" or office.last != gathering.last or office.first >= gathering.first:
        return False
    end = gathering.first - (tokens.norms[gathering.first - 1] in ("the", "a", "an", "this"))
    if tokens.norms[end - 1] not in _AT or end - 1 <= office.first:
        return False
    office.last, office.end = end - 1, tokens.ends[end - 2]
    office.name = office.office = squeeze(tokens.slice(office.first, office.last))
    office.office_span = (office.start, office.end)
    return True


def _begin(office: Mention, first: int, tokens: Tokens) -> None:
    """Let an office that took in "on the sidelines of the Doha Forum," begin after it."""
    office.first, office.start = first, tokens.starts[first]
    if office.office_span is not None and office.office_span[1] > office.start:
        office.office_span = (office.start, office.office_span[1])
        office.office = squeeze(tokens.text[office.start : office.office_span[1]])
    office.represents, office.rule = None, ""


def _holds(mention: Mention, gathering: Mention) -> bool:
    """Whether a mention takes precedence over a gathering that it touches."""
    if mention.kind == "person" and mention.first >= gathering.first and mention.last <= gathering.last:
        return mention.first == gathering.first and mention.last == gathering.last and len(mention.name.split()) > 1
    if mention.kind == "office" and mention.plural and mention.first == gathering.first:
        return False
    if mention.kind in ("person", "office", "group"):
        if mention.first < gathering.first or mention.last > gathering.last:
            return True
        same = mention.first == gathering.first and mention.last == gathering.last
        return same and not mention.plural
    return mention.first < gathering.first or mention.last > gathering.last


__all__ = ["GatheringGrammar", "with_gatherings"]
