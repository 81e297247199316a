"""What a gathering's phrase names: its kind, the states and organizations in it, and the standing format it is of."""

from __future__ import annotations

from dragoman.annotate.gathering_codes import CodeReader
from dragoman.annotate.gathering_formats import FormatReader
from dragoman.annotate.gathering_parts import Part, Phrase, ordinal
from dragoman.annotate.grid import Grid
from dragoman.languages.gatherings import GatheringWords, Noun

# Talks of these kinds are rounds of a negotiation, whatever else they are called.
_JOINT = frozenset({"group", "working group", "team", "task force", "technical team", "working party", "subgroup"})
_PROCESS = frozenset({"indirect", "proximity", "peace", "accession", "delimitation", "demarcation", "ceasefire"})


class PhraseJudge:
    """Judges phrases on the grid of one document."""

    def __init__(self, grid: Grid, words: GatheringWords) -> None:
        self.grid = grid
        self.tokens = grid.tokens
        self.norms = grid.tokens.norms
        self.words = words
        self.codes = CodeReader(grid, words)
        self.formats = FormatReader(grid, words, self.codes)

    def judge(self, parts: list[Part], end: int, topic: int, entry: bool) -> Phrase | None:
        """Kind, format and codes of the phrase that ends before token `end`, or None where it is no gathering.

        `topic` is where "on maritime issues" begins, or `end`; `entry` that the codebook knows the name.
        """
        first = parts[0].first
        norms = set(self.norms[first:topic])
        codes = self.codes.read(first, topic)
        kind = self._kind(parts, norms, codes, first, topic)
        if kind is None or self._elsewhere(parts, norms, codes, end):
            return None
        phrase = Phrase(first, end, kind, self._plural(parts[0]), codes=codes)
        phrase.format = self.formats.read(parts, end, kind, codes, norms, entry)
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
            self.norms[k] in self.words.counting
            or ordinal(self.tokens, k, self.words)
            or self.norms[k] in self.words.named
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
        return any(
            self.norms[k][0].isdigit() and ordinal(self.tokens, k, self.words) for k in range(part.first, part.head)
        )

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
