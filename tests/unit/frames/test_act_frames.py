"""Every row of an act is matched by its example, and by none of its counterexamples."""

from __future__ import annotations

import pytest
from acts_read import ACTS, candidates, told

from dragoman.frames.table import EngagementFrame, load_engagement_frames

_ROWS = [f for f in load_engagement_frames("en").rows if f.kind in ACTS]


@pytest.mark.parametrize("frame", _ROWS, ids=lambda f: f"{f.name} {f.example[:40]}")
def test_example_is_matched_by_its_row(frame: EngagementFrame) -> None:
    assert any(c.rule == frame.name and c.parties for c in candidates(frame.example))


@pytest.mark.parametrize("frame", [f for f in _ROWS if f.counterexample], ids=lambda f: f.counterexample)
def test_counterexample_tells_of_no_act(frame: EngagementFrame) -> None:
    assert told(frame.counterexample) == []
