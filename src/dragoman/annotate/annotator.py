"""Document → Analysis: layout, mentions, times and people for the whole; trees and clauses where a frame may match."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dragoman.annotate.clauses import ClauseBuilder
from dragoman.annotate.collapse import LONGEST, nodes_of, tree_of, words_of
from dragoman.annotate.entities import EntityTable
from dragoman.annotate.gatherings import GatheringGrammar, with_gatherings
from dragoman.annotate.grid import Grid, lay_grid
from dragoman.annotate.later_names import later_mentions
from dragoman.annotate.layout import Layout, lay_out
from dragoman.annotate.leaders_of_groups import tie_leaders
from dragoman.annotate.lexicon import Lexicon
from dragoman.annotate.mentions import MentionGrammar
from dragoman.annotate.name_lines import bind_name_lines
from dragoman.annotate.office_predicates import bind_predicates
from dragoman.annotate.parsers.protocol import Parser
from dragoman.annotate.reference import date_document
from dragoman.annotate.sentences import sentences
from dragoman.annotate.times import find_times
from dragoman.annotate.tokens import Tokens, tokenize
from dragoman.annotate.triggers import Surroundings, Triggers
from dragoman.annotate.years import give_year
from dragoman.model.analysis import Analysis, Sentence
from dragoman.model.document import Document
from dragoman.model.evidence import Span
from dragoman.model.mention import Mention

_PLACES = ("city", "state", "venue")
_HALF = 5
_READ = frozenset({"title", "subtitle", "body", "list", "quote", "heading", "dateline", "byline", "signature"})


@dataclass(slots=True)
class Draft:
    """An analysis before parsing, with what is needed to finish it."""

    analysis: Analysis
    tokens: Tokens
    to_parse: list[int] = field(default_factory=list)
    nodes: list[tuple[list[int], list[int], list[int]]] = field(default_factory=list)
    words: list[list[str]] = field(default_factory=list)


class Annotator:
    """Makes analyses of documents of one language.

    Args:
        lexicon: look-up tables of the language.
        parser: gives trees for sentences of words.
        triggers: word forms that decide which sentences are parsed.
        nouns: lemmas of nouns that make nominal clauses.
        verbs: lemmas of verbs of frames.
    """

    def __init__(
        self, lexicon: Lexicon, parser: Parser, triggers: Triggers, nouns: frozenset[str], verbs: frozenset[str]
    ) -> None:
        self._lexicon = lexicon
        self._parser = parser
        self._triggers = triggers
        self._nouns = nouns
        self._verbs = verbs

    def annotate(self, documents: Sequence[Document]) -> list[Analysis]:
        """Analyses of several documents; their sentences are parsed in one batch."""
        drafts = [self.draft(d) for d in documents]
        parses = iter(self._parser.parse(list(itertools.chain.from_iterable(d.words for d in drafts))))
        for draft in drafts:
            for index, nodes in zip(draft.to_parse, draft.nodes, strict=True):
                tree = tree_of(next(parses), draft.tokens.norms, nodes)
                draft.analysis.parsed[index] = tree
                norms = [draft.tokens.norms[f] for f in tree.first]
                mentions = draft.analysis.mentions
                gatherings = frozenset(m for m in tree.mention if m >= 0 and mentions[m].kind == "gathering")
                places = frozenset(m for m in tree.mention if m >= 0 and mentions[m].kind in _PLACES)
                builder = ClauseBuilder(tree, norms, index, gatherings, places)
                draft.analysis.clauses += builder.clauses(self._nouns, self._verbs)
        return [d.analysis for d in drafts]

    def draft(self, document: Document) -> Draft:
        """Everything but the trees."""
        title = document.title or ""
        shift = len(title) + 2 if title else 0
        text = f"{title}\n\n{document.text}" if title else document.text
        analysis = Analysis(text, shift)
        boilerplate = [Span(b.start + shift, b.end + shift) for b in document.boilerplate]
        layout = lay_out(document.text, document.boilerplate)
        tokens = tokenize(text)
        analysis.token_starts, analysis.token_ends = tokens.starts, tokens.ends
        analysis.token_norms, analysis.token_caps = tokens.norms, tokens.caps
        self._sentences(analysis, layout, tokens, title)
        analysis.times = [t for t in find_times(text, tokens) if not _within(t.start, boilerplate)]
        _place_on_tokens(analysis, tokens)
        self._mentions(analysis, tokens)
        date_document(analysis, layout, document, self._lexicon)
        give_year(analysis)
        draft = Draft(analysis, tokens)
        self._choose(draft)
        return draft

    def _sentences(self, analysis: Analysis, layout: Layout, tokens: Tokens, title: str) -> None:
        """Sentences of all blocks that are read; tokens elsewhere belong to none."""
        shift = analysis.shift
        stretches: list[tuple[int, int, str]] = [(0, len(title), "title")] if title else []
        for block in layout.blocks:
            if block.role in _READ:
                start = block.start
                if layout.dateline and block.start <= layout.dateline.span.start < block.end:
                    start = min(layout.dateline.span.end, block.end)
                stretches.append((start + shift, block.end + shift, block.role))
        position = 0
        for paragraph, (start, end, role) in enumerate(stretches):
            pieces = [(start, end)] if role == "title" else sentences(analysis.text, start, end)
            for s, e in pieces:
                while position < len(tokens) and tokens.starts[position] < s:
                    position += 1
                first = position
                while position < len(tokens) and tokens.starts[position] < e:
                    position += 1
                for a, b in _halves(tokens, first, position):
                    analysis.sentences.append(Sentence(tokens.starts[a], tokens.ends[b - 1], a, b, paragraph, role))

    def _mentions(self, analysis: Analysis, tokens: Tokens) -> None:
        grid: Grid = lay_grid(tokens, self._lexicon)
        inside = bytearray(len(tokens))
        breaks = set()
        for s in analysis.sentences:
            breaks.add(s.first)
            breaks.add(s.last)
            inside[s.first : s.last] = b"\x01" * (s.last - s.first)
        frozen = frozenset(breaks)
        grammar = MentionGrammar(grid, frozen)
        found = with_gatherings(grammar.find(), GatheringGrammar(grid, grammar.limits).find(), tokens)
        found = [m for m in found if inside[m.first]]
        found = [m for m in later_mentions(grid, found, frozen) if inside[m.first]]
        analysis.mentions = found
        tie_leaders(found, tokens.norms)
        analysis.entities = EntityTable(found, tokens).build()
        bind_name_lines(analysis)
        bind_predicates(analysis)

    def _choose(self, draft: Draft) -> None:
        """The sentences to be parsed: those with a trigger, within the limit of length."""
        analysis, norms = draft.analysis, draft.tokens.norms
        by_first = sorted(range(len(analysis.mentions)), key=lambda i: analysis.mentions[i].first)
        starts = [analysis.mentions[i].first for i in by_first]
        time_ends = frozenset(t.last for t in analysis.times)
        weekdays = frozenset(t.first for t in analysis.times if t.form == "weekday")
        inside: list[list[int]] = []
        position = 0
        for sentence in analysis.sentences:
            while position < len(starts) and starts[position] < sentence.first:
                position += 1
            end = position
            while end < len(starts) and starts[end] < sentence.last:
                end += 1
            inside.append(by_first[position:end])
        for index in self._pulled(analysis, norms, inside):
            nodes = nodes_of(analysis.sentences[index], analysis.mentions, inside[index], norms, time_ends, weekdays)
            if len(nodes[0]) > LONGEST * 3:
                continue
            draft.to_parse.append(index)
            draft.nodes.append(nodes)
            draft.words.append(words_of(draft.tokens.texts, analysis.mentions, nodes))

    def _pulled(self, analysis: Analysis, norms: list[str], inside: list[list[int]]) -> list[int]:
        """Sentences with a trigger; if there is one, those that tell what was said or talked of as well."""
        times = [t.first for t in analysis.times]
        around = [
            Surroundings(
                frozenset(norms[s.first : s.last]),
                _kinds(analysis.mentions[i] for i in indices),
                any(s.first <= t < s.last for t in times),
            )
            for s, indices in zip(analysis.sentences, inside, strict=True)
        ]
        pulled = {k for k, sentence in enumerate(around) if self._triggers.pull(sentence)}
        if pulled:
            pulled |= {k for k, sentence in enumerate(around) if self._triggers.tell(sentence)}
        return sorted(pulled)


def _kinds(mentions: Iterable[Mention]) -> list[str]:
    """Kinds of mentions; one of several actors ("the two ministers") counts twice."""
    return [kind for m in mentions for kind in ((m.kind, m.kind) if m.plural or m.also else (m.kind,))]


def _halves(tokens: Tokens, first: int, last: int) -> list[tuple[int, int]]:
    """The parts of a sentence between semicolons, where each is long enough to tell something."""
    cuts = [first]
    for t in range(first, last):
        if tokens.norms[t] == ";" and t + 1 - cuts[-1] >= _HALF and last - t > _HALF:
            cuts.append(t + 1)
    cuts.append(last)
    return [(a, b) for a, b in itertools.pairwise(cuts) if b > a]


def _within(offset: int, spans: list[Span]) -> bool:
    return any(s.start <= offset < s.end for s in spans)


def _place_on_tokens(analysis: Analysis, tokens: Tokens) -> None:
    """Give each time the tokens it spans."""
    position = 0
    for time in analysis.times:
        while position < len(tokens) and tokens.ends[position] <= time.start:
            position += 1
        time.first = position
        end = position
        while end < len(tokens) and tokens.starts[end] < time.end:
            end += 1
        time.last = max(end, position + 1)
