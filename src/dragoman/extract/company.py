"""Who takes part in an act: arguments as parties, and those who stand by ("in the presence of X and Y")."""

from __future__ import annotations

from dragoman.annotate.coreference import Coreference
from dragoman.extract.act_words import ActWords
from dragoman.extract.bodies import Bodies
from dragoman.extract.parties import PartyBuilder
from dragoman.extract.party import Party
from dragoman.extract.predicates import Predicate
from dragoman.frames.table import EngagementFrame
from dragoman.model.analysis import Analysis
from dragoman.model.clause import Argument, Clause
from dragoman.model.mention import FOREMOST_RANKS, Mention

_JOINING = frozenset(
    {",", "and", "&", "as", "well", "along", "with", "both", "the", "by", "his", "her", "their", "of", "from"}
)
_OPENING = frozenset({"of", "by"})
_NAMING = {"including": frozenset({""}), "among": frozenset({"them", "whom"}), "namely": frozenset({""})}
_TWO = 2
_GAP = 4  # tokens between the members of a list
_BEHIND = 3  # tokens between "with" and who is meant
SIDES = "sides"
THEY = "they"
GUEST = "guest"
OF_SIDES = "of sides"


class Company:
    """Parties of arguments over one analysis."""

    def __init__(
        self, analysis: Analysis, coreference: Coreference, builder: PartyBuilder, bodies: Bodies, words: ActWords
    ) -> None:
        self.analysis = analysis
        self.coreference = coreference
        self.builder = builder
        self.bodies = bodies
        self.words = words

    def parties(self, arguments: list[Argument], subject: bool = False) -> list[Party]:
        """The parties that arguments stand for, each once; `they` and `sides` stand for those told before."""
        out: list[Party] = []
        taken: frozenset[int] = frozenset()
        for argument in arguments:
            found = self._of(argument, taken, subject)
            if subject:
                found = [*self._coordinated(argument), *found]
            out += [p for p in found if all(p.key != q.key for q in out)]
            taken = frozenset(int(p.key[1]) for p in out if p.key[0] == "entity")
        return out

    def _of(self, argument: Argument, taken: frozenset[int], subject: bool) -> list[Party]:
        if self.builder.is_they(argument):
            return self._several(argument)
        found = self.builder.of_argument(argument, self._sentence(argument), taken)
        if argument.mention >= 0 and self.analysis.mentions[argument.mention].counterpart:
            _part_counterparts(found)
        if not found and subject and argument.mention >= 0:
            found = self.builder.of_metonym(self.analysis.mentions[argument.mention], argument.head)
        if not found and argument.mention < 0:
            found = self._unnamed(argument)
        return found or self.bodies.acting(argument)

    def _unnamed(self, argument: Argument) -> list[Party]:
        """ "The guest", and "it" for a delegation."""
        norm = self.analysis.token_norms[argument.head]
        if norm == "whom":
            return self._antecedent(argument)
        if guest := self.guest(argument):
            return guest
        if norm != "it":
            return []
        sentence = self.analysis.sentences[max(0, self._sentence(argument) - 2)]
        for mention in reversed(self.coreference.mentions_between(sentence.first, argument.head)):
            words = set(self.analysis.token_norms[mention.first : mention.last])
            if mention.kind == "group" and words & {"delegation", "mission", "team"}:
                return self.builder.of_mention(mention)
        return []

    def guest(self, argument: Argument) -> list[Party]:
        """ "The guest": whoever was last told to travel, who is found out later."""
        if argument.mention >= 0 or self.analysis.token_norms[argument.head] not in self.words.words["guests"]:
            return []
        return [Party((GUEST, str(argument.head)), GUEST, "person", token=argument.head)]

    def _antecedent(self, argument: Argument) -> list[Party]:
        """ "President X, to whom he presented …": the person named right before."""
        first = self.analysis.sentences[self._sentence(argument)].first
        people = [m for m in self.coreference.mentions_between(first, argument.head) if m.kind in ("person", "office")]
        return self.builder.of_mention(people[-1]) if people else []

    def named_of(self, party: Party) -> list[Party]:
        """Who is named as one of a group: "several leaders, including X and Y"."""
        first = party.token
        span = self.analysis.sentences[self.analysis.sentence_of(self.analysis.token_starts[max(first, 0)])]
        norms = self.analysis.token_norms
        for t in range(max(first, 0), span.last - 1):
            if norms[t] in _NAMING:
                return self.listed(t + 1 + (norms[t + 1] in _NAMING[norms[t]]), span.last)
        return []

    def _coordinated(self, argument: Argument) -> list[Party]:
        """ "Andreja and I", where the parser has tied the name to something before it."""
        norms, head = self.analysis.token_norms, argument.head
        if head < 2 or norms[head - 1] != "and" or norms[head] not in ("i", "he", "she"):
            return []
        mention = self.coreference.mention_at(head - 2)
        return self.of_mention(mention) if mention is not None and mention.last == head - 1 else []

    def _several(self, argument: Argument) -> list[Party]:
        """ "They", "the two ministers" or, as states, "the two sides"; a plural named in the sentence before."""
        norms = self.analysis.token_norms[argument.first : argument.last]
        states = self.words.words["states"] & {*norms, self.analysis.token_norms[argument.head]}
        mention = self.analysis.mentions[argument.mention] if argument.mention >= 0 else None
        if mention is not None and mention.kind == "group" and "of" in self._norms(mention):
            party = Party((OF_SIDES, mention.name.lower()), mention.name, "group", token=argument.head, plural=True)
            party.spans = [self.analysis.span(mention.start, mention.end)]
            return [party]
        if not states and self.analysis.token_norms[argument.head] in ("they", "them"):
            first = self.analysis.sentences[self._sentence(argument)].first
            for before in reversed(self.coreference.mentions_between(first, argument.head)):
                if before.plural and before.kind in ("office", "group"):
                    return self.builder.of_mention(before)
        if mention is not None and mention.kind == "office" and mention.rank in FOREMOST_RANKS:
            both = self._last_two(mention)
            if both:
                return both
        kind = SIDES if states else THEY
        return [Party((kind, str(argument.head)), kind, "group", token=argument.head, plural=True)]

    def _norms(self, mention: Mention) -> list[str]:
        return self.analysis.token_norms[mention.first : mention.last]

    def _last_two(self, mention: Mention) -> list[Party]:
        """ "The two Presidents": the last two persons of that rank named before, if they are of two sides."""
        out: list[Party] = []
        for before in reversed(self.coreference.mentions_between(0, mention.first)):
            if before.entity < 0 or all(p.key != ("entity", str(before.entity)) for p in out):
                entity = self.analysis.entities[before.entity] if before.entity >= 0 else None
                if entity is not None and not entity.former and any(o[1] == mention.rank for o in entity.offices):
                    out.append(self.builder.of_entity(before.entity, mention.first))
            if len(out) == _TWO:
                return out[::-1] if len({c for p in out for c in p.codes()}) == _TWO else []
        return []

    def _sentence(self, argument: Argument) -> int:
        return self.analysis.sentence_of(self.analysis.token_starts[argument.head])

    # -- those who stand by ------------------------------------------------------------------------

    def beside(self, predicate: Predicate, frame: EngagementFrame) -> list[Party]:
        """Who else is there: the lists after "in the presence of", "witnessed by", "including", "together with"."""
        words = self.words.words["presence"]
        if frame.kind in ("ceremony", "signing"):
            words |= self.words.words["hosted"] | self.words.words["acting"]
        if "feast" in frame.needs:
            words |= self.words.words["honouring"]
        norms = self.analysis.token_norms
        first, last = predicate.scope
        if first > self.analysis.sentences[predicate.clause.sentence].first:
            first = predicate.clause.head  # what stands before it belongs to another verb
        out: list[Party] = []
        for t in range(first, last - 1):
            begin = -1
            if norms[t] in words and norms[t + 1] in _OPENING:
                begin = t + 2
            elif norms[t] == ":" and frame.kind == "ceremony":
                begin = t + 1
            elif norms[t] in _NAMING:
                begin = t + 1 + ("" not in _NAMING[norms[t]])
                begin = begin if begin == t + 1 or norms[t + 1] in _NAMING[norms[t]] else -1
            if begin >= 0:
                out += [p for p in self.listed(begin, last) if all(p.key != q.key for q in out)]
        return out

    def in_presence(self, clause: Clause) -> list[Party]:
        """The list after "in the presence of" behind a verb or noun of its sentence."""
        norms = self.analysis.token_norms
        last = self.analysis.sentences[clause.sentence].last
        for t in range(clause.head + 1, last - 2):
            if norms[t] in self.words.words["in_presence"] and norms[t + 1] == "of":
                return self.listed(t + 2, last)
        return []

    def behind(self, predicate: Predicate, case: str) -> list[Party]:
        """The parties right after a preposition in the reach of a predicate, whatever the parser has tied it to."""
        norms = self.analysis.token_norms
        last = predicate.scope[1]
        for t in range(predicate.clause.head + 1, last - 1):
            if norms[t] == case:
                found = [p for p in self.listed(t + 1, last) if p.kind in ("person", "group")]
                if found:
                    return found
        return []

    def together(self, predicate: Predicate) -> list[Party]:
        """The parties after "together with", "along with", "alongside" in the reach of a predicate."""
        norms = self.analysis.token_norms
        first, last = predicate.scope
        for t in range(first, last - 2):
            if norms[t] in ("together", "along") and norms[t + 1] == "with":
                return self.listed(t + 2, last)
            if norms[t] in ("alongside", "accompanied", "flanked", "joined"):
                return self.listed(t + 1 + (norms[t + 1] == "by"), last)
        return []

    def honoured(self, predicate: Predicate) -> bool:
        """Whether it is told to be in somebody's honour."""
        sentence = self.analysis.sentences[predicate.clause.sentence]
        return bool(self.words.words["honouring"] & set(self.analysis.token_norms[sentence.first : sentence.last]))

    def listed(self, first: int, last: int) -> list[Party]:
        """The parties of a list of mentions that begins at a token."""
        out: list[Party] = []
        norms, at = self.analysis.token_norms, first
        for mention in self.coreference.mentions_between(first, last):
            between = [norms[t] for t in range(at, mention.first)]
            if len(between) > _GAP or any(w not in _JOINING for w in between):
                break
            out += [p for p in self.of_mention(mention) if all(p.key != q.key for q in out)]
            at = mention.last
        if not out:
            several = Argument(min(first + 2, last - 1), first, min(first + 3, last), "")
            out = self._of(several, frozenset(), False) if self.builder.is_they(several) else self._guest(first, last)
        return out

    def _guest(self, first: int, last: int) -> list[Party]:
        """ "in the presence of the guest"."""
        for token in range(first, min(first + 2, last)):
            if self.analysis.token_norms[token] in self.words.words["guests"]:
                return [Party((GUEST, str(token)), GUEST, "person", token=token)]
        return []

    def of_mention(self, mention: Mention) -> list[Party]:
        """The parties of a mention; "the two Presidents" stand for those told before."""
        argument = Argument(mention.first, mention.first, mention.last, "", self.analysis.mentions.index(mention))
        return self._of(argument, frozenset(), False)


def _part_counterparts(parties: list[Party]) -> None:
    """A counterpart is not of the side that is only guessed to be his."""
    for party in parties:
        if party.guessed():
            party.represents, party.side_rule = None, ""


def without_named(parties: list[Party], states: frozenset[str]) -> list[Party]:
    """Parties without states, and "sides", for whom persons are named that act for them."""
    named = {c for p in parties if p.kind == "person" for c in p.codes()}
    return [p for p in parties if not _stands_for(p, states) or not p.codes() or not p.codes() <= named]


def _stands_for(party: Party, states: frozenset[str]) -> bool:
    return party.kind == "state" or (party.kind == "group" and bool(states & set(party.name.lower().split())))
