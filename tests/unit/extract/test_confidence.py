from pathlib import Path

import pytest

from dragoman.errors import CodebookError
from dragoman.extract.confidence import Confidence
from dragoman.extract.engagements import Claims
from dragoman.model.engagement import Engagement
from dragoman.model.evidence import Span

SPAN = (Span(0, 3),)


def test_what_rules_say_is_set_right_and_the_rest_of_the_reason_stays(tmp_path: Path) -> None:
    (tmp_path / "calibration.csv").write_text(
        "field,signal,weight,seen\nengagements.kind,base,0,10\nengagements.kind,said,0,10\nengagements.kind,sides=0,-2,10\n",
        encoding="utf-8",
    )
    one = Engagement("meeting")
    one.why.give("kind", SPAN, "a-rule-of-its-own", 0.9)
    one.why.give("flags.0", SPAN, "year:contradicted", 0.9)
    Confidence(tmp_path).settle(Claims([one], [], []))
    kind, flag = one.why.by_path["kind"], one.why.by_path["flags.0"]
    assert kind.confidence < 0.5  # no side is known
    assert (kind.rule, kind.evidence) == ("a-rule-of-its-own", SPAN)
    assert flag.confidence == 0.9  # gold says nothing of flags


def test_a_malformed_row_is_told(tmp_path: Path) -> None:
    (tmp_path / "calibration.csv").write_text(
        "field,signal,weight,seen\nengagements.kind,base,much,10\n", encoding="utf-8"
    )
    with pytest.raises(CodebookError, match="line 2"):
        Confidence(tmp_path)
