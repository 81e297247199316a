"""Where and when a stretch of text plays: what a heading, a line of place and date, or the opening of a sentence sets.

"In Bishkek, he met A. He also …" gives the city to the rest of its paragraph; a heading with a day or a place to all
below it until the next; "Lisbon, 4 June 2024, the two presidents …" to its paragraph.
"""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.annotate.coreference import Coreference
from dragoman.annotate.reference import reference_date
from dragoman.annotate.resolving import resolve
from dragoman.extract.days import times_by_sentence
from dragoman.extract.found import DateFound, PlaceFound
from dragoman.extract.when_where_words import WhenWhereWords
from dragoman.model.analysis import Analysis, Sentence, Time
from dragoman.model.mention import Mention

_DATED = frozenset({"day", "range", "weekday", "monthday", "weekspan", "relative"})
_OPENING = 7  # tokens before a place that opens a sentence
_SHORT = 18  # tokens of a heading that sets a scene
_OTHERS = 2  # other words that it may have
_DATELINE = 4  # tokens between the city and the day of a line that opens a paragraph


@dataclass(slots=True)
class Scene:
    """What holds for a sentence: place and day, and whether they are of its own paragraph.

    `section` says that a heading sets them for what stands right below it only.
    """

    place: PlaceFound | None = None
    day: DateFound | None = None
    own: bool = False
    section: bool = False


class Scenes:
    """The scene of each sentence of one analysis.

    Args:
        travelled: sentences that tell of a visit, which sets its own place.
        saying: lemmas of verbs of saying.
        schedule: whether the text is a schedule.
    """

    def __init__(
        self,
        analysis: Analysis,
        coreference: Coreference,
        words: WhenWhereWords,
        travelled: frozenset[int],
        saying: frozenset[str],
        schedule: bool,
    ) -> None:
        self.analysis = analysis
        self.coreference = coreference
        self.words = words
        self.saying = saying
        self.schedule = schedule
        self._reference = reference_date(analysis)
        self._times = times_by_sentence(analysis)
        self._headings: list[Scene] = []
        self._scenes = list(self._read(travelled))

    def of(self, sentence: int) -> Scene:
        """The scene of a sentence."""
        return self._scenes[sentence]

    def headings(self) -> list[Scene]:
        """The scenes that headings set."""
        return self._headings

    def _read(self, travelled: frozenset[int]) -> list[Scene]:
        out: list[Scene] = []
        heading, local, paragraph = Scene(), Scene(), -1
        lines = self._date_lines()
        for index, sentence in enumerate(self.analysis.sentences):
            while lines and lines[0].span[0] < sentence.start:
                heading = Scene(None, lines.pop(0))
            if sentence.paragraph != paragraph:
                paragraph, local = sentence.paragraph, Scene()
            if self._is_heading(index, sentence):
                found = self._heading(index, sentence)
                if found is not None:
                    self._headings.append(found)
                    heading = Scene(found.place, found.day or heading.day, section=found.section)
                elif heading.section or (heading.day is None and not self.schedule):
                    heading = Scene()
                out.append(heading)
                continue
            opened = self._dateline(index, sentence) or self._opening(sentence)
            if opened is None and index not in travelled:
                opened = self._stay(index, sentence)
            if opened is not None:
                local = Scene(opened.place or local.place, opened.day or local.day, True)
            elif index in travelled and local.place is not None:
                local = Scene(None, local.day, True)  # he went on from there
            out.append(Scene(local.place or heading.place, local.day or heading.day, local.place is not None))
        return out

    def _date_lines(self) -> list[DateFound]:
        """The weekdays of a schedule, where they stand on lines of their own."""
        lines = self.analysis.date_lines
        if not self.schedule:
            return []
        out = []
        for start, end in lines:
            for time in self.analysis.times:
                if start <= time.start < end and time.form == "day" and time.weekday is not None:
                    day = self._day(time, "date:heading")
                    out += [day] if day is not None else []
        return sorted(out, key=lambda d: d.span)

    # -- headings ------------------------------------------------------------------------------

    def _is_heading(self, index: int, sentence: Sentence) -> bool:
        if sentence.last - sentence.first > _SHORT or sentence.role not in ("heading", "list", "dateline", "subtitle"):
            return False
        return sentence.role == "heading" or index not in self.analysis.parsed

    def _heading(self, index: int, sentence: Sentence) -> Scene | None:
        """The scene that a heading sets: "Tuesday 14 May", "Ljubljana (local time)", "… (Paris, March 15, 2018)"."""
        times = [t for t in self._times.get(index, []) if t.form in _DATED]
        places = [
            m
            for m in self.coreference.mentions_between(sentence.first, sentence.last)
            if m.kind == "city" or (m.kind == "state" and times)
        ]
        if not times and not places:
            return None
        bracket = self._bracket(sentence)
        if bracket >= 0:
            times = [t for t in times if t.first > bracket]
            inside = [m for m in places if m.first > bracket]
            if times and (inside or self._plain(sentence, times, places)):
                scene = self._scene(inside or places, times)
                scene.section = not self._plain(sentence, times, places)
                return scene
        if not self._plain(sentence, times, places):
            return None
        return self._scene(places, times)

    def _scene(self, places: list[Mention], times: list[Time]) -> Scene:
        place = _place(places[0], "place:heading", self.words) if places else None
        return Scene(place, self._day(times[0], "date:heading") if times else None)

    def _bracket(self, sentence: Sentence) -> int:
        """The token of a bracket that closes a heading."""
        norms = self.analysis.token_norms[sentence.first : sentence.last]
        if norms[-1] != ")" or "(" not in norms:
            return -1
        return sentence.first + len(norms) - 1 - norms[::-1].index("(")

    def _plain(self, sentence: Sentence, times: list[Time], places: list[Mention]) -> bool:
        """Whether a line is hardly more than a place and a day."""
        known = {t for x in times for t in range(x.first, x.last)} | {t for m in places for t in range(m.first, m.last)}
        norms = self.analysis.token_norms
        others = [
            norms[t]
            for t in range(sentence.first, sentence.last)
            if t not in known and norms[t][:1].isalpha() and norms[t] not in self.words.heading
        ]
        return len(others) <= (_OTHERS if places and times else 0)

    def _day(self, time: Time, rule: str) -> DateFound | None:
        dated = resolve(time, self._reference, 0)
        return DateFound(dated, (time.start, time.end), "text", rule, 0.85) if dated else None

    # -- openings ------------------------------------------------------------------------------

    def _dateline(self, index: int, sentence: Sentence) -> Scene | None:
        """ "Lisbon, 7 June 2024, the President …": a city and a day at the head of a paragraph."""
        mention = self.coreference.mention_at(sentence.first)
        if mention is None or mention.kind != "city":
            return None
        for time in self._times.get(index, []):
            if time.form == "day" and 0 < time.first - mention.last <= _DATELINE:
                return Scene(_place(mention, "place:dateline", self.words), self._day(time, "date:dateline"))
        return None

    def _opening(self, sentence: Sentence) -> Scene | None:
        """ "In Bishkek, he met …", "While in Bujumbura the President …", "Back in Brussels, …"."""
        norms = self.analysis.token_norms
        for mention in self.coreference.mentions_between(sentence.first, min(sentence.last, sentence.first + _OPENING)):
            if mention.kind not in ("city", "state"):
                return None
            before = [
                norms[t] for t in range(sentence.first, mention.first) if norms[t][:1].isalpha() and not self._timed(t)
            ]
            if not self.words.inside & set(before[-2:]) or set(before) - self.words.openers or self._said(sentence):
                return None
            follows = norms[mention.last] if mention.last < sentence.last else ""
            if follows in ("-", "–", "'s", "’s") or mention.last >= sentence.last:
                return None
            return Scene(_place(mention, "place:scene", self.words))
        return None

    def _said(self, sentence: Sentence) -> bool:
        """ "In Ankara, a spokesperson said": where it is said, not where what is said took place."""
        index = self.analysis.sentence_of(sentence.start)
        main = (c for c in self.analysis.clauses if c.sentence == index and not c.noun and c.relation == "main")
        return any(c.lemma in self.saying for c in main)

    def _timed(self, token: int) -> bool:
        return any(
            t.first <= token < t.last for t in self._times.get(self.analysis.sentence_of(self._start(token)), [])
        )

    def _start(self, token: int) -> int:
        return self.analysis.token_starts[token]

    def _stay(self, index: int, sentence: Sentence) -> Scene | None:
        """ "The Secretary-General is in Glasgow today."."""
        for clause in self.analysis.clauses:
            if clause.sentence != index or clause.noun or clause.lemma not in self.words.staying or not clause.polarity:
                continue
            for argument in clause.obliques:
                if argument.case in self.words.inside and argument.mention >= 0 and clause.subjects:
                    mention = self.analysis.mentions[argument.mention]
                    if mention.kind == "city" and sentence.role == "body":
                        return Scene(_place(mention, "place:stay", self.words))
        return None


def _place(mention: Mention, rule: str, words: WhenWhereWords) -> PlaceFound:
    city = mention.name if mention.kind == "city" or mention.name.lower() in words.city_states else None
    return PlaceFound(city, mention.represents or None, (mention.start, mention.end), rule, 0.8)
