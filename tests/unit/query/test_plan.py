"""The words of a user become conditions on the tables."""

from __future__ import annotations

import pytest

from dragoman.errors import QueryError
from dragoman.query.filters import Filters
from dragoman.query.plan import selection
from dragoman.store.selection import ActorTerm, PlaceTerm, Selection


def codes_of(name: str) -> tuple[str, ...]:
    return {"Azerbaijan": ("AZE",), "AZE": ("AZE",), "NATO": ("NATO",), "Congo": ("COD", "COG")}.get(name, ())


def test_no_filter_leaves_out_only_what_is_recalled_and_domestic() -> None:
    assert selection(Filters(), codes_of) == Selection(background=False, domestic=False)


def test_every_filter_has_its_condition() -> None:
    filters = Filters(
        actor="Azerbaijan",
        dyad=("Azerbaijan", "Congo"),
        kind="meeting",
        status="held",
        format="C5+1",
        since="2024-06",
        until="2024",
        text='"green corridor" İlham',
        place="Brüssel",
        include_background=True,
        include_domestic=True,
    )
    assert selection(filters, codes_of) == Selection(
        actor=ActorTerm((("azerbaijan",),), ("AZE",)),
        sides=(("AZE",), ("COD", "COG")),
        kind="meeting",
        status="held",
        format=(("c5",), ("1",)),
        first_day="2024-06-01",
        last_day="2024-12-31",
        text=(("green", "corridor"), ("ilham",)),
        place=PlaceTerm((("brussel",),), ()),
        background=True,
        domestic=True,
    )


def test_a_side_without_a_code_is_searched_by_its_name() -> None:
    assert selection(Filters(dyad=("NATO", "Abkhazia")), codes_of).sides == (("NATO",), ("Abkhazia",))


def test_one_side_is_no_dyad() -> None:
    with pytest.raises(QueryError, match="Azerbaijan/AZE names one side twice"):
        selection(Filters(dyad=("Azerbaijan", "AZE")), codes_of)


@pytest.mark.parametrize("name", ["actor", "format", "text", "place"])
def test_words_without_a_letter_are_refused(name: str) -> None:
    with pytest.raises(QueryError, match=f"{name} '\\?!' has no letter or digit"):
        selection(Filters(**{name: "?!"}), codes_of)  # type: ignore[arg-type]
