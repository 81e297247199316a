"""Extraction needs no parser: on stored analyses it finds the same, with spaCy not to be imported."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import stored_analyses

_PROGRAM = """
import json, sys
sys.modules["spacy"] = None  # from here on `import spacy` fails, as where it is not installed
import stored_analyses as stored
from dragoman.annotate.lexicon import load_lexicon
from dragoman.extract.engagements import EngagementExtractor

extractor = EngagementExtractor("en", load_lexicon("en").seats)
for case in json.loads(stored.FIXTURE.read_text(encoding="utf-8")):
    found = extractor.extract(stored.document(case["text"]), stored.load(case["analysis"]))
    print(json.dumps([case["name"], [
        [e.kind, e.status, sorted(e.sides()), e.place.city, e.place.country, e.start] for e in found
    ]]))
"""


def test_extraction_works_on_stored_analyses_without_spacy() -> None:
    fakes = Path(stored_analyses.__file__).parent
    ran = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(fakes)!r})\n{_PROGRAM}"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    found = dict(json.loads(line) for line in ran.stdout.splitlines())
    assert found == {name: expected for name, _, expected in stored_analyses.TEXTS}
