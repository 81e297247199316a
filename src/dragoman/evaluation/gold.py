"""Gold: what a perfect reading of a text is, one JSON file a document, with the text beside it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dragoman.errors import InputError, NotFoundError
from dragoman.evaluation.claims import FAMILIES, Claims, claims_from_form
from dragoman.model.document import Document
from dragoman.model.engagement import KINDS, STATUSES
from dragoman.model.evidence import Span

_PROPERTIES = ("published", "outlet", "home", "url")


@dataclass(slots=True)
class GoldDocument:
    """One annotated document.

    Attributes:
        id: name of the file without its ending; readings name it as `external_id`.
        claims: what the text tells.
        published, outlet, home, url, title: what is known beside the text.
        text: None where it is not kept beside the gold.
        part: what the document is for: "work" (rules are made on it), "check" (scored only), or any other word.
        style: how the text is built, in a few words.
        phenomena: what is hard in it.
        quotes: the words of each piece of evidence.
    """

    id: str
    claims: Claims
    published: str | None = None
    outlet: str | None = None
    home: str | None = None
    url: str | None = None
    title: str | None = None
    text: str | None = None
    part: str | None = None
    style: str | None = None
    phenomena: list[str] = field(default_factory=list)
    quotes: dict[Span, str] = field(default_factory=dict)

    def document(self) -> Document:
        """The document to read: the text with what is known beside it, and nothing of what gold says.

        Raises:
            NotFoundError: the text is not kept beside the gold.
        """
        if self.text is None:
            raise NotFoundError(self.id, f"no {self.id}.txt beside the gold; put it there, or give --readings")
        # a title that stands in the text was not given apart
        title = None if self.title and self.title in self.text else self.title
        return Document(
            self.text, self.id, published=self.published, outlet=self.outlet, home=self.home, url=self.url, title=title
        )

    def quote(self, span: Span) -> str:
        """The words of a piece of evidence, as far as they are known."""
        return self.quotes.get(span) or ("" if self.text is None or span.title else self.text[span.start : span.end])


def gold_documents(path: Path) -> Iterator[GoldDocument | InputError]:
    """The gold of a folder (every ID.json) or of one file, in the order of names; a bad file gives an error instead.

    Raises:
        NotFoundError: no such file or folder, or a folder without gold.
    """
    if not path.exists():
        raise NotFoundError(str(path), "no such file or folder")
    files = sorted(path.glob("*.json")) if path.is_dir() else [path]
    if not files:
        raise NotFoundError(str(path), "no ID.json in this folder; gold is one JSON file a text")
    for file in files:
        try:
            yield load_gold(file)
        except InputError as error:
            yield error


def load_gold(file: Path) -> GoldDocument:
    """One document of gold, with its text if that is beside it: ID.txt, or what `source` names.

    Raises:
        InputError: it is not gold, with the first thing that is wrong.
    """
    form = _object(file)
    claims = claims_from_form(form, file.name)
    document = form.get("document")
    if not isinstance(document, Mapping):
        raise InputError(file.name, "document: missing; it names published, outlet, title and so on, null if unknown")
    gold = GoldDocument(
        id=file.stem,
        claims=claims,
        **{key: _words(document.get(key), f"document.{key}", file) for key in (*_PROPERTIES, "title")},
        text=_text(file, form.get("source")),
        part=_words(form.get("part"), "part", file),
        style=_words(form.get("style"), "style", file),
        phenomena=[str(one) for one in form.get("phenomena") or []],
        quotes=_quotes(form),
    )
    _check(gold, file)
    return gold


def _object(file: Path) -> dict[str, Any]:
    try:
        found = json.loads(file.read_bytes().decode("utf-8"))
    except UnicodeDecodeError as error:
        raise InputError(file.name, "not UTF-8; save it as UTF-8") from error
    except RecursionError as error:
        raise InputError(file.name, "JSON nested too deeply") from error
    except ValueError as error:
        raise InputError(file.name, f"not JSON ({error})") from error
    if not isinstance(found, dict) or found.get("form") != 1:
        raise InputError(file.name, 'not gold: "form" must be 1, the version of the interchange form')
    return found


def _words(value: object, where: str, file: Path) -> str | None:
    if value is None or isinstance(value, str):
        return value or None
    raise InputError(file.name, f"{where}: not a string")


def _text(file: Path, source: object) -> str | None:
    """The text beside the gold; `source` may name its file, or tell where it was published."""
    named = [file.with_name(Path(source).name)] if isinstance(source, str) and source else []
    beside = (file.with_suffix(".txt"), *named)
    found = next((path for path in beside if path.is_file()), None)
    if found is None:
        return None
    try:
        return found.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(found.name, "not UTF-8; save the text as UTF-8") from error


def _quotes(form: Mapping[str, Any]) -> dict[Span, str]:
    claims = [claim for family in FAMILIES for claim in form.get(family) or []]
    pieces = [piece for claim in claims for piece in claim.get("evidence") or []]
    return {Span(p["start"], p["end"], p.get("in") == "title"): p["quote"] for p in pieces if p.get("quote")}


def _check(gold: GoldDocument, file: Path) -> None:
    """Raise an error for what would be scored against every reading."""
    for n, engagement in enumerate(gold.claims.engagements):
        for value, known, name in ((engagement.kind, KINDS, "kind"), (engagement.status, STATUSES, "status")):
            if value not in known:
                raise InputError(file.name, f"engagements.{n}.{name}: {value!r} is none of {', '.join(known)}")
    for span, quote in gold.quotes.items():
        if gold.text is not None and not span.title and gold.text[span.start : span.end] != quote:
            raise InputError(file.name, f"evidence {span.start} to {span.end} is not {quote[:40]!r} in the text")
