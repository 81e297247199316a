"""The README says what is so."""

import re
import subprocess
import sys
from pathlib import Path

from dragoman.cli.app import app

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_its_sessions_print_what_stands_there() -> None:
    ran = subprocess.run(
        [sys.executable, ROOT / "tools" / "readme.py", "--check"], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, f"run `make readme`:\n{ran.stdout}{ran.stderr}"


def test_its_python_runs() -> None:
    blocks = re.findall(r"^```python\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
    assert blocks
    for block in blocks:
        subprocess.run([sys.executable, "-c", block], cwd=ROOT, check=True, capture_output=True)


def test_it_names_every_command() -> None:
    for command in app.registered_commands:
        assert f"`dragoman {command.name}" in README or f"dragoman {command.name} " in README, command.name


def test_its_links_lead_somewhere() -> None:
    for page in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_the_paths_that_the_architecture_names_exist() -> None:
    source = ROOT / "src" / "dragoman"
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    table = text[text.index("## To change X") :]
    for path in re.findall(
        r"`((?:codebook|languages|annotate|extract|ingest|store|query|export|model|cli)/[\w./]*)`", table
    ):
        assert (source / path).exists(), path
