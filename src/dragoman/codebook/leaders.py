"""Who held which office when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import NamedTuple

from dragoman.codebook.folding import fold
from dragoman.codebook.tables import Table, needed, several

_Forms = Callable[[str, str], Iterable[str]]

# An office that contains another answers for it.
_WIDER = {
    "head of state": ("head of state", "head of state and government"),
    "head of government": ("head of government", "head of state and government"),
}
_FAMILY_NAME_FIRST = frozenset({"CHN", "HKG", "KHM", "KOR", "MAC", "PRK", "SGP", "TWN", "VNM"})
_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
# Words that belong to the surname after them.
_PARTICLES = frozenset(
    several("al|el|ad|as|an|ul|bin|ibn|bint|ben|abu|de|da|do|dos|das|del|della|di|du|la|le|van|von|der|den|ten|ter|zu")
)


class Leader(NamedTuple):
    """One tenure of one office.

    Attributes:
        office: the kind of office ("foreign minister"); `title` is what it is called there.
        iso3: the state, or the `short` of an organization, or the name of an authority.
        start: ISO date, as precise as known.
        end: ISO date; empty if still in office at `checked` (and unknown after it).
        checked: when the row was last known to be right.
    """

    name: str
    other_names: tuple[str, ...]
    office: str
    title: str
    iso3: str
    start: str
    end: str
    checked: str

    def serving(self, on: str, presumed: bool = False) -> bool:
        """Whether the office was held on the ISO date, as far as the precision of both goes.

        Args:
            on: day, month or year.
            presumed: count an open tenure as lasting beyond `checked`.
        """
        last = self.end or ("9999" if presumed else self.checked)
        return _not_after(self.start, on) and _not_after(on, last)


def _not_after(earlier: str, later: str) -> bool:
    known = min(len(earlier), len(later))
    return earlier[:known] <= later[:known]


def _surnames(name: str, iso3: str) -> Iterator[str]:
    """The forms in which a folded full name is used alone: the last word, with its particles and without."""
    words = name.split()
    while len(words) > 1 and words[-1] in _SUFFIXES:
        words.pop()
    if len(words) < 2:
        return
    yield words[-1]
    if "-" in words[-1] and words[-1].split("-")[0] in _PARTICLES:
        yield words[-1].split("-", 1)[1]
    first = len(words) - 1
    while first > 1 and words[first - 1] in _PARTICLES:
        first -= 1
        yield " ".join(words[first:])
    if iso3 in _FAMILY_NAME_FIRST:
        yield words[0]


def _leader(cells: Sequence[str]) -> Leader:
    name, others, office, title, iso3, start, end, _, checked = cells
    if not start[:4].isdigit():
        raise ValueError(f"start is {start!r}; it must be an ISO date, month or year")
    return Leader(needed(name, "name"), several(others), needed(office, "office"), title, iso3, start, end, checked)


LEADERS = Table(
    file="leaders.csv",
    columns=("name", "other_names", "office", "title", "iso3", "start", "end", "source", "checked"),
    parse=_leader,
    key=lambda leader: (leader.name, leader.office, leader.title, leader.iso3, leader.start),
)


class Leaders:
    """All tenures, with indexes that are built when first asked for."""

    def __init__(self, rows: Iterable[Leader]) -> None:
        self.rows = tuple(rows)

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Leader]:
        return iter(self.rows)

    def holders(self, name: str, on: str | None = None, presumed: bool = False) -> tuple[Leader, ...]:
        """Tenures of persons who go by the name, the latest first.

        A full name is preferred to a family name, and that to any other part of a name ("Abiy").

        Args:
            name: surname or full name, in any spelling that folds to one in the table.
            on: ISO date on which the office must be held; None for any time.
            presumed: count open tenures as lasting beyond the date on which they were checked.
        """
        folded = fold(name)
        for index in (self._by_name, self._by_surname, self._by_part):
            found = index.get(folded, ())
            if on is not None:
                found = tuple(one for one in found if one.serving(on, presumed))
            if found:
                return found
        return ()

    def holder_of(self, iso3: str, office: str, on: str, presumed: bool = False) -> Leader | None:
        """Who held the office on the date; None if that is unknown or disputed between several.

        At a handover, where two tenures touch, it is the later one.
        """
        wanted = _WIDER.get(office, (office,))
        serving = [one for kind in wanted for one in self._by_office.get((iso3, kind), ()) if one.serving(on, presumed)]
        serving.sort(key=lambda one: one.start)
        # Rivals overlap for longer than the date asked for; a predecessor leaves on it.
        rivals = [one for one in serving[:-1] if one.end[: len(on)] != on[: len(one.end)]]
        return serving[-1] if serving and not rivals else None

    @cached_property
    def _by_office(self) -> dict[tuple[str, str], list[Leader]]:
        index: dict[tuple[str, str], list[Leader]] = defaultdict(list)
        for one in self.rows:
            index[one.iso3, one.office].append(one)
        return dict(index)

    @cached_property
    def _by_name(self) -> dict[str, tuple[Leader, ...]]:
        return self._index(lambda name, _: (name,))

    @cached_property
    def _by_surname(self) -> dict[str, tuple[Leader, ...]]:
        return self._index(_surnames)

    @cached_property
    def _by_part(self) -> dict[str, tuple[Leader, ...]]:
        return self._index(lambda name, _: name.replace("-", " ").split())

    def _index(self, forms: _Forms) -> dict[str, tuple[Leader, ...]]:
        index: dict[str, dict[Leader, None]] = defaultdict(dict)
        for one in sorted(self.rows, key=lambda one: one.start, reverse=True):
            for name in (one.name, *one.other_names):
                for form in forms(fold(name), one.iso3):
                    if form not in _PARTICLES:
                        index[form][one] = None
        return {form: tuple(found) for form, found in index.items()}


@lru_cache(maxsize=4)
def load_leaders(directory: Path | None = None) -> Leaders:
    """All tenures; `directory` is a user's overlay whose rows add or replace those of the same
    name, office, title, iso3 and start.

    Raises:
        CodebookError: a malformed row, with file and line.
    """
    return Leaders(LEADERS.load(directory))
