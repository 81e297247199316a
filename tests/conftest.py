"""Makes `tests/fakes` and `tests/stress` importable, here and in the processes that tests start."""

import sys
from pathlib import Path

for folder in ("fakes", "stress"):
    sys.path.insert(0, str(Path(__file__).parent / folder))
