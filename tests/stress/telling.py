"""Documents made of sentences, persons and offices, with what must be read in them."""

from __future__ import annotations

import random
import re
import tomllib
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

from people import Person, make_person
from posts import Post, Side, make_post, make_side, plural, state_sides

FIRST_DAY = date(2026, 1, 5)
_SLOT = re.compile(r"\{([A-E]\d?)(?:\.(\w+))?\}|\{(city|day|topic)\}")
_TOPICS = (
    "trade and investment",
    "energy security",
    "cooperation in education",
    "the development of tourism",
    "regional stability",
    "water management",
    "the fight against organized crime",
    "agriculture",
)
_SEPARATE = "[.,;:!?)\n]"


@dataclass(frozen=True, slots=True)
class Participant:
    """Who takes part, as the interchange form has it."""

    name: str
    office: str | None
    represents: str


@dataclass(slots=True)
class Told:
    """A document and the participants of each of its engagements."""

    template: str
    text: str
    published: str
    headline: str = ""
    engagements: list[list[Participant]] = field(default_factory=list)


@dataclass(slots=True)
class _Actor:
    person: Person
    side: Side
    post: Post
    form: str
    told_office: str


@lru_cache(maxsize=1)
def sentences() -> tuple[dict[str, Any], ...]:
    """The table of sentences."""
    rows = tomllib.loads((Path(__file__).parent / "sentences.toml").read_text(encoding="utf-8"))["sentence"]
    return tuple(rows)


def tell(number: int, seed: int = 7) -> Told:
    """The document of a number; the templates take turns."""
    row = sentences()[number % len(sentences())]
    return _Teller(row, random.Random(f"{seed}/{number}")).tell()


class _Teller:
    """Fills one template."""

    def __init__(self, row: dict[str, Any], rng: random.Random) -> None:
        self.row = row
        self.rng = rng
        self.names: set[str] = set()
        self.codes: set[str] = set()
        self.sides: dict[str, Side] = {}
        self.actors: dict[str, _Actor] = {}
        self.title = make_post(rng, state_sides()[0], short=True) if row.get("short") else None

    def tell(self) -> Told:
        published = FIRST_DAY + timedelta(days=self.rng.randrange(300))
        self.day = self._day(published)
        self.topic = self.rng.choice(_TOPICS)
        for letter in _SLOT.finditer(self.row["text"] + self.row.get("headline", "")):
            if letter[1]:
                self._actor(letter[1])
        self.city = self.rng.choice([s for s in state_sides() if s.code not in self.codes]).capital
        body = self._fill(self.row["text"])
        if self.rng.random() < 0.5:
            body += f"\n\nThe sides also reviewed {self.rng.choice(_TOPICS)}."
        headline = self._fill(self.row["headline"]) if "headline" in self.row else ""
        text = f"{headline}\n\n{body}" if headline else body
        golds = [[self._participant(words) for words in one] for one in self.row["engagements"]]
        return Told(self.row["name"], text, published.isoformat(), headline, golds)

    def _day(self, published: date) -> str:
        day = published - timedelta(days=self.rng.randrange(1, 4))
        forms = (f"{day:%A}", f"{day:%B} {day.day}", f"{day.day} {day:%B} {day.year}", f"{day:%A}, {day:%B} {day.day}")
        return self.rng.choice(forms)

    # -- who -----------------------------------------------------------------------------------

    def _actor(self, key: str) -> _Actor:
        if key not in self.actors:
            letter = key[0]
            if letter not in self.sides:
                several = re.search(rf"\{{{letter}\d", self.row["text"]) is not None
                only = several or bool(self.row.get("short") or self.row.get("states"))
                self.sides[letter] = make_side(self.rng, self.codes, states_only=only)
            side = self.sides[letter]
            post = self.title or self._other_post(side)
            actor = _Actor(make_person(self.rng, self.names), side, post, "", post.words)
            self.actors[key] = actor
            actor.form, actor.told_office = self._form(actor, before=f"{{{key}.before}}" in self.row["text"])
        return self.actors[key]

    def _other_post(self, side: Side) -> Post:
        """A post that nobody of the side has yet."""
        held = {a.post.words for a in self.actors.values() if a.side is side}
        while (post := make_post(self.rng, side)).words in held and not side.office:
            pass
        return post

    def _form(self, actor: _Actor, *, before: bool) -> tuple[str, str]:
        """How the text puts office and name together, and the words of the office then."""
        side, words = actor.side, actor.post.words
        name = actor.person.honorific + actor.person.name
        if actor.post.short:
            ahead = [
                (f"{side.adj} {words} {name}", f"{side.adj} {words}"),
                (f"{side.poss} {words} {name}", f"{side.poss} {words}"),
                (f"{words} of {side.state} {name}", f"{words} of {side.state}"),
            ]
            behind = [
                (f"{words} {name} of {side.state}", words),
                (f"{words} {name} ({side.state})", words),
                (f"the {words} of {side.state}, {name},", f"{words} of {side.state}"),
                (f"{name}, {words} of {side.state},", f"{words} of {side.state}"),
                (f"{name} ({words} of {side.state})", f"{words} of {side.state}"),
                (f"{name} – {words} of {side.state} –", f"{words} of {side.state}"),
                (f"{name}, the {side.adj} {words},", f"{side.adj} {words}"),
            ]
        else:
            article = "" if side.poss and words.startswith(side.poss) else "the "
            ahead = [(f"{words} {name}", words)]
            behind = [
                (f"{article}{words}, {name},", words),
                (f"{name}, {words},", words),
                (f"{name}, {article}{words},", words),
                (f"{name} ({words})", words),
                (f"{name} – {words} –", words),
            ]
        return self.rng.choice(ahead if before else ahead + behind)

    def _participant(self, words: str) -> Participant:
        """What a row of the table says of a participant."""
        if words.startswith("="):
            name, _, key = words[1:].partition("|")
            return Participant(self._filled(name), None, self.actors[key].side.code)
        key, _, office = words.partition(":")
        actor = self.actors[key.rstrip("@")]
        told = self._filled(office) if office else actor.told_office
        return Participant(told if key.endswith("@") else actor.person.name, told, actor.side.code)

    def _filled(self, words: str) -> str:
        return re.sub(r"\b([A-E]\d?)\.(\w+)", lambda m: self._part(self.actors[m[1]], m[2]), words)

    # -- the text ------------------------------------------------------------------------------

    def _fill(self, template: str) -> str:
        text = _SLOT.sub(lambda m: getattr(self, m[3]) if m[3] else self._part(self.actors[m[1]], m[2]), template)
        text = re.sub(rf"(?:,| –)(?=\s*{_SEPARATE}|$)", "", text)
        return re.sub(r"(?:^|(?<=[.!?] )|(?<=\n)|(?<=\n- ))[a-z]", lambda m: m[0].upper(), text)

    @staticmethod
    def _part(actor: _Actor, part: str | None) -> str:
        title = actor.post.words
        parts = {
            "name": actor.person.name,
            "last": actor.person.last,
            "title": title,
            "titled": f"{title} {actor.person.last}",
            "adj": actor.side.adj,
            "state": actor.side.state,
            "poss": actor.side.poss,
            "capital": actor.side.capital,
        }
        if part == "plural":
            return plural(title)
        return parts.get(part or "", actor.form)
