"""When two names in a document are of one gathering, whose sides it has if it does not say, and whether it counts."""

from __future__ import annotations

import datetime
from collections import Counter

from dragoman.extract.candidate import Candidate
from dragoman.extract.draft import Draft
from dragoman.extract.found import DateFound, PlaceFound
from dragoman.extract.gathering import Gathering, state_names
from dragoman.extract.party import Party

_KINDS = ({"session", "consultations"}, {"session", "summit"}, {"session", "conference"}, {"summit", "conference"})
_PRONOUNS = ("they",)
_NEAR = 2  # sentences
_MANY = frozenset({"states", "countries", "nations"})
_TEAMS = frozenset({"team", "technical team", "group", "working group", "task force"})
_NEWS = 3  # days


def gathering_of(draft: Draft) -> Gathering | None:
    """The name of a draft's gathering: the fullest that its candidates tell."""
    named = [c.gathering for c in draft.candidates if c.gathering is not None]
    return max(named, key=lambda g: len(g.words), default=None)


def same_gathering(draft: Draft, candidate: Candidate, dated: bool, placed: bool) -> bool | None:
    """Whether a candidate tells of a draft's gathering; None where neither is a gathering.

    `dated` and `placed`: dates and places can be of one.
    """
    known, new = gathering_of(draft), candidate.gathering
    if known is None and new is None:
        return None
    if not dated or not placed:
        return False
    if known is None or new is None:
        if draft.lead.sentence == candidate.sentence and draft.status == candidate.status:
            return _met_for(draft, candidate)
        return candidate.reference and new is None and draft.kind == candidate.kind and not candidate.parties
    if draft.kind != candidate.kind and {draft.kind, candidate.kind} not in _KINDS:
        return False
    if draft.lead.head in candidate.told_by or candidate.head in draft.lead.told_by:
        return True  # "leaders gather for a summit"
    if new.noun == "one" or _told_apart(known, new):
        return False
    if known.alone or new.alone:
        shared = draft.keys() & {p.key for p in candidate.parties}
        return draft.status == candidate.status and (new.bare or bool(shared))
    if not known.words and not new.words and not new.bare and draft.kind == candidate.kind:
        return bool(draft.codes() & candidate.codes()) or (bool(known.number) and known.number == new.number)
    if known.number and known.number == new.number and draft.kind == candidate.kind and not (known.words and new.words):
        return bool(draft.codes() & candidate.codes())  # "the 44th ASEAN Summit", "their 44th summit"
    return known.same_name(new)


def goes_on(candidate: Candidate, drafts: list[Draft]) -> bool:
    """Whether "the two sides discussed" goes on about the gathering told right before; if so its draft takes it in."""
    pointing = bool(candidate.parties) and all(p.key[0] in _PRONOUNS for p in candidate.parties)
    if not pointing or candidate.kind != "meeting" or candidate.clause.noun or not drafts:
        return False
    last = drafts[-1]
    near = candidate.sentence - last.candidates[-1].sentence <= _NEAR
    facts = last.lead.gathering
    if (
        facts is None
        or facts.alone
        or not near
        or (last.status, last.background) != (candidate.status, candidate.background)
    ):
        return False
    last.candidates.append(candidate)
    return True


def _told_apart(known: Gathering, new: Gathering) -> bool:
    """ "The next session", another organization's, other states'."""
    if known.apart != new.apart and not (known.number and known.number == new.number):
        return True
    if known.owner and new.owner and known.owner != new.owner:
        return True
    return len(known.states) > 1 and len(new.states) > 1 and set(known.states) != set(new.states)


def _met_for(draft: Draft, candidate: Candidate) -> bool:
    """ "Met with A and B for the fourth trilateral meeting": one thing told by two words."""
    gathering, other = (candidate, draft.lead) if candidate.gathering is not None else (draft.lead, candidate)
    facts = gathering.gathering
    if facts is None or facts.alone or other.kind not in ("meeting", "session"):
        return False
    if other.head == gathering.head:
        return True
    met = {other.head, other.clause.support} & set(gathering.told_by)
    several = len({c for p in other.parties for c in p.codes()}) > 2
    return bool(met) and (not facts.owner or several)


def settle(candidate: Candidate, drafts: list[Draft]) -> None:
    """Let what was told before say what a gathering's name leaves out: its format, its sides, who meets the press."""
    facts = candidate.gathering
    if facts is None:
        return
    if facts.bare:
        _inherit(candidate, facts, drafts)
    if facts.owner or len(candidate.codes()) > 1 or any(p.key[0] in _PRONOUNS for p in candidate.parties):
        return
    if facts.alone:
        _take_over(candidate, drafts)
    elif candidate.kind == "consultations" or facts.joint or _segment(candidate, facts, drafts):
        told = candidate.codes()
        _add_sides(candidate, facts, _two_sides(candidate, facts, drafts) - told)
        if len(candidate.codes()) == 2:
            candidate.kind = "consultations"


def _segment(candidate: Candidate, facts: Gathering, drafts: list[Draft]) -> bool:
    """ "The senior officials' meeting" beside a commission of two states is a part of its session."""
    if candidate.kind != "session" or facts.states or not (facts.holders or "ministerial" in candidate.attributes):
        return False
    last = next((d for d in reversed(drafts) if gathering_of(d) is not None), None)
    return last is not None and last.kind == "consultations" and len(last.codes()) == 2


def _two_sides(candidate: Candidate, facts: Gathering, drafts: list[Draft]) -> set[str]:
    """The two sides of the consultations told before, else those spoken of right before, else those told of most."""
    told = candidate.codes()
    pairs = [d for d in reversed(drafts) if len(d.codes()) == 2 and told <= d.codes()]
    same = next((d for d in pairs if d.kind == "consultations"), None)
    near = next((d for d in pairs if candidate.sentence - d.candidates[-1].sentence <= _NEAR), None)
    if same is not None or near is not None:
        return (same or near).codes()  # type: ignore[union-attr]
    spoken = [*told, *(c for c in facts.near if c not in told)][:2]
    if len(spoken) == 2:
        return set(spoken)
    often = Counter(frozenset(d.codes()) for d in pairs).most_common(1)
    if often:
        return set(often[0][0])
    return set(facts.foremost) if told <= set(facts.foremost) else set()


def _add_sides(candidate: Candidate, facts: Gathering, codes: set[str]) -> None:
    """States as parties; of a joint team the team itself, acting for both."""
    names = state_names()
    if len(codes) == 2 and facts.joint and facts.noun in _TEAMS:
        party = Party(("words", candidate.format or facts.noun), candidate.format or facts.noun, "group")
        party.also, party.token, party.plural = sorted(codes), candidate.head, True
        party.side_rule, party.side_confidence = "gathering:context", 0.6
        candidate.parties.append(party)
        return
    for code in sorted(codes):
        kind = "state" if code in names else "organization"
        party = Party(("code", code), names.get(code, code), kind, represents=code, token=candidate.head)
        party.side_rule, party.side_confidence = "gathering:context", 0.6
        candidate.parties.append(party)


def _inherit(candidate: Candidate, facts: Gathering, drafts: list[Draft]) -> None:
    """ "The committee last met in May": the committee told of before, its kind, name and states."""
    for draft in reversed(drafts):
        known = gathering_of(draft)
        talks = facts.noun == "talks" and candidate.sentence - draft.candidates[-1].sentence <= _NEAR
        if known is None or not (talks or facts.noun in ("one", known.noun) or facts.noun in known.words):
            continue
        candidate.kind = draft.kind
        facts.words, facts.states, facts.owner = known.words, known.states, known.owner
        if facts.apart or candidate.background != draft.background:
            candidate.format, candidate.format_span = draft.format, draft.format_span
        return


def _take_over(candidate: Candidate, drafts: list[Draft]) -> None:
    """A joint press conference is given by those who have just met."""
    near = (d for d in reversed(drafts) if len(d.codes()) > 1 and d.lead.sentence >= candidate.sentence - 3)
    draft = next(near, None)
    words = candidate.attributes & {"joint", "common"} or candidate.rule.startswith("frame:gathering:follow")
    if draft is not None and words and candidate.codes() <= draft.codes():
        known = {p.key for p in candidate.parties}
        candidate.parties += [p for p in draft.parties if p.key not in known]


def place_in_time(candidate: Candidate, date: DateFound | None, reference: datetime.date | None) -> None:
    """What is only named is news all the same if it is of these days."""
    if not (candidate.named_only and candidate.background and candidate.gathering) or date is None or reference is None:
        return
    start = date.dated.start
    if date.known and date.dated.precision == "day" and start[0] != "X":
        gap = (reference - datetime.date.fromisoformat(start)).days
        candidate.background = not 0 <= gap <= _NEWS


def concerns_several(draft: Draft, place: PlaceFound | None, date: DateFound | None) -> bool:
    """Whether a gathering brings together several states, by who takes part, where it is, or what it is called."""
    facts = gathering_of(draft)
    codes = set(draft.codes())
    if facts is None or len(codes) > 1:
        return len(codes) > 1
    if not facts.alone and any(p.kind == "group" and _MANY & set(p.name.lower().split()) for p in draft.parties):
        return True
    persons = [p for p in draft.parties if p.kind == "person"]
    if draft.kind == "consultations" and facts.words and len(persons) > 1 and len(codes) != 1:
        return True
    if facts.alone:
        return False
    if facts.owner or len(facts.states) > 1:
        return True
    country = place.country if place else None
    if codes and country and country not in codes:
        return True
    return facts.international and bool(country or draft.parties or (date is not None and date.known))
