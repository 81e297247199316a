"""What the host of an address says: the domains that governments keep for themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

from dragoman.codebook.states import load_states

# Second levels under a country's domain that only its government has.
_GOVERNMENT = frozenset({"gov", "gob", "gouv", "govt", "gub", "gv", "mil", "gc", "admin", "government", "bund"})
# "go" is a government's in these countries only.
_GO = frozenset({"jp", "kr", "id", "th", "ke", "tz", "ug", "cr"})
# Offices that stand right under a country's domain: mfa.am, president.az.
_OFFICES = frozenset(
    {"mfa", "mofa", "president", "presidency", "presidencia", "primeminister", "premier", "parliament", "mod"}
)
_ARCHIVED = re.compile(r"^https?://web\.archive\.org/web/[^/]+/(?=\w)")


def host_of(url: str | None) -> str | None:
    """The host of an address in lower case without "www.", that of the page itself for an archived one."""
    if not url:
        return None
    address = _ARCHIVED.sub("", url.strip())
    try:
        host = urlsplit(address if "://" in address else f"//{address}").hostname
    except ValueError:
        return None
    return host.removeprefix("www.").rstrip(".") if host and "." in host else None


def suffixes(host: str) -> Iterator[str]:
    """The host and the domains it lies in, the narrowest first."""
    labels = host.split(".")
    return (".".join(labels[first:]) for first in range(len(labels) - 1))


def government_home(host: str, directory: Path | None = None) -> str | None:
    """The state whose government has the domain, by the general habits of countries; None if it is not one."""
    labels = host.split(".")
    if labels[-1] in ("gov", "mil"):
        return "USA"
    country = _countries(directory).get(labels[-1])
    second = labels[-2] if len(labels) > 1 else ""
    official = second in _GOVERNMENT or (second == "go" and labels[-1] in _GO)
    if country and (official or (second in _OFFICES and len(labels) <= 3)):
        return country
    return None


@lru_cache(maxsize=4)
def _countries(directory: Path | None) -> dict[str, str]:
    """From a country's top-level domain to its code."""
    domains = {one.iso2.lower(): one.iso3 for one in load_states(directory) if one.iso2 and not one.valid_to}
    return domains | {"uk": "GBR", "krd": "Iraqi Kurdistan"}
