"""Examples of phenomena: what a file states, and what of it a reading has wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.errors import InputError
from dragoman.evaluation.example_misses import example_misses
from dragoman.evaluation.examples import Example, load_examples
from dragoman.model.engagement import Engagement, Participation, Place

_HEAD = 'published = "2024-05-15"\n[visits]\nexamples = [\n'


def _load(folder: Path, *lines: str) -> list[Example]:
    (folder / "made.toml").write_text(_HEAD + "".join(f"{line},\n" for line in lines) + "]\n", encoding="utf-8")
    return load_examples(folder)


def _meeting(**fields: object) -> Engagement:
    meeting = Engagement("meeting", "e0", place=Place(None, "Oslo", "NOR"), start="2024-05-14", end="2024-05-14")
    meeting.participants = [
        Participation("Anna Lund", "person", office="Norwegian Prime Minister", represents="NOR"),
        Participation("Bo Ek", "person", office="minister", represents="SWE"),
    ]
    for name, value in fields.items():
        setattr(meeting, name, value)
    return meeting


_TEXT = 'text = "Anna Lund met Bo Ek."'
_STATED = '{kind = "meeting", who = ["Anna Lund | NOR", "Bo Ek | SWE | minister"], date = "2024-05-14", city = "Oslo"}'


def test_an_example_has_the_date_of_its_file_unless_it_has_its_own(tmp_path: Path) -> None:
    first, second, third = _load(
        tmp_path,
        f"{{{_TEXT}, read = []}}",
        f'{{{_TEXT}, published = "2023-01-01", apart = true, read = []}}',
        f'{{{_TEXT}, published = "", read = []}}',
    )
    assert (first.source["published"], first.apart) == ("2024-05-15", False)
    assert (second.source["published"], second.apart) == ("2023-01-01", True)
    assert "published" not in third.source


def test_a_field_that_there_is_not_is_told_with_its_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"made\.toml.*town"):
        _load(tmp_path, f'{{{_TEXT}, read = [{{kind = "visit", town = "Oslo"}}]}}')


def test_what_is_read_as_stated_has_no_misses(tmp_path: Path) -> None:
    (example,) = _load(tmp_path, f"{{{_TEXT}, read = [{_STATED}]}}")
    assert example_misses(example, [_meeting()]) == []


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"kind": "call"}, "kind: 'call' for 'meeting'"),
        ({"status": "planned"}, "status: 'planned' for 'held'"),
        ({"end": "2024-05-15"}, "end: '2024-05-15' for '2024-05-14'"),
        ({"place": Place(None, "Bergen", "NOR")}, "city: 'Bergen' for 'Oslo'"),
    ],
)
def test_a_wrong_value_is_told(tmp_path: Path, changed: dict[str, object], told: str) -> None:
    (example,) = _load(tmp_path, f"{{{_TEXT}, read = [{_STATED}]}}")
    assert example_misses(example, [_meeting(**changed)]) == [told]


def test_participants_left_out_and_too_many_are_told(tmp_path: Path) -> None:
    (example,) = _load(tmp_path, f"{{{_TEXT}, read = [{_STATED}]}}")
    only = _meeting()
    only.participants[1] = Participation("Mona Dahl", "person")
    assert example_misses(example, [only]) == ["participant not read: Bo Ek", "participant too much: Mona Dahl"]


def test_an_engagement_too_much_is_told_unless_it_is_within_one_state(tmp_path: Path) -> None:
    (example,) = _load(tmp_path, f"{{{_TEXT}, read = []}}")
    assert example_misses(example, [_meeting()]) == ["too much: held meeting of Anna Lund, Bo Ek"]
    assert example_misses(example, [_meeting(domestic=True)]) == []


def test_what_is_optional_may_be_left_out(tmp_path: Path) -> None:
    (example,) = _load(tmp_path, f'{{{_TEXT}, read = [{{kind = "visit", optional = true}}, {_STATED}]}}')
    visit = _meeting(kind="visit", id="e1")
    assert example_misses(example, [_meeting()]) == []
    assert example_misses(example, [_meeting(), visit]) == []


def test_a_part_is_looked_for_in_its_whole(tmp_path: Path) -> None:
    part = _STATED.replace("{kind", "{part_of = 0, kind")
    (example,) = _load(tmp_path, f'{{{_TEXT}, read = [{{kind = "visit"}}, {part}]}}')
    visit = _meeting(kind="visit", id="e1", participants=[])
    assert example_misses(example, [_meeting(part_of="e1"), visit]) == []
    assert example_misses(example, [_meeting(), visit]) == ["part_of: None for e1"]
