from pytest import approx

from dragoman.evaluation.reliability import POOLED, Told, reliability


def told(field: str, said: float, right: int, wrong: int) -> list[Told]:
    return [Told(field, said, n < right) for n in range(right + wrong)]


def test_values_are_binned_by_what_is_said_and_small_fields_pooled() -> None:
    bins = reliability(told("large", 0.75, 240, 80) + told("small", 0.95, 9, 1) + told("tiny", 0.92, 1, 1))
    assert [(one.field, one.low, one.high, one.values, one.right) for one in bins] == [
        ("large", 0.7, 0.8, 320, 240),
        (POOLED, 0.9, 1.0, 12, 10),
    ]
    assert bins[1].mean_said() == approx((9.5 + 2 * 0.92) / 12)


def test_what_is_said_below_a_half_is_one_bin_and_edges_belong_to_the_upper_one() -> None:
    bins = reliability(told("f", 0.1, 1, 9) + told("f", 0.49, 1, 1) + told("f", 0.7, 1, 1), few=1)
    assert [(one.low, one.values) for one in bins] == [(0.0, 12), (0.7, 2)]


def test_a_bin_is_off_only_if_it_has_enough_values() -> None:
    (off,) = reliability(told("f", 0.9, 80, 20), few=1)
    (few,) = reliability(told("f", 0.9, 79, 20), few=1)
    (near,) = reliability(told("f", 0.9, 86, 14), few=1)
    assert (off.off(), few.off(), near.off()) == (True, False, False)
