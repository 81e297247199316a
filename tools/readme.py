"""Run the sessions in README.md and put in what they print: `make readme`.

    python tools/readme.py [--check]

A block that begins with ```console is a session: lines with `$ ` are commands for bash, the lines after each are what
it prints on both streams, at 80 columns, without colour, with a record of its own. With --check nothing is written; the
exit code is 1 if what is printed is not what stands there.
"""

from __future__ import annotations

import argparse
import difflib
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

README = Path(__file__).resolve().parent.parent / "README.md"
SESSION = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.DOTALL | re.MULTILINE)


def main() -> int:
    """Write README.md anew, or check it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    old = README.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        new = SESSION.sub(lambda session: run_session(session[0], Path(folder)), old)
    if check:
        sys.stdout.writelines(
            difflib.unified_diff(old.splitlines(True), new.splitlines(True), "README.md", "as it runs")
        )
        return int(old != new)
    README.write_text(new, encoding="utf-8")
    return 0


def run_session(session: str, folder: Path) -> str:
    """The session with what its commands print now; commands of one README share a folder and a record."""
    commands = [line[2:] for line in session.splitlines() if line.startswith("$ ")]
    return "".join(f"$ {command}\n{run(command, folder)}" for command in commands)


def run(command: str, folder: Path) -> str:
    """What a command prints."""
    environment = {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        # the program beside this file, also where the installed command belongs to another checkout
        "PYTHONPATH": str(README.parent / "src"),
        "HOME": str(folder),
        "LANG": "C.UTF-8",
        "COLUMNS": "80",
        "NO_COLOR": "1",
        "DRAGOMAN_RECORD": "record.sqlite",
    }
    ran = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return "".join(f"{line.rstrip()}\n" for line in ran.stdout.decode("utf-8").splitlines())


if __name__ == "__main__":
    sys.exit(main())
