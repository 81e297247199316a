"""What a gathering's phrase names: its kind, the states and organizations in it, and the standing format it is of."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.annotate.grid import CODED, Grid
from dragoman.languages.gatherings import GatheringWords, Noun

_SMALL = frozenset({"of", "and", "the", "for", "on"})
# Talks of these kinds are rounds of a negotiation, whatever else they are called.
_REGIONS = frozenset(
    {
        "central",
        "latin",
        "africa",
        "asia",
        "arab",
        "caribbean",
        "nordic",
        "pacific",
        "caricom",
        "east",
        "west",
        "southeast",
        "americas",
        "gulf",
    }
)
_JOINT = frozenset({"group", "working group", "team", "task force", "technical team", "working party", "subgroup"})
_PROCESS = frozenset({"indirect", "proximity", "peace", "accession", "delimitation", "demarcation", "ceasefire"})
_ROMAN = frozenset("IVXLC")
_ORDINAL = ("st", "nd", "rd", "th")


@dataclass(slots=True)
class Phrase:
    """A gathering's name: its tokens, kind, codes in order, and the tokens of the format it is of, if any."""

    first: int
    last: int
    kind: str
    plural: bool
    format: tuple[int, int] | None = None
    codes: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Part:
    """One noun of a phrase with what stands before it: "the 26th meeting", "the ECO Council of Ministers"."""

    first: int
    head: int
    last: int
    noun: Noun


class PhraseJudge:
    """Judges phrases on the grid of one document."""

    def __init__(self, grid: Grid, words: GatheringWords) -> None:
        self.grid = grid
        self.tokens = grid.tokens
        self.norms = grid.tokens.norms
        self.words = words

    def ordinal(self, t: int) -> bool:
        """Whether token t counts: "26th", "XV", "sixty-sixth"."""
        norm, text = self.norms[t], self.tokens.texts[t]
        if norm[0].isdigit() and norm.endswith(_ORDINAL):
            return True
        if text.isupper() and set(text) <= _ROMAN and (len(text) > 1 or text in ("V", "X")):
            return True
        return "-" in norm and norm.rsplit("-", 1)[1] in self.words.counting and norm.split("-", 1)[0].endswith("ty")

    def judge(self, parts: list[Part], end: int, topic: int, entry: bool) -> Phrase | None:
        """Kind, format and codes of the phrase that ends before token `end`, or None where it is no gathering.

        `topic` is where "on maritime issues" begins, or `end`; `entry` that the codebook knows the name.
        """
        first = parts[0].first
        norms = set(self.norms[first:topic])
        codes = self._codes(first, topic)
        kind = self._kind(parts, norms, codes, first, topic)
        if kind is None or self._elsewhere(parts, norms, codes, end):
            return None
        phrase = Phrase(first, end, kind, self._plural(parts[0]), codes=codes)
        phrase.format = self._format(parts, end, kind, codes, norms, entry)
        return phrase

    def _elsewhere(self, parts: list[Part], norms: set[str], codes: list[str], end: int) -> bool:
        """Bodies of one state, plain words for groups, several unnamed things: nothing that brings states together."""
        outer = parts[0]
        bare = outer.head == outer.first and end == outer.last
        if outer.noun.word in self.words.remote and len(parts) == 1 and not codes:
            return True
        if outer.noun.sort == "body":
            alone = len(codes) == 1 and codes[0] in self.grid.lexicon.states
            if alone and not norms & self.words.two_sided and not self._with_region(outer.first, outer.head):
                return True
            if "high" in norms and outer.noun.word == "commission":
                return True
            if norms & self.words.inland and not codes and not norms & self.words.two_sided:
                return True
            lower = not self.tokens.caps[outer.head]
            if (
                outer.noun.word in self.words.plain
                and lower
                and not norms & (self.words.two_sided | self.words.named | self.words.several)
                and not codes
            ):
                return (
                    not bare or outer.noun.plural or outer.noun.word in ("group", "team", "board", "format", "platform")
                )
            if outer.noun.word in ("group", "team", "format", "platform") and bare:
                return True
        if (
            outer.noun.word in ("session", "sitting", "consultation")
            and outer.noun.plural
            and len(parts) == 1
            and not codes
        ):
            return True
        legislature = any(
            self.grid.lexicon.words.bodies.get(n) == "legislature" for n in norms - {"assembly", "congress", "session"}
        )
        return (
            legislature
            and not any(c not in self.grid.lexicon.states for c in codes)
            and "speakers" not in norms
            and len(codes) < 2
        )

    def _with_region(self, first: int, head: int) -> bool:
        """ "The US-Central Asia Council": a state and a region."""
        return any(
            "-" in self.tokens.texts[k] and all(p[:1].isupper() for p in self.tokens.texts[k].split("-"))
            for k in range(first, head)
        )

    def _plural(self, part: Part) -> bool:
        plural = self.norms[part.last - 1].endswith("s") and part.noun.plural
        return plural and part.noun.word not in ("consultations", "negotiations", "talks", "discussions")

    def _codes(self, first: int, last: int) -> list[str]:
        """Codes of the states and organizations named; for "Permanent Council of the OAS" only the OAS."""
        out: list[str] = []
        k = first
        while k < last:
            found = self.grid.place[k]
            if found is None:
                out += [c for c in self._hyphenated(k, first, last) if c not in out]
                k += 1
                continue
            length, entry = found
            whose = self.norms[k + length] == "of" if k + length < last else False
            sits = entry.name in self.words.sitting and whose and self._organization_ahead(k + length, last)
            sits = sits or self._short_form(k, k + length, last)
            if entry.kind in CODED - {"government", "inhabitants"} and not sits and not self._sea(k + length):
                out += [c for c in entry.code.split("|") if c not in out]
            k += length
        return out

    def _short_form(self, first: int, end: int, last: int) -> bool:
        """ "Peace and Security Council (PSC) of the African Union": letters of the body, whoever else bears them."""
        if end + 1 >= last or self.norms[first - 1 : first] != ["("] or self.norms[end : end + 2] != [")", "of"]:
            return False
        return self._organization_ahead(end + 1, last)

    def _hyphenated(self, k: int, first: int, last: int) -> list[str]:
        """ "Nigeria-South Africa", "Costa Rica-Estonia": two states joined by a hyphen within longer names."""
        left, dash, right = self.norms[k].partition("-")
        if not dash or not self.tokens.caps[k]:
            return []
        places = self.grid.lexicon.places
        before = [self.norms[k - 1], left] if k > first else [left]
        options = (before, [left], [right, *self.norms[k + 1 : min(k + 3, last)]])
        found = [places.longest(words, 0) for words in options]
        whole = found[0] if found[0] is not None and found[0][0] == len(before) else found[1]
        pair = [f[1].code for f in (whole, found[2]) if f is not None and f[1].kind in CODED]
        return pair if len(pair) == 2 or {left, right} & _REGIONS else []

    def _organization_ahead(self, first: int, last: int) -> bool:
        return any(
            (found := self.grid.place[k]) is not None and found[1].kind in ("organization", "format")
            for k in range(first, last)
        )

    def _sea(self, k: int) -> bool:
        """The Indian Ocean and the South China Sea are no states."""
        return k < len(self.norms) and self.norms[k] in ("ocean", "sea", "peninsula")

    def _kind(self, parts: list[Part], norms: set[str], codes: list[str], first: int, last: int) -> str | None:
        """The kind of engagement, or None."""
        words, outer = self.words, parts[0].noun
        if any(p.noun.kind == "summit" and p.noun.sort == "event" for p in parts):
            return "summit"
        text = " ".join(self.norms[first:last])
        lead = any(f"{w}" in text for w in words.leaders) and "council" not in norms
        inner = parts[1:]
        if outer.sort in ("weak", "part"):
            return self._of_weak(parts, norms, codes, lead)
        if outer.word == "round":
            return "consultations" if inner or self._counted(first, parts[0].head) else None
        if outer.word in ("retreat", "conclave", "informal", "mechanism", "gymnich"):
            if outer.word == "mechanism":
                return "consultations" if len(codes) > 1 and norms & words.named else None
            if outer.word == "conclave" and not lead:
                return "conference"
            return "summit" if lead else "session" if codes or inner else None
        if outer.sort == "body":
            return self._of_body(outer, norms, codes)
        if outer.kind == "session":
            return self._of_session(outer, inner, norms, codes, lead)
        if outer.kind == "consultations":
            return self._of_consultations(outer, parts[0], norms, codes)
        if lead and outer.word == "conference":
            return "summit"
        if outer.kind == "conference" and any(p.noun.sort == "body" for p in inner):
            return "session"  # "the Security Council's open debate"
        return outer.kind if outer.sort != "format" else "session"

    def _counted(self, first: int, head: int) -> bool:
        return any(
            self.norms[k] in self.words.counting or self.ordinal(k) or self.norms[k] in self.words.named
            for k in range(first, head)
        )

    def _of_weak(self, parts: list[Part], norms: set[str], codes: list[str], lead: bool) -> str | None:
        """ "Meeting", "talks", "event", "work": by the noun within, or by who meets."""
        words, outer, inner = self.words, parts[0], parts[1:]
        named = [p for p in inner if p.noun.sort in ("event", "body", "format")]
        if lead and not any(p.noun.sort == "body" for p in named):
            return "summit"
        if named:
            last = named[-1].noun
            if last.sort == "body":
                return self._of_body(last, norms, codes) or "session"
            if last.kind == "conference" and norms & {"ministerial", "ministers", "council"}:
                return "session"
            return "conference" if last.kind == "conference" and last.word not in ("conference",) else last.kind
        if outer.noun.word == "one":
            return (
                "session"
                if self._counted(outer.first, outer.head) and self.norms[outer.first] in self.words.apart
                else None
            )
        if outer.noun.sort == "part":
            if inner and inner[-1].noun.sort == "weak":
                return "consultations" if norms & _PROCESS else "session"
            if outer.noun.word not in (
                "meeting",
                "session",
                "plenary",
                "plenary session",
                "ministerial meeting",
                "sitting",
                "plenary meeting",
                "gathering",
                "high-level segment",
                "high-level week",
            ):
                return None
        if norms & {"donor", "donors", "pledging"}:
            return "conference"
        if norms & words.several or len(codes) > 2:
            return "session"
        if "format" in norms and codes:
            return "session"
        if outer.noun.word == "talks":
            if norms & _PROCESS:
                return "consultations"
            if self.tokens.caps[outer.head] and self._proper(outer.first, outer.head):
                return "conference"  # "the Kultaranta Talks"
            return "session" if any("-party" in n for n in norms) else None
        organized = any(c not in self.grid.lexicon.states for c in codes)
        if organized and outer.noun.word not in ("event", "discussions", "encounter"):
            return "session"
        if "parties" in norms and {"states", "state"} & norms:
            return "session"
        if norms & {"officials", "experts", "speakers", "chiefs", "ambassadors", "secretaries"} and norms & {
            "'",
            "’",
            "of",
        }:
            return "session"
        if outer.noun.word == "meeting" and (norms & words.periodic or self._numbered(outer)):
            return "session"
        if outer.noun.word == "meeting" and "consultative" in norms and self.tokens.caps[outer.head]:
            return "consultations"
        if "ministers" in norms and outer.noun.word in ("meeting", "gathering"):
            return "session" if "of" in norms or "'" in norms or "’" in norms or self.tokens.caps[outer.head] else None
        return None

    def _proper(self, first: int, head: int) -> bool:
        """A capitalised word that is neither a state nor an ordinary part of such names stands before a noun."""
        words = self.words.specifiers | self.words.counting
        return any(
            self.tokens.caps[k] and self.norms[k] not in words and self.grid.covered[k] < 0 for k in range(first, head)
        ) and self.limits_begin(first)

    def limits_begin(self, first: int) -> bool:
        """Whether an article stands before a phrase, so that its capitals are not those of a sentence's beginning."""
        return first > 0 and self.norms[first - 1] == "the"

    def _numbered(self, part: Part) -> bool:
        """ "Its 27th meeting"."""
        return any(self.norms[k][0].isdigit() and self.ordinal(k) for k in range(part.first, part.head))

    def _of_body(self, noun: Noun, norms: set[str], codes: list[str]) -> str | None:
        if "consultation" in norms or "consultations" in norms:
            return "consultations"
        if noun.kind != "consultations" and len(codes) == 2 and noun.word in _JOINT and norms & self.words.two_sided:
            return "consultations"
        if noun.kind != "consultations":
            return noun.kind if noun.sort != "body" or noun.kind == "conference" else "session"
        two = norms & self.words.two_sided or len(codes) == 2
        return "consultations" if two else "session"

    def _of_session(self, outer: Noun, inner: list[Part], norms: set[str], codes: list[str], lead: bool) -> str | None:
        if inner:
            last = next((p.noun for p in reversed(inner) if p.noun.sort in ("body", "event")), None)
            if last is not None and last.sort == "body":
                return self._of_body(last, norms, codes)
            if last is not None:
                return last.kind
        return "summit" if lead and outer.word != "session" else "session"

    def _of_consultations(self, outer: Noun, part: Part, norms: set[str], codes: list[str]) -> str | None:
        """Named consultations and dialogues; a session if of several sides, a conference if named after a place."""
        caps = self.tokens.caps[part.head]
        named = bool(norms & self.words.named)
        if len(codes) > 2 or norms & (self.words.several - {"ministerial"}):
            return "session"
        if outer.word.startswith("dialog"):
            if caps and not named and len(codes) < 2:
                return "conference" if part.head > part.first else None
            return "consultations" if named or codes or self._counted(part.first, part.head) else None
        if outer.word.startswith("negotiation") or self.norms[part.last : part.last + 3] == ["at", "the", "level"]:
            return "consultations"
        return "consultations" if named or caps or codes or self._counted(part.first, part.head) else None

    def _format(
        self, parts: list[Part], end: int, kind: str, codes: list[str], norms: set[str], entry: bool
    ) -> tuple[int, int] | None:
        """Tokens of the standing format: the innermost body with its modifiers, or the name without its number."""
        body = next((p for p in reversed(parts) if p.noun.sort in ("body", "format")), None)
        if body is not None and body is not parts[0]:
            return self._unnumbered(body.first, body.head), self._end_of(body, parts, end)
        first = self._unnumbered(parts[0].first, parts[0].head)
        if body is not None:
            return first, end
        part = parts[0]
        if kind == "conference" and not entry:
            standing = any((found := self.grid.place[k]) and found[1].kind == "format" for k in range(first, end))
            dialogue = part.noun.word.startswith("dialog") and self._capital(first, part.last)
            return (first, end) if standing or dialogue else None
        if part.noun.sort in ("weak", "part") or part.noun.word in ("session", "sitting", "round"):
            return self._inner_format(parts, first, end)
        caps = self._capital(first, part.last) and (part.last - first > 1 or entry)
        pair = codes and (kind != "summit" or any(c not in self.grid.lexicon.states for c in codes))
        on = kind == "consultations" and end > part.last and "on" in norms
        return (first, end) if pair or caps or on else None

    def _capital(self, first: int, last: int) -> bool:
        """Whether all words but the small ones are capitalised."""
        words = (k for k in range(first, last) if self.tokens.texts[k].isalpha() and self.norms[k] not in _SMALL)
        return all(self.tokens.caps[k] for k in words)

    def _inner_format(self, parts: list[Part], first: int, end: int) -> tuple[int, int] | None:
        """The organization, format or named event after "meeting of", or before "meeting"; else a capitalised name."""
        if len(parts) > 1 and parts[-1].noun.sort == "event":
            inner = self._unnumbered(parts[-1].first, parts[-1].head)
            topical = {"on", "for"} & set(self.norms[parts[-1].last : end])
            plain = not (topical or self._codes(inner, end) or self._capital(inner, parts[-1].last))
            return None if plain else (inner, end)
        for k in range(parts[0].first, end):
            found = self.grid.place[k]
            if found is not None and found[1].kind in ("organization", "format"):
                return k, k + found[0]
        part = parts[0]
        return (first, end) if self._capital(first, part.last) and part.last - first > 2 else None

    def _unnumbered(self, first: int, head: int) -> int:
        while first < head and (
            self.norms[first] in self.words.counting
            or self.ordinal(first)
            or self.norms[first] in ("the", "its", "their")
        ):
            first += 1
        return first

    @staticmethod
    def _end_of(body: Part, parts: list[Part], end: int) -> int:
        later = [p for p in parts if p.head > body.head and p.noun.sort in ("weak", "part", "event")]
        return later[0].first if later and later[0].first >= body.last else end
