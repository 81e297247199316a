"""The claims of one document as they are compared, made from the interchange form of gold and of readings alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from dragoman.errors import InputError
from dragoman.model.engagement import Engagement
from dragoman.model.evidence import Span
from dragoman.model.instrument import Instrument
from dragoman.model.stance import Stance

FAMILIES = ("engagements", "stances", "instruments")


@dataclass(slots=True)
class ComparedEngagement(Engagement):
    """An engagement of gold or of a reading.

    Attributes:
        date_known: False in gold where the date of publication stands for one that no words tell.
    """

    date_known: bool = True

    def told(self) -> bool:
        """Whether gold counts it: neither recalled nor domestic."""
        return not self.background and not self.domestic

    def current(self) -> bool:
        """Whether a reading tells it as news between states; one marked domestic with two sides counts as such."""
        return not self.background and not (self.domestic and len(self.sides()) <= 1)


@dataclass(slots=True)
class Claims:
    """What one document tells, by gold or by a reading."""

    engagements: list[ComparedEngagement] = field(default_factory=list)
    stances: list[Stance] = field(default_factory=list)
    instruments: list[Instrument] = field(default_factory=list)
    boilerplate: list[Span] = field(default_factory=list)


def claims_from_form(form: Mapping[str, Any], name: str) -> Claims:
    """The claims of an object in the interchange form; fields that it lacks have the values of the model.

    Args:
        form: gold or a reading.
        name: how the user knows it, for the error.

    Raises:
        InputError: a field that must be there is missing, or has a value that it cannot have.
    """
    document = form.get("document")
    boilerplate = document.get("boilerplate") if isinstance(document, Mapping) else None
    plain = {family: [_with_reasons(claim) for claim in _listed(form, family, name)] for family in FAMILIES}
    try:
        return _adapter().validate_python({**plain, "boilerplate": boilerplate or []})
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(step) for step in first["loc"])
        raise InputError(name, f"{where}: {first['msg'][:1].lower()}{first['msg'][1:]}") from error


@cache
def _adapter() -> TypeAdapter[Claims]:
    return TypeAdapter(Claims)


def _listed(form: Mapping[str, Any], family: str, name: str) -> list[Any]:
    claims = form.get(family)
    if claims is not None and not isinstance(claims, list):
        raise InputError(name, f"{family}: not a list")
    return claims or []


def _with_reasons(claim: object) -> object:
    """The claim with its `why` and `holder` as the model has them."""
    if not isinstance(claim, Mapping):
        return claim
    holder = claim.get("holder")
    return {
        **claim,
        "why": {"by_path": claim.get("why") or {}},
        **({"holder": {"name": holder}} if isinstance(holder, str) else {}),
    }
