import pytest

from dragoman.codebook.calibration import CALIBRATION, Calibration, load_calibration, log_odds
from dragoman.codebook.tables import Table


def test_weights_add_up_in_log_odds() -> None:
    table = Calibration({"f": {"base": 1.0, "said": 0.5, "sides=2": 0.2, "sides=0": -3.0}})
    expected = 1.0 + 0.5 * log_odds(0.8) + 0.2
    assert log_odds(table.confidence("f", ["sides=2", "never seen"], 0.8)) == pytest.approx(expected)


def test_a_field_that_gold_does_not_tell_of_keeps_what_its_rule_says() -> None:
    assert Calibration({}).confidence("f", ["sides=2"], 0.42) == 0.42


def test_nothing_is_quite_sure_and_nothing_quite_out_of_the_question() -> None:
    assert Calibration({"f": {"base": 50.0}}).confidence("f", [], 0.5) == 0.98
    assert Calibration({"f": {"base": -50.0}}).confidence("f", [], 0.5) == 0.02


def test_the_fields_that_stand_for_claims_are_calibrated() -> None:
    fields = load_calibration().by_field
    assert {"engagements.kind", "engagements.participants.name", "engagements.topics.text", "stances.object"} <= set(
        fields
    )


def test_lines_before_the_header_say_what_the_table_is(tmp_path: object) -> None:
    assert isinstance(CALIBRATION, Table)
    assert "make calibrate" in CALIBRATION.content().decode().splitlines()[1]
