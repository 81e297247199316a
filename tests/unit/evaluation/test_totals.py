from pytest import approx

from dragoman.evaluation.claims import Claims, claims_from_form
from dragoman.evaluation.evaluating import Evaluated, evaluate, totals
from dragoman.evaluation.gold import GoldDocument
from dragoman.evaluation.totals import Score

from .conftest import Form, form, meeting, person


def gold(id: str, *engagements: Form) -> GoldDocument:
    return GoldDocument(id, claims_from_form(form(id, engagements=list(engagements)), id))


def read(*engagements: Form) -> Claims:
    return claims_from_form(form(engagements=list(engagements)), "read")


def row(documents: list[Evaluated], field: str) -> Score:
    return next(score for score in totals(documents).scores() if score.field == field)


OTHER = meeting(participants=[person("Cai Ma", "CHN"), person("Dee Po", "LVA")])


def test_f1_of_what_is_found_missed_and_added() -> None:
    # of two engagements one is found; two are added
    documents = evaluate([gold("a", meeting(), OTHER), gold("b")], {"a": read(meeting()), "b": read(meeting(), OTHER)})
    found = row(documents, "engagement")
    assert (found.right, found.facts, found.added) == (1, 2, 2)
    assert (found.precision, found.recall, found.score) == (approx(1 / 3), 0.5, approx(0.4))


def test_a_value_counts_where_gold_or_the_reading_has_one() -> None:
    nowhere = {"venue": None, "city": None, "country": None}
    documents = evaluate(
        [
            gold("a", meeting()),
            gold("b", meeting()),
            gold("c", meeting(place=nowhere)),
            gold("d", meeting(place=nowhere)),
        ],
        {
            "a": read(meeting()),
            "b": read(meeting(place=nowhere)),
            "c": read(meeting()),
            "d": read(meeting(place=nowhere)),
        },
    )
    city = row(documents, "city")  # right, missed, invented, none
    assert (city.right, city.facts, city.score) == (1, 3, approx(1 / 3))
    assert (city.precision, city.recall) == (0.5, 0.5)


def test_a_document_that_was_not_read_counts_as_read_empty() -> None:
    counted = totals(evaluate([gold("a", meeting()), gold("b")], {"b": read()}))
    assert (counted.documents, counted.unread, counted.right(), counted.facts()) == (2, 1, 0, 1)


def test_documents_that_tell_of_nothing_are_counted_with_those_in_which_something_was_read() -> None:
    counted = totals(evaluate([gold("a", meeting(background=True)), gold("b")], {"a": read(), "b": read(meeting())}))
    assert (counted.without, counted.false) == (2, 1)
