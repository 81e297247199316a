"""Arguments of a predicate → parties: persons by their entity, offices, groups, states and organizations."""

from __future__ import annotations

from functools import lru_cache

from dragoman.annotate.coreference import FIRST, SECOND, SINGULAR, THEY, WE, Coreference
from dragoman.annotate.leaders_of_groups import is_led
from dragoman.annotate.office_ties import is_named
from dragoman.annotate.speakers import Speakers
from dragoman.codebook.folding import fold
from dragoman.codebook.states import load_states
from dragoman.extract.home import Home
from dragoman.extract.party import Party
from dragoman.model.analysis import Analysis
from dragoman.model.clause import Argument
from dragoman.model.mention import Entity, Mention

_POINTING = frozenset({"two", "both", "the", "these", "three", "four", "those"})
_TEAMS = frozenset({"delegation", "team", "mission", "group"})
_DEFINITE = frozenset({"the", "this", "that"})
_OWNERS = frozenset({"his", "her", "their"})
_SPEAKING = frozenset({"my", "our", "your"})
_BEFORE = 4  # tokens between a pronoun and the office that it possesses


_EACH = 3  # sentences in which those whom "each of them" means were told


class PartyBuilder:
    """Builds parties over one analysis."""

    def __init__(
        self,
        analysis: Analysis,
        coreference: Coreference,
        speakers: Speakers | None = None,
        home: Home | None = None,
    ) -> None:
        self.analysis = analysis
        self.coreference = coreference
        self.speakers = speakers
        self.home = home

    def of_argument(self, argument: Argument, sentence: int, exclude: frozenset[int] = frozenset()) -> list[Party]:
        """The parties that an argument stands for; empty if it is no actor."""
        if argument.mention >= 0:
            return self.of_mention(self.analysis.mentions[argument.mention], argument.head)
        norm = self.analysis.token_norms[argument.head]
        if norm in SINGULAR:
            entity = self.coreference.person_meant(argument.head, sentence, exclude)
            return [self.of_entity(entity, argument.head)] if entity >= 0 else []
        if norm == "it":
            return self._of_it(argument, sentence)
        return self.of_speech(norm, argument.head)

    def _of_it(self, argument: Argument, sentence: int) -> list[Party]:
        """ "A delegation is in Tbilisi, where it met …": the group told last, in the sentence or the one before."""
        first = self.analysis.sentences[max(0, sentence - 1)].first
        before = self.coreference.mentions_between(first, argument.head)
        group = next((m for m in reversed(before) if m.kind == "group" and m.name.lower().split()[-1] in _TEAMS), None)
        return self._of_team(group, argument.head) if group is not None else []

    def of_speech(self, norm: str, token: int) -> list[Party]:
        """Whom "I", "we" and "you" mean: the one who speaks or is spoken to; for "we" the side of the speaker."""
        if self.speakers is None or norm not in FIRST | SECOND | WE:
            return []
        who = self.speakers.addressee(token) if norm in SECOND else self.speakers.speaker(token)
        if who < 0:
            return []
        parties = self.of_mention(self.analysis.mentions[who], token)
        if norm not in WE:
            return parties
        return [self.of_code(p.represents, token) for p in parties if p.represents]

    def of_code(self, code: str, token: int) -> Party:
        """The state or organization of a code, by its name in the text."""
        proper = _state_names().get(code)  # rather than "Quai d'Orsay" or "Washington"
        mentions = sorted((m for m in self.analysis.mentions if m.represents == code), key=lambda m: m.name != proper)
        named = next((m for kind in ("state", "organization") for m in mentions if m.kind == kind), None)
        party = Party(
            ("code", code),
            named.name if named else _state_names().get(code, code),
            named.kind if named else "state",
            represents=code,
            token=token,
        )
        party.side_rule, party.side_confidence = "side:speaker", 0.7
        if named is not None:
            party.spans = [self.analysis.span(named.start, named.end)]
        return party

    def is_they(self, argument: Argument) -> bool:
        """Whether an argument points back to several ("they", "the two", "both")."""
        if argument.mention >= 0:
            m = self.analysis.mentions[argument.mention]
            if m.kind not in ("group", "office") or not m.plural or m.represents:
                return False
            if m.kind == "group" and m.name.lower().split()[-1] not in self.coreference.words.plurals:
                return False  # "the delegation" is one of those told before, not several
            words = self.analysis.token_norms[max(0, m.first - 2) : m.last]
            return bool(_POINTING & set(words))
        norm = self.analysis.token_norms[argument.head]
        if norm in THEY:
            return True
        words = self.analysis.token_norms[argument.first : argument.head + 1]
        pointing = self.coreference.words
        return norm in pointing.numbers or (norm in pointing.plurals and bool(_POINTING & set(words)))

    def of_each(self, argument: Argument, sentence: int, exclude: frozenset[int] = frozenset()) -> list[Party]:
        """The persons whom "each of them" means: those told last in a list, without those excluded."""
        words = self.analysis.token_norms[argument.first : argument.last]
        if words[:1] != ["each"] or not THEY & set(words):
            return []
        for back in range(sentence, max(-1, sentence - _EACH), -1):
            s = self.analysis.sentences[back]
            end = argument.first if back == sentence else s.last
            here = [m.entity for m in self.coreference.mentions_between(s.first, end) if m.entity >= 0]
            told = [e for e in dict.fromkeys(here) if e not in exclude]
            if len(told) > 1:
                return [self.of_entity(e, argument.head) for e in told]
        return []

    def of_several(self, argument: Argument, sentence: int) -> list[Party]:
        """The persons whom "the two ministers" or "the envoys" mean, by title and number, if the words tell."""
        return [self.of_entity(e, argument.head) for e in self.coreference.several_meant(argument, sentence)]

    def of_mention(self, mention: Mention, token: int = -1) -> list[Party]:
        """The parties that one mention stands for."""
        token = mention.first if token < 0 else token
        if mention.entity >= 0:
            return [self.of_entity(mention.entity, token)]
        span = self.analysis.span(mention.start, mention.end)
        if mention.kind in ("state", "organization") or (mention.kind == "adjective" and mention.also):
            codes = [c for c in (mention.represents, *mention.also) if c]
            if mention.kind == "adjective":
                return [
                    Party(("code", c), c, "state", represents=c, spans=[span], side_rule="pair", token=token)
                    for c in codes
                ]
            party = Party(("code", codes[0] if codes else mention.name), mention.name, mention.kind, token=token)
            party.represents = mention.represents
            party.also = list(mention.also)
            party.spans, party.side_rule, party.side_span = [span], mention.rule, span
            return [party]
        if mention.kind == "office":
            return [self._of_office(mention, token)]
        if mention.kind == "group":
            return self._of_team(mention, token)
        if mention.kind == "person":
            party = Party(("words", mention.name), mention.name, "person", token=token, spans=[span])
            party.represents, party.office, party.rank = mention.represents, mention.office, mention.rank
            return [party]
        return []

    def of_subject(self, argument: Argument, sentence: int) -> list[Party]:
        """The parties of a subject, which may be a capital that stands for its government."""
        found = self.of_argument(argument, sentence)
        if not found and argument.mention >= 0:
            found = self.of_metonym(self.analysis.mentions[argument.mention], argument.head)
        return found

    def of_metonym(self, mention: Mention, token: int) -> list[Party]:
        """A capital that stands for its government ("Baku and Ankara agreed")."""
        if mention.kind != "city" or not mention.represents or fold(mention.name) not in capitals():
            return []
        span = self.analysis.span(mention.start, mention.end)
        party = Party(("code", mention.represents), mention.name, "state", represents=mention.represents, token=token)
        party.spans, party.side_rule, party.side_confidence = [span], "capital", 0.7
        return [party]

    def _of_office(self, mention: Mention, token: int) -> Party:
        words = mention.office or mention.name
        party = Party(("words", words.lower()), words, "group" if mention.plural else "person", token=token)
        party.office, party.rank = (None if mention.plural else words), mention.rank
        party.plural = mention.plural
        party.represents, party.also, party.side_rule = mention.represents, list(mention.also), mention.rule
        if party.also:  # a group of several states has no one side
            party.also = [c for c in (party.represents, *party.also) if c]
            party.represents = None
        span = self.analysis.span(*(mention.office_span or (mention.start, mention.end)))
        party.spans, party.office_span, party.side_span = [span], span, span
        if mention.represents:
            party.key = ("office", f"{words.lower()}")
        elif mention.anaphor in _OWNERS | _SPEAKING and not mention.counterpart and self._of_owner(party, mention):
            party.key = ("office", f"{words.lower()} {party.represents}")
        elif mention.entity >= 0 and self.analysis.entities[mention.entity].represents:
            entity = self.analysis.entities[mention.entity]
            party.represents, party.side_rule, party.side_confidence = entity.represents, entity.rule, entity.confidence
        elif self.home and not mention.plural and not mention.counterpart and not mention.former:
            found = self.home.of(words)
            if found is not None:
                party.represents, party.side_rule, party.side_confidence = found
        return party

    def _of_owner(self, party: Party, mention: Mention) -> bool:
        """Give "his Foreign Minister" the side of him who is meant; whether it is known."""
        token = mention.first - 1
        while token > 0 and self.analysis.token_norms[token] != mention.anaphor and mention.first - token < _BEFORE:
            token -= 1
        if mention.anaphor in SINGULAR:
            sentence = self.analysis.sentence_of(mention.start)
            entity = self.coreference.person_meant(token, sentence, frozenset({mention.entity}))
            owners = [self.of_entity(entity)] if entity >= 0 else []
        else:
            owners = self.of_speech(mention.anaphor, token)
        side = next((p.represents for p in owners if p.represents), None)
        if side is None:
            return False
        party.represents, party.side_rule, party.side_confidence = side, "side:owner", 0.75
        return True

    def _of_team(self, mention: Mention, token: int) -> list[Party]:
        """A group; "the delegation" is the one told before, with who leads it."""
        if mention.anaphor not in _DEFINITE or mention.represents or " " in mention.name:
            return [self._of_group(mention, token)]
        index = self.analysis.mentions.index(mention)
        for k in range(index - 1, -1, -1):
            before = self.analysis.mentions[k]
            if before.kind == "group" and mention.name.lower() in before.name.lower().split() and " " in before.name:
                out = [self._of_group(before, token)]
                leader = self.analysis.mentions[k + 1] if k + 1 < index else None
                if leader is not None and leader.entity >= 0 and self._leads(before, leader):
                    out.append(self.of_entity(leader.entity, token))
                return out
        return [self._of_group(mention, token)]

    def _leads(self, group: Mention, leader: Mention) -> bool:
        return is_led(self.analysis.token_norms[group.last : leader.first])

    def _of_group(self, mention: Mention, token: int) -> Party:
        span = self.analysis.span(mention.start, mention.end)
        party = Party(("words", mention.name.lower()), mention.name, "group", token=token, plural=True)
        party.represents, party.also, party.side_rule = mention.represents, list(mention.also), mention.rule
        if party.also:
            party.also = [c for c in (party.represents, *party.also) if c]
            party.represents = None
        party.spans, party.side_span = [span], span
        return party

    def of_entity(self, index: int, token: int = -1) -> Party:
        """The party of a person of the document, by the fullest name and office."""
        entity = self.analysis.entities[index]
        if not is_named(entity, self.analysis):
            return self._of_office(self.analysis.mentions[entity.mentions[0]], token)
        party = Party(("entity", str(index)), entity.name, "person", token=token)
        office = _fullest_office(entity)
        if office is not None:
            party.office, party.rank = office[0], office[1]
            party.office_span = self.analysis.span(office[2], office[3])
        party.represents, party.also = entity.represents, list(entity.also)
        party.side_rule, party.side_confidence = entity.rule, entity.confidence
        if entity.represents_span:
            party.side_span = self.analysis.span(*entity.represents_span)
        party.spans = [self.analysis.span(*entity.name_span)]
        return party


@lru_cache(maxsize=1)
def _state_names() -> dict[str, str]:
    return {state.code: state.name for state in load_states()}


def _fullest_office(entity: Entity) -> tuple[str, str | None, int, int] | None:
    """The office told with most words; one told by rank before "his counterpart"."""
    if not entity.offices:
        return None
    return max(entity.offices, key=lambda o: (o[1] is not None, len(o[0].split()), -o[2]))


@lru_cache(maxsize=1)
def capitals() -> frozenset[str]:
    """Folded names of capitals, which stand for governments."""
    return frozenset(fold(name) for s in load_states() for name in (s.capital, *s.other_capitals) if name)


__all__ = ["PartyBuilder"]
