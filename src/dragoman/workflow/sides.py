"""The codes of states and organizations by the names that a user may give them."""

from __future__ import annotations

from functools import lru_cache

from dragoman.codebook.folding import fold
from dragoman.codebook.organizations import load_organizations
from dragoman.codebook.states import load_states


def codes_of(name: str) -> tuple[str, ...]:
    """The codes that a name or code may mean, sorted ("Estonia" and "est" give EST); none if it is none."""
    return _by_name().get(fold(name), ())


@lru_cache(maxsize=1)
def _by_name() -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for state in load_states():
        for name in (state.code, state.name, state.official, *state.other_names):
            found.setdefault(fold(name), set()).add(state.code)
    for organization in load_organizations():
        for name in organization.names:
            found.setdefault(fold(name), set()).add(organization.short)
    return {name: tuple(sorted(codes)) for name, codes in found.items()}
