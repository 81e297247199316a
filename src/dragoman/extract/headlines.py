"""What a headline tells in general words ("Vice FM meets Czech counterpart") the body tells again with names."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extract.draft import Draft
from dragoman.extract.party import Party
from dragoman.model.analysis import Analysis

_HEADLINES = frozenset({"title", "subtitle"})
_GENERAL = frozenset({"words", "office", "member"})  # keys of parties whom words, no names tell
_TALKS = frozenset({"meeting", "session", "consultations", "summit", "call", "ceremony", "conference"})


def without_headlines(drafts: Sequence[Draft], analysis: Analysis) -> list[Draft]:
    """The drafts without those that only a headline tells of what the body tells; general words give way to names."""
    headlines = {id(d) for d in drafts if _of_headline(d, analysis)}
    body = [d for d in drafts if id(d) not in headlines]
    for draft in body:
        named = [p for p in draft.parties if not _in_headline(p, analysis)]
        codes = {c for p in named for c in p.codes()}
        draft.parties = [p for p in draft.parties if not (_general(p, analysis) and p.codes() and p.codes() <= codes)]
    return [d for d in drafts if id(d) not in headlines or not any(_told_by(d, b) for b in body)]


def _of_headline(draft: Draft, analysis: Analysis) -> bool:
    return all(analysis.sentences[c.sentence].role in _HEADLINES for c in draft.candidates)


def _in_headline(party: Party, analysis: Analysis) -> bool:
    sentence = analysis.sentence_of(analysis.token_starts[party.token]) if party.token >= 0 else -1
    return sentence >= 0 and analysis.sentences[sentence].role in _HEADLINES


def _general(party: Party, analysis: Analysis) -> bool:
    """Whether a party is told by a headline, and by no name."""
    return party.key[0] in _GENERAL and _in_headline(party, analysis)


def _told_by(headline: Draft, body: Draft) -> bool:
    """Whether the body tells the engagement of a headline: its sides and, if it names persons, these."""
    if not headline.parties or headline.background != body.background or headline.lead.gathering is not None:
        return False
    if headline.kind != body.kind and not (headline.kind == "meeting" and body.kind in _TALKS):
        return False
    if headline.kind == "visit" and not _same_country(headline, body):
        return False
    persons = {p.key for p in headline.parties if p.key[0] == "entity"}
    if persons and (not persons <= body.keys() or headline.status != body.status):
        return False
    return bool(headline.codes()) and headline.codes() <= body.codes()


def _same_country(headline: Draft, body: Draft) -> bool:
    if headline.place is None or body.place is None:
        return True
    return headline.place.country == body.place.country
