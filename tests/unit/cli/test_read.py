import json
from pathlib import Path

from jsonschema import Draft202012Validator

from dragoman.model.form import json_schema

from .conftest import Run

HOSTILE = "Ada Lind of FIN met Bo \x1b]0;pwned\x07Ek\u202e of NOR in Oslo. \x9b31m red\n"


def test_the_table_tells_who_met_whom_when_and_where(run: Run, texts: Path) -> None:
    ran = run("read", texts / "oslo.txt", "--published", "2024-06-10")
    assert ran.code == 0
    assert all(words in ran.out for words in ("2024-06-10", "meeting", "Ada Lind (FIN) with Bo Ek (NOR)", "Oslo, NOR"))
    assert "oslo.txt" in ran.out
    assert ran.err == "1 engagement in 1 text\n"


def test_the_table_fits_a_terminal_of_80_columns(run: Run, texts: Path) -> None:
    ran = run("read", texts, "--published", "2024-06-10")
    assert max(len(line) for line in ran.out.splitlines()) <= 80


def test_quiet_leaves_the_summary_out(run: Run, texts: Path) -> None:
    assert run("read", texts, "--quiet").err == ""


def test_verbose_has_a_line_for_each_text(run: Run, texts: Path) -> None:
    assert "oslo.txt: 1 engagement" in run("read", texts, "-v").err


def test_json_lines_are_in_the_form(run: Run, texts: Path) -> None:
    ran = run("read", texts, "--format", "jsonl")
    forms = [json.loads(line) for line in ran.out.splitlines()]
    assert len(forms) == 2
    for form in forms:
        Draft202012Validator(json_schema()).validate(form)
        assert form["engagements"][0]["why"]["kind"]["rule"] == "fake-meeting"


def test_reasons_can_be_left_out_and_quotes_added(run: Run, texts: Path) -> None:
    path = texts / "oslo.txt"
    bare = json.loads(run("read", path, "--format", "jsonl", "--no-why").out)
    assert "why" not in bare["engagements"][0]
    quoted = json.loads(run("read", path, "--format", "jsonl", "--quotes").out)
    assert quoted["engagements"][0]["evidence"] == [{"start": 16, "end": 19, "quote": "met"}]


def test_the_annotated_text_without_colour_has_labels_in_brackets(run: Run, texts: Path) -> None:
    out = run("read", texts / "oslo.txt", "--format", "text").out
    assert "[Ada Lind|FIN] of FIN [met|e0 meeting] [Bo Ek|NOR] of NOR in [Oslo|place] on Monday." in out


def test_explain_names_value_rule_confidence_and_words(run: Run, texts: Path) -> None:
    rows = [line.split() for line in run("read", texts / "oslo.txt", "--explain").out.splitlines()]
    assert ["kind", "meeting", "fake-meeting", "0.90", "met"] in rows
    assert ["place", "city", "Oslo", "fake-city", "0.70", "Oslo"] in rows


def test_what_the_user_knows_fills_what_the_source_does_not_say(run: Run) -> None:
    line = json.dumps({"text": "It rained.", "outlet": "Own Outlet", "id": "7"}).encode()
    options = ("--outlet", "Mine", "--home", "FIN", "--published", "2024-06-10", "--title", "Rain")
    document = json.loads(run("read", "-", "--format", "jsonl", *options, stdin=line).out)["document"]
    told = {name: document[name] for name in ("outlet", "home", "published", "title", "external_id")}
    assert told == {
        "outlet": "Own Outlet",
        "home": "FIN",
        "published": "2024-06-10",
        "title": "Rain",
        "external_id": "7",
    }


def test_standard_input_is_read_where_nothing_is_named(run: Run) -> None:
    assert "Ada Lind" in run("read", stdin=b"Ada Lind of FIN met Bo Ek of NOR in Oslo.").out


def test_the_samples_are_read_by_name(run: Run) -> None:
    ran = run("read", "--samples", "--format", "jsonl", "--quiet")
    ids = [json.loads(line)["document"]["external_id"] for line in ran.out.splitlines()]
    assert len(ids) >= 16
    assert ids[0] == "01-azerbaijan-nato"


def test_bad_items_get_one_line_each_and_the_rest_goes_on(run: Run, texts: Path) -> None:
    (texts / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    (texts / "empty.txt").write_bytes(b" \n")
    ran = run("read", texts, texts / "missing.txt")
    assert ran.code == 1
    assert "Ada Lind" in ran.out and "Cai Ma" in ran.out
    problems = [line for line in ran.err.splitlines() if line.startswith("dragoman: ")]
    assert len(problems) == 3
    for name in ("picture.txt", "empty.txt", "missing.txt"):
        assert sum(name in line for line in problems) == 1


def test_a_text_that_cannot_be_read_is_told_and_printed(run: Run) -> None:
    ran = run("read", "-", "--format", "jsonl", stdin=b"An unreadable text about something or other.")
    assert ran.code == 1
    assert "not read: language ka is not read yet" in ran.err
    assert json.loads(ran.out)["document"]["unread"] == "language ka is not read yet"


def test_hostile_text_does_not_act_on_the_terminal(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "evil\x1b[2J.txt"
    path.write_text(HOSTILE, encoding="utf-8")
    for options in ([], ["--format", "text"], ["--explain"], ["--format", "jsonl"], ["-v"]):
        ran = run("read", path, *options)
        assert ran.code == 0
        assert not set(ran.out + ran.err) & set("\x1b\x07\x9b\u202e"), options


def test_json_lines_keep_hostile_text_exactly(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "evil.txt"
    path.write_text(HOSTILE, encoding="utf-8")
    form = json.loads(run("read", path, "--format", "jsonl").out)
    assert form["engagements"][0]["participants"][1]["name"] == "Bo \x1b]0;pwned\x07Ek\u202e"
    assert form["document"]["chars"] == len(HOSTILE)


def test_a_date_that_is_none_is_a_usage_error(run: Run, texts: Path) -> None:
    ran = run("read", texts, "--published", "June 12")
    assert ran.code == 2
    assert ran.err.startswith("dragoman: ") and "2024-06-13" in ran.err and ran.err.count("\n") == 1


def test_what_is_not_sure_enough_is_unknown_or_left_out(run: Run, texts: Path) -> None:
    # the reader is sure of kinds at 0.9, of the first name at 0.8, of cities at 0.7
    form = json.loads(run("read", texts / "oslo.txt", "--format", "jsonl", "--min-confidence", "0.75").out)
    (engagement,) = form["engagements"]
    assert engagement["place"] == {"venue": None, "city": None, "country": "NOR"}
    assert [person["name"] for person in engagement["participants"]] == ["Ada Lind", "Bo Ek"]
    assert "0 engagements in 1 text" in run("read", texts / "oslo.txt", "--min-confidence", "0.95").err
