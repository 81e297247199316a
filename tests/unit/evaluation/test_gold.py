import json
from pathlib import Path
from typing import Any

import pytest

from dragoman.errors import InputError, NotFoundError
from dragoman.evaluation.gold import GoldDocument, gold_documents, load_gold

from .conftest import TEXT, form, meeting, praise, write


def test_a_folder_gives_its_documents_with_text_part_style_and_phenomena(gold_folder: Path) -> None:
    oslo, rain = (gold for gold in gold_documents(gold_folder) if isinstance(gold, GoldDocument))
    assert (oslo.id, oslo.text, oslo.part, oslo.style) == ("oslo", TEXT, "work", "wire")
    assert oslo.phenomena == ["short", "quote"]
    assert (rain.id, rain.claims.engagements) == ("rain", [])


def test_the_document_to_read_has_what_is_known_and_nothing_of_gold(tmp_path: Path) -> None:
    gold = form(engagements=[meeting()])
    gold["document"] |= {
        "outlet": "Own Outlet",
        "home": "FIN",
        "language": "en",
        "boilerplate": [{"start": 0, "end": 3}],
    }
    write(tmp_path, "oslo", gold, TEXT)
    document = load_gold(tmp_path / "oslo.json").document()
    assert (document.external_id, document.published, document.outlet, document.home) == (
        "oslo", "2024-06-11", "Own Outlet", "FIN",
    )  # fmt: skip
    assert (document.language, document.boilerplate) == (None, [])


@pytest.mark.parametrize(("title", "given"), [("Lind in Oslo", "Lind in Oslo"), (TEXT[:20], None)])
def test_a_title_that_stands_in_the_text_is_not_given_apart(tmp_path: Path, title: str, given: str | None) -> None:
    gold = form()
    gold["document"]["title"] = title
    write(tmp_path, "oslo", gold, TEXT)
    assert load_gold(tmp_path / "oslo.json").document().title == given


def test_source_names_the_text_where_it_has_another_name(tmp_path: Path) -> None:
    (tmp_path / "seed.json").write_text(json.dumps(form(source="other.txt")), encoding="utf-8")
    (tmp_path / "other.txt").write_text("It rained.", encoding="utf-8")
    assert load_gold(tmp_path / "seed.json").text == "It rained."


def test_source_may_tell_where_it_was_published(tmp_path: Path) -> None:
    write(tmp_path, "oslo", form(source={"url": "https://example.org/oslo"}), TEXT)
    assert load_gold(tmp_path / "oslo.json").text == TEXT


def test_without_its_text_gold_can_be_scored_but_not_read(tmp_path: Path) -> None:
    (tmp_path / "oslo.json").write_text(json.dumps(form(engagements=[meeting()])), encoding="utf-8")
    gold = load_gold(tmp_path / "oslo.json")
    assert gold.quote(gold.claims.engagements[0].evidence[0]) == "met Bo Ek"
    with pytest.raises(NotFoundError, match=r"oslo\.txt"):
        gold.document()


def _broken(**changed: Any) -> str:
    return json.dumps({**form(engagements=[meeting()]), **changed})


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("{", "not JSON"),
        ("[]", '"form" must be 1'),
        ('{"form": 2}', '"form" must be 1'),
        (_broken(document=None), "document: missing"),
        (_broken(engagements={}), "engagements: not a list"),
        (_broken(engagements=[{"id": "e0"}]), r"engagements\.0\.kind: field required"),
        (_broken(engagements=[meeting(kind="party")]), r"engagements\.0\.kind: 'party' is none of visit"),
        (_broken(engagements=[meeting(participants=[{"kind": "person"}])]), r"engagements\.0\.participants\.0\.name"),
        (_broken(stances=[praise(evidence=[{"start": 1, "end": 4, "quote": "xyz"}])]), "evidence 1 to 4 is not 'xyz'"),
        (_broken(stances=[praise(evidence=["met"])]), r"stances\.0\.evidence\.0"),
        (_broken(part=3), "part: not a string"),
    ],
)
def test_a_bad_file_gives_one_line_and_the_rest_goes_on(gold_folder: Path, content: str, complaint: str) -> None:
    (gold_folder / "oslo.json").write_text(content, encoding="utf-8")
    bad, good = gold_documents(gold_folder)
    assert isinstance(bad, InputError) and isinstance(good, GoldDocument)
    assert bad.name == "oslo.json"
    with pytest.raises(InputError, match=complaint):
        raise bad


def test_a_folder_without_gold_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match=r"no ID\.json"):
        list(gold_documents(tmp_path))
    with pytest.raises(NotFoundError, match="no such"):
        list(gold_documents(tmp_path / "none"))
