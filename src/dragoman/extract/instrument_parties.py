"""Whose an instrument is: by its title, by who acts, by the engagement at which it was told."""

from __future__ import annotations

from dragoman.codebook.instruments import load_instruments
from dragoman.extract.draft import Draft
from dragoman.extract.instrument_actions import InstrumentActions
from dragoman.extract.instrument_titles import Named, TitleReader
from dragoman.extract.told_sides import ToldSides
from dragoman.frames.instrument_words import InstrumentWords
from dragoman.model.analysis import Analysis
from dragoman.model.clause import Argument, Clause
from dragoman.model.mention import Mention

_ONE_SIDED = ("ratified", "withdrawn", "suspended")  # told of one side, not of those who met last
_SHARED = ("signed", "initialled", "agreed", "adopted", "extended", "proposed", "anniversary", "in force")
_CODED = ("state", "organization", "adjective")
_ACTING = ("with", "between", "by", "and")


class InstrumentParties:
    """Tells parties in one analysis, given its engagements."""

    def __init__(
        self,
        analysis: Analysis,
        words: InstrumentWords,
        sides: ToldSides,
        titles: TitleReader,
        actions: InstrumentActions,
    ) -> None:
        self.analysis = analysis
        self.titles = titles
        self.actions = actions
        self.norms = analysis.token_norms
        self.words = words
        self.sides = sides

    def of(self, named: Named, verb: Clause | None, action: str, signing: Draft | None) -> list[str]:
        """Codes of the parties, in the order of the text where it names them."""
        inside = self._between(named.first, named.last, named)
        if len(inside) >= 2:
            return inside
        if self._points_back(named):
            return self._pair_before(named) or inside
        if inside and "between" in self.norms[named.first : named.last]:
            return self._told_with(inside[0], named) or inside
        acting = self._acting(verb, named)
        if action in _ONE_SIDED:
            return list(dict.fromkeys([*inside, *acting]))
        if (inside and self._is_body(inside[0])) or (
            action == "adopted" and len(acting) == 1 and self._is_body(acting[0])
        ):
            return inside or acting
        if len(acting) >= 2:
            return acting
        if inside and acting:
            return [*inside, *acting]
        if action not in _SHARED or self._is_of_many(named):
            return inside or self._pair_within(named)
        return self._told(named, signing) or inside

    def _told(self, named: Named, signing: Draft | None) -> list[str]:
        """The two codes of the sentence; else the sides of the signing, else of the engagement told last."""
        pair = self._pair_within(named)
        if len(pair) == 2:
            return pair
        if signing is not None and len(signing.codes()) >= 2:
            return sorted(signing.codes())
        return self._of_last(named)

    def _of_last(self, named: Named) -> list[str]:
        """The two sides of the engagement told last before a title."""
        last = self.sides.draft(named.head)
        return sorted(last.codes()) if last is not None and len(last.codes()) == 2 else []

    def _told_with(self, code: str, named: Named) -> list[str]:
        """ "Between Chad and the Alliance": the two sides of an engagement, of which the title names one."""
        drafts = [d for d in self.sides.drafts if code in d.codes() and len(d.codes()) == 2]
        near = min(drafts, key=lambda d: abs(d.lead.head - named.head), default=None)
        return [code, *sorted(near.codes() - {code})] if near is not None else []

    def _acting(self, verb: Clause | None, named: Named) -> list[str]:
        """Sides of the subjects of a verb and of those with whom they do it; of a deed, of whom it is done by."""
        arguments: list[Argument] = []
        if verb is None and self.titles.is_standing(named):
            verb = self.actions.main(named)
        if verb is not None:
            arguments = [*verb.subjects, *(a for a in verb.obliques if a.case in _ACTING)]
        codes = [c for a in arguments for p in self.sides.of(a, named.sentence) for c in (p.represents, *p.also) if c]
        sentence = self.analysis.sentences[named.sentence]
        if not codes and self.norms[named.last : named.last + 1] == ["by"]:
            codes = self._between(named.last, min(named.last + 6, sentence.last), named)
        if not codes and (owner := self._owner(named)):
            codes = [owner]
        return list(dict.fromkeys(codes))

    def _owner(self, named: Named) -> str:
        """ "Chile's ratification of the treaty": whose deed it is."""
        for mention in self.analysis.mentions:
            possessed = self.norms[mention.last : mention.last + 1] in (["'s"], ["’s"], ["'"])
            if possessed and mention.kind in _CODED and 0 < named.first - mention.last <= 5 and mention.represents:
                return mention.represents
        return ""

    def _between(self, first: int, last: int, named: Named) -> list[str]:
        """Codes of the states and organizations named in a stretch of tokens."""
        return list(
            dict.fromkeys(
                code
                for m in self.analysis.mentions
                if first <= m.first < last and m.kind in _CODED and not self._is_title(m, named)
                for code in (m.represents, *m.also)
                if code
            )
        )

    def _is_title(self, mention: Mention, named: Named) -> bool:
        """A name that is part of a title rather than a party ("*Partnership for Peace* Framework Document")."""
        whole = mention.first <= named.first and named.last <= mention.last
        return whole or not self.words.heads.isdisjoint(self.norms[mention.first : mention.last])

    def _pair_within(self, named: Named) -> list[str]:
        """The codes that the sentence names, if they are two."""
        sentence = self.analysis.sentences[named.sentence]
        codes = self._between(sentence.first, sentence.last, named)
        return codes if len(codes) == 2 else []

    def _points_back(self, named: Named) -> bool:
        """ "The agreement on the border between the two countries"."""
        words = self.norms[named.first : named.last]
        return any(words[k] in self.words.pairs_of and words[k - 1] in ("two", "both") for k in range(1, len(words)))

    def _pair_before(self, named: Named) -> list[str]:
        """The two states named last in the paragraph before a title, else the sides of the engagement told last."""
        paragraph = self.analysis.sentences[named.sentence].paragraph
        out: list[str] = []
        for mention in reversed(self.analysis.mentions):
            if out and self.analysis.sentences[self.analysis.sentence_of(mention.start)].paragraph < paragraph - 1:
                break
            if mention.first < named.first and mention.kind == "state" and mention.represents not in (None, *out):
                out.append(str(mention.represents))
            if len(out) == 2:
                return out[::-1]
        return self._of_last(named)

    def _is_of_many(self, named: Named) -> bool:
        """An instrument of which the codebook names no parties, as they are too many."""
        title = " ".join(self.norms[named.first : named.last])
        return any(
            not i.parties and name.lower() in title for i in load_instruments() for name in i.names if len(name) > 3
        )

    def _is_body(self, code: str) -> bool:
        return any(m.represents == code and m.kind == "organization" for m in self.analysis.mentions)
