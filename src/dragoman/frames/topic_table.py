"""Rows of what was talked about: predicates with the slots in which their topics stand, as data of the language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from dragoman.frames.topic_words import load_topic_words
from dragoman.languages.forms import csv_rows

ANY_TALK = "*"  # the lemma of the row for all nouns that tell an engagement


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a topic stands: `place` is obj, subj, subj-passive or a preposition.

    `needs` is what else must be there: "talks" asks for a noun of talking as the subject ("the talks covered A"),
    "agenda" for one, or for an agenda, among the other arguments ("A topped the agenda"), "message" for a message
    that the predicate tells of ("a letter requesting A"), "sides" for more than one subject, as of verbs that one
    person does alone ("studied law"), "next" for the preposition right behind the verb ("looked at"), "held" for a verb
    such as "hold" over a noun ("held a review of A"), "told" for a verb that tells of talks, not of what is to be done,
    with an object that is no sitting ("steps to address A", "addressed the forum"),
    "list" for an agenda itself ("led the agenda"), "purpose" for an infinitive under talks ("met to settle A"); "" asks
    for nothing.
    """

    place: str
    needs: str = ""


@dataclass(frozen=True, slots=True)
class TopicFrame:
    """A predicate of talking; see the header of `languages/<code>/topic_frames.csv` in the README beside it.

    `particle` is that of a phrasal verb, or the noun of a light one ("took stock of"), or nothing. `pos` is verb, noun,
    or adj (under "be").
    """

    lemma: str
    particle: str
    pos: str
    slots: tuple[Slot, ...]
    trigger: str
    example: str
    no_topic: str


@lru_cache(maxsize=4)
def load_topic_frames(language: str) -> dict[str, tuple[TopicFrame, ...]]:
    """Topic frames by lemma, those with a particle first, as they say more."""
    out: dict[str, list[TopicFrame]] = {}
    for row in csv_rows(language, "topic_frames"):
        frame = TopicFrame(
            row["lemma"],
            row["particle"],
            row["pos"],
            tuple(_slot(words) for words in row["slots"].split("|")),
            row["trigger"] or row["lemma"],
            row["example"],
            row["no_topic"],
        )
        out.setdefault(frame.lemma, []).append(frame)
    return {lemma: tuple(sorted(rows, key=lambda r: not r.particle)) for lemma, rows in out.items()}


def _slot(words: str) -> Slot:
    needs, mark, place = words.partition(":")
    return Slot(place, needs) if mark else Slot(words)


@lru_cache(maxsize=4)
def topic_triggers(language: str) -> frozenset[str]:
    """Lemmas whose forms make a sentence worth parsing: of frames, of light verbs the noun, of agendas."""
    frames = (f for rows in load_topic_frames(language).values() for f in rows)
    triggers = {word for f in frames for word in f.trigger.split("|") if word != ANY_TALK}
    return frozenset(triggers) | load_topic_words(language).plain_agenda


@lru_cache(maxsize=4)
def impersonal_triggers(language: str) -> frozenset[str]:
    """Those that tell without an actor: of agendas, of light verbs, and such as have their topic in the passive."""
    words = load_topic_words(language)
    frames = (f for rows in load_topic_frames(language).values() for f in rows if f.pos == "verb")
    passive = (f for f in frames if f.trigger != f.lemma or any(s.place == "subj-passive" for s in f.slots))
    triggers = {word for f in passive for word in f.trigger.split("|")}
    return frozenset(triggers - words.personal) | words.plain_agenda
