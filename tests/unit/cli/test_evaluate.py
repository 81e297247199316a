import json
from pathlib import Path
from typing import Any

import pytest

from .conftest import Run

TEXT = "Ada Lind of FIN met Bo Ek of NOR in Oslo on Monday."


def _meeting(**changed: Any) -> dict[str, Any]:
    people = [
        {"name": name, "kind": "person", "represents": side} for name, side in (("Ada Lind", "FIN"), ("Bo Ek", "NOR"))
    ]
    return {
        "id": "e0", "kind": "meeting", "status": "held", "start": "2024-06-10", "end": "2024-06-10",
        "date_precision": "day", "place": {"city": "Oslo", "country": "NOR"}, "participants": people, "topics": [],
        "evidence": [{"start": 16, "end": 19, "quote": "met"}], **changed,
    }  # fmt: skip


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """Two documents of gold; in that of the check part the reader gets the city wrong, in the other the kind."""
    folder = tmp_path / "gold"
    folder.mkdir()
    held_back = _meeting(place={"city": "Bergen", "country": "NOR"})
    for id, part, engagement in (("a", "work", _meeting(kind="call")), ("b", "check", held_back)):
        form = {
            "form": 1, "document": {"external_id": id, "published": "2024-06-10"}, "part": part, "style": f"style {id}",
            "engagements": [engagement], "stances": [], "instruments": [],
        }  # fmt: skip
        (folder / f"{id}.json").write_text(json.dumps(form), encoding="utf-8")
        (folder / f"{id}.txt").write_text(TEXT, encoding="utf-8")
    return folder


def rows(out: str) -> dict[str, list[str]]:
    """The figures of each row by its name."""
    found = {}
    for line in out.splitlines():
        words = line.split()
        name = " ".join(word for word in words if not word[0].isdigit())
        found[name] = [word for word in words if word[0].isdigit()]
    return found


def test_the_texts_are_read_and_counted_by_field(run: Run, gold: Path) -> None:
    ran = run("evaluate", gold)
    assert ran.code == 0
    table = rows(ran.out)
    assert table["engagement"] == ["1.000", "1.000", "1.000", "2", "2", "0"]
    assert table["kind"] == ["0.500", "0.500", "0.500", "1", "2"]
    assert table["city"][-2:] == ["1", "2"]
    assert "2 texts, 0 not read" in ran.out


def test_tables_fit_a_terminal_of_80_columns(run: Run, gold: Path) -> None:
    ran = run("evaluate", gold, "--by", "style,kind,phenomena", "--misses")
    assert max(len(line) for line in ran.out.splitlines()) <= 80


def test_one_part_alone(run: Run, gold: Path) -> None:
    assert rows(run("evaluate", gold, "--part", "work").out)["kind"][-2:] == ["0", "1"]
    ran = run("evaluate", gold, "--part", "final")
    assert ran.code == 2 and "there are: check, work" in ran.err


def test_misses_of_the_check_part_are_listed_only_if_it_is_named(run: Run, gold: Path) -> None:
    ran = run("evaluate", gold, "--misses")
    assert "gold: call" in ran.out and "Bergen" not in ran.out
    assert "--part check lists them" in ran.err
    assert "gold: Bergen" in run("evaluate", gold, "--misses", "--part", "check").out


def test_misses_of_named_fields_alone(run: Run, gold: Path) -> None:
    assert "gold: call" not in run("evaluate", gold, "--field", "city,topic").out
    ran = run("evaluate", gold, "--field", "colour")
    assert ran.code == 2 and "'colour' is none of engagement, kind" in ran.err


def test_breakdowns(run: Run, gold: Path) -> None:
    out = run("evaluate", gold, "--by", "style", "--limit", 1).out
    assert "style a" in out and "style b" not in out and "1 more" in out
    assert run("evaluate", gold, "--by", "weather").code == 2


def test_readings_can_be_kept_and_scored_again(run: Run, gold: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept.jsonl"
    first = run("evaluate", gold, "--save", kept).out
    assert len(kept.read_text(encoding="utf-8").splitlines()) == 2
    assert run("evaluate", gold, "--readings", kept).out == first
    assert run("evaluate", gold, "--readings", kept, "--save", kept).code == 2


def test_two_sets_of_readings_compared(run: Run, gold: Path, tmp_path: Path) -> None:
    old = tmp_path / "old.jsonl"
    forms = [{"document": {"external_id": "a"}, "engagements": [_meeting(kind="call", place={"city": "Bergen"})]}]
    old.write_text("".join(json.dumps(form) + "\n" for form in forms), encoding="utf-8")
    ran = run("evaluate", gold, "--part", "work", "--compare", old, "--misses")
    changed = ran.out[ran.out.index("Changed") :]
    assert rows(changed)["city"] == ["1", "0", "1", "0", "1.000"]
    assert rows(changed)["kind"] == ["0", "1", "0", "1", "1.000"]
    assert "lost" in changed and "gained" in changed


def test_all_as_one_object(run: Run, gold: Path) -> None:
    told = json.loads(run("evaluate", gold, "--by", "kind", "--misses", "--format", "json").out)
    fields = {row["field"]: row for row in told["totals"]["fields"]}
    assert (fields["kind"]["right"], fields["kind"]["facts"], fields["kind"]["score"]) == (1, 2, 0.5)
    assert [group["name"] for group in told["by"]["kind"]] == ["call", "meeting"]
    assert [(fact["field"], fact["gold"], fact["read"], fact["quote"]) for fact in told["facts"]] == [
        ("kind", "call", "meeting", "met")
    ]


def test_bad_gold_is_told_in_a_line_and_the_rest_is_counted(run: Run, gold: Path) -> None:
    (gold / "a.json").write_text("{", encoding="utf-8")
    ran = run("evaluate", gold)
    assert ran.code == 1
    assert ran.err.startswith("dragoman: a.json: not JSON") and len(ran.err.splitlines()) == 1
    assert "1 text, 0 not read" in ran.out


def test_gold_without_its_text_counts_as_not_read(run: Run, gold: Path) -> None:
    (gold / "b.txt").unlink()
    ran = run("evaluate", gold)
    assert ran.code == 1 and "no b.txt beside the gold" in ran.err
    assert "2 texts, 1 not read" in ran.out


def test_one_file_of_gold(run: Run, gold: Path) -> None:
    assert "1 text, 0 not read" in run("evaluate", gold / "b.json").out


def test_what_is_said_beside_what_is_right(run: Run, gold: Path) -> None:
    # the reader says 0.9 of kinds, 0.8 of the first name, 0.7 of cities; one kind of two and one city of two are right
    lines = [line.split() for line in run("evaluate", gold, "--calibration").out.splitlines()]
    assert ["others", "0.7", "to", "0.8", "2", "0.700", "0.500"] in lines
    assert ["0.8", "to", "0.9", "2", "0.800", "1.000"] in lines
    told = json.loads(run("evaluate", gold, "--calibration", "--format", "json").out)["calibration"]
    assert {"field": "others", "low": 0.9, "high": 1.0, "values": 2, "said": 0.9, "right": 0.5} in told


def test_the_confidence_that_gives_a_precision(run: Run, gold: Path) -> None:
    out = run("evaluate", gold, "--precision", "0.95").out
    assert rows(out[out.index("Sure at least") :])["engagement"] == ["0.900", "1.000", "1.000", "1.000", "2", "2"]
    assert run("evaluate", gold, "--precision", "95").code == 2


def test_only_texts_that_both_have_are_compared(run: Run, gold: Path, tmp_path: Path) -> None:
    old = tmp_path / "old.jsonl"
    old.write_text(json.dumps({"document": {"external_id": "b"}}) + "\n", encoding="utf-8")
    ran = run("evaluate", gold, "--compare", old)
    assert "1 text compared" in ran.out
    assert rows(ran.out[ran.out.index("Changed") :])["engagement"][:2] == ["1", "0"]


def test_readings_without_reasons_have_no_confidences(run: Run, gold: Path, tmp_path: Path) -> None:
    bare = tmp_path / "bare.jsonl"
    bare.write_text(
        json.dumps({"document": {"external_id": "a"}, "engagements": [_meeting()]}) + "\n", encoding="utf-8"
    )
    assert "no confidences" in run("evaluate", gold, "--readings", bare, "--calibration").out


def test_readings_of_other_texts_are_refused(run: Run, gold: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.jsonl"
    other.write_text(json.dumps({"document": {"external_id": "z"}}) + "\n", encoding="utf-8")
    ran = run("evaluate", gold, "--readings", other)
    assert ran.code == 2 and "none of these readings has the id of a document of this gold, as a" in ran.err
