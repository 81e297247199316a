"""Offices that a sentence says somebody holds: "Marin, who is Director of …", "Okoye serves as Envoy to …"."""

from __future__ import annotations

from dragoman.annotate.entities import give_office
from dragoman.annotate.pointing_words import PointingWords, load_pointing_words
from dragoman.model.analysis import Analysis
from dragoman.model.mention import Mention

_WHO = "who"
_BETWEEN = 4  # tokens of "is also the", "currently serves as the"
_RELATIVE = 24  # tokens from a name to the end of what "who …" says of it


def bind_predicates(analysis: Analysis) -> None:
    """Give each person the offices that a verb of holding ties to the name; changes mentions and entities in place."""
    words = load_pointing_words()
    person: Mention | None = None
    for mention in analysis.mentions:
        if mention.kind == "person" and mention.entity >= 0:
            person = mention
        elif person is not None and _is_office(mention) and _holds(person, mention, analysis, words):
            give_office(analysis, person.entity, mention)


def _is_office(mention: Mention) -> bool:
    return mention.kind == "office" and mention.entity < 0 and not (mention.plural or mention.former)


def _holds(person: Mention, office: Mention, analysis: Analysis, words: PointingWords) -> bool:
    """Whether the words before an office, back to the person last named, say that the person holds it."""
    norms = analysis.token_norms
    if analysis.sentence_of(person.start) != analysis.sentence_of(office.start):
        return False
    before = office.first
    while before > person.last and norms[before - 1] in words.before_office and office.first - before < _BETWEEN:
        before -= 1
    if before <= person.last or norms[before - 1] not in words.holding:
        return False
    between = norms[person.last : before - 1]
    if all(n in words.before_office for n in between):
        return True
    relative = [n for n in between if n not in words.before_office]
    return len(between) <= _RELATIVE and relative[0] == _WHO and (len(relative) == 1 or relative[-1] == "and")
