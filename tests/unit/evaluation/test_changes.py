from pytest import approx

from dragoman.evaluation.changes import Change, changes, sign_test
from dragoman.evaluation.claims import Claims
from dragoman.evaluation.evaluating import Evaluated, evaluate
from dragoman.evaluation.facts import Site
from dragoman.evaluation.listing import changed

from .conftest import meeting
from .test_totals import OTHER, gold, read

IN_BERGEN = meeting(place={"venue": None, "city": "Bergen", "country": "NOR"})


def evaluated(**readings: Claims) -> list[Evaluated]:
    return evaluate([gold("a", meeting()), gold("b", meeting())], readings)


def rows(before: list[Evaluated], after: list[Evaluated]) -> dict[str, Change]:
    return {change.field: change for change in changes(zip(before, after, strict=True))}


def test_facts_gained_and_lost_by_field() -> None:
    before = evaluated(a=read(IN_BERGEN), b=read(meeting()))
    after = evaluated(a=read(meeting()), b=read(meeting(kind="call")))
    found = rows(before, after)
    assert set(found) == {"city", "kind", "all"}
    assert (found["city"].gained, found["city"].lost, found["city"].better, found["city"].worse) == (1, 0, 1, 0)
    assert (found["kind"].gained, found["kind"].lost, found["kind"].worse) == (0, 1, 1)
    assert (found["all"].better, found["all"].worse) == (1, 1)


def test_an_addition_less_makes_a_document_better() -> None:
    before, after = evaluated(a=read(meeting(), OTHER)), evaluated(a=read(meeting()))
    engagement = rows(before, after)["engagement"]
    assert (engagement.added_before, engagement.added_after, engagement.better, engagement.worse) == (1, 0, 1, 0)


def test_nothing_changed_leaves_one_row() -> None:
    same = evaluated(a=read(meeting()))
    assert [(row.field, row.gained, row.lost, row.chance()) for row in changes(zip(same, same, strict=True))] == [
        ("all", 0, 0, 1.0)
    ]


def test_the_sign_test() -> None:
    assert sign_test(5, 0) == approx(2 / 32)
    assert sign_test(4, 1) == approx(2 * 6 / 32)  # none or one of five on the other side
    assert sign_test(3, 3) == 1.0
    assert sign_test(0, 0) == 1.0


def test_changed_facts_are_listed_with_what_is_read_now() -> None:
    before, after = evaluated(a=read(meeting())), evaluated(a=read(IN_BERGEN))
    lines = list(changed(zip(before, after, strict=True), ["city"]))
    assert [(line.document, line.what, line.gold, line.read) for line in lines] == [("a", "lost", "Oslo", "Bergen")]


def test_what_is_added_now_or_no_longer_is_listed() -> None:
    before, after = (
        evaluated(a=read(meeting(), OTHER)),
        evaluated(a=read(meeting(topics=[{"text": "trade"}, {"text": "fish"}]))),
    )
    lines = list(changed(zip(before, after, strict=True), ["engagement", "topic"]))
    assert [(line.what, line.field, line.read) for line in lines] == [
        ("added", "topic", "fish"),
        ("dropped", "engagement", "meeting: Cai Ma (CHN) with Dee Po (LVA)"),
    ]


def test_a_fact_is_known_by_where_it_stands() -> None:
    (first, _) = evaluated(a=read(meeting()))
    assert len({(fact.field, fact.at) for fact in first.comparison.facts}) == len(first.comparison.facts)
    assert Site("engagements", 0, "start") in {fact.at for fact in first.comparison.facts}
