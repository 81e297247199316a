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
from dragoman.model.clause import Argument
from dragoman.model.mention import Mention

_JOINING = frozenset(
    {",", "and", "&", "as", "well", "along", "with", "both", "the", "by", "his", "her", "their", "of", "from"}
)
_OPENING = frozenset({"of", "by"})
_GAP = 4  # tokens between the members of a list
SIDES = "sides"
THEY = "they"


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
            for party in self._of(argument, taken, subject):
                if all(party.key != q.key for q in out):
                    out.append(party)
            taken = frozenset(int(p.key[1]) for p in out if p.key[0] == "entity")
        return out

    def _of(self, argument: Argument, taken: frozenset[int], subject: bool) -> list[Party]:
        if self.builder.is_they(argument):
            return [self.several(argument)]
        found = self.builder.of_argument(argument, self._sentence(argument), taken)
        if not found and subject and argument.mention >= 0:
            found = self.builder.of_metonym(self.analysis.mentions[argument.mention], argument.head)
        return found or self.bodies.acting(argument)

    def several(self, argument: Argument) -> Party:
        """ "They", "the two ministers" or, as states, "the two sides"."""
        norms = self.analysis.token_norms[argument.first : argument.last]
        kind = SIDES if self.words.words["states"] & {*norms, self.analysis.token_norms[argument.head]} else THEY
        return Party((kind, str(argument.head)), kind, "group", token=argument.head, plural=True)

    def _sentence(self, argument: Argument) -> int:
        return self.analysis.sentence_of(self.analysis.token_starts[argument.head])

    # -- those who stand by ------------------------------------------------------------------------

    def beside(self, predicate: Predicate, frame: EngagementFrame) -> list[Party]:
        """Who is present: the list after "in the presence of", "witnessed by", "in honour of" in the sentence."""
        words = self.words.words["presence"]
        if frame.kind == "ceremony":
            words |= self.words.words["hosted"]
        if "feast" in frame.needs:
            words |= self.words.words["honouring"]
        sentence = self.analysis.sentences[predicate.clause.sentence]
        norms = self.analysis.token_norms
        out: list[Party] = []
        for t in range(sentence.first, sentence.last - 1):
            if norms[t] in words and norms[t + 1] in _OPENING:
                out += self.listed(t + 2, sentence.last)
        return out

    def honoured(self, predicate: Predicate) -> bool:
        """Whether it is told to be in somebody's honour."""
        sentence = self.analysis.sentences[predicate.clause.sentence]
        return bool(self.words.words["honouring"] & set(self.analysis.token_norms[sentence.first : sentence.last]))

    def listed(self, first: int, last: int) -> list[Party]:
        """The parties of a list of mentions that begins at a token."""
        out: list[Party] = []
        at = first
        for mention in self.coreference.mentions_between(first, last):
            if mention.first - at > _GAP or any(
                self.analysis.token_norms[t] not in _JOINING for t in range(at, mention.first)
            ):
                break
            out += [p for p in self.of_mention(mention) if all(p.key != q.key for q in out)]
            at = mention.last
        if not out and first < last:
            several = Argument(min(first + 2, last - 1), first, min(first + 3, last), "")
            if self.builder.is_they(several):
                out.append(self.several(several))
        return out

    def of_mention(self, mention: Mention) -> list[Party]:
        """The parties of a mention; "the two Presidents" stand for those told before."""
        argument = Argument(mention.first, mention.first, mention.last, "", self.analysis.mentions.index(mention))
        return self._of(argument, frozenset(), False)

    # -- signings ------------------------------------------------------------------------------------

    def signing(self, predicate: Predicate, parties: list[Party]) -> list[Party]:
        """Who signs: if nobody is named, the states that the instrument binds, else "the sides" told before."""
        named = {c for p in parties for c in p.codes()}
        if parties and (len(named) > 1 or any(p.kind == "group" for p in parties)):
            return parties
        bound = self._bound(predicate)
        if len({c for p in bound for c in p.codes()} | named) > 1:
            return [*parties, *(p for p in bound if not p.codes() & named)]
        if parties or (predicate.clause.noun and not predicate.lemmas() & self.words.classes["instrument"]):
            return parties
        return [Party((SIDES, str(predicate.clause.head)), SIDES, "group", token=predicate.clause.head, plural=True)]

    def _bound(self, predicate: Predicate) -> list[Party]:
        """States and organizations between which an instrument is made."""
        out: list[Party] = []
        for noun in predicate.nouns:
            arguments = [
                a for a in noun.obliques if a.case in ("between", "with", "of", "attributive") and a.mention >= 0
            ]
            for argument in arguments:
                mention = self.analysis.mentions[argument.mention]
                if mention.kind in ("state", "organization") or (mention.kind == "adjective" and mention.also):
                    out += [p for p in self.builder.of_mention(mention) if all(p.key != q.key for q in out)]
        return out
