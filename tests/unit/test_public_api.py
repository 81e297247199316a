"""What `import dragoman` promises: few names, typed and documented, and nothing heavy loaded."""

import inspect
import json
import subprocess
import sys
from importlib.resources import files

import dragoman

HEAVY = ("spacy", "pandas", "pydantic", "sqlalchemy", "rich", "typer", "numpy", "trafilatura", "py3langid")


def test_the_public_names_are_these() -> None:
    assert sorted(dragoman.__all__) == [
        "Document",
        "DragomanError",
        "Reading",
        "Record",
        "open_record",
        "read",
        "read_many",
    ]
    assert len(dragoman.__all__) <= 12


def test_every_public_name_is_there_and_documented() -> None:
    for name in dragoman.__all__:
        assert inspect.getdoc(getattr(dragoman, name)), name


def test_public_functions_say_what_comes_in_and_out() -> None:
    for name in ("read", "read_many", "open_record"):
        function = getattr(dragoman, name)
        assert "Args:" in (inspect.getdoc(function) or ""), name
        signature = inspect.signature(function)
        assert signature.return_annotation is not inspect.Signature.empty, name
        assert all(p.annotation is not inspect.Parameter.empty for p in signature.parameters.values()), name


def test_an_unknown_name_is_an_attribute_error() -> None:
    assert not hasattr(dragoman, "no_such_name")


def test_it_says_that_it_is_typed() -> None:
    assert files("dragoman").joinpath("py.typed").is_file()


def test_importing_it_loads_nothing_heavy() -> None:
    script = "import sys, json, dragoman; dir(dragoman); print(json.dumps(sorted(sys.modules)))"
    loaded = json.loads(subprocess.run([sys.executable, "-c", script], capture_output=True, check=True).stdout)
    assert not [name for name in loaded if name.split(".")[0] in HEAVY]
