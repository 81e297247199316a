"""Which mentions are of one person within a document, and what is told of that person there."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from dragoman.annotate.grid import SON_OF
from dragoman.annotate.tokens import Tokens
from dragoman.codebook.folding import fold
from dragoman.model.analysis import Analysis
from dragoman.model.mention import FOREMOST_RANKS, Entity, Mention

_ENOUGH = 20  # so many mentions tell whether another fits
_ARTICLES = ("al-", "el-")
_SKIP = frozenset({"bin", "al", "el", "de", "van", "der", "von", "jr", "sr", "mr", "dr", "of", "the"})


def _parts(name: str) -> list[str]:
    return [
        w.strip(".")
        for w in fold(name).replace("-", " ").split()
        if w.strip(".") not in _SKIP and len(w.strip(".")) > 1
    ]


def _fathers(name: str) -> frozenset[str] | None:
    """The names behind "bin" and the like in a name of that kind; None for names of other kinds, "al-" ones aside."""
    words = fold(name).split()
    fathers = frozenset(after for word, after in pairwise(words) if word in SON_OF)
    return fathers if fathers or any(w.startswith(_ARTICLES) or w == "al" for w in words) else None


class EntityTable:
    """Clusters persons by their names: one name within another, no other person with the same surname."""

    def __init__(self, mentions: list[Mention], tokens: Tokens) -> None:
        self.mentions = mentions
        self.tokens = tokens
        self.entities: list[Entity] = []
        self._parts: list[set[str]] = []
        self._orders: list[list[str]] = []
        self._by_part: dict[str, list[int]] = defaultdict(list)

    def build(self) -> list[Entity]:
        """Cluster all persons; longer names first, so that a surname finds the full name wherever it stands."""
        people = [i for i, m in enumerate(self.mentions) if m.kind == "person"]
        for i in sorted(people, key=lambda i: (-len(_parts(self.mentions[i].name)), self.mentions[i].start)):
            self._place(i)
        for entity in self.entities:
            entity.mentions.sort()
            self._tell(entity)
        order = sorted(range(len(self.entities)), key=lambda k: self.entities[k].mentions[0])
        self.entities = [self.entities[k] for k in order]
        for k, entity in enumerate(self.entities):
            for i in entity.mentions:
                self.mentions[i].entity = k
        return self.entities

    def _place(self, index: int) -> None:
        mention = self.mentions[index]
        parts = _parts(mention.name)
        if not parts:
            return
        candidates = {k for p in parts for k in self._by_part.get(p, ())}
        fitting = [k for k in candidates if self._fits(k, set(parts)) and not self._differs(k, parts, mention)]
        if fitting:
            best = max(fitting, key=lambda k: (self._agrees(k, mention), len(set(parts) & self._parts[k]), -k))
            self.entities[best].mentions.append(index)
            return
        span = mention.name_span or (mention.start, mention.end)
        self.entities.append(Entity(mention.name, span, [index]))
        self._parts.append(set(parts))
        self._orders.append(parts)
        for p in parts:
            self._by_part[p].append(len(self.entities) - 1)

    def _fits(self, entity: int, parts: set[str]) -> bool:
        known = self._parts[entity]
        if parts <= known:
            return True
        return len(parts & known) >= 1 and len(parts) > 1 and len(known) > 1 and self._variant(known, parts)

    def _differs(self, entity: int, parts: list[str], mention: Mention) -> bool:
        """Whether what tells names with fathers in them apart, or two heads of two states, speaks against one person.

        "Salman bin Hamad" is neither King Hamad nor Isa bin Salman bin Hamad.
        """
        if mention.rank in FOREMOST_RANKS and mention.represents:
            others = (self.mentions[i] for i in self.entities[entity].mentions[:_ENOUGH])
            told = {o.represents for o in others if o.rank in FOREMOST_RANKS and o.represents}
            if told and mention.represents not in told:
                return True
        order, fathers = self._orders[entity], _fathers(self.entities[entity].name)
        if fathers is None and _fathers(mention.name) is None:
            return False
        if len(parts) > 1 and len(order) > 1:
            return parts[0] != order[0]
        return parts[0] != order[0] and parts[0] in (fathers or ())

    @staticmethod
    def _variant(known: set[str], parts: set[str]) -> bool:
        """The same name but for one spelling: "Volodymyr Zelensky", "Volodymyr Zelenskyy"."""
        left, right = known - parts, parts - known
        if len(left) != 1 or len(right) != 1:
            return False
        a, b = left.pop(), right.pop()
        return a[:4] == b[:4] and abs(len(a) - len(b)) <= 2 and len(a) > 4

    def _agrees(self, entity: int, mention: Mention) -> int:
        """How well title and state of a mention fit those already told of the entity."""
        score = 0
        for i in self.entities[entity].mentions[:_ENOUGH]:
            other = self.mentions[i]
            if mention.represents and other.represents:
                score += 2 if mention.represents == other.represents else -3
            if mention.office and other.office:
                score += 1 if set(fold(mention.office).split()) & set(fold(other.office).split()) else -1
        return score

    def _tell(self, entity: Entity) -> None:
        """Gather offices (each once, where it is first told), state and gender from the mentions of an entity."""
        told_before: set[str] = set()
        for i in entity.mentions:
            m = self.mentions[i]
            if len(m.name.split()) > len(entity.name.split()):
                entity.name, entity.name_span = m.name, m.name_span or (m.start, m.end)
            if m.office and m.office_span and m.office not in told_before:
                told_before.add(m.office)
                entity.offices.append((m.office, None if m.counterpart else m.rank, *m.office_span))
            if m.represents and entity.represents is None:
                entity.represents, entity.rule, entity.confidence = m.represents, m.rule, 0.95
                entity.represents_span = m.office_span or (m.start, m.end)
            entity.gender = entity.gender or m.gender
        told = [self.mentions[i] for i in entity.mentions if self.mentions[i].office]
        entity.former = bool(told) and all(m.former for m in told)


def give_office(analysis: Analysis, index: int, office: Mention) -> None:
    """Let an office that is told apart be one that the entity at `index` holds; changes both in place."""
    entity = analysis.entities[index]
    office.entity = index
    if office.office and office.office_span:
        entity.offices.append((office.office, office.rank, *office.office_span))
    if office.represents and entity.represents is None:
        entity.represents, entity.rule, entity.confidence = office.represents, office.rule, 0.9
        entity.represents_span = office.office_span
