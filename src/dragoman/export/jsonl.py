"""One JSON object an engagement, in the interchange form, with the claims that it comes from."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, TextIO

from dragoman.model.reading import Reading
from dragoman.model.visible import escaped_json
from dragoman.store.stored import StoredEngagement


def write_jsonl(engagements: Iterable[StoredEngagement], stream: TextIO) -> int:
    """Write engagements as JSON Lines and say how many they were."""
    count = 0
    for stored in engagements:
        line = json.dumps(_object(stored), ensure_ascii=False)
        stream.write(escaped_json(line) + "\n")
        count += 1
    return count


def _object(stored: StoredEngagement) -> dict[str, Any]:
    reading = Reading(stored.document, stored.coder, engagements=[stored.engagement])
    form: dict[str, Any] = reading.to_json()
    document = form["document"]
    claim = {
        "document": document["id"],
        "external_id": document["external_id"],
        "claim": stored.claim,
        "outlet": document["outlet"],
        "published": document["published"],
        "title": document["title"],
        "url": document["url"],
        "path": document["path"],
        "coder": form["coder"],
    }
    return {"form": form["form"], **form["engagements"][0], "claims": [claim]}
