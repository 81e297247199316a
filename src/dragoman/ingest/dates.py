"""Dates as sources give them apart from the text."""

from __future__ import annotations

import re
from datetime import date

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$")


def iso_date(value: str | None) -> str | None:
    """The day of an ISO date or time as YYYY-MM-DD; None for anything else."""
    match = _ISO.match(value.strip()) if value else None
    if match is None:
        return None
    try:
        return date(*(int(part) for part in match.groups())).isoformat()
    except ValueError:
        return None
