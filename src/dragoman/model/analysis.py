"""What is there in one document, before anything is said of what it means."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from dragoman.model.clause import Clause
from dragoman.model.evidence import Span
from dragoman.model.mention import Entity, Mention


@dataclass(slots=True)
class Sentence:
    """A sentence of the analysed text: code points, tokens (half-open) and the paragraph it is in.

    `role` is body, title, heading, ... as the layout has it.
    """

    start: int
    end: int
    first: int
    last: int
    paragraph: int
    role: str = "body"


@dataclass(slots=True)
class Time:
    """A time expression.

    `form` names its kind (day, range, weekday, month, year, relative, week, part); `year`, `month`, `day`,
    `end_*` are what the words tell; `offset` and `unit` count relative ones; `weekday` is 0 for Monday;
    `direction` is -1, 0 or 1 where the words tell ("last", "this", "next").
    """

    start: int
    end: int
    form: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    end_year: int | None = None
    end_month: int | None = None
    end_day: int | None = None
    weekday: int | None = None
    offset: int = 0
    unit: str = ""
    direction: int | None = None
    first: int = -1
    last: int = -1


@dataclass(slots=True)
class Quotation:
    """Words in quotation marks of which a speaker may be known (index into mentions, or -1)."""

    start: int
    end: int
    speaker: int = -1


@dataclass(slots=True)
class Analysis:
    """Sentences, mentions, times, quotations, clauses and coreference of one document.

    All offsets are of `text`: the title given apart, if there is one, then a blank line, then the canonical
    text. `shift` is the offset of the canonical text in it; `span()` gives evidence in the document's own terms.
    """

    text: str
    shift: int = 0
    sentences: list[Sentence] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)
    times: list[Time] = field(default_factory=list)
    quotations: list[Quotation] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    token_starts: list[int] = field(default_factory=list)
    token_ends: list[int] = field(default_factory=list)
    token_norms: list[str] = field(default_factory=list)
    token_caps: list[bool] = field(default_factory=list)
    parsed: dict[int, Tree] = field(default_factory=dict)
    dateline_city: tuple[str, str] | None = None
    dateline_span: tuple[int, int] | None = None
    agency: str | None = None
    date_lines: list[tuple[int, int]] = field(default_factory=list)
    reference: str | None = None
    year_spans: list[tuple[int, int]] = field(default_factory=list)
    year_contradicted: bool = False
    reference_span: tuple[int, int] | None = None

    def span(self, start: int, end: int) -> Span:
        """Offsets of the analysed text as evidence of the document."""
        if self.shift and start < self.shift:
            return Span(start, min(end, self.shift - 2), True)
        return Span(start - self.shift, end - self.shift)

    def sentence_of(self, offset: int) -> int:
        """Index of the sentence in which an offset lies, or of the one before it."""
        low, high = 0, len(self.sentences)
        while low < high:
            middle = (low + high) // 2
            if self.sentences[middle].start <= offset:
                low = middle + 1
            else:
                high = middle
        return max(0, low - 1)


@dataclass(slots=True)
class Tree:
    """A parsed sentence over nodes, each of which is a token or a whole mention.

    `first[k]`, `last[k]` are document tokens of node k (half-open); `mention[k]` is the index of the mention
    that it stands for, or -1; `heads[k]` is the governing node (itself for the root); `relations`, `tags`
    and `lemmas` are in dragoman's own terms (see `annotate.parsers`).
    """

    first: list[int]
    last: list[int]
    mention: list[int]
    heads: list[int]
    relations: list[str]
    tags: list[str]
    lemmas: list[str]
    children: list[list[int]] = field(default_factory=list)

    def node_at(self, token: int) -> int:
        """The node in which a document token lies, or -1."""
        node = bisect_right(self.first, token) - 1
        return node if node >= 0 and token < self.last[node] else -1
