"""Which mentions are of one person within a document, and what is told of that person there."""

from __future__ import annotations

from collections import defaultdict

from dragoman.annotate.grid import Grid
from dragoman.annotate.tokens import Tokens
from dragoman.codebook.folding import fold
from dragoman.model.mention import Entity, Mention

_ENOUGH = 20  # so many mentions tell whether another fits
_SKIP = frozenset({"bin", "al", "el", "de", "van", "der", "von", "jr", "sr", "mr", "dr", "of", "the"})


def _parts(name: str) -> list[str]:
    return [
        w.strip(".")
        for w in fold(name).replace("-", " ").split()
        if w.strip(".") not in _SKIP and len(w.strip(".")) > 1
    ]


class EntityTable:
    """Clusters persons by their names: one name within another, no other person with the same surname."""

    def __init__(self, mentions: list[Mention], tokens: Tokens) -> None:
        self.mentions = mentions
        self.tokens = tokens
        self.entities: list[Entity] = []
        self._parts: list[set[str]] = []
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
        fitting = [k for k in candidates if self._fits(k, set(parts))]
        if fitting:
            best = max(fitting, key=lambda k: (self._agrees(k, mention), len(set(parts) & self._parts[k]), -k))
            self.entities[best].mentions.append(index)
            return
        span = mention.name_span or (mention.start, mention.end)
        self.entities.append(Entity(mention.name, span, [index]))
        self._parts.append(set(parts))
        for p in parts:
            self._by_part[p].append(len(self.entities) - 1)

    def _fits(self, entity: int, parts: set[str]) -> bool:
        known = self._parts[entity]
        if parts <= known:
            return True
        return len(parts & known) >= 1 and len(parts) > 1 and len(known) > 1 and self._variant(known, parts)

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


def later_mentions(grid: Grid, mentions: list[Mention], breaks: frozenset[int]) -> list[Mention]:
    """Mentions by surname or part of a name that the grammar alone does not see, in order with the rest."""
    tokens, words = grid.tokens, grid.lexicon.words
    known: dict[str, list[Mention]] = defaultdict(list)
    for m in mentions:
        if m.kind == "person":
            pieces = [p for p in m.name.split() if p[:1].isupper()]
            for piece in pieces:
                known[fold(piece)].append(m)
    taken = [False] * len(tokens)
    for m in mentions:
        for t in range(m.first, m.last):
            taken[t] = m.kind not in ("city",)
    found = []
    for i, norm in enumerate(tokens.norms):
        if taken[i] or not tokens.caps[i] or norm not in known or len(norm) < 2:
            continue
        if norm in words.common and tokens.texts[i].lower() == norm and (i in breaks or len(norm) < 4):
            continue
        first = i
        while (
            first > 0
            and tokens.norms[first - 1] in words.particles
            and not taken[first - 1]
            and first not in breaks
            and (tokens.caps[first - 1] or tokens.norms[first - 1] in ("van", "von", "der", "al", "bin", "den"))
        ):
            first -= 1
        last = i + 1
        while (
            last < len(tokens)
            and tokens.caps[last]
            and not taken[last]
            and last not in breaks
            and tokens.norms[last] in known
        ):
            last += 1
        mention = Mention(
            tokens.starts[first],
            tokens.ends[last - 1],
            first,
            last,
            "person",
            tokens.slice(first, last),
            name_span=(tokens.starts[first], tokens.ends[last - 1]),
        )
        found.append(mention)
        for t in range(first, last):
            taken[t] = True
    if not found:
        return mentions
    claimed = {t for m in found for t in range(m.first, m.last)}
    kept = [m for m in mentions if not (m.kind == "city" and any(t in claimed for t in range(m.first, m.last)))]
    return sorted([*kept, *found], key=lambda m: m.start)
