"""The language of short texts full of foreign names is the hard case: English ones must never be lost."""

from __future__ import annotations

import subprocess
import sys

import pytest

from dragoman.ingest.language import UNKNOWN, language_of


@pytest.mark.parametrize(
    "text",
    [
        "President Aliyev met Charles Michel in Brussels.",
        "Xi Jinping meets Kim Jong Un",
        "Vice President Kamala Harris met today with Indonesian President Joko Widodo in Jakarta, Indonesia.",
        "President Joe Biden spoke today with President Recep Tayyip Erdogan of Türkiye.",
        "Hikmet Hajiyev in Brussels",
        "H.E. Sibusiso Nxumalo of the Kingdom of Eswatini",
        "word " * 5_000,
        "Baku Tbilisi",
    ],
)
def test_english(text: str) -> None:
    assert language_of(text) == "en"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("de", "Der Minister traf heute in Berlin seinen Amtskollegen und sprach über die Lage."),
        ("fr", "Le ministre des Affaires étrangères a rencontré son homologue à Paris."),
        ("nl", "De minister sprak met zijn ambtgenoot in Den Haag over de toestand en was tevreden met het gesprek."),
        ("da", "Udenrigsministeren mødte sin kollega i København for at tale om Grønland."),
        ("ru", "Министр встретился с коллегой"),
        ("tr", "Bakan Ankara'da mevkidaşı ile görüştü."),
        ("az", "Nazir Bakıda həmkarı ilə görüşüb."),
        ("es", "El ministro se reunió con su homólogo en Madrid."),
        ("zh", "外交部长会见了客人"),
    ],
)
def test_others(code: str, text: str) -> None:
    assert language_of(text) == code


def test_a_hint_counts_only_where_the_words_leave_a_doubt() -> None:
    assert language_of("The minister met the envoy of Chad in the city.", hint="az") == "en"
    assert language_of("Baku Tbilisi", hint="az") == "az"


def test_a_text_without_words() -> None:
    assert language_of("12.05.2021 ((((") == UNKNOWN


def test_clear_english_loads_no_model() -> None:
    code = "import sys; from dragoman.ingest.language import language_of; language_of('The minister met the envoy of Chad.'); sys.exit('py3langid' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
