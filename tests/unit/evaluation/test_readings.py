import json
from pathlib import Path

import pytest

from dragoman.errors import InputError, NotFoundError
from dragoman.evaluation.readings import ReadDocument, by_gold_id, readings_in

from .conftest import form, meeting


def test_readings_are_found_by_external_id_or_id_and_the_first_holds(tmp_path: Path) -> None:
    first, second = form("oslo", engagements=[meeting()]), form("oslo")
    first["document"]["id"] = "d1"
    file = tmp_path / "readings.jsonl"
    file.write_text(f"{json.dumps(first)}\n\n{json.dumps(second)}\n", encoding="utf-8")
    claims = by_gold_id(one for one in readings_in(file) if isinstance(one, ReadDocument))
    assert set(claims) == {"oslo", "d1"}
    assert len(claims["oslo"].engagements) == 1


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("{", "line 1: not JSON"),
        ("3", "line 1: not a JSON object"),
        ('{"text": "It rained."}', "no document"),
        ('{"document": {}}', "neither external_id nor id"),
        ('{"document": {"id": "d1"}, "stances": [{"kind": "praise"}]}', r"stances\.0\.object"),
    ],
)
def test_a_line_that_is_no_reading_is_named_and_the_rest_goes_on(tmp_path: Path, line: str, complaint: str) -> None:
    file = tmp_path / "readings.jsonl"
    file.write_text(f"{line}\n{json.dumps(form())}\n", encoding="utf-8")
    bad, good = readings_in(file)
    assert isinstance(bad, InputError) and isinstance(good, ReadDocument)
    with pytest.raises(InputError, match=complaint):
        raise bad


def test_no_such_file(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        list(readings_in(tmp_path / "none.jsonl"))
