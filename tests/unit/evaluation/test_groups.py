from dragoman.evaluation.evaluating import evaluate
from dragoman.evaluation.groups import By, grouped

from .conftest import meeting, person
from .test_totals import gold, read

CALL = meeting(kind="call", participants=[person("Cai Ma", "CHN"), person("Dee Po", "LVA")])


def test_a_document_counts_with_each_of_its_phenomena_and_the_worst_come_first() -> None:
    short, both = gold("a", meeting()), gold("b", meeting(), CALL)
    short.phenomena, both.phenomena = ["short"], ["short", "list"]
    documents = evaluate([short, both], {"a": read(meeting()), "b": read(meeting())})
    groups = [(group.name, group.totals.documents, group.wrong()) for group in grouped(documents, By.PHENOMENA)]
    assert groups == [("list", 1, 1), ("short", 2, 1)]


def test_facts_count_with_the_kind_of_gold_and_additions_with_the_kind_read() -> None:
    documents = evaluate([gold("a", meeting())], {"a": read(meeting(kind="visit"), CALL)})
    groups = {group.name: group.totals for group in grouped(documents, By.KIND)}
    assert set(groups) == {"meeting", "call"}
    assert groups["meeting"].by_field["kind"].right == 0
    assert (groups["call"].by_field["engagement"].added, groups["call"].facts()) == (1, 0)


def test_documents_without_a_style_stand_together() -> None:
    documents = evaluate([gold("a"), gold("b")], {})
    assert [(group.name, group.totals.documents) for group in grouped(documents, By.STYLE)] == [("not told", 2)]
