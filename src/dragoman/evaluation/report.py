"""Results as plain objects, for JSON."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from dragoman.evaluation.changes import Change
from dragoman.evaluation.groups import Group
from dragoman.evaluation.listing import Line
from dragoman.evaluation.reliability import Bin
from dragoman.evaluation.thresholds import Threshold
from dragoman.evaluation.totals import Totals

_DIGITS = 4


def totals_object(totals: Totals) -> dict[str, Any]:
    """Documents, and a row for each field."""
    return {
        "documents": totals.documents,
        "unread": totals.unread,
        "recalled_added": totals.recalled_added,
        "without_engagements": totals.without,
        "without_engagements_one_read": totals.false,
        "fields": [
            {
                "field": row.field,
                "score": round(row.score, _DIGITS),
                "precision": round(row.precision, _DIGITS),
                "recall": round(row.recall, _DIGITS),
                "right": row.right,
                "facts": row.facts,
                "added": row.added,
            }
            for row in totals.scores()
        ],
    }


def group_objects(groups: Iterable[Group]) -> list[dict[str, Any]]:
    """Name and totals of each group."""
    return [{"name": group.name, "wrong": group.wrong(), **totals_object(group.totals)} for group in groups]


def line_objects(lines: Iterable[Line]) -> list[dict[str, Any]]:
    """Single facts."""
    return [asdict(line) for line in lines]


def bin_objects(bins: Iterable[Bin]) -> list[dict[str, Any]]:
    """A row for each bin of confidence."""
    return [
        {
            "field": one.field,
            "low": one.low,
            "high": one.high,
            "values": one.values,
            "said": round(one.mean_said(), _DIGITS),
            "right": round(one.share_right(), _DIGITS),
        }
        for one in bins
    ]


def threshold_objects(thresholds: Iterable[Threshold]) -> list[dict[str, Any]]:
    """A row for each family of claims."""
    return [asdict(one) for one in thresholds]


def change_objects(changes: Iterable[Change]) -> list[dict[str, Any]]:
    """A row for each field that changed."""
    return [
        {
            "field": row.field,
            "gained": row.gained,
            "lost": row.lost,
            "added_before": row.added_before,
            "added_after": row.added_after,
            "documents_better": row.better,
            "documents_worse": row.worse,
            "chance": round(row.chance(), _DIGITS),
        }
        for row in changes
    ]
