"""Groups of an organization's members act for it."""

from __future__ import annotations

import pytest

from dragoman.workflow.api import read


@pytest.mark.parametrize(
    "words",
    ["representatives from allied nations", "ministers of allied countries", "representatives of allied states"],
)
def test_allies_act_for_the_alliance(words: str) -> None:
    text = f"Georgian Foreign Minister Levan Dolidze met with {words} in Brussels on Monday. NATO will stay open."
    (engagement,) = read(text, published="2024-06-13").engagements
    assert engagement.sides() == {"GEO", "NATO"}
