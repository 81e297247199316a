"""Mentions out of what the grammar has read: persons with office and state, plural titles dealt out to their names."""

from __future__ import annotations

from dragoman.annotate.grid import Grid
from dragoman.annotate.held_names import Held
from dragoman.annotate.names import Name
from dragoman.annotate.office import Office, represented
from dragoman.model.mention import Mention

_OWN = frozenset({"adjective", "modifier", "possessive", "of-state"})
_BEFORE = frozenset({"adjective", "modifier"})
_SMALL = frozenset({"of", "for", "the", "to"})


class MentionMaker:
    """Makes mentions over one grid."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self.tokens = grid.tokens
        self.norms = grid.tokens.norms
        self.n = len(grid.tokens)

    def mention(self, first: int, last: int, kind: str, name: str) -> Mention:
        """A mention of tokens `first` up to `last`."""
        return Mention(self.tokens.starts[first], self.tokens.ends[last - 1], first, last, kind, squeeze(name))

    def fill_office(self, mention: Mention, office: Office) -> None:
        """Tell a mention the office with its rank and state."""
        first = office.first
        mention.office = squeeze(self.tokens.slice(first, office.last))
        mention.office_span = (self.tokens.starts[first], self.tokens.ends[office.last - 1])
        mention.rank = (
            (office.rank or None) if office.owner != "its" else "official"
        )  # "the Assembly and its President"
        mention.plural = office.plural
        mention.former = office.former
        mention.counterpart = office.counterpart
        mention.anaphor = office.owner or office.article
        told = represented(office)
        if told:
            mention.represents, mention.rule, _ = told
            if office.plural:
                like = _BEFORE if told[1] in _BEFORE else {told[1]}
                codes = [c for c, rule, _ in sorted(office.codes, key=lambda c: c[2]) if rule in like]
                mention.represents, *mention.also = codes

    def bare_office(self, office: Office) -> Mention:
        """An office holder without a name."""
        mention = self.mention(office.first, office.last, "office", self.tokens.slice(office.first, office.last))
        self.fill_office(mention, office)
        self._rank_there(mention, office)
        return mention

    def person(self, name: Name, office: Office | None, first: int, last: int) -> Mention:
        """A person, with the office told beside the name and the state told after it."""
        mention = self.mention(first, last, "person", name.name)
        if office is not None:
            self.fill_office(mention, office)
        mention.name = name.name
        mention.name_span = (self.tokens.starts[name.name_first], self.tokens.ends[name.last - 1])
        mention.gender = name.gender
        mention.plural = False
        self._state_after(mention, last)
        if mention.represents is None:
            self._state_before(mention)
        if office is not None:
            self._rank_there(mention, office)
        return mention

    def _rank_there(self, mention: Mention, office: Office) -> None:
        """A chancellor is a foreign minister in Chile and the head of government in Austria."""
        rank = self.grid.lexicon.words.ranks_by_state.get((office.word, mention.represents or ""))
        if rank is not None and mention.rank is not None and not office.counterpart:
            mention.rank = rank

    def several(self, held: Held) -> list[Mention]:
        """A plural title shared by several names: each gets it in the singular, and its own state if told."""
        office, names = held.office, held.names
        told = sorted(office.codes, key=lambda c: c[2])
        codes = [c for c, rule, _ in told if rule in _OWN]
        if len(codes) != len(names):
            codes = [c for c, rule, _ in told if rule in _OWN or rule == "body"]
        words = self._singular(office)
        out = []
        for k, name in enumerate(names):
            first = held.first if k == 0 else name.first
            mention = self.mention(first, name.last, "person", name.name)
            self.fill_office(mention, office)
            mention.office = words
            mention.name = name.name
            mention.name_span = (self.tokens.starts[name.name_first], self.tokens.ends[name.last - 1])
            mention.gender, mention.plural, mention.also = name.gender, False, []
            if len(codes) == len(names) > 1:
                mention.represents, mention.rule = codes[k], "list-head"
                mention.office = self._own_office(office, codes[k]) or words
            elif len(codes) > 1:
                mention.represents = None
            self._state_after(mention, name.last)
            self._rank_there(mention, office)
            out.append(mention)
        return out

    def _state_after(self, mention: Mention, last: int) -> None:
        """ "Mark Rutte of the Netherlands", "(Norway)" after a name tells whom the person acts for."""
        j = last
        bracket = j < self.n and self.norms[j] == "("
        if j >= self.n or not (self.norms[j] in ("of", "from") or bracket):
            return
        k = j + 1
        if k < self.n and self.norms[k] == "the":
            k += 1
        named = k >= self.n or self.grid.place[k] is not None or self.grid.head[k] is not None
        if bracket and not named and k + 2 < self.n and self.norms[k + 1] == "of":
            k += 2  # "(Republic of Italy)", but not "(President of Italy)"
        found = self.grid.place[k] if k < self.n else None
        if found and found[1].kind == "adjective" and not bracket and self.body_end(k + found[0]) > k + found[0]:
            mention.represents = mention.represents or found[1].code  # "Sayyid Munthir of the Omani Royal Office"
            mention.rule = mention.rule or "after-name"
            return
        if not found or found[1].kind not in ("state", "organization"):
            return
        end = k + found[0]
        if bracket and (end >= self.n or self.norms[end] != ")" or any(self.grid.head[k:end])):
            return  # "(UN High Commissioner for Refugees)" is an office, and an organization by that name
        if mention.represents is None:
            mention.represents, mention.rule = found[1].code, "after-name"
        elif found[1].kind == "state" and mention.rule == "modifier" and mention.represents != found[1].code:
            # "ASEAN Chair Prime Minister Hun Sen of Cambodia" acts for both
            mention.also = [mention.represents]
            mention.represents, mention.rule = found[1].code, "after-name"
        mention.last = end + bracket
        mention.end = self.tokens.ends[mention.last - 1]

    def body_end(self, i: int) -> int:
        """The token after the capitalised words of a body that begin at token i."""
        words = self.grid.lexicon.words
        while i < self.n and self.tokens.caps[i]:
            norm = self.norms[i]
            if norm not in words.bodies and norm not in words.body_modifiers and norm not in words.portfolio_words:
                break
            i += 1
        return i

    def _state_before(self, mention: Mention) -> None:
        """ "Bhutan's Lyonpo Tandin Dorji": the state that possesses the holder."""
        first = mention.first
        if first < 2 or self.norms[first - 1] != "'s":
            return
        start = self.grid.place_ending(first - 1)
        found = self.grid.place[start] if start >= 0 else None
        if found and found[1].kind in ("state", "organization"):
            mention.represents, mention.rule = found[1].code, "possessive"

    def _singular(self, office: Office) -> str:
        found = self.grid.head[office.head]
        text = self.tokens.slice(office.first, office.last)
        if found is None or not office.plural:
            return squeeze(text)
        plural = self.tokens.slice(office.head, office.head + found[0])
        singular = found[1].head
        if plural[0].isupper():
            singular = " ".join(w if w in _SMALL else w[:1].upper() + w[1:] for w in singular.split())
        return squeeze(text.replace(plural, singular, 1))

    def _own_office(self, office: Office, code: str) -> str | None:
        """ "Foreign Minister of Guatemala" out of "Foreign Ministers of Guatemala and Belize"."""
        tokens = [t for c, _, t in office.codes if c == code]
        if not tokens:
            return None
        found = self.grid.place[tokens[0]]
        head = self.grid.head[office.head]
        if not found or not head:
            return None
        place = self._with_article(tokens[0], found[0])
        singular = self._singular(office)
        listed = sorted(t for _, _, t in office.codes)
        last = self.grid.place[listed[-1]]
        begin = listed[0] - (self.norms[listed[0] - 1] == "the")
        whole = squeeze(self.tokens.slice(begin, listed[-1] + (last[0] if last else 1)))
        if whole in singular:
            return singular.replace(whole, place, 1)
        head_place = self.grid.place[listed[0]]  # "of Denmark, Lotte Riis, and of Sweden, Tove Billing"
        first = self._with_article(listed[0], head_place[0] if head_place else 1)
        return singular.replace(first, place, 1) if first in singular else None

    def _with_article(self, first: int, length: int) -> str:
        """The words of a place, with the article that stands before it within an office."""
        article = first > 0 and self.norms[first - 1] == "the" and not self.tokens.caps[first - 1]
        return squeeze(self.tokens.slice(first - article, first + length))


def squeeze(text: str) -> str:
    """The words with single blanks, as a name or office may run over a line's end."""
    return " ".join(text.split())
