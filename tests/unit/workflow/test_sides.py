"""States and organizations by the names that users give them."""

from __future__ import annotations

import pytest

from dragoman.workflow.sides import codes_of


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("AZE", ("AZE",)),
        ("aze", ("AZE",)),
        ("Azerbaijan", ("AZE",)),
        ("republic of azerbaijan", ("AZE",)),
        ("Türkiye", ("TUR",)),
        ("Turkey", ("TUR",)),
        ("nato", ("NATO",)),
        ("European Union", ("EU",)),
        ("Ilham Aliyev", ()),
        ("", ()),
    ],
)
def test_codes(name: str, codes: tuple[str, ...]) -> None:
    assert codes_of(name) == codes
