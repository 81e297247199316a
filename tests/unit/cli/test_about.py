import json
from pathlib import Path

from .conftest import Run


def test_info_tells_versions_checksums_paths_and_counts(run: Run, texts: Path, tmp_path: Path) -> None:
    run("add", texts)
    facts = json.loads(run("info", "--json").out)
    assert facts["versions"]["dragoman"] and facts["versions"]["spacy"].startswith("3.8")
    sums = [value for name, value in facts["pipeline"].items() if name.endswith("parser/model")]
    assert len(sums) == 1 and len(sums[0]) == 64
    assert facts["paths"]["record"] == str(tmp_path / "record.sqlite")
    assert facts["record"]["documents"] == 2
    assert facts["engagements"] == {"meeting": 2}


def test_info_works_without_a_record(run: Run) -> None:
    ran = run("info")
    assert ran.code == 0
    assert "not made yet" in ran.out


def test_info_of_a_pipeline_that_is_not_there_is_one_line_and_code_4(run: Run) -> None:
    ran = run("info", "--pipeline", "xx_none")
    assert (ran.code, ran.err.count("\n")) == (4, 1)


def test_the_schema_is_one_of_json(run: Run) -> None:
    assert json.loads(run("schema").out)["title"] == "ReadingForm"


def test_samples_can_be_copied_and_read(run: Run, tmp_path: Path) -> None:
    out = run("samples", "--copy", tmp_path / "mine").out
    paths = [Path(line) for line in out.splitlines()]
    assert len(paths) >= 16
    assert all(path.is_file() and path.parent == tmp_path / "mine" for path in paths)


def test_samples_as_json_lines_are_input_for_read(run: Run) -> None:
    lines = run("samples", "--jsonl").out.encode()
    ran = run("read", "-", "--format", "jsonl", stdin=lines)
    documents = [json.loads(line)["document"] for line in ran.out.splitlines()]
    assert documents[1]["outlet"] == "Ministry of Foreign Affairs of Japan"
    assert documents[1]["published"] == "2024-03-05"
