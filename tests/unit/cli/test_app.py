"""How the program as a whole behaves: help, exit codes, pipes, interrupts, and what it loads."""

import json
import os
import pty
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dragoman.cli.app import app
from dragoman.cli.exits import exit_code
from dragoman.errors import DragomanError, InputError, PipelineError, QueryError, RecordError, UnknownIdError

from .conftest import Run

DRAGOMAN = [sys.executable, "-m", "dragoman"]
COMMANDS = sorted(command.name for command in app.registered_commands if command.name)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_every_command_has_an_example_of_it(run: Run, command: str) -> None:
    ran = run(command, "--help")
    assert ran.code == 0
    assert re.search(rf"Examples?:.*dragoman {command}\b", ran.out, re.DOTALL)


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], []])
def test_the_help_lists_commands_and_exit_codes(run: Run, arguments: list[str]) -> None:
    ran = run(*arguments)
    assert ran.code == 0
    assert all(re.search(rf"│ {command}\s", ran.out) for command in COMMANDS)
    assert all(re.search(rf"\b{code} +\w", ran.out) for code in (0, 1, 2, 3, 4, 70, 130))


def test_version(run: Run) -> None:
    assert re.fullmatch(r"dragoman \d+\.\d+\.\d+\n", run("--version").out)


@pytest.mark.parametrize("arguments", [["nonsense"], ["read", "--nonsense"], ["show"], ["read", "--format", "xml"]])
def test_what_is_not_understood_is_one_line_with_a_hint(run: Run, arguments: list[str]) -> None:
    ran = run(*arguments)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert ran.err.startswith("dragoman: ") and "--help" in ran.err


def test_hostile_arguments_do_not_act_on_the_terminal(run: Run) -> None:
    for arguments in (["\x1b[2J"], ["show", "g\x1b[2J"], ["read", "no\x1b[2J\nsuch"]):
        assert "\x1b" not in run(*arguments).err


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (InputError("a.txt", "is binary"), 1),
        (UnknownIdError("no g1"), 1),
        (QueryError("since"), 2),
        (RecordError("locked"), 3),
        (PipelineError("missing"), 4),
        (DragomanError("other"), 1),
    ],
)
def test_every_error_has_its_exit_code(error: DragomanError, code: int) -> None:
    assert exit_code(error) == code


def test_a_defect_is_told_without_what_acts_in_the_text(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise ValueError("in \x1b[2J")

    monkeypatch.setattr("dragoman.model.form.json_schema", broken)
    ran = run("schema")
    assert ran.code == 70
    assert "Traceback" in ran.err and "please report" in ran.err and "\x1b" not in ran.err


def test_a_folder_that_cannot_be_written_is_one_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    ran = run("samples", "--copy", tmp_path / "file")
    assert (ran.code, ran.err.count("\n")) == (1, 1)


def modules_loaded_by(*arguments: str, record: Path) -> set[str]:
    script = (
        "import sys, json, atexit\n"
        "atexit.register(lambda: print(json.dumps(sorted(sys.modules)), file=sys.stderr))\n"
        "from dragoman.cli.app import main\n"
        "main()\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        env={**os.environ, "DRAGOMAN_RECORD": str(record)},
        capture_output=True,
        check=False,
    )
    return set(json.loads(ran.stderr.splitlines()[-1]))


@pytest.mark.parametrize("command", ["list", "find", "check"])
def test_commands_on_the_record_load_no_parser(run: Run, texts: Path, tmp_path: Path, command: str) -> None:
    run("add", texts)
    loaded = modules_loaded_by(command, record=tmp_path / "record.sqlite")
    assert not loaded & {"spacy", "thinc", "numpy", "trafilatura", "py3langid", "dragoman.annotate", "dragoman.extract"}


def test_help_loads_no_store_and_no_parser(tmp_path: Path) -> None:
    loaded = modules_loaded_by("--help", record=tmp_path / "none.sqlite")
    assert not loaded & {"spacy", "numpy", "sqlalchemy", "pydantic", "dragoman.workflow.record"}


def test_a_closed_pipe_is_quiet() -> None:
    program = subprocess.Popen([*DRAGOMAN, "samples", "--jsonl"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert program.stdout is not None and program.stderr is not None
    program.stdout.close()
    errors = program.stderr.read()
    assert (program.wait(timeout=30), errors) == (141, b"")
    program.stderr.close()


def test_an_interrupt_is_quiet() -> None:
    with subprocess.Popen(
        [*DRAGOMAN, "read", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as program:
        time.sleep(2)  # until Python itself has started; dragoman may still be loading
        program.send_signal(signal.SIGINT)
        out, errors = program.communicate(timeout=30)
    assert (program.returncode, out, errors) == (130, b"", b"")


def in_a_terminal(*arguments: str, record: Path, **variables: str) -> str:
    """What a command prints on a terminal of 80 columns."""
    main_end, program_end = pty.openpty()
    environment = {
        "PATH": os.environ["PATH"],
        "TERM": "xterm-256color",
        "COLUMNS": "80",
        "DRAGOMAN_RECORD": str(record),
    }
    program = subprocess.Popen(
        [*DRAGOMAN, *arguments], stdin=program_end, stdout=program_end, stderr=program_end, env=environment | variables
    )
    os.close(program_end)
    printed = b""
    while True:
        try:
            piece = os.read(main_end, 65536)
        except OSError:  # how a closed terminal ends on Linux
            break
        if not piece:
            break
        printed += piece
    program.wait(timeout=30)
    os.close(main_end)
    return printed.decode("utf-8")


def test_a_terminal_gets_colour_unless_it_is_not_wanted(run: Run, texts: Path, tmp_path: Path) -> None:
    run("add", texts)
    record = tmp_path / "record.sqlite"
    assert "\x1b[1m" in in_a_terminal("list", record=record)
    assert "\x1b[3" not in in_a_terminal("find", record=record, NO_COLOR="1")


def test_an_export_to_a_terminal_is_made_harmless(run: Run, tmp_path: Path) -> None:
    run("add", "-", stdin=b"Ada Lind of FIN met Bo \x1b[2JEk of NOR in Oslo.")
    printed = in_a_terminal("export", "-q", record=tmp_path / "record.sqlite")
    assert "Bo <1B>[2JEk" in printed and "\x1b" not in printed


def test_reading_without_input_at_a_terminal_says_what_to_name(tmp_path: Path) -> None:
    printed = in_a_terminal("read", record=tmp_path / "none.sqlite")
    assert "--samples" in printed
