"""Ties "the minister" to the person last told with such an office; unnamed holders become entities of their own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from dragoman.annotate.pointing_words import load_pointing_words
from dragoman.codebook.folding import fold
from dragoman.codebook.states import load_states
from dragoman.model.analysis import Analysis
from dragoman.model.mention import Entity, Mention

_SEVERAL = 2  # offices in one phrase
_HEADLINE = 2  # sentences in which an office may stand for somebody named later
_NEAR = 4  # sentences within which who was told last comes before who was told most
_SMALL = frozenset({"the", "of", "for", "s", "and", "to", "on", "a", "h.e", "his", "her"})
_OF_STATE = frozenset({"adjective", "modifier", "possessive", "list-head"})
_PARTS = re.compile(r"\s(?:-|–|—|/|&|and)\s|,\s")
_AFTER_HEAD = re.compile(r"\s(?:of|for|to|on|in|at|with|from)\s")
_LOWER = frozenset(
    {"deputy", "vice", "assistant", "under", "undersecretary", "associate", "parliamentary", "first", "acting"}
)
_ACRONYM = range(2, 6)


_Key = tuple[frozenset[str], str | None]  # the words of a title, and whom its holder acts for


@dataclass(slots=True)
class _Held:
    """One office told of one entity: words of its head, all its words, where it was told."""

    entity: int
    heads: list[set[str]]
    words: set[str]
    start: int
    represents: str | None


def title_words(office: str) -> set[str]:
    """The words of an office that say what it is, folded, without small words."""
    return {w.strip(".") for w in fold(office).replace("-", " ").split()} - _SMALL


def head_words(office: str) -> list[set[str]]:
    """For each of the offices joined in a phrase, the words of its head ("Special Representative", not "of the …")."""
    out = []
    for part in _PARTS.split(fold(office).replace("’", "'")):
        own = _AFTER_HEAD.split(part)[0].rpartition("'s ")[2].replace("-", " ")
        out.append({w.strip(".") for w in own.split()} - _SMALL)
    return out


def head_noun(office: str) -> str:
    """The last word of the head of an office: "minister" of "Estonian foreign minister for Europe"."""
    part = _PARTS.split(fold(office).replace("’", "'"))[0]
    words = _AFTER_HEAD.split(part)[0].replace("-", " ").split()
    return words[-1].strip(".") if words else ""


def _initials(office: str) -> str:
    """ "eam" of "External Affairs Minister"."""
    return "".join(w[0] for w in fold(office).replace("-", " ").split() if w not in _SMALL)


@lru_cache(maxsize=256)
def _adjectives(code: str) -> tuple[str, ...]:
    """Folded adjectives and names of a state that may stand before an office, the longest first."""
    found = {fold(w) for s in load_states() if s.code == code for w in (*s.adjectives, s.name, *s.other_names)}
    return tuple(sorted(found, key=lambda w: (-len(w), w)))


class OfficeTies:
    """Ties offices to entities in one analysis, in place; `centers` tells whom each sentence is about."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.words = load_pointing_words()
        self.held: list[_Held] = []
        self.seen: dict[int, list[int]] = {}

    def tie(self) -> None:
        """Go through all mentions in order of the text."""
        for m in self.analysis.mentions:
            if m.kind == "person" and m.entity >= 0:
                self._hold(m)
            elif m.kind == "office" and not m.plural and not m.counterpart and m.entity < 0:
                self._tie(m)
            if m.entity >= 0:
                self.seen.setdefault(m.entity, []).append(m.start)
        self._tie_ahead()
        self._unnamed()

    def _hold(self, mention: Mention) -> None:
        if mention.office and not mention.former:
            words, heads = self._own_words(mention)
            represents = mention.represents or self.analysis.entities[mention.entity].represents
            self.held.append(_Held(mention.entity, heads, words, mention.start, represents))

    def _own_words(self, mention: Mention) -> tuple[set[str], list[set[str]]]:
        """Words of an office, and of its heads, without those that only say whose it is."""
        office = mention.office or ""
        state = self._state_words(mention)
        return title_words(office) - state, [h - state for h in head_words(office)]

    @staticmethod
    def _state_words(mention: Mention) -> set[str]:
        if mention.rule not in _OF_STATE or not mention.office:
            return set()
        words = fold(mention.office).replace("’", "'")
        owner, possessive, _ = words.partition("'s")
        if possessive:
            return title_words(owner)
        adjective = next((a for a in _adjectives(mention.represents or "") if words.startswith(f"{a} ")), None)
        return title_words(adjective or words.split()[0])

    # -- ties to those named before -------------------------------------------------------------

    def _tie(self, mention: Mention) -> None:
        if mention.anaphor in ("a", "an") or mention.former or self._possessed(mention):
            return
        words, _ = self._own_words(mention)
        if not words:
            return
        noun = head_noun(mention.office or "")
        here = self.analysis.sentence_of(mention.start)
        best: tuple[bool, bool, bool, bool, int, int] | None = None
        for held in self.held:
            if mention.represents and held.represents and mention.represents != held.represents:
                continue
            if self._means(words, noun, held):
                rank = self._rank(held, words, here)
                if best is None or rank > best:
                    best = rank
                    mention.entity = held.entity
        if mention.entity >= 0:
            self._tell_side(mention)
        elif words & (self.words.visitors | self.words.hosts) and len(words) == 1:
            mention.entity = self._visitor(mention)

    def _tell_side(self, mention: Mention) -> None:
        """ "the Kyrgyz president" tells whom the president named before acts for."""
        entity = self.analysis.entities[mention.entity]
        if mention.represents and entity.represents is None:
            entity.represents, entity.rule, entity.confidence = mention.represents, mention.rule, 0.85
            entity.represents_span = mention.office_span

    def _of_its_own(self, mention: Mention) -> bool:
        """Whether an office names somebody by itself: a counterpart by his state, others unless another's."""
        if mention.counterpart:
            return mention.represents is not None
        visitors = self.words.visitors | self.words.hosts
        return not self._possessed(mention) and not title_words(mention.office or "") <= visitors

    @staticmethod
    def _possessed(mention: Mention) -> bool:
        """ "his foreign minister" is another's; "our Ambassador" is not tied either."""
        return mention.anaphor in ("his", "her", "their", "its", "our", "my", "your")

    def _means(self, words: set[str], noun: str, held: _Held) -> bool:
        """Whether a title can mean the holder of an office; "the minister" is no deputy minister."""
        heads = [known for known in held.heads if not (known & _LOWER) - words]
        if words <= held.words and any(noun in known for known in heads):
            return True
        for title, known in self.words.aliases:
            if words == title and any(known & h for h in heads):
                return True
        return len(words) == 1 and self._acronym(next(iter(words)), held)

    def _acronym(self, letters: str, held: _Held) -> bool:
        """ "EAM" for the External Affairs Minister, "DPM" for the Deputy Prime Minister."""
        if len(letters) not in _ACRONYM:
            return False
        return any(
            letters in (_initials(o[0]), _initials(_AFTER_HEAD.split(o[0])[0]))
            for o in self.analysis.entities[held.entity].offices
        )

    def _rank(self, held: _Held, words: set[str], here: int) -> tuple[bool, bool, bool, bool, int, int]:
        """Who is meant rather: told in just these words, of a state that goes without saying, told last and most.

        "the Secretary-General" is he of whom no more was told, rather than another body's; "the minister" the one
        whose state the text takes for granted, rather than a foreign one.
        """
        places = self.seen.get(held.entity, [])
        sentence = self.analysis.sentence_of(places[-1]) if places else 0
        near = here - sentence <= _NEAR
        granted = held.represents is None or self.analysis.entities[held.entity].represents is None
        return (
            len(words) > 1 and held.words == words,
            words <= held.words,
            near,
            granted,
            len(places) if near else 0,
            held.start,
        )

    def _visitor(self, mention: Mention) -> int:
        """ "The guest": the foreigner of whom the text tells most; "the host" the other one."""
        counted = {
            k: len(starts)
            for k, starts in self.seen.items()
            if (self.analysis.entities[k].represents is not None)
            == bool(title_words(mention.office or "") & self.words.visitors)
        }
        return max(counted, key=lambda k: (counted[k], -k)) if counted else -1

    # -- ties to those named later, and to nobody named -------------------------------------------

    def _tie_ahead(self) -> None:
        """Tie an office of the headline to the person whom the text then names with it."""
        for m in self.analysis.mentions:
            if m.kind != "office" or m.entity >= 0 or m.plural or m.counterpart or self._possessed(m):
                continue
            here = self.analysis.sentence_of(m.start)
            if here > _HEADLINE:
                return
            words, _ = self._own_words(m)
            if not words:
                continue
            noun = head_noun(m.office or "")
            fitting = {
                h.entity
                for h in self.held
                if h.start > m.start
                and self.analysis.sentence_of(h.start) > here  # "the President spoke with President X of Kenya"
                and (m.represents is None or h.represents == m.represents)
                and self._means(words, noun, h)
            }
            if len(fitting) == 1 or (fitting and m.represents):
                m.entity = min(fitting)
            elif not fitting and m.represents:
                self._tie_of_no_side(m, words)

    def _tie_of_no_side(self, mention: Mention, words: set[str]) -> None:
        """ "The Maltese premier met … Premier Ana Vella said": who has just this office and no side told."""
        here = self.analysis.sentence_of(mention.start)
        fitting = {
            h.entity
            for h in self.held
            if h.start > mention.start
            and h.words == words
            and self.analysis.entities[h.entity].represents is None
            and self.analysis.sentence_of(h.start) - here <= _NEAR
        }
        if len(fitting) == 1:
            mention.entity = fitting.pop()
            self._tell_side(mention)
            if mention.office and mention.office_span:
                entity = self.analysis.entities[mention.entity]
                entity.offices.append((mention.office, mention.rank, *mention.office_span))

    def _unnamed(self) -> None:
        """Each office that names nobody is an entity by its words and side, so that "he" can mean its holder."""
        known: dict[_Key, list[int]] = {}
        for index, m in enumerate(self.analysis.mentions):
            if m.kind != "office" or m.entity >= 0 or m.plural or m.anaphor in ("a", "an"):
                continue
            if m.office is not None and m.office_span is not None and self._of_its_own(m):
                known.setdefault((frozenset(title_words(m.office)), m.represents), []).append(index)
        for indices in self._joined(known):
            self._make_entity(sorted(indices))

    def _joined(self, known: dict[_Key, list[int]]) -> list[list[int]]:
        """The mentions of each holder: "the Crown Prince" with "Crown Prince and Prime Minister of …", never both in
        one sentence, as those are two."""
        out = dict(known)
        for short in sorted(known, key=lambda key: len(key[0])):
            longer = [k for k in out if k != short and self._says_less(short, k, known)]
            if len(longer) == 1:
                out[longer[0]] = [*out[longer[0]], *out.pop(short)]
        return list(out.values())

    def _says_less(self, short: _Key, longer: _Key, known: dict[_Key, list[int]]) -> bool:
        """Whether all mentions of a title can mean the holder of a fuller one."""
        mentions = self.analysis.mentions
        if not short[0] < longer[0] or short[1] not in (None, longer[1]):
            return False
        heads = head_words(mentions[known[longer][0]].office or "")
        if len(heads) < _SEVERAL or set(short[0]) not in heads:
            return False  # "the Governor" need not be the Governor of Nampula
        here = {self.analysis.sentence_of(mentions[i].start) for i in known[short]}
        return not here & {self.analysis.sentence_of(mentions[i].start) for i in known[longer]}

    def _make_entity(self, indices: list[int]) -> None:
        """Let mentions be one entity, told by the fullest of its titles."""
        mentions = [self.analysis.mentions[i] for i in indices]
        m = max(mentions, key=lambda m: (m.represents is not None, len(title_words(m.office or ""))))
        assert m.office is not None and m.office_span is not None
        entity = Entity(m.office, m.office_span, list(indices), [(m.office, m.rank, *m.office_span)])
        entity.represents, entity.rule, entity.confidence = m.represents, m.rule, 0.9
        entity.represents_span = m.office_span if m.represents else None
        for mention in mentions:
            mention.entity = len(self.analysis.entities)
        self.analysis.entities.append(entity)


def is_named(entity: Entity, analysis: Analysis) -> bool:
    """Whether a text tells the name of an entity, not only an office.

    The first mention tells: those of an entity are all names (see `EntityTable`) or all offices (see `OfficeTies`).
    """
    return bool(entity.mentions) and analysis.mentions[entity.mentions[0]].kind == "person"
